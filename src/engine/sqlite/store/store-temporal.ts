import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { resultText } from '../type/decode.ts';
import { deprecatedDelimiter, digitsRead, localMoment } from './moment-text.ts';
import { incorrectValue, note, reject, type StoreContext, type StoreTarget } from './store-context.ts';
import {
  formatDate,
  formatDateTime,
  isMidnight,
  isZeroDate,
  MAX_TIME_MICROS,
  parseDateTime,
  parseTime,
  readMoment,
  roundDateTime,
  roundMicros,
  MICROS_PER_SECOND,
  type DateTimeParts,
} from '../type/temporal.ts';
import { doubleDigits, momentDigits, readTime } from '../type/temporal-reading.ts';
import { timeOfNumber } from '../type/moment-of-number.ts';
import { isSkipped, toUtc } from '../type/time-zone.ts';
import { atZone } from '../type/zoned.ts';
import type { StoredValue, TemporalType } from '../type/type.ts';

type Value = Exclude<ResultValue, null>;

const ZERO: DateTimeParts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 };
/** 2038-01-19 03:14:07.999999 UTC. */
const TIMESTAMP_MAX = (2 ** 31 - 1) * MICROS_PER_SECOND + 999_999;

/** Whether a TIMESTAMP can be that moment. */
export const isTimestampMoment = (micros: number): boolean => micros >= MICROS_PER_SECOND && micros <= TIMESTAMP_MAX;

/** @throws WireError 1292 */
export function storeTemporal(
  value: Value,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
): StoredValue {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  const shown = resultText(value) ?? '';
  if (type.kind === 'time')
    return isNumber ? storeNumber(value, type, target, context) : storeClock(shown, type, target, context);
  const text = typeof value === 'number' ? dateDigits(value) : isNumber ? filledUp(shown) : shown;
  const { parts: exact, isTaken } = readDate(text, shown, type, target, context, isNumber);
  const isCut = typeof value === 'number' && value < FIRST_LONG && !Number.isInteger(value);
  if (isCut && isTaken) rejectDate(shown, type, target, context, null);
  const rounded = roundDateTime(exact, type.fsp, context.cutsFractions);
  // Nothing is counted from a date without month or day.
  if (isPartial(exact) && rounded.micro < exact.micro && rounded.second !== exact.second)
    return rejectDate(shown, type, target, context, formatStored(ZERO, type));
  if (type.kind === 'date') return isTaken ? storeDate(rounded, text, target, context) : formatDate(rounded);
  if (rounded.year > 9999) return rejectDate(shown, type, target, context, formatStored(ZERO, type));
  if (type.kind === 'datetime') return formatDateTime(rounded, type.fsp);
  return storeTimestamp(rounded, shown, type, target, context);
}

const isPartial = ({ month, day }: DateTimeParts): boolean => month === 0 || day === 0;

/** The first number of more digits than a date has: a fraction below it is none of a second. */
const FIRST_LONG = 100_000_000;

/** Digits of the fraction that MySQL takes of a double. */
const NANO_DIGITS = 9;

/** A number as the digits of a date: MySQL fills `127` up to `000127`, which is 2000-01-27. */
function dateDigits(value: number): string {
  const whole = Math.trunc(value);
  return filledUp(`${whole}${value < FIRST_LONG ? '' : (value - whole).toFixed(NANO_DIGITS).slice(1)}`);
}

/** A number with the zeros in front that a date of six or eight digits has, and a moment of twelve or fourteen. */
function filledUp(text: string): string {
  const { length } = /^\d*/.exec(text)?.[0] ?? '';
  const full = length < 3 ? length : (FULL_LENGTHS.find((each) => each >= length) ?? length);
  return '0'.repeat(full - length) + text;
}

const FULL_LENGTHS = [6, 8, 12, 14];

