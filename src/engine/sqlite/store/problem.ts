import { firstBadWide, isWideCharset } from '../../../mysql/wide-charset.ts';
import { isUtf8 } from 'node:buffer';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { SessionState } from '../session/session-state.ts';
import type { StoredValue } from '../type/type.ts';

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
export function truncatedValue(
  name:
    | 'DOUBLE'
    | 'INTEGER'
    | 'DECIMAL'
    | 'BINARY'
    | 'YEAR'
    | 'date'
    | 'datetime'
    | 'time'
    | `CHAR(${number})`
    | `BINARY(${number})`,
  text: string,
): WireError {
  return wireError('ER_TRUNCATED_WRONG_VALUE', name, text);
}

/** A text that is no date: 1292 with its other text. */
export function incorrectDateTime(text: string): WireError {
  return new WireError(1292, '22007', `Incorrect datetime value: '${text}'`);
}

/** A value that is no date, or a date only at its start; MySQL's text depends on whether it is a number. */
export function incorrectDate(
  value: StoredValue | undefined,
  kind: 'date' | 'datetime',
  startsWell: boolean,
): WireError {
  const isDateTime = typeof value === 'number' || (kind === 'datetime' && !startsWell);
  return isDateTime ? incorrectDateTime(String(value)) : truncatedValue(kind, String(value));
}

/** Bytes that are no text of a character set. */
export function invalidCharacters(charset: string, bytes: Buffer): WireError {
  const bad = isWideCharset(charset) ? firstBadWide(bytes, charset) : firstBytes(bytes);
  return wireError('ER_INVALID_CHARACTER_STRING', charset, bad);
}

/** As MySQL shows them: from the first byte that is no text, at most six. */
function firstBytes(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  let end = text.indexOf('\uFFFD');
  // The character itself may stand in the text.
  while (end >= 0 && isUtf8(bytes.subarray(0, Buffer.byteLength(text.slice(0, end + 1)))))
    end = text.indexOf('\uFFFD', end + 1);
  const start = Buffer.byteLength(text.slice(0, Math.max(end, 0)));
  return bytes.toString('hex', start, start + 6).toUpperCase();
}
