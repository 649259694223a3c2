import { firstBadWide, isWideCharset } from '../../../mysql/wide-charset.ts';
import { isUtf8 } from 'node:buffer';
import { shownValue, WireError, wireError } from '../../../mysql/wire-error.ts';
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
  return wireError('ER_TRUNCATED_WRONG_VALUE', name, shownValue(text));
}

/** A text that is no date: 1292 with its other text. */
export function incorrectDateTime(text: string): WireError {
  return new WireError(1292, '22007', `Incorrect datetime value: '${shownValue(text)}'`);
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
  let [good, bad] = [0, bytes.length];
  // The longest start that is a text lies in a half of what is left; a character that it cuts counts to what is behind it.
  while (bad - good > LONGEST_CHARACTER) {
    const middle = startOfCharacter(bytes, (good + bad) >>> 1);
    if (middle <= good) break;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  while (good < bytes.length) {
    const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(good, good + size)));
    if (length === undefined) break;
    good += length;
  }
  return bytes.toString('hex', good, good + 6).toUpperCase();
}

const LONGEST_CHARACTER = 4;

/** The place itself, or that of the byte in front of it that begins its character. */
function startOfCharacter(bytes: Buffer, place: number): number {
  let start = place;
  while (start > 0 && place - start < LONGEST_CHARACTER && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
