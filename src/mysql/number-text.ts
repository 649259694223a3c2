/** Beyond this many digits before or after the point MySQL prints a floating-point number with an exponent. */
const MAX_FIXED_EXPONENT = 15;
/** Significant digits that MySQL prints of a FLOAT. */
const FLOAT_DIGITS = 6;
/** Value of a column's `decimals` that means "no fixed number of digits". */
export const NOT_FIXED_DECIMALS = 31;

/**
 * A DOUBLE as MySQL prints it (`my_gcvt` of mysys/dtoa): the shortest digits that read back to the same value,
 * with an exponent beyond 15 places.
 */
export function formatDouble(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const point = Number(exponentText) + 1;
  // A fraction is always shown.
  if ((point > MAX_FIXED_EXPONENT && Number.isInteger(value)) || point <= -MAX_FIXED_EXPONENT + 0)
    return `${mantissa}e${Number(exponentText)}`;
  return fixed(mantissa, point);
}

/** A FLOAT as MySQL prints it: six significant digits. */
export function formatFloat(value: number): string {
  return formatDouble(roundedFloat(value));
}

/** Characters that functions of texts get of numbers, at most: of a column of DOUBLE, another DOUBLE, and a FLOAT. */
export const TEXT_WIDTHS = { column: 24, double: 22, float: 12 } as const;

/**
 * A DOUBLE, or a number rounded to six digits, in a width: with an exponent where it has no room otherwise, and with as many digits
 * as there is room for.
 *
 * @param width characters, the sign among them
 */
export function formatWithin(value: number, width: number): string {
  const plain = formatDouble(value);
  if (plain.length <= width) return plain;
  const written = exponential(value.toExponential());
  const excess = written.length - width;
  if (excess <= 0) return written;
  const [mantissa = ''] = written.replace('-', '').split('e');
  return exponential(value.toExponential(Math.max(0, mantissa.length - 2 - excess)));
}

/** Without zeros behind the point, and without the sign of an exponent that is above 0. */
const exponential = (written: string): string => written.replace('e+', 'e').replace(/\.?0+e/, 'e');

/** Digits after the sixth that say whether it is half of one. */
const EXACT_DIGITS = 30;

/** Six significant digits; what is exactly between two goes to the even one. */
export function roundedFloat(value: number): number {
  const rounded = Number(value.toPrecision(FLOAT_DIGITS));
  if (rounded === value || !Number.isFinite(value)) return rounded;
  const [mantissa = '', exponent] = value.toExponential(EXACT_DIGITS).split('e');
  const digits = /^(-?\d\.\d{4}[02468])50*$/.exec(mantissa);
  return digits === null ? rounded : Number(`${digits[1]}e${exponent}`);
}

/**
 * So many digits behind the point (`my_fcvt` of mysys/dtoa): the shortest that read back to the same value, and zeros; where
 * they are too many, what is exactly between two goes to the even one.
 */
export function fixedDigits(value: number, digits: number): string {
  const shortest = withoutExponent(value);
  const behind = digitsBehindPoint(shortest);
  if (behind === 0 && digits > 0) return `${shortest}.${'0'.repeat(digits)}`;
  if (behind <= digits) return shortest + '0'.repeat(digits - behind);
  const shown = value.toFixed(digits);
  if (Number(shown) === value) return shown;
  const half = /^(-?\d+(?:\.\d*)?)50*$/.exec(value.toFixed(Math.min(digits + EXACT_DIGITS, MOST_DIGITS)));
  const isHalf = half !== null && digitsBehindPoint(half[1] ?? '') === digits;
  return isHalf && /[02468]\.?$/.test(half[1] ?? '') ? (half[1] ?? '').replace(/\.$/, '') : shown;
}

function withoutExponent(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent] = text.split('e');
  return fixed(mantissa, Number(exponent) + 1);
}

/** As many as JavaScript gives. */
const MOST_DIGITS = 100;

const digitsBehindPoint = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

function fixed(mantissa: string, point: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
