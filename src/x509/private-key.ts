import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readAlgorithm, type SubjectPublicKeyInfo } from './certificate.ts';
import type { ContentKind } from './content-kind.ts';
import { contextTag, DerReader, equalBytes, parseDer, TAG } from './der.ts';
import { ecPublicHalf, isPublicHalf } from './ec-key.ts';
import { rsaNumbersFit } from './rsa-key.ts';
import {
  bitLength,
  describeAlgorithm,
  describeCurve,
  publicKeyObject,
  type KeyDescription,
  type RsaShape,
} from './public-key.ts';

/** A private key that a server can use. */
export interface PrivateKey {
  readonly description: KeyDescription;
  /** Whether `publicKey` is its public half. */
  fits(publicKey: SubjectPublicKeyInfo): boolean;
}

/** The label that belongs to each encoding. */
export const PRIVATE_KEY_LABELS: Readonly<Partial<Record<ContentKind, string>>> = {
  'PKCS#8 private key': 'PRIVATE KEY',
  'RSA private key': 'RSA PRIVATE KEY',
  'EC private key': 'EC PRIVATE KEY',
  'DSA private key': 'DSA PRIVATE KEY',
};

/**
 * Makes a key ready for questions about its public half.
 *
 * @returns `refused` when OpenSSL does not load it, `contradictory` when the file carries a public half of another key
 */
export function loadPrivateKey(
  der: Uint8Array,
  kind: ContentKind,
  description: KeyDescription,
): PrivateKey | 'refused' | 'contradictory' {
  const half = kind === 'PKCS#8 private key' || kind === 'EC private key' ? ecPublicHalf(der, kind) : undefined;
  if (half?.contradictsFile || !rsaHalvesFit(der, kind, description)) return 'contradictory';
  const load = (): KeyObject | undefined => loadKeyObject(der, kind);
  if (half) return { description, fits: (info) => isPublicHalf(half, info) || isHalfOf(load(), info) };
  const keyObject = load();
  return keyObject ? { description, fits: (info) => isHalfOf(keyObject, info) } : 'refused';
}

function rsaHalvesFit(der: Uint8Array, kind: ContentKind, { family }: KeyDescription): boolean {
  const isRsa = family === 'rsa' || family === 'rsa-pss';
  return !isRsa || (kind !== 'PKCS#8 private key' && kind !== 'RSA private key') || rsaNumbersFit(der, kind);
}

/**
 * Compares encodings: `KeyObject.equals` of keys of two kinds leaves an error behind that the next, innocent call of
 * node:crypto throws.
 */
function isHalfOf(keyObject: KeyObject | undefined, info: SubjectPublicKeyInfo): boolean {
  const publicKey = publicKeyObject(info);
  if (!keyObject || !publicKey) return false;
  const encoding = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' });
  return equalBytes(encoding(createPublicKey(keyObject)), encoding(publicKey));
}

/** OpenSSL reads PEM twice as fast as DER, because the label spares it the guessing. */
function loadKeyObject(der: Uint8Array, kind: ContentKind): KeyObject | undefined {
  const label = PRIVATE_KEY_LABELS[kind];
  if (label === undefined) return undefined;
  const base64 = Buffer.from(der.buffer, der.byteOffset, der.length).toString('base64');
  try {
    return createPrivateKey(`-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`);
  } catch {
    return undefined;
  }
}

/** Says what an unencrypted private key is, from its structure alone. */
export function describePrivateKey(der: Uint8Array, kind: ContentKind): KeyDescription | undefined {
  if (kind === 'DSA private key') return { family: 'dsa' };
  const parsed = parseDer(der, 'private key', (reader) => {
    if (kind === 'RSA private key') return { family: 'rsa', ...readRsaShape(reader) } as const;
    if (kind === 'EC private key') return describeSec1(reader);
    const outer = reader.sequence('private key');
    outer.integer('version');
    const algorithm = readAlgorithm(outer, 'key algorithm');
    const inner = outer.octetString('key octets');
    return describeAlgorithm(algorithm, () => readRsaShape(new DerReader(inner)));
  });
  return parsed.ok ? parsed.value : undefined;
}

/** Reads `RSAPrivateKey` (RFC 8017, appendix A.1.2): version 1 means more than two primes. */
function readRsaShape(reader: DerReader): RsaShape {
  const key = reader.sequence('RSA private key');
  const version = key.smallInteger('version');
  return { bits: bitLength(key.integer('modulus')), primes: version === 1 ? 3 : 2 };
}

/** Reads `ECPrivateKey` (RFC 5915); the curve is in the optional parameters. */
function describeSec1(reader: DerReader): KeyDescription {
  const key = reader.sequence('EC private key');
  key.integer('version');
  key.octetString('private number');
  const parameters = key.enterOptional(contextTag(0, true), 'parameters');
  return describeCurve(
    parameters && !parameters.atEnd && parameters.peekTag() === TAG.oid ? parameters.any('curve') : undefined,
  );
}
