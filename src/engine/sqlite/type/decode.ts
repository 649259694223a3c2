import type { ResultValue } from '../../../mysql/column.ts';
import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import { fixedDigits, formatWithin, roundedFloat, TEXT_WIDTHS } from '../../../mysql/number-text.ts';
import { collationOf, hasOwnBytes } from './collation.ts';
import { asStored, shownJson } from './json-text.ts';
import { decodeBig, formatDecimal, rescale } from './decimal.ts';
import { formatTime, formatDateTime } from './temporal.ts';
import { toLocal, type TimeZone } from './time-zone.ts';
import {
  isFloatingPoint,
  isBiased,
  isNumeric,
  isTemporal,
  needsBigInt,
  storedScale,
  UNSIGNED_BIAS,
  type DecimalType,
  type FloatType,
  type StoredValue,
  type ValueType,
  isString,
  isLargeString,
} from './type.ts';

/** Turns a stored value into what clients see. `undefined` stands for "as it is". */
export type Decoder = ((value: StoredValue, zone: TimeZone) => ResultValue) | undefined;

const decodeNothing: Decoder = undefined;

/** The decoder of a type's values, for rows that were read with big integers when `bigInts`. */
export function decoderOf(type: ValueType, bigInts: boolean): Decoder {
  const narrow: Decoder = bigInts ? (value) => (typeof value === 'bigint' ? Number(value) : value) : decodeNothing;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are shown as they are stored
  switch (type.kind) {
    case 'int':
      if (isBiased(type)) return decodeBiased;
      return needsBigInt(type) ? decodeNothing : narrow;
    case 'year':
      return type.computed === true
        ? narrow
        : (value) => (value === null ? null : Number(value) === 0 ? '0000' : Number(value));
    case 'decimal':
      return type.big ? bigDecoder(type) : smallDecoder(type.scale);
    case 'timestamp':
      return timestampDecoder(type.fsp);
    case 'time':
      return (value) => (value === null ? null : formatTime(Number(value), type.fsp));
    case 'enum':
      return (value) => (value === null ? null : (type.members[Number(value) - 1] ?? ''));
    case 'set':
      return (value) => (value === null ? null : setText(BigInt(value as number | bigint), type.members));
    case 'json':
      return (value) => (typeof value === 'string' ? shownJson(value) : value);
    case 'bit':
      return (value) => (value === null ? null : bitBytes(unbiased(value, type), type.length));
    default:
      return decodeNothing;
  }
}

/** The bits of a BIT. */
function unbiased(value: StoredValue, type: ValueType): bigint {
  const bits = BigInt(value as number | bigint);
  return isBiased(type) ? bits - UNSIGNED_BIAS : bits;
}

/**
 * The decoder for a value that goes to a column of type `target`: a document keeps its stored form for another one, and a
 * member of ENUM or SET is its number to a column of numbers (`field_conv` in sql/field_conv.cc).
 *
 * @param isColumn whether it is the value of a column: of an expression members are texts, bits and doubles numbers
 */
export function storingDecoder(type: ValueType, target: ValueType | undefined, isColumn = true): Decoder {
  if (target !== undefined && (type.kind === 'enum' || type.kind === 'set') && isNumeric(target))
    return isColumn ? memberNumber : decoderOf(type, true);
  if (type.kind === 'bit' && target !== undefined && (isShortString(target) || (!isColumn && isLargeString(target))))
    return (value) => (value === null ? null : String(unbiased(value, type)));
  if (type.kind === 'year' && target !== undefined && target.kind !== 'year' && !isLargeString(target))
    return (value) => (value === null ? null : Number(value));
  if (isFloatingPoint(type) && target !== undefined && isColumn && isLargeString(target))
    return (value) => (typeof value === 'number' ? floatText(value, type) : value);
  const encode = target && bytesOf(type, target);
  if (encode !== undefined) return (value) => (typeof value === 'string' ? encode(value) : value);
  if (type.kind === 'json' && target !== undefined && (isNumeric(target) || isTemporal(target)))
    return (value) => value;
  if (type.kind !== 'json' || target?.kind !== 'json') return decoderOf(type, true);
  return (value) => (typeof value === 'string' ? asStored(value) : value);
}

/** What a text becomes in a column of bytes, where its character set has other ones than UTF-8; `undefined` elsewhere. */
export function bytesOf(from: ValueType, to: ValueType): ((text: string) => Uint8Array) | undefined {
  if (from.kind !== 'text' || (to.kind !== 'bytes' && to.kind !== 'bit')) return undefined;
  const collation = collationOf(from.collation);
  return hasOwnBytes(collation) ? (text) => encodeText(text, encodingOf(collation.charset)) : undefined;
}

