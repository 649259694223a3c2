import { join } from 'node:path';
import { readFileIfPresent } from '../../kit/files.ts';
import { parseRevocationList, type RevocationList } from '../../x509/crl.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { equalBytes } from '../../x509/der.ts';
import { readPem } from '../../x509/pem.ts';
import type { Authority } from '../authority.ts';
import { issueCrl } from '../crl.ts';
import { pemText } from '../pem-text.ts';
import type { FileChange } from './change.ts';
import { inventoryText, revocationsOf, type Inventory } from './inventory.ts';
import { FILE, OWN } from './layout.ts';
import type { Lifetime } from './renewal-rule.ts';
import { foreignListWarnings, mergeLists } from './foreign-list.ts';
import { rotationPhase, type FolderAuthorities } from './load-authority.ts';
import { readableCertificates } from './load-inventory.ts';
import type { Warning } from './report.ts';

/** A new `crl.pem`. */
export interface NextCrl {
  readonly pem: string;
  /** The inventory that knows the number of the new list. */
  readonly inventory: Inventory;
  /** What a server will have against the new file. */
  readonly warnings: readonly Warning[];
}

/** The CAs whose lists a folder writes, and what happens to the lists of others. */
export interface CrlIssuers extends Pick<FolderAuthorities, 'signing' | 'other'> {
  /** Lists of CAs above these. */
  readonly added?: readonly RevocationList[];
  /** A CA whose list is no longer wanted. */
  readonly dropped?: Authority;
}

/**
 * The next `crl.pem`: one list of every CA of the folder, the signing one first, since some servers read no more than
 * one. Lists of foreign CAs, which a server needs that checks the whole chain, stay.
 */
export async function nextCrl(
  folder: string,
  { signing, other, added = [], dropped }: CrlIssuers,
  inventory: Inventory,
  now: number,
): Promise<NextCrl> {
  const next = { ...inventory, crlNumber: inventory.crlNumber + 1 };
  const authorities = other ? [signing, other] : [signing];
  const own = authorities.map((authority) => {
    const { keyIdentifier } = authority.issuer;
    return issueCrl(authority, revocationsOf(next, keyIdentifier), next.crlNumber, now);
  });
  const ours = [...authorities, ...(dropped ? [dropped] : [])].map(({ certificate }) => certificate);
  const foreign = mergeLists(
    (await readLists(folder)).filter((list) => isForeign(list, ours)),
    added,
  );
  return {
    pem: [...own, ...foreign.map(({ raw }) => pemText('X509 CRL', raw))].join(''),
    inventory: next,
    warnings: foreignListWarnings(foreign, signing.path.slice(1), now),
  };
}

/** Writes {@link nextCrl} and the inventory. */
export async function crlChanges(
  folder: string,
  authorities: CrlIssuers,
  before: Inventory,
  now: number,
): Promise<Omit<NextCrl, 'pem'> & { readonly changes: readonly FileChange[] }> {
  const { pem, inventory, warnings } = await nextCrl(folder, authorities, before, now);
  const index = { file: OWN.inventory, data: inventoryText(inventory) };
  return { changes: [{ file: FILE.crl, data: pem }, index], inventory, warnings };
}

/** How long the CRLs of the folder's own CAs hold; none means that they are missing. */
export async function crlLifetimes(folder: string): Promise<readonly Lifetime[]> {
  const certificates = (await readableCertificates(folder, FILE.caCertificate)) ?? [];
  // The signing CA and, during a rotation, the other one stand before those above them.
  const ours = certificates.slice(0, (await rotationPhase(folder)) === 'none' ? 1 : 2);
  const own = (await readLists(folder)).filter((list) => ours.length === 0 || !isForeign(list, ours));
  return own.map(({ thisUpdate, nextUpdate = thisUpdate, crlNumber = '0' }) => ({
    begin: thisUpdate.milliseconds,
    end: nextUpdate.milliseconds,
    seed: crlNumber,
  }));
}

function isForeign({ issuer }: RevocationList, ours: readonly Certificate[]): boolean {
  return !ours.some(({ subject }) => equalBytes(issuer.raw, subject.raw));
}

/** The readable lists of `crl.pem`. */
async function readLists(folder: string): Promise<readonly RevocationList[]> {
  const data = await readFileIfPresent(join(folder, FILE.crl));
  const blocks = data ? readPem(data).blocks.filter(({ label }) => label === 'X509 CRL') : [];
  return blocks.flatMap(({ der }) => {
    const parsed = parseRevocationList(der);
    return parsed.ok ? [parsed.value] : [];
  });
}
