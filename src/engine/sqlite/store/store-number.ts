import type { ResultValue } from '../../../mysql/column.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { resultText, shrink } from '../type/decode.ts';
import { encodeBig, numberToDecimal, parseDecimal, pow10, rescale, type Decimal } from '../type/decimal.ts';
import { incorrectValue, note, reject, type StoreContext, type StoreTarget } from './store-context.ts';
import {
  isBiased,
  UNSIGNED_BIAS,
  type BitType,
  type DecimalType,
  type FloatType,
  type IntegerType,
  type StoredValue,
} from '../type/type.ts';
import { bytesToInteger } from '../type/numeric-value.ts';

type Value = Exclude<ResultValue, null>;

/** Smallest and largest value of an integer type. */
export function integerRange(type: IntegerType): readonly [bigint, bigint] {
  const bits = BigInt(type.bits);
  return type.unsigned ? [0n, (1n << bits) - 1n] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
}

const SAFE_RANGES = new Map<string, readonly [number, number]>();

/** The range as numbers, for types of at most 32 bits. */
function smallRange(type: IntegerType): readonly [number, number] {
  const key = `${type.bits}${type.unsigned}`;
  let range = SAFE_RANGES.get(key);
  if (range === undefined) {
    const [low, high] = integerRange(type);
    range = [Number(low), Number(high)];
    SAFE_RANGES.set(key, range);
  }
  return range;
}

/** @throws WireError 1264, 1265, 1366 */
export function storeInteger(value: Value, type: IntegerType, target: StoreTarget, context: StoreContext): StoredValue {
  if (typeof value === 'number' && type.bits < 64 && Number.isInteger(value)) {
    const [low, high] = smallRange(type);
    if (value >= low && value <= high) return value;
  }
  const { exact, problem } = toInteger(value, target, context);
  const [low, high] = integerRange(type);
  let stored = exact;
  if (exact < low || exact > high) {
    stored = reject(
      context,
      wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, context.row),
      exact < low ? low : high,
    );
  }
  // MySQL looks at the range first.
  else if (problem !== undefined) reject(context, problem, null);
  return isBiased(type) ? stored + UNSIGNED_BIAS : shrink(stored);
}

/** The integer nearest to a value, and what is to be told of text behind it. */
interface IntegerReading {
  readonly exact: bigint;
  readonly problem?: WireError | undefined;
}

function toInteger(value: Value, target: StoreTarget, context: StoreContext): IntegerReading {
  if (typeof value === 'bigint') return { exact: value };
  if (typeof value === 'number') return { exact: BigInt(roundHalfEven(value)) };
  if (typeof value !== 'string') return { exact: bytesToInteger(value) };
  const parsed = parseDecimal(value);
  if (parsed === undefined) {
    reject(context, incorrectValue(1366, 'integer', value, target, context.row), null);
    return { exact: 0n };
  }
  const exact = rescale(parsed.value.unscaled, parsed.value.scale, 0);
  return { exact, problem: parsed.complete ? undefined : wireError('WARN_DATA_TRUNCATED', target.name, context.row) };
}

/** C's `rint`: a double exactly between two integers goes to the even one. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function readDecimal(text: string, target: StoreTarget, context: StoreContext): Decimal {
  const parsed = parseDecimal(text);
  if (parsed !== undefined && !parsed.complete && !context.strict)
    note(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row));
  else if (parsed === undefined || !parsed.complete) {
    reject(context, incorrectValue(1366, 'decimal', text, target, context.row), null);
  }
  return parsed?.value ?? { unscaled: 0n, scale: 0 };
}

/** @throws WireError 1264, 1265, 1366 */
export function storeDecimal(value: Value, type: DecimalType, target: StoreTarget, context: StoreContext): StoredValue {
  const given = toDecimal(value, target, context);
  let unscaled = rescale(given.unscaled, given.scale, type.scale);
  const isNegative = type.unsigned && given.unscaled < 0n;
  const limit = pow10(type.precision) - 1n;
  const low = type.unsigned ? 0n : -limit;
  if (unscaled < low || unscaled > limit || isNegative) {
    const nearest = unscaled > limit ? limit : low;
    unscaled = reject(context, wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, context.row), nearest);
  } else if (given.scale > type.scale && rescale(unscaled, type.scale, given.scale) !== given.unscaled) {
    note(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row));
  }
  return type.big ? encodeBig(unscaled) : shrink(unscaled);
}

function toDecimal(value: Value, target: StoreTarget, context: StoreContext): Decimal {
  if (typeof value === 'number') return numberToDecimal(value);
  if (typeof value === 'bigint') return { unscaled: value, scale: 0 };
  if (typeof value === 'string') return readDecimal(value, target, context);
  return { unscaled: bytesToInteger(value), scale: 0 };
}

