import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../kit/clock.ts';
import { equalBytes } from '../x509/der.ts';
import { readFileIfPresent, readWholeFile } from '../kit/files.ts';
import { changeFolder } from '../pki/folder/change.ts';
import { FILE, OWN } from '../pki/folder/layout.ts';

/** Files of a certificate folder by their path in it. */
export type FolderCopy = ReadonlyMap<string, Buffer>;

/** Largest sum of file sizes that is kept, in bytes. */
const LIMIT = 16 * 1024 * 1024;

/** Folders whose PEM files belong to the copy. */
const FOLDERS = ['', 'servers', 'clients'] as const;

/** The keys of further users are theirs: a server needs none of them to renew their certificates. */
const NOT_NEEDED = /^clients\/.*-key\.pem$/;

/**
 * Reads what a certificate folder needs to go on after a loss: certificates, the CA's key, the keys of servers and of the
 * default client, the CRL, the inventory.
 *
 * @returns `undefined` for a folder that is too large to be kept
 */
export async function copyFolder(dir: string): Promise<FolderCopy | undefined> {
  const copy = new Map<string, Buffer>();
  let size = 0;
  for (const file of await filesOf(dir)) {
    const data = await readFileIfPresent(join(dir, file));
    if (data === undefined) continue;
    size += data.length;
    if (size > LIMIT) return undefined;
    copy.set(file, data);
  }
  return copy;
}

async function filesOf(dir: string): Promise<readonly string[]> {
  const found: string[] = [FILE.gitignore, OWN.inventory, OWN.nextCaKey, OWN.retiringCaKey];
  for (const folder of FOLDERS) {
    const names = await readdir(join(dir, folder)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.pem')))
      found.push(folder === '' ? name : `${folder}/${name}`);
  }
  return found.filter((file) => !NOT_NEEDED.test(file));
}

/**
 * Writes back what is missing. What is still there is left alone, and must be what it was.
 *
 * @throws Error when a file is there with other contents; TlsdbError when the folder cannot be written
 */
export async function restoreFolder(dir: string, copy: FolderCopy, clock: Clock): Promise<void> {
  await changeFolder(dir, clock.now(), async () => {
    const changes = [];
    for (const [file, data] of copy) {
      if (!(await isThere(join(dir, file)))) changes.push({ file, data });
      else if (!equalBytes(await readWholeFile(join(dir, file)), data))
        throw new Error(`${file} has changed meanwhile`);
    }
    return { changes, value: undefined };
  });
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
