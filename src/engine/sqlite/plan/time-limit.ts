import type { SessionState } from '../session-state.ts';

/** Longest time of a query in milliseconds, by its hint or `max_execution_time`, or 0. */
export function timeLimit({ environment }: Pick<SessionState, 'environment'>): number {
  return environment.timeLimit ?? Number(environment.systemVariable('max_execution_time', undefined) ?? 0);
}
