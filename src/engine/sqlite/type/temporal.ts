/** Calendar values as MySQL knows them: years 0 to 9999, no time zone, microseconds. */

import { scanMoment, type DeprecatedDelimiter } from './moment-scan.ts';
import { dateOfDay, dayNumber, daysInMonth, SECONDS_PER_DAY, type DateParts } from './calendar.ts';
import { scanPlainMoment } from './plain-moment.ts';

export interface DateTimeParts extends DateParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micro: number;
}

export const MICROS_PER_SECOND = 1_000_000;
export const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
/** `838:59:59.000000`, the largest TIME. */
export const MAX_TIME_MICROS = (838 * 3600 + 59 * 60 + 59) * MICROS_PER_SECOND;

/** A parsed DATETIME; `offsetMinutes` when the text ended in a zone such as `+02:00`. */
export interface ParsedDateTime {
  readonly parts: DateTimeParts;
  readonly offsetMinutes: number | undefined;
  readonly dateOnly: boolean;
}

/** What is read from a text that begins as a date or moment. */
export interface MomentReading {
  readonly value: ParsedDateTime | undefined;
  /** Whether it has all of the text. */
  readonly complete: boolean;
  /** Whether it is read as a moment, even one that there is not, where a TIME is wanted. */
  readonly hasClock: boolean;
  /** Whether it is no TIME, whatever it is otherwise: nothing but a space, or nothing at all, stands between its fields. */
  readonly isNoTime: boolean;
  readonly deprecated?: DeprecatedDelimiter | undefined;
}

const NO_MOMENT: MomentReading = { value: undefined, complete: false, hasClock: false, isNoTime: false };

/** Reads MySQL's date and datetime forms (`2026-01-31`, `20260131`, `2026-01-31 10:00:00.5`, `26/1/31`), or `undefined`; month and day may be 0 when `partial`, and the day one that its month does not have when `invalid`. */
export function parseDateTime(text: string, partial = false, invalid = false): ParsedDateTime | undefined {
  const { value, complete } = readMoment(text, partial, invalid);
  return complete ? value : undefined;
}

/** Like {@link parseDateTime} for a text in which more may follow. */
export function readMoment(text: string, partial = false, invalid = false): MomentReading {
  const plain = scanPlainMoment(text);
  if (plain === undefined) return scannedMoment(text, partial, invalid);
  const value = finish(plain, plain.fraction, undefined, plain.isDate, partial, invalid);
  const hasClock = !plain.isDate;
  return { value, complete: value !== undefined, hasClock, isNoTime: hasClock };
}

