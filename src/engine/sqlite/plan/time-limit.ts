import type { SessionState } from '../session-state.ts';

/** `max_execution_time` in milliseconds, or 0. */
export function timeLimit({ environment }: Pick<SessionState, 'environment'>): number {
  return Number(environment.systemVariable('max_execution_time', undefined) ?? 0);
}
