import 'reflect-metadata';
import { Crypto } from '@peculiar/webcrypto';
import { cryptoProvider } from '@peculiar/x509';
import type { KeyObject } from 'node:crypto';
import { signingAlgorithm } from './key-type.ts';

/** WebCrypto for whatever the issuing library signs. The only place where it is set. */
const webcrypto = new Crypto();
cryptoProvider.set(webcrypto);

export { Extension, Name, X509CertificateGenerator, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';

/** A private key as the issuing library signs with it. */
export interface Signer {
  readonly key: CryptoKey;
  readonly algorithm: { readonly name: string; readonly hash?: string };
}

/** @returns `undefined` when the key is of a kind that tlsdb does not sign with */
export async function createSigner(privateKey: KeyObject): Promise<Signer | undefined> {
  const algorithm = signingAlgorithm(privateKey);
  if (!algorithm) return undefined;
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return { key, algorithm };
}
