import { extensionCriticality, isSelfIssued, serialNumberHex, type Certificate } from './certificate.ts';
import { equalBytes } from './der.ts';
import { KEY_USAGE, KNOWN_EXTENSIONS } from './extensions.ts';
import { issue, type Issue } from './finding.ts';
import { displayGeneralName } from './general-name.ts';
import { dnsNameProblem } from './host-name.ts';
import { parseAddress } from './ip-address.ts';
import { netscapeTypeIssues } from './netscape-type.ts';
import { isAddressSubtree } from './name-constraints.ts';
import { attributeValues, displayName, nameEncodingProblem } from './name.ts';
import { OID, oidName } from './oid.ts';
import { describePublicKey, displayKey, encodingProblem, keySuitability, MAXIMUM_RSA_BITS } from './public-key.ts';
import { displaySignatureAlgorithm, isUncommonSignature, isWeakSignature, sameAlgorithm } from './signature.ts';

/** The place of a certificate in a path. */
export type Role = 'leaf' | 'intermediate' | 'anchor';

/** What the holder of the leaf wants to be. */
export type Purpose = 'server' | 'client';

const DAY_MILLISECONDS = 86_400_000;
const MAXIMUM_SERIAL_OCTETS = 20;
/** A hostile certificate may have a hundred thousand bad names; nobody reads as many findings. */
const MAXIMUM_ISSUES = 100;
const APPLE_LIFETIME_DAYS = 825;

/** Extensions that path validation need not process to recognise them. */
const RECOGNISED_EXTENSIONS: ReadonlySet<string> = new Set([
  ...KNOWN_EXTENSIONS,
  OID.issuerAltName,
  OID.subjectInfoAccess,
  OID.freshestCrl,
]);

/** Extensions whose damage every TLS stack notices. */
const ESSENTIAL_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectAltName,
  OID.nameConstraints,
  OID.authorityKeyIdentifier,
  OID.subjectKeyIdentifier,
]);

const NEVER_CRITICAL = [
  OID.authorityKeyIdentifier,
  OID.subjectKeyIdentifier,
  OID.authorityInfoAccess,
  OID.subjectInfoAccess,
  OID.freshestCrl,
  OID.issuerAltName,
] as const;

/** Collects what one rule after the other finds. */
type Collector = (code: Issue['code'], details?: Issue['details']) => void;

/** Everything that can be said about one certificate by itself in its role; time and purpose excepted. */
export function certificateIssues(certificate: Certificate, role: Role): readonly Issue[] {
  const issues: Issue[] = [];
  const found: Collector = (code, details = {}) => {
    if (issues.length < MAXIMUM_ISSUES) {
      issues.push(issue(code, { subject: displayName(certificate.subject), ...details }));
    }
  };
  checkEncoding(certificate, role, found);
  checkIdentity(certificate, role, found);
  checkCriticality(certificate, found);
  checkKeyIdentifiers(certificate, role, found);
  checkKey(certificate, role, found);
  checkUsage(certificate, role, found);
  if (certificate.nameConstraints) checkConstraintForm(certificate, found);
  if (role === 'leaf') checkLeaf(certificate, found);
  else checkAuthority(certificate, role, found);
  return issues;
}

function checkEncoding(certificate: Certificate, role: Role, found: Collector): void {
  for (const problem of certificate.flaws) found('CERT_ENCODING', { problem });
  for (const { oid, problem } of certificate.malformed) {
    const extension = oidName(oid);
    if (ESSENTIAL_EXTENSIONS.has(oid)) found('CERT_MALFORMED', { problem: `${extension}: ${problem}` });
    else found('EXTENSION_MALFORMED', { extension, problem });
  }
  const deviations = new Set([certificate.notBefore.deviation, certificate.notAfter.deviation]);
  if (deviations.has('precision')) found('CERT_TIME_FORM');
  if (deviations.has('type')) found('CERT_TIME_TYPE');
  if (!sameAlgorithm(certificate.innerSignatureAlgorithm, certificate.signatureAlgorithm)) {
    found('CERT_SIGNATURE_ALGORITHM');
  }
  // The signature of a trust anchor is never checked, so its strength does not matter.
  if (role === 'anchor') return;
  const algorithm = displaySignatureAlgorithm(certificate.signatureAlgorithm);
  if (isWeakSignature(certificate.signatureAlgorithm)) found('CERT_WEAK_SIGNATURE', { algorithm });
  if (isUncommonSignature(certificate.signatureAlgorithm)) found('CERT_UNCOMMON_SIGNATURE', { algorithm });
}

