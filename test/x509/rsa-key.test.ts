import { generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derElement, derInteger, derNull, derOctetString, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { TAG } from '../../src/x509/der.ts';
import { readKeyFile } from '../../src/x509/key-file.ts';
import { OID } from '../../src/x509/oid.ts';
import { readPem } from '../../src/x509/pem.ts';
import { rsaNumbersFit } from '../../src/x509/rsa-key.ts';
import { rsaPair, toPem } from './support/make-certificate.ts';

/** The numbers of `RSAPrivateKey` in their order (RFC 8017, appendix A.1.2). */
const NUMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

const jwk = rsaPair().privateKey.export({ format: 'jwk' });

function positive(octets: Buffer): Uint8Array {
  return derElement(TAG.integer, (octets[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), octets]) : octets);
}

/** The key in PKCS#1, one bit of `damaged` turned. */
function pkcs1(key: JsonWebKey, damaged?: (typeof NUMBERS)[number]): Uint8Array {
  const numbers = NUMBERS.map((name) => {
    const octets = Buffer.from(String(key[name]), 'base64url');
    if (name === damaged) octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 4;
    return positive(octets);
  });
  return derSequence(derInteger(0), ...numbers);
}

function pkcs8(key: Uint8Array): Uint8Array {
  return derSequence(derInteger(0), derSequence(derOid(OID.rsaEncryption), derNull()), derOctetString(key));
}

const codes = (pem: string): readonly string[] =>
  readKeyFile('key.pem', Buffer.from(pem)).findings.map(({ code }) => code);

describe('an RSA key whose numbers belong together', () => {
  it.each<readonly [string, KeyObject]>([
    ['2048 bits', rsaPair().privateKey],
    ['the public exponent 3', generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).privateKey],
    ['RSA-PSS', generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey],
  ])('%s', (_, key) => {
    expect(rsaNumbersFit(key.export({ format: 'der', type: 'pkcs8' }), 'PKCS#8 private key')).toBe(true);
  });

  it('three primes', () => {
    const [block] = readPem(readFileSync(join(import.meta.dirname, 'key-samples/rsa-3prime.pem'))).blocks;
    expect(block && rsaNumbersFit(block.der, 'PKCS#8 private key')).toBe(true);
  });
});

// OpenSSL loads such keys and finds that they fit the certificate; with most of them no handshake would succeed.
describe.each(NUMBERS)('an RSA key with a damaged %s', (name) => {
  it('is malformed', () => {
    const damaged = pkcs1(jwk, name);
    expect(codes(toPem('RSA PRIVATE KEY', damaged))).toEqual(['KEY_MALFORMED']);
    expect(codes(toPem('PRIVATE KEY', pkcs8(damaged)))).toEqual(['KEY_MALFORMED']);
    expect(codes(toPem('RSA PRIVATE KEY', pkcs1(jwk)))).toEqual(['KEY_OK']);
  });
});
