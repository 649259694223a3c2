import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fail, systemErrorCode, TlsdbError } from './errors.ts';

/** What a system error means to the person who reads it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error of the disk',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files in the system',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'a folder on the way does not exist',
  EEXIST: 'it exists already',
  EFBIG: 'the file is larger than this user may write',
  EXDEV: 'it is on another file system',
  ENXIO: 'no such device',
  ENOSPC: 'no space left on the disk',
};

/** What a system error means, in the words of a message. */
export function reasonOf(error: unknown): string {
  const code = systemErrorCode(error);
  return REASONS[code] ?? (code || String(error));
}

/** Turns an error of reading `path` into the operator's error; a TlsdbError passes through. */
export function readError(path: string, error: unknown): TlsdbError {
  if (error instanceof TlsdbError) return error;
  if (systemErrorCode(error) === 'ENOENT') return fail('FILE_NOT_FOUND', { path }, error);
  if (systemErrorCode(error) === 'ENXIO') return fail('FILE_NOT_REGULAR', { path, kind: 'a socket' }, error);
  return fail('FILE_NOT_READABLE', { path, reason: reasonOf(error) }, error);
}

/** Turns an error of writing `path` into the operator's error; a TlsdbError passes through. */
export function writeError(path: string, error: unknown): TlsdbError {
  if (error instanceof TlsdbError) return error;
  if (isDiskFull(error)) return fail('DISK_FULL', { path, folder: nearestFolder(path) }, error);
  return fail('FILE_NOT_WRITABLE', { path, folder: nearestFolder(path), reason: reasonOf(error) }, error);
}

/** The folder in which `path` is or would be, as far as there is one: what a person can look at. */
export function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (dirname(folder) !== folder && !existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** A full disk or a quota that is used up. Node.js has no name for the second: only its number tells. */
function isDiskFull(error: unknown): boolean {
  if (systemErrorCode(error) === 'ENOSPC') return true;
  return error instanceof Error && 'errno' in error && error.errno === -constants.errno.EDQUOT;
}
