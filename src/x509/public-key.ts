import { createPublicKey, type KeyObject } from 'node:crypto';
import type { AlgorithmIdentifier, SubjectPublicKeyInfo } from './certificate.ts';
import { caught, DerReader, TAG, type DerElement } from './der.ts';
import { OID } from './oid.ts';

/** What a key is, read from its encoding alone. */
export type KeyDescription =
  | { readonly family: 'rsa' | 'rsa-pss'; readonly bits: number; readonly primes: number }
  | { readonly family: 'ec'; readonly curve: string; readonly isNamed: boolean }
  | { readonly family: 'ed25519' | 'ed448' | 'ml-dsa' | 'dsa' }
  | { readonly family: 'other'; readonly name: string };

/** How far a kind of key serves in TLS for databases. */
export type KeySuitability = 'good' | 'uncommon' | 'weak' | 'unsupported';

/** The largest RSA modulus, in bits, that Go and ring, the library under rustls, take in a handshake. */
export const MAXIMUM_RSA_BITS = 8192;

/** The smallest RSA modulus that current TLS stacks accept, in bits (NIST SP 800-131A). */
const MINIMUM_RSA_BITS = 2048;

const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

const OTHER_ALGORITHMS: Readonly<Record<string, string>> = {
  [OID.x25519]: 'X25519',
  [OID.x448]: 'X448',
  [OID.diffieHellman]: 'Diffie-Hellman',
  '1.2.840.10046.2.1': 'Diffie-Hellman',
};

const ML_DSA = /^2\.16\.840\.1\.101\.3\.4\.3\.1[789]$/;
const ML_KEM = /^2\.16\.840\.1\.101\.3\.4\.4\.[123]$/;
const SLH_DSA = /^2\.16\.840\.1\.101\.3\.4\.3\.(2\d|3[01])$/;

/** Says what kind of key an algorithm identifier stands for; RSA sizes come from the key itself. */
export function describeAlgorithm(algorithm: AlgorithmIdentifier, rsa: () => RsaShape): KeyDescription {
  switch (algorithm.oid) {
    case OID.rsaEncryption:
      return { family: 'rsa', ...rsa() };
    case OID.rsaPss:
      return { family: 'rsa-pss', ...rsa() };
    case OID.ecPublicKey:
      return describeCurve(algorithm.parameters);
    case OID.ed25519:
      return { family: 'ed25519' };
    case OID.ed448:
      return { family: 'ed448' };
    case OID.dsa:
      return { family: 'dsa' };
    default:
      return describeOther(algorithm.oid);
  }
}

/** The size of an RSA key. */
export interface RsaShape {
  /** Length of the modulus in bits. */
  readonly bits: number;
  /** Number of prime factors; 2 unless the key says otherwise. */
  readonly primes: number;
}

/** Says what kind of curve the parameters of an EC key stand for. */
export function describeCurve(parameters: DerElement | undefined): KeyDescription {
  if (parameters?.tag !== TAG.oid) return { family: 'ec', curve: 'explicit parameters', isNamed: false };
  const oid = new DerReader(parameters.raw).oid('named curve');
  return { family: 'ec', curve: CURVES[oid] ?? oid, isNamed: true };
}

function describeOther(oid: string): KeyDescription {
  if (ML_DSA.test(oid)) return { family: 'ml-dsa' };
  if (ML_KEM.test(oid)) return { family: 'other', name: 'ML-KEM' };
  if (SLH_DSA.test(oid)) return { family: 'other', name: 'SLH-DSA' };
  return { family: 'other', name: OTHER_ALGORITHMS[oid] ?? oid };
}

/** Describes the public key of a certificate; `undefined` when it cannot be read. */
export function describePublicKey(info: SubjectPublicKeyInfo): KeyDescription | undefined {
  // The point at infinity, which OpenSSL loads, is the public half of no key.
  if (info.algorithm.oid === OID.ecPublicKey && info.bits.length < 2) return undefined;
  const parsed = caught(() => describeAlgorithm(info.algorithm, () => rsaShape(info.bits)));
  return parsed.ok ? parsed.value : undefined;
}

