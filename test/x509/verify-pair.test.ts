import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derElement, derInteger, derOctetString, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { basicConstraintsValue, extendedKeyUsageValue, keyUsageValue } from '../../src/pki/extension-value.ts';
import { contextTag, TAG } from '../../src/x509/der.ts';
import { KEY_USAGE } from '../../src/x509/extensions.ts';
import { OID } from '../../src/x509/oid.ts';
import type { SourceFile } from '../../src/x509/source-file.ts';
import { verifyPair, type PairInput } from '../../src/x509/verify-pair.ts';
import {
  commonName,
  ecPair,
  keyToPem,
  make,
  makeCrl,
  nameConstraints,
  rsaPair,
  type Made,
  type TestExtension,
  type Recipe,
} from './support/make-certificate.ts';

const AT = new Date('2026-06-01T00:00:00Z');
const HOST = 'db.example.com';

const ca = make({ name: 'Test CA', isCa: true });
const leaf = make({ name: HOST, issuer: ca });

const file = (name: string, ...texts: readonly string[]): SourceFile => ({
  file: name,
  bytes: Buffer.from(texts.join('')),
});

/** The codes of a verification, `ok` ones left out. */
function codes(certificate: Made | readonly Made[], more: Partial<PairInput> = {}): readonly string[] {
  const made = 'pem' in certificate ? [certificate] : certificate;
  const { checks, ok, exitCode } = verifyPair({
    certificate: file('cert.pem', ...made.map(({ pem }) => pem)),
    ca: file('ca.pem', ca.pem),
    at: AT,
    purpose: 'server',
    ...more,
  });
  expect(exitCode).toBe(ok ? 0 : 3);
  expect(ok).toBe(checks.every(({ severity }) => severity !== 'error'));
  for (const check of checks) expect(`${check.message}${check.hint}`).not.toMatch(/undefined|\{\w+\}/);
  return checks.filter(({ severity }) => severity !== 'ok').map(({ code }) => code);
}

const leafWith = (recipe: Partial<Recipe>): Made =>
  make({ name: HOST, issuer: ca, notBefore: '2026-01-01', notAfter: '2027-01-01', ...recipe });

const good = leafWith({});

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

const leafRecipe = { name: HOST, notBefore: '2026-01-01', notAfter: '2027-01-01' } as const;

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

