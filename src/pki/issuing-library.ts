import 'reflect-metadata';
import { Crypto } from '@peculiar/webcrypto';
import { cryptoProvider } from '@peculiar/x509';
import type { KeyObject } from 'node:crypto';
import { signingAlgorithm, type SigningAlgorithm } from './key-type.ts';
import { signatureAlgorithmIdentifier, signatureValue } from './signature-value.ts';

/** WebCrypto for whatever the issuing library signs. The only place where it is set. */
const webcrypto = new Crypto();
cryptoProvider.set(webcrypto);

export { Extension, Name, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';

/** A private key ready to sign certificates and CRLs. */
export interface Signer {
  readonly key: CryptoKey;
  readonly algorithm: SigningAlgorithm;
  /** AlgorithmIdentifier of the signatures, in DER. */
  readonly algorithmIdentifier: Uint8Array<ArrayBuffer>;
  /** Signs `data`; the result is what a certificate holds. */
  sign(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** @returns `undefined` when the key is of a kind that tlsdb does not sign with */
export async function createSigner(privateKey: KeyObject): Promise<Signer | undefined> {
  const algorithm = signingAlgorithm(privateKey);
  if (!algorithm) return undefined;
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return {
    key,
    algorithm,
    algorithmIdentifier: signatureAlgorithmIdentifier(algorithm),
    sign: async (data) => signatureValue(algorithm, new Uint8Array(await webcrypto.subtle.sign(algorithm, key, data))),
  };
}
