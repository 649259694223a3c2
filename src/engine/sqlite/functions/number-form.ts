import { fixedDigits, formatWithin, roundedFloat, TEXT_WIDTHS } from '../../../mysql/number-text.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { formatDouble, resultText } from '../type/decode.ts';
import {
  decimalToNumber,
  decodeBig,
  encodeBig,
  formatDecimal,
  numberToDecimal,
  pow10,
  rescale,
} from '../type/decimal.ts';
import { readDouble } from '../type/numeric-value.ts';
import { UNSIGNED_BIAS } from '../type/type.ts';
import { castInteger, clampSigned, clampUnsigned, signedReal, toInteger, writtenInteger } from './core-integer.ts';
import { reportProblem, truncatedValue } from '../store/problem.ts';
import { rangeError } from '../operand/range-error.ts';
import { number, text, type Runtime } from './scalar.ts';
import { plain, exact, int, type CoreFunction } from './core-function.ts';

/** Numbers between their stored forms and texts. */
export function numberForms(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_number: plain((value, quiet) => {
      const written = value instanceof Uint8Array ? (resultText(value) ?? '') : text(value);
      const { value: double, complete } = readDouble(written);
      if (!complete && quiet === undefined) reportProblem(runtime.session, truncatedValue('DOUBLE', written));
      return double;
    }),
    m_text_whole: plain((value, quiet) =>
      Number(BigInt.asIntN(64, writtenInteger(text(value), runtime, quiet !== undefined))),
    ),
    m_text_integer: plain((value, biased, quiet) => {
      const integer = writtenInteger(text(value), runtime, quiet !== undefined);
      return number(biased) === 1 ? clampUnsigned(integer) + UNSIGNED_BIAS : BigInt.asIntN(64, integer);
    }),
    m_cast_integer: plain((value, unsigned, biased) => {
      const signed = castInteger(text(value), runtime, number(unsigned) === 1);
      return number(biased) === 1 ? BigInt.asUintN(64, signed) + UNSIGNED_BIAS : signed;
    }),
    m_unsigned_real: exact((value) => Number(int(value) - UNSIGNED_BIAS)),
    m_unsigned_text: exact((value) => String(int(value) - UNSIGNED_BIAS)),
    m_signed_text: exact((value) => String(BigInt.asIntN(64, int(value) - UNSIGNED_BIAS))),
    m_unsigned_big: exact((value, scale) => encodeBig((int(value) - UNSIGNED_BIAS) * pow10(Number(scale)))),
    m_integer_big: exact((value, scale) => encodeBig(int(value) * pow10(Number(scale)))),
    m_real_big: plain((value, scale) => {
      const { unscaled, scale: own } = numberToDecimal(number(value));
      return encodeBig(rescale(unscaled, own, number(scale)));
    }),
    m_big_real: plain((value, scale) => decimalToNumber(decodeBig(text(value)), number(scale))),
    m_big_text: plain((value, stored, scale) =>
      formatDecimal(rescale(decodeBig(text(value)), number(stored), number(scale)), number(scale)),
    ),
    m_big_small: plain((value) => {
      const unscaled = decodeBig(text(value));
      if (BigInt.asIntN(64, unscaled) !== unscaled) throw wireError('ER_DATA_OUT_OF_RANGE', 'DECIMAL', 'cast');
      return unscaled;
    }),
    m_float: plain((value, term) => {
      const single = Math.fround(number(value));
      if (!Number.isFinite(single)) throw rangeError('DOUBLE', term, `cast(${formatDouble(number(value))} as float)`);
      return single;
    }),
    m_zero_pad: plain((value, width) => text(value).padStart(number(width), '0')),
    m_decimal_real: exact((value, scale) => decimalToNumber(int(value), Number(scale))),
    m_decimal_text: exact((value, scale) => formatDecimal(int(value), Number(scale))),
    m_double_text: plain((value, decimals, width) =>
      number(decimals) < 31 ? fixedDigits(number(value), number(decimals)) : formatWithin(number(value), number(width)),
    ),
    m_float_text: plain((value, decimals) =>
      number(decimals) < 31
        ? fixedDigits(number(value), number(decimals))
        : formatWithin(roundedFloat(number(value)), TEXT_WIDTHS.float),
    ),
    m_big_limit: plain((value, precision, name) => {
      const [unscaled, limit] = [decodeBig(text(value)), pow10(number(precision)) - 1n];
      if (unscaled <= limit && unscaled >= -limit) return text(value);
      reportProblem(runtime.session, wireError('ER_WARN_DATA_OUT_OF_RANGE', text(name), 1));
      return encodeBig(unscaled > limit ? limit : -limit);
    }),
    m_to_integer: exact((value, reading, scale, biased) => toInteger(runtime, value, reading, scale, biased)),
    m_signed_big: exact((value, scale) => {
      const whole = rescale(decodeBig(text(value)), Number(scale), 0);
      const signed = clampSigned(whole);
      if (signed !== whole) {
        const written = formatDecimal(decodeBig(text(value)), Number(scale));
        reportProblem(runtime.session, truncatedValue('DECIMAL', written));
      }
      return signed;
    }),
    m_signed_real: plain((value) => signedReal(number(value), runtime)),
  };
}
