import { randomBytes } from 'node:crypto';
import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { constants as osConstants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, systemErrorCode, TlsdbError } from './errors.ts';

/** Mode of a private key: the owner alone reads and writes it. */
export const PRIVATE_MODE = 0o600;
/** Mode of what everybody may read. */
export const PUBLIC_MODE = 0o644;
/** Mode of a folder that holds private keys. */
const FOLDER_MODE = 0o700;

/** Largest file that is read whole unless the caller says otherwise, in bytes. */
export const READ_LIMIT = 8 * 1024 * 1024;

/** Opening a FIFO must not wait for a writer. Windows has neither flag. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a whole regular file.
 *
 * @param limit largest size accepted, in bytes
 * @throws TlsdbError `FILE_NOT_FOUND`, `FILE_NOT_READABLE`, `FILE_NOT_REGULAR` or `FILE_TOO_LARGE`
 */
export async function readWholeFile(path: string, limit = READ_LIMIT): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, READ_FLAGS);
    const info = await handle.stat();
    if (!info.isFile()) throw fail('FILE_NOT_REGULAR', { path, kind: kindOf(info) });
    if (info.size > limit) throw fail('FILE_TOO_LARGE', { path, size: info.size, limit });
    return await readAtMost(handle, path, limit);
  } catch (error) {
    throw readError(path, error);
  } finally {
    await handle?.close();
  }
}

