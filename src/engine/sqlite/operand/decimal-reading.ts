import { isString } from '../type/type.ts';
import { isColumn, isQuiet, type Operand } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isWrittenBytes } from './to-number.ts';
import { toText } from './to-text.ts';

/** Whether a value is a text that MySQL reads as a decimal where it wants one. */
export const isDecimalText = (operand: Operand): boolean => isString(operand.type) && !isWrittenBytes(operand);

/** The text of a value that is read as a decimal, which is told of as MySQL does of a constant, a function or a column. */
export function toldDecimal(builder: PlanBuilder, operand: Operand): string {
  const by = operand.kind === 'constant' ? 0 : isTold(operand) ? 2 : 1;
  return `m_told_decimal(${toText(builder, operand)},${by})`;
}

/** Whether MySQL tells of all that is no number, as it does of columns. */
export const isTold = (operand: Operand): boolean =>
  operand.kind === 'sql' && !isQuiet(operand) && (isColumn(operand) || operand.chosen === true);
