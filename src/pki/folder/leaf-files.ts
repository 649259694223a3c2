import type { Certificate } from '../../x509/certificate.ts';
import { toHex } from '../../x509/der.ts';
import type { LeafCertificate } from '../issue.ts';
import { LEAF_DAYS } from '../profile.ts';
import type { Change } from './change.ts';
import { describeCertificate, type InventoryEntry } from './inventory.ts';
import type { PairFiles } from './layout.ts';
import { certificateFile, plainFile, type FileReport, type Warning } from './report.ts';

/** Files to write, what the report says about them, and what the inventory keeps. */
export interface Batch {
  readonly changes: readonly Change[];
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
  readonly entries: readonly InventoryEntry[];
}

/** Where the key of a leaf is, as its inventory entry says. */
export type KeyPlace = Pick<InventoryEntry, 'keyElsewhere'>;

/**
 * A leaf for its place in the folder: with a new key, or a certificate alone for a key that exists, here or, with
 * `keyElsewhere`, where its request came from.
 */
export function leafBatch(files: PairFiles, leaf: LeafCertificate, key: string | KeyPlace): Batch {
  const newKeyPem = typeof key === 'string' ? key : undefined;
  const place = typeof key !== 'string' && key.keyElsewhere ? { keyElsewhere: true as const } : {};
  const { certificate, certificatePem, isClamped } = leaf;
  const report = certificateFile(files.certificate, files.purpose, certificate);
  return {
    changes:
      newKeyPem === undefined
        ? [{ file: files.certificate, data: certificatePem }]
        : [{ pair: files, certificatePem, keyPem: newKeyPem }],
    created: newKeyPem === undefined ? [report] : [report, plainFile(files.key, `${files.purpose}-key`)],
    warnings: isClamped ? [clamped(files, certificate)] : [],
    entries: [{ ...leafEntry(files, certificate), ...place, ...(leaf.days === LEAF_DAYS ? {} : { days: leaf.days }) }],
  };
}

/** What the inventory says about a leaf in its place. */
export function leafEntry(files: PairFiles, certificate: Certificate): InventoryEntry {
  const { name, purpose, certificate: file } = files;
  const keyIdentifier = certificate.authorityKeyIdentifier?.keyIdentifier;
  const issuerKey = keyIdentifier ? { issuerKey: toHex(keyIdentifier) } : {};
  return { kind: purpose, name, file, status: 'current', ...describeCertificate(certificate), ...issuerKey };
}

/** Says that a leaf lives shorter than it was asked to. */
function clamped({ certificate: file }: PairFiles, { notAfter }: Certificate): Warning {
  const date = new Date(notAfter.milliseconds).toISOString().slice(0, 10);
  return { code: 'LIFETIME_CLAMPED', message: `${file} ends on ${date}, together with its CA` };
}
