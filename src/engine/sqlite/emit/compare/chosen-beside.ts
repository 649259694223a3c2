import type { Expression } from '../../../../sql/ast.ts';
import type { Operand } from '../../operand/operand.ts';
import { isCharacter, isDay } from '../../type/type.ts';
import { isSameForAll } from '../select/same-for-all.ts';

/**
 * A text that IF, CASE or NULLIF chose, beside a date that is the same for all rows: MySQL reads it as any other text, so
 * that one that is no date is before all dates, and not NULL (`get_datetime_value` in sql/item_cmpfunc.cc).
 */
export function chosenBeside(operand: Operand, other: Operand, otherNode: Expression): Operand {
  const isChosen = operand.kind === 'sql' && operand.chosen === true && isCharacter(operand.type);
  return isChosen && isDay(other.type) && isSameForAll(otherNode) ? { ...operand, chosen: false } : operand;
}