function checkIdentity(certificate: Certificate, role: Role, found: Collector): void {
  const { serialNumber, issuer, subject, subjectAltName, version } = certificate;
  if (version !== 3) found('CERT_V1', { version });
  const first = serialNumber[0] ?? 0;
  const isPositive = first < 0x80 && serialNumber.some((octet) => octet !== 0);
  // Old public roots have the serial number 0, and nobody looks it up in a CRL.
  if (role !== 'anchor' && (!isPositive || serialNumber.length > MAXIMUM_SERIAL_OCTETS)) {
    found('CERT_SERIAL', { serial: serialNumberHex(certificate) });
  }
  if (issuer.relativeNames.length === 0) found('CERT_NO_ISSUER');
  const problem = nameEncodingProblem(issuer) ?? nameEncodingProblem(subject);
  if (problem !== undefined) found('NAME_ENCODING', { problem });
  const isNameless = subject.relativeNames.length === 0;
  if (isNameless && (role !== 'leaf' || subjectAltName === undefined)) found('CERT_NO_SUBJECT');
}

function checkCriticality(certificate: Certificate, found: Collector): void {
  for (const { oid, critical } of certificate.extensions) {
    if (critical && !RECOGNISED_EXTENSIONS.has(oid)) found('UNKNOWN_CRITICAL_EXTENSION', { extension: oidName(oid) });
  }
  const demand = (oid: string, wanted: boolean): void => {
    if (extensionCriticality(certificate, oid) !== !wanted) return;
    found(wanted ? 'EXTENSION_CRITICALITY' : 'EXTENSION_WRONGLY_CRITICAL', { extension: oidName(oid) });
  };
  for (const oid of NEVER_CRITICAL) demand(oid, false);
  demand(OID.inhibitAnyPolicy, true);
  // RFC 3280 left it to the CA, and a CA with policies of its own issues for readers that process them.
  if (!certificate.certificatePolicies) demand(OID.policyConstraints, true);
  else if (extensionCriticality(certificate, OID.policyConstraints) === false) found('POLICY_CONSTRAINTS_OPTIONAL');
  if (certificate.basicConstraints?.isCa) demand(OID.basicConstraints, true);
  if (certificate.subject.relativeNames.length === 0) demand(OID.subjectAltName, true);
  else if (extensionCriticality(certificate, OID.subjectAltName)) found('NAME_SAN_CRITICAL');
  if (extensionCriticality(certificate, OID.nameConstraints) === false) found('NAME_CONSTRAINT_CRITICALITY');
  if (extensionCriticality(certificate, OID.extendedKeyUsage)) found('PURPOSE_CRITICAL');
}

function checkKeyIdentifiers(certificate: Certificate, role: Role, found: Collector): void {
  const { authorityKeyIdentifier, subjectKeyIdentifier } = certificate;
  if (role !== 'leaf' && certificate.version === 3 && !subjectKeyIdentifier) found('SKI_MISSING');
  const isSelfSigned = role === 'anchor' && isSelfIssued(certificate);
  if (!authorityKeyIdentifier?.keyIdentifier && !isSelfSigned && certificate.version === 3) {
    found(role === 'anchor' ? 'ANCHOR_AKI_MISSING' : 'AKI_MISSING');
  }
  if (isSelfSigned && authorityKeyIdentifier) {
    const { keyIdentifier, issuer, serialNumber } = authorityKeyIdentifier;
    if (!keyIdentifier) found('AKI_FORM', { problem: 'has no key identifier' });
    else if (!subjectKeyIdentifier || !equalBytes(keyIdentifier, subjectKeyIdentifier)) {
      found('AKI_FORM', { problem: 'differs from its subjectKeyIdentifier' });
    }
    if (issuer || serialNumber) found('AKI_FORM', { problem: 'names issuer or serial number' });
  }
}

const UNSUITABLE = { weak: 'KEY_WEAK', unsupported: 'KEY_UNSUPPORTED', uncommon: 'KEY_UNCOMMON' } as const;