/** Like {@link readWholeFile}, but a file that is not there gives `undefined`. */
export async function readFileIfPresent(path: string, limit = READ_LIMIT): Promise<Buffer | undefined> {
  try {
    return await readWholeFile(path, limit);
  } catch (error) {
    if (error instanceof TlsdbError && error.code === 'FILE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * Like {@link readWholeFile}, without leaving the thread: for thousands of small files, of which each would take longer
 * on its way through the thread pool than on the disk.
 */
export function readWholeFileSync(path: string, limit = READ_LIMIT): Buffer {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, READ_FLAGS);
    const info = fstatSync(descriptor);
    if (!info.isFile()) throw fail('FILE_NOT_REGULAR', { path, kind: kindOf(info) });
    if (info.size > limit) throw fail('FILE_TOO_LARGE', { path, size: info.size, limit });
    const data = readFileSync(descriptor);
    if (data.length > limit) throw fail('FILE_TOO_LARGE', { path, size: data.length, limit });
    return data;
  } catch (error) {
    throw readError(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A file may grow between stat and read: the limit holds for what is really read. */
async function readAtMost(handle: FileHandle, path: string, limit: number): Promise<Buffer> {
  const data = await handle.readFile();
  if (data.length > limit) throw fail('FILE_TOO_LARGE', { path, size: data.length, limit });
  return data;
}

interface FileKind {
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(info: FileKind): string {
  if (info.isDirectory()) return 'a folder';
  if (info.isFIFO()) return 'a named pipe';
  if (info.isSocket()) return 'a socket';
  if (info.isSymbolicLink()) return 'a symbolic link';
  return 'a device';
}

/**
 * Writes a file all-or-nothing: a new file beside it, created exclusively with its final mode, written fully,
 * flushed, renamed over the old one, and the folder flushed. A symbolic link at `path` is replaced, never followed.
 *
 * @throws TlsdbError `DISK_FULL` or `FILE_NOT_WRITABLE`; the old file is then unchanged and nothing is left behind
 */
export async function writeFileAtomic(path: string, data: string | Uint8Array, mode: number): Promise<void> {
  const temporary = temporaryName(path);
  await createFile(temporary, data, mode, path);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(path, error);
  }
  await syncFolder(dirname(path));
}

/** A name beside `path` for a file on its way there. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a file of this name was on its way to another name when its writer was killed. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}

/**
 * Creates a file that must not exist, with exactly `mode` under any umask, and flushes it to the disk.
 * On an error the file is removed again.
 *
 * @param shown the path that an error names, when `path` is only a temporary name
 */
export async function createFile(
  path: string,
  data: string | Uint8Array,
  mode: number,
  shown: string = path,
): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'wx', mode);
    await handle.chmod(mode);
    await writeFully(handle, typeof data === 'string' ? Buffer.from(data) : data);
    await handle.sync();
    await handle.close();
  } catch (error) {
    if (handle) {
      await handle.close().catch(() => {});
      await rm(path, { force: true }).catch(() => {});
    }
    throw writeError(shown, error);
  }
}

/** write(2) may take fewer bytes than it was given. */
async function writeFully(handle: FileHandle, data: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < data.length) {
    const { bytesWritten } = await handle.write(data, offset, data.length - offset, offset);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
}

/** Flushes the entries of a folder, so that a rename in it survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    await handle.sync();
  } catch (error) {
    // Some file systems cannot flush a folder and say so.
    if (systemErrorCode(error) !== 'EINVAL' && systemErrorCode(error) !== 'ENOTSUP') throw writeError(path, error);
  } finally {
    await handle?.close();
  }
}

/**
 * Makes sure that `path` is a real folder that only its owner enters. A folder that holds something already keeps
 * its mode: it may be shared with a database server on purpose.
 *
 * @returns whether the folder was made
 * @throws TlsdbError `FOLDER_IS_LINK`, `FOLDER_IS_FILE` or `FILE_NOT_WRITABLE`
 */
export async function ensureFolder(path: string): Promise<boolean> {
  try {
    const made = await mkdir(path, { recursive: true, mode: FOLDER_MODE });
    const info = await lstat(path);
    if (info.isSymbolicLink()) throw fail('FOLDER_IS_LINK', { path });
    if (!info.isDirectory()) throw fail('FOLDER_IS_FILE', { path });
    if (made !== undefined || ((info.mode & 0o777) !== FOLDER_MODE && (await readdir(path)).length === 0)) {
      await chmod(path, FOLDER_MODE);
    }
    return made !== undefined;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw await notAFolder(path);
    if (systemErrorCode(error) === 'ENOTDIR') throw fail('FOLDER_IS_FILE', { path: dirname(path) }, error);
    throw writeError(path, systemErrorCode(error) === 'ENOENT' ? await reasonForNoFolder(path, error) : error);
  }
}

/** Node.js says "no such file" of folders that a read-only file system does not take. */
async function reasonForNoFolder(path: string, error: unknown): Promise<unknown> {
  let missing = path;
  while (dirname(missing) !== missing && !existsSync(dirname(missing))) missing = dirname(missing);
  return mkdir(missing, { mode: FOLDER_MODE }).then(
    () => error,
    (reason: unknown) => reason,
  );
}

/** The names in a folder. @throws TlsdbError `FILE_NOT_READABLE` */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    throw readError(path, error);
  }
}

/** Like {@link namesIn}; what is no folder, or not there, has none. */
export async function namesIfPresent(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return [];
    throw readError(path, error);
  }
}

async function notAFolder(path: string): Promise<TlsdbError> {
  const info = await lstat(path);
  return fail(info.isSymbolicLink() ? 'FOLDER_IS_LINK' : 'FOLDER_IS_FILE', { path });
}

/**
 * Checks that `path`, when it exists, is a real folder and no symbolic link.
 *
 * @returns whether it exists
 */
export async function isRealFolder(path: string): Promise<boolean> {
  try {
    const info = await lstat(path);
    if (info.isSymbolicLink()) throw fail('FOLDER_IS_LINK', { path });
    if (!info.isDirectory()) throw fail('FOLDER_IS_FILE', { path });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    if (systemErrorCode(error) === 'ENOTDIR') throw fail('FOLDER_IS_FILE', { path: dirname(path) }, error);
    throw readError(path, error);
  }
}

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
  return error instanceof Error && 'errno' in error && error.errno === -osConstants.errno.EDQUOT;
}
