import { constants, createHash, generateKeyPairSync, hash, publicEncrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decryptPassword,
  readClearPassword,
  verifyCachingSha2Response,
} from '../../../src/mysql/auth/caching-sha2-password.ts';
import { certificateProof, verifyNativeResponse } from '../../../src/mysql/auth/native-password.ts';
import { createScramble, xor } from '../../../src/mysql/auth/scramble.ts';

const scramble = createScramble();
const sha = (name: 'sha1' | 'sha256', ...parts: readonly Uint8Array[]) => {
  const digest = createHash(name);
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const password = Buffer.from('s3cret');

describe('createScramble', () => {
  it('never holds NUL or a dollar sign, whatever the random bytes are', () => {
    for (let byte = 0; byte < 256; byte++) {
      const made = createScramble({ bytes: (length) => new Uint8Array(length).fill(byte) });
      expect(made).toHaveLength(20);
      expect(made.every((value) => value > 0 && value < 128 && value !== 0x24)).toBe(true);
    }
  });
});

describe('mysql_native_password', () => {
  const digest = sha('sha1', sha('sha1', password));
  const response = xor(sha('sha1', password), sha('sha1', scramble, digest));

  it('accepts the right answer only', () => {
    expect(verifyNativeResponse(response, scramble, digest)).toBe(true);
    expect(verifyNativeResponse(response, createScramble(), digest)).toBe(false);
    expect(verifyNativeResponse(response.subarray(1), scramble, digest)).toBe(false);
    expect(verifyNativeResponse(Buffer.alloc(0), scramble, digest)).toBe(false);
    expect(verifyNativeResponse(Buffer.alloc(20), scramble, digest)).toBe(false);
  });

  it('proves the certificate as MariaDB does', () => {
    const der = Buffer.from('certificate');
    const expected = sha('sha256', digest, scramble, hash('sha256', der, 'buffer'))
      .toString('hex')
      .toUpperCase();
    expect(certificateProof(digest, scramble, der)).toBe(`\u0001${expected}`);
  });
});

describe('caching_sha2_password', () => {
  const digest = sha('sha256', sha('sha256', password));
  const response = xor(sha('sha256', password), sha('sha256', digest, scramble));

  it('accepts the right answer only', () => {
    expect(verifyCachingSha2Response(response, scramble, digest)).toBe(true);
    expect(verifyCachingSha2Response(response, createScramble(), digest)).toBe(false);
    expect(verifyCachingSha2Response(response.subarray(1), scramble, digest)).toBe(false);
    expect(verifyCachingSha2Response(Buffer.alloc(0), scramble, digest)).toBe(false);
  });

  it('reads a clear password up to its NUL', () => {
    expect(readClearPassword(Buffer.from('pass\0'))).toBe('pass');
    expect(readClearPassword(Buffer.from('pass'))).toBe('pass');
  });

  it('decrypts what a client encrypts, and nothing else', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const sent = publicEncrypt({ key: publicKey, padding, oaepHash: 'sha1' }, xor(Buffer.from('s3cret\0'), scramble));
    expect(decryptPassword(sent, scramble, privateKey)).toBe('s3cret');
    expect(decryptPassword(sent.subarray(1), scramble, privateKey)).toBeUndefined();
    expect(decryptPassword(Buffer.from('s3cret\0'), scramble, privateKey)).toBeUndefined();
  });
});