function checkKey(certificate: Certificate, role: Role, found: Collector): void {
  const key = describePublicKey(certificate.publicKey);
  if (!key) return found('CERT_MALFORMED', { problem: 'the public key is damaged' });
  const suitability = keySuitability(key);
  if (suitability !== 'good') {
    const what = role === 'leaf' ? 'key of the certificate' : `key of the CA ${displayName(certificate.subject)}`;
    found(UNSUITABLE[suitability], { what, key: displayKey(key) });
  }
  const problem = encodingProblem(certificate.publicKey);
  if (problem !== undefined) found('KEY_ENCODING', { problem });
  const isRsa = key.family === 'rsa' || key.family === 'rsa-pss';
  if (isRsa && key.bits > MAXIMUM_RSA_BITS) found('KEY_LARGE', { bits: key.bits, limit: MAXIMUM_RSA_BITS });
  if (key.family === 'rsa' && key.bits % 8 !== 0) found('KEY_RSA_LENGTH', { bits: key.bits });
}

function checkUsage(certificate: Certificate, role: Role, found: Collector): void {
  const { keyUsage, basicConstraints } = certificate;
  const isCa = basicConstraints?.isCa ?? false;
  if (keyUsage === 0) found('CERT_KEY_USAGE', { problem: 'keyUsage states no use' });
  if (keyUsage !== undefined && keyUsage & KEY_USAGE.keyCertSign && !isCa) {
    found('CERT_KEY_USAGE', { problem: 'keyCertSign without being a CA' });
  }
  if (basicConstraints?.pathLength !== undefined && !isCa) {
    found('CERT_KEY_USAGE', { problem: 'a path length without being a CA' });
  }
  if (role === 'leaf' && isCa && keyUsage !== undefined && !(keyUsage & KEY_USAGE.keyCertSign)) {
    found('CERT_KEY_USAGE', { problem: 'a CA without keyCertSign' });
  }
}

function checkConstraintForm(certificate: Certificate, found: Collector): void {
  const { permitted, excluded } = certificate.nameConstraints ?? {};
  if (!certificate.basicConstraints?.isCa)
    found('NAME_CONSTRAINT_FORM', { problem: 'stand in a certificate that is no CA' });
  if ((permitted?.length ?? 0) + (excluded?.length ?? 0) === 0 || permitted?.length === 0 || excluded?.length === 0) {
    found('NAME_CONSTRAINT_FORM', { problem: 'are empty' });
  }
  const bases = [...(permitted ?? []), ...(excluded ?? [])];
  const odd = bases.find(({ kind }) => kind === 'directory' || kind === 'other');
  if (odd && extensionCriticality(certificate, OID.nameConstraints)) {
    found('NAME_CONSTRAINT_KIND', { kind: displayGeneralName(odd) });
  }
  for (const base of bases) {
    const isBadDns = base.kind === 'dns' && base.value !== '' && dnsConstraintIsMalformed(base.value);
    const isBadAddress = base.kind === 'ip' && !isAddressSubtree(base.octets);
    if (isBadDns || isBadAddress) {
      return found('NAME_CONSTRAINT_FORM', { problem: `hold a malformed entry: ${displayGeneralName(base)}` });
    }
  }
}

function dnsConstraintIsMalformed(value: string): boolean {
  return value.includes('*') || value.startsWith('.') || dnsNameProblem(value) !== undefined;
}

function checkLeaf(certificate: Certificate, found: Collector): void {
  const { basicConstraints, publicKey, keyUsage = 0 } = certificate;
  if (basicConstraints?.isCa) found('CERT_IS_CA');
  const encryption = KEY_USAGE.keyEncipherment | KEY_USAGE.dataEncipherment;
  if (publicKey.algorithm.oid === OID.ecPublicKey && keyUsage & encryption) found('CERT_KEY_USAGE_EC');
  const days = (certificate.notAfter.milliseconds - certificate.notBefore.milliseconds) / DAY_MILLISECONDS;
  if (days > APPLE_LIFETIME_DAYS && !basicConstraints?.isCa) found('CERT_LIFETIME', { days: Math.ceil(days) });
  for (const name of certificate.subjectAltName ?? []) {
    const problem = name.kind === 'dns' ? dnsNameProblem(name.value) : addressProblem(name);
    if (problem) found('NAME_SYNTAX', { name: displayGeneralName(name), problem });
  }
}

function addressProblem(name: { readonly kind: string; readonly octets?: Uint8Array }): string | undefined {
  if (name.kind !== 'ip' || name.octets === undefined) return undefined;
  return name.octets.length === 4 || name.octets.length === 16 ? undefined : 'an address has 4 or 16 octets';
}

