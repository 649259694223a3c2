import 'reflect-metadata';
import { Crypto } from '@peculiar/webcrypto';
import { cryptoProvider } from '@peculiar/x509';
import type { Signer } from '../../src/pki/signer.ts';

const webcrypto = new Crypto();
cryptoProvider.set(webcrypto);

/** The key of a signer as @peculiar/x509 wants it. */
export async function webcryptoKey({ privateKey, algorithm }: Signer): Promise<CryptoKey> {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}
