import { beforeEach, describe, expect, it, vi } from 'vitest';
import { derElement, derInteger, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { contextTag } from '../../src/x509/der.ts';
import { MAXIMUM_FILE_BYTES } from '../../src/x509/files.ts';
import { OID } from '../../src/x509/oid.ts';
import { verifyCertificates } from '../../src/x509/verify-certificates.ts';
import { verifyPair, type PairInput } from '../../src/x509/verify-pair.ts';
import { AT, ca, file, good, leafRecipe } from './support/judged-pair.ts';
import { commonName, ecPair, make, makeCrl, nameConstraints, toPem, type Made } from './support/make-certificate.ts';

/** Signatures that were checked: the work that hostile files want to multiply. */
const work = vi.hoisted(() => ({ signatures: 0 }));

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const verify = (...args: Parameters<typeof crypto.verify>): unknown => {
    work.signatures++;
    return crypto.verify(...args);
  };
  return { ...crypto, verify };
});

beforeEach(() => {
  work.signatures = 0;
});

const pems = (made: readonly Made[]): readonly string[] => made.map(({ pem }) => pem);
const anonymous = { isCa: true, without: [OID.subjectKeyIdentifier, OID.authorityKeyIdentifier] } as const;

/** Why the search was given up; `undefined` when it was not. */
function gaveUp(certificate: readonly Made[], more: Partial<PairInput> = {}): string | undefined {
  const { checks } = verifyPair({
    certificate: file('cert.pem', ...pems(certificate)),
    ca: file('ca.pem', ca.pem),
    at: AT,
    purpose: 'server',
    ...more,
  });
  return checks.find(({ code }) => code === 'CHAIN_TOO_COMPLEX')?.message;
}

describe('a budget ends', () => {
  it('a mesh of CAs that have all signed one another', () => {
    const names = Array.from({ length: 8 }, (_, index) => `Mesh ${index}`);
    const selves = names.map((name) => make({ ...anonymous, name }));
    const mesh = selves.flatMap((own) =>
      selves
        .filter((other) => other !== own)
        .map((issuer) => make({ ...anonymous, name: own.name, keys: own, issuer })),
    );
    const leaf = make({ ...leafRecipe, issuer: selves[0] ?? ca, without: [OID.authorityKeyIdentifier] });
    expect(gaveUp([leaf, ...mesh])).toContain('100 signatures');
    expect(work.signatures).toBe(100);
  });

  it('hundreds of CRLs, each of which any of hundreds of keys may have signed', () => {
    const signers = Array.from({ length: 60 }, (_, index) =>
      make({ name: 'Test CA', isCa: true, issuer: ca, serialNumber: Buffer.of(3, index), without: anonymous.without }),
    );
    const number = (value: number) => ({ oid: OID.crlNumber, value: derInteger(value) });
    const lists = signers.map((signer, index) => makeCrl({ issuer: ca, signer, extensions: [number(index + 1)] }));
    const strangers = signers.map((_, index) => makeCrl({ issuer: ca, signer: ecPair(), extensions: [number(index)] }));
    const chain = file('chain.pem', ...pems(signers));
    for (const crl of [lists, strangers]) {
      work.signatures = 0;
      expect(gaveUp([good], { chain, crl: file('crl.pem', ...crl) })).toContain('200 signatures of CRLs');
      expect(work.signatures).toBeLessThanOrEqual(400);
    }
  });

  it('names times constraints', () => {
    const hosts = Array.from({ length: 2000 }, (_, index) => `n${index}.example.com`);
    const constraint = { oid: OID.nameConstraints, critical: true, value: nameConstraints(hosts) };
    const limited = make({ name: 'Limited', isCa: true, more: [constraint] });
    const leaf = make({ ...leafRecipe, issuer: limited, hosts });
    expect(gaveUp([leaf], { ca: file('ca.pem', limited.pem) })).toContain('262144 comparisons');
  });

  it('keys that are slow to use', () => {
    const spki = derSequence(
      derSequence(derOid(OID.rsaEncryption), derElement(5)),
      derElement(3, Buffer.of(0), derSequence(derInteger(2n ** 16384n - 1n), derInteger(65537))),
    );
    const slow = {
      publicKey: Object.assign(Object.create(ca.publicKey), { export: () => spki }),
      privateKey: ca.privateKey,
    };
    const rivals = Array.from({ length: 60 }, (_, index) =>
      make({ ...anonymous, name: 'Slow', keys: slow, serialNumber: Buffer.of(5, index) }),
    );
    const leaf = make({ ...leafRecipe, issuer: { ...ca, name: 'Slow' }, without: [OID.authorityKeyIdentifier] });
    expect(gaveUp([leaf], { ca: file('ca.pem', ...pems(rivals)) })).toContain('100 signatures');
  });
});

describe('work stays in proportion to the file', () => {
  it('policies that map each to each', () => {
    const policies = (level: number): readonly Buffer[] =>
      Array.from({ length: 20 }, (_, index) => Buffer.from(derOid(`1.2.3.${level}.${index}`)));
    const listed = (level: number) => ({
      oid: OID.certificatePolicies,
      value: derSequence(...policies(level).map((policy) => derSequence(policy))),
    });
    const mapped = (level: number) => ({
      oid: OID.policyMappings,
      critical: true,
      value: derSequence(...policies(level).flatMap((from) => policies(level + 1).map((to) => derSequence(from, to)))),
    });
    const demand = {
      oid: OID.policyConstraints,
      critical: true,
      value: derSequence(derElement(contextTag(0), Buffer.of(0))),
    };
    const chain: Made[] = [];
    let issuer = ca;
    for (let level = 1; level <= 12; level++) {
      issuer = make({ name: `Level ${level}`, isCa: true, issuer, more: [listed(level), mapped(level), demand] });
      chain.unshift(issuer);
    }
    const leaf = make({ ...leafRecipe, issuer, more: [listed(13)] });
    expect(gaveUp([leaf, ...chain])).toBeUndefined();
    expect(work.signatures).toBe(13);
  });

  it('a certificate of nothing but nesting, and a file of nothing but beginnings', () => {
    let nested = derSequence();
    while (nested.length < 60_000) nested = derSequence(nested, Buffer.alloc(100));
    const read = (text: string): readonly string[] =>
      verifyPair({ certificate: file('cert.pem', text) }).checks.map(({ code }) => code);
    expect(read(toPem('CERTIFICATE', nested))).toEqual(['CERT_MALFORMED']);
    expect(read('-----BEGIN CERTIFICATE-----\n'.repeat(50_000))).toHaveLength(20);
    const names = Array.from({ length: 5000 }, (_, index) => commonName(`x${index}`));
    expect(read(toPem('CERTIFICATE', derSequence(...names)))).toEqual(['CERT_MALFORMED']);
  });

  it('contents larger than any honest file are not read at all', async () => {
    const { checks } = await verifyCertificates({ cert: new Uint8Array(MAXIMUM_FILE_BYTES + 1) });
    expect(checks.map(({ code }) => code)).toContain('FILE_TOO_LARGE');
    expect(checks.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});
