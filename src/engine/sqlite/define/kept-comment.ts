import type { SessionState } from '../session/session-state.ts';
import { inCharset, notConvertible } from '../type/charset-text.ts';

/** The character set of what MySQL keeps of definitions. */
const KEPT = 'utf8mb3';

/** A comment as it is kept: `?` stands for each character beyond U+FFFF, and warning 1300 tells of it. */
export function keptComment({ environment }: Pick<SessionState, 'environment'>, comment: string): string {
  const kept = inCharset(comment, KEPT);
  if (kept !== comment) {
    const { message } = notConvertible(comment, 'utf8mb4', KEPT);
    environment.addWarning({ level: 'Warning', errno: INVALID_CHARACTERS, message });
  }
  return kept;
}

/** `ER_INVALID_CHARACTER_STRING`, whose number the warning has. */
const INVALID_CHARACTERS = 1300;
