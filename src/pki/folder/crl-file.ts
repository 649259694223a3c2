import { join } from 'node:path';
import { readFileIfPresent } from '../../kit/files.ts';
import { parseRevocationList, type RevocationList } from '../../x509/crl.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { equalBytes } from '../../x509/der.ts';
import { readPem } from '../../x509/pem.ts';
import { issueCrl } from '../crl.ts';
import { pemText } from '../pem-text.ts';
import type { FileChange } from './change.ts';
import { inventoryText, revocationsOf, type Inventory } from './inventory.ts';
import { FILE, OWN } from './layout.ts';
import type { Lifetime } from './renewal-rule.ts';
import type { FolderAuthorities } from './load-authority.ts';
import { readableCertificates } from './load-inventory.ts';

/** A new `crl.pem`. */
export interface NextCrl {
  readonly pem: string;
  /** The inventory that knows the number of the new list. */
  readonly inventory: Inventory;
}

/**
 * The next `crl.pem`: one list of every CA of the folder, the signing one first, since some servers read no more than
 * one. Lists of foreign CAs, which a server needs that checks the whole chain, stay.
 */
export async function nextCrl(
  folder: string,
  { signing, other }: Pick<FolderAuthorities, 'signing' | 'other'>,
  inventory: Inventory,
  now: number,
): Promise<NextCrl> {
  const next = { ...inventory, crlNumber: inventory.crlNumber + 1 };
  const authorities = other ? [signing, other] : [signing];
  const own = await Promise.all(
    authorities.map((authority) => {
      const { keyIdentifier } = authority.issuer;
      return issueCrl(authority, revocationsOf(next, keyIdentifier), next.crlNumber, now);
    }),
  );
  const foreign = (await readLists(folder)).filter((list) => isForeign(list, signing.certificate));
  return { pem: [...own, ...foreign.map(({ raw }) => pemText('X509 CRL', raw))].join(''), inventory: next };
}

/** Writes {@link nextCrl} and the inventory. */
export async function crlChanges(
  folder: string,
  authorities: Pick<FolderAuthorities, 'signing' | 'other'>,
  before: Inventory,
  now: number,
): Promise<{ readonly changes: readonly FileChange[]; readonly inventory: Inventory }> {
  const { pem, inventory } = await nextCrl(folder, authorities, before, now);
  const index = { file: OWN.inventory, data: inventoryText(inventory) };
  return { changes: [{ file: FILE.crl, data: pem }, index], inventory };
}

/** How long the CRLs of the folder's own CAs hold; none means that they are missing. */
export async function crlLifetimes(folder: string): Promise<readonly Lifetime[]> {
  const [ca] = (await readableCertificates(folder, FILE.caCertificate)) ?? [];
  const own = (await readLists(folder)).filter((list) => !ca || !isForeign(list, ca));
  return own.map(({ thisUpdate, nextUpdate = thisUpdate, crlNumber = '0' }) => ({
    begin: thisUpdate.milliseconds,
    end: nextUpdate.milliseconds,
    seed: crlNumber,
  }));
}

/** All CAs of a rotation have one name. */
function isForeign({ issuer }: RevocationList, ca: Certificate): boolean {
  return !equalBytes(issuer.raw, ca.subject.raw);
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
