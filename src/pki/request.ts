import {
  readAlgorithm,
  readPublicKeyInfo,
  readSignatureBits,
  type AlgorithmIdentifier,
  type SubjectPublicKeyInfo,
} from '../x509/certificate.ts';
import { contextTag, DerReader, parseDer, TAG, type Parsed } from '../x509/der.ts';
import { readExtensionList, type Extension } from '../x509/extension-list.ts';
import { decodeExtensions, type CertificateExtensions } from '../x509/extensions.ts';
import { readName, type DistinguishedName } from '../x509/name.ts';
import { OID } from '../x509/oid.ts';
import { verifySignature } from '../x509/signature.ts';

/** A certificate request (PKCS#10, RFC 2986) whose signature proves that its maker has the private key. */
export interface SigningRequest {
  readonly subject: DistinguishedName;
  readonly publicKey: SubjectPublicKeyInfo;
  /** What the request wants the certificate to say. */
  readonly extensions: CertificateExtensions;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  /** The signature is made with the private key. */
  readonly isProven: boolean;
}

/** Reads a certificate request in DER. Bad input is a value, never an exception. */
export function parseRequest(der: Uint8Array): Parsed<SigningRequest> {
  return parseDer(der, 'certificate request', (reader) => readRequest(reader, der));
}

function readRequest(reader: DerReader, raw: Uint8Array): SigningRequest {
  const outer = reader.sequence('certificate request');
  const { offset } = outer;
  const info = outer.sequence('certificationRequestInfo');
  const signed = raw.subarray(offset, outer.offset);
  const algorithm = readAlgorithm(outer, 'signatureAlgorithm');
  const signature = readSignatureBits(outer);
  outer.finish('certificate request');
  if (info.smallInteger('version') !== 0) throw info.error('the version is not 1');
  const subject = readName(info, 'subject');
  const publicKey = readPublicKeyInfo(info);
  const extensions = readAttributes(info);
  info.finish('certificationRequestInfo');
  return {
    subject,
    publicKey,
    extensions,
    signatureAlgorithm: algorithm,
    isProven: verifySignature(algorithm, signed, signature, publicKey) === 'valid',
  };
}

/** Attributes other than the wished-for extensions, such as a challenge password, have no effect. */
function readAttributes(info: DerReader): CertificateExtensions {
  const attributes = info.enterOptional(contextTag(0, true), 'attributes');
  const wishes = attributes ? readWishes(attributes) : [];
  return decodeExtensions(wishes);
}

function readWishes(attributes: DerReader): readonly Extension[] {
  const wishes: Extension[] = [];
  while (!attributes.atEnd) {
    const attribute = attributes.sequence('attribute');
    const type = attribute.oid('attribute type');
    const values = attribute.enter(TAG.set, 'attribute values');
    attribute.finish('attribute');
    if (type === OID.extensionRequest) wishes.push(...readExtensionList(values, 'extensionRequest').all);
  }
  return wishes;
}
