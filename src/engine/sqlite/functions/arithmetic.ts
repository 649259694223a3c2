import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import {
  decodeBig,
  divideRounded,
  encodeBig,
  formatDecimal,
  MAX_PRECISION,
  MAX_SCALE,
  parseDecimal,
  pow10,
  rescale,
  quotientScale,
} from '../type/decimal.ts';
import { integerRange, roundHalfEven } from '../store/store-number.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { reportProblem } from '../store/problem.ts';
import { rangeError } from '../operand/range-error.ts';
import { number, text, whole, type Runtime } from './scalar.ts';
import { int, type CoreFunction } from './core-function.ts';

const [INT64_MIN, INT64_MAX] = integerRange({ kind: 'int', bits: 64, unsigned: false, digits: 19 });
const [, UINT64_MAX] = integerRange({ kind: 'int', bits: 64, unsigned: true, digits: 20 });

type Term = StoredValue | undefined;

function outOfRange(type: string, operator: string, a: bigint | number, b: bigint | number, term: Term): WireError {
  return rangeError(type, term, `(${a} ${operator} ${b})`);
}

function integerResult(operator: string, a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      return b === 0n ? null : a % b;
  }
}

/** Exact arithmetic on integers of 64 bits. @throws WireError 1690 */
function integerArithmetic(...values: readonly StoredValue[]): StoredValue {
  const [operator, left, leftBiased, right, rightBiased, unsigned, term] = values;
  const a = leftBiased === 1n ? int(left) - UNSIGNED_BIAS : int(left);
  const b = rightBiased === 1n ? int(right) - UNSIGNED_BIAS : int(right);
  const result = integerResult(text(operator), a, b);
  if (result === null) return null;
  if (unsigned === 1n) {
    if (result < 0n || result > UINT64_MAX) throw outOfRange('BIGINT UNSIGNED', text(operator), a, b, term);
    return result + UNSIGNED_BIAS;
  }
  if (result < INT64_MIN || result > INT64_MAX) throw outOfRange('BIGINT', text(operator), a, b, term);
  return result;
}

/** The difference of two decimals without sign, which must have none either. @throws WireError 1690 */
function unsignedDifference(a: bigint, b: bigint, scale: number, term: Term): bigint {
  if (a >= b) return a - b;
  throw rangeError('DECIMAL UNSIGNED', term, `(${formatDecimal(a, scale)} - ${formatDecimal(b, scale)})`);
}

/** Arithmetic on doubles. @throws WireError 1690 */
function realArithmetic(operator: string, a: number, b: number, term: Term): number | null {
  if (operator === '/' && b === 0) return null;
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  if (!Number.isFinite(result)) throw outOfRange('DOUBLE', operator, a, b, term);
  return result;
}

function bits(operator: string, left: bigint, right: bigint): bigint {
  const [a, b] = [left - UNSIGNED_BIAS, right - UNSIGNED_BIAS];
  switch (operator) {
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return b > 63n ? 0n : a << b;
    case '>>':
      return b > 63n ? 0n : a >> b;
    default:
      return ~a;
  }
}

/** Rounds or cuts an unscaled value at `digits` after the point (negative: before it); the scale stays. */
function roundAt(unscaled: bigint, scale: number, digits: number, cut: boolean): bigint {
  if (digits >= scale) return unscaled;
  const unit = pow10(Math.min(scale - digits, 130));
  return (cut ? unscaled / unit : divideRounded(unscaled, unit)) * unit;
}

function bigResult(operator: string, a: bigint, b: bigint): string | null {
  const result = integerResult(operator, a, b);
  return result === null ? null : encodeResult(result);
}

/** @throws WireError 1235 for more digits than a DECIMAL has, of which MySQL shows up to 81 */
function encodeResult(result: bigint): string {
  if (result >= DECIMAL_LIMIT || result <= -DECIMAL_LIMIT)
    throw wireError('ER_NOT_SUPPORTED_YET', `a DECIMAL of more than ${MAX_PRECISION} digits`);
  return encodeBig(result);
}

const DECIMAL_LIMIT = pow10(MAX_PRECISION);

/** A whole number in the form of its type, BIGINT or BIGINT UNSIGNED. @throws WireError 1690 */
function inRange(value: bigint, unsigned: boolean, shown: () => string, term: Term): bigint {
  const isInside = unsigned ? value >= 0n && value <= UINT64_MAX : value >= INT64_MIN && value <= INT64_MAX;
  if (!isInside) throw rangeError(unsigned ? 'BIGINT UNSIGNED' : 'BIGINT', term, shown());
  return unsigned ? value + UNSIGNED_BIAS : value;
}

/** The whole part of the quotient of two numbers in texts. @throws WireError 1690 */
function wholeQuotient(dividend: string, divisor: string, unsigned: boolean, term: Term): bigint | null {
  const none = { unscaled: 0n, scale: 0 };
  const [a, b] = [dividend, divisor].map((written) => parseDecimal(written)?.value ?? none);
  if (a === undefined || b === undefined || b.unscaled === 0n) return null;
  const quotient = (a.unscaled * pow10(b.scale)) / (b.unscaled * pow10(a.scale));
  return inRange(quotient, unsigned, () => `(${dividend} DIV ${divisor})`, term);
}

