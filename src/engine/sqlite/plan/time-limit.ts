import type { SessionState } from '../session-state.ts';
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
