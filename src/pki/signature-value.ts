import { OID } from '../x509/oid.ts';
import { derNull, derOid, derSequence, derUnsigned } from './der-writer.ts';
import type { SigningAlgorithm } from './key-type.ts';

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';

/** The AlgorithmIdentifier of a signature: parameters NULL with RSA, absent otherwise (RFC 4055, 5758, 8410). */
export function signatureAlgorithmIdentifier({ name, hash }: SigningAlgorithm): Uint8Array<ArrayBuffer> {
  if (name === 'Ed25519') return derSequence(derOid(OID.ed25519));
  if (name === 'RSASSA-PKCS1-v1_5') return derSequence(derOid(SHA256_WITH_RSA), derNull());
  return derSequence(derOid(hash === 'SHA-384' ? ECDSA_WITH_SHA384 : ECDSA_WITH_SHA256));
}

/** What a certificate holds of a signature: WebCrypto's r and s side by side become a SEQUENCE (RFC 5758, section 3.2). */
export function signatureValue({ name }: SigningAlgorithm, signature: Uint8Array): Uint8Array {
  if (name !== 'ECDSA') return signature;
  const half = signature.length / 2;
  return derSequence(derUnsigned(signature.subarray(0, half)), derUnsigned(signature.subarray(half)));
}
