import { WireError } from '../../../../mysql/wire-error.ts';
import {
  DATE_TYPE,
  integerType,
  shownInteger,
  BIGINT_TYPE,
  COMPUTED_YEAR,
  textType,
  type StoredValue,
} from '../../type/type.ts';
import { daysInMonth, dayNumber } from '../../type/calendar.ts';
import {
  formatDate,
  isZeroDate,
  MICROS_PER_DAY,
  MICROS_PER_SECOND,
  toMicros,
  formatDateTime,
  fromMicros,
  type DateTimeParts,
} from '../../type/temporal.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import { findTimeZone, inZone, toUtc } from '../../type/time-zone.ts';
import { timestampDiff } from './date-arithmetic.ts';
import { isFarDate } from './time-arithmetic.ts';
import { dayOfWeek, dayOfYear, formatParts, week } from './date-format.ts';
import { dateNames, ENGLISH_NAMES, type DateNames } from './date-name-table.ts';
import { incorrectDateTime } from '../../store/problem.ts';
import { extract, readsClock } from './date-extract.ts';
import { isDateOnly } from '../../store/store-temporal.ts';
import { addToPeriod, fullYear, periodOf } from './date-period.ts';
import {
  clockParts,
  COUNTED,
  ofClock,
  ofDate,
  ofRealDate,
  PARTIAL,
  seconds,
  withClock,
  withDate,
  withRealDate,
} from './date-reading.ts';
import { lengthOfFormat, lengthOfUnit } from '../told-length.ts';
import { connectionText, scalar, text, whole, type ScalarFunction, type ScalarResult } from '../scalar.ts';

/** Days from year 0 to 1970-01-01, as TO_DAYS counts. */
const EPOCH_DAY = 719_528;

/** TO_DAYS. */
const daysSinceZero = (parts: DateTimeParts): number => dayNumber(parts) + EPOCH_DAY;

/** TO_SECONDS. */
const secondsSinceZero = (parts: DateTimeParts): number =>
  Math.floor(toMicros(parts) / MICROS_PER_SECOND) + EPOCH_DAY * 86_400;

function yearWeek(parts: DateTimeParts, mode: number): number {
  const result = week(parts, mode | 2);
  // Of a year before the first it is a number of 32 bits with its sign.
  return (result.year * 100 + result.week) | 0;
}

/** The mode of WEEK: one that is no BIGINT of its own, or below 0, is 0. */
const weekMode = (mode: StoredValue | undefined): number => {
  const given = whole(mode);
  return given < 0 || given >= 2 ** 63 ? 0 : given & 7;
};

/** WEEK and YEARWEEK. Without a mode it is 0; where that is NULL, MySQL answers 0. */
function ofWeek(
  value: StoredValue | undefined,
  mode: StoredValue | undefined,
  compute: (parts: DateTimeParts, mode: number) => number,
): ScalarResult {
  if (value === null) return null;
  return withRealDate(value, (parts) => (mode === null ? 0 : compute(parts, weekMode(mode))));
}

/** What DATE_FORMAT reads: 0 is the zero date, and no other number below the first date is one. */
function shownDate(value: StoredValue | undefined): StoredValue | undefined {
  if (value === 0) return '0000-00-00';
  return typeof value === 'number' && value < FIRST_DATE ? String(value) : value;
}

/** 2000-01-01 as a number. */
const FIRST_DATE = 101;

/** The moment behind the last that CONVERT_TZ converts, 3001-01-18 23:59:59 UTC. */
const END_OF_TIMESTAMPS = 32_536_771_200 * MICROS_PER_SECOND;

/** What GET_FORMAT knows. */
const FORMATS: Readonly<Record<string, Readonly<Record<'date' | 'time' | 'datetime', string>>>> = {
  USA: { date: '%m.%d.%Y', time: '%h:%i:%s %p', datetime: '%Y-%m-%d %H.%i.%s' },
  JIS: { date: '%Y-%m-%d', time: '%H:%i:%s', datetime: '%Y-%m-%d %H:%i:%s' },
  ISO: { date: '%Y-%m-%d', time: '%H:%i:%s', datetime: '%Y-%m-%d %H:%i:%s' },
  EUR: { date: '%d.%m.%Y', time: '%H.%i.%s', datetime: '%Y-%m-%d %H.%i.%s' },
  INTERNAL: { date: '%Y%m%d', time: '%H%i%s', datetime: '%Y%m%d%H%i%s' },
};

