import { hash } from 'node:crypto';
import { contextTag, parseDer, TAG, toHex, type DerElement, type DerReader, type Parsed } from './der.ts';
import { readExtensionList, type Extension } from './extension-list.ts';
import { decodeExtensions, type CertificateExtensions } from './extensions.ts';
import { readName, sameName, type DistinguishedName } from './name.ts';
import { readTime, type CertificateTime } from './time.ts';

/** An algorithm and its parameters (RFC 5280, section 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters: DerElement | undefined;
  readonly raw: Uint8Array;
}

/** A public key with its algorithm: the whole encoding and its parts. */
export interface SubjectPublicKeyInfo {
  readonly raw: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  readonly bits: Uint8Array;
}

/** A certificate (RFC 5280, section 4.1), parsed once; every octet string is a view of `raw`. */
export interface Certificate extends CertificateExtensions {
  readonly raw: Uint8Array;
  readonly tbs: Uint8Array;
  readonly version: 1 | 2 | 3;
  /** The contents of the INTEGER: two's complement, big-endian. */
  readonly serialNumber: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: CertificateTime;
  readonly notAfter: CertificateTime;
  readonly publicKey: SubjectPublicKeyInfo;
  readonly extensions: readonly Extension[];
  /** The algorithm inside the signed part. */
  readonly innerSignatureAlgorithm: AlgorithmIdentifier;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** What the encoding does that RFC 5280 forbids and some readers let pass. */
  readonly flaws: readonly string[];
}

/** Reads one certificate in DER. Bad input is a value, never an exception. */
export function parseCertificate(der: Uint8Array): Parsed<Certificate> {
  return parseDer(der, 'certificate', (reader) => readCertificate(reader, der));
}

function readCertificate(reader: DerReader, raw: Uint8Array): Certificate {
  const outer = reader.sequence('certificate');
  const { offset } = outer;
  const body = outer.sequence('tbsCertificate');
  const tbs = raw.subarray(offset, outer.offset);
  const signatureAlgorithm = readAlgorithm(outer, 'signatureAlgorithm');
  const signature = readSignatureBits(outer);
  outer.finish('certificate');
  return { ...readBody(body), raw, tbs, signatureAlgorithm, signature };
}

type CertificateBody = Omit<Certificate, 'raw' | 'tbs' | 'signatureAlgorithm' | 'signature'>;

function readBody(body: DerReader): CertificateBody {
  const flaws: string[] = [];
  const version = readVersion(body, flaws);
  const serialNumber = body.integer('serialNumber');
  const innerSignatureAlgorithm = readAlgorithm(body, 'signature');
  const issuer = readName(body, 'issuer');
  const validity = body.sequence('validity');
  const notBefore = readTime(validity, 'notBefore');
  const notAfter = readTime(validity, 'notAfter');
  validity.finish('validity');
  const subject = readName(body, 'subject');
  const publicKey = readPublicKeyInfo(body);
  readUniqueIdentifiers(body, version, flaws);
  const extensions = readCertificateExtensions(body, version, flaws);
  body.finish('tbsCertificate');
  const decoded = decodeExtensions(extensions);
  return {
    version,
    serialNumber,
    innerSignatureAlgorithm,
    issuer,
    notBefore,
    notAfter,
    subject,
    publicKey,
    extensions,
    flaws,
    ...decoded,
  };
}

function readVersion(body: DerReader, flaws: string[]): 1 | 2 | 3 {
  const explicit = body.enterOptional(contextTag(0, true), 'version');
  if (!explicit) return 1;
  const value = explicit.smallInteger('version');
  explicit.finish('version');
  if (value === 1) return 2;
  if (value === 2) return 3;
  if (value !== 0) throw explicit.error(`version ${value + 1} does not exist`);
  flaws.push('version 1 is spelled out');
  return 1;
}

function readUniqueIdentifiers(body: DerReader, version: number, flaws: string[]): void {
  for (const number of [1, 2]) {
    if (body.peekTag() !== contextTag(number)) continue;
    body.bitString('unique identifier', contextTag(number));
    if (version === 1) flaws.push('a version 1 certificate has a unique identifier');
  }
}

function readCertificateExtensions(body: DerReader, version: number, flaws: string[]): readonly Extension[] {
  const explicit = body.enterOptional(contextTag(3, true), 'extensions');
  if (!explicit) return [];
  const list = readExtensionList(explicit, 'extensions');
  explicit.finish('extensions');
  flaws.push(...list.flaws);
  if (version !== 3) flaws.push(`a version ${version} certificate has extensions`);
  return list.all;
}

/** Reads an AlgorithmIdentifier. */
export function readAlgorithm(reader: DerReader, what: string): AlgorithmIdentifier {
  const { raw } = reader.peek(what);
  const sequence = reader.sequence(what);
  const oid = sequence.oid(`algorithm of ${what}`);
  const parameters = sequence.atEnd ? undefined : sequence.any(`parameters of ${what}`);
  sequence.finish(what);
  return { oid, parameters, raw };
}

/** Reads a SubjectPublicKeyInfo. */
export function readPublicKeyInfo(reader: DerReader): SubjectPublicKeyInfo {
  const { raw } = reader.peek('subjectPublicKeyInfo');
  const sequence = reader.sequence('subjectPublicKeyInfo');
  const algorithm = readAlgorithm(sequence, 'public key algorithm');
  const { bytes: bits } = sequence.bitString('subjectPublicKey');
  sequence.finish('subjectPublicKeyInfo');
  return { raw, algorithm, bits };
}

/** Reads the BIT STRING of a signature, which is whole octets. */
export function readSignatureBits(reader: DerReader): Uint8Array {
  const { bytes, unusedBits } = reader.bitString('signatureValue', TAG.bitString);
  if (unusedBits !== 0) throw reader.error('signatureValue is not whole octets');
  return bytes;
}

/** Issuer and subject are the same name (RFC 5280, section 3.2). */
export function isSelfIssued(certificate: Certificate): boolean {
  return sameName(certificate.issuer, certificate.subject);
}

/** The serial number as tools print it: lower-case hexadecimal of its octets. */
export function serialNumberHex(certificate: Certificate): string {
  return toHex(certificate.serialNumber);
}

/** SHA-256 of the whole certificate, lower-case hexadecimal. */
export function certificateFingerprint({ raw }: Pick<Certificate, 'raw'>): string {
  return hash('sha256', raw, 'hex');
}

/** Whether extension `oid` is there and critical; `undefined` when it is absent. */
export function extensionCriticality(certificate: Certificate, oid: string): boolean | undefined {
  return certificate.extensions.find((extension) => extension.oid === oid)?.critical;
}
