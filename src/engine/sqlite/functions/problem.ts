import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { SessionState } from '../session-state.ts';

/**
 * Tells of a value that a running statement cannot take as it is: an error where strict mode guards a change,
 * otherwise a warning (https://dev.mysql.com/doc/refman/9.7/en/sql-mode.html#sql-mode-strict).
 *
 * @throws WireError in a strict change
 */
export function reportProblem(session: SessionState, problem: WireError): void {
  if (session.changesStrictly) throw problem;
  session.environment.addWarning({ level: 'Warning', errno: problem.errno, message: problem.message });
}

/** A text that is only at its start, or not at all, a value of the type `name`. */
export function truncatedValue(name: 'DOUBLE' | 'INTEGER' | 'DECIMAL' | 'date' | 'time', text: string): WireError {
  return wireError('ER_TRUNCATED_WRONG_VALUE', name, text);
}

/** A text that is no date: 1292 with its other text. */
export function incorrectDateTime(text: string): WireError {
  return new WireError(1292, '22007', `Incorrect datetime value: '${text}'`);
}