/** A double with so many digits behind the point (`Field_real::truncate`): what is between two goes to the even one. */
function fractionRounded(value: number, digits: number): number {
  const whole = Math.floor(value);
  const rounded = whole + roundHalfEven((value - whole) * 10 ** digits) / 10 ** digits;
  return Number.isFinite(rounded) ? rounded : value;
}

/** The greatest double that is one of 32 bits. */
const FLOAT_MAX = 3.402_823_466_385_288_6e38;

/** The greatest value of a column: with M and D the greatest of so many digits, as a double has it. */
function greatest({ kind, precision, decimals }: FloatType): number {
  const most = kind === 'float' ? FLOAT_MAX : Number.MAX_VALUE;
  return precision === undefined ? most : Math.min(most, 10 ** (precision - decimals) - 10 ** -decimals);
}

/** @throws WireError 1264, 1265, 1366 */
export function storeFloat(value: Value, type: FloatType, target: StoreTarget, context: StoreContext): StoredValue {
  let number = typeof value === 'string' ? toDouble(value, target, context) : toNumber(value);
  if (type.decimals < 31) number = fractionRounded(number, Math.min(type.decimals, 30));
  const limit = greatest(type);
  const isNegative = type.unsigned && number < 0;
  if (!(Math.abs(number) <= limit) || isNegative) {
    const nearest = isNegative || Number.isNaN(number) ? 0 : Math.sign(number) * limit;
    number = reject(context, wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, context.row), nearest);
  }
  return type.kind === 'float' ? Math.fround(number) : number;
}

function toNumber(value: number | bigint | Uint8Array): number {
  return Number(value instanceof Uint8Array ? bytesToInteger(value) : value);
}

function toDouble(text: string, target: StoreTarget, context: StoreContext): number {
  const match = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(text)?.[0];
  if (match === undefined || text.slice(match.length).trim() !== '') {
    reject(context, incorrectValue(1366, target.type.kind.toUpperCase(), text, target, context.row), 0);
  }
  return Number(match ?? 0);
}

/** @throws WireError 1406 */
export function storeBit(value: Value, type: BitType, target: StoreTarget, context: StoreContext): StoredValue {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const tooLong = bytes instanceof Uint8Array && bytes.subarray(0, -8).some((byte) => byte !== 0);
  const bits = wholeBits(bytes);
  const highest = (1n << BigInt(type.length)) - 1n;
  const stored = (kept: bigint): StoredValue => shrink(isBiased(type) ? kept + UNSIGNED_BIAS : kept);
  if (!tooLong && bits >= 0n && bits <= highest) return stored(bits);
  // Of a negative number the 64 bits count.
  const wrapped = BigInt.asUintN(64, bits);
  if (bits < 0n && bits >= -(2n ** 63n) && wrapped <= highest) return stored(wrapped);
  const isRange =
    !(context.strictMode ?? context.strict) ||
    (typeof value === 'bigint' && BigInt.asUintN(64, bits < 0n ? -bits : bits) !== (bits < 0n ? -bits : bits));
  const name = isRange ? 'ER_WARN_DATA_OUT_OF_RANGE' : 'ER_DATA_TOO_LONG';
  // Only a decimal below 0 is less than 64 bits are.
  const nearest = bits < -(2n ** 63n) ? 0n : highest;
  return stored(reject(context, wireError(name, target.name, context.row), nearest));
}

function wholeBits(value: number | bigint | Uint8Array): bigint {
  if (value instanceof Uint8Array) return bytesToInteger(value);
  if (typeof value === 'bigint') return value;
  const whole = BigInt(Math.abs(value) < 2 ** 63 ? roundHalfEven(value) : Math.sign(value) * 2 ** 63);
  return whole === 2n ** 63n ? whole - 1n : whole;
}

/** YEAR: 0, 1901 to 2155, or two digits. @throws WireError 1264, 1366 */
export function storeYear(value: Value, target: StoreTarget, context: StoreContext): StoredValue {
  const { exact, problem } = toInteger(value, target, context);
  const year = Number(exact);
  // Whatever is 0 but four characters.
  const shortText = typeof value === 'string' && value.length !== 4 && parseDecimal(value) !== undefined;
  const full =
    year === 0 && shortText
      ? 2000
      : year > 0 && year < 70
        ? year + 2000
        : year >= 70 && year < 100
          ? year + 1900
          : year;
  if (full === 0 || (full >= 1901 && full <= 2155)) {
    if (problem !== undefined) reject(context, problem, null);
    return full;
  }
  const text = resultText(value) ?? '';
  return text === '' ? 0 : reject(context, wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, context.row), 0);
}
