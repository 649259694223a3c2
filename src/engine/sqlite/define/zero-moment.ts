import type { Column, Table } from '../catalog/catalog.ts';
import type { SessionState } from '../session/session-state.ts';
import { incorrectValue } from '../store/store-context.ts';
import type { ValueType } from '../type/type.ts';
import { countRows } from './define-table.ts';
import type { DefinitionWork } from './definition-work.ts';

/** Whether values of a type have a date. */
export const isDated = ({ kind }: ValueType): boolean => kind === 'date' || kind === 'datetime' || kind === 'timestamp';

/** Whether the SQL mode has something against dates of zeros. */
export const judgesZeros = ({ noZeroDate, noZeroInDate }: SessionState['mode']): boolean => noZeroDate || noZeroInDate;

/**
 * Rows that exist would get a date of zeros in a new NOT NULL column without a default, which NO_ZERO_DATE refuses
 * (`error_if_not_empty` in sql/sql_table.cc): a TIMESTAMP takes it all the same.
 *
 * @throws WireError 1292 in strict mode; otherwise a warning tells of it
 */
export function refuseZeroMoment(work: DefinitionWork, before: Table, after: Table): void {
  const { mode, environment } = work.state;
  const added = mode.noZeroDate ? after.columns.find((column) => isZeroed(before, column)) : undefined;
  if (added === undefined || countRows(work, before) === 0) return;
  const isDate = added.type.kind === 'date';
  const value = isDate ? '0000-00-00' : '0000-00-00 00:00:00';
  const error = incorrectValue(1292, isDate ? 'date' : 'datetime', value, added, 1);
  if (mode.strict) throw error;
  environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
}

const isZeroed = (before: Table, { id, type, nullable, default: given, generated }: Column): boolean =>
  (type.kind === 'date' || type.kind === 'datetime') &&
  !nullable &&
  given === undefined &&
  generated === undefined &&
  !before.columns.some((old) => old.id === id);
