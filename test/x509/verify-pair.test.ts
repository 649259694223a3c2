import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derElement, derInteger, derNull, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { basicConstraintsValue, extendedKeyUsageValue, keyUsageValue } from '../../src/pki/extension-value.ts';
import { TAG } from '../../src/x509/der.ts';
import { KEY_USAGE } from '../../src/x509/extensions.ts';
import { OID } from '../../src/x509/oid.ts';
import { verifyPair } from '../../src/x509/verify-pair.ts';
import { AT, codes, file, good, HOST, ca, leaf, leafWith, leafRecipe } from './support/judged-pair.ts';
import {
  compressedKey,
  ecPair,
  generalNames,
  keyToPem,
  make,
  makeCrl,
  rsaPair,
  type Recipe,
} from './support/make-certificate.ts';

describe('a good pair', () => {
  it('has no finding but ok', () => {
    const more = { key: file('key.pem', good.keyPem), hosts: [HOST], crl: file('crl.pem', makeCrl({ issuer: ca })) };
    expect(codes(good, more)).toEqual([]);
  });

  it.each([
    ['ECDSA P-384', ecPair('P-384')],
    ['RSA', rsaPair()],
    ['Ed25519', generateKeyPairSync('ed25519')],
  ])('may have a key of %s', (_, keys) => {
    const made = leafWith({ keys });
    expect(codes(made, { key: file('key.pem', made.keyPem), hosts: [HOST] })).toEqual([]);
  });

  it('may be longer than one step, and the intermediate may be in another file', () => {
    const middle = make({ name: 'Middle', isCa: true, issuer: ca });
    const below = make({ ...leafRecipe, issuer: middle });
    expect(codes([below, middle])).toEqual([]);
    expect(codes([below, middle, ca])).toEqual([]);
    expect(codes(below, { chain: file('chain.pem', middle.pem) })).toEqual([]);
  });
});

