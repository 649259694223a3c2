import { shownValue, WireError } from '../../../mysql/wire-error.ts';
import type { Warning } from '../../engine.ts';
import type { TimeZone } from '../type/time-zone.ts';
import type { StoredValue, ValueType } from '../type/type.ts';

/** The column that a value goes to. */
export interface StoreTarget {
  readonly name: string;
  readonly type: ValueType;
}

/** How strictly a value is judged, and where the verdict goes. */
export interface StoreContext {
  /** STRICT_TRANS_TABLES or STRICT_ALL_TABLES, and no IGNORE: a bad value is an error, not a warning. */
  readonly strict: boolean;
  /** Whether the SQL mode is strict, whatever IGNORE says; without it as {@link strict}. */
  readonly strictMode?: boolean;
  /** NO_ZERO_DATE. */
  readonly noZeroDate: boolean;
  /** Whether month and day may be 0: the SQL mode has no NO_ZERO_IN_DATE. */
  readonly partialDates?: boolean;
  /** ALLOW_INVALID_DATES. */
  readonly invalidDates?: boolean;
  /** TIME_TRUNCATE_FRACTIONAL. */
  readonly cutsFractions?: boolean;
  readonly zone: TimeZone;
  /** Number of the row in the statement, from 1. */
  readonly row: number;
  /** What the statement calls the column's table, for the one error that names it. */
  readonly table?: string | undefined;
  warn(warning: Warning): void;
}

/** In strict mode throws `error`; otherwise warns with its text and gives `nearest`. */
export function reject<T extends StoredValue>(context: StoreContext, error: WireError, nearest: T): T {
  if (context.strict) throw error;
  context.warn({ level: 'Warning', errno: error.errno, message: error.message });
  return nearest;
}

/** Warns of a loss that is no error even in strict mode. */
export function note(context: StoreContext, error: WireError): void {
  context.warn({ level: 'Note', errno: error.errno, message: error.message });
}

/** The column with its table in front, as the errors about JSON text call it. */
export function qualified<T extends { readonly name: string }>(target: T, table: string | undefined): T {
  return table === undefined ? target : { ...target, name: `${table}.${target.name}` };
}

/** Error 1292 or 1366 about a value: `Incorrect date value: 'x' for column 'd' at row 1`. */
export function incorrectValue(
  errno: 1292 | 1366,
  what: string,
  value: string,
  target: Pick<StoreTarget, 'name'>,
  row: number,
): WireError {
  const message = `Incorrect ${what} value: '${shownValue(value)}' for column '${target.name}' at row ${row}`;
  return new WireError(errno, errno === 1292 ? '22007' : 'HY000', message);
}
