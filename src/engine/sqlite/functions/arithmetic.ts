import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { formatDecimal, parseDecimal, pow10 } from '../type/decimal.ts';
import { integerRange } from '../store/store-number.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { reportProblem } from '../store/problem.ts';
import { rangeError } from '../operand/range-error.ts';
import { number, text, type Runtime } from './scalar.ts';
import { int, type CoreFunction } from './core-function.ts';

const [INT64_MIN, INT64_MAX] = integerRange({ kind: 'int', bits: 64, unsigned: false, digits: 19 });
const [, UINT64_MAX] = integerRange({ kind: 'int', bits: 64, unsigned: true, digits: 20 });

export type Term = StoredValue | undefined;

function outOfRange(type: string, operator: string, a: bigint | number, b: bigint | number, term: Term): WireError {
  return rangeError(type, term, `(${a} ${operator} ${b})`);
}

/** `null` where something is divided by zero. */
export function integerResult(operator: string, a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'DIV':
      return b === 0n ? null : a / b;
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
export function unsignedDifference(a: bigint, b: bigint, scale: number, term: Term): bigint {
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

/** A whole number in the form of its type, BIGINT or BIGINT UNSIGNED. @throws WireError 1690 */
export function inRange(value: bigint, unsigned: boolean, shown: () => string, term: Term): bigint {
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

/** What a division by zero gives; it is told of where the SQL mode asks for that. */
export function dividedByZero({ session }: Runtime): null {
  if (session.mode.errorForDivisionByZero) reportProblem(session, wireError('ER_DIVISION_BY_ZERO'));
  return null;
}

/** Arithmetic of whole numbers and doubles that the emitter's SQL calls; `decimal-arithmetic.ts` has that of large decimals. */
export function arithmeticFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const byZero = (): null => dividedByZero(runtime);
  return {
    m_decimal_minus: {
      call: (a, b, scale, term) => unsignedDifference(int(a), int(b), Number(scale), term),
      exact: true,
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
    m_bit_count: {
      call: (value) => {
        let rest = BigInt.asUintN(64, BigInt(value as number | bigint));
        let count = 0;
        for (; rest > 0n; rest >>= 1n) if ((rest & 1n) === 1n) count++;
        return BigInt(count);
      },
      exact: true,
    },
  };
}
