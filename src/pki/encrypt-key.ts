import type { KeyObject } from 'node:crypto';
import { systemRandom, type Random } from '../kit/random.ts';
import { derOctetString, derSequence } from './der-writer.ts';
import { encryptPbes2 } from './pbes2.ts';
import { pemText } from './pem-text.ts';

/** Rounds of PBKDF2-HMAC-SHA-256 (OWASP's figure of 2023; OpenSSL's own default is 2,048). */
const ROUNDS = 600_000;

/** Encrypts a private key with a passphrase: PKCS#8 with PBES2, PBKDF2 and AES-256 (RFC 5958, section 3). */
export async function encryptPrivateKey(
  privateKey: KeyObject,
  passphrase: string,
  random: Random = systemRandom,
): Promise<string> {
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const { algorithm, octets } = await encryptPbes2(plain, passphrase, ROUNDS, random);
  return pemText('ENCRYPTED PRIVATE KEY', derSequence(algorithm, derOctetString(octets)));
}
