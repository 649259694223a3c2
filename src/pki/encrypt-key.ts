import { createCipheriv, pbkdf2, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { systemRandom, type Random } from '../kit/random.ts';
import { derInteger, derNull, derOctetString, derOid, derSequence } from './der-writer.ts';
import { pemText } from './pem-text.ts';

/** Rounds of PBKDF2-HMAC-SHA-256 (OWASP's figure of 2023; OpenSSL's own default is 2,048). */
const ROUNDS = 600_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_SHA256 = '1.2.840.113549.2.9';
const AES256_CBC = '2.16.840.1.101.3.4.1.42';

/** Encrypts a private key with a passphrase: PKCS#8 with PBES2, PBKDF2 and AES-256 (RFC 8018, section 6.2). */
export async function encryptPrivateKey(
  privateKey: KeyObject,
  passphrase: string,
  random: Random = systemRandom,
): Promise<string> {
  const salt = random.bytes(16);
  const iv = random.bytes(16);
  const key = await promisify(pbkdf2)(passphrase, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return pemText('ENCRYPTED PRIVATE KEY', derSequence(pbes2(salt, iv), derOctetString(encrypted)));
}

/** The algorithm identifier of the encryption (RFC 8018, appendix A.4). */
function pbes2(salt: Uint8Array, iv: Uint8Array): Uint8Array {
  const hash = derSequence(derOid(HMAC_SHA256), derNull());
  const derivation = derSequence(derOid(PBKDF2), derSequence(derOctetString(salt), derInteger(ROUNDS), hash));
  const encryption = derSequence(derOid(AES256_CBC), derOctetString(iv));
  return derSequence(derOid(PBES2), derSequence(derivation, encryption));
}
