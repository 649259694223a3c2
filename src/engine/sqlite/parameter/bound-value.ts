import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { collationOf, DEFAULT_COLLATION, hasOwnBytes } from '../type/collation.ts';
import type { SessionState } from '../session/session-state.ts';
import { momentNumber } from '../type/moment-number.ts';
import { formatDecimal, parseDecimal, rescale } from '../type/decimal.ts';
import { readDouble, readInteger } from '../type/numeric-value.ts';
import { formatDate, formatDateTime, formatTime, readMoment, type ParsedDateTime } from '../type/temporal.ts';
import type { TimeZone } from '../type/time-zone.ts';
import { momentOfNumber, timeOfNumber } from '../type/moment-of-number.ts';
import { atZone } from '../type/zoned.ts';
import { readDateTime, readTime, SHORTEST_MOMENT } from '../type/temporal-reading.ts';
import type { ValueType } from '../type/type.ts';
import { timeOfDay, timeOfToday } from '../store/time-of-day.ts';
import { isClock, type Value, type ValueKind } from './wire-value.ts';
import { hasAllLetters } from '../type/charset-text.ts';

/** The value as one of the type, where all of it is one; else as it is. @throws WireError 3988 */
export function converted(type: ValueType, sent: Value, session: SessionState): Value {
  const { kind, value } = sent;
  if (value === null) return sent;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others take values as they are
  switch (type.kind) {
    case 'year':
    case 'bit':
      return isString(kind) ? unlessBeyond(sent, textOf(value)) : sent;
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
      return isString(kind) ? numberOf(type, sent, textOf(value)) : sent;
    case 'date':
    case 'datetime':
    case 'timestamp':
      return isClock(kind) ? sent : (momentOf(value, kind, session) ?? sent);
    case 'time':
      return isClock(kind) ? sent : (timeOf(value, kind, session.zone) ?? sent);
    case 'text':
      if (kind === 'text') requireLetters(type.collation, value);
      return sent;
    default:
      return sent;
  }
}

const isString = (kind: ValueKind): boolean => kind === 'text' || kind === 'bytes';
const isNumber = (kind: ValueKind): boolean =>
  kind === 'int' || kind === 'unsigned' || kind === 'decimal' || kind === 'double';

const textOf = (value: Exclude<ResultValue, null>): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);

/** One that a double holds exactly. */
const SHORT_NUMBER = /^\d{1,15}$/;
const WHOLE = /^\s*[+-]?\d+\s*$/;
const INT64_MAX = 2n ** 63n - 1n;
const UINT64_MAX = 2n ** 64n - 1n;

/** A text in the place of a year or of bits stays one; a number beyond 64 bits is a decimal. */
function unlessBeyond(sent: Value, text: string): Value {
  const number = parseDecimal(text);
  if (number?.complete !== true) return sent;
  const whole = rescale(number.value.unscaled, number.value.scale, 0);
  return whole < 0n || whole > UINT64_MAX ? { kind: 'decimal', value: text.trim() } : sent;
}

/** The number that a text is: a whole one below 0, or beyond 64 bits, is a decimal. */
function numberOf(type: ValueType, sent: Value, text: string): Value {
  if (type.kind === 'int' && SHORT_NUMBER.test(text))
    return { kind: type.unsigned ? 'unsigned' : 'int', value: Number(text) };
  if (type.kind === 'int' && WHOLE.test(text)) {
    const { value } = readInteger(text);
    if (value >= 0n && value <= (type.unsigned ? UINT64_MAX : INT64_MAX))
      return { kind: type.unsigned ? 'unsigned' : 'int', value };
  }
  const exact = type.kind === 'int' || type.kind === 'decimal' ? parseDecimal(text) : undefined;
  if (exact?.complete === true)
    return { kind: 'decimal', value: formatDecimal(exact.value.unscaled, exact.value.scale) };
  const { value, complete } = readDouble(text);
  return complete && text.trim() !== '' && Number.isFinite(value) ? { kind: 'double', value } : sent;
}

/** The date or moment that all of a value is; month and day may be 0, and the day one that its month does not have. */
function momentOf(value: Exclude<ResultValue, null>, kind: ValueKind, { zone }: SessionState): Value | undefined {
  if (isNumber(kind)) return asMoment(momentOfNumber(numeric(value)), zone);
  const { value: found, complete } = readDateTime(textOf(value), true, true);
  return complete ? asMoment(found, zone) : undefined;
}

const numeric = (value: Exclude<ResultValue, null>): number | bigint | string =>
  value instanceof Uint8Array ? textOf(value) : value;

function asMoment(found: ParsedDateTime | undefined, zone: TimeZone): Value | undefined {
  if (found === undefined) return undefined;
  const parts = atZone(found, zone);
  if (found.dateOnly) return { kind: 'date', value: formatDate(parts) };
  return { kind: 'datetime', value: formatDateTime(parts, parts.micro === 0 ? 0 : 6) };
}

