import { join } from 'node:path';
import { TlsdbError } from '../../kit/errors.ts';
import { namesIfPresent } from '../../kit/folders.ts';
import type { Certificate } from '../../x509/certificate.ts';
import {
  describeCertificate,
  EMPTY_INVENTORY,
  readInventory,
  withCertificates,
  type Inventory,
  type InventoryEntry,
} from './inventory.ts';
import { defaultPair, FILE, isFileName, namedPair, type PairFiles } from './layout.ts';
import { leafEntry } from './leaf-files.ts';
import { readCertificates } from './read-file.ts';

/** The inventory of a folder; where none is left, one of the certificates that lie there. */
export async function loadInventory(folder: string): Promise<Inventory> {
  return (await readInventory(folder)) ?? rebuildInventory(folder);
}

async function rebuildInventory(folder: string): Promise<Inventory> {
  const entries = ((await readableCertificates(folder, FILE.caCertificate)) ?? []).map(caEntry);
  for (const pair of await pairsIn(folder)) {
    const [leaf] = (await readableCertificates(folder, pair.certificate)) ?? [];
    if (leaf) entries.push(leafEntry(pair, leaf));
  }
  return withCertificates(EMPTY_INVENTORY, entries);
}

/**
 * The certificates of a file, or `undefined`: a damaged file is a matter for the command that needs it.
 *
 * @throws TlsdbError `FILE_NOT_READABLE`: nobody knows what is in it, and to pass over it would lose a certificate
 */
export async function readableCertificates(folder: string, file: string): Promise<readonly Certificate[] | undefined> {
  try {
    return await readCertificates(folder, file);
  } catch (error) {
    if (error instanceof TlsdbError && error.code !== 'FILE_NOT_READABLE') return undefined;
    throw error;
  }
}

/** What the inventory says about a CA certificate. */
export function caEntry(certificate: Certificate): InventoryEntry {
  return { kind: 'ca', name: 'ca', file: FILE.caCertificate, status: 'current', ...describeCertificate(certificate) };
}

const CERTIFICATE_SUFFIX = '-cert.pem';

/** Every pair of a folder by its certificate files, the default ones first. */
export async function pairsIn(folder: string): Promise<readonly PairFiles[]> {
  const named = await Promise.all(
    (['server', 'client'] as const).map(async (purpose) => {
      const files = await namesIfPresent(join(folder, `${purpose}s`));
      const certificates = files.filter((file) => file.endsWith(CERTIFICATE_SUFFIX)).toSorted();
      return certificates.flatMap((file) => {
        const name = file.slice(0, -CERTIFICATE_SUFFIX.length);
        return isFileName(name) ? [namedPair(purpose, name)] : [];
      });
    }),
  );
  return [defaultPair('server'), defaultPair('client'), ...named.flat()];
}
