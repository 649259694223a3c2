import { wireError } from '../../../mysql/wire-error.ts';
import type { FunctionCall } from '../../../sql/ast.ts';
import type { EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import type { Operand } from './operand.ts';

/** Emits one function whose types or session facts need their own rules. */
export type SpecialFunction = (cx: EmitContext, node: FunctionCall) => Operand;

/** The arguments, emitted. @throws WireError 1582 */
export function argumentsOf(cx: EmitContext, node: FunctionCall, min: number, max = min): readonly Operand[] {
  if (node.args.length < min || node.args.length > max)
    throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.written ?? node.name);
  return node.args.map((arg) => emit(cx, arg));
}
