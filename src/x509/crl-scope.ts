import { type Certificate, serialNumberHex } from './certificate.ts';
import type { RevocationList, RevokedCertificate } from './crl.ts';
import type { DistributionPoint } from './extensions.ts';
import type { GeneralName } from './general-name.ts';
import { normalizedName, normalizedRelativeName, sameName, type DistinguishedName } from './name.ts';

/** Every reason of ReasonFlags (RFC 5280, section 4.2.1.13), bits 1 to 8. */
export const ALL_REASONS = 0b1_1111_1110;

/** Without the extension, CRLs of the issuer itself are meant (RFC 5280, section 6.3.3). */
const OWN_ISSUER: DistributionPoint = {
  fullName: undefined,
  relativeName: undefined,
  reasons: undefined,
  crlIssuer: undefined,
};

/**
 * For which reasons a CRL can tell that `certificate` is revoked, as bits: 0 when it says nothing about it
 * (RFC 5280, section 6.3.3 (b) to (d)).
 */
export function coveredReasons(list: RevocationList, certificate: Certificate): number {
  const points = certificate.crlDistributionPoints ?? [OWN_ISSUER];
  if (!coversKind(list, certificate)) return 0;
  const own = list.issuingDistributionPoint?.onlySomeReasons ?? ALL_REASONS;
  return points
    .filter((point) => coversPoint(list, certificate, point))
    .reduce((reasons, point) => reasons | ((point.reasons ?? ALL_REASONS) & own & ALL_REASONS), 0);
}

function coversKind(list: RevocationList, certificate: Certificate): boolean {
  const scope = list.issuingDistributionPoint;
  if (!scope) return true;
  if (scope.onlyAttributeCertificates) return false;
  return certificate.basicConstraints?.isCa ? !scope.onlyUserCertificates : !scope.onlyCaCertificates;
}

function coversPoint(list: RevocationList, certificate: Certificate, point: DistributionPoint): boolean {
  const scope = list.issuingDistributionPoint;
  if (point.crlIssuer) {
    const isNamed = point.crlIssuer.some((name) => name.kind === 'directory' && sameName(name.name, list.issuer));
    if (!isNamed || !scope?.isIndirect) return false;
  } else if (!sameName(list.issuer, certificate.issuer)) {
    return false;
  }
  const listNames = scope ? pointNames(scope, list.issuer) : [];
  if (listNames.length === 0) return true;
  const wanted = pointNames(point, list.issuer);
  const accepted = wanted.length > 0 ? wanted : (point.crlIssuer ?? [directoryName(certificate.issuer)]).map(nameKey);
  return listNames.some((name) => accepted.includes(name));
}

function directoryName(name: DistinguishedName): GeneralName {
  return { kind: 'directory', name };
}

/** Comparable keys of a distribution point's names; a relative name is completed with the CRL issuer's. */
function pointNames(
  point: Pick<DistributionPoint, 'fullName' | 'relativeName'>,
  issuer: DistinguishedName,
): readonly string[] {
  if (point.relativeName) return [`directory:${normalizedName(issuer)}|${normalizedRelativeName(point.relativeName)}`];
  return (point.fullName ?? []).map(nameKey);
}

function nameKey(name: GeneralName): string {
  switch (name.kind) {
    case 'directory':
      return `directory:${normalizedName(name.name)}`;
    case 'dns':
    case 'email':
    case 'uri':
      return `${name.kind}:${name.value}`;
    case 'ip':
      return `ip:${name.octets.join('.')}`;
    case 'other':
      return `other:${Buffer.from(name.raw).toString('hex')}`;
  }
}

/** Whether a delta CRL updates `base`: the same issuer and scope, and not older than its base (RFC 5280, section 5.2.4). */
export function isDeltaOf(delta: RevocationList, base: RevocationList): boolean {
  if (delta.baseCrlNumber === undefined || delta.crlNumber === undefined || base.crlNumber === undefined) return false;
  const scopeKey = ({ issuingDistributionPoint: scope, issuer }: RevocationList): string =>
    scope ? JSON.stringify([{ ...scope, fullName: 0, relativeName: 0 }, pointNames(scope, issuer)]) : '';
  return (
    sameName(delta.issuer, base.issuer) &&
    scopeKey(delta) === scopeKey(base) &&
    BigInt(`0x${delta.baseCrlNumber}`) <= BigInt(`0x${base.crlNumber}`) &&
    BigInt(`0x${base.crlNumber}`) <= BigInt(`0x${delta.crlNumber}`)
  );
}

/** The entry of a CRL for `certificate`; in an indirect CRL an entry may name another issuer, which holds for those after it. */
export function findEntry(list: RevocationList, certificate: Certificate): RevokedCertificate | undefined {
  const serialNumber = serialNumberHex(certificate);
  let issuer = list.issuer;
  for (const entry of list.revoked) {
    const named = entry.certificateIssuer?.find((name) => name.kind === 'directory');
    if (named?.kind === 'directory') issuer = named.name;
    if (entry.serialNumber === serialNumber && sameName(issuer, certificate.issuer)) return entry;
  }
  return undefined;
}
