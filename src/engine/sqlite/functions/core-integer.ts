import { decodeBig, formatDecimal, rescale } from '../type/decimal.ts';
import { formatDouble } from '../type/decode.ts';
import { readInteger } from '../type/numeric-value.ts';
import { roundHalfEven } from '../store/store-number.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { reportProblem, truncatedValue } from '../store/problem.ts';
import { text, type Runtime } from './scalar.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
const UINT64_MAX = 2n ** 64n - 1n;

/** CAST to SIGNED and UNSIGNED from any number: rounds, wraps between signed and unsigned, and stops at the ends; of decimals beyond them it tells. */
export function toInteger(
  { session }: Runtime,
  value: StoredValue | undefined,
  reading: StoredValue | undefined,
  scale: StoredValue | undefined,
  biased: StoredValue | undefined,
): bigint {
  const unsigned = biased === 1n;
  let result: bigint;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- integers are read as they are
  switch (reading) {
    case 'unsigned':
      result = BigInt(value as number | bigint) - UNSIGNED_BIAS;
      break;
    case 'decimal':
      result = rescale(BigInt(value as number | bigint), Number(scale), 0);
      break;
    case 'big':
      result = rescale(decodeBig(text(value)), Number(scale), 0);
      if (result < INT64_MIN || result > (unsigned ? UINT64_MAX : INT64_MAX))
        reportProblem(session, truncatedValue('DECIMAL', formatDecimal(decodeBig(text(value)), Number(scale))));
      break;
    case 'real':
      // A double is a BIGINT first, whatever its sign will be.
      result = Number.isFinite(Number(value)) ? clampSigned(BigInt(roundHalfEven(Number(value)))) : 0n;
      break;
    default:
      result = BigInt(value as number | bigint);
  }
  if (unsigned) return clampUnsigned(result) + UNSIGNED_BIAS;
  return reading === 'unsigned' ? BigInt.asIntN(64, result) : clampSigned(result);
}

/** The nearest BIGINT UNSIGNED; a negative number wraps. */
export function clampUnsigned(value: bigint): bigint {
  if (value < 0n) return BigInt.asUintN(64, value < INT64_MIN ? INT64_MIN : value);
  return value > UINT64_MAX ? UINT64_MAX : value;
}

/** The nearest BIGINT. */
export function clampSigned(value: bigint): bigint {
  if (value > INT64_MAX) return INT64_MAX;
  return value < INT64_MIN ? INT64_MIN : value;
}

/** A double as a BIGINT, rounded; one that is beyond is told. */
export function signedReal(value: number, { session }: Runtime): bigint {
  const rounded = BigInt(roundHalfEven(value));
  const signed = clampSigned(rounded);
  if (signed !== rounded) reportProblem(session, truncatedValue('INTEGER', formatDouble(value)));
  return signed;
}

/** The integer of 64 bits at the start of a text, with or without a sign; what follows it, and what is beyond, is told unless `isQuiet`. */
export function writtenInteger(written: string, { session }: Runtime, isQuiet = false): bigint {
  const { value, complete } = readInteger(written);
  const inside = value > UINT64_MAX ? UINT64_MAX : value < INT64_MIN ? INT64_MIN : value;
  if (!isQuiet && (!complete || inside !== value)) reportProblem(session, truncatedValue('INTEGER', written));
  return inside;
}

/**
 * The whole number of 64 bits that CAST makes of a text; one whose sign the type does not have is told
 * (`Item_typecast_unsigned` in sql/item_func.cc).
 *
 * @returns the bits as a signed number
 */
export function castInteger(written: string, runtime: Runtime, unsigned: boolean): bigint {
  const integer = writtenInteger(written, runtime);
  const isExact = readInteger(written).value === integer;
  const isSigned = /^\s*-\d/.test(written);
  if (isExact && unsigned && isSigned) tellComplement(runtime, 'unsigned converted negative integer to its positive');
  if (isExact && !unsigned && integer > INT64_MAX)
    tellComplement(runtime, 'signed converted positive out-of-range integer to its negative');
  return BigInt.asIntN(64, integer);
}

function tellComplement({ session }: Runtime, what: string): void {
  session.environment.addWarning({ level: 'Warning', errno: 1105, message: `Cast to ${what} complement` });
}
