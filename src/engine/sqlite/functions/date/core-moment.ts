import { roundedClock } from '../../type/moment-of-number.ts';
import { parseDecimal, rescale } from '../../type/decimal.ts';
import { daysInMonth } from '../../type/calendar.ts';
import {
  formatDate,
  formatDateTime,
  isMidnight,
  isZeroDate,
  MAX_TIME_MICROS,
  MICROS_PER_SECOND,
  roundDateTime,
  roundMicros,
  toMicros,
  type DateTimeParts,
} from '../../type/temporal.ts';
import { numberMoment, readDateTime, readTime } from '../../type/temporal-reading.ts';
import { toLocal, toUtc, type TimeZone } from '../../type/time-zone.ts';
import type { StoredValue } from '../../type/type.ts';
import { digitsRead, momentText } from '../../store/moment-text.ts';
import { incorrectDate, reportProblem, truncatedValue } from '../../store/problem.ts';
import { number, text, type Runtime } from '../scalar.ts';

/** `0000-00-00 00:00:00`. */
export const ZERO: DateTimeParts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 };

/** A moment in microseconds, in whatever zone it is told; NULL for none. */
export function momentMicros(value: StoredValue | undefined, runtime: Runtime): bigint | null {
  const parts = dateOf(value, 'datetime', runtime);
  return parts === undefined ? null : exactMicros(parts, toMicros);
}

/** Microseconds of a moment with its fraction; as a number they are exact until 2255 only. */
function exactMicros(parts: DateTimeParts, microsOf: (parts: DateTimeParts) => number): bigint {
  return BigInt(microsOf({ ...parts, micro: 0 })) + BigInt(parts.micro);
}

/** UNIX_TIMESTAMP of a stored moment, in microseconds: 0 for one without month or day. */
export function storedUtcMicros(moment: string, { session }: Runtime): bigint {
  const parts = readDateTime(moment, true, true).value?.parts;
  if (parts === undefined || parts.month === 0 || parts.day === 0) return 0n;
  return utcSince1970(parts, session.zone);
}

function utcSince1970(parts: DateTimeParts, zone: TimeZone): bigint {
  const micros = exactMicros(parts, (each) => toUtc(each, zone));
  return micros < 0n || micros >= END_OF_TIMESTAMPS ? 0n : micros;
}

const isZeroMoment = (parts: DateTimeParts): boolean => isZeroDate(parts) && isMidnight(parts);

/** A moment, which may have no month or day, whatever the SQL mode says of such dates. */
function fuzzyMoment(value: StoredValue | undefined, { session }: Runtime): DateTimeParts | undefined {
  if (value === 0) return ZERO;
  const given = typeof value === 'number' ? value : momentText(text(value), session, false, true);
  const { value: parsed, complete } = readDateTime(given, true, session.mode.invalidDates);
  const isZero = complete && session.mode.noZeroDate && parsed !== undefined && isZeroMoment(parsed.parts);
  if (!complete || isZero) reportProblem(session, incorrectDate(value, 'datetime', !isZero && parsed !== undefined));
  return parsed?.parts;
}

/** UNIX_TIMESTAMP in microseconds: 0 for what is no date, or before 1970 or behind the last timestamp. */
export function utcMicros(value: StoredValue | undefined, runtime: Runtime): bigint {
  const parts = fuzzyMoment(value, runtime);
  if (parts === undefined || parts.month === 0 || parts.day === 0) return 0n;
  return utcSince1970(parts, runtime.session.zone);
}

/** FROM_UNIXTIME; `null` beyond what a TIMESTAMP can be. */
export function fromUnixTime(value: string, fsp: number, runtime: Runtime): string | null {
  const { zone, mode } = runtime.session;
  if (FEW_SECONDS.test(value)) return formatDateTime(toLocal(Number(value) * MICROS_PER_SECOND, zone), fsp);
  const { unscaled, scale } = parseDecimal(digitsRead(value, mode))?.value ?? { unscaled: 0n, scale: 0 };
  const micros = rescale(unscaled, scale, MICRO_DIGITS);
  if (micros < 0n || micros >= END_OF_TIMESTAMPS) return null;
  const fraction = micros % BigInt(MICROS_PER_SECOND);
  const whole = toLocal(Number(micros - fraction), zone);
  return formatDateTime(roundDateTime({ ...whole, micro: Number(fraction) }, fsp, mode.cutsFractions), fsp);
}

/** Whole seconds of so few digits that they are within the timestamps. */
const FEW_SECONDS = /^\d{1,10}$/;
const MICRO_DIGITS = 6;
/** The moment behind the last that there is, 3001-01-18 23:59:59 UTC. */
const END_OF_TIMESTAMPS = 32_536_771_200_000_000n;

/** A stored TIMESTAMP as text in the session's zone. */
export function timestampText(value: StoredValue | undefined, fsp: StoredValue | undefined, runtime: Runtime): string {
  const micros = number(value);
  return formatDateTime(micros === 0 ? ZERO : toLocal(micros, runtime.session.zone), number(fsp));
}

const ZERO_DATE = '0000-00-00';

