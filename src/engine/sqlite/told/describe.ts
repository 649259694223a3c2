import type { Expression } from '../../../sql/ast.ts';
import { constantOf, type EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import { assignedTold } from './assigned.ts';
import { arithmeticTold } from './arithmetic.ts';
import { callTold } from './call.ts';
import { conversionTold } from './cast.ts';
import { choiceTold } from './choice.ts';
import { literalTold } from './literal.ts';
import { subqueryTold } from './subquery.ts';
import { toldOf } from './told.ts';

/** Gives what clients are told of an expression inside another; `undefined` where it was never emitted. */
export type Describe = (node: Expression) => Told | undefined;

/** What clients are told of the values of an expression beyond what their form says; `undefined` where that is all. */
export function described(cx: EmitContext, node: Expression): Told | undefined {
  if (cx.shown === undefined) return undefined;
  return ruled({ ...cx, tellsLengths: true }, node, (inner) => describe(cx, inner));
}

/** What clients are told of the values of an expression that was emitted; `undefined` where it never was. */
export function describe(cx: EmitContext, node: Expression): Told | undefined {
  const told = described(cx, node);
  if (told !== undefined) return told;
  // Constants in a list are emitted together.
  const isLiteral = node.kind === 'literal' || node.kind === 'unary';
  const operand =
    cx.builder.operands.get(node) ?? (isLiteral ? constantOf({ ...cx, tellsLengths: true }, node) : undefined);
  return operand && toldOf(operand);
}

function ruled(cx: EmitContext, node: Expression, inner: Describe): Told | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- of the others their form says all
  switch (node.kind) {
    case 'literal':
      return literalTold(cx, node);
    case 'unary':
      return node.operator === 'binary' ? conversionTold(cx, node, inner) : arithmeticTold(cx, node, inner);
    case 'binary':
      return arithmeticTold(cx, node, inner);
    case 'cast':
    case 'convert-using':
    case 'collate':
    case 'json-value':
      return conversionTold(cx, node, inner);
    case 'assignment':
      return assignedTold(cx, node, inner);
    case 'case':
      return choiceTold(cx, node, inner);
    case 'subquery':
      return subqueryTold(node, inner);
    case 'call':
      return callTold(cx, node, inner);
    default:
      return undefined;
  }
}
