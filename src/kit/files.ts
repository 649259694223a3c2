import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, TlsdbError } from './errors.ts';
import { readError, writeError } from './file-failure.ts';
import { syncFolder } from './folders.ts';

/** Mode of a private key: the owner alone reads and writes it. */
export const PRIVATE_MODE = 0o600;
/** Mode of what everybody may read. */
export const PUBLIC_MODE = 0o644;

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
