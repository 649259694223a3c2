import { serialNumberHex, type Certificate } from './certificate.ts';
import { displayTime } from './certificate-rules.ts';
import { severityOf, type Profile } from './codes.ts';
import { CRL_REASONS, verifyRevocationList, type RevocationList, type RevokedCertificate } from './crl.ts';
import { equalBytes } from './der.ts';
import { KEY_USAGE } from './extensions.ts';
import { issue, type Issue } from './finding.ts';
import { displayName, sameName } from './name.ts';
import { OID, oidName } from './oid.ts';
import type { PathIssue } from './path.ts';
import { sameAlgorithm } from './signature.ts';

const PROCESSED_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.crlNumber,
  OID.authorityKeyIdentifier,
  OID.issuerAltName,
  OID.issuingDistributionPoint,
  OID.authorityInfoAccess,
  OID.freshestCrl,
]);

/** Checks every certificate of a complete path but the trust anchor against the CRLs (RFC 5280, section 6.3). */
export function revocationIssues(
  path: readonly Certificate[],
  lists: readonly RevocationList[],
  at: number,
  profile: Profile,
): readonly PathIssue[] {
  return path.slice(0, -1).flatMap((certificate, position) => {
    const issuer = path[position + 1] ?? certificate;
    const issues = certificateStatus(certificate, issuer, lists, at, profile);
    return issues.map(({ code, details }) => ({ code, details, certificate }));
  });
}

function certificateStatus(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: number,
  profile: Profile,
): readonly Issue[] {
  const subject = displayName(certificate.subject);
  const covering = lists.filter((list) => sameName(list.issuer, certificate.issuer) && covers(list, certificate));
  const usable = covering.filter(
    (list) => !listIssues(list, issuer, at).some(({ code }) => severityOf(code, profile) === 'error'),
  );
  const [first] = covering;
  if (usable.length === 0 && first) return listIssues(first, issuer, at);
  if (usable.length === 0) return [issue('CRL_MISSING', { subject, issuer: displayName(certificate.issuer) })];
  const entry = usable.map((list) => findEntry(list, certificate)).find((found) => found !== undefined);
  if (!entry || entry.reason === REMOVE_FROM_CRL) return [];
  const reason = entry.reason === undefined ? 'no reason given' : (CRL_REASONS[entry.reason] ?? 'unknown reason');
  return [issue('CERT_REVOKED', { subject, date: displayTime(entry.revocationDate.milliseconds), reason })];
}

const REMOVE_FROM_CRL = 8;

function findEntry(list: RevocationList, certificate: Certificate): RevokedCertificate | undefined {
  const serialNumber = serialNumberHex(certificate);
  return list.revoked.find((entry) => entry.serialNumber === serialNumber && entry.certificateIssuer === undefined);
}

/** Whether the scope of a CRL includes the certificate (RFC 5280, sections 5.2.5 and 6.3.3 (b)). */
function covers(list: RevocationList, certificate: Certificate): boolean {
  const scope = list.issuingDistributionPoint;
  if (list.baseCrlNumber !== undefined) return false;
  if (!scope) return true;
  const isCa = certificate.basicConstraints?.isCa ?? false;
  if (scope.onlyAttributeCertificates || scope.onlySomeReasons !== undefined) return false;
  return isCa ? !scope.onlyUserCertificates : !scope.onlyCaCertificates;
}

/** Why a CRL cannot be used with the key of `issuer` at this time. */
export function listIssues(list: RevocationList, issuer: Certificate, at: number): readonly Issue[] {
  const name = displayName(list.issuer);
  const issues: Issue[] = [];
  const { keyUsage, subjectKeyIdentifier } = issuer;
  if (keyUsage !== undefined && !(keyUsage & KEY_USAGE.crlSign)) issues.push(issue('CRL_KEY_USAGE', { issuer: name }));
  const wanted = list.authorityKeyIdentifier;
  const isOtherKey = wanted && subjectKeyIdentifier && !equalBytes(wanted, subjectKeyIdentifier);
  const isGenuine = !isOtherKey && sameAlgorithm(list.innerSignatureAlgorithm, list.signatureAlgorithm);
  if (!isGenuine || verifyRevocationList(list, issuer.publicKey) !== 'valid') {
    issues.push(issue('CRL_SIGNATURE', { issuer: name }));
  }
  return [...issues, ...freshnessIssues(list, at), ...criticalIssues(list), ...profileIssues(list)];
}

/** Whether a CRL is in force at `at` (milliseconds). */
export function freshnessIssues(list: RevocationList, at: number): readonly Issue[] {
  const name = displayName(list.issuer);
  const second = Math.floor(at / 1000) * 1000;
  const { thisUpdate, nextUpdate } = list;
  if (second < thisUpdate.milliseconds) {
    return [issue('CRL_NOT_YET_VALID', { issuer: name, thisUpdate: displayTime(thisUpdate.milliseconds) })];
  }
  if (nextUpdate === undefined || second <= nextUpdate.milliseconds) return [];
  return [issue('CRL_EXPIRED', { issuer: name, nextUpdate: displayTime(nextUpdate.milliseconds) })];
}

function criticalIssues(list: RevocationList): readonly Issue[] {
  const unknown = list.extensions.find(({ oid, critical }) => critical && !PROCESSED_EXTENSIONS.has(oid))?.oid;
  const inEntry = list.revoked.find((entry) => entry.unknownCritical !== undefined)?.unknownCritical;
  const oid = unknown ?? inEntry;
  if (oid === undefined) return [];
  return [issue('CRL_UNKNOWN_CRITICAL_EXTENSION', { issuer: displayName(list.issuer), extension: oidName(oid) })];
}

function profileIssues(list: RevocationList): readonly Issue[] {
  const problems: string[] = [];
  const number = list.extensions.find(({ oid }) => oid === OID.crlNumber);
  if (!number) problems.push('it has no cRLNumber');
  else if (number.critical) problems.push('its cRLNumber is critical');
  if (list.nextUpdate === undefined) problems.push('it does not say when the next one comes');
  return problems.map((problem) => issue('CRL_PROFILE', { issuer: displayName(list.issuer), problem }));
}
