import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { FunctionCall } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import type { Operand } from '../../operand/operand.ts';

/** Emits one function whose types or session facts need their own rules. */
export type SpecialFunction = (cx: EmitContext, node: FunctionCall) => Operand;

/** Arguments that a function of SQLite has at most. */
export const MOST_ARGUMENTS = 1000;

/** The arguments, emitted. @throws WireError 1235, 1582 */
export function argumentsOf(cx: EmitContext, node: FunctionCall, min: number, max = min): readonly Operand[] {
  requireCount(node, min, max);
  return node.args.map((arg) => emit(cx, arg));
}

/** @throws WireError 1582, or 1235 where MySQL takes more than SQLite */
export function requireCount({ args, name, written }: FunctionCall, min: number, max: number): void {
  if (args.length > max && max >= MOST_ARGUMENTS)
    throw notSupported(`${name.toUpperCase()} of more than ${MOST_ARGUMENTS} arguments`);
  if (args.length < min || args.length > max) throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', written ?? name);
}

/** Arguments of a call inside a longer one. */
const PART = 900;

/** Functions of which a long call is one of shorter ones. */
const NESTING: ReadonlySet<string> = new Set(['coalesce', 'concat', 'greatest', 'least']);

/** A call with more arguments than SQLite takes, as one of calls of parts of them. */
export function inParts(node: FunctionCall): FunctionCall {
  if (node.args.length <= PART || !NESTING.has(node.name)) return node;
  const ofArguments = (args: FunctionCall['args']): FunctionCall => ({ ...node, args });
  return inParts(ofArguments(partsOf(node.args).map(ofArguments)));
}

/** Parts of a list of arguments, all of about the same length. */
export function partsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const size = Math.ceil(list.length / Math.ceil(list.length / PART));
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
