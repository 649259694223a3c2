import {
  clockMicros,
  isTimeInRange,
  MAX_TIME_MICROS,
  readMoment,
  type DateTimeParts,
  type ParsedDateTime,
} from './temporal.ts';
import { isPlainMoment, isPlainTime, twoDigits } from './plain-moment.ts';

/** What functions read from a value, which may be more than a date or time: then the rest is told in a warning. */
export interface Reading<T> {
  readonly value: T | undefined;
  /** Whether all of the value was used as it is. */
  readonly complete: boolean;
}

/**
 * The date at the start of a value; a number is `YYMMDD` or longer.
 *
 * @param partial whether month and day may be 0, as YEAR() and its kind take them
 * @param invalid whether the day may be one that its month does not have
 */
export function readDateTime(value: string | number, partial = false, invalid = false): Reading<ParsedDateTime> {
  if (value === 0 && partial) return { value: YEAR_OF_ZERO, complete: true };
  return readMoment(typeof value === 'number' ? numberText(value, partial) : value, partial, invalid);
}

/** The number 0 where month and day may be 0: its two digits of a year are 2000. */
const YEAR_OF_ZERO: ParsedDateTime = {
  parts: { year: 2000, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 },
  offsetMinutes: undefined,
  dateOnly: true,
};

function numberText(value: number, partial: boolean): string {
  if (value < 0 || value >= BEHIND_MOMENTS) return '';
  const digits = Math.trunc(value);
  if (partial && digits < FIRST_NUMBER) return String(digits).padStart(6, '0');
  const moment = momentDigits(digits);
  if (moment === undefined) return digits < FIRST_NUMBER ? '' : String(digits);
  return moment.length === 8 ? moment : moment + billionths(value);
}

/**
 * The digits of a double that a moment is read from: nine behind the point, which show what its 53 bits hold of a
 * fraction (`my_double_to_datetime_with_warn` in sql-common/my_time.cc).
 *
 * @returns `undefined` for one without a fraction, or that is too small or too large for a moment with a time of day
 */
export function doubleDigits(value: number): string | undefined {
  const isMoment = value >= FIRST_WITH_CLOCK && value < BEHIND_MOMENTS && !Number.isInteger(value);
  return isMoment ? String(Math.trunc(value)) + billionths(value) : undefined;
}

function billionths(value: number): string {
  const rest = Math.round((value - Math.trunc(value)) * 1e9);
  return rest === 0 ? '' : `.${String(rest).padStart(9, '0')}`;
}

/** The first number that is a date: 2000-01-01. */
const FIRST_NUMBER = 101;
/** Numbers below it are dates. */
const FIRST_WITH_CLOCK = 1e8;
/** From here on a number is no moment. */
const BEHIND_MOMENTS = 1e14;

/** Numbers up to each of these: the years that they lack, as a number of the same digits; `undefined` where there is no date. */
const NUMBER_RANGES: readonly (readonly [upTo: number, missing: number | undefined, length: number])[] = [
  [100, undefined, 8],
  [691_231, 20_000_000, 8],
  [700_100, undefined, 8],
  [991_231, 19_000_000, 8],
  [99_991_231, 0, 8],
  [100_999_999, undefined, 14],
  [691_231_235_959, 20_000_000_000_000, 14],
  [700_100_999_999, undefined, 14],
  [991_231_235_959, 19_000_000_000_000, 14],
  [99_999_999_999_999, 0, 14],
];

/**
 * A whole number as the 8 or 14 digits of the date or moment that it is: `105` is `20000105`
 * (`number_to_datetime` in sql-common/my_time.cc).
 *
 * @returns `undefined` for a number that is none
 */
export function momentDigits(whole: number): string | undefined {
  const range = NUMBER_RANGES.find(([upTo]) => whole <= upTo);
  if (range === undefined || range[1] === undefined) return undefined;
  return String(whole + range[1]).padStart(range[2], '0');
}

/** {@link momentDigits} of a number that is written: with its fraction where that is one of a second. */
export function numberMoment(written: string): string {
  const [, whole = '', fraction = ''] = /^(\d+)(\.\d*)?$/.exec(written) ?? [];
  const digits = whole === '' ? undefined : momentDigits(Number(whole));
  if (digits === undefined) return whole.length > 8 ? written : whole || written;
  return digits.length === 8 ? digits : digits + fraction;
}

