import type { SessionState } from '../session/session-state.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { SelectPlan } from './plan.ts';

/**
 * Longest time of a query in milliseconds, by its hint or `max_execution_time`, or 0. A query that is part of another
 * statement has no limit (https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html#sysvar_max_execution_time).
 */
export function timeLimit(
  { environment }: Pick<SessionState, 'environment'>,
  { shape }: Pick<SelectPlan, 'shape'>,
): number {
  if (shape !== undefined) return 0;
  return environment.timeLimit ?? Number(environment.systemVariable('max_execution_time', undefined) ?? 0);
}

/**
 * Waits for a lock, but no longer than a query may take.
 *
 * @param limit of the query in milliseconds, or 0
 * @param lockWait the longest wait for a lock
 * @throws WireError 3024 where the query's time is over first, and what `wait` throws
 */
export async function withinTime(
  limit: number,
  lockWait: number,
  wait: (timeout: number) => Promise<void>,
): Promise<void> {
  if (limit <= 0 || limit >= lockWait) return wait(lockWait);
  try {
    return await wait(limit);
  } catch (error) {
    const isOver = error instanceof WireError && error.errno === LOCK_WAIT_TIMEOUT;
    throw isOver ? wireError('ER_QUERY_TIMEOUT') : error;
  }
}

const LOCK_WAIT_TIMEOUT = 1205;
