import { constants, verify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto';
import type { AlgorithmIdentifier, SubjectPublicKeyInfo } from './certificate.ts';
import { contextTag, DerReader, equalBytes, parseDer, TAG, type DerElement } from './der.ts';
import { OID } from './oid.ts';
import { publicKeyObject } from './public-key.ts';

/** What became of a signature check. */
export type SignatureOutcome = 'valid' | 'invalid' | 'unsupported';

interface SignatureScheme {
  readonly keyType: 'rsa' | 'ec' | 'dsa' | 'eddsa' | 'ml-dsa';
  /** The digest for node:crypto; `null` where the scheme has its own. */
  readonly hash: string | null;
  readonly pss?: { readonly saltLength: number };
}

const RSA_PREFIX = '1.2.840.113549.1.1.';
const ECDSA_PREFIX = '1.2.840.10045.4.';

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  [`${RSA_PREFIX}4`]: { keyType: 'rsa', hash: 'md5' },
  [`${RSA_PREFIX}5`]: { keyType: 'rsa', hash: 'sha1' },
  [`${RSA_PREFIX}14`]: { keyType: 'rsa', hash: 'sha224' },
  [`${RSA_PREFIX}11`]: { keyType: 'rsa', hash: 'sha256' },
  [`${RSA_PREFIX}12`]: { keyType: 'rsa', hash: 'sha384' },
  [`${RSA_PREFIX}13`]: { keyType: 'rsa', hash: 'sha512' },
  [`${ECDSA_PREFIX}1`]: { keyType: 'ec', hash: 'sha1' },
  [`${ECDSA_PREFIX}3.1`]: { keyType: 'ec', hash: 'sha224' },
  [`${ECDSA_PREFIX}3.2`]: { keyType: 'ec', hash: 'sha256' },
  [`${ECDSA_PREFIX}3.3`]: { keyType: 'ec', hash: 'sha384' },
  [`${ECDSA_PREFIX}3.4`]: { keyType: 'ec', hash: 'sha512' },
  '1.2.840.10040.4.3': { keyType: 'dsa', hash: 'sha1' },
  '2.16.840.1.101.3.4.3.1': { keyType: 'dsa', hash: 'sha224' },
  '2.16.840.1.101.3.4.3.2': { keyType: 'dsa', hash: 'sha256' },
  [OID.ed25519]: { keyType: 'eddsa', hash: null },
  [OID.ed448]: { keyType: 'eddsa', hash: null },
  '2.16.840.1.101.3.4.3.17': { keyType: 'ml-dsa', hash: null },
  '2.16.840.1.101.3.4.3.18': { keyType: 'ml-dsa', hash: null },
  '2.16.840.1.101.3.4.3.19': { keyType: 'ml-dsa', hash: null },
};

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Whether the digest of a signature algorithm can be forged today: MD5 and SHA-1. */
export function isWeakSignature(algorithm: AlgorithmIdentifier): boolean {
  const scheme = signatureScheme(algorithm);
  return scheme?.hash === 'md5' || scheme?.hash === 'sha1';
}

/** Octets of a digest. */
const DIGEST_OCTETS: Readonly<Record<string, number>> = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 };

/**
 * Whether some TLS stacks do not check such a signature: SHA-224, RSA-PSS with a salt of another length than its digest
 * (RFC 8446, section 4.2.3), and EdDSA with parameters (RFC 8410, section 3).
 */
export function isUncommonSignature(algorithm: AlgorithmIdentifier): boolean {
  const scheme = signatureScheme(algorithm);
  if (!scheme) return false;
  if (scheme.keyType === 'eddsa') return algorithm.parameters !== undefined;
  if (scheme.hash === 'sha224') return true;
  return scheme.pss !== undefined && scheme.pss.saltLength !== DIGEST_OCTETS[scheme.hash ?? ''];
}