/** @param shown the value as errors show it */
function readDate(
  text: string,
  shown: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
  isNumber: boolean,
): { readonly parts: DateTimeParts; readonly isTaken: boolean } {
  const isTimestamp = type.kind === 'timestamp';
  const [partial, invalid] = isTimestamp ? [] : [context.partialDates, context.invalidDates];
  const { value, complete, deprecated } = readMoment(digitsRead(text, context), partial, invalid);
  // As a text it is one with all digits of a date alone.
  const isZero = isNumber && /^0+$/.test(text);
  const isNone = isNumber && isNoMoment(shown);
  const parsed = complete && !isNone ? value : isZero ? { parts: ZERO, offsetMinutes: undefined } : undefined;
  if (parsed === undefined || (isZeroDate(parsed.parts) && isRefusedZero(parsed.parts, context))) {
    rejectDate(shown, type, target, context, null, isNumber && isBeyondMoments(shown));
    // Without strict mode the date at the start counts.
    return { parts: (parsed === undefined && !isNumber ? value?.parts : undefined) ?? ZERO, isTaken: false };
  }
  if (deprecated !== undefined) context.warn(deprecatedDelimiter(text, deprecated, context.row));
  return { parts: atZone(parsed, context.zone), isTaken: true };
}

/** Whether a number above 0 is in none of the ranges of dates and moments, as 100 is. */
function isNoMoment(shown: string): boolean {
  const whole = Math.trunc(Number(shown));
  return whole > 0 && momentDigits(whole) === undefined;
}

/** Whether a number is below 1, or has more digits than a moment. */
const isBeyondMoments = (shown: string): boolean => Number(shown) < 1 || Number(shown) > 99_999_999_999_999;

/** Whether the SQL mode has no zero date; one with a clock is a date without month and day. */
const isRefusedZero = (parts: DateTimeParts, { noZeroDate, partialDates = !noZeroDate }: StoreContext): boolean =>
  isMidnight(parts) ? noZeroDate : !partialDates;

function storeDate(parts: DateTimeParts, text: string, target: StoreTarget, context: StoreContext): StoredValue {
  if (parts.hour + parts.minute + parts.second + parts.micro > 0) {
    noteLoss('date', text, target, context);
  }
  return formatDate(parts);
}

/** Tells of a part of a moment that the column does not take. */
function noteLoss(kind: 'date' | 'time', text: string, target: StoreTarget, context: StoreContext): void {
  const { row, strict } = context;
  note(
    context,
    strict ? incorrectValue(1292, kind, text, target, row) : wireError('WARN_DATA_TRUNCATED', target.name, row),
  );
}

function storeTimestamp(
  parts: DateTimeParts,
  text: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
): StoredValue {
  if (isZeroDate(parts)) return 0;
  const micros = toUtc(parts, context.zone);
  if (isTimestampMoment(micros)) {
    if (!isSkipped(parts, micros, context.zone)) return micros;
    const { name } = target;
    if (context.strict) throw incorrectValue(1292, 'datetime', text, target, context.row);
    return reject(context, wireError('ER_WARN_INVALID_TIMESTAMP', name, context.row), micros);
  }
  return rejectDate(text, type, target, context, 0);
}

/** A moment that a TIME is taken from, in the session's zone. */
function clockText(given: string, context: StoreContext): string {
  const text = digitsRead(given, context);
  // Nothing is told of the spaces around what is no time.
  if (readTime(text).value === undefined) return text;
  return localMoment(text, context.zone, (warning) => context.warn(warning), true, { row: context.row });
}

/** The largest TIME as a number. */
const LARGEST_TIME = 8_385_959;

/** A number as a TIME or as the moment that it is; one beyond both is the largest TIME. */
function storeNumber(
  value: number | bigint,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
): StoredValue {
  const text = resultText(value) ?? '';
  const isBeyond = Math.abs(Number(value)) > LARGEST_TIME && timeOfNumber(value) === undefined;
  const digits = typeof value === 'number' ? doubleDigits(value) : undefined;
  if (!isBeyond) return storeTime(clockText(digits ?? text, context), type, target, context, text);
  return rejectDate(text, type, target, context, (value < 0 ? -1 : 1) * MAX_TIME_MICROS, true);
}

