import { isColumn, type SqlValue } from '../../operand/operand.ts';
import { isBiased } from '../../type/type.ts';
import { canRepeat, canTell } from '../operator/reading-order.ts';
import { isInKey } from './parameter-beside.ts';

/** What is compared with whole numbers as a double. */
const COMPARED: ReadonlySet<string> = new Set(['text', 'double', 'float']);

/**
 * A column of whole numbers that is compared with a text or a double, as doubles: MySQL looks in its key for the whole
 * number that the other one would be there, tells nothing of a text that is none, and compares what it finds.
 *
 * @returns `undefined` for other operands, and those that cannot be read more than once
 */
export function soughtInteger(column: SqlValue, other: SqlValue): string | undefined {
  if (column.type.kind !== 'int' || !isColumn(column) || !isInKey(column)) return undefined;
  if (canTell(other.sql) || !canRepeat(other.sql)) return undefined;
  const { sql, reading } = other;
  // What IF and the like choose is another number than its text.
  if (!COMPARED.has(other.type.kind) || reading?.of === sql) return undefined;
  return `${column.sql} = m_stored_whole(${sql},${isBiased(column.type) ? 1 : 0})`;
}
