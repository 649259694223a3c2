import { isSelfIssued, type Certificate } from './certificate.ts';
import { displayTime, validityIssues } from './certificate-rules.ts';
import { severityOf, type Profile } from './codes.ts';
import { CRL_REASONS, verifyRevocationList, type RevocationList, type RevokedCertificate } from './crl.ts';
import { listIssues } from './crl-rules.ts';
import { ALL_REASONS, coveredReasons, findEntry, isDeltaOf } from './crl-scope.ts';
import { equalBytes } from './der.ts';
import { KEY_USAGE } from './extensions.ts';
import { hasError, issue, type Issue } from './finding.ts';
import { displayName, sameName } from './name.ts';
import { findPath, signatureCost } from './path.ts';
import { sameAlgorithm } from './signature.ts';
import type { PathIssue } from './path-issue.ts';

/** What revocation is checked with. */
export interface RevocationRequest {
  readonly lists: readonly RevocationList[];
  /** Certificates among which a separate signer of a CRL may be. */
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly profile: Profile;
  /** Signatures that may still be checked in this verification, in the unit of {@link signatureCost}. */
  readonly budget: { signatures: number };
}

/** Far above what the CRLs of an honest chain need: each has one signer. */
export const CRL_SIGNATURE_BUDGET = 200;

/** What the path of a separate signer may cost. */
const SIGNER_SIGNATURES = 10;

/** A CRL may be signed with a key whose certificate is itself subject to a CRL; deeper nesting is refused. */
const MAXIMUM_NESTING = 2;
const REMOVE_FROM_CRL = 8;

/** Checks every certificate of a complete path but the trust anchor against the CRLs (RFC 5280, section 6.3). */
export function revocationIssues(
  path: readonly Certificate[],
  request: RevocationRequest,
  assumed: readonly Certificate[] = [],
): readonly PathIssue[] {
  return path.slice(0, -1).flatMap((certificate, position) => {
    const issues = certificateStatus(certificate, path.slice(position + 1), request, assumed);
    return issues.map(({ code, details }) => ({ code, details, certificate }));
  });
}

function certificateStatus(
  certificate: Certificate,
  above: readonly Certificate[],
  request: RevocationRequest,
  assumed: readonly Certificate[],
): readonly Issue[] {
  const subject = displayName(certificate.subject);
  const judge = (list: RevocationList): readonly Issue[] => judgeList(list, above, request, assumed);
  const isUsable = (list: RevocationList): boolean => !hasError(judge(list), request.profile);
  const tooComplex = issue('CHAIN_TOO_COMPLEX', { limit: `${CRL_SIGNATURE_BUDGET} signatures of CRLs` });
  let reasons = 0;
  const remarks: Issue[] = [];
  for (const list of request.lists.filter(({ baseCrlNumber }) => baseCrlNumber === undefined)) {
    const covered = coveredReasons(list, certificate);
    if (covered === 0) continue;
    const issues = judge(list);
    if (request.budget.signatures < 0) return [tooComplex];
    remarks.push(...issues);
    if (hasError(issues, request.profile)) continue;
    const delta = request.lists.find((other) => isDeltaOf(other, list) && isUsable(other));
    const entry = currentEntry(certificate, list, delta);
    if (entry) return [revoked(subject, entry)];
    reasons |= covered;
  }
  if (reasons === ALL_REASONS) return remarks.filter(({ code }) => severityOf(code, request.profile) !== 'error');
  return remarks.length > 0 && hasError(remarks, request.profile)
    ? remarks
    : [issue('CRL_MISSING', { subject, issuer: displayName(certificate.issuer) })];
}

/** What the delta CRL says, else the complete one. */
function currentEntry(
  certificate: Certificate,
  list: RevocationList,
  delta: RevocationList | undefined,
): RevokedCertificate | undefined {
  const entry = (delta && findEntry(delta, certificate)) ?? findEntry(list, certificate);
  return entry?.reason === REMOVE_FROM_CRL ? undefined : entry;
}

