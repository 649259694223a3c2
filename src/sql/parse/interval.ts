import type { Cursor } from '../cursor.ts';

const UNITS: ReadonlySet<string> = new Set([
  'microsecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'second_microsecond',
  'minute_microsecond',
  'minute_second',
  'hour_microsecond',
  'hour_second',
  'hour_minute',
  'day_microsecond',
  'day_second',
  'day_minute',
  'day_hour',
  'year_month',
]);

/** A unit of time, lower case; `SQL_TSI_DAY` is `day`. */
export function parseIntervalUnit(cursor: Cursor): string {
  const unit = intervalUnitAt(cursor);
  if (unit === undefined) cursor.fail();
  cursor.skip();
  return unit;
}

/** The unit of time that the present word is. */
function intervalUnitAt(cursor: Cursor): string | undefined {
  const word = cursor.word().replace(/^sql_tsi_/, '');
  return UNITS.has(word) ? word : undefined;
}
