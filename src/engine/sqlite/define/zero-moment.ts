import { wireError } from '../../../mysql/wire-error.ts';
import type { Column, Table } from '../catalog/catalog.ts';
import type { SessionState } from '../session/session-state.ts';
import { incorrectValue } from '../store/store-context.ts';
import { isDay } from '../type/type.ts';
import { countRows } from './define-table.ts';
import type { DefiningState } from './define-column.ts';
import type { DefinitionWork } from './definition-work.ts';

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

/**
 * The table, of which each written default is a date to the SQL mode: MySQL reads those of all columns whenever a table is
 * made, copied or altered (`prepare_create_field` in sql/sql_table.cc).
 *
 * @throws WireError 1067 in strict mode; otherwise a warning tells of it, and the default is a date of zeros
 */
export function withJudgedDefaults<T extends Pick<Table, 'columns'>>(state: DefiningState, table: T): T {
  const { mode, environment } = state;
  const isRefused = ({ type, default: given }: Column): boolean =>
    isDay(type) && given?.kind === 'value' && given.text !== null && isRefusedDate(given.text, mode);
  if (!judgesZeros(mode) || !table.columns.some(isRefused)) return table;
  const columns = table.columns.map((column) => {
    if (!isRefused(column)) return column;
    if (mode.strict) throw wireError('ER_INVALID_DEFAULT', column.name);
    const { errno, message } = wireError('ER_WARN_DATA_OUT_OF_RANGE', column.name, 1);
    environment.addWarning({ level: 'Warning', errno, message });
    const text = column.default?.kind === 'value' ? (column.default.text ?? '') : '';
    return { ...column, default: { kind: 'value' as const, text: text.replaceAll(/\d/g, '0') } };
  });
  return { ...table, columns };
}

function isRefusedDate(text: string, { noZeroDate, noZeroInDate }: SessionState['mode']): boolean {
  if (text.startsWith('0000-00-00')) return /[1-9]/.test(text) ? noZeroInDate : noZeroDate;
  return noZeroInDate && /^\d+-(?:00|\d+-00)/.test(text);
}
