import { rescale } from '../type/decimal.ts';
import { readDouble, toDecimal } from '../type/numeric-value.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { exact, int, plain, type CoreFunction } from './core-function.ts';

/** From here on several whole numbers are the same double. */
const FIRST_SHARED = 2 ** 53;
const INT64 = 2n ** 63n;

const isInt64 = (value: bigint): boolean => value >= -INT64 && value < INT64;

/** Forms in which indexes are looked in for whole numbers; an infinity is above or below all that a column holds. */
export const SOUGHT_WHOLES: Readonly<Record<string, CoreFunction>> = {
  m_stored_whole: plain((value, biased) => storedWhole(value, biased === 1)),
  m_as_unsigned: exact((value) => (int(value) < 0n ? -Infinity : int(value) + UNSIGNED_BIAS)),
  m_as_signed: exact((value) => (int(value) >= 0n ? Infinity : int(value) - UNSIGNED_BIAS)),
};

/** The whole number that a text or a double is, as a column stores it. */
function storedWhole(value: StoredValue | undefined, biased: boolean): StoredValue {
  const given = typeof value === 'string' ? value : Number(value);
  const double = typeof given === 'string' ? readDouble(given).value : given;
  if (!Number.isInteger(double)) return Infinity;
  const isShared = Math.abs(double) >= FIRST_SHARED;
  if (!biased && !isShared) return double;
  if (Math.abs(double) > 2 ** 65) return Infinity;
  const stored = (isShared ? wholeOf(given) : BigInt(double)) + (biased ? UNSIGNED_BIAS : 0n);
  return isInt64(stored) ? stored : Infinity;
}

function wholeOf(value: string | number): bigint {
  if (typeof value === 'number') return BigInt(value);
  const { unscaled, scale } = toDecimal(value);
  return rescale(unscaled, scale, 0);
}
