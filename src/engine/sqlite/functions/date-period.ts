import { wireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import { whole } from './scalar.ts';

/** `202601` as months since year 0. */
const periodMonths = (period: number): number => {
  const year = Math.floor(period / 100);
  return fullYear(year) * 12 + (period % 100) - 1;
};

/** Years of two digits mean 1970 to 2069. */
export const fullYear = (year: number): number => (year < 70 ? year + 2000 : year < 100 ? year + 1900 : year);

/** @throws WireError 1210 for what is no period */
export function periodOf(value: StoredValue | undefined, name: string): number {
  const period = whole(value);
  const month = period % 100;
  if (period < 0 || period > 999_912 || month < 1 || month > 12) throw wireError('ER_WRONG_ARGUMENTS', name);
  return periodMonths(period);
}
