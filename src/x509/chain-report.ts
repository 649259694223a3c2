import { isSelfIssued, type Certificate } from './certificate.ts';
import { displayTime, type Purpose } from './certificate-rules.ts';
import type { Profile } from './codes.ts';
import { equalBytes } from './der.ts';
import { finding, issue, type Finding } from './finding.ts';
import { displayName, sameName } from './name.ts';
import { findPath, type PathLimits, type PathResult } from './path.ts';
import { freshnessIssues } from './crl-rules.ts';
import { CRL_SIGNATURE_BUDGET, revocationIssues } from './revocation.ts';
import type { CertificateFile } from './source-file.ts';
import type { RevocationFile } from './revocation-file.ts';
import type { PathIssue } from './path-issue.ts';

const DAY_MILLISECONDS = 86_400_000;

/** CRLs are renewed more often than certificates, so the warning comes later. */
const CRL_WARN_DAYS = 3;

/** Everything that bears on the chain of one leaf. */
export interface ChainInput {
  readonly leaf: Certificate;
  /** The file of the leaf without the leaf: what the server sends along. */
  readonly leafFile: CertificateFile;
  readonly chain: CertificateFile | undefined;
  readonly ca: CertificateFile | undefined;
  readonly crl: RevocationFile | undefined;
  readonly at: number;
  readonly profile: Profile;
  readonly purpose: Purpose | undefined;
  readonly limits: Partial<PathLimits> | undefined;
}

/** Looks for a path and reports it, or why there is none, each finding under the file it concerns. */
export function chainFindings(input: ChainInput): readonly Finding[] {
  const { leaf, leafFile, chain, ca, crl, at, profile, purpose, limits } = input;
  const order = orderFindings(leaf, leafFile, profile);
  if (!ca) return [...order, ...finding('CHAIN_NOT_CHECKED', leafFile.file, {}, profile)];
  // A CA file that could not be read has its own findings; "untrusted" on top would mislead.
  if (ca.certificates.length === 0) return order;
  const intermediates = [...leafFile.certificates, ...(chain?.certificates ?? [])];
  const anchors = ca.certificates;
  const budget = { signatures: CRL_SIGNATURE_BUDGET };
  const checkPath =
    crl &&
    ((path: readonly Certificate[]) =>
      revocationIssues(path, { lists: crl.lists, intermediates, anchors, at, profile, budget }));
  const result = findPath({
    leaf,
    intermediates,
    anchors,
    at,
    purpose,
    profile,
    ...(limits && { limits }),
    ...(checkPath && { checkPath }),
  });
  return [
    ...order,
    ...extraFindings(input, result),
    ...pathFindings(input, result),
    ...listFindings(input, result),
    ...missingListFindings(input, result),
  ];
}

/** Each certificate after the leaf should have signed the one before it. */
function orderFindings(
  leaf: Certificate,
  { file, certificates }: CertificateFile,
  profile: Profile,
): readonly Finding[] {
  let previous = leaf;
  for (const [index, certificate] of certificates.entries()) {
    const later = certificates.slice(index + 1);
    const isNext = sameName(previous.issuer, certificate.subject);
    if (!isNext && later.some((other) => sameName(previous.issuer, other.subject)) && !isSelfIssued(previous)) {
      const problem = `${displayName(certificate.subject)} stands before the issuer of ${displayName(previous.subject)}`;
      return finding('CHAIN_ORDER', file, { problem }, profile);
    }
    previous = certificate;
  }
  return [];
}

function extraFindings({ leafFile, profile, ca }: ChainInput, { path, isComplete }: PathResult): readonly Finding[] {
  if (!isComplete) return [];
  const used = [...path, ...(ca?.certificates ?? [])];
  return leafFile.certificates
    .filter((certificate) => !used.some((other) => equalBytes(other.raw, certificate.raw)))
    .flatMap((certificate) =>
      finding('CHAIN_EXTRA', leafFile.file, { subject: displayName(certificate.subject) }, profile),
    );
}

function pathFindings(input: ChainInput, result: PathResult): readonly Finding[] {
  const { profile, leafFile, ca, crl } = input;
  const caFile = ca?.file ?? '';
  const crlFile = crl?.file ?? '';
  const issues = result.issues
    .flatMap((entry) => explained(entry))
    .flatMap(({ certificate, code, details }) =>
      finding(
        code,
        code.startsWith('CRL_') ? crlFile : fileOf(input, certificate),
        { ca: caFile, ...details },
        profile,
      ),
    );
  if (issues.some(({ code }) => code === 'CHAIN_UNTRUSTED')) return issues;
  const apart = hasForeignIntermediate(input, result)
    ? finding('CHAIN_NOT_IN_CA', leafFile.file, { ca: caFile }, profile)
    : [];
  if (!result.isComplete || issues.some(({ severity }) => severity === 'error')) return [...issues, ...apart];
  const anchor = result.path.at(-1) ?? input.leaf;
  const details = { anchor: displayName(anchor.subject), intermediates: Math.max(0, result.path.length - 2) };
  return [
    ...finding('CHAIN_OK', leafFile.file, details, profile),
    ...apart,
    ...issues,
    ...anchorFindings(input, anchor),
  ];
}

