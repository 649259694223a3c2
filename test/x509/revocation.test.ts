import { describe, expect, it } from 'vitest';
import { derElement, derInteger, derSequence } from '../../src/pki/der-writer.ts';
import { keyUsageValue } from '../../src/pki/extension-value.ts';
import { contextTag } from '../../src/x509/der.ts';
import { KEY_USAGE } from '../../src/x509/extensions.ts';
import { OID } from '../../src/x509/oid.ts';
import type { PairInput } from '../../src/x509/verify-pair.ts';
import { codes, file, good, ca, leafRecipe, leafWith } from './support/judged-pair.ts';
import { commonName, ecPair, make, makeCrl, type Made, type TestExtension } from './support/make-certificate.ts';

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

  it('is wanted of every CA up to the root, also above an intermediate that is trusted by itself', () => {
    const root = make({ name: 'Root', isCa: true });
    const middle = make({ name: 'Middle', isCa: true, issuer: root });
    const low = make({ name: 'Low', isCa: true, issuer: middle });
    const made = make({ ...leafRecipe, issuer: low });
    const judge = (...lists: readonly string[]): readonly string[] =>
      codes(made, { ca: file('ca.pem', low.pem, middle.pem, root.pem), crl: file('crl.pem', ...lists) });
    const [ofLow, ofMiddle, ofRoot] = [low, middle, root].map((issuer) => makeCrl({ issuer }));
    expect(judge(ofLow ?? '')).toEqual(['CRL_INCOMPLETE', 'CRL_INCOMPLETE']);
    expect(judge(ofLow ?? '', ofRoot ?? '')).toEqual(['CRL_INCOMPLETE']);
    expect(judge(ofLow ?? '', ofMiddle ?? '', ofRoot ?? '')).toEqual([]);
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

  it('may be left to another issuer, which may also speak for its own certificate when the CA says so', () => {
    const pointTo = (name: string): TestExtension => ({
      oid: OID.crlDistributionPoints,
      value: derSequence(
        derSequence(derElement(contextTag(2, true), derElement(contextTag(4, true), commonName(name)))),
      ),
    });
    const usage = { oid: OID.keyUsage, critical: true, value: keyUsageValue(KEY_USAGE.crlSign) };
    const issuerOf = (...more: readonly TestExtension[]): Made =>
      make({ name: 'CRL issuer', issuer: ca, hosts: [], serialNumber: Buffer.of(7), more: [usage, ...more] });
    const judge = (issuer: Made): readonly string[] => {
      const list = makeCrl({ issuer, extensions: [number(1), point(flag(4))] });
      const made = leafWith({ more: [pointTo('CRL issuer')] });
      return codes(made, { crl: file('crl.pem', list), chain: file('chain.pem', issuer.pem) });
    };
    expect(judge(issuerOf(pointTo('CRL issuer')))).toEqual([]);
    expect(judge(issuerOf())).toEqual(['CRL_SIGNATURE']);
    expect(judge(issuerOf(pointTo('Somebody else')))).toEqual(['CRL_SIGNATURE']);
  });
});
