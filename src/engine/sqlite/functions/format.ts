import { wireError } from '../../../mysql/wire-error.ts';
import { roundHalfEven } from '../store/store-number.ts';
import { formatDecimal, numberToDecimal, parseDecimal, rescale } from '../type/decimal.ts';
import { textType, type StoredValue } from '../type/type.ts';
import { ENGLISH, findLocale, localNumber } from './date/format-locale.ts';
import { Doubtful, number, scalar, text, whole, type ScalarFunction, type ScalarResult } from './scalar.ts';
import { lengthOfNumber } from './told-length.ts';

const MAX_DIGITS = 30;

/** Digits as an `int` of C has them. */
const digitsOf = (value: StoredValue | undefined): number => {
  const digits = Math.max(-(2 ** 63), Math.min(2 ** 63, whole(value)));
  const wrapped = digits === 2 ** 63 ? -1 : Number(BigInt.asIntN(32, BigInt(digits)));
  return Math.max(0, Math.min(MAX_DIGITS, wrapped));
};

/** An exact number: halves are rounded away from zero. */
function exactText(written: string, digits: number): string {
  const { unscaled, scale } = parseDecimal(written)?.value ?? { unscaled: 0n, scale: 0 };
  return formatDecimal(rescale(unscaled, scale, digits), digits);
}

/** A double: scaled, rounded half to even, and shown with the digits that this leaves (`my_double_round`). */
function realText(value: number, digits: number): string {
  const scaled = value * 10 ** digits;
  const rounded = Number.isFinite(scaled) ? roundHalfEven(scaled) / 10 ** digits : value;
  const { unscaled, scale } = numberToDecimal(rounded);
  const printed = formatDecimal(rescale(unscaled, scale, digits), digits);
  return Object.is(rounded, -0) ? `-${printed}` : printed;
}

/** The number in the locale of that name, which is English where there is none. */
function inLocale(printed: string, name: StoredValue | undefined): ScalarResult {
  const locale = name === undefined ? ENGLISH : name === null ? undefined : findLocale(text(name));
  if (locale !== undefined) return localNumber(printed, locale);
  return new Doubtful(
    localNumber(printed, ENGLISH),
    wireError('ER_UNKNOWN_LOCALE', name === null ? 'NULL' : text(name)),
  );
}

const formatter = (form: 'real' | 'text', print: (value: StoredValue, digits: number) => string): ScalarFunction =>
  scalar(
    [form, 'integer', 'text'],
    [2, 3],
    ([value], connection) => textType(lengthOfNumber(value), connection),
    (value = null, digits, locale) =>
      value === null || digits === null ? null : inLocale(print(value, digitsOf(digits)), locale),
    { nullable: true, nulls: true },
  );

/** FORMAT (https://dev.mysql.com/doc/refman/9.7/en/string-functions.html#function_format): of doubles, and of exact numbers. */
export const FORMAT_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  format: formatter('real', (value, digits) => realText(number(value), digits)),
  format_exact: formatter('text', (value, digits) => exactText(text(value), digits)),
};

/** The function that FORMAT of a value of the type is. */
export const formatName = (kind: string): string =>
  ['int', 'decimal', 'year', 'bit'].includes(kind) ? 'format_exact' : 'format';
