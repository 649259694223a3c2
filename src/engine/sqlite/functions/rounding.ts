import { decodeBig, divideRounded, encodeBig, pow10 } from '../type/decimal.ts';
import { roundHalfEven } from '../store/store-number.ts';
import { UNSIGNED_BIAS } from '../type/type.ts';
import { number, text, whole } from './scalar.ts';
import { int, type CoreFunction } from './core-function.ts';
import { inRange } from './arithmetic.ts';

/** ROUND, TRUNCATE, FLOOR and CEILING that the emitter's SQL calls. */
export const ROUNDING_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_big_round: {
    call: (value, scale, digits, cut) =>
      encodeBig(roundAt(decodeBig(text(value)), number(scale), whole(digits), number(cut) === 1)),
  },
  m_big_floor: { call: (value, scale, up) => floorBig(decodeBig(text(value)), number(scale), number(up) === 1) },
  m_integer_round: {
    call: (value, biased, digits, cut, unsigned, term) => {
      const given = biased === 1n ? int(value) - UNSIGNED_BIAS : int(value);
      const places = roundHalfEven(Number(digits));
      const rounded = roundAt(given, 0, places, cut === 1n);
      const stored = inRange(rounded, unsigned === 1n, () => `round(${given},${places})`, term);
      return unsigned === 1n && biased !== 1n ? stored - UNSIGNED_BIAS : stored;
    },
    exact: true,
  },
  m_real_round: { call: (value, digits, cut) => roundReal(number(value), whole(digits), number(cut) === 1) },
};

/** Rounds or cuts an unscaled value at `digits` after the point (negative: before it); the scale stays. */
function roundAt(unscaled: bigint, scale: number, digits: number, cut: boolean): bigint {
  if (digits >= scale) return unscaled;
  const unit = pow10(Math.min(scale - digits, 130));
  return (cut ? unscaled / unit : divideRounded(unscaled, unit)) * unit;
}

function floorBig(unscaled: bigint, scale: number, up: boolean): string {
  const unit = pow10(scale);
  const quotient = unscaled / unit;
  const exactly = quotient * unit === unscaled;
  if (exactly) return encodeBig(quotient);
  if (up) return encodeBig(unscaled > 0n ? quotient + 1n : quotient);
  return encodeBig(unscaled < 0n ? quotient - 1n : quotient);
}

/** Powers of ten beyond this are no doubles. */
const MAX_EXPONENT = 308;

/** ROUND and TRUNCATE of a double: in binary, half to even. */
function roundReal(value: number, digits: number, cut: boolean): number {
  if (digits < -MAX_EXPONENT) return 0;
  const factor = 10 ** Math.abs(digits);
  const scaled = digits >= 0 ? value * factor : value / factor;
  if (!Number.isFinite(scaled)) return value;
  const rounded = cut ? Math.trunc(scaled) : roundHalfEven(scaled);
  return digits >= 0 ? rounded / factor : rounded * factor;
}
