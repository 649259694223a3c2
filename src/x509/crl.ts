import {
  readAlgorithm,
  readSignatureBits,
  type AlgorithmIdentifier,
  type SubjectPublicKeyInfo,
} from './certificate.ts';
import { contextTag, DerReader, parseDer, TAG, toHex, type Parsed } from './der.ts';
import { readExtensionList, type Extension } from './extension-list.ts';
import { readBits, readDistributionPointName, type DistributionPoint } from './extensions.ts';
import { readGeneralNames, type GeneralName } from './general-name.ts';
import { readName, type DistinguishedName } from './name.ts';
import { OID } from './oid.ts';
import { verifySignature, type SignatureOutcome } from './signature.ts';
import { readTime, type CertificateTime } from './time.ts';

/** One revoked certificate (RFC 5280, section 5.1.2.6). */
export interface RevokedCertificate {
  /** Lower-case hexadecimal of the contents of the serial number. */
  readonly serialNumber: string;
  readonly revocationDate: CertificateTime;
  /** CRLReason; `undefined` when absent. */
  readonly reason: number | undefined;
  /** The issuer of this and the following entries in an indirect CRL. */
  readonly certificateIssuer: readonly GeneralName[] | undefined;
  readonly unknownCritical: string | undefined;
}

/** What a CRL covers (RFC 5280, section 5.2.5). */
export interface IssuingDistributionPoint extends Pick<DistributionPoint, 'fullName' | 'relativeName'> {
  readonly onlyUserCertificates: boolean;
  readonly onlyCaCertificates: boolean;
  readonly onlyAttributeCertificates: boolean;
  readonly isIndirect: boolean;
  /** Reason bits; `undefined` means all reasons. */
  readonly onlySomeReasons: number | undefined;
}

/** A certificate revocation list (RFC 5280, section 5.1). */
export interface RevocationList {
  readonly raw: Uint8Array;
  readonly tbs: Uint8Array;
  readonly version: 1 | 2;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: CertificateTime;
  readonly nextUpdate: CertificateTime | undefined;
  readonly revoked: readonly RevokedCertificate[];
  readonly extensions: readonly Extension[];
  readonly issuingDistributionPoint: IssuingDistributionPoint | undefined;
  /** Lower-case hexadecimal; `undefined` when the extension is absent. */
  readonly crlNumber: string | undefined;
  /** The number of the complete CRL that a delta CRL updates. */
  readonly baseCrlNumber: string | undefined;
  readonly authorityKeyIdentifier: Uint8Array | undefined;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly innerSignatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** Names of CRLReason (RFC 5280, section 5.3.1). */
export const CRL_REASONS: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'key compromise',
  2: 'CA compromise',
  3: 'affiliation changed',
  4: 'superseded',
  5: 'cessation of operation',
  6: 'certificate hold',
  8: 'removed from CRL',
  9: 'privilege withdrawn',
  10: 'AA compromise',
};

/** Reads one CRL in DER. Bad input is a value, never an exception. */
export function parseRevocationList(der: Uint8Array): Parsed<RevocationList> {
  return parseDer(der, 'CRL', (reader) => readList(reader, der));
}

function readList(reader: DerReader, raw: Uint8Array): RevocationList {
  const outer = reader.sequence('CRL');
  const { offset } = outer;
  const body = outer.sequence('tbsCertList');
  const tbs = raw.subarray(offset, outer.offset);
  const signatureAlgorithm = readAlgorithm(outer, 'signatureAlgorithm');
  const signature = readSignatureBits(outer);
  outer.finish('CRL');
  return { ...readBody(body), raw, tbs, signatureAlgorithm, signature };
}

type ListBody = Omit<RevocationList, 'raw' | 'tbs' | 'signatureAlgorithm' | 'signature'>;

function readBody(body: DerReader): ListBody {
  const version = readVersion(body);
  const innerSignatureAlgorithm = readAlgorithm(body, 'signature');
  const issuer = readName(body, 'issuer');
  const thisUpdate = readTime(body, 'thisUpdate');
  const isTime = body.peekTag() === TAG.utcTime || body.peekTag() === TAG.generalizedTime;
  const nextUpdate = isTime ? readTime(body, 'nextUpdate') : undefined;
  const revoked = readRevoked(body);
  const explicit = body.enterOptional(contextTag(0, true), 'crlExtensions');
  const extensions = explicit ? readExtensionList(explicit, 'crlExtensions').all : [];
  explicit?.finish('crlExtensions');
  body.finish('tbsCertList');
  const decode = <T>(oid: string, read: (reader: DerReader) => T): T | undefined =>
    decodeExtension(extensions, oid, read);
  return {
    version,
    innerSignatureAlgorithm,
    issuer,
    thisUpdate,
    nextUpdate,
    revoked,
    extensions,
    issuingDistributionPoint: decode(OID.issuingDistributionPoint, readIssuingDistributionPoint),
    crlNumber: decode(OID.crlNumber, (reader) => toHex(reader.integer('cRLNumber'))),
    baseCrlNumber: decode(OID.deltaCrlIndicator, (reader) => toHex(reader.integer('baseCRLNumber'))),
    authorityKeyIdentifier: decode(OID.authorityKeyIdentifier, readKeyIdentifier),
  };
}

