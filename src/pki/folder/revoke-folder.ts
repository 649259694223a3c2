import { systemClock } from '../../kit/clock.ts';
import { fail } from '../../kit/errors.ts';
import type { RevocationReason } from '../revocation-reason.ts';
import { changeCaFolder, type CaFolderOptions } from './change-ca-folder.ts';
import { crlChanges } from './crl-file.ts';
import { findEntry } from './find-entry.ts';
import { readForeignLists } from './foreign-list.ts';
import { isoTime, type Inventory, type InventoryEntry } from './inventory.ts';
import { FILE } from './layout.ts';
import { loadAuthorities } from './load-authority.ts';
import { loadInventory } from './load-inventory.ts';
import { plainFile, type FileReport, type Warning } from './report.ts';

export interface RevokeOptions extends CaFolderOptions {
  /** Names or serial numbers. */
  readonly names: readonly string[];
  readonly reason?: RevocationReason;
}

/** What `revoke` and `crl` did: the document that `--json` prints. */
export interface CrlReport {
  readonly dir: string;
  /** Number of the new CRL. */
  readonly crlNumber: number;
  readonly revoked: readonly Pick<InventoryEntry, 'name' | 'serial' | 'subject' | 'revokedAt' | 'reason'>[];
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
}

/**
 * Revokes certificates and writes a new `crl.pem` that lists them.
 *
 * @throws TlsdbError `NAME_UNKNOWN`, `NAME_AMBIGUOUS`, `ALREADY_REVOKED`
 */
export async function revokeCertificates(options: RevokeOptions): Promise<CrlReport> {
  const { names, reason = 'unspecified', clock = systemClock } = options;
  const revokedAt = isoTime(clock.now());
  return writeCrl(options, (inventory) => names.flatMap((name) => revokeName(inventory, name, revokedAt, reason)));
}

export interface RenewCrlOptions extends CaFolderOptions {
  /** CRLs of the CAs above the folder's own, to be put beside it. */
  readonly addedFiles?: readonly string[];
}

/**
 * Writes `crl.pem` again, with the same entries and new dates.
 *
 * @throws TlsdbError `CRL_MALFORMED`, `CRL_REFUSED`
 */
export async function renewCrl(options: RenewCrlOptions): Promise<CrlReport> {
  return writeCrl(options, () => [], options.addedFiles);
}

/**
 * A serial number stands for one certificate. A name stands for its owner: the earlier certificates, which may still
 * hold and have the same key, go with the present one.
 */
function revokeName(
  inventory: Inventory,
  text: string,
  revokedAt: string,
  reason: RevocationReason,
): readonly InventoryEntry[] {
  const entry = findEntry(inventory, text);
  const isSerial = text.replaceAll(':', '').toLowerCase() === entry.serial;
  const earlier = inventory.certificates.filter(
    ({ name, status, notAfter }) => name === entry.name && status === 'superseded' && notAfter > revokedAt,
  );
  return [entry, ...(isSerial ? [] : earlier)].map((one) => revoke(one, revokedAt, reason));
}

function revoke(entry: InventoryEntry, revokedAt: string, reason: RevocationReason): InventoryEntry {
  if (entry.status === 'revoked') throw fail('ALREADY_REVOKED', { name: entry.name, date: entry.revokedAt ?? '' });
  return { ...entry, status: 'revoked', revokedAt, reason };
}

async function writeCrl(
  options: CaFolderOptions,
  choose: (inventory: Inventory) => readonly InventoryEntry[],
  addedFiles: readonly string[] = [],
): Promise<CrlReport> {
  const { clock = systemClock } = options;
  return changeCaFolder(options, async (dir, passphrase) => {
    const authorities = await loadAuthorities(dir, passphrase);
    const before = await loadInventory(dir);
    const revoked = choose(before);
    const bySerial = new Map(revoked.map((entry) => [entry.serial, entry]));
    const certificates = before.certificates.map((entry) => bySerial.get(entry.serial) ?? entry);
    const above = authorities.signing.path.slice(1);
    const added = await Promise.all(addedFiles.map((file) => readForeignLists(file, above, clock.now())));
    const issuers = { ...authorities, added: added.flat() };
    const { changes, inventory, warnings } = await crlChanges(dir, issuers, { ...before, certificates }, clock.now());
    const created = [plainFile(FILE.crl, 'crl')];
    return { changes, value: { dir, crlNumber: inventory.crlNumber, revoked, created, warnings } };
  });
}
