import { join } from 'node:path';
import { ensureFolder } from '../kit/files.ts';

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
