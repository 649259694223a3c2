import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { openAuthority, type Authority } from '../authority.ts';
import { belongsTogether } from './folder-state.ts';
import { issuersOf } from './issuer-path.ts';
import { exists } from './journal.ts';
import { FILE, OWN, MADE_BY_INIT } from './layout.ts';
import { readCa, readKey, type KeyFile } from './read-file.ts';

/** How far the replacement of a CA has come: not begun, both are trusted, the new one signs. */
export type RotationPhase = 'none' | 'prepared' | 'switched';

/** The CAs of a folder that can sign. */
export interface FolderAuthorities {
  readonly phase: RotationPhase;
  /** Signs certificates. */
  readonly signing: Authority;
  /** During a rotation the one that will sign, or that signed; until the end it signs a CRL of its own. */
  readonly other: Authority | undefined;
}

/**
 * Makes the CA of a folder ready to sign: the certificate of `ca.pem` that fits `ca-key.pem`.
 *
 * @param passphrase opens an encrypted CA key
 * @throws TlsdbError `FILE_NOT_FOUND`, `CERT_MALFORMED`, `KEY_MALFORMED`, `KEY_MISMATCH`, `PASSPHRASE_NEEDED`,
 * `PASSPHRASE_WRONG`, `CA_NOT_CA`
 */
export async function loadAuthority(folder: string, passphrase?: string): Promise<Authority> {
  return authorityOf(folder, await readCa(folder), FILE.caKey, passphrase);
}

/** Makes every CA of a folder ready to sign. Throws what {@link loadAuthority} throws. */
export async function loadAuthorities(folder: string, passphrase?: string): Promise<FolderAuthorities> {
  const certificates = await readCa(folder);
  const phase = await rotationPhase(folder);
  return {
    phase,
    signing: await authorityOf(folder, certificates, FILE.caKey, passphrase),
    other: phase === 'none' ? undefined : await authorityOf(folder, certificates, OTHER_KEY[phase], passphrase),
  };
}

/** Where the key of the CA that does not sign lies. */
const OTHER_KEY = { prepared: OWN.nextCaKey, switched: OWN.retiringCaKey } as const;

/** How far the replacement of the folder's CA has come, by the keys that are there. */
export async function rotationPhase(folder: string): Promise<RotationPhase> {
  if (await exists(join(folder, OWN.nextCaKey))) return 'prepared';
  return (await exists(join(folder, OWN.retiringCaKey))) ? 'switched' : 'none';
}

async function authorityOf(
  folder: string,
  certificates: readonly Certificate[],
  keyFile: string,
  passphrase: string | undefined,
): Promise<Authority> {
  const key = await readKey(folder, keyFile);
  if (!key) throw fail('FILE_NOT_FOUND', { path: join(folder, keyFile) });
  const privateKey = openCaKey(join(folder, keyFile), key, passphrase);
  const path = join(folder, FILE.caCertificate);
  const certificate = certificates.find((candidate) => belongsTogether(privateKey, candidate));
  if (!certificate) throw fail('KEY_MISMATCH', { key: join(folder, keyFile), path });
  return openAuthority(certificate, privateKey, path, issuersOf(certificate, certificates));
}

/**
 * Refuses a folder without a CA before anything is made in it.
 *
 * @throws TlsdbError `FILE_NOT_FOUND`
 */
export async function requireCa(folder: string): Promise<void> {
  const path = join(folder, FILE.caCertificate);
  if (!(await exists(path))) throw fail('FILE_NOT_FOUND', { path, more: MADE_BY_INIT });
}

/** @throws TlsdbError `PASSPHRASE_NEEDED` or `PASSPHRASE_WRONG` */
export function openCaKey(path: string, key: KeyFile, passphrase: string | undefined): KeyObject {
  if (!key.isEncrypted) return key.privateKey;
  if (passphrase === undefined) throw fail('PASSPHRASE_NEEDED', { path });
  try {
    return createPrivateKey({ key: key.pem, passphrase });
  } catch (error) {
    throw fail('PASSPHRASE_WRONG', { path }, error);
  }
}
