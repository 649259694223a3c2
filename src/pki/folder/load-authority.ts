import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { openAuthority, type Authority } from '../authority.ts';
import { FILE } from './layout.ts';
import { readCertificates, readKey, type KeyFile } from './read-file.ts';

/**
 * Makes the CA of a folder ready to sign: the first certificate of `ca.pem` with `ca-key.pem`.
 *
 * @param passphrase opens an encrypted CA key
 * @throws TlsdbError `FILE_NOT_FOUND`, `CERT_MALFORMED`, `KEY_MALFORMED`, `KEY_MISMATCH`, `PASSPHRASE_NEEDED`,
 * `PASSPHRASE_WRONG`, `CA_NOT_CA`
 */
export async function loadAuthority(folder: string, passphrase?: string): Promise<Authority> {
  const [certificates, key] = await Promise.all([
    readCertificates(folder, FILE.caCertificate),
    readKey(folder, FILE.caKey),
  ]);
  const [certificate] = certificates ?? [];
  if (!certificate) throw fail('FILE_NOT_FOUND', { path: join(folder, FILE.caCertificate) });
  if (!key) throw fail('FILE_NOT_FOUND', { path: join(folder, FILE.caKey) });
  const privateKey = openCaKey(join(folder, FILE.caKey), key, passphrase);
  return openAuthority(certificate, privateKey, join(folder, FILE.caCertificate));
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
