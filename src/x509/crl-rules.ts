import { displayTime } from './certificate-rules.ts';
import type { RevocationList } from './crl.ts';
import { issue, type Issue } from './finding.ts';
import { displayName } from './name.ts';
import { OID, oidName } from './oid.ts';

const PROCESSED_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.crlNumber,
  OID.authorityKeyIdentifier,
  OID.issuerAltName,
  OID.issuingDistributionPoint,
  OID.deltaCrlIndicator,
  OID.authorityInfoAccess,
  OID.freshestCrl,
]);

/** What is wrong with a CRL by itself at `at` (milliseconds); its signature is another matter. */
export function listIssues(list: RevocationList, at: number): readonly Issue[] {
  return [...freshnessIssues(list, at), ...criticalIssues(list), ...profileIssues(list)];
}

/** Whether a CRL is in force at `at` (milliseconds). */
export function freshnessIssues(list: RevocationList, at: number): readonly Issue[] {
  const issuer = displayName(list.issuer);
  const second = Math.floor(at / 1000) * 1000;
  const { thisUpdate, nextUpdate } = list;
  if (second < thisUpdate.milliseconds) {
    return [issue('CRL_NOT_YET_VALID', { issuer, thisUpdate: displayTime(thisUpdate.milliseconds) })];
  }
  if (nextUpdate === undefined || second <= nextUpdate.milliseconds) return [];
  return [issue('CRL_EXPIRED', { issuer, nextUpdate: displayTime(nextUpdate.milliseconds) })];
}

function criticalIssues(list: RevocationList): readonly Issue[] {
  const inList = list.extensions.find(({ oid, critical }) => critical && !PROCESSED_EXTENSIONS.has(oid))?.oid;
  const oid = inList ?? list.revoked.find((entry) => entry.unknownCritical !== undefined)?.unknownCritical;
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
