import type { ResultValue } from '../../../mysql/column.ts';

/** A year as its column would store it: rounded, and of two digits completed. */
export function storedYear(given: Exclude<ResultValue, null>): Exclude<ResultValue, null> {
  if (given instanceof Uint8Array || Number(given) < 0) return given;
  const isPlain = typeof given === 'string' && /^\s*\d+\s*$/.test(given);
  // Of a double the fraction is cut off.
  const rounded = isPlain
    ? Number.NaN
    : typeof given === 'number' && given > 0
      ? Math.trunc(given)
      : Math.round(Number(given));
  const value = Number.isSafeInteger(rounded) && String(given).trim() !== '' ? rounded : given;
  const year = Number(typeof value === 'string' ? (/^\s*\d+(?![.eE\d])/.exec(value)?.[0] ?? value) : value);
  // `Field_year::store`: four zeros are the year 0, fewer 2000.
  if (year === 0 && typeof value === 'string') return value.trim() === '' || value.length === 4 ? 0 : 2000;
  if (Number.isInteger(year) && year > 0 && year < 100) return year + (year < 70 ? 2000 : 1900);
  return Number.isInteger(year) ? year : value;
}