/** CHAR, VARCHAR, BINARY or VARBINARY: a BIT goes there in decimal digits, and to TEXT and BLOB as its bytes. */
export function isShortString(type: ValueType): boolean {
  return isString(type) && /char$|binary$/.test(type.form);
}

function memberNumber(value: StoredValue): ResultValue {
  return value === null ? null : shrink(BigInt.asUintN(64, BigInt(value as number | bigint)));
}

function decodeBiased(value: StoredValue): ResultValue {
  if (typeof value !== 'bigint' && typeof value !== 'number') return value;
  return shrink(BigInt(value) - UNSIGNED_BIAS);
}

/** A number when it is exact as one. */
export function shrink(value: bigint): number | bigint {
  return value <= 9_007_199_254_740_991n && value >= -9_007_199_254_740_991n ? Number(value) : value;
}

function smallDecoder(scale: number): Decoder {
  return (value) => (typeof value === 'number' || typeof value === 'bigint' ? formatDecimal(value, scale) : value);
}

function bigDecoder(type: DecimalType): Decoder {
  const stored = storedScale(type);
  const { scale } = type;
  return (value) =>
    typeof value === 'string' ? formatDecimal(rescale(decodeBig(value), stored, scale), scale) : value;
}

function timestampDecoder(fsp: number): Decoder {
  const zero = formatDateTime({ year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 }, fsp);
  return (value, zone) => {
    if (value === null) return null;
    const micros = Number(value);
    return micros === 0 ? zero : formatDateTime(toLocal(micros, zone), fsp);
  };
}

/** The members whose bits are set, in order of definition. */
export function setText(bits: bigint, members: readonly string[]): string {
  return members.filter((_, i) => (bits >> BigInt(i)) & 1n).join(',');
}

/** A BIT value as big-endian bytes. */
export function bitBytes(value: bigint, length: number): Uint8Array {
  const size = Math.ceil(length / 8);
  return Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt((size - 1 - i) * 8)) & 0xffn));
}

/** Decimals of a FLOAT or DOUBLE that has no fixed number of them. */
const NOT_FIXED = 31;

/** A text of a column as messages show it; that of a FLOAT is what clients see, not all that is stored, and with its digits. */
export function messageDecoder(type: ValueType, bigInts: boolean): Decoder {
  if (isFloatingPoint(type) && type.decimals < NOT_FIXED)
    return (value) => (typeof value === 'number' ? fixedDigits(value, type.decimals) : value);
  if (type.kind !== 'float') return decoderOf(type, bigInts);
  return (value) => (typeof value === 'number' ? shownFloat(value, type.decimals) : value);
}

/** Whether the type is a TEXT or a BLOB: what goes there from a FLOAT has the digits that are shown, elsewhere all of them. */

/** A FLOAT has six significant digits, or as many decimals as its type says. */
export function shownFloat(value: number, decimals: number): number {
  return Number(decimals < NOT_FIXED ? fixedDigits(value, decimals) : roundedFloat(value));
}

/** The text of a value of a column of FLOAT or DOUBLE, as functions get it, TEXT and BLOB, and any string in ALTER TABLE. */
export function floatText(value: number, { kind, decimals }: Pick<FloatType, 'kind' | 'decimals'>): string | number {
  if (decimals < NOT_FIXED) return kind === 'float' ? shownFloat(value, decimals) : value;
  return kind === 'float'
    ? formatWithin(roundedFloat(value), TEXT_WIDTHS.float)
    : formatWithin(value, TEXT_WIDTHS.column);
}

/** Prints a double as MySQL does: shortest digits, `1e20` instead of `1e+20`. */
export function formatDouble(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 ? Number.isInteger(value) : magnitude !== 0 && magnitude < 1e-15)
    return value.toExponential().replace('e+', 'e');
  return magnitude < 1e-6 && magnitude !== 0 ? plainSmall(value) : String(value);
}

/** Digits without exponent for magnitudes between 1e-15 and 1e-6, where JavaScript already uses one. */
function plainSmall(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A result as text: what CAST(… AS CHAR) gives. Bytes that are no UTF-8 give `undefined`. */
export function resultText(value: Exclude<ResultValue, null>): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : formatDouble(value);
  if (typeof value === 'bigint') return String(value);
  try {
    return utf8.decode(value);
  } catch {
    return undefined;
  }
}
