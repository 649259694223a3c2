import { createHash } from 'node:crypto';
import { DerReader, equalBytes } from '../x509/der.ts';
import { parseCertificate, readPublicKeyInfo, type Certificate } from '../x509/certificate.ts';
import { OID } from '../x509/oid.ts';
import {
  authorityKeyIdentifierValue,
  basicConstraintsValue,
  extendedKeyUsageValue,
  keyUsageValue,
  subjectAltNameValue,
  subjectKeyIdentifierValue,
} from './extension-value.ts';
import { Extension, Name, X509CertificateGenerator, type Signer } from './issuing-library.ts';
import type { CertificateContents } from './profile.ts';
import { subjectAttributes } from './subject.ts';
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
export async function signCertificate(issuer: Issuer, request: CertificateRequest): Promise<Certificate> {
  const { contents, publicKeyInfo, serialNumber, validity } = request;
  const subject = new Name(contents.subjectRaw ?? subjectAttributes(contents.subject));
  const issued = await X509CertificateGenerator.create({
    serialNumber: Buffer.from(serialNumber).toString('hex'),
    subject,
    issuer: issuer.subject ? new Name(issuer.subject) : subject,
    ...validity,
    publicKey: publicKeyInfo,
    signingKey: issuer.signer.key,
    signingAlgorithm: issuer.signer.algorithm,
    extensions: extensionsOf(contents, publicKeyInfo, issuer.keyIdentifier),
  });
  return readBack(new Uint8Array(issued.rawData), issuer.subject);
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
): Extension[] {
  const { isCa, pathLength, keyUsage, extendedKeyUsage, alternativeNames, nameConstraints } = contents;
  const extensions = [
    new Extension(OID.basicConstraints, true, basicConstraintsValue(isCa, pathLength)),
    new Extension(OID.keyUsage, true, keyUsageValue(keyUsage)),
  ];
  const add = (oid: string, value: Uint8Array<ArrayBuffer>, isCritical = false): void => {
    extensions.push(new Extension(oid, isCritical, value));
  };
  if (extendedKeyUsage.length > 0) add(OID.extendedKeyUsage, extendedKeyUsageValue(extendedKeyUsage));
  if (alternativeNames.length > 0) {
    // Critical only where it is the only name (RFC 5280, section 4.2.1.6).
    add(OID.subjectAltName, subjectAltNameValue(alternativeNames), isNameless(contents));
  }
  add(OID.subjectKeyIdentifier, subjectKeyIdentifierValue(keyIdentifier(publicKeyInfo)));
  if (issuerKeyIdentifier) add(OID.authorityKeyIdentifier, authorityKeyIdentifierValue(issuerKeyIdentifier));
  if (nameConstraints) add(OID.nameConstraints, nameConstraints, true);
  return extensions;
}

function isNameless({ subject, subjectRaw }: CertificateContents): boolean {
  if (subjectRaw) return subjectRaw.length <= EMPTY_NAME_LENGTH;
  return subject.commonName === undefined && subject.organization === undefined;
}

/** An empty SEQUENCE, in octets. */
const EMPTY_NAME_LENGTH = 2;

/** SHA-1 of the key bits (RFC 5280, section 4.2.1.2, method 1): a name for the key, not a protection. */
export function keyIdentifier(publicKeyInfo: Uint8Array): Buffer {
  const { bits } = readPublicKeyInfo(new DerReader(publicKeyInfo));
  return createHash('sha1').update(bits).digest();
}
