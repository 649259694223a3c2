import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { Literal } from '../../../sql/ast.ts';
import { parseDecimal } from '../type/decimal.ts';
import type { CollationName } from '../type/collation.ts';
import { shrink } from '../type/decode.ts';
import type { SqlMode } from '../session/session-state.ts';
import { scanMoment } from '../type/moment-scan.ts';
import { SHORTEST_MOMENT } from '../type/temporal-reading.ts';
import { isMidnight, isTimeInRange, isZeroDate, parseDateTime, parseTime, readMoment } from '../type/temporal.ts';
import {
  BOOLEAN_TYPE,
  bytesType,
  DATE_TYPE,
  datetimeType,
  decimalType,
  DOUBLE_TYPE,
  integerType,
  NULL_TYPE,
  textType,
  timeType,
  UNSIGNED_TYPE,
  type ValueType,
} from '../type/type.ts';

/** @throws WireError 1367 for a number beyond what a double holds */
function finiteDouble(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw wireError('ER_ILLEGAL_VALUE_FOR_TYPE', 'double', text);
  return value;
}

/** The value of a literal as the tree has it. @throws WireError 1367 */
export function literalValue(type: Literal['type'], text: string): ResultValue {
  switch (type) {
    case 'integer':
      return text.length <= 15 ? Number(text) : shrink(wholeNumber(text));
    case 'float':
      return finiteDouble(text);
    case 'boolean':
      return Number(text);
    case 'hex':
    case 'bit':
      return new Uint8Array(Buffer.from(text, 'hex'));
    case 'null':
      return null;
    case 'decimal':
    case 'string':
    case 'date':
    case 'time':
    case 'timestamp':
      return text;
  }
}

/** The type of a literal; integers are told apart by what they fit, not by their digits, so that plans can be shared. */
export function literalType(type: Literal['type'], text: string, connection: CollationName): ValueType {
  switch (type) {
    case 'integer':
      return integerLiteralType(text);
    case 'decimal':
      return decimalLiteralType(text);
    case 'float':
      return DOUBLE_TYPE;
    case 'boolean':
      return BOOLEAN_TYPE;
    case 'string':
      return textType(text.length, connection);
    case 'hex':
    case 'bit':
      return bytesType(text.length / 2);
    case 'null':
      return NULL_TYPE;
    case 'date':
      return DATE_TYPE;
    case 'time':
      return timeType(fractionDigits(text));
    case 'timestamp':
      return datetimeType(Math.min(6, scanMoment(text)?.fraction.length ?? 0));
  }
}

/** Longer numbers are greater than any DECIMAL; reading all of their digits would take time without bound. */
const MAX_DIGITS = 100;

/** The value of digits; of too many the first ones, which are too great for every type. */
function wholeNumber(text: string): bigint {
  if (text.length <= MAX_DIGITS) return BigInt(text);
  const digits = text.replace(/^0+/, '');
  return BigInt(`0${digits.slice(0, MAX_DIGITS)}`);
}

const UINT64_MAX = 2n ** 64n - 1n;

function integerLiteralType(text: string): ValueType {
  if (text.length <= 9) return integerType(9);
  if (text.length <= 18) return integerType(18);
  const value = wholeNumber(text);
  if (value < 2n ** 63n) return integerType(19);
  return value <= UINT64_MAX ? UNSIGNED_TYPE : decimalType(Math.min(text.length, 65), 0);
}

/** The type of a number that is written with a point. */
export function decimalLiteralType(text: string): ValueType {
  const { unscaled, scale } = parseDecimal(text)?.value ?? { unscaled: 0n, scale: 0 };
  // A 0 in front of the point counts.
  const digits = Math.max(unscaled.toString().replace('-', '').length, scale + (/^-?\d/.test(text) ? 1 : 0));
  return decimalType(Math.min(Math.max(digits, 1), 65), Math.min(scale, 30));
}

function fractionDigits(text: string): number {
  return Math.min(6, /\.(\d+)(?:[+-]\d\d:\d\d)?\s*$/.exec(text)?.[1]?.length ?? 0);
}

/** Whether a text is a moment where a TIME is wanted. */
const isLongMoment = (text: string): boolean =>
  text.trim().length >= SHORTEST_MOMENT && readMoment(text, true, true).hasClock;

/** Whether a literal of type `date`, `time` or `timestamp` is one in an SQL mode. */
export function isValidTemporalLiteral(
  type: 'date' | 'time' | 'timestamp',
  text: string,
  { noZeroDate, noZeroInDate, invalidDates }: SqlMode,
): boolean {
  if (type === 'time') return isTimeInRange(parseTime(text) ?? Infinity) && !isLongMoment(text);
  const parsed = parseDateTime(text, !noZeroInDate, invalidDates);
  if (parsed !== undefined && isZeroDate(parsed.parts) && (isMidnight(parsed.parts) ? noZeroDate : noZeroInDate))
    return false;
  return parsed !== undefined && (type === 'timestamp' || parsed.dateOnly);
}