describe('the chain', () => {
  const foreign = make({ name: 'Foreign CA', isCa: true });
  const namesake = make({ name: 'Test CA', isCa: true });
  const middle = make({ name: 'Middle', isCa: true, issuer: ca });
  const below = make({ ...leafRecipe, issuer: middle });

  it('of a foreign CA', () => {
    expect(codes(good, { ca: file('ca.pem', foreign.pem) })).toEqual(['CHAIN_UNTRUSTED', 'CHAIN_INCOMPLETE']);
    const checks = codes([good, ca], { ca: file('ca.pem', foreign.pem) });
    expect(checks).toEqual(['CHAIN_UNTRUSTED']);
  });

  it('of another CA with the same name', () => {
    expect(codes(good, { ca: file('ca.pem', namesake.pem) })).toEqual(['CHAIN_UNTRUSTED']);
  });

  it('with a wrong signature', () => {
    const forged = leafWith({ issuer: { ...namesake, publicKey: ca.publicKey } });
    expect(codes(forged)).toEqual(['CHAIN_SIGNATURE']);
  });

  it('without its intermediate', () => {
    expect(codes(below)).toEqual(['CHAIN_UNTRUSTED', 'CHAIN_INCOMPLETE']);
  });

  it('in the wrong order', () => {
    expect(codes([middle, below], { key: file('key.pem', below.keyPem) })).toEqual(['CHAIN_ORDER']);
    expect(codes([middle, below])).toEqual(['CHAIN_ORDER']);
    const lower = make({ name: 'Lower', isCa: true, issuer: middle });
    const lowest = make({ ...leafRecipe, issuer: lower });
    expect(codes([lowest, middle, lower])).toEqual(['CHAIN_ORDER']);
  });

  it('with a certificate that has no part in it', () => {
    expect(codes([good, foreign])).toEqual(['CHAIN_EXTRA']);
  });

  it('without a CA is not judged', () => {
    expect(codes(good, { ca: undefined })).toEqual(['CHAIN_NOT_CHECKED']);
  });

  it.each<readonly [string, Partial<Recipe>, string]>([
    ['is no CA', { isCa: false, hosts: [] }, 'CA_NOT_CA'],
    ['expired', { notAfter: '2026-01-02' }, 'CA_EXPIRED'],
    ['is not yet valid', { notBefore: '2026-07-01' }, 'CA_NOT_YET_VALID'],
    [
      'may not sign certificates',
      { more: [{ oid: OID.keyUsage, critical: true, value: keyUsageValue(KEY_USAGE.crlSign) }] },
      'CA_KEY_USAGE',
    ],
    [
      'has an unknown critical extension',
      { more: [{ oid: '1.2.3', critical: true, value: derOctetString(Buffer.of()) }] },
      'UNKNOWN_CRITICAL_EXTENSION',
    ],
    [
      'is for clients only',
      { more: [{ oid: OID.extendedKeyUsage, value: extendedKeyUsageValue([OID.clientAuth]) }] },
      'CA_PURPOSE',
    ],
    [
      'forbids the name',
      { more: [{ oid: OID.nameConstraints, critical: true, value: nameConstraints(['example.org']) }] },
      'NAME_CONSTRAINT',
    ],
  ])('is refused when the intermediate %s', (_, recipe, code) => {
    const bad = make({ name: 'Bad', isCa: true, issuer: ca, ...recipe });
    expect(codes([make({ ...leafRecipe, issuer: bad }), bad])).toContain(code);
    const badRoot = make({ name: 'Bad', isCa: true, ...recipe });
    expect(codes(make({ ...leafRecipe, issuer: badRoot }), { ca: file('ca.pem', badRoot.pem) })).toContain(code);
  });

  it('is refused when a path length is exceeded, self-issued certificates not counted', () => {
    const root = make({ name: 'Root 0', isCa: true, pathLength: 0 });
    const again = make({ name: 'Root 0', isCa: true, issuer: root });
    const lower = make({ name: 'Lower', isCa: true, issuer: root });
    const trust = { ca: file('ca.pem', root.pem) };
    expect(codes([make({ ...leafRecipe, issuer: lower }), lower], trust)).toEqual(['CA_PATHLEN']);
    expect(codes([make({ ...leafRecipe, issuer: again }), again], trust)).toEqual([]);
  });

  it('whose names differ only in their encoding is refused as Go does', () => {
    const made = leafWith({ issuerName: commonName('Test CA', TAG.printableString) });
    expect(codes(made)).toEqual(['ISSUER_ENCODING_MISMATCH']);
    expect(codes(made, { profile: 'rfc5280' })).not.toContain('CHAIN_UNTRUSTED');
  });

  it('goes around a bad certificate when there is a good one of the same name and key', () => {
    const keys = ecPair();
    const old = make({ name: 'Twin', isCa: true, issuer: ca, keys, notAfter: '2026-01-02' });
    const fresh = make({ name: 'Twin', isCa: true, issuer: ca, keys });
    const made = make({ ...leafRecipe, issuer: fresh });
    expect(codes([made, old], { chain: file('chain.pem', fresh.pem) })).toEqual(['CHAIN_EXTRA']);
  });

  it('that cannot end hits a budget and says so', () => {
    const rivals = Array.from({ length: 120 }, () =>
      make({ name: 'Rival', isCa: true, without: [OID.subjectKeyIdentifier] }),
    );
    const made = make({
      ...leafRecipe,
      issuer: make({ name: 'Rival', isCa: true }),
      without: [OID.authorityKeyIdentifier],
    });
    expect(codes([made, ...rivals])).toContain('CHAIN_TOO_COMPLEX');
  });
});

describe('certificate policies', () => {
  const policy = '1.3.6.1.4.1.99999.1';
  const policies = (...oids: readonly string[]) => ({
    oid: OID.certificatePolicies,
    value: derSequence(...oids.map((oid) => derSequence(derOid(oid)))),
  });
  const demand = {
    oid: OID.policyConstraints,
    critical: true,
    value: derSequence(derElement(contextTag(0), Buffer.of(0))),
  };
  const middle = (...more: readonly TestExtension[]): Made => make({ name: 'Middle', isCa: true, issuer: ca, more });
  const below = (issuer: Made, ...more: readonly TestExtension[]): Made => make({ ...leafRecipe, issuer, more });
  const mapping = {
    oid: OID.policyMappings,
    critical: true,
    value: derSequence(derSequence(derOid(policy), derOid(`${policy}.2`))),
  };

  it('matter only when a CA demands them', () => {
    const free = middle(policies(policy));
    expect(codes([below(free), free])).toEqual([]);
    const strict = middle(policies(policy), demand);
    expect(codes([below(strict), strict])).toEqual(['POLICY_MISSING']);
    expect(codes([below(strict, policies(policy)), strict])).toEqual([]);
    expect(codes([below(strict, policies('1.2.3')), strict])).toEqual(['POLICY_MISSING']);
    expect(codes([below(strict, policies(OID.anyPolicy)), strict])).toEqual([]);
  });

  it('may be mapped by a CA', () => {
    const mapper = middle(policies(policy), demand, mapping);
    expect(codes([below(mapper, policies(`${policy}.2`)), mapper])).toEqual([]);
    expect(codes([below(mapper, policies(policy)), mapper])).toEqual(['POLICY_MISSING']);
  });

  it('lose anyPolicy when a CA inhibits it', () => {
    const inhibit = { oid: OID.inhibitAnyPolicy, critical: true, value: derInteger(0) };
    const strict = middle(policies(policy), demand, inhibit);
    expect(codes([below(strict, policies(OID.anyPolicy)), strict])).toEqual(['POLICY_MISSING']);
  });
});