/** A text as a TIME: what MySQL gives up reading is 0, of which nothing is told (`str_to_time` in mysys/my_time.cc). */
function storeClock(written: string, type: TemporalType, target: StoreTarget, context: StoreContext): StoredValue {
  if (GIVEN_UP.test(written) || Number(ONLY_DIGITS.exec(written)?.[1] ?? 0) > LARGEST_FIELD) return 0;
  const text = written.replace(NO_HOUR, '$&0');
  return storeTime(clockText(text, context), type, target, context);
}

/** Nothing but a sign, or a number with an exponent. */
const GIVEN_UP = /^\s*-?(?:\s*$|(?:\d+\s+(?=\d))?\d*(?::\d+){0,2}(?:\.\d*)?e[-+]?\d)/i;
/** A number too short for a moment. */
const ONLY_DIGITS = /^\s*-?(\d{10,11})(?!\d)/;
const LARGEST_FIELD = 2 ** 32 - 1;
/** What stands in front of a delimiter where the hour is left out. */
const NO_HOUR = /^\s*-?(?=[.:]\d)/;

/** @param shown the value as warnings show it */
function storeTime(
  text: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
  shown = text,
): StoredValue {
  const micros = isDateOnly(text) ? undefined : parseTime(text);
  const round = (exact: number): number => roundMicros(exact, type.fsp, context.cutsFractions);
  // Without strict mode the time at the start counts.
  if (micros === undefined) {
    const start = /^\s*\d+-\d+-\d+ /.test(text) ? 0 : (readTime(text).value ?? 0);
    return rejectDate(text, type, target, context, round(start));
  }
  const rounded = round(micros);
  // Of a moment only the clock is stored.
  if (parseDateTime(text)?.dateOnly === false && /[-\d]{8}/.test(text)) noteLoss('time', shown, target, context);
  if (Math.abs(rounded) <= MAX_TIME_MICROS) return rounded === 0 ? 0 : rounded;
  return rejectDate(text, type, target, context, Math.sign(rounded) * MAX_TIME_MICROS);
}

/** `2026-01-31` is no time. */
export const isDateOnly = (text: string): boolean => /^\s*(?:\d+-\d+-\d+|(?!0)\d{8})\s*$/.test(text);

function formatStored(parts: DateTimeParts, type: TemporalType): StoredValue {
  return type.kind === 'timestamp' ? 0 : type.kind === 'date' ? formatDate(parts) : formatDateTime(parts, type.fsp);
}

function rejectDate(
  text: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
  nearest: StoredValue,
  isBeyond = false,
): StoredValue {
  const what = type.kind === 'timestamp' ? 'datetime' : type.kind;
  if (context.strict) return reject(context, incorrectValue(1292, what, text, target, context.row), nearest);
  const name = isBeyond || isOutOfRange(text, type) ? 'ER_WARN_DATA_OUT_OF_RANGE' : 'WARN_DATA_TRUNCATED';
  return reject(context, wireError(name, target.name, context.row), nearest);
}

/** Whether a value has the form of a date or time though there is none such; without strict mode that is told. */
function isOutOfRange(text: string, { kind }: TemporalType): boolean {
  if (kind === 'time')
    return /^\s*-?(?:\d{1,7}|\d+:\d{1,2}(?::\d{1,2})?)(?:\.\d*)?\s*$/.test(text) || /^\s*\d{8,11}\s*$/.test(text);
  if (parseDateTime(text) !== undefined || /^0+$/.test(text)) return true;
  const [, month, day, hour = 0, minute = 0, second = 0] = CALENDAR.exec(text) ?? [];
  return (
    month !== undefined &&
    Number(month) <= 12 &&
    Number(day) <= 31 &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  );
}

const CALENDAR = /^\s*\d{1,4}[-:](\d{1,2})[-:](\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d*)?)?)?\s*$/;