/** What a text must at least have to be a moment where a TIME is wanted. */
export const SHORTEST_MOMENT = 12;

/**
 * The TIME at the start of a value, as signed microseconds (`str_to_time` in sql-common/my_time.cc).
 *
 * @returns a value beyond the range as the end of the range, not complete
 */
export function readTime(text: string): Reading<number> {
  const plain = plainClock(text);
  if (plain !== undefined) return { value: plain, complete: true };
  const isPlain = isPlainMoment(text);
  const isNegative = !isPlain && /^\s*-/.test(text);
  const unsigned = isPlain ? text : text.replace(/^\s*-?/, '');
  if (unsigned.length >= SHORTEST_MOMENT) {
    const { value, complete, hasClock, isNoTime } = readMoment(unsigned, true, true);
    if (hasClock && !isNegative) return { value: value && dayMicros(value.parts), complete };
    if (isNoTime) return { value: undefined, complete: false };
  }
  const trimmed = text.trim();
  const { clock, sign, fraction, length } = findClock(trimmed) ?? {};
  if (clock === undefined || clock.minute > 59 || clock.second > 59) return { value: undefined, complete: false };
  if (EXPONENT.test(trimmed.slice(length))) return { value: undefined, complete: false };
  const micros = clockMicros(clock, fraction ?? '');
  const isInside = isTimeInRange(micros);
  const magnitude = isInside ? micros : MAX_TIME_MICROS;
  return { value: (sign === '-' ? -magnitude : magnitude) || 0, complete: isInside && length === trimmed.length };
}

/** A TIME of two digits each, as nearly all are written. */
function plainClock(text: string): number | undefined {
  if (!isPlainTime(text)) return undefined;
  const [hour, minute, second] = [twoDigits(text, 0), twoDigits(text, 3), twoDigits(text, 6)];
  return minute > 59 || second > 59 ? undefined : clockMicros({ hour, minute, second }, '');
}

/** A number with an exponent is no TIME. */
const EXPONENT = /^e[-+]?\d/i;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** `D HH[:MM[:SS]]` and `HH:MM[:SS]`, each with a fraction. */
const DELIMITED_TIMES = [
  /^(-?)(\d+)\s+(?=\d.)(\d+)(?::(\d+))?(?::(\d+))?(?:\.(\d*))?/,
  /^(-?)()(\d+):(\d+)(?::(\d+))?(?:\.(\d*))?/,
];
/** `HHMMSS` with a fraction, or that alone. */
const COMPACT_TIME = /^(-?)(?=\d|\.\d)(\d*)(?:\.(\d*))?/;

/** The clock at the start of a text, with its sign, the digits of its fraction and how much of the text it is. */
function findClock(
  text: string,
): { clock: Clock | undefined; sign: string; fraction: string; length: number } | undefined {
  for (const form of DELIMITED_TIMES) {
    const match = form.exec(text);
    if (match === null) continue;
    const [all, sign = '', days = '', hour, minute = '0', second = '0', fraction = ''] = match;
    const clock = { hour: Number(days) * 24 + Number(hour), minute: Number(minute), second: Number(second) };
    const isNumber = Math.max(Number(days), Number(hour)) <= MAX_NUMBER;
    return { clock: isNumber ? clock : undefined, sign, fraction, length: all.length };
  }
  const match = COMPACT_TIME.exec(text);
  if (match === null) return undefined;
  const [all, sign = '', digits, fraction = ''] = match;
  return { clock: compactClock(Number(digits)), sign, fraction, length: all.length };
}

const MAX_NUMBER = 4_294_967_295;

/** `101112` as hours, minutes and seconds. */
function compactClock(number: number): Clock | undefined {
  if (number > MAX_NUMBER) return undefined;
  return { hour: Math.floor(number / 10_000), minute: Math.floor(number / 100) % 100, second: number % 100 };
}

/** Microseconds since midnight. */
export function dayMicros(parts: DateTimeParts): number {
  return clockMicros(parts, '') + parts.micro;
}
