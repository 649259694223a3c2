import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyType } from './key-type.ts';

/** A key pair; the public half also in the form that goes into a certificate. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in DER (RFC 5280, section 4.1.2.7). */
  readonly publicKeyInfo: Uint8Array<ArrayBuffer>;
}

/** The RSA pair that `caching_sha2_password` and `sha256_password` use where there is no TLS. */
export interface PasswordExchangeKeys {
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
}

const generate = promisify(generateKeyPair);

const GENERATORS: Readonly<
  Record<KeyType, () => Promise<{ readonly privateKey: KeyObject; readonly publicKey: KeyObject }>>
> = {
  'ecdsa-p256': () => generate('ec', { namedCurve: 'P-256' }),
  'ecdsa-p384': () => generate('ec', { namedCurve: 'P-384' }),
  ed25519: () => generate('ed25519'),
  'rsa-2048': () => generate('rsa', { modulusLength: 2048 }),
  'rsa-3072': () => generate('rsa', { modulusLength: 3072 }),
  'rsa-4096': () => generate('rsa', { modulusLength: 4096 }),
};

/** Makes a key pair in the thread pool: several at once use several cores, and a server goes on working. */
export async function generateKeys(type: KeyType): Promise<KeyPair> {
  const { privateKey, publicKey } = await GENERATORS[type]();
  return { privateKey, publicKeyInfo: publicKeyInfoOf(publicKey) };
}

/** The pair that belongs to a private key. */
export function keyPairOf(privateKey: KeyObject): KeyPair {
  return { privateKey, publicKeyInfo: publicKeyInfoOf(createPublicKey(privateKey)) };
}

function publicKeyInfoOf(publicKey: KeyObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
}

/** PKCS#8 without a password, the form that every server reads. */
export function privateKeyPem(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Makes the RSA-2048 pair of MySQL's `private_key.pem` and `public_key.pem`. */
export async function generatePasswordExchangeKeys(): Promise<PasswordExchangeKeys> {
  const { privateKey, publicKey } = await generate('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}