/** The words of the locale that stands behind the arguments of a function ({@link NAMING_FUNCTIONS}). */
const namesOf = (locale: StoredValue | undefined): DateNames =>
  locale === undefined ? ENGLISH_NAMES : dateNames(text(locale));

/** Functions that write the names of days and months, with the number of their arguments: behind these they take the locale. */
export const NAMING_FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ['date_format', 2],
  ['dayname', 1],
  ['monthname', 1],
]);

/** Date functions on texts (https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html). */
export const DATE_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  convert_tz: scalar(
    ['text'],
    3,
    connectionText(26),
    (value, from, to) => {
      const [source, target] = [findTimeZone(text(from)), findTimeZone(text(to))];
      if (source === undefined || target === undefined) return null;
      // A text is told of also where it has the form in which moments are stored.
      if (readDateTime(text(value)).value === undefined) return incorrectDateTime(text(value));
      return withDate(value, (parts) => {
        if (parts.month === 0 || parts.day === 0) return incorrectDateTime(text(value));
        const moment = toUtc(parts, source);
        // What no TIMESTAMP can be stays as it is.
        const isTimestamp = moment >= MICROS_PER_SECOND && moment < END_OF_TIMESTAMPS;
        return formatDateTime(isTimestamp ? inZone(parts, source, target) : parts, parts.micro === 0 ? 0 : 6);
      });
    },
    { nullable: true, moment: { at: 0, isTime: () => false } },
  ),
  date_format: scalar(
    ['date', 'text'],
    2,
    ([, format], connection) => textType(lengthOfFormat(format), connection),
    (value, format, locale) =>
      text(format) === ''
        ? null
        : withDate(shownDate(value), (parts) => formatParts(parts, text(format), namesOf(locale)), PARTIAL),
    {
      nullable: true,
    },
  ),
  datediff: scalar(
    ['date', 'date'],
    2,
    shownInteger(7, 9),
    (a, b) =>
      withRealDate(a, (left) => withRealDate(b, (right) => dayNumber(left) - dayNumber(right), COUNTED), COUNTED),
    { nullable: true },
  ),
  day: ofDate(2, (p) => p.day),
  dayname: scalar(
    ['date'],
    1,
    connectionText(9),
    (value, locale) => withDate(value, (p) => (isZeroDate(p) ? null : (namesOf(locale).days[dayOfWeek(p)] ?? null))),
    { nullable: true },
  ),
  dayofweek: ofRealDate(integerType(1), (p) => dayOfWeek(p) + 1),
  dayofyear: ofRealDate(integerType(3), dayOfYear),
  extract: scalar(
    ['text', 'text'],
    2,
    ([unit]) => shownInteger(12, lengthOfUnit(unit)),
    (unit, value) => extract(text(unit), text(value)),
    { nullable: true, moment: { at: 1, isTime: (unit, value) => readsClock(text(unit), text(value)) } },
  ),
  from_days: scalar(
    ['integer'],
    1,
    DATE_TYPE,
    (days) =>
      whole(days) < 1 || whole(days) > 3_652_424
        ? new WireError(6527, '22003', `DATE value is out of range in 'from_days(${printed(whole(days))})'`)
        : formatDate(fromMicros((whole(days) - EPOCH_DAY) * MICROS_PER_DAY)),
    { nullable: true },
  ),
  get_format: scalar(
    ['text', 'text'],
    2,
    connectionText(17),
    (kind, region) => {
      const column = text(kind).toLowerCase();
      const formats = FORMATS[text(region).toUpperCase()];
      return formats?.[column === 'timestamp' ? 'datetime' : (column as 'date' | 'time' | 'datetime')] ?? null;
    },
    { nullable: true },
  ),
  hour: ofClock(integerType(3), (micros) => Math.floor(seconds(micros) / 3600)),
  last_day: scalar(
    ['date'],
    1,
    DATE_TYPE,
    (value) =>
      withDate(value, (p) => (p.month === 0 ? null : formatDate({ ...p, day: daysInMonth(p.year, p.month) })), PARTIAL),
    { nullable: true },
  ),
  makedate: scalar(['integer', 'integer'], 2, DATE_TYPE, (year, day) => makeDate(whole(year), whole(day)), {
    nullable: true,
  }),
  microsecond: ofClock(shownInteger(6), (micros) => micros % MICROS_PER_SECOND),
  minute: ofClock(integerType(2), (micros) => Math.floor(seconds(micros) / 60) % 60),
  month: ofDate(2, (p) => p.month),
  monthname: scalar(
    ['date'],
    1,
    connectionText(9),
    (value, locale) => withDate(value, (p) => namesOf(locale).months[p.month - 1] ?? null, PARTIAL),
    {
      nullable: true,
    },
  ),
  period_add: scalar(['integer', 'integer'], 2, shownInteger(6), addToPeriod),
  period_diff: scalar(
    ['integer', 'integer'],
    2,
    shownInteger(6),
    (a, b) => periodOf(a, 'period_diff') - periodOf(b, 'period_diff'),
  ),
  quarter: ofDate(1, (p) => Math.ceil(p.month / 3)),
  second: ofClock(integerType(2), (micros) => seconds(micros) % 60),
  time_format: scalar(
    ['time', 'text'],
    2,
    ([, format], connection) => textType(lengthOfFormat(format), connection),
    (value, format) =>
      text(format) === ''
        ? null
        : withClock(isFormattedDate(text(value)) ? '00:00:00' : value, (micros) => timeText(micros, text(format))),
    { nullable: true, moment: { at: 0, isTime: () => true, keepsZone: true } },
  ),
  time_to_sec: scalar(
    ['time'],
    1,
    shownInteger(7, 10),
    (value) => withClock(value, (micros) => Math.trunc(micros / MICROS_PER_SECOND)),
    { nullable: true },
  ),
  timestampdiff: scalar(
    ['text', 'date', 'date'],
    3,
    BIGINT_TYPE,
    (unit, a, b) => withRealDate(a, (from) => withRealDate(b, (to) => timestampDiff(text(unit), from, to))),
    { nullable: true },
  ),
  to_days: ofRealDate(integerType(7), daysSinceZero, COUNTED),
  // A number is read more strictly than a date that is stored.
  to_seconds: scalar(
    ['date'],
    1,
    shownInteger(12),
    (value) => withRealDate(value, secondsSinceZero, typeof value === 'number' ? {} : COUNTED),
    { nullable: true },
  ),
  week: scalar(
    ['date', 'integer'],
    [1, 2],
    integerType(2),
    (value, mode) => ofWeek(value, mode, (p, used) => week(p, used).week),
    { nullable: true, nulls: true },
  ),
  weekday: ofRealDate(integerType(1), (p) => (dayOfWeek(p) + 6) % 7),
  weekofyear: ofRealDate(integerType(2), (p) => week(p, 3).week),
  year: scalar(['date'], 1, COMPUTED_YEAR, (value) => withDate(value, (p) => p.year, PARTIAL), { nullable: true }),
  yearweek: scalar(['date', 'integer'], [1, 2], integerType(6), (value, mode) => ofWeek(value, mode, yearWeek), {
    nullable: true,
    nulls: true,
  }),
};

/** Whether TIME_FORMAT takes a text for a date. */
const isFormattedDate = (value: string): boolean =>
  isDateOnly(value) || isFarDate(value) || /^\s*\d{8}\s*$/.test(value);

/** A time in a format. */
function timeText(micros: number, format: string): string | null {
  const written = formatParts(clockParts(micros), format);
  return written === null ? null : (micros < 0 ? '-' : '') + written;
}

/** MAKEDATE; there is none outside the years 0 to 9999. */
function makeDate(year: number, dayOfTheYear: number): string | null {
  if (year < 0 || year > 9999 || dayOfTheYear < 1 || dayOfTheYear > 3_652_424) return null;
  const days = dayNumber({ year: fullYear(year), month: 1, day: 1 }) + dayOfTheYear - 1;
  const date = fromMicros(days * MICROS_PER_DAY);
  return date.year > 9999 ? null : formatDate(date);
}

/** A number as error texts show it. */
const printed = (value: number): string => (value < 0 ? `-(${-value})` : String(value));

/** Other names of the same functions. */
export const DATE_SYNONYMS: Readonly<Record<string, string>> = { dayofmonth: 'day' };
