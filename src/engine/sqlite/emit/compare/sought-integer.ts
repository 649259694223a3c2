import { isColumn, quieted, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { realSql } from '../../operand/to-number.ts';
import { isBiased } from '../../type/type.ts';
import { canRepeat, canTell } from '../operator/reading-order.ts';
import { isInKey } from './parameter-beside.ts';

/**
 * A column of whole numbers that is compared with a text or a double, as doubles: MySQL looks in its key for the whole
 * number that the other one would be there, tells nothing of a text that is none, and compares what it finds.
 *
 * @returns `undefined` for other operands, and those that cannot be read more than once
 */
export function soughtInteger(builder: PlanBuilder, column: SqlValue, other: SqlValue): string | undefined {
  if (column.type.kind !== 'int' || !isColumn(column) || !isInKey(column)) return undefined;
  if (canTell(other.sql) || !canRepeat(other.sql)) return undefined;
  const { kind } = other.type;
  const isText = kind === 'text' && realSql(builder, quieted(other)).startsWith(`m_number(${other.sql}`);
  if (!isText && kind !== 'double' && kind !== 'float') return undefined;
  return `${column.sql} = m_stored_whole(${other.sql},${isBiased(column.type) ? 1 : 0})`;
}
