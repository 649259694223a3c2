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
  if (point > MAX_FIXED_EXPONENT || point <= -MAX_FIXED_EXPONENT + 0) return `${mantissa}e${Number(exponentText)}`;
  return fixed(mantissa, point);
}

/** A FLOAT as MySQL prints it: six significant digits. */
export function formatFloat(value: number): string {
  return formatDouble(Number(value.toPrecision(FLOAT_DIGITS)));
}

function fixed(mantissa: string, point: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
