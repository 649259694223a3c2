import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../kit/errors.ts';
import { isTemporaryName } from '../kit/files.ts';
import { ensureFolder, namesIn } from '../kit/folders.ts';

/** The files of a data folder. */
export interface DataFolder {
  readonly path: string;
  readonly accounts: string;
  readonly database: string;
}

/**
 * Makes the data folder (mode 0700) if it is missing.
 *
 * @throws TlsdbError FILE_NOT_WRITABLE, DISK_FULL
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await ensureFolder(path);
  return { path, accounts: join(path, 'accounts.json'), database: join(path, 'tlsdb.sqlite') };
}

/**
 * Refuses a database file without content beside accounts: those are made when the file has content already, so that
 * somebody has emptied it. SQLite would begin a new database.
 *
 * @throws TlsdbError DATABASE_DAMAGED
 */
export function refuseEmptied({ accounts, database }: DataFolder): void {
  if (!existsSync(accounts) || sizeOf(database) !== 0 || (sizeOf(`${database}-wal`) ?? 0) > 0) return;
  throw fail('DATABASE_DAMAGED', { path: database, reason: 'the file is empty' });
}

/**
 * Removes files that were on their way when their writer was killed. Nobody else may use the folder; what cannot be removed
 * does no harm.
 */
export async function removeBegunFiles({ path }: DataFolder): Promise<void> {
  const begun = (await namesIn(path)).filter((name) => isTemporaryName(name));
  await Promise.allSettled(begun.map((name) => rm(join(path, name), { force: true })));
}

/** Bytes of a file; `undefined` where there is none. */
const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;
