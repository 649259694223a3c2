import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { PRIVATE_MODE, PUBLIC_MODE, readFileIfPresent, writeFileAtomic } from '../../kit/files.ts';
import { ensureFolder } from '../../kit/folders.ts';
import { OWN } from '../folder/layout.ts';
import type { StoreKind } from './plan.ts';

/** A CA that `trust --install` put into a store of this machine. */
export interface TrustRecord {
  readonly store: StoreKind;
  readonly target: string;
  readonly sha256: string;
}

/** What was installed, and copies of the CA certificates: a rotation may have dropped them from the folder since. */
const RECORD_FILE = join(OWN.folder, 'trust.json');
const COPIES = join(OWN.folder, 'trust');

/** @throws TlsdbError `TRUST_RECORD_MALFORMED` */
export async function readRecords(folder: string): Promise<readonly TrustRecord[]> {
  const path = join(folder, RECORD_FILE);
  const data = await readFileIfPresent(path);
  if (!data) return [];
  try {
    const value: unknown = JSON.parse(data.toString());
    if (Array.isArray(value) && value.every(isRecord)) return value;
  } catch (error) {
    throw fail('TRUST_RECORD_MALFORMED', { path }, error);
  }
  throw fail('TRUST_RECORD_MALFORMED', { path });
}

function isRecord(value: unknown): value is TrustRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { store, target, sha256 } = value as Record<string, unknown>;
  const isKnown = store === 'system' || store === 'nss' || store === 'java';
  return isKnown && typeof target === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

/** Writes what was put into which store, all or nothing. */
export async function writeRecords(folder: string, records: readonly TrustRecord[]): Promise<void> {
  await writeFileAtomic(join(folder, RECORD_FILE), `${JSON.stringify(records, undefined, 2)}\n`, PRIVATE_MODE);
}

/** Whether two records are of one CA in one store. */
export function sameRecord(a: TrustRecord, b: TrustRecord): boolean {
  return a.store === b.store && a.target === b.target && a.sha256 === b.sha256;
}

/** The copy of a CA certificate that commands are given: one certificate in one file. */
export function copyPath(folder: string, sha256: string): string {
  return join(folder, COPIES, `${sha256}.pem`);
}

/** Keeps a copy of a CA certificate. */
export async function writeCopy(folder: string, sha256: string, pem: string): Promise<void> {
  await ensureFolder(join(folder, COPIES));
  await writeFileAtomic(copyPath(folder, sha256), pem, PUBLIC_MODE);
}