/** Rules for the names of a server's leaf. */
export function serverNameIssues(certificate: Certificate): readonly Issue[] {
  const names = certificate.subjectAltName;
  if (!names) return [issue('NAME_NO_SAN', { subject: displayName(certificate.subject) })];
  const presented = new Set(names.map((name) => (name.kind === 'dns' ? name.value : displayGeneralName(name))));
  return attributeValues(certificate.subject, OID.commonName)
    .filter((name) => !presented.has(name) && !(parseAddress(name) && presented.has(`IP:${name}`)))
    .map((name) => issue('NAME_COMMON_NAME', { subject: displayName(certificate.subject), name }));
}

function checkAuthority(certificate: Certificate, role: Role, found: Collector): void {
  const { version, basicConstraints, keyUsage } = certificate;
  // A version 1 root predates basicConstraints; TLS stacks take it for a CA because it is trusted as one.
  const isOldRoot = role === 'anchor' && version === 1;
  if (!basicConstraints?.isCa && !isOldRoot) found('CA_NOT_CA');
  if (keyUsage === undefined) {
    if (version === 3) found('CA_NO_KEY_USAGE');
  } else if (!(keyUsage & KEY_USAGE.keyCertSign)) {
    found('CA_KEY_USAGE');
  }
  if (role === 'anchor' && certificate.extendedKeyUsage && isSelfIssued(certificate)) found('CA_HAS_EKU');
}

/** Whether the certificate is valid at `at` (milliseconds); whole seconds, both ends included (RFC 5280, section 4.1.2.5). */
export function validityIssues(certificate: Certificate, role: Role, at: number): readonly Issue[] {
  const second = Math.floor(at / 1000) * 1000;
  const { notBefore, notAfter } = certificate;
  if (second >= notBefore.milliseconds && second <= notAfter.milliseconds) return [];
  const subject = displayName(certificate.subject);
  if (second < notBefore.milliseconds) {
    const code = role === 'leaf' ? 'CERT_NOT_YET_VALID' : 'CA_NOT_YET_VALID';
    return [issue(code, { subject, notBefore: displayTime(notBefore.milliseconds) })];
  }
  const code = role === 'leaf' ? 'CERT_EXPIRED' : 'CA_EXPIRED';
  return [issue(code, { subject, notAfter: displayTime(notAfter.milliseconds) })];
}

/** Whether the certificate may serve `purpose`, or be the CA of one that does. */
export function purposeIssues(certificate: Certificate, role: Role, purpose: Purpose): readonly Issue[] {
  const { extendedKeyUsage, keyUsage } = certificate;
  const wanted = purpose === 'server' ? OID.serverAuth : OID.clientAuth;
  const about = (code: Issue['code'], details: Issue['details'] = {}): Issue =>
    issue(code, { subject: displayName(certificate.subject), ...details });
  const mismatch = (extension: string, found: string): Issue =>
    about(role === 'leaf' ? 'PURPOSE_MISMATCH' : 'CA_PURPOSE', {
      purpose: `TLS ${purpose}s`,
      extension,
      found,
      kind: purpose,
    });
  const issues: Issue[] = role === 'leaf' ? [...netscapeTypeIssues(certificate, purpose)] : [];
  if (extendedKeyUsage === undefined) {
    if (role === 'leaf') issues.push(about('PURPOSE_MISSING'));
  } else if (!extendedKeyUsage.includes(wanted)) {
    const any = extendedKeyUsage.includes(OID.anyExtendedKeyUsage);
    issues.push(
      any
        ? about('PURPOSE_ANY', { purpose: oidName(wanted) })
        : mismatch('extendedKeyUsage', extendedKeyUsage.map(oidName).join(', ')),
    );
  } else if (role === 'leaf' && extendedKeyUsage.includes(OID.anyExtendedKeyUsage)) {
    issues.push(about('PURPOSE_ANY_TOO', { purpose: oidName(wanted) }));
  }
  const usable = KEY_USAGE.digitalSignature | KEY_USAGE.keyEncipherment | KEY_USAGE.keyAgreement;
  if (role === 'leaf' && keyUsage !== undefined && (keyUsage & usable) === 0 && !certificate.basicConstraints?.isCa) {
    issues.push(mismatch('keyUsage', 'without digitalSignature'));
  }
  return issues;
}

/** A time as ISO 8601 without fractions: `2026-11-22T08:00:00Z`. */
export function displayTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
