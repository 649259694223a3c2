import 'reflect-metadata';
import { Crypto } from '@peculiar/webcrypto';
import { cryptoProvider } from '@peculiar/x509';
import type { Signer } from './signer.ts';

/** WebCrypto for whatever the issuing library signs. The only place where it is set. */
const webcrypto = new Crypto();
cryptoProvider.set(webcrypto);

export { Extension, Name, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';

/** The key of a signer as WebCrypto has it. */
export async function webcryptoKey({ privateKey, algorithm }: Signer): Promise<CryptoKey> {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}
