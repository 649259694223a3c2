import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const MODULUS_BITS = 2048;

/** The RSA pair with which clients of caching_sha2_password encrypt a password on a connection without TLS. */
export interface PasswordKeys {
  readonly privateKey: KeyObject;
  /** PEM (SubjectPublicKeyInfo), as clients are sent it. */
  readonly publicKey: string;
}

/** Where the pair comes from when it is needed for the first time. */
export type PasswordKeySource = () => Promise<PasswordKeys>;

/** A source that makes a pair once and keeps it in memory. */
export function generatedPasswordKeys(): PasswordKeySource {
  let keys: Promise<PasswordKeys> | undefined;
  return () => (keys ??= generate());
}

/** The pair of a private key's PEM. @throws Error when it is no RSA key or is encrypted */
export function passwordKeysFrom(privateKeyPem: string): PasswordKeys {
  return withPublicKey(createPrivateKey(privateKeyPem));
}

async function generate(): Promise<PasswordKeys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  return withPublicKey(privateKey);
}

function withPublicKey(privateKey: KeyObject): PasswordKeys {
  if (privateKey.asymmetricKeyType !== 'rsa') throw new Error('the key of password exchange is no RSA key');
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
  return Object.freeze({ privateKey, publicKey: String(publicKey) });
}
