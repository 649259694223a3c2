import { wireError } from '../../../mysql/wire-error.ts';

/**
 * Exact decimals. A value with `scale` digits after the point is the integer value × 10^scale, its "unscaled" form.
 * Values that fit 64 bits are stored as that integer; larger ones as an order-preserving text (see {@link encodeBig}).
 */

/** Most digits a DECIMAL can have. */
export const MAX_PRECISION = 65;
/** Most digits after the point. */
export const MAX_SCALE = 30;
/** Largest precision that is stored as a 64-bit integer. */
export const SMALL_PRECISION = 18;

const POWERS: readonly bigint[] = Array.from({ length: 2 * MAX_PRECISION + MAX_SCALE }, (_, n) => 10n ** BigInt(n));
const BIG_LIMIT = 10n ** BigInt(MAX_PRECISION);

/** 10^exponent, exponent ≥ 0. */
export function pow10(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** A decimal of any scale. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

const DECIMAL_TEXT = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?/;

/** Digits beyond these change no DECIMAL; reading all of them would take time without bound. */
const MAX_DIGITS = 400;

/** Digits that stand for as many as there are, or for too many. */
function manyDigits(whole: string): string {
  const digits = whole.replace(/^0+/, '');
  return digits.length > MAX_DIGITS ? '9'.repeat(MAX_DIGITS) : digits;
}

/**
 * Reads the number at the start of `text`.
 *
 * @returns the value, and whether the whole text (but white space) was used; `undefined` when there is no number at all
 */
export function parseDecimal(text: string): { readonly value: Decimal; readonly complete: boolean } | undefined {
  const match = DECIMAL_TEXT.exec(text);
  const [all = '', sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (whole === '' && fraction === '') return undefined;
  const integer = whole.length > MAX_DIGITS ? manyDigits(whole) : whole;
  const places = fraction.length > MAX_DIGITS ? fraction.slice(0, MAX_DIGITS) : fraction;
  const digits = BigInt(integer + places);
  let unscaled = sign === '-' ? -digits : digits;
  let scale = places.length - Number(exponent);
  if (scale < 0) {
    unscaled *= pow10(Math.min(-scale, 400));
    scale = 0;
  }
  return { value: { unscaled, scale }, complete: text.slice(all.length).trim() === '' };
}

/** Changes the scale; digits that fall off are rounded half away from zero. */
export function rescale(unscaled: bigint, from: number, to: number): bigint {
  return to >= from ? unscaled * pow10(to - from) : divideRounded(unscaled, pow10(from - to));
}

/** Quotient rounded half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const a = dividend < 0n ? -dividend : dividend;
  const b = divisor < 0n ? -divisor : divisor;
  const quotient = (a * 2n + b) / (b * 2n);
  return negative ? -quotient : quotient;
}

/** Prints an unscaled value: `formatDecimal(-1234n, 2)` is `-12.34`. */
export function formatDecimal(unscaled: bigint | number, scale: number): string {
  const negative = unscaled < 0;
  const digits = String(unscaled).slice(negative ? 1 : 0);
  const sign = negative ? '-' : '';
  if (scale === 0) return sign + digits;
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/**
 * The stored form of a large decimal: `1` and 65 digits, or `0` and the complement of 65 digits for a negative number,
 * so that texts compare as the numbers do.
 */
export function encodeBig(unscaled: bigint): string {
  const number = Number(unscaled);
  if (number > -FEW_LIMIT && number < FEW_LIMIT) return encodeFew(number);
  if (unscaled >= 0n) return `1${clamp(unscaled).toString().padStart(MAX_PRECISION, '0')}`;
  return `0${(BIG_LIMIT - clamp(-unscaled)).toString().padStart(MAX_PRECISION, '0')}`;
}

/** As {@link encodeBig}. @throws WireError 1235 for more digits than a DECIMAL has, of which MySQL shows up to 81 */
export function encodeExactly(unscaled: bigint): string {
  if (unscaled >= BIG_LIMIT || unscaled <= -BIG_LIMIT)
    throw wireError('ER_NOT_SUPPORTED_YET', `a DECIMAL of more than ${MAX_PRECISION} digits`);
  return encodeBig(unscaled);
}

/** The opposite of {@link encodeBig}. */
export function decodeBig(text: string): bigint {
  if (text.startsWith(FEW)) return BigInt(Number(text.slice(FEW.length)));
  if (text.startsWith(FEW_NEGATIVE)) return BigInt(Number(text.slice(FEW.length)) - FEW_LIMIT);
  const digits = BigInt(text.slice(1));
  return text.startsWith('1') ? digits : digits - BIG_LIMIT;
}

/** Digits that a double counts exactly: nearly all decimals have no more, and doubles are computed sooner. */
const FEW_DIGITS = 15;
const FEW_LIMIT = 10 ** FEW_DIGITS;
/** How the stored forms of numbers of so few digits begin. */
const FEW = `1${'0'.repeat(MAX_PRECISION - FEW_DIGITS)}`;
const FEW_NEGATIVE = `0${'9'.repeat(MAX_PRECISION - FEW_DIGITS)}`;

function encodeFew(number: number): string {
  if (number >= 0) return FEW + String(number).padStart(FEW_DIGITS, '0');
  return FEW_NEGATIVE + String(FEW_LIMIT + number).padStart(FEW_DIGITS, '0');
}

function clamp(magnitude: bigint): bigint {
  return magnitude >= BIG_LIMIT ? BIG_LIMIT - 1n : magnitude;
}

/** The nearest double. */
export function decimalToNumber(unscaled: bigint, scale: number): number {
  return Number(formatDecimal(unscaled, scale));
}

/** The exact decimal digits of a finite double in its shortest form (`1e21` becomes 1 and 21 zeros). */
export function numberToDecimal(value: number): Decimal {
  return parseDecimal(String(value))?.value ?? { unscaled: 0n, scale: 0 };
}

/** Most digits after the point that intermediate results carry. */
export const MAX_STORED_SCALE = 36;
/** MySQL computes decimals in words of nine digits. */
const WORD_DIGITS = 9;

const wholeWords = (digits: number): number => Math.ceil(digits / WORD_DIGITS) * WORD_DIGITS;

/** Digits after the point that MySQL computes of a quotient, cut off behind them (`do_div_mod` in strings/decimal.cc). */
export function quotientScale(dividend: number, divisor: number, digits: number): number {
  const [a, b] = [wholeWords(dividend), wholeWords(divisor)];
  const increment = Math.max(0, digits - (a - dividend) - (b - divisor));
  return Math.min(MAX_STORED_SCALE, wholeWords(a + b + increment));
}

/** Digits behind the point of a number as it is written. */
export function digitsBehindPoint(number: string): number {
  const fraction = /\.(\d*)/.exec(number)?.[1] ?? '';
  return Math.min(MAX_SCALE, fraction.length);
}
