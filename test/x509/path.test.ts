import { describe, expect, it } from 'vitest';
import { derElement, derOctetString, derSequence } from '../../src/pki/der-writer.ts';
import { extendedKeyUsageValue, keyUsageValue } from '../../src/pki/extension-value.ts';
import { contextTag, TAG } from '../../src/x509/der.ts';
import { KEY_USAGE } from '../../src/x509/extensions.ts';
import { OID } from '../../src/x509/oid.ts';
import { codes, file, good, HOST, ca, leafWith, leafRecipe } from './support/judged-pair.ts';
import { commonName, ecPair, make, nameConstraints, type Recipe } from './support/make-certificate.ts';

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

  it.each([
    ['the serial number', derSequence(derElement(contextTag(2), Buffer.of(7)))],
    ['the issuer', derSequence(derElement(contextTag(1, true), derElement(contextTag(4, true), commonName('Other'))))],
  ])('whose leaf names %s of another certificate of its CA is refused as OpenSSL does', (_, value) => {
    const renewed = leafWith({ more: [{ oid: OID.authorityKeyIdentifier, value }] });
    expect(codes(renewed)).toContain('AKI_OTHER_CERTIFICATE');
    expect(codes(renewed)).not.toContain('CHAIN_UNTRUSTED');
  });

  it('takes the certificate of a CA that the leaf names, whatever stands first', () => {
    const older = make({ name: 'Test CA', isCa: true, keys: ca, serialNumber: Buffer.of(7) });
    const value = derSequence(derElement(contextTag(2), Buffer.of(7)));
    const made = leafWith({ more: [{ oid: OID.authorityKeyIdentifier, value }] });
    expect(codes(made, { ca: file('ca.pem', ca.pem, older.pem) })).not.toContain('AKI_OTHER_CERTIFICATE');
  });

  it('under a name constraint that ends in a dot is refused', () => {
    const value = nameConstraints(['example.com.']);
    const odd = make({ name: 'Odd', isCa: true, more: [{ oid: OID.nameConstraints, critical: true, value }] });
    const made = leafWith({ issuer: odd });
    expect(codes(made, { ca: file('ca.pem', odd.pem) })).toContain('NAME_CONSTRAINT');
  });

  it('under a critical constraint of directory names is accepted with a warning', () => {
    const base = derSequence(derElement(contextTag(4, true), commonName(HOST)));
    const value = derSequence(derElement(contextTag(0, true), base));
    const odd = make({ name: 'Odd', isCa: true, more: [{ oid: OID.nameConstraints, critical: true, value }] });
    expect(codes(leafWith({ issuer: odd }), { ca: file('ca.pem', odd.pem) })).toEqual(['NAME_CONSTRAINT_KIND']);
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
