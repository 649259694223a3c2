import { isSelfIssued, type Certificate } from './certificate.ts';
import { certificateIssues, purposeIssues, validityIssues, type Purpose, type Role } from './certificate-rules.ts';
import { severityOf, type Profile } from './codes.ts';
import { equalBytes, toHex } from './der.ts';
import { hasError, issue, type Issue } from './finding.ts';
import { displayName, normalizedName, sameName, sameNameBytes } from './name.ts';
import { pathIssues } from './path-rules.ts';
import { displaySignatureAlgorithm, verifySignature, type SignatureOutcome } from './signature.ts';
import type { PathIssue } from './path-issue.ts';

/** What may be spent on one search. */
export interface PathLimits {
  /** Intermediates between the leaf and the trust anchor. */
  readonly intermediates: number;
  readonly signatures: number;
  readonly steps: number;
  readonly nameComparisons: number;
}

/** Far above what honest chains need, far below what takes a second. */
const DEFAULT_PATH_LIMITS: PathLimits = {
  intermediates: 16,
  signatures: 100,
  steps: 2000,
  nameComparisons: 2 ** 18,
};

export interface PathRequest {
  readonly leaf: Certificate;
  /** Certificates that may stand between the leaf and a trust anchor, in any order. */
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly purpose: Purpose | undefined;
  readonly profile: Profile;
  readonly limits?: Partial<PathLimits>;
  /** A further check of each complete path, such as revocation. */
  readonly checkPath?: (path: readonly Certificate[]) => readonly PathIssue[];
}

/** The best path that was found, leaf first, and what is wrong with it. */
export interface PathResult {
  readonly path: readonly Certificate[];
  /** The path ends in a trust anchor. */
  readonly isComplete: boolean;
  readonly issues: readonly PathIssue[];
}

interface Search extends Omit<PathRequest, 'limits'> {
  readonly limits: PathLimits;
  readonly spending: { signatures: number; steps: number; nameComparisons: number };
  readonly bySubject: ReadonlyMap<string, readonly Candidate[]>;
  best: PathResult | undefined;
  exhausted: string | undefined;
}

interface Candidate {
  readonly certificate: Certificate;
  readonly isAnchor: boolean;
}

/**
 * Finds a path from the leaf to a trust anchor (RFC 5280, section 6; RFC 4158): depth first, likely
 * issuers first, going back when a path turns out bad. Every certificate above the leaf is judged on
 * the way; what is wrong with the leaf itself does not depend on the path and is not reported here.
 */
export function findPath(request: PathRequest): PathResult {
  const limits = { ...DEFAULT_PATH_LIMITS, ...request.limits };
  const search: Search = {
    ...request,
    limits,
    spending: { ...limits },
    bySubject: indexBySubject(request),
    best: undefined,
    exhausted: undefined,
  };
  const found = extend(search, [request.leaf], []);
  if (found) return found;
  const best = search.best ?? { path: [request.leaf], isComplete: false, issues: [] };
  if (search.exhausted === undefined) return best;
  const gaveUp = { ...issue('CHAIN_TOO_COMPLEX', { limit: search.exhausted }), certificate: request.leaf };
  return { ...best, issues: [gaveUp, ...best.issues] };
}

function indexBySubject({ anchors, intermediates }: PathRequest): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  const add = (certificate: Certificate, isAnchor: boolean): void => {
    const key = normalizedName(certificate.subject);
    const list = index.get(key);
    const candidate = { certificate, isAnchor };
    if (list) list.push(candidate);
    else index.set(key, [candidate]);
  };
  for (const certificate of anchors) add(certificate, true);
  for (const certificate of intermediates) {
    if (!anchors.some((anchor) => equalBytes(anchor.raw, certificate.raw))) add(certificate, false);
  }
  return index;
}

