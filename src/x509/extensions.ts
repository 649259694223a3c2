import { contextTag, parseDer, TAG, type DerReader } from './der.ts';
import type { Extension } from './extension-list.ts';
import { readGeneralName, readGeneralNames, type GeneralName } from './general-name.ts';
import { OID } from './oid.ts';
import { readRelativeName, type NameAttribute } from './name.ts';

/** Bits of keyUsage (RFC 5280, section 4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 1 << 0,
  contentCommitment: 1 << 1,
  keyEncipherment: 1 << 2,
  dataEncipherment: 1 << 3,
  keyAgreement: 1 << 4,
  keyCertSign: 1 << 5,
  crlSign: 1 << 6,
  encipherOnly: 1 << 7,
  decipherOnly: 1 << 8,
} as const;

export interface BasicConstraints {
  readonly isCa: boolean;
  readonly pathLength: number | undefined;
}

export interface AuthorityKeyIdentifier {
  readonly keyIdentifier: Uint8Array | undefined;
  /** The issuer and the serial number of the certificate of the CA, where they are named. */
  readonly issuer: readonly GeneralName[] | undefined;
  readonly serialNumber: Uint8Array | undefined;
}

/** The subtrees of name constraints; `undefined` where the field is absent. */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[] | undefined;
  readonly excluded: readonly GeneralName[] | undefined;
}

export interface PolicyConstraints {
  readonly requireExplicitPolicy: number | undefined;
  readonly inhibitPolicyMapping: number | undefined;
}

export interface PolicyMapping {
  readonly issuerDomainPolicy: string;
  readonly subjectDomainPolicy: string;
}

/** Where a CRL is found and what it covers (RFC 5280, sections 4.2.1.13 and 5.2.5). */
export interface DistributionPoint {
  readonly fullName: readonly GeneralName[] | undefined;
  readonly relativeName: readonly NameAttribute[] | undefined;
  /** Reason bits; `undefined` means all reasons. */
  readonly reasons: number | undefined;
  readonly crlIssuer: readonly GeneralName[] | undefined;
}

