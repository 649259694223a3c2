import { WireError } from '../../../../mysql/wire-error.ts';

/** What is wrong with the file or the disk: by then SQLite has undone the whole transaction. */
const OF_STORAGE: ReadonlySet<number> = new Set([1030, 1114]);

/** Whether IGNORE makes a warning of an error that refuses a row: a full disk ends the statement all the same. */
export const isIgnorable = (error: unknown): error is WireError =>
  error instanceof WireError && !OF_STORAGE.has(error.errno);
