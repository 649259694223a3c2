import { wireError } from '../../../../mysql/wire-error.ts';
import type { StoredValue } from '../../type/type.ts';
import { whole } from '../scalar.ts';

/** `202601` as months since year 0. */
const periodMonths = (period: number): number => {
  const year = Math.floor(period / 100);
  return fullYear(year) * 12 + (period % 100) - 1;
};

/** Years of two digits mean 1970 to 2069. */
export const fullYear = (year: number): number => (year < 70 ? year + 2000 : year < 100 ? year + 1900 : year);

/** @throws WireError 1210 for what is no period, 1235 beyond 64 bits, which MySQL takes from a parameter */
export function periodOf(value: StoredValue | undefined, name: string): number {
  const period = whole(value);
  if (period >= 2 ** 63) throw wireError('ER_NOT_SUPPORTED_YET', `${name.toUpperCase()} of a number beyond 64 bits`);
  const month = period % 100;
  if (period < 0 || period > 999_912 || month < 1 || month > 12) throw wireError('ER_WRONG_ARGUMENTS', name);
  return periodMonths(period);
}

const MOST_MONTHS = 2 ** 31;

/**
 * PERIOD_ADD (https://dev.mysql.com/doc/refman/9.7/en/date-and-time-functions.html#function_period-add).
 *
 * @throws WireError 1210 for what is no period, 1235 where MySQL's numbers of 32 and 64 bits run over
 */
export function addToPeriod(period: StoredValue | undefined, added: StoredValue | undefined): number {
  const start = periodOf(period, 'period_add');
  const months = start + whole(added);
  if (months < 0 || Math.abs(months - start) >= MOST_MONTHS)
    throw wireError('ER_NOT_SUPPORTED_YET', 'PERIOD_ADD of so many months');
  return months === 0 ? 0 : fullYear(Math.floor(months / 12)) * 100 + (months % 12) + 1;
}
