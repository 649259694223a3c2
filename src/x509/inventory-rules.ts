import { join } from 'node:path';
import { certificateFingerprint, type Certificate } from './certificate.ts';
import { finding, type Finding } from './finding.ts';
import { displayName } from './name.ts';

/** What a folder says about one certificate that was issued in it. */
export interface InventoryRecord {
  readonly name: string;
  /** Relative to the folder; absent when the certificate was handed out only. */
  readonly file?: string;
  readonly serial: string;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
  readonly status: 'current' | 'superseded' | 'revoked';
  /** The key was never in the folder: the certificate was made from a request. */
  readonly keyElsewhere?: boolean;
}

/** The inventory of a folder, or why it cannot be read. */
export type InventoryListing =
  | { readonly file: string; readonly records: readonly InventoryRecord[] }
  | { readonly file: string; readonly problem: string };

/** Reads the inventory of a folder; `undefined` when it has none. */
export type InventoryReader = (dir: string) => Promise<InventoryListing | undefined>;

/** A certificate and the file it was found in. */
export interface NamedCertificate {
  readonly file: string;
  readonly certificate: Certificate;
}

/** Compares what a folder says it holds with the certificates that were found in it. */
export function inventoryFindings(
  dir: string,
  listing: InventoryListing | undefined,
  present: readonly NamedCertificate[],
): readonly Finding[] {
  if (!listing) return [];
  if ('problem' in listing) return finding('INVENTORY_MALFORMED', listing.file, { problem: listing.problem });
  const { file, records } = listing;
  const byFingerprint = new Map(records.map((record) => [record.sha256, record]));
  const current = records.filter(({ status }) => status === 'current');
  const byPath = new Map(current.map((record) => [pathOf(dir, record), record]));
  const paths = new Set(present.map((entry) => entry.file));
  const findings = [
    ...present.flatMap((entry) => presentFindings(byFingerprint, byPath, entry)),
    ...current.flatMap((record) => absentFindings(pathOf(dir, record), record, paths)),
  ];
  return findings.length > 0 ? findings : finding('INVENTORY_OK', file, { count: present.length });
}

function presentFindings(
  byFingerprint: ReadonlyMap<string, InventoryRecord>,
  byPath: ReadonlyMap<string | undefined, InventoryRecord>,
  { file, certificate }: NamedCertificate,
): readonly Finding[] {
  const fingerprint = certificateFingerprint(certificate);
  const subject = displayName(certificate.subject);
  const own = byFingerprint.get(fingerprint);
  if (own?.status === 'revoked') return finding('INVENTORY_REVOKED', file, { subject, name: own.name });
  // While a CA is replaced, its file holds the old one beside the new one.
  if (own?.status === 'current' || own?.name === 'ca') return [];
  const expected = byPath.get(file);
  if (expected) return finding('INVENTORY_MISMATCH', file, { name: expected.name, serial: expected.serial });
  return own ? [] : finding('INVENTORY_UNKNOWN', file, { subject });
}

function absentFindings(
  path: string | undefined,
  { name }: InventoryRecord,
  present: ReadonlySet<string>,
): readonly Finding[] {
  return path === undefined || present.has(path) ? [] : finding('INVENTORY_FILE_MISSING', path, { name });
}

/** The certificates of a folder whose keys are elsewhere, by the paths of their files. */
export function keysElsewhere(dir: string, listing: InventoryListing | undefined): ReadonlySet<string> {
  const records = listing && 'records' in listing ? listing.records : [];
  const elsewhere = records.filter(({ status, keyElsewhere = false }) => keyElsewhere && status !== 'superseded');
  return new Set(elsewhere.flatMap((record) => pathOf(dir, record) ?? []));
}

function pathOf(dir: string, { file }: InventoryRecord): string | undefined {
  return file === undefined ? undefined : join(dir, file);
}
