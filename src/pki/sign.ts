import { createHash } from 'node:crypto';
import { DerReader, equalBytes } from '../x509/der.ts';
import { parseCertificate, readPublicKeyInfo, type Certificate } from '../x509/certificate.ts';
import type { Extension } from '../x509/extension-list.ts';
import { OID } from '../x509/oid.ts';
import { derBitString, derSequence } from './der-writer.ts';
import {
  authorityKeyIdentifierValue,
  basicConstraintsValue,
  extendedKeyUsageValue,
  keyUsageValue,
  subjectAltNameValue,
  subjectKeyIdentifierValue,
} from './extension-value.ts';
import { nameValue } from './name-value.ts';
import type { CertificateContents } from './profile.ts';
import type { Signer } from './signer.ts';
import { encodeTbsCertificate, type TbsCertificate } from './tbs-certificate.ts';
import type { Validity } from './validity.ts';

/** Who signs: the key, and the name and key identifier that the certificates under it carry. */
export interface Issuer {
  readonly signer: Signer;
  /** The issuer's own subject, octet by octet: Go, GnuTLS and NSS compare it so. Absent: self-signed. */
  readonly subject?: Uint8Array<ArrayBuffer>;
  readonly keyIdentifier?: Uint8Array;
}

export interface CertificateRequest {
  readonly contents: CertificateContents;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKeyInfo: Uint8Array<ArrayBuffer>;
  readonly serialNumber: Uint8Array;
  readonly validity: Validity;
}

/** Signs one certificate and reads it back with the reader that judges everybody's. */
export function signCertificate(issuer: Issuer, request: CertificateRequest): Certificate {
  const tbs = encodeTbsCertificate(fieldsOf(issuer, request));
  const signature = issuer.signer.sign(tbs);
  const certificate = derSequence(tbs, issuer.signer.algorithmIdentifier, derBitString(signature));
  return readBack(certificate, issuer.subject);
}

function fieldsOf(
  { signer, subject: issuer, keyIdentifier: issuerKey }: Issuer,
  request: CertificateRequest,
): TbsCertificate {
  const { contents, publicKeyInfo, serialNumber, validity } = request;
  const subject = contents.subjectRaw ?? nameValue(contents.subject);
  return {
    serialNumber,
    signatureAlgorithm: signer.algorithmIdentifier,
    issuer: issuer ?? subject,
    validity,
    subject,
    publicKeyInfo,
    extensions: extensionsOf(contents, publicKeyInfo, issuerKey),
  };
}

function readBack(der: Uint8Array, issuerSubject: Uint8Array | undefined): Certificate {
  const parsed = parseCertificate(der);
  if (!parsed.ok) throw new Error(`the certificate just signed cannot be read: ${parsed.problem}`);
  if (issuerSubject && !equalBytes(parsed.value.issuer.raw, issuerSubject)) {
    throw new Error('the issuer of the certificate just signed differs from the subject of its CA');
  }
  return parsed.value;
}

/** Extensions in the order in which most tools print them. */
function extensionsOf(
  contents: CertificateContents,
  publicKeyInfo: Uint8Array,
  issuerKeyIdentifier?: Uint8Array,
): readonly Extension[] {
  const { isCa, pathLength, keyUsage, extendedKeyUsage, alternativeNames, nameConstraints } = contents;
  const extensions: Extension[] = [];
  const add = (oid: string, value: Uint8Array, critical = false): void => {
    extensions.push({ oid, critical, value });
  };
  add(OID.basicConstraints, basicConstraintsValue(isCa, pathLength), true);
  add(OID.keyUsage, keyUsageValue(keyUsage), true);
  if (extendedKeyUsage.length > 0) add(OID.extendedKeyUsage, extendedKeyUsageValue(extendedKeyUsage));
  if (alternativeNames.length > 0) {
    // Critical only where it is the only name (RFC 5280, section 4.2.1.6).
    add(OID.subjectAltName, subjectAltNameValue(alternativeNames), isNameless(contents));
  }
  add(OID.subjectKeyIdentifier, subjectKeyIdentifierValue(keyIdentifier(publicKeyInfo)));
  if (issuerKeyIdentifier) add(OID.authorityKeyIdentifier, authorityKeyIdentifierValue(issuerKeyIdentifier));
  if (nameConstraints) add(OID.nameConstraints, nameConstraints, true);
  return [...extensions, ...(contents.extensions ?? [])];
}

/** Extensions that {@link signCertificate} writes from the contents and the keys. */
export const WRITTEN_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectAltName,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.nameConstraints,
]);

/** The other extensions of a certificate, which its successor has as well. */
export function furtherExtensions({ extensions }: Certificate): readonly Extension[] {
  return extensions.filter(({ oid }) => !WRITTEN_EXTENSIONS.has(oid));
}

function isNameless({ subject, subjectRaw }: CertificateContents): boolean {
  if (subjectRaw) return subjectRaw.length <= EMPTY_NAME_LENGTH;
  return Object.values(subject).every((value) => value === undefined);
}

/** An empty SEQUENCE, in octets. */
const EMPTY_NAME_LENGTH = 2;

/** SHA-1 of the key bits (RFC 5280, section 4.2.1.2, method 1): a name for the key, not a protection. */
export function keyIdentifier(publicKeyInfo: Uint8Array): Buffer {
  const { bits } = readPublicKeyInfo(new DerReader(publicKeyInfo));
  return createHash('sha1').update(bits).digest();
}