describe('files', () => {
  const given = (
    bytes: Uint8Array | string,
    at: 'certificate' | 'key' | 'ca' | 'crl' = 'certificate',
  ): readonly string[] => codes(good, { [at]: { file: at, bytes: Buffer.from(bytes) } });

  it.each([
    ['an empty file', '', 'FILE_EMPTY'],
    ['text', 'hello\n', 'NOT_PEM'],
    ['binary data', Buffer.from([1, 2, 3, 0, 255]), 'NOT_PEM'],
    ['DER', good.der, 'DER_GIVEN'],
    ['a private key', good.keyPem, 'WRONG_FILE_KIND'],
    ['a CRL', makeCrl({ issuer: ca }), 'WRONG_FILE_KIND'],
    ['a truncated certificate', good.pem.slice(0, 200), 'PEM_MALFORMED'],
    ['an indented certificate', good.pem.replaceAll(/^/gm, '  '), 'PEM_MALFORMED'],
    ['carriage returns', good.pem.replaceAll('\n', '\r'), 'PEM_MALFORMED'],
    ['UTF-16', Buffer.from(`\ufeff${good.pem}`, 'utf16le'), 'PEM_MALFORMED'],
    [
      'damaged DER',
      good.pem.replace(/\n(.{20})/, (line) => `${line.slice(0, 6)}AAAA${line.slice(10)}`),
      'CERT_MALFORMED',
    ],
  ])('%s in place of a certificate', (_, bytes, code) => {
    expect(given(bytes)).toEqual([code]);
    expect(given(bytes, 'ca')).toContain(code);
  });

  it('CRLF line ends and text around the blocks do not matter', () => {
    expect(given(`Bag Attributes\n  friendlyName: x\n${good.pem.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('a byte order mark, also between two certificates, hides none of them', () => {
    expect(given(`\u{feff}${good.pem}`)).toEqual(['PEM_BOM']);
    const foreign = make({ name: 'Foreign CA', isCa: true });
    expect(given(`${foreign.pem}\u{feff}${ca.pem}`, 'ca')).toEqual(['PEM_BOM']);
  });

  it('a certificate in place of a key', () => {
    expect(given(good.pem, 'key')).toEqual(['WRONG_FILE_KIND']);
  });

  it('a certificate in place of a CRL', () => {
    expect(given(good.pem, 'crl')).toContain('WRONG_FILE_KIND');
  });

  it('a CRL whose contents are damaged', () => {
    expect(given(`-----BEGIN X509 CRL-----\nMAMCAQE=\n-----END X509 CRL-----\n`, 'crl')).toContain('CRL_MALFORMED');
  });
});

describe('the key', () => {
  it.each([
    ['of the same kind', ecPair()],
    ['of another kind', rsaPair()],
  ])('must be the one of the certificate: another %s', (_, keys) => {
    expect(codes(good, { key: file('key.pem', keyToPem(keys.privateKey)) })).toEqual(['KEY_MISMATCH']);
    const rsa = leafWith({ keys: rsaPair() });
    expect(codes(rsa, { key: file('key.pem', keyToPem(keys.privateKey)) })).toEqual(['KEY_MISMATCH']);
  });

  it('may not have a password', () => {
    const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
    expect(codes(good, { key: file('key.pem', good.privateKey.export(options) as string) })).toEqual(['KEY_ENCRYPTED']);
    const traditional = { ...options, type: 'sec1' } as const;
    expect(codes(good, { key: file('key.pem', good.privateKey.export(traditional) as string) })).toEqual([
      'KEY_ENCRYPTED',
    ]);
  });

  it('may not be weak', () => {
    expect(codes(leafWith({ keys: rsaPair(1024) }))).toEqual(['KEY_WEAK']);
  });

  it('should be of a common kind', () => {
    expect(codes(leafWith({ keys: ecPair('secp256k1') }))).toEqual(['KEY_UNCOMMON']);
    expect(codes(leafWith({ keys: ecPair('secp224r1') }))).toEqual(['KEY_UNSUPPORTED']);
  });

  it('should not be the one of the CA', () => {
    expect(codes(leafWith({ keys: ca }))).toEqual(['KEY_REUSED']);
  });
});

const commonNameOf = (tag: number, value: Uint8Array): Uint8Array =>
  derSequence(derElement(TAG.set, derSequence(derOid(OID.commonName), derElement(tag, value))));

const publicKey = (algorithm: Uint8Array, bits: Uint8Array): Uint8Array =>
  derSequence(algorithm, derElement(TAG.bitString, Buffer.of(0), bits));

const p256Key = (point: Uint8Array): Uint8Array =>
  publicKey(derSequence(derOid(OID.ecPublicKey), derOid('1.2.840.10045.3.1.7')), point);

const rsaKey = (modulus: Uint8Array, exponent: number, parameters = [derNull()]): Uint8Array =>
  publicKey(
    derSequence(derOid(OID.rsaEncryption), ...parameters),
    derSequence(derElement(TAG.integer, modulus), derInteger(exponent)),
  );

const pair = ecPair();

describe('the certificate', () => {
  const unknown = { oid: '1.2.3.4.5', critical: true, value: Buffer.from('0500', 'hex') };

  it.each<readonly [string, Partial<Recipe>, readonly string[]]>([
    ['expired', { notAfter: '2026-05-31' }, ['CERT_EXPIRED']],
    ['not yet valid', { notBefore: '2026-06-02' }, ['CERT_NOT_YET_VALID']],
    ['soon expired', { notAfter: '2026-06-10' }, ['CERT_EXPIRES_SOON']],
    ['signed with SHA-1', { hash: 'sha1' }, ['CERT_WEAK_SIGNATURE']],
    ['of version 1', { version: 1 }, ['CERT_V1', 'NAME_NO_SAN']],
    ['a CA', { isCa: true, hosts: [HOST] }, ['CERT_IS_CA', 'PURPOSE_MISSING'].slice(0, 1)],
    ['with an unknown critical extension', { more: [unknown] }, ['UNKNOWN_CRITICAL_EXTENSION']],
    ['for another purpose', { purpose: OID.clientAuth }, ['PURPOSE_MISMATCH']],
    ['without names', { hosts: [] }, ['NAME_NO_SAN']],
    ['with a wrong name', { hosts: [HOST, 'a_b.example.com'] }, ['NAME_SYNTAX']],
    ['valid for too long', { notAfter: '2040-01-01' }, ['CERT_LIFETIME']],
    [
      'longer than its CA',
      { notBefore: '2048-01-01', notAfter: '2049-06-01' },
      ['CERT_NOT_YET_VALID', 'CERT_OUTLIVES_CA'],
    ],
    [
      'with a GeneralizedTime before 2050',
      { notBefore: derElement(TAG.generalizedTime, Buffer.from('20260101000000Z')) },
      ['CERT_TIME_TYPE'],
    ],
    [
      'with fractions of a second',
      { notBefore: derElement(TAG.generalizedTime, Buffer.from('20260101000000.5Z')) },
      ['CERT_TIME_FORM'],
    ],
    [
      'with a name in octets that are no UTF-8',
      { subject: commonNameOf(TAG.utf8String, Buffer.of(0xff, 0xfe)) },
      ['CERT_MALFORMED'],
    ],
    ['with half a character in its name', { subject: commonNameOf(TAG.bmpString, Buffer.of(0)) }, ['CERT_MALFORMED']],
    ['with a number for a name', { subject: commonNameOf(TAG.integer, Buffer.of(5)) }, ['CERT_MALFORMED']],
    [
      'with an underscore in a PrintableString',
      { subject: commonNameOf(TAG.printableString, Buffer.from('db_1')) },
      ['NAME_ENCODING'],
    ],
    [
      'with a critical name of its issuer',
      { more: [{ oid: OID.issuerAltName, critical: true, value: derSequence(generalNames(['ca.example'])) }] },
      ['EXTENSION_WRONGLY_CRITICAL'],
    ],
    ['signed with SHA-224', { hash: 'sha224' }, ['CERT_UNCOMMON_SIGNATURE']],
    ['with a compressed point', { keys: pair, spki: compressedKey(pair) }, ['KEY_ENCODING']],
    ['with the point at infinity', { spki: p256Key(Buffer.of(0)) }, ['CERT_MALFORMED']],
    ['with an RSA exponent of 1', { spki: rsaKey(Buffer.alloc(256, 0x7f), 1) }, ['CERT_MALFORMED']],
    ['with an even RSA exponent', { spki: rsaKey(Buffer.alloc(256, 0x7f), 4) }, ['CERT_MALFORMED']],
    ['with a negative RSA modulus', { spki: rsaKey(Buffer.alloc(256, 0x81), 3) }, ['CERT_MALFORMED']],
    ['with RSA parameters left out', { spki: rsaKey(Buffer.alloc(257, 0x7f), 3, []) }, ['KEY_ENCODING']],
    ['with an RSA key of 8,207 bits', { spki: rsaKey(Buffer.alloc(1026, 0x7f), 3) }, ['KEY_LARGE']],
    ['without authority key identifier', { without: [OID.authorityKeyIdentifier] }, ['AKI_MISSING']],
    ['with the serial number 0', { serialNumber: Buffer.from([0]) }, ['CERT_SERIAL']],
    ['with a negative serial number', { serialNumber: Buffer.from([0x80]) }, ['CERT_SERIAL']],
    [
      'with an extension twice',
      {
        more: [
          { ...unknown, critical: false },
          { ...unknown, critical: false },
        ],
      },
      ['CERT_MALFORMED'],
    ],
  ])('%s', (_, recipe, expected) => {
    expect(codes(leafWith(recipe))).toEqual(expected);
  });

  it('with a key usage that no TLS server can use', () => {
    const usage = { oid: OID.keyUsage, critical: true, value: keyUsageValue(KEY_USAGE.dataEncipherment) };
    expect(codes(leafWith({ more: [usage] }))).toEqual(['CERT_KEY_USAGE_EC', 'PURPOSE_MISMATCH']);
  });

  it('is valid in its first and its last second', () => {
    const short = leafWith({ notBefore: '2026-06-01', notAfter: '2026-06-02' });
    const at = (moment: string): readonly string[] => codes(short, { at: new Date(moment), warnDays: 0 });
    expect(at('2026-06-01T00:00:00Z')).toEqual([]);
    expect(at('2026-06-02T00:00:00.999Z')).toEqual([]);
    expect(at('2026-05-31T23:59:59Z')).toEqual(['CERT_NOT_YET_VALID']);
    expect(at('2026-06-02T00:00:01Z')).toEqual(['CERT_EXPIRED']);
  });

  it('that signed itself is trusted as its own CA, with a warning', () => {
    const lonely = leafWith({ issuer: undefined as never });
    expect(codes(lonely, { ca: file('ca.pem', lonely.pem) })).toEqual(['CERT_SELF_SIGNED']);
    expect(codes(lonely)).toEqual(['CHAIN_UNTRUSTED']);
  });
});

describe('names', () => {
  it.each([
    ['DB.Example.COM', []],
    ['db.example.com.', []],
    ['other.example.com', ['NAME_MISMATCH']],
    ['10.0.0.1', ['NAME_MISMATCH']],
    ['not a host', ['NAME_MISMATCH']],
  ])('%s', (host, expected) => {
    expect(codes(good, { hosts: [host] })).toEqual(expected);
  });

  it.each([
    ['a.example.com', []],
    ['a.b.example.com', ['NAME_MISMATCH']],
    ['example.com', ['NAME_MISMATCH']],
    ['10.0.0.1', []],
    ['[::1]', []],
    ['0:0:0:0:0:0:0:1', []],
    ['::2', ['NAME_MISMATCH']],
  ])('a wildcard and addresses cover %s', (host, expected) => {
    const made = leafWith({ hosts: ['*.example.com', 'IP:0a000001', `IP:${'00'.repeat(15)}01`] });
    expect(codes(made, { hosts: [host] })).toEqual(expected);
  });

  it('the common name is no name', () => {
    expect(codes(leafWith({ hosts: [] }), { hosts: [HOST] })).toEqual(['NAME_NO_SAN', 'NAME_MISMATCH']);
  });
});

describe('profiles', () => {
  it('weigh the same certificate differently', () => {
    const made = leafWith({ without: [OID.extendedKeyUsage] });
    expect(codes(made, { profile: 'compat' })).toEqual([]);
    expect(codes(made, { profile: 'rfc5280' })).toEqual([]);
    expect(codes(made, { profile: 'webpki' })).toEqual(['PURPOSE_MISSING']);
  });

  it('take any purpose beside the right one, but for the web', () => {
    const value = extendedKeyUsageValue([OID.serverAuth, OID.anyExtendedKeyUsage]);
    const made = leafWith({ more: [{ oid: OID.extendedKeyUsage, value }] });
    expect(codes(made, { profile: 'compat' })).toEqual([]);
    expect(codes(made, { profile: 'rfc5280' })).toEqual([]);
    expect(codes(made, { profile: 'webpki' })).toEqual(['PURPOSE_ANY_TOO']);
  });

  it('strict gives exit code 4 for warnings alone', () => {
    const input = { certificate: file('cert.pem', leaf.pem), ca: file('ca.pem', ca.pem), at: AT };
    expect(verifyPair(input).exitCode).toBe(0);
    expect(verifyPair({ ...input, strict: true })).toMatchObject({ ok: true, exitCode: 4 });
  });

  it('basicConstraints of a CA that are not critical matter to the standards only', () => {
    const value = basicConstraintsValue(true, undefined);
    const lax = make({ name: 'Lax', isCa: true, more: [{ oid: OID.basicConstraints, value }] });
    const input = { ca: file('ca.pem', lax.pem) };
    const made = make({ ...leafRecipe, issuer: lax });
    expect(codes(made, input)).toEqual(['EXTENSION_CRITICALITY']);
    expect(verifyPair({ certificate: file('c', made.pem), ...input, at: AT }).ok).toBe(true);
    expect(verifyPair({ certificate: file('c', made.pem), ...input, at: AT, profile: 'rfc5280' }).ok).toBe(false);
  });
});

describe('hostile encodings', () => {
  it('are findings, not exceptions', () => {
    const nested = derSequence(derElement(TAG.sequence, Buffer.alloc(10)), derSequence());
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(nested).toString('base64')}\n-----END CERTIFICATE-----\n`;
    const { checks } = verifyPair({ certificate: file('cert.pem', pem) });
    expect(checks.map(({ code }) => code)).toEqual(['CERT_MALFORMED']);
  });
});