/** Whether a server has an intermediate that its CA file does not have. */
function hasForeignIntermediate({ ca, purpose }: ChainInput, { path }: PathResult): boolean {
  if (purpose !== 'server') return false;
  return path.slice(1).some((above) => !ca?.certificates.some((other) => equalBytes(other.raw, above.raw)));
}

/** Without its certificate nobody can tell a missing intermediate from a foreign CA: both are said. */
function explained(entry: PathIssue): readonly PathIssue[] {
  if (entry.code !== 'CHAIN_INCOMPLETE') return [entry];
  return [{ ...issue('CHAIN_UNTRUSTED', entry.details), certificate: entry.certificate }, entry];
}

/** Remarks on the trust anchor of a good path. */
function anchorFindings({ leaf, leafFile, ca, profile }: ChainInput, anchor: Certificate): readonly Finding[] {
  if (equalBytes(anchor.raw, leaf.raw)) {
    return finding('CERT_SELF_SIGNED', leafFile.file, { subject: displayName(leaf.subject) }, profile);
  }
  const isRooted = isSelfIssued(anchor) || ca?.certificates.some((other) => sameName(other.subject, anchor.issuer));
  const reused = equalBytes(leaf.publicKey.raw, anchor.publicKey.raw);
  return [
    ...lifetimeFindings(leaf, anchor, leafFile.file, profile),
    ...(isRooted ? [] : finding('CA_NOT_ROOT', ca?.file ?? '', { subject: displayName(anchor.subject) }, profile)),
    ...(reused ? finding('KEY_REUSED', leafFile.file, { other: ca?.file ?? '' }, profile) : []),
  ];
}

function lifetimeFindings(leaf: Certificate, anchor: Certificate, file: string, profile: Profile): readonly Finding[] {
  if (leaf.notAfter.milliseconds <= anchor.notAfter.milliseconds) return [];
  const details = {
    subject: displayName(leaf.subject),
    notAfter: displayTime(leaf.notAfter.milliseconds),
    caNotAfter: displayTime(anchor.notAfter.milliseconds),
  };
  return finding('CERT_OUTLIVES_CA', file, details, profile);
}

/** Reports the CRLs of the path that are in force. */
function listFindings({ crl, at, profile }: ChainInput, { path }: PathResult): readonly Finding[] {
  const lists = crl?.lists.filter((list) => path.some(({ subject }) => sameName(subject, list.issuer))) ?? [];
  return lists.flatMap((list) => {
    if (freshnessIssues(list, at).length > 0 || !crl) return [];
    const end = list.nextUpdate?.milliseconds;
    const days = end === undefined ? Number.POSITIVE_INFINITY : Math.floor((end - at) / DAY_MILLISECONDS);
    const nextUpdate = end === undefined ? 'the next one comes' : displayTime(end);
    const code = days < CRL_WARN_DAYS ? 'CRL_EXPIRES_SOON' : 'CRL_OK';
    return finding(code, crl.file, { issuer: displayName(list.issuer), nextUpdate, days }, profile);
  });
}

/**
 * Reports CAs above the trust anchor that have no CRL. A path ends at the first certificate that is trusted, which may be
 * an intermediate; OpenSSL goes on to the root, and wants the list of everybody on the way.
 */
function missingListFindings({ ca, crl, profile }: ChainInput, { path, isComplete }: PathResult): readonly Finding[] {
  const anchor = path.at(-1);
  if (!isComplete || !anchor || !ca || !crl || crl.lists.length === 0) return [];
  const { file, lists } = crl;
  return issuersAbove(anchor, ca.certificates)
    .filter(({ subject }) => !lists.some(({ issuer }) => sameName(issuer, subject)))
    .flatMap(({ subject }) =>
      finding('CRL_INCOMPLETE', file, { issuer: displayName(subject), anchor: displayName(anchor.subject) }, profile),
    );
}

/** The CAs of a file between a certificate and its root, the root last. */
function issuersAbove(certificate: Certificate, candidates: readonly Certificate[]): readonly Certificate[] {
  const above: Certificate[] = [];
  for (let current: Certificate | undefined = certificate; current && !isSelfIssued(current);) {
    const { issuer }: Certificate = current;
    current = candidates.find((other) => sameName(other.subject, issuer) && !above.includes(other));
    if (current) above.push(current);
  }
  return above;
}

/** The file that a certificate of a path came from. */
function fileOf({ leafFile, chain, ca }: ChainInput, certificate: Certificate): string {
  const holds = (file: CertificateFile | undefined): file is CertificateFile =>
    file?.certificates.includes(certificate) ?? false;
  return [leafFile, chain, ca].find(holds)?.file ?? leafFile.file;
}
