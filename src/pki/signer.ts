import { sign as signOctets, type KeyObject } from 'node:crypto';
import { OID } from '../x509/oid.ts';
import { derNull, derOid, derSequence } from './der-writer.ts';
import { signingAlgorithm, type SigningAlgorithm } from './key-type.ts';

/** A private key ready to sign certificates and CRLs. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly algorithm: SigningAlgorithm;
  /** AlgorithmIdentifier of the signatures, in DER. */
  readonly algorithmIdentifier: Uint8Array<ArrayBuffer>;
  /** Signs `data`; the result is what a certificate holds. */
  sign(data: Uint8Array<ArrayBuffer>): Uint8Array;
}

/** @returns `undefined` when the key is of a kind that tlsdb does not sign with */
export function createSigner(privateKey: KeyObject): Signer | undefined {
  const algorithm = signingAlgorithm(privateKey);
  if (!algorithm) return undefined;
  // Ed25519 has its own digest. ECDSA signatures come as the SEQUENCE that certificates hold (RFC 5758, section 3.2).
  const hash = algorithm.hash ?? null;
  return {
    privateKey,
    algorithm,
    algorithmIdentifier: signatureAlgorithmIdentifier(algorithm),
    sign: (data) => signOctets(hash, data, privateKey),
  };
}

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';

/** Parameters are NULL with RSA, absent otherwise (RFC 4055, 5758, 8410). */
function signatureAlgorithmIdentifier({ name, hash }: SigningAlgorithm): Uint8Array<ArrayBuffer> {
  if (name === 'Ed25519') return derSequence(derOid(OID.ed25519));
  if (name === 'RSASSA-PKCS1-v1_5') return derSequence(derOid(SHA256_WITH_RSA), derNull());
  return derSequence(derOid(hash === 'SHA-384' ? ECDSA_WITH_SHA384 : ECDSA_WITH_SHA256));
}
