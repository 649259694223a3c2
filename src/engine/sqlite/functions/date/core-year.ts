import { shownValue } from '../../../../mysql/wire-error.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import { readInteger } from '../../type/numeric-value.ts';
import type { Runtime } from '../scalar.ts';

const FIRST = 1901n;
const LAST = 2155n;

/** A whole number as a YEAR: one of two digits is of this century or the last, and one that no year is is told (`Item_typecast_year` in sql/item_timefunc.cc). */
export function yearOf(whole: bigint, { session }: Runtime): bigint | null {
  const year = whole > 0n && whole < 100n ? whole + (whole < 70n ? 2000n : 1900n) : whole;
  if (year === 0n || (year >= FIRST && year <= LAST)) return year;
  reportProblem(session, truncatedValue('YEAR', String(year)));
  return null;
}

/** The YEAR that the digits at the start of a text are: `'0'` is 2000. */
export function writtenYear(written: string, runtime: Runtime): bigint | null {
  const [found = '', digits = ''] = /^\s*\+?(\d+)/.exec(written) ?? [];
  const { value: whole } = readInteger(digits);
  if (digits === '' || whole >= 2n ** 64n) {
    const message = `Incorrect YEAR value: '${shownValue(written)}'`;
    runtime.session.environment.addWarning({ level: 'Warning', errno: 1525, message });
    return null;
  }
  if (found.length < written.length) reportProblem(runtime.session, truncatedValue('YEAR', written));
  return whole === 0n ? 2000n : yearOf(whole, runtime);
}