describe('the CRL', () => {
  const crl = (text: string): Partial<PairInput> => ({ crl: file('crl.pem', text) });

  it('names a revoked certificate', () => {
    const revoked = [Buffer.from('4a11ce5eed', 'hex')];
    expect(codes(good, crl(makeCrl({ issuer: ca, revoked })))).toEqual(['CERT_REVOKED']);
    expect(codes(good, crl(makeCrl({ issuer: ca, revoked: [Buffer.of(1)] })))).toEqual([]);
  });

  it.each([
    ['out of date', { nextUpdate: '2026-05-01' }, 'CRL_EXPIRED'],
    ['of the future', { thisUpdate: '2026-07-01' }, 'CRL_NOT_YET_VALID'],
    ['signed by another key', { signer: ecPair() }, 'CRL_SIGNATURE'],
    ['of another CA', { issuer: make({ name: 'Other', isCa: true }) }, 'CRL_MISSING'],
    ['without a number', { extensions: [] }, 'CRL_PROFILE'],
    [
      'with an unknown critical extension',
      { extensions: [{ oid: '1.2.3.4', critical: true, value: derInteger(1) }] },
      'CRL_UNKNOWN_CRITICAL_EXTENSION',
    ],
  ])('%s', (_, recipe, code) => {
    expect(codes(good, crl(makeCrl({ issuer: ca, ...recipe })))).toContain(code);
  });

  it('needs a CA that may sign it', () => {
    const usage = { oid: OID.keyUsage, critical: true, value: keyUsageValue(KEY_USAGE.keyCertSign) };
    const mute = make({ name: 'Mute', isCa: true, more: [usage] });
    const made = make({ ...leafRecipe, issuer: mute });
    const input = { ...crl(makeCrl({ issuer: mute })), ca: file('ca.pem', mute.pem) };
    expect(codes(made, input)).toEqual(['CRL_KEY_USAGE']);
  });
});

describe('the scope of a CRL', () => {
  const serial = Buffer.from('4a11ce5eed', 'hex');
  const point = (...fields: readonly Uint8Array[]): TestExtension => ({
    oid: OID.issuingDistributionPoint,
    critical: true,
    value: derSequence(...fields),
  });
  const flag = (number: number): Uint8Array => derElement(contextTag(number), Buffer.of(0xff));
  const number = (value: number): TestExtension => ({ oid: OID.crlNumber, value: derInteger(value) });
  const delta = (base: number): TestExtension => ({
    oid: OID.deltaCrlIndicator,
    critical: true,
    value: derInteger(base),
  });
  const check = (...lists: readonly string[]): readonly string[] => codes(good, { crl: file('crl.pem', ...lists) });

  it('may be user certificates or CA certificates', () => {
    const users = makeCrl({ issuer: ca, extensions: [number(1), point(flag(1))] });
    const authorities = makeCrl({ issuer: ca, revoked: [serial], extensions: [number(1), point(flag(2))] });
    expect(check(users)).toEqual([]);
    expect(check(authorities)).toEqual(['CRL_MISSING']);
    expect(check(users, authorities)).toEqual([]);
  });

  it('may be some reasons, which do not suffice', () => {
    const some = makeCrl({
      issuer: ca,
      extensions: [number(1), point(derElement(contextTag(3), Buffer.from('0560', 'hex')))],
    });
    expect(check(some)).toEqual(['CRL_MISSING']);
  });

  it('is brought up to date by a delta CRL', () => {
    const base = makeCrl({ issuer: ca, extensions: [number(5)] });
    const update = makeCrl({ issuer: ca, revoked: [serial], extensions: [number(7), delta(4)] });
    const unrelated = makeCrl({ issuer: ca, revoked: [serial], extensions: [number(9), delta(6)] });
    expect(check(base, update)).toEqual(['CERT_REVOKED']);
    expect(check(base, unrelated)).toEqual([]);
    expect(check(update)).toEqual(['CRL_MISSING']);
  });

  it('may be signed with a key of its own, when that key has a valid certificate of the CA', () => {
    const usage = { oid: OID.keyUsage, critical: true, value: keyUsageValue(KEY_USAGE.crlSign) };
    const rollover = make({ name: 'Test CA', isCa: true, issuer: ca, more: [usage], serialNumber: Buffer.of(9) });
    const stranger = make({ name: 'Test CA', isCa: true });
    const list = (signer: Made): string => makeCrl({ issuer: ca, signer });
    expect(codes(good, { crl: file('crl.pem', list(rollover)), chain: file('chain.pem', rollover.pem) })).toEqual([]);
    expect(codes(good, { crl: file('crl.pem', list(stranger)), chain: file('chain.pem', stranger.pem) })).toEqual([
      'CRL_SIGNATURE',
    ]);
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