/** A signature algorithm for people, such as `SHA-1 with RSA`. */
export function displaySignatureAlgorithm(algorithm: AlgorithmIdentifier): string {
  const scheme = signatureScheme(algorithm);
  if (!scheme) return algorithm.oid;
  const family = { rsa: scheme.pss ? 'RSA-PSS' : 'RSA', ec: 'ECDSA', dsa: 'DSA', eddsa: 'EdDSA', 'ml-dsa': 'ML-DSA' };
  return scheme.hash ? `${scheme.hash.toUpperCase()} with ${family[scheme.keyType]}` : family[scheme.keyType];
}

/** Checks `signature` over `data` with the key of an issuer. */
export function verifySignature(
  algorithm: AlgorithmIdentifier,
  data: Uint8Array,
  signature: Uint8Array,
  issuerKey: SubjectPublicKeyInfo,
): SignatureOutcome {
  const scheme = signatureScheme(algorithm);
  const key = publicKeyObject(issuerKey);
  if (!scheme || !key) return 'unsupported';
  if (!suitsKey(scheme, key.asymmetricKeyType ?? '')) return 'invalid';
  const input: KeyObject | VerifyKeyObjectInput = scheme.pss
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.pss.saltLength }
    : key;
  try {
    return verify(scheme.hash, data, input, signature) ? 'valid' : 'invalid';
  } catch {
    return 'unsupported';
  }
}

function suitsKey(scheme: SignatureScheme, keyType: string): boolean {
  switch (scheme.keyType) {
    case 'rsa':
      return keyType === 'rsa' || (scheme.pss !== undefined && keyType === 'rsa-pss');
    case 'eddsa':
      return keyType === 'ed25519' || keyType === 'ed448';
    case 'ml-dsa':
      return keyType.startsWith('ml-dsa');
    case 'ec':
    case 'dsa':
      return keyType === scheme.keyType;
  }
}

function signatureScheme(algorithm: AlgorithmIdentifier): SignatureScheme | undefined {
  return algorithm.oid === OID.rsaPss ? pssScheme(algorithm.parameters) : SCHEMES[algorithm.oid];
}

/** Reads RSASSA-PSS-params (RFC 4055, section 3.1); the mask must use the same digest, as every TLS stack demands. */
function pssScheme(parameters: DerElement | undefined): SignatureScheme | undefined {
  if (!parameters) return undefined;
  const parsed = parseDer(parameters.raw, 'RSASSA-PSS parameters', (reader) => {
    const sequence = reader.sequence('RSASSA-PSS parameters');
    const hash = readHash(sequence.enterOptional(contextTag(0, true), 'hashAlgorithm'));
    const mask = sequence.enterOptional(contextTag(1, true), 'maskGenAlgorithm');
    const maskHash = mask ? readMaskHash(mask) : 'sha1';
    const salt = sequence.enterOptional(contextTag(2, true), 'saltLength');
    const saltLength = salt ? salt.smallInteger('saltLength') : 20;
    const trailer = sequence.enterOptional(contextTag(3, true), 'trailerField');
    if (trailer && trailer.smallInteger('trailerField') !== 1) throw trailer.error('trailerField is not 1');
    sequence.finish('RSASSA-PSS parameters');
    return { hash, maskHash, saltLength };
  });
  if (!parsed.ok) return undefined;
  const { hash, maskHash, saltLength } = parsed.value;
  if (hash === undefined || hash !== maskHash) return undefined;
  return { keyType: 'rsa', hash, pss: { saltLength } };
}

function readHash(reader: DerReader | undefined): string | undefined {
  if (!reader) return 'sha1';
  const sequence = reader.sequence('digest');
  const hash = HASHES[sequence.oid('digest')];
  if (sequence.peekTag() === TAG.null) sequence.null('digest parameters');
  sequence.finish('digest');
  return hash;
}

function readMaskHash(reader: DerReader): string | undefined {
  const sequence = reader.sequence('maskGenAlgorithm');
  if (sequence.oid('mask generation function') !== OID.mgf1) throw sequence.error('the mask is not MGF1');
  return readHash(sequence);
}

/** Whether two algorithm identifiers are the same octets, as RFC 5280, section 4.1.1.2, demands of the two in a certificate. */
export function sameAlgorithm(a: AlgorithmIdentifier, b: AlgorithmIdentifier): boolean {
  return equalBytes(a.raw, b.raw);
}
