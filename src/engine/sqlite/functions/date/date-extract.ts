import { MICROS_PER_SECOND, type DateTimeParts } from '../../type/temporal.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import { week } from './date-format.ts';
import { clockParts, PARTIAL, withClock, withDate } from './date-reading.ts';
import type { ScalarResult } from '../scalar.ts';

/** A clock as digits, from hours on. */
const clockOf = ({ hour, minute, second }: DateTimeParts): number => (hour * 100 + minute) * 100 + second;

const withMicro = (seconds: number, { micro }: DateTimeParts): number => seconds * MICROS_PER_SECOND + micro;

/** What each unit takes of a moment. */
const EXTRACTORS: Readonly<Record<string, (parts: DateTimeParts) => number>> = {
  year: (p) => p.year,
  quarter: (p) => Math.ceil(p.month / 3),
  month: (p) => p.month,
  week: (p) => week(p, 0).week,
  day: (p) => p.day,
  hour: (p) => p.hour,
  minute: (p) => p.minute,
  second: (p) => p.second,
  microsecond: (p) => p.micro,
  year_month: (p) => p.year * 100 + p.month,
  day_hour: (p) => p.day * 100 + p.hour,
  day_minute: (p) => (p.day * 100 + p.hour) * 100 + p.minute,
  day_second: (p) => p.day * 1_000_000 + clockOf(p),
  day_microsecond: (p) => withMicro(p.day * 1_000_000 + clockOf(p), p),
  hour_minute: (p) => p.hour * 100 + p.minute,
  hour_second: clockOf,
  hour_microsecond: (p) => withMicro(clockOf(p), p),
  minute_second: (p) => p.minute * 100 + p.second,
  minute_microsecond: (p) => withMicro(p.minute * 100 + p.second, p),
  second_microsecond: (p) => withMicro(p.second, p),
};

/** EXTRACT: `value` is a TIME for units that only a clock has, unless a date is written. */
export function extract(unit: string, value: string): ScalarResult {
  const compute = EXTRACTORS[unit];
  if (compute === undefined) return null;
  if (!readsClock(unit, value)) return withDate(value, compute, PARTIAL);
  // Digits alone are a date where there is one of them.
  if (/^\s*\d{5,6}(?:\.\d*)?\s*$/.test(value) && readDateTime(value).value !== undefined)
    return withDate(value, compute);
  return withClock(value, (micros) => compute(clockParts(micros)) * (micros < 0 ? -1 : 1) || 0);
}

/** Whether EXTRACT takes the unit from the TIME that a text is: one that begins with a date is none. */
export const readsClock = (unit: string, value: string): boolean =>
  CLOCK_UNITS.has(unit) && !/^\s*\d+-\d+-\d+|^\d{8}/.test(value);

/** Whether EXTRACT takes the unit from a TIME as it is. */
export const isTimeUnit = (unit: string): boolean => CLOCK_UNITS.has(unit);

/** Units that a TIME has. */
const CLOCK_UNITS = new Set([
  'hour',
  'minute',
  'second',
  'microsecond',
  'hour_minute',
  'hour_second',
  'minute_second',
  'day_hour',
  'day_minute',
  'day_second',
  'day_microsecond',
  'hour_microsecond',
  'minute_microsecond',
  'second_microsecond',
]);