/** Reads `RSAPublicKey` (RFC 8017, appendix A.1.1). Modulus and exponent are positive and odd; 1 would encrypt nothing. */
function rsaShape(bits: Uint8Array): RsaShape {
  const outer = new DerReader(bits);
  const key = outer.sequence('RSA public key');
  const modulus = key.integer('modulus');
  const exponent = key.integer('exponent');
  key.finish('RSA public key');
  outer.finish('RSA public key');
  const isOdd = [modulus, exponent].every((number) => (number[0] ?? 0) < 0x80 && (number.at(-1) ?? 0) % 2 === 1);
  if (!isOdd || bitLength(exponent) < 2) throw key.error('modulus or exponent of the RSA key is out of range');
  return { bits: bitLength(modulus), primes: 2 };
}

/** The first octet of an EC point (SEC 1, section 2.3.3) that is written with one coordinate, or with one and a half. */
const POINT_FORMS: Readonly<Record<number, string>> = {
  2: 'a compressed point',
  3: 'a compressed point',
  6: 'a hybrid point',
  7: 'a hybrid point',
};

/** What keeps other readers than OpenSSL from reading a public key, in the words of a message; `undefined` if nothing. */
export function encodingProblem({ algorithm, bits }: SubjectPublicKeyInfo): string | undefined {
  if (algorithm.oid === OID.ecPublicKey) return POINT_FORMS[bits[0] ?? 0];
  if (algorithm.oid === OID.rsaEncryption && algorithm.parameters?.tag !== TAG.null)
    return 'no NULL for its parameters';
  return undefined;
}

/** Length in bits of a positive INTEGER's contents. */
export function bitLength(integer: Uint8Array): number {
  const first = integer.findIndex((octet) => octet !== 0);
  if (first < 0) return 0;
  return (integer.length - first) * 8 - (Math.clz32(integer[first] ?? 0) - 24);
}

/** The policy for keys of servers, clients and authorities. */
export function keySuitability(key: KeyDescription): KeySuitability {
  switch (key.family) {
    case 'rsa':
    case 'rsa-pss':
      if (key.bits < MINIMUM_RSA_BITS) return 'weak';
      return key.family === 'rsa' && key.primes === 2 ? 'good' : 'uncommon';
    case 'ec':
      return key.isNamed ? curveSuitability(key.curve) : 'unsupported';
    case 'ed25519':
      return 'good';
    case 'ed448':
    case 'ml-dsa':
      return 'uncommon';
    case 'dsa':
    case 'other':
      return 'unsupported';
  }
}

function curveSuitability(curve: string): KeySuitability {
  if (curve === 'P-256' || curve === 'P-384' || curve === 'P-521') return 'good';
  if (curve === 'secp256k1' || curve.startsWith('brainpool')) return 'uncommon';
  return 'unsupported';
}

/** A key for people: `RSA, 2048 bits`, `EC P-256`, `Ed25519`. */
export function displayKey(key: KeyDescription): string {
  switch (key.family) {
    case 'rsa':
    case 'rsa-pss':
      return `${key.family === 'rsa' ? 'RSA' : 'RSA-PSS'}, ${key.bits} bits${key.primes > 2 ? `, ${key.primes} primes` : ''}`;
    case 'ec':
      return `EC ${key.curve}`;
    case 'ed25519':
      return 'Ed25519';
    case 'ed448':
      return 'Ed448';
    case 'ml-dsa':
      return 'ML-DSA';
    case 'dsa':
      return 'DSA';
    case 'other':
      return key.name;
  }
}

const keyObjects = new WeakMap<SubjectPublicKeyInfo, KeyObject | 'unusable'>();

/** The key for node:crypto, made once per certificate; `undefined` when OpenSSL cannot use it. */
export function publicKeyObject(info: SubjectPublicKeyInfo): KeyObject | undefined {
  let key = keyObjects.get(info);
  if (key === undefined) {
    try {
      key = createPublicKey({ key: Buffer.from(info.raw), format: 'der', type: 'spki' });
    } catch {
      key = 'unusable';
    }
    keyObjects.set(info, key);
  }
  return key === 'unusable' ? undefined : key;
}