function readVersion(body: DerReader): 1 | 2 {
  if (body.peekTag() !== TAG.integer) return 1;
  if (body.smallInteger('version') !== 1) throw body.error('the version of a CRL is 2 or left out');
  return 2;
}

function readRevoked(body: DerReader): readonly RevokedCertificate[] {
  const list = body.enterOptional(TAG.sequence, 'revokedCertificates');
  const revoked: RevokedCertificate[] = [];
  if (!list) return revoked;
  while (!list.atEnd) revoked.push(readRevokedEntry(list.sequence('revoked certificate')));
  return revoked;
}

const KNOWN_ENTRY_EXTENSIONS: ReadonlySet<string> = new Set([OID.crlReason, OID.certificateIssuer, OID.invalidityDate]);

function readRevokedEntry(entry: DerReader): RevokedCertificate {
  const serialNumber = toHex(entry.integer('serial number of a revoked certificate'));
  const revocationDate = readTime(entry, 'revocationDate');
  const extensions = entry.atEnd ? [] : readExtensionList(entry, 'crlEntryExtensions').all;
  entry.finish('revoked certificate');
  return {
    serialNumber,
    revocationDate,
    reason: decodeExtension(extensions, OID.crlReason, (reader) => reader.smallInteger('reasonCode', TAG.enumerated)),
    certificateIssuer: decodeExtension(extensions, OID.certificateIssuer, (reader) =>
      readGeneralNames(reader.sequence('certificateIssuer'), 'certificateIssuer'),
    ),
    unknownCritical: extensions.find(({ oid, critical }) => critical && !KNOWN_ENTRY_EXTENSIONS.has(oid))?.oid,
  };
}

/** Decodes extension `oid` when it is there; a malformed one makes the whole list unreadable. */
function decodeExtension<T>(
  extensions: readonly Extension[],
  oid: string,
  read: (reader: DerReader) => T,
): T | undefined {
  const extension = extensions.find((candidate) => candidate.oid === oid);
  if (!extension) return undefined;
  const reader = new DerReader(extension.value);
  const value = read(reader);
  reader.finish(`extension ${oid}`);
  return value;
}

function readKeyIdentifier(reader: DerReader): Uint8Array | undefined {
  const sequence = reader.sequence('authorityKeyIdentifier');
  const keyIdentifier =
    sequence.peekTag() === contextTag(0) ? sequence.content(contextTag(0), 'keyIdentifier') : undefined;
  while (!sequence.atEnd) sequence.any('authority');
  return keyIdentifier;
}

function readIssuingDistributionPoint(reader: DerReader): IssuingDistributionPoint {
  const sequence = reader.sequence('issuingDistributionPoint');
  const name = readDistributionPointName(sequence);
  const flag = (number: number, what: string): boolean =>
    sequence.peekTag() === contextTag(number) && sequence.boolean(what, contextTag(number));
  const onlyUserCertificates = flag(1, 'onlyContainsUserCerts');
  const onlyCaCertificates = flag(2, 'onlyContainsCACerts');
  const onlySomeReasons =
    sequence.peekTag() === contextTag(3) ? readBits(sequence, 'onlySomeReasons', contextTag(3)) : undefined;
  const isIndirect = flag(4, 'indirectCRL');
  const onlyAttributeCertificates = flag(5, 'onlyContainsAttributeCerts');
  sequence.finish('issuingDistributionPoint');
  return { ...name, onlyUserCertificates, onlyCaCertificates, onlySomeReasons, isIndirect, onlyAttributeCertificates };
}

/** Checks the signature of a CRL with the key of an authority. */
export function verifyRevocationList(list: RevocationList, key: SubjectPublicKeyInfo): SignatureOutcome {
  return verifySignature(list.signatureAlgorithm, list.tbs, list.signature, key);
}
