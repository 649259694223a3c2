import { isSelfIssued, type Certificate } from './certificate.ts';
import type { PolicyMapping } from './extensions.ts';
import { issue } from './finding.ts';
import { displayName } from './name.ts';
import { OID } from './oid.ts';
import type { PathIssue } from './path-issue.ts';

/**
 * The policies that are still valid at one certificate of the path, each with the policies that the next
 * certificate may name for it. One level of the policy graph (RFC 9618, section 4) is enough, because no
 * policy is asked for from outside: only whether any is left matters.
 */
type PolicyLevel = ReadonlyMap<string, ReadonlySet<string>>;

interface PolicyState {
  level: PolicyLevel;
  /** Certificates until a policy is demanded, until mapping and until anyPolicy end; 0 means now. */
  explicitPolicy: number;
  policyMapping: number;
  inhibitAnyPolicy: number;
}

const NO_POLICY: PolicyLevel = new Map();

/**
 * Processes certificate policies along a path, leaf first and trust anchor last (RFC 5280, section 6.1,
 * with the policy graph of RFC 9618). Initially every policy is acceptable and none is demanded.
 */
export function policyIssues(path: readonly Certificate[]): readonly PathIssue[] {
  const below = path.slice(0, -1).reverse();
  const state: PolicyState = {
    level: new Map([[OID.anyPolicy, new Set([OID.anyPolicy])]]),
    explicitPolicy: below.length + 1,
    policyMapping: below.length + 1,
    inhibitAnyPolicy: below.length + 1,
  };
  for (const [index, certificate] of below.entries()) {
    const isLeaf = index === below.length - 1;
    state.level = nextLevel(state, certificate, isLeaf);
    if (state.explicitPolicy === 0 && state.level.size === 0) return [about('POLICY_MISSING', certificate)];
    if (isLeaf) {
      wrapUp(state, certificate);
    } else {
      if (mapsAnyPolicy(certificate)) return [about('POLICY_MAPPING', certificate)];
      state.level = mapped(state, certificate.policyMappings ?? []);
      prepareNext(state, certificate);
    }
  }
  const [leaf] = path;
  return leaf && state.explicitPolicy === 0 && state.level.size === 0 ? [about('POLICY_MISSING', leaf)] : [];
}

function about(code: 'POLICY_MISSING' | 'POLICY_MAPPING', certificate: Certificate): PathIssue {
  return { ...issue(code, { subject: displayName(certificate.subject) }), certificate };
}

/** Section 6.1.3 (d) and (e). */
function nextLevel({ level, inhibitAnyPolicy }: PolicyState, certificate: Certificate, isLeaf: boolean): PolicyLevel {
  const policies = certificate.certificatePolicies;
  if (!policies || level.size === 0) return NO_POLICY;
  const next = new Map<string, ReadonlySet<string>>();
  const expected = new Set<string>();
  for (const set of level.values()) for (const policy of set) expected.add(policy);
  for (const policy of policies) {
    if (policy === OID.anyPolicy) continue;
    if (expected.has(policy) || level.has(OID.anyPolicy)) next.set(policy, new Set([policy]));
  }
  const mayUseAny = inhibitAnyPolicy > 0 || (!isLeaf && isSelfIssued(certificate));
  if (policies.includes(OID.anyPolicy) && mayUseAny) {
    for (const policy of expected) if (!next.has(policy)) next.set(policy, new Set([policy]));
  }
  return next;
}

function mapsAnyPolicy({ policyMappings = [] }: Certificate): boolean {
  return policyMappings.some(
    (mapping) => mapping.issuerDomainPolicy === OID.anyPolicy || mapping.subjectDomainPolicy === OID.anyPolicy,
  );
}

/** Section 6.1.4 (b). */
function mapped({ level, policyMapping }: PolicyState, mappings: readonly PolicyMapping[]): PolicyLevel {
  const next = new Map(level);
  const byIssuer = Map.groupBy(mappings, ({ issuerDomainPolicy }) => issuerDomainPolicy);
  for (const [policy, subjects] of byIssuer) {
    if (policyMapping === 0) next.delete(policy);
    else if (level.has(policy) || level.has(OID.anyPolicy)) {
      next.set(policy, new Set(subjects.map(({ subjectDomainPolicy }) => subjectDomainPolicy)));
    }
  }
  return next;
}

/** Section 6.1.4 (h) to (j). */
function prepareNext(state: PolicyState, certificate: Certificate): void {
  if (!isSelfIssued(certificate)) {
    state.explicitPolicy = Math.max(0, state.explicitPolicy - 1);
    state.policyMapping = Math.max(0, state.policyMapping - 1);
    state.inhibitAnyPolicy = Math.max(0, state.inhibitAnyPolicy - 1);
  }
  const { requireExplicitPolicy, inhibitPolicyMapping } = certificate.policyConstraints ?? {};
  state.explicitPolicy = Math.min(state.explicitPolicy, requireExplicitPolicy ?? state.explicitPolicy);
  state.policyMapping = Math.min(state.policyMapping, inhibitPolicyMapping ?? state.policyMapping);
  state.inhibitAnyPolicy = Math.min(state.inhibitAnyPolicy, certificate.inhibitAnyPolicy ?? state.inhibitAnyPolicy);
}

/** Section 6.1.5 (a) and (b). */
function wrapUp(state: PolicyState, certificate: Certificate): void {
  state.explicitPolicy = Math.max(0, state.explicitPolicy - 1);
  if (certificate.policyConstraints?.requireExplicitPolicy === 0) state.explicitPolicy = 0;
}