/** Arithmetic that the emitter's SQL calls. */
export function arithmeticFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const byZero = (): null => {
    if (runtime.session.mode.errorForDivisionByZero) reportProblem(runtime.session, wireError('ER_DIVISION_BY_ZERO'));
    return null;
  };
  return {
    m_decimal_minus: {
      call: (a, b, scale, term) => unsignedDifference(int(a), int(b), Number(scale), term),
      exact: true,
    },
    m_big_minus: {
      call: (a, b, scale, term) =>
        encodeBig(unsignedDifference(decodeBig(text(a)), decodeBig(text(b)), number(scale), term)),
    },
    /** `-` of a number without a sign; one that came as a text has none to change. */
    m_negated_parameter: {
      call: (value, isText, term) => {
        const positive = int(value) - UNSIGNED_BIAS;
        if (number(isText) === 1 && positive > 0n) throw rangeError('BIGINT UNSIGNED', term, '-(?)');
        return integerArithmetic('-', 0n, 0n, int(value), 1n, 0n, term ?? null);
      },
      exact: true,
      volatile: true,
    },
    m_integer: { call: (...values) => integerArithmetic(...values) ?? byZero(), exact: true },
    m_finite: {
      call: (value, term) => {
        if (value !== null && !Number.isFinite(number(value))) throw rangeError('DOUBLE', term, String(value));
        return value ?? null;
      },
    },
    m_counted_real: {
      call: (value, term) => {
        if (value !== null && (number(value) < -(2 ** 63) || number(value) >= 2 ** 63))
          throw rangeError('BIGINT', term, String(value));
        return value ?? null;
      },
    },
    m_real: {
      call: (operator, a, b, term) =>
        text(operator) === '/' && number(b) === 0
          ? byZero()
          : realArithmetic(text(operator), number(a), number(b), term),
    },
    m_real_mod: { call: (a, b) => (number(b) === 0 ? byZero() : number(a) % number(b)) },
    m_text_div: {
      call: (a, b, unsigned, term) => wholeQuotient(text(a), text(b), number(unsigned) === 1, term) ?? byZero(),
    },
    m_bits: {
      call: (operator, a, b) => BigInt.asUintN(64, bits(text(operator), int(a), int(b))) + UNSIGNED_BIAS,
      exact: true,
    },
    m_big: { call: (operator, a, b) => bigResult(text(operator), decodeBig(text(a)), decodeBig(text(b))) ?? byZero() },
    m_big_product: {
      call: (a, b, dropped) => encodeResult(rescale(decodeBig(text(a)) * decodeBig(text(b)), number(dropped), 0)),
    },
    m_big_divide: {
      call: (a, b, shift, dropped) => {
        const divisor = decodeBig(text(b));
        if (divisor === 0n) return byZero();
        const quotient = (decodeBig(text(a)) * pow10(number(shift))) / divisor;
        return encodeResult(rescale(quotient, number(dropped), 0));
      },
    },
    // … in which the numbers have so many digits behind the point by themselves: what lies behind those of the quotient is 0
    m_own_quotient: {
      call: (a, b, shift, dropped, stored, aScale, bScale, digits) => {
        const divisor = decodeBig(text(b));
        if (divisor === 0n) return byZero();
        const cut = pow10(Math.max(0, number(stored) - quotientScale(number(aScale), number(bScale), number(digits))));
        const quotient = (decodeBig(text(a)) * pow10(number(shift))) / divisor;
        return encodeResult(rescale((quotient / cut) * cut, number(dropped), 0));
      },
    },
    m_quotient_scale: {
      call: (a, b, digits) => BigInt(Math.min(MAX_SCALE, quotientScale(number(a), number(b), number(digits)))),
    },
    m_big_div: {
      call: (a, aScale, b, bScale, unsigned, term) => {
        const [dividend, divisor] = [decodeBig(text(a)), decodeBig(text(b))];
        if (divisor === 0n) return byZero();
        const quotient = (dividend * pow10(number(bScale))) / (divisor * pow10(number(aScale)));
        return inRange(quotient, number(unsigned) === 1, () => `(${dividend} DIV ${divisor})`, term);
      },
    },
    m_bit_count: {
      call: (value) => {
        let rest = BigInt.asUintN(64, BigInt(value as number | bigint));
        let count = 0;
        for (; rest > 0n; rest >>= 1n) if ((rest & 1n) === 1n) count++;
        return BigInt(count);
      },
      exact: true,
    },
    m_big_rescale: {
      call: (value, shift) =>
        encodeBig(rescale(decodeBig(text(value)), Math.max(0, -number(shift)), Math.max(0, number(shift)))),
    },
    m_big_round: {
      call: (value, scale, digits, cut) =>
        encodeBig(roundAt(decodeBig(text(value)), number(scale), whole(digits), number(cut) === 1)),
    },
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
    m_big_floor: { call: (value, scale, up) => floorBig(decodeBig(text(value)), number(scale), number(up) === 1) },
    m_real_round: { call: (value, digits, cut) => roundReal(number(value), whole(digits), number(cut) === 1) },
  };
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
