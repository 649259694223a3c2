import { createCipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { Random } from '../kit/random.ts';
import { derInteger, derNull, derOctetString, derOid, derSequence } from './der-writer.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_SHA256 = '1.2.840.113549.2.9';
const AES256_CBC = '2.16.840.1.101.3.4.1.42';

/** What was encrypted, and the AlgorithmIdentifier in DER that says how. */
export interface EncryptedOctets {
  readonly algorithm: Uint8Array;
  readonly octets: Uint8Array;
}

/** Encrypts with a password: PBES2, PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018, section 6.2 and appendix A.4). */
export async function encryptPbes2(
  plain: Uint8Array,
  password: string,
  rounds: number,
  random: Random,
): Promise<EncryptedOctets> {
  const salt = random.bytes(16);
  const iv = random.bytes(16);
  const key = await promisify(pbkdf2)(password, salt, rounds, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const hash = derSequence(derOid(HMAC_SHA256), derNull());
  const derivation = derSequence(derOid(PBKDF2), derSequence(derOctetString(salt), derInteger(rounds), hash));
  const encryption = derSequence(derOid(AES256_CBC), derOctetString(iv));
  return {
    algorithm: derSequence(derOid(PBES2), derSequence(derivation, encryption)),
    octets: Buffer.concat([cipher.update(plain), cipher.final()]),
  };
}
