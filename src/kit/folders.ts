import { constants, existsSync } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, systemErrorCode, type TlsdbError } from './errors.ts';
import { readError, writeError } from './file-failure.ts';

/** Mode of a folder that holds private keys. */
const FOLDER_MODE = 0o700;

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
