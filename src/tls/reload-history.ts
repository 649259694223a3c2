import { codedMessage } from '../kit/errors.ts';

/** How the attempts to load TLS material have ended since the start. Times are milliseconds since the epoch. */
export interface ReloadState {
  readonly successes: number;
  readonly failures: number;
  readonly lastSuccess: number | undefined;
  readonly lastFailure: number | undefined;
  /** Why the latest attempt failed, in the operator's words; '' when it succeeded, or there was none. */
  readonly error: string;
}

/** The state before the first attempt. */
export const NO_RELOADS: ReloadState = Object.freeze({
  successes: 0,
  failures: 0,
  lastSuccess: undefined,
  lastFailure: undefined,
  error: '',
});

/** @param now milliseconds since the epoch */
export function afterSuccess(state: ReloadState, now: number): ReloadState {
  return Object.freeze({ ...state, successes: state.successes + 1, lastSuccess: now, error: '' });
}

/** @param now milliseconds since the epoch */
export function afterFailure(state: ReloadState, now: number, error: unknown): ReloadState {
  return Object.freeze({ ...state, failures: state.failures + 1, lastFailure: now, error: codedMessage(error) });
}