/** Functions that take a part out of a date, which may have no month or day. */
const PART_FUNCTIONS = new Set('date_format day dayofmonth extract last_day month monthname quarter year'.split(' '));

/** Functions whose warning calls a date a moment. */
const MOMENT_FUNCTIONS = new Set(['date_format', 'extract', 'timestampdiff', 'to_seconds']);

/** A text that a function reads a date from, unless the SQL mode has no such date: that is told, and the result is NULL. */
export function toldDate(given: string, name: string, { session }: Runtime): string | null {
  const isPartial = PART_FUNCTIONS.has(name);
  const { noZeroDate, noZeroInDate, invalidDates } = session.mode;
  const { value } = readDateTime(given, true, true);
  if (value === undefined) return given;
  const { parts } = value;
  const isWhole = parts.month !== 0 && parts.day !== 0;
  const isZero = isZeroDate(parts) && isMidnight(parts);
  const isTaken = isZero
    ? !noZeroDate
    : isWhole
      ? invalidDates || parts.day <= daysInMonth(parts.year, parts.month)
      : isPartial || !noZeroInDate;
  if (isTaken) return given;
  reportProblem(session, incorrectDate(given, MOMENT_FUNCTIONS.has(name) ? 'datetime' : 'date', false));
  return null;
}

/**
 * A text that is looked for among dates, or is one of those: without its time of day, which a listed one may not have.
 * What is no date is equal to none.
 */
export function memberDate(value: StoredValue | undefined, isListed: boolean, runtime: Runtime): string {
  const parts = dateOf(value, 'date', runtime);
  if (parts === undefined) return isListed ? 'none' : '';
  if (!isListed || isMidnight(parts)) return formatDate(parts);
  reportProblem(runtime.session, truncatedValue('date', String(value)));
  return 'none';
}

/** A date or moment that is read again; one without month or day is none where the SQL mode says so, and told. */
export function knownDate(moment: string, { session }: Runtime): string | null {
  if (!moment.includes('-00')) return moment;
  const isZero = moment.startsWith(ZERO_DATE);
  if (!(isZero ? session.mode.noZeroDate : session.mode.noZeroInDate)) return moment;
  reportProblem(session, incorrectDate(moment, 'date', false));
  return null;
}

/** A date with month and day; one without is told, whatever the SQL mode says. */
export function wholeDate(date: string, { session }: Runtime): string | null {
  if (!date.includes('-00')) return date;
  reportProblem(session, incorrectDate(date, 'date', false));
  return null;
}

/** The date or datetime in a value; what is wrong with it is told. */
export function dateOf(
  value: StoredValue | undefined,
  kind: 'date' | 'datetime',
  { session }: Runtime,
): DateTimeParts | undefined {
  // The number 0 is the zero date as a moment; as a date it is none.
  const given = value === 0 && kind === 'datetime' ? ZERO_DATE : typeof value === 'number' ? value : text(value);
  const { noZeroInDate, invalidDates } = session.mode;
  const { value: parsed, complete } = readDateTime(
    typeof given === 'string' ? momentText(given, session, false, !noZeroInDate) : given,
    !noZeroInDate,
    invalidDates,
  );
  if (!complete) reportProblem(session, incorrectDate(value, kind, parsed !== undefined));
  else if (parsed !== undefined && isZeroDate(parsed.parts)) {
    if (!(isMidnight(parsed.parts) ? session.mode.noZeroDate : noZeroInDate)) return parsed.parts;
    reportProblem(session, incorrectDate(value, kind, false));
    return undefined;
  }
  return parsed?.parts;
}

/** A text as a TIME with `fsp` digits, in microseconds; `null` for one that is none. */
export function roundTime(value: string, fsp: number, { session }: Runtime): number | null {
  const { value: micros, complete } = readTime(momentText(value, session, true));
  if (!complete) reportProblem(session, truncatedValue('time', value));
  if (micros === undefined) return null;
  const rounded = roundMicros(micros, fsp, session.mode.cutsFractions);
  return Math.max(-MAX_TIME_MICROS, Math.min(MAX_TIME_MICROS, rounded)) || 0;
}

/** A number that a TIME is read from, as text; one beyond the largest TIME is none, where a text would be the largest. */
export function timeNumber(written: string, { session }: Runtime): string | null {
  const [, hour, minute, second] =
    Math.abs(Number(written)) < FIRST_MOMENT ? [] : (CLOCK.exec(numberMoment(written)) ?? []);
  if (hour !== undefined) return roundedClock(`${hour}:${minute}:${second}`);
  const { value, complete } = readTime(written);
  if (complete || value === undefined || Math.abs(value) < MAX_TIME_MICROS) return roundedClock(written);
  reportProblem(session, truncatedValue('time', written));
  return null;
}

/** From this number on, what is no TIME is read as a moment: `00-01-00 00:00:00`. */
const FIRST_MOMENT = 10_000_000_000;

/** The clock of a moment of 14 digits, with its fraction. */
const CLOCK = /^\d{4}(?:0\d|1[0-2])(?:[0-2]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d(?:\.\d*)?)$/;