function scannedMoment(text: string, partial: boolean, invalid: boolean): MomentReading {
  const fields = scanMoment(text);
  if (fields === undefined) return NO_MOMENT;
  const { numbers, yearLength, count, fraction, offsetMinutes, complete, hasSpace, deprecated } = fields;
  if (count < 3) return { ...NO_MOMENT, isNoTime: hasSpace };
  const isZero = numbers.every((number) => number === 0) && Number(fraction) === 0;
  const year = yearLength === 2 && !isZero ? fullYear(numbers[0] ?? 0) : (numbers[0] ?? 0);
  const [, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const given = { year, month, day, hour, minute, second };
  const value = finish(given, fraction, offsetMinutes, count === 3, partial, invalid);
  const hasClock = hasSpace && count > 3;
  const isNoTime = hasSpace;
  return value === undefined
    ? { ...NO_MOMENT, hasClock, isNoTime }
    : { value, complete, hasClock, isNoTime, deprecated };
}

function finish(
  { year, month, day, hour, minute, second }: Omit<DateTimeParts, 'micro'>,
  fraction: string,
  offsetMinutes: number | undefined,
  dateOnly: boolean,
  partial: boolean,
  invalid: boolean,
): ParsedDateTime | undefined {
  const parts = { year, month, day, hour, minute, second, micro: 0 };
  const isDate = isValidDate(parts) || (partial && isPartialDate(parts)) || (invalid && isInvalidDate(parts));
  if (year > 9999 || !isDate) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (fraction === '') return { parts, offsetMinutes, dateOnly };
  const { micro, carry } = parseFraction(fraction);
  // Nothing is counted from a date without month or day.
  if (carry && isPartialDate(parts)) return undefined;
  const withMicro = { ...parts, micro };
  const rounded = carry ? addMicros(withMicro, MICROS_PER_SECOND) : withMicro;
  return { parts: rounded, offsetMinutes, dateOnly };
}

/** The first six digits as microseconds, rounded by the seventh; `carry` when that makes a whole second. */
function parseFraction(fraction: string): { readonly micro: number; readonly carry: boolean } {
  const micro = Number(fraction.slice(0, 6).padEnd(6, '0')) + (Number(fraction[6] ?? 0) >= 5 ? 1 : 0);
  return micro >= MICROS_PER_SECOND ? { micro: 0, carry: true } : { micro, carry: false };
}

const NO_FRACTION = { micro: 0, carry: false };

/** The same of a TIME, which the last digit of a longer fraction rounds (`str_to_time` in sql-common/my_time.cc). */
const clockFraction = (fraction: string): ReturnType<typeof parseFraction> =>
  fraction === ''
    ? NO_FRACTION
    : parseFraction(fraction.length > 6 ? fraction.slice(0, 6) + fraction.slice(-1) : fraction);

function fullYear(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Whether a date is `0000-00-00`. */
export function isZeroDate(date: DateParts): boolean {
  return date.year === 0 && date.month === 0 && date.day === 0;
}

/** Whether a moment is one of midnight. */
export const isMidnight = (parts: DateTimeParts): boolean =>
  parts.hour + parts.minute + parts.second + parts.micro === 0;

/** Whether the date exists; the zero date `0000-00-00` counts as valid here and is judged by the SQL mode. */
function isValidDate(date: DateParts): boolean {
  if (isZeroDate(date)) return true;
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** Whether month or day is 0, as in `2026-00-00`. */
function isPartialDate(date: DateParts): boolean {
  return date.month <= 12 && date.day <= 31 && (date.month === 0 || date.day === 0);
}

/** Whether nothing is wrong with a date but a day that its month does not have, as in `2026-02-30`. */
function isInvalidDate(date: DateParts): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

/** Microseconds since 1970-01-01 of the calendar value, as if it were UTC. */
export function toMicros(parts: DateTimeParts): number {
  const seconds = dayNumber(parts) * SECONDS_PER_DAY + parts.hour * 3600 + parts.minute * 60 + parts.second;
  return seconds * MICROS_PER_SECOND + parts.micro;
}

/** The opposite of {@link toMicros}. */
export function fromMicros(micros: number): DateTimeParts {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const clock = seconds - days * SECONDS_PER_DAY;
  return {
    ...dateOfDay(days),
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    micro: micros - seconds * MICROS_PER_SECOND,
  };
}

/** The microseconds above the next lower whole second; never negative. */
const fractionOf = (micros: number): number => ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;

/** Adds signed microseconds; exact in all years, where {@link toMicros} is so until 2255 only. */
export function addMicros(parts: DateTimeParts, micros: number): DateTimeParts {
  const sum = parts.micro + fractionOf(micros);
  const seconds = (micros - fractionOf(micros)) / MICROS_PER_SECOND + (sum >= MICROS_PER_SECOND ? 1 : 0);
  const whole = fromMicros(toMicros({ ...parts, micro: 0 }) + seconds * MICROS_PER_SECOND);
  return { ...whole, micro: sum % MICROS_PER_SECOND };
}

/** What lies between two moments, as seconds and the microseconds above them (0 to 999,999). */
export function timeBetween(
  from: DateTimeParts,
  to: DateTimeParts,
): { readonly seconds: number; readonly micro: number } {
  const seconds = (toMicros({ ...to, micro: 0 }) - toMicros({ ...from, micro: 0 })) / MICROS_PER_SECOND;
  const micro = to.micro - from.micro;
  return micro < 0 ? { seconds: seconds - 1, micro: micro + MICROS_PER_SECOND } : { seconds, micro };
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** A date as MySQL prints it: `2024-01-31`. */
export function formatDate(date: DateParts): string {
  const year = date.year > 999 ? String(date.year) : String(date.year).padStart(4, '0');
  return `${year}-${two(date.month)}-${two(date.day)}`;
}

/** `HH:MM:SS` with `fsp` digits of fraction. */
function formatClock(parts: { hour: number; minute: number; second: number; micro: number }, fsp: number): string {
  return `${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}${formatFraction(parts.micro, fsp)}`;
}

function formatFraction(micro: number, fsp: number): string {
  return fsp === 0 ? '' : `.${String(micro).padStart(6, '0').slice(0, fsp)}`;
}

/** A date and time as MySQL prints it, with `fsp` digits of a second. */
export function formatDateTime(parts: DateTimeParts, fsp: number): string {
  return `${formatDate(parts)} ${formatClock(parts, fsp)}`;
}

/** Rounds to `fsp` digits of fraction, or cuts what is behind them off: the SQL mode TIME_TRUNCATE_FRACTIONAL. */
export function roundDateTime(parts: DateTimeParts, fsp: number, isCut = false): DateTimeParts {
  const unit = 10 ** (6 - fsp);
  if (parts.micro % unit === 0) return parts;
  if (isCut) return { ...parts, micro: parts.micro - (parts.micro % unit) };
  const micro = Math.round(parts.micro / unit) * unit;
  // A date that there is not stays as it is.
  return micro < MICROS_PER_SECOND ? { ...parts, micro } : addMicros({ ...parts, micro: 0 }, micro);
}

/** The same of a TIME in microseconds: away from zero, or towards it. */
export function roundMicros(micros: number, fsp: number, isCut = false): number {
  const unit = 10 ** (6 - fsp);
  const size = Math.abs(micros) / unit;
  return Math.sign(micros) * (isCut ? Math.floor(size) : Math.round(size)) * unit || 0;
}

const TIME_DELIMITED = /^\s*(-?)(?:(\d{1,2})\s+(?=\d.))?(\d{1,3})(?::(\d{1,2}))?(?::(\d{1,2}))?(?:\.(\d*))?\s*$/;

/** Digits alone, with zeros in front; from twelve on they are a moment. */
const COMPACT_TIME = /^\s*(-?)(?!\d{12})0*(\d{3,7})(?:\.(\d*))?\s*$/;

/** A number too long for a TIME and too short for a moment. */
const LONG_NUMBER = /^\s*-?\d{8,11}(?:\.\d*)?\s*$/;

/** Reads a TIME such as `-1 10:11:12.5`, `10:11`, `101112` as signed microseconds, or `undefined`. */
export function parseTime(text: string): number | undefined {
  const compact = COMPACT_TIME.exec(text);
  if (compact !== null) {
    const [, sign = '', digits = '', fraction = ''] = compact;
    const padded = digits.padStart(7, '0');
    return timeMicros(
      sign,
      Number(padded.slice(0, 3)),
      Number(padded.slice(3, 5)),
      Number(padded.slice(5, 7)),
      fraction,
    );
  }
  const match = TIME_DELIMITED.exec(text);
  if (match === null) return LONG_NUMBER.test(text) ? undefined : datetimeClock(text);
  const [, sign = '', days = '0', hour = '0', minute, second, fraction = ''] = match;
  if (minute === undefined && match[2] === undefined) return timeMicros(sign, 0, 0, Number(hour), fraction);
  return timeMicros(sign, Number(days) * 24 + Number(hour), Number(minute ?? 0), Number(second ?? 0), fraction);
}

function datetimeClock(text: string): number | undefined {
  const { value, complete, hasClock } = readMoment(text);
  const parts = complete && hasClock ? value?.parts : undefined;
  return parts && ((parts.hour * 60 + parts.minute) * 60 + parts.second) * MICROS_PER_SECOND + parts.micro;
}

function timeMicros(
  sign: string,
  hours: number,
  minutes: number,
  seconds: number,
  fraction: string,
): number | undefined {
  if (minutes > 59 || seconds > 59) return undefined;
  const { micro, carry } = clockFraction(fraction);
  const total = ((hours * 60 + minutes) * 60 + seconds + (carry ? 1 : 0)) * MICROS_PER_SECOND + micro;
  return sign === '-' ? -total : total;
}

/** Microseconds of a time of day or duration with the digits of a fraction. */
export function clockMicros(
  clock: { readonly hour: number; readonly minute: number; readonly second: number },
  fraction: string,
): number {
  const { micro, carry } = clockFraction(fraction);
  return ((clock.hour * 60 + clock.minute) * 60 + clock.second + (carry ? 1 : 0)) * MICROS_PER_SECOND + micro;
}

/** Whether a TIME is no longer than `838:59:59`, before or after 0. */
export function isTimeInRange(micros: number): boolean {
  return Math.abs(micros) <= MAX_TIME_MICROS;
}

/** Prints signed microseconds as `[-]HH:MM:SS[.ffffff]`. */
export function formatTime(micros: number, fsp: number): string {
  const magnitude = Math.abs(micros);
  const seconds = Math.floor(magnitude / MICROS_PER_SECOND);
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
  return (micros < 0 ? '-' : '') + formatClock({ ...clock, micro: magnitude % MICROS_PER_SECOND }, fsp);
}
