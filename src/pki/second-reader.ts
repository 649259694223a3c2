import 'reflect-metadata';
import { Crypto } from '@peculiar/webcrypto';
import { cryptoProvider, Pkcs10CertificateRequest } from '@peculiar/x509';
import { equalBytes } from '../x509/der.ts';

/** WebCrypto for whatever the library verifies. The only place where it is set. */
cryptoProvider.set(new Crypto());

/**
 * Whether @peculiar/x509 too finds in a request (PKCS#10) the key that our own reader found, and a signature made with it.
 * A request comes from a stranger, and what two readers understand in different ways is not signed.
 *
 * @param publicKeyInfo SubjectPublicKeyInfo in DER
 */
export async function confirmsRequest(der: Uint8Array, publicKeyInfo: Uint8Array): Promise<boolean> {
  try {
    const request = new Pkcs10CertificateRequest(new Uint8Array(der));
    return equalBytes(new Uint8Array(request.publicKey.rawData), publicKeyInfo) && (await request.verify());
  } catch {
    return false;
  }
}
