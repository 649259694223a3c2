import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCertificate, type SubjectPublicKeyInfo } from '../../src/x509/certificate.ts';
import { ecPublicHalf, isPublicHalf } from '../../src/x509/ec-key.ts';
import { readKeyFile } from '../../src/x509/key-file.ts';
import { ecPair, make, rsaPair } from './support/make-certificate.ts';

function publicKeyOf(der: Uint8Array): SubjectPublicKeyInfo {
  const parsed = parseCertificate(der);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value.publicKey;
}

const PKCS8_P256_HEAD = 36;
const NUMBER_OCTETS = 32;

describe.each(['P-256', 'P-384', 'P-521'])('the public half of a key on %s', (curve) => {
  const keys = ecPair(curve);
  const own = publicKeyOf(make({ name: 'db', keys }).der);
  const foreign = publicKeyOf(make({ name: 'db', keys: ecPair(curve) }).der);

  it.each([
    ['PKCS#8 private key', 'pkcs8'],
    ['EC private key', 'sec1'],
  ] as const)('is computed from %s', (kind, type) => {
    const half = ecPublicHalf(keys.privateKey.export({ format: 'der', type }), kind);
    expect(half?.contradictsFile).toBe(false);
    expect(half && isPublicHalf(half, own)).toBe(true);
    expect(half && isPublicHalf(half, foreign)).toBe(false);
  });
});

describe('keys that are left to OpenSSL', () => {
  it.each([
    ['RSA', rsaPair()],
    ['Ed25519', generateKeyPairSync('ed25519')],
    ['secp256k1', ecPair('secp256k1')],
  ])('%s still fits its certificate alone', (_, keys) => {
    expect(ecPublicHalf(keys.privateKey.export({ format: 'der', type: 'pkcs8' }), 'PKCS#8 private key')).toBe(
      undefined,
    );
    const { key } = readKeyFile('key.pem', Buffer.from(keys.privateKey.export({ format: 'pem', type: 'pkcs8' })));
    expect(key?.fits(publicKeyOf(make({ name: 'db', keys }).der))).toBe(true);
    expect(key?.fits(publicKeyOf(make({ name: 'db' }).der))).toBe(false);
  });

  it('a number that is none of the curve', () => {
    const der = Buffer.from(ecPair().privateKey.export({ format: 'der', type: 'pkcs8' }));
    der.fill(0xff, PKCS8_P256_HEAD, PKCS8_P256_HEAD + NUMBER_OCTETS);
    expect(ecPublicHalf(der, 'PKCS#8 private key')).toBe(undefined);
  });
});

describe('a key file that contradicts itself', () => {
  // OpenSSL loads it and finds that it fits the certificate of the public half; no handshake would succeed.
  it('is malformed', () => {
    const der = Buffer.from(ecPair().privateKey.export({ format: 'der', type: 'pkcs8' }));
    ecPair()
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .copy(der, PKCS8_P256_HEAD, PKCS8_P256_HEAD, PKCS8_P256_HEAD + NUMBER_OCTETS);
    const pem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
    expect(() => createPrivateKey(pem)).not.toThrow();
    const { key } = readKeyFile('key.pem', Buffer.from(pem));
    expect(key).toBe(undefined);
  });
});
