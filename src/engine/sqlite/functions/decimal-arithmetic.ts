import { decodeBig, encodeBig, encodeExactly, MAX_SCALE, pow10, rescale, quotientScale } from '../type/decimal.ts';
import { number, text, type Runtime } from './scalar.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { int, type CoreFunction } from './core-function.ts';
import { dividedByZero, inRange, integerResult, unsignedDifference } from './arithmetic.ts';

/** Arithmetic of decimals that are stored as texts, which the emitter's SQL calls. */
export function decimalArithmeticFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const byZero = (): null => dividedByZero(runtime);
  return {
    m_big_minus: {
      call: (a, b, scale, term) =>
        encodeBig(unsignedDifference(decodeBig(text(a)), decodeBig(text(b)), number(scale), term)),
    },
    m_big: { call: (operator, a, b) => bigResult(text(operator), decodeBig(text(a)), decodeBig(text(b))) ?? byZero() },
    m_big_product: {
      call: (a, b, dropped) => encodeExactly(rescale(decodeBig(text(a)) * decodeBig(text(b)), number(dropped), 0)),
    },
    m_big_divide: {
      call: (a, b, shift, dropped) => {
        const divisor = decodeBig(text(b));
        if (divisor === 0n) return byZero();
        const quotient = (decodeBig(text(a)) * pow10(number(shift))) / divisor;
        return encodeExactly(rescale(quotient, number(dropped), 0));
      },
    },
    // … of numbers that are stored as whole ones, each with whether it is one without a sign
    m_product: {
      call: (a, aBiased, b, bBiased, dropped) =>
        encodeExactly(rescale(storedWhole(a, aBiased) * storedWhole(b, bBiased), Number(dropped), 0)),
      exact: true,
    },
    m_quotient: {
      call: (a, aBiased, b, bBiased, shift, dropped) => {
        const divisor = storedWhole(b, bBiased);
        if (divisor === 0n) return byZero();
        return encodeExactly(rescale((storedWhole(a, aBiased) * pow10(Number(shift))) / divisor, Number(dropped), 0));
      },
      exact: true,
    },
    // … in which the numbers have so many digits behind the point by themselves: what lies behind those of the quotient is 0
    m_own_quotient: {
      call: (a, b, shift, dropped, stored, aScale, bScale, digits) => {
        const divisor = decodeBig(text(b));
        if (divisor === 0n) return byZero();
        const cut = pow10(Math.max(0, number(stored) - quotientScale(number(aScale), number(bScale), number(digits))));
        const quotient = (decodeBig(text(a)) * pow10(number(shift))) / divisor;
        return encodeExactly(rescale((quotient / cut) * cut, number(dropped), 0));
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
    m_big_rescale: {
      call: (value, shift) =>
        encodeBig(rescale(decodeBig(text(value)), Math.max(0, -number(shift)), Math.max(0, number(shift)))),
    },
  };
}

/** A whole number that comes as it is stored. */
const storedWhole = (value: StoredValue | undefined, biased: StoredValue | undefined): bigint =>
  biased === 1n ? int(value) - UNSIGNED_BIAS : int(value);

function bigResult(operator: string, a: bigint, b: bigint): string | null {
  const result = integerResult(operator, a, b);
  return result === null ? null : encodeExactly(result);
}
