import type { DateTimeParts } from '../type/temporal.ts';
import { week } from './date-format.ts';
import { clockParts, withClock, withDate } from './date-reading.ts';
import type { ScalarResult } from './scalar.ts';

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
  day_second: (p) => ((p.day * 100 + p.hour) * 100 + p.minute) * 100 + p.second,
  hour_minute: (p) => p.hour * 100 + p.minute,
  hour_second: (p) => (p.hour * 100 + p.minute) * 100 + p.second,
  minute_second: (p) => p.minute * 100 + p.second,
};

/** EXTRACT: `value` is a TIME for units that only a clock has, unless a date is written. */
export function extract(unit: string, value: string): ScalarResult {
  const compute = EXTRACTORS[unit];
  if (compute === undefined) return null;
  if (!CLOCK_UNITS.has(unit) || /^\s*\d+-\d+-\d+|^\d{8}/.test(value)) return withDate(value, compute, true);
  return withClock(value, (micros) => compute(clockParts(micros)) * (micros < 0 ? -1 : 1) || 0);
}

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
]);
