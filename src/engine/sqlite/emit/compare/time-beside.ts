import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isColumn, isMomentText, sqlValue, type Operand } from '../../operand/operand.ts';
import { materialise, momentText } from '../../operand/to-text.ts';
import { constantBeside } from '../constant-value.ts';
import { isSameForAll } from '../select/same-for-all.ts';

/**
 * {@link constantBeside}, and in the equations of WHERE and ON a TIME that is the same for all rows with the digits of the column
 * of TIME beside it: there also one that is computed from parameters is a value of that column to MySQL.
 *
 * @param within the comparison
 * @param isOfSeveral whether it is one of several members of a list, where times keep their digits
 */
export function valueBeside(
  cx: EmitContext,
  within: Expression,
  [node, operand]: readonly [Expression, Operand],
  other: Operand,
  isOfSeveral = false,
): Operand {
  // As a number a moment that prints as a text is another one than its text, which MySQL looks for in WHERE with IN and BETWEEN.
  const isListed = within.kind !== 'binary' && cx.conditions?.has(within) === true;
  const isNumber = isMomentText(operand) && other.type.kind === 'int' && !isListed;
  const constant = isNumber ? operand : constantBeside(cx, operand, node, other, isOfSeveral);
  if (constant !== operand || isOfSeveral || cx.conditions?.has(within) !== true) return constant;
  if (within.kind !== 'in' && !(within.kind === 'binary' && within.operator === '=')) return operand;
  if (operand.kind === 'constant' || other.kind === 'constant') return operand;
  const [{ type }, { type: held }] = [operand, other];
  if (type.kind !== 'time' || held.kind !== 'time' || type.fsp <= held.fsp) return operand;
  if (!isColumn(other) || !isSameForAll(node)) return operand;
  const value = materialise(cx.builder, operand);
  return sqlValue(`m_time(${momentText(value)},${held.fsp})`, { ...type, fsp: held.fsp }, value.nullable);
}
