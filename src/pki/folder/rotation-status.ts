import { join, resolve } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { fail } from '../../kit/errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { changeFolder } from './change.ts';
import { describeCertificate, type InventoryEntry } from './inventory.ts';
import { hasUnfinishedWork } from './journal.ts';
import { FILE } from './layout.ts';
import { leavesUnder, namesInUse } from './leaves-under.ts';
import { requireCa, rotationPhase, type RotationPhase } from './load-authority.ts';
import { loadInventory } from './load-inventory.ts';
import { readCertificates } from './read-file.ts';

/** What a CA of the folder is for: it signs, it will sign, it has signed. */
export type AuthorityRole = 'signing' | 'next' | 'retiring';

/** One CA certificate of `ca.pem`. */
export interface RotationAuthority extends Pick<InventoryEntry, 'subject' | 'serial' | 'notAfter' | 'sha256'> {
  readonly role: AuthorityRole;
  /** Names of the certificates that it signed and that are in use. */
  readonly certificates: readonly string[];
}

/** How far a rotation is: the document that `tlsdb certs rotate --status --json` prints. */
export interface RotationStatus {
  readonly dir: string;
  readonly phase: RotationPhase;
  readonly authorities: readonly RotationAuthority[];
  /** Names of the certificates that the next step would cut off. */
  readonly blockedBy: readonly string[];
  /** The flag of the next step. */
  readonly next: RotationFlag;
}

export type RotationFlag = '--prepare' | '--switch' | '--finish';

export interface StatusOptions {
  readonly dir: string;
  readonly clock?: Clock;
}

/** The flag of `certs rotate` that goes on from each phase. */
export const NEXT_STEP = { none: '--prepare', prepared: '--switch', switched: '--finish' } as const satisfies Record<
  RotationPhase,
  RotationFlag
>;

/** Newest first, as in `ca.pem`. */
const ROLES: Readonly<Record<RotationPhase, readonly AuthorityRole[]>> = {
  none: ['signing'],
  prepared: ['next', 'signing'],
  switched: ['signing', 'retiring'],
};

/** Says how far a rotation is. Needs neither the lock nor a passphrase unless a command was interrupted. */
export async function rotationStatus({ dir, clock = systemClock }: StatusOptions): Promise<RotationStatus> {
  const folder = resolve(dir);
  await requireCa(folder);
  if (!(await hasUnfinishedWork(folder))) return readStatus(folder, clock.now());
  return changeFolder(folder, clock.now(), async () => ({
    changes: [],
    value: await readStatus(folder, clock.now()),
  }));
}

async function readStatus(folder: string, now: number): Promise<RotationStatus> {
  const phase = await rotationPhase(folder);
  const inventory = await loadInventory(folder);
  const certificates = (await readCertificates(folder, FILE.caCertificate)) ?? [];
  const authorities: RotationAuthority[] = [];
  for (const [index, role] of ROLES[phase].entries()) {
    const ca = certificateAt(folder, certificates, index);
    const names = namesInUse(await leavesUnder(folder, inventory, ca, now), now);
    const { subject, serial, notAfter, sha256 } = describeCertificate(ca);
    authorities.push({ role, subject, serial, notAfter, sha256, certificates: names });
  }
  const blockedBy = authorities.find(({ role }) => role === 'retiring')?.certificates ?? [];
  return { dir: folder, phase, authorities, blockedBy, next: NEXT_STEP[phase] };
}

function certificateAt(folder: string, certificates: readonly Certificate[], index: number): Certificate {
  const certificate = certificates[index];
  if (certificate) return certificate;
  const reason = 'a CA certificate of the rotation is missing from it';
  throw fail('CERT_MALFORMED', { path: join(folder, FILE.caCertificate), reason });
}
