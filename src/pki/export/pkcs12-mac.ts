import { createHmac, hash } from 'node:crypto';
import type { Random } from '../../kit/random.ts';
import { derInteger, derNull, derOctetString, derOid, derSequence } from '../der-writer.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
/** Octets that SHA-256 takes at a time, and octets that it gives. */
const BLOCK = 64;
const DIGEST = 32;
/** What the derived octets are for: a MAC key (RFC 7292, appendix B.3). */
const MAC_KEY = 3;

/** The MacData over the contents of a PKCS#12 file: HMAC-SHA-256 (RFC 7292, section 4). */
export function macData(content: Uint8Array, password: string, rounds: number, random: Random): Uint8Array {
  const salt = random.bytes(16);
  const mac = createHmac('sha256', deriveMacKey(password, salt, rounds))
    .update(content)
    .digest();
  const digestInfo = derSequence(derSequence(derOid(SHA256), derNull()), derOctetString(mac));
  return derSequence(digestInfo, derOctetString(salt), derInteger(rounds));
}

/**
 * The key derivation of PKCS#12 with SHA-256 (RFC 7292, appendix B.2) for a key of one digest's length, where its last
 * step, which stretches the output, has nothing to do.
 */
function deriveMacKey(password: string, salt: Uint8Array, rounds: number): Uint8Array {
  const diversifier = new Uint8Array(BLOCK).fill(MAC_KEY);
  let digest = Buffer.concat([diversifier, repeated(salt), repeated(bmpString(`${password}\0`))]);
  for (let round = 0; round < rounds; round++) digest = hash('sha256', digest, 'buffer');
  return digest.subarray(0, DIGEST);
}

/** `octets` again and again up to the next whole number of blocks. */
function repeated(octets: Uint8Array): Uint8Array {
  const length = BLOCK * Math.ceil(octets.length / BLOCK);
  return Uint8Array.from({ length }, (_, index) => octets[index % octets.length] ?? 0);
}

/** UTF-16, big-endian: the contents of a BMPString. */
export function bmpString(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
