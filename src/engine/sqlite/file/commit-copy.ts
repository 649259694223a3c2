import {
  closeSync,
  existsSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isStillOf, logLength, type LogExtent } from './log-extent.ts';

/** Names of copies begin with that of the database file. */
const MARK = '.commit-';
/** Bytes of the log that are copied at once. */
const CHUNK = 1024 * 1024;

/** Where the copy of a commit is to be. @param number that no other copy has */
export const copyPath = (path: string, number: number): string => `${path}${MARK}${number}`;

/**
 * Makes, beside a database file, what shows an earlier commit of it: the same file by another name, with that part of the
 * log that the commit had. Somebody must go on reading that commit meanwhile and as long as the copy is read: so SQLite
 * writes nothing into the file that is newer. It is for readers that cannot write; none may have the file open by its own name
 * in the same process, as SQLite shares the index of the log between all that have the same file open.
 *
 * @throws Error of the system, where it has no second names for files among others
 */
export function copyCommit(path: string, copy: string, extent: LogExtent): void {
  linkSync(path, copy);
  const [from, to] = [openSync(`${path}-wal`, 'r'), openSync(`${copy}-wal`, 'wx', 0o600)];
  try {
    copyBytes(from, to, logLength(extent));
    // A log that has begun anew was in the file as a whole.
    if (!isStillOf(from, extent)) ftruncateSync(to, 0);
  } finally {
    closeSync(from);
    closeSync(to);
  }
}

function copyBytes(from: number, to: number, length: number): void {
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, length));
  for (let at = 0; at < length;) {
    const read = readSync(from, chunk, 0, Math.min(chunk.length, length - at), at);
    if (read === 0) return;
    for (let written = 0; written < read;) written += writeSync(to, chunk, written, read - written);
    at += read;
  }
}

/** Whether an open copy has an index of its log of its own, as it must. */
export const hasOwnIndex = (copy: string): boolean => existsSync(`${copy}-shm`);

/** Takes the names of a copy away; who has it open goes on reading. */
export function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
}

/** Takes away what copies a server left that was killed. */
export function removeCopies(path: string): void {
  const start = `${basename(path)}${MARK}`;
  const folder = dirname(path);
  for (const name of readdirSync(folder)) if (name.startsWith(start)) rmSync(join(folder, name), { force: true });
}