/** Goes on from the last certificate of `path`; returns the first path without an error. */
function extend(search: Search, path: readonly Certificate[], issues: readonly PathIssue[]): PathResult | undefined {
  const current = path.at(-1) ?? search.leaf;
  if (path.length === 1 && isAnchorItself(search, current)) return complete(search, path, issues);
  const candidates = rankedCandidates(search, path, current);
  if (candidates.length === 0)
    return remember(search, { path, isComplete: false, issues: [...issues, missing(search, current)] });
  for (const candidate of candidates) {
    if (--search.spending.steps < 0) {
      search.exhausted = `${search.limits.steps} steps`;
      return undefined;
    }
    const found = tryIssuer(search, path, issues, current, candidate);
    if (found) return found;
    if (search.exhausted !== undefined) return undefined;
  }
  return undefined;
}

function tryIssuer(
  search: Search,
  path: readonly Certificate[],
  issues: readonly PathIssue[],
  current: Certificate,
  { certificate, isAnchor }: Candidate,
): PathResult | undefined {
  const longer = [...path, certificate];
  const outcome = checkSignature(search, current, certificate);
  if (outcome === undefined) return undefined;
  const link = linkIssues(current, certificate, outcome, isAnchor);
  if (outcome !== 'valid') return remember(search, { path, isComplete: false, issues: [...issues, ...link] });
  const role: Role = isAnchor ? 'anchor' : 'intermediate';
  const all = [...issues, ...link, ...issuerIssues(search, certificate, role)];
  if (isAnchor) return complete(search, longer, all);
  if (hasError(all, search.profile)) return remember(search, { path: longer, isComplete: false, issues: all });
  const limit = search.limits.intermediates;
  // As in path lengths, self-issued certificates do not count (RFC 5280, section 6.1.4 (l)).
  if (longer.slice(1).filter((other) => !isSelfIssued(other)).length > limit) {
    const tooLong = { ...issue('CHAIN_TOO_LONG', { limit }), certificate };
    return remember(search, { path: longer, isComplete: false, issues: [...all, tooLong] });
  }
  return extend(search, longer, all);
}

/** Judges a path that ends in a trust anchor. */
function complete(search: Search, path: readonly Certificate[], issues: readonly PathIssue[]): PathResult | undefined {
  const whole = pathIssues(path, search.spending);
  if (whole === 'exhausted') {
    search.exhausted = `${search.limits.nameComparisons} comparisons of names`;
    return undefined;
  }
  const all = [...issues, ...whole, ...(search.checkPath?.(path) ?? [])];
  const result: PathResult = { path, isComplete: true, issues: all };
  return hasError(all, search.profile) ? remember(search, result) : result;
}

/** Keeps the failure that says most: a complete path first, then the one with fewest errors, then the longest. */
function remember(search: Search, result: PathResult): undefined {
  if (!search.best || rank(search.profile, result) > rank(search.profile, search.best)) search.best = result;
  return undefined;
}

function rank(profile: Profile, { path, isComplete, issues }: PathResult): number {
  const errors = issues.filter(({ code }) => severityOf(code, profile) === 'error').length;
  return (isComplete ? 1000 : 0) - 20 * errors + path.length;
}

function isAnchorItself({ anchors }: Search, certificate: Certificate): boolean {
  return anchors.some((anchor) => equalBytes(anchor.raw, certificate.raw));
}

/** Issuers by name that are not in the path yet: fitting key identifier first, trust anchors before others. */
function rankedCandidates(search: Search, path: readonly Certificate[], current: Certificate): readonly Candidate[] {
  const candidates = search.bySubject.get(normalizedName(current.issuer)) ?? [];
  const fresh = candidates.filter(({ certificate }) => !path.some((other) => isSameEntity(other, certificate)));
  const weight = ({ certificate, isAnchor }: Candidate): number =>
    identifierFit(current, certificate) * 8 +
    (namesOther(current, certificate) ? 0 : 4) +
    (isAnchor ? 2 : 0) +
    (sameNameBytes(current.issuer, certificate.subject) ? 1 : 0);
  return fresh.length < 2 ? fresh : fresh.toSorted((a, b) => weight(b) - weight(a));
}

/** The same name and key again is a loop (RFC 4158, section 5.2). */
function isSameEntity(a: Certificate, b: Certificate): boolean {
  return equalBytes(a.publicKey.raw, b.publicKey.raw) && sameName(a.subject, b.subject);
}

