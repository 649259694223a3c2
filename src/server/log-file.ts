import { closeSync, openSync, writeSync } from 'node:fs';
import { writeError } from '../kit/file-failure.ts';

const MODE = 0o640;

/** A file that lines are appended to. */
export interface LogFile {
  /** A line that cannot be written, as on a full disk, is lost: the server goes on. */
  write(line: string): void;
  /** Opens the path again: after it was moved away to be rotated, lines go to a new file. */
  reopen(): void;
}

/** @throws TlsdbError when the file cannot be opened at first */
export function openLogFile(path: string): LogFile {
  let descriptor = open(path);
  return {
    write: (line) => {
      try {
        writeSync(descriptor, line);
      } catch {
        // Nobody is left to be told.
      }
    },
    reopen: () => {
      try {
        const next = openSync(path, 'a', MODE);
        closeSync(descriptor);
        descriptor = next;
      } catch {
        // The old file is better than none.
      }
    },
  };
}

function open(path: string): number {
  try {
    return openSync(path, 'a', MODE);
  } catch (error) {
    throw writeError(path, error);
  }
}
