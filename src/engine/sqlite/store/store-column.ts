import type { ResultValue } from '../../../mysql/column.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { Warning } from '../../engine.ts';
import type { Column } from '../catalog/catalog.ts';
import type { RunContext } from '../session/session-state.ts';
import type { StoreContext } from './store-context.ts';
import { storeValue } from './store-value.ts';
import { formatMoment } from '../type/time-zone.ts';
import { isGeometry, type StoredValue, type ValueType } from '../type/type.ts';

/** How values are judged for the statement that runs. `ignore` turns errors about values into warnings. */
export function storeContext(run: RunContext, row: number, ignore: boolean, table?: string): StoreContext {
  const { mode, zone, environment } = run.session;
  return {
    strict: mode.strict && !ignore,
    strictMode: mode.strict,
    noZeroDate: mode.noZeroDate,
    partialDates: !mode.noZeroInDate,
    invalidDates: mode.invalidDates,
    cutsFractions: mode.cutsFractions,
    zone,
    row,
    table,
    warn: (warning) => environment.addWarning(warning),
  };
}

/** The same, but each warning comes once in a statement. */
export function warningOnce(context: StoreContext, run: RunContext): StoreContext {
  return {
    ...context,
    warn: (warning) => {
      if (!hasWarning(run, warning)) context.warn(warning);
    },
  };
}

/** Whether the statement has told of it already. */
export function hasWarning({ session: { environment } }: RunContext, warning: Warning): boolean {
  return environment.warnings.some(({ errno, message }) => errno === warning.errno && message === warning.message);
}

/** The time of the statement in the session's zone, with `fsp` digits of a second. */
export function nowText(run: RunContext, fsp: number): string {
  return formatMoment(run.session.environment.statementTime(), run.session.zone, fsp);
}

/** What a NOT NULL column holds when nothing is given and that is no error. */
export function implicitDefault(type: ValueType): ResultValue {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are numbers
  switch (type.kind) {
    case 'text':
    case 'set':
      return '';
    case 'bytes':
      return new Uint8Array();
    case 'enum':
      return type.members[0] ?? '';
    case 'date':
    case 'datetime':
    case 'timestamp':
      return '0000-00-00 00:00:00';
    case 'time':
      return '00:00:00';
    case 'json':
      return 'null';
    default:
      return 0;
  }
}

/** What refuses NULL. */
export const nullError = ({ name, type }: Column): WireError =>
  wireError(isGeometry(type) ? 'ER_BAD_NULL_ERROR_NOT_IGNORED' : 'ER_BAD_NULL_ERROR', name);

/** The stored form of a value for a column; NULL for a NOT NULL column is error 1048. */
export function storeColumn(
  value: ResultValue,
  column: Column,
  context: StoreContext,
  severeNull: boolean,
): StoredValue {
  if (value !== null) return storeValue(value, column, context);
  if (column.nullable) return null;
  const error = nullError(column);
  if (severeNull || context.strict) throw error;
  context.warn({ level: 'Warning', errno: error.errno, message: error.message });
  return storeValue(implicitDefault(column.type), column, { ...context, noZeroDate: false });
}