/**
 * Whether `child` names another certificate as that of its issuer. OpenSSL then looks for the one that is named
 * (X509_check_issued), although key and signature fit: after a CA got a new certificate for its old key, for instance.
 */
function namesOther({ authorityKeyIdentifier }: Certificate, issuer: Certificate): boolean {
  const { serialNumber, issuer: names } = authorityKeyIdentifier ?? {};
  if (serialNumber && !equalBytes(serialNumber, issuer.serialNumber)) return true;
  const directory = names?.find((name) => name.kind === 'directory');
  return directory?.kind === 'directory' && !sameName(directory.name, issuer.issuer);
}

/** 2: the key identifiers agree; 1: one of them is missing; 0: they differ. */
function identifierFit(child: Certificate, issuer: Certificate): 0 | 1 | 2 {
  const wanted = child.authorityKeyIdentifier?.keyIdentifier;
  const present = issuer.subjectKeyIdentifier;
  if (!wanted || !present) return 1;
  return equalBytes(wanted, present) ? 2 : 0;
}

function checkSignature(search: Search, child: Certificate, issuer: Certificate): SignatureOutcome | undefined {
  search.spending.signatures -= signatureCost(issuer);
  if (search.spending.signatures < 0) {
    search.exhausted = `${search.limits.signatures} signatures`;
    return undefined;
  }
  return verifySignature(child.signatureAlgorithm, child.tbs, child.signature, issuer.publicKey);
}

/** The time to check a signature grows with the key: an RSA key of 16,384 bits costs as much as three of usual size. */
export function signatureCost({ publicKey }: Certificate): number {
  return 1 + Math.floor(publicKey.bits.length / 1024);
}

function linkIssues(
  child: Certificate,
  issuer: Certificate,
  outcome: SignatureOutcome,
  isAnchor: boolean,
): readonly PathIssue[] {
  const about = (code: Issue['code'], extra: Issue['details'] = {}): PathIssue => ({
    ...issue(code, { subject: displayName(child.subject), issuer: displayName(issuer.subject), ...extra }),
    certificate: child,
  });
  if (outcome === 'unsupported') {
    return [about('CHAIN_SIGNATURE_UNSUPPORTED', { algorithm: displaySignatureAlgorithm(child.signatureAlgorithm) })];
  }
  const fit = identifierFit(child, issuer);
  if (outcome === 'invalid') {
    // Another key identifier tells that this is another CA of the same name, not a damaged signature.
    return fit === 0 && isAnchor
      ? [about('CHAIN_UNTRUSTED', { issuer: anotherKey(child) })]
      : [about('CHAIN_SIGNATURE')];
  }
  const issues: PathIssue[] = [];
  if (!sameNameBytes(child.issuer, issuer.subject)) issues.push(about('ISSUER_ENCODING_MISMATCH'));
  if (fit === 0) issues.push(about('AKI_MISMATCH'));
  else if (namesOther(child, issuer)) issues.push(about('AKI_OTHER_CERTIFICATE'));
  return issues;
}

function anotherKey(child: Certificate): string {
  const identifier = child.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
  return `${displayName(child.issuer)} with another key (identifier ${toHex(identifier)})`;
}

function issuerIssues({ at, purpose }: Search, certificate: Certificate, role: Role): readonly PathIssue[] {
  const issues = [
    ...certificateIssues(certificate, role),
    ...validityIssues(certificate, role, at),
    ...(purpose ? purposeIssues(certificate, role, purpose) : []),
  ];
  return issues.map(({ code, details }) => ({ code, details, certificate }));
}

/** No certificate of the issuer's name is at hand. */
function missing({ anchors }: Search, current: Certificate): PathIssue {
  const details = { subject: displayName(current.subject), issuer: displayName(current.issuer) };
  const isRoot = sameName(current.issuer, current.subject);
  return {
    ...issue(isRoot || anchors.length === 0 ? 'CHAIN_UNTRUSTED' : 'CHAIN_INCOMPLETE', details),
    certificate: current,
  };
}