/** The time that all of a value is, or the moment. */
function timeOf(value: Exclude<ResultValue, null>, kind: ValueKind, zone: TimeZone): Value | undefined {
  if (isNumber(kind)) {
    const found = timeOfNumber(numeric(value));
    return typeof found === 'number' ? asTime(found) : asMoment(found, zone);
  }
  const text = textOf(value).trim();
  if (text.length >= SHORTEST_MOMENT) {
    const { value: moment, complete, hasClock } = readMoment(text, true);
    if (hasClock) return complete ? asMoment(moment, zone) : undefined;
  }
  const { value: micros, complete } = readTime(text);
  return complete && micros !== undefined ? asTime(micros) : undefined;
}

const asTime = (micros: number): Value => ({
  kind: 'time',
  value: formatTime(micros, micros % 1_000_000 === 0 ? 0 : 6),
});

/**
 * The number of rows that a value is.
 *
 * @throws WireError 1210 for what is neither a whole number nor a text that a client sends, 1690 below 0
 */
export function countOf(type: ValueType, sent: Value): Value {
  const { kind, value, isVariable = false } = sent;
  if (value === null || kind === 'unsigned') return sent;
  const place = isVariable ? 'EXECUTE' : 'mysqld_stmt_execute';
  if (isString(kind) && !isVariable) {
    const whole = readInteger(textOf(value)).value;
    const isUnsigned = type.kind === 'int' && type.unsigned;
    return isUnsigned
      ? { kind: 'unsigned', value: BigInt.asUintN(64, whole) }
      : { kind: 'int', value: BigInt.asIntN(64, whole) };
  }
  if (kind !== 'int') throw wireError('ER_WRONG_ARGUMENTS', place);
  if (Number(value) < 0)
    throw wireError('ER_DATA_OUT_OF_RANGE', isVariable ? 'unsigned integer' : 'SIGNED INTEGER', place);
  return sent;
}

/** The value; a date, a moment or a time is its number. */
export function momentAsNumber({ kind: wanted }: ValueType, { kind, value }: Value): ResultValue {
  return isClock(kind) ? momentNumber(String(value), wanted === 'date') : value;
}

const MOMENTS: ReadonlySet<ValueType['kind']> = new Set(['date', 'datetime', 'time', 'timestamp']);

/** The value; a time in the place of a moment is that time of today, and a moment in the place of a time its time of day. */
export function onToday({ kind: wanted }: ValueType, { kind, value }: Value, session: SessionState): ResultValue {
  if (kind === 'datetime' && wanted === 'time') return timeOfDay(String(value));
  // Of texts and numbers that are none a decimal is the latter.
  if (kind === 'decimal' && MOMENTS.has(wanted)) return Number(value);
  return kind === 'time' && (wanted === 'datetime' || wanted === 'timestamp')
    ? timeOfToday(String(value), session)
    : value;
}

/** @throws WireError 1235 for a binary string of other letters than those of ASCII */
export function refuseBytes({ kind, value }: Value): void {
  if (kind !== 'bytes' || !(value instanceof Uint8Array) || value.every((byte) => byte < 0x80)) return;
  throw wireError('ER_NOT_SUPPORTED_YET', 'binary strings beyond ASCII as parameters of functions of letters');
}

/** @throws WireError 3988 for a text with letters that the character set of the type does not have */
function requireLetters(name: string, value: Exclude<ResultValue, null>): void {
  const collation = collationOf(name);
  if (!hasOwnBytes(collation) || typeof value !== 'string' || hasAllLetters(value, collation.charset)) return;
  throw wireError('ER_IMPOSSIBLE_STRING_CONVERSION', DEFAULT_COLLATION, collation.name, 'parameter');
}

/**
 * Whether a statement runs with a value of the kind as it is prepared; else it is prepared again for the kinds of its
 * values (https://dev.mysql.com/doc/refman/9.7/en/prepare.html).
 */
export function fits(type: ValueType, { kind, value }: Value): boolean {
  if (kind === 'null' || isString(kind)) return true;
  switch (type.kind) {
    case 'int':
      return kind === (type.unsigned ? 'unsigned' : 'int');
    case 'bit':
      return kind === 'unsigned';
    case 'year':
      return kind === 'int' || kind === 'unsigned';
    case 'decimal':
      return kind === 'int' || kind === 'unsigned' || kind === 'decimal';
    case 'float':
    case 'double':
      return isNumber(kind);
    case 'date':
      return isNumber(kind) || kind === 'date';
    case 'time':
      return kind !== 'date';
    case 'datetime':
    case 'timestamp':
      return true;
    case 'bytes':
    case 'text':
    case 'json':
    case 'enum':
    case 'set':
    case 'null':
      return value === null;
  }
}

/** Whether a value that fits is none of the type: a text that is no number, a number that is no date … */
export function isOther(type: ValueType, kind: ValueKind): boolean {
  if (kind === 'null') return false;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are strings
  switch (type.kind) {
    case 'int':
    case 'year':
    case 'bit':
    case 'decimal':
    case 'float':
    case 'double':
      return isString(kind);
    case 'date':
    case 'datetime':
    case 'timestamp':
      return kind !== 'date' && kind !== 'datetime';
    case 'time':
      return kind !== 'time';
    default:
      return false;
  }
}
