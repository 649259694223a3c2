import { join, resolve } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { fail, TlsdbError } from '../../kit/errors.ts';
import { readWholeFileSync } from '../../kit/files.ts';
import { isRealFolder } from '../../kit/folders.ts';
import { certificateFingerprint } from '../../x509/certificate.ts';
import { readPem } from '../../x509/pem.ts';
import type { InventoryEntry } from './inventory.ts';
import { FILE, MADE_BY_INIT } from './layout.ts';
import { leafEntry } from './leaf-files.ts';
import { caEntry, loadInventory, pairsIn, readableCertificates } from './load-inventory.ts';

/** What a certificate is good for today. `unknown`: it lies in the folder, and tlsdb did not issue it there. */
export type ListStatus = 'valid' | 'expiring' | 'expired' | 'revoked' | 'superseded' | 'unknown';

/** One line of `list`. */
export interface ListEntry extends Omit<InventoryEntry, 'status'> {
  /** Whole days until `notAfter`; negative when it has passed. */
  readonly daysLeft: number;
  readonly status: ListStatus;
}

/** The document that `tlsdb certs list --json` prints. */
export interface ListReport {
  readonly dir: string;
  readonly certificates: readonly ListEntry[];
}

export interface ListOptions {
  readonly dir: string;
  /** Certificates that end within this many days count as expiring. Default 30. */
  readonly expiringDays?: number;
  /** Lists superseded certificates too. */
  readonly all?: boolean;
  readonly clock?: Clock;
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * Lists what was issued in a folder, and what lies there and was not. Needs no lock and changes nothing.
 *
 * @throws TlsdbError `FILE_NOT_FOUND`, `INVENTORY_MALFORMED`
 */
export async function listFolder(options: ListOptions): Promise<ListReport> {
  const { expiringDays = 30, all = false, clock = systemClock } = options;
  const dir = resolve(options.dir);
  if (!(await isRealFolder(dir))) throw fail('FILE_NOT_FOUND', { path: dir, more: MADE_BY_INIT });
  const { certificates } = await loadInventory(dir);
  const known = new Set(certificates.map(({ sha256 }) => sha256));
  const unknown = await unknownEntries(dir, known);
  const now = clock.now();
  return {
    dir,
    certificates: [
      ...certificates
        .filter(({ status }) => all || status !== 'superseded')
        .map((entry) => listEntry(entry, statusOf(entry, now, expiringDays), now)),
      ...unknown.map((entry) => listEntry(entry, 'unknown', now)),
    ],
  };
}

function listEntry(entry: InventoryEntry, status: ListStatus, now: number): ListEntry {
  return { ...entry, status, daysLeft: Math.floor((Date.parse(entry.notAfter) - now) / DAY_MILLISECONDS) };
}

function statusOf({ status, notAfter }: InventoryEntry, now: number, expiringDays: number): ListStatus {
  if (status !== 'current') return status;
  const left = Date.parse(notAfter) - now;
  if (left < 0) return 'expired';
  return left < expiringDays * DAY_MILLISECONDS ? 'expiring' : 'valid';
}

/**
 * The certificates that lie in the folder and are not among the `known` fingerprints, in the words of the inventory.
 * Only they are parsed: of a known one its octets say it all.
 */
async function unknownEntries(dir: string, known: ReadonlySet<string>): Promise<readonly InventoryEntry[]> {
  const entries = ((await readableCertificates(dir, FILE.caCertificate)) ?? []).map(caEntry);
  for (const pair of await pairsIn(dir)) {
    if (known.has(fingerprintOfFile(join(dir, pair.certificate)))) continue;
    const [leaf] = (await readableCertificates(dir, pair.certificate)) ?? [];
    if (leaf) entries.push(leafEntry(pair, leaf));
  }
  return entries.filter(({ sha256 }) => !known.has(sha256));
}

/** The fingerprint of the first certificate of a file; empty where none can be read. */
function fingerprintOfFile(path: string): string {
  try {
    const { blocks } = readPem(readWholeFileSync(path));
    const leaf = blocks.find(({ label }) => label.endsWith('CERTIFICATE'));
    return leaf ? certificateFingerprint({ raw: leaf.der }) : '';
  } catch (error) {
    if (error instanceof TlsdbError) return '';
    throw error;
  }
}
