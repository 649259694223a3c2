import type { OkResult } from '../../../engine.ts';

/** A BEFORE trigger has set a NOT NULL column to NULL in a statement with IGNORE, which ends at that row without a word. */
class EndOfStatement extends Error {}

/** @throws to {@link endedSilently} */
export function endSilently(): never {
  throw new EndOfStatement();
}

/** What a statement that ended with `error` did: the rows before stay changed, and the client is told of none. @throws every other error */
export function endedSilently(error: unknown): OkResult {
  if (error instanceof EndOfStatement) return { affectedRows: 0, insertId: 0, info: '' };
  throw error;
}