/** The extensions of RFC 5280 that path validation reads; absent ones are `undefined`. */
export interface CertificateExtensions {
  readonly basicConstraints: BasicConstraints | undefined;
  readonly keyUsage: number | undefined;
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly subjectAltName: readonly GeneralName[] | undefined;
  readonly nameConstraints: NameConstraints | undefined;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  readonly authorityKeyIdentifier: AuthorityKeyIdentifier | undefined;
  readonly certificatePolicies: readonly string[] | undefined;
  readonly policyMappings: readonly PolicyMapping[] | undefined;
  readonly policyConstraints: PolicyConstraints | undefined;
  readonly inhibitAnyPolicy: number | undefined;
  readonly crlDistributionPoints: readonly DistributionPoint[] | undefined;
  readonly authorityInfoAccess: readonly GeneralName[] | undefined;
  /** Extensions that are known but cannot be read. */
  readonly malformed: readonly { readonly oid: string; readonly problem: string }[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Which field each known extension fills, and how it is read. */
const READERS = {
  [OID.basicConstraints]: ['basicConstraints', readBasicConstraints],
  [OID.keyUsage]: ['keyUsage', readKeyUsage],
  [OID.extendedKeyUsage]: ['extendedKeyUsage', readExtendedKeyUsage],
  [OID.subjectAltName]: [
    'subjectAltName',
    (reader) => readGeneralNames(reader.sequence('subjectAltName'), 'subjectAltName'),
  ],
  [OID.nameConstraints]: ['nameConstraints', readNameConstraints],
  [OID.subjectKeyIdentifier]: ['subjectKeyIdentifier', (reader) => reader.octetString('subjectKeyIdentifier')],
  [OID.authorityKeyIdentifier]: ['authorityKeyIdentifier', readAuthorityKeyIdentifier],
  [OID.certificatePolicies]: ['certificatePolicies', readCertificatePolicies],
  [OID.policyMappings]: ['policyMappings', readPolicyMappings],
  [OID.policyConstraints]: ['policyConstraints', readPolicyConstraints],
  [OID.inhibitAnyPolicy]: ['inhibitAnyPolicy', (reader) => reader.smallInteger('inhibitAnyPolicy')],
  [OID.crlDistributionPoints]: ['crlDistributionPoints', readDistributionPoints],
  [OID.authorityInfoAccess]: ['authorityInfoAccess', readAuthorityInfoAccess],
} as const satisfies Record<string, readonly [keyof CertificateExtensions, (reader: DerReader) => unknown]>;

/** Extensions that this module decodes and path validation therefore understands. */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(READERS));

/** Decodes the extensions that path validation reads. */
export function decodeExtensions(extensions: readonly Extension[]): CertificateExtensions {
  const malformed: { oid: string; problem: string }[] = [];
  const decoded: Mutable<CertificateExtensions> = { ...NO_EXTENSIONS, malformed };
  for (const { oid, value } of extensions) {
    if (!isKnown(oid)) continue;
    const [field, read] = READERS[oid];
    const parsed = parseDer<unknown>(value, field, read);
    if (parsed.ok) Object.assign(decoded, { [field]: parsed.value });
    else malformed.push({ oid, problem: parsed.problem });
  }
  return decoded;
}

const NO_EXTENSIONS: CertificateExtensions = {
  basicConstraints: undefined,
  keyUsage: undefined,
  extendedKeyUsage: undefined,
  subjectAltName: undefined,
  nameConstraints: undefined,
  subjectKeyIdentifier: undefined,
  authorityKeyIdentifier: undefined,
  certificatePolicies: undefined,
  policyMappings: undefined,
  policyConstraints: undefined,
  inhibitAnyPolicy: undefined,
  crlDistributionPoints: undefined,
  authorityInfoAccess: undefined,
  malformed: [],
};

function isKnown(oid: string): oid is keyof typeof READERS {
  return KNOWN_EXTENSIONS.has(oid);
}

function readBasicConstraints(reader: DerReader): BasicConstraints {
  const sequence = reader.sequence('basicConstraints');
  // FALSE spelled out is not DER, but so common in deployed certificates that every stack reads it.
  const isCa = sequence.peekTag() === TAG.boolean && sequence.boolean('cA');
  const pathLength = sequence.peekTag() === TAG.integer ? sequence.smallInteger('pathLenConstraint') : undefined;
  sequence.finish('basicConstraints');
  return { isCa, pathLength };
}

function readKeyUsage(reader: DerReader): number {
  return readBits(reader, 'keyUsage');
}

/** A named bit list as a number, bit 0 lowest. */
export function readBits(reader: DerReader, what: string, tag: number = TAG.bitString): number {
  const { bytes } = reader.bitString(what, tag);
  let bits = 0;
  for (let index = 0; index < Math.min(bytes.length * 8, 31); index++) {
    if (((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) bits |= 1 << index;
  }
  return bits;
}

function readExtendedKeyUsage(reader: DerReader): string[] {
  const sequence = reader.sequence('extendedKeyUsage');
  const purposes: string[] = [];
  while (!sequence.atEnd) purposes.push(sequence.oid('purpose of extendedKeyUsage'));
  if (purposes.length === 0) throw sequence.error('extendedKeyUsage lists no purpose');
  return purposes;
}

function readAuthorityKeyIdentifier(reader: DerReader): AuthorityKeyIdentifier {
  const sequence = reader.sequence('authorityKeyIdentifier');
  const keyIdentifier =
    sequence.peekTag() === contextTag(0) ? sequence.content(contextTag(0), 'keyIdentifier') : undefined;
  const issuer = sequence.enterOptional(contextTag(1, true), 'authorityCertIssuer');
  const issuerNames = issuer && readGeneralNames(issuer, 'authorityCertIssuer');
  const serialNumber =
    sequence.peekTag() === contextTag(2) ? sequence.integer('authorityCertSerialNumber', contextTag(2)) : undefined;
  sequence.finish('authorityKeyIdentifier');
  return { keyIdentifier, issuer: issuerNames, serialNumber };
}

function readNameConstraints(reader: DerReader): NameConstraints {
  const sequence = reader.sequence('nameConstraints');
  const permitted = readSubtrees(sequence, 0, 'permittedSubtrees');
  const excluded = readSubtrees(sequence, 1, 'excludedSubtrees');
  sequence.finish('nameConstraints');
  return { permitted, excluded };
}

function readSubtrees(reader: DerReader, number: number, what: string): GeneralName[] | undefined {
  const list = reader.enterOptional(contextTag(number, true), what);
  if (!list) return undefined;
  const bases: GeneralName[] = [];
  while (!list.atEnd) {
    const subtree = list.sequence(`entry of ${what}`);
    bases.push(readGeneralName(subtree, `base of ${what}`));
    // RFC 5280 fixes minimum at 0, which DER leaves out, and forbids maximum.
    subtree.finish(`entry of ${what}`);
  }
  return bases;
}

function readCertificatePolicies(reader: DerReader): string[] {
  const sequence = reader.sequence('certificatePolicies');
  const policies = new Set<string>();
  while (!sequence.atEnd) {
    const information = sequence.sequence('policy information');
    const policy = information.oid('policy identifier');
    if (!information.atEnd) information.raw(TAG.sequence, 'policy qualifiers');
    information.finish('policy information');
    if (policies.has(policy)) throw sequence.error(`certificatePolicies lists ${policy} twice`);
    policies.add(policy);
  }
  if (policies.size === 0) throw sequence.error('certificatePolicies lists no policy');
  return [...policies];
}

function readPolicyMappings(reader: DerReader): PolicyMapping[] {
  const sequence = reader.sequence('policyMappings');
  const mappings: PolicyMapping[] = [];
  while (!sequence.atEnd) {
    const pair = sequence.sequence('policy mapping');
    mappings.push({ issuerDomainPolicy: pair.oid('issuer policy'), subjectDomainPolicy: pair.oid('subject policy') });
    pair.finish('policy mapping');
  }
  if (mappings.length === 0) throw sequence.error('policyMappings lists no mapping');
  return mappings;
}

function readPolicyConstraints(reader: DerReader): PolicyConstraints {
  const sequence = reader.sequence('policyConstraints');
  const readField = (number: number, what: string): number | undefined =>
    sequence.peekTag() === contextTag(number) ? sequence.smallInteger(what, contextTag(number)) : undefined;
  const requireExplicitPolicy = readField(0, 'requireExplicitPolicy');
  const inhibitPolicyMapping = readField(1, 'inhibitPolicyMapping');
  sequence.finish('policyConstraints');
  if (requireExplicitPolicy === undefined && inhibitPolicyMapping === undefined) {
    throw sequence.error('policyConstraints is empty');
  }
  return { requireExplicitPolicy, inhibitPolicyMapping };
}

function readDistributionPoints(reader: DerReader): DistributionPoint[] {
  const sequence = reader.sequence('cRLDistributionPoints');
  const points: DistributionPoint[] = [];
  while (!sequence.atEnd) {
    const point = sequence.sequence('distribution point');
    const name = readDistributionPointName(point);
    const reasons = point.peekTag() === contextTag(1) ? readBits(point, 'reasons', contextTag(1)) : undefined;
    const issuer = point.enterOptional(contextTag(2, true), 'cRLIssuer');
    const crlIssuer = issuer && readGeneralNames(issuer, 'cRLIssuer');
    point.finish('distribution point');
    points.push({ ...name, reasons, crlIssuer });
  }
  if (points.length === 0) throw sequence.error('cRLDistributionPoints lists no point');
  return points;
}

/** Reads the optional `[0] DistributionPointName` of a distribution point. */
export function readDistributionPointName(reader: DerReader): Pick<DistributionPoint, 'fullName' | 'relativeName'> {
  const choice = reader.enterOptional(contextTag(0, true), 'distributionPoint');
  if (!choice) return { fullName: undefined, relativeName: undefined };
  const full = choice.enterOptional(contextTag(0, true), 'fullName');
  const fullName = full && readGeneralNames(full, 'fullName');
  const relativeName = full ? undefined : readRelativeName(choice, 'nameRelativeToCRLIssuer', contextTag(1, true));
  choice.finish('distributionPoint');
  return { fullName, relativeName };
}

function readAuthorityInfoAccess(reader: DerReader): GeneralName[] {
  const sequence = reader.sequence('authorityInfoAccess');
  const locations: GeneralName[] = [];
  while (!sequence.atEnd) {
    const description = sequence.sequence('access description');
    description.oid('access method');
    locations.push(readGeneralName(description, 'access location'));
    description.finish('access description');
  }
  if (locations.length === 0) throw sequence.error('authorityInfoAccess lists no access');
  return locations;
}
