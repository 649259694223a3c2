import { describe, expect, it } from 'vitest';
import { derElement, derInteger, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { contextTag } from '../../src/x509/der.ts';
import { OID } from '../../src/x509/oid.ts';
import { codes, ca, leafRecipe } from './support/judged-pair.ts';
import { make, type Made, type TestExtension } from './support/make-certificate.ts';

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

  it('bind also when the demand is not critical, as RFC 3280 allowed to a CA with policies', () => {
    const strict = middle(policies(policy), { ...demand, critical: false });
    expect(codes([below(strict, policies(policy)), strict])).toEqual(['POLICY_CONSTRAINTS_OPTIONAL']);
    expect(codes([below(strict), strict])).toContain('POLICY_MISSING');
    const bare = middle({ ...demand, critical: false });
    expect(codes([below(bare, policies(policy)), bare])).toContain('EXTENSION_CRITICALITY');
  });

  it('lose anyPolicy when a CA inhibits it', () => {
    const inhibit = { oid: OID.inhibitAnyPolicy, critical: true, value: derInteger(0) };
    const strict = middle(policies(policy), demand, inhibit);
    expect(codes([below(strict, policies(OID.anyPolicy)), strict])).toEqual(['POLICY_MISSING']);
  });
});