function revoked(subject: string, { revocationDate, reason }: RevokedCertificate): Issue {
  const text = reason === undefined ? 'no reason given' : (CRL_REASONS[reason] ?? 'unknown reason');
  return issue('CERT_REVOKED', { subject, date: displayTime(revocationDate.milliseconds), reason: text });
}

/** What is wrong with a CRL, its signature included. */
function judgeList(
  list: RevocationList,
  above: readonly Certificate[],
  request: RevocationRequest,
  assumed: readonly Certificate[],
): readonly Issue[] {
  const own = listIssues(list, request.at);
  const signature = signerIssue(list, above, request, assumed);
  return signature ? [signature, ...own] : own;
}

function signerIssue(
  list: RevocationList,
  above: readonly Certificate[],
  request: RevocationRequest,
  assumed: readonly Certificate[],
): Issue | undefined {
  const issuer = displayName(list.issuer);
  if (!sameAlgorithm(list.innerSignatureAlgorithm, list.signatureAlgorithm)) return issue('CRL_SIGNATURE', { issuer });
  const named = [...above, ...request.intermediates, ...request.anchors].filter(({ subject }) =>
    sameName(subject, list.issuer),
  );
  const signers = named.filter((candidate) => signed(list, candidate, request));
  if (signers.length === 0) return issue('CRL_SIGNATURE', { issuer });
  const allowed = signers.filter(({ keyUsage }) => keyUsage === undefined || keyUsage & KEY_USAGE.crlSign);
  if (allowed.length === 0) return issue('CRL_KEY_USAGE', { issuer });
  const isTrusted = allowed.some((signer) => above.includes(signer) || isTrustedSigner(signer, request, assumed));
  return isTrusted ? undefined : issue('CRL_SIGNATURE', { issuer });
}

function signed(list: RevocationList, candidate: Certificate, { budget }: RevocationRequest): boolean {
  const wanted = list.authorityKeyIdentifier;
  const present = candidate.subjectKeyIdentifier;
  if (wanted && present && !equalBytes(wanted, present)) return false;
  budget.signatures -= signatureCost(candidate);
  if (budget.signatures < 0) return false;
  return verifyRevocationList(list, candidate.publicKey) === 'valid';
}

/**
 * A signer outside the path needs a valid, unrevoked path of its own (RFC 5280, section 6.3.3 (f)). That path ends in a
 * circle when the CRL of a signer is the one that covers the signer: see {@link vouchesForItself}.
 */
function isTrustedSigner(signer: Certificate, request: RevocationRequest, assumed: readonly Certificate[]): boolean {
  const { anchors, intermediates, at, profile, budget } = request;
  if (assumed.includes(signer)) return vouchesForItself(signer);
  if (assumed.length >= MAXIMUM_NESTING || validityIssues(signer, 'intermediate', at).length > 0) return false;
  const checkPath = (path: readonly Certificate[]): readonly PathIssue[] =>
    revocationIssues(path, request, [...assumed, signer]);
  budget.signatures -= SIGNER_SIGNATURES;
  if (budget.signatures < 0) return false;
  const limits = { signatures: SIGNER_SIGNATURES };
  const result = findPath({ leaf: signer, intermediates, anchors, at, purpose: undefined, profile, limits, checkPath });
  return result.isComplete && !hasError(result.issues, profile);
}

/**
 * Whether the CA wanted the holder to say itself when its certificate is revoked: the certificate of a new key of the
 * CA, or one whose distribution point names its own subject as the issuer of the CRL.
 */
function vouchesForItself(signer: Certificate): boolean {
  if (isSelfIssued(signer)) return true;
  const issuers = signer.crlDistributionPoints?.flatMap(({ crlIssuer }) => crlIssuer ?? []) ?? [];
  return issuers.some((name) => name.kind === 'directory' && sameName(name.name, signer.subject));
}
