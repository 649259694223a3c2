import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Certificate } from '../x509/certificate.ts';

/** Kinds of keys that tlsdb makes, by the name the command line uses. */
export const KEY_TYPES = ['ecdsa-p256', 'ecdsa-p384', 'ed25519', 'rsa-2048', 'rsa-3072', 'rsa-4096'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

/** What is made when nobody asks for another. */
export const DEFAULT_KEY_TYPE: KeyType = 'ecdsa-p256';

/** How WebCrypto names the algorithm that a key signs with. */
export interface SigningAlgorithm {
  readonly name: 'ECDSA' | 'Ed25519' | 'RSASSA-PKCS1-v1_5';
  readonly namedCurve?: 'P-256' | 'P-384';
  readonly hash?: 'SHA-256' | 'SHA-384';
}

/** Smallest RSA modulus that today's TLS libraries take, in bits. */
const RSA_MINIMUM_BITS = 2048;

/**
 * The algorithm that `key` signs certificates with: the hash that matches the strength of an elliptic curve,
 * SHA-256 with RSA.
 *
 * @returns `undefined` for keys that some TLS client refuses: other curves, short RSA, DSA
 */
export function signingAlgorithm(key: KeyObject): SigningAlgorithm | undefined {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const type = key.asymmetricKeyType;
  if (type === 'ed25519') return { name: 'Ed25519' };
  if (type === 'rsa' && modulusLength >= RSA_MINIMUM_BITS) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  if (type === 'ec' && namedCurve === 'prime256v1') return { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  if (type === 'ec' && namedCurve === 'secp384r1') return { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' };
  return undefined;
}

/** What kind of key this is, in words: `ec secp256k1`, `rsa 1024`. */
export function describeKey(key: KeyObject): string {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  return [key.asymmetricKeyType, namedCurve ?? modulusLength].filter((part) => part !== undefined).join(' ');
}

/** A new key is of the kind of the old one, where that is a kind that tlsdb makes. */
export function keyTypeOf({ publicKey }: Certificate): KeyType {
  const key = createPublicKey({ key: Buffer.from(publicKey.raw), format: 'der', type: 'spki' });
  const { asymmetricKeyType, asymmetricKeyDetails } = key;
  if (asymmetricKeyType === 'ed25519') return 'ed25519';
  if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ecdsa-p384' : 'ecdsa-p256';
  if (asymmetricKeyType !== 'rsa') return DEFAULT_KEY_TYPE;
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits >= 4096) return 'rsa-4096';
  return bits >= 3072 ? 'rsa-3072' : 'rsa-2048';
}
