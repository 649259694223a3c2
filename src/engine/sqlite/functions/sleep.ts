import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import type { Runtime } from './scalar.ts';

/**
 * SLEEP in a query of tables, which runs in a process of its own: that one stops.
 *
 * @throws WireError 1210 for NULL and numbers below 0, 1235 where the query runs among those of others
 */
export function sleep({ pause }: Runtime, seconds: StoredValue | undefined): number {
  if (seconds == null || Number(seconds) < 0) throw wireError('ER_WRONG_ARGUMENTS', 'sleep.');
  if (pause === undefined) throw notSupported('SLEEP in this query of tables');
  pause(Number(seconds) * 1000);
  return 0;
}
