import { createECDH, type ECDH } from 'node:crypto';
import { readAlgorithm, type SubjectPublicKeyInfo } from './certificate.ts';
import { contextTag, DerReader, equalBytes, parseDer } from './der.ts';
import { OID } from './oid.ts';

interface Curve {
  /** What OpenSSL calls it. */
  readonly name: string;
  /** Octets of a private number. */
  readonly octets: number;
}

const CURVES: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.7': { name: 'prime256v1', octets: 32 },
  '1.3.132.0.34': { name: 'secp384r1', octets: 48 },
  '1.3.132.0.35': { name: 'secp521r1', octets: 66 },
};

/** The public half of an EC key, computed from its private number. */
export interface EcPublicHalf {
  /** The object identifier of the curve. */
  readonly curve: string;
  /** The uncompressed point (SEC 1, section 2.3.3). */
  readonly point: Uint8Array;
  /** The key file carries another point: whoever loads it signs with one key and announces another. */
  readonly contradictsFile: boolean;
}

interface EcNumbers {
  readonly curve: string;
  readonly privateNumber: Uint8Array;
  readonly point: Uint8Array | undefined;
}

/**
 * Computes the public half of a private key on P-256, P-384 or P-521 that is written as RFC 5915 demands, in PKCS#8 or
 * by itself. That proves the private number and is several times cheaper than having OpenSSL load key and certificate.
 *
 * @returns `undefined` for every other key: OpenSSL is to judge it
 */
export function ecPublicHalf(der: Uint8Array, kind: 'PKCS#8 private key' | 'EC private key'): EcPublicHalf | undefined {
  const parsed = parseDer(der, 'EC private key', kind === 'EC private key' ? readSec1 : readPkcs8);
  const numbers = parsed.ok ? parsed.value : undefined;
  const curve = numbers && CURVES[numbers.curve];
  if (!curve || numbers.privateNumber.length !== curve.octets) return undefined;
  const point = multiplyGenerator(curve, numbers.privateNumber);
  // A compressed point is half as long; what it says is left to OpenSSL.
  if (!point || (numbers.point && numbers.point.length !== point.length)) return undefined;
  return {
    curve: numbers.curve,
    point,
    contradictsFile: numbers.point !== undefined && !equalBytes(numbers.point, point),
  };
}

/** Whether `info` is the key whose public half was computed, uncompressed and on a named curve. */
export function isPublicHalf({ curve, point }: EcPublicHalf, { algorithm, bits }: SubjectPublicKeyInfo): boolean {
  if (algorithm.oid !== OID.ecPublicKey || !algorithm.parameters || !equalBytes(bits, point)) return false;
  const named = parseDer(algorithm.parameters.raw, 'curve', (reader) => reader.oid('curve'));
  return named.ok && named.value === curve;
}

/** Reads `PrivateKeyInfo` without attributes (RFC 5208, section 5). */
function readPkcs8(reader: DerReader): EcNumbers | undefined {
  const outer = reader.sequence('private key');
  const version = outer.smallInteger('version');
  const algorithm = readAlgorithm(outer, 'key algorithm');
  const inner = outer.octetString('key octets');
  outer.finish('private key');
  if (version !== 0 || algorithm.oid !== OID.ecPublicKey || !algorithm.parameters) return undefined;
  const curve = new DerReader(algorithm.parameters.raw).oid('curve');
  const parsed = parseDer(inner, 'EC private key', (numbers) => readNumbers(numbers, curve));
  return parsed.ok ? parsed.value : undefined;
}

function readSec1(reader: DerReader): EcNumbers | undefined {
  return readNumbers(reader, undefined);
}

/** Reads `ECPrivateKey` (RFC 5915, section 3); `curve` is the one that PKCS#8 has stated before it. */
function readNumbers(reader: DerReader, curve: string | undefined): EcNumbers | undefined {
  const key = reader.sequence('EC private key');
  const version = key.smallInteger('version');
  const privateNumber = key.octetString('private number');
  const parameters = key.enterOptional(contextTag(0, true), 'parameters');
  const stated = parameters?.oid('curve') ?? curve;
  parameters?.finish('parameters');
  const explicit = key.enterOptional(contextTag(1, true), 'public key');
  const point = explicit?.bitString('public key').bytes;
  explicit?.finish('public key');
  key.finish('EC private key');
  if (version !== 1 || stated === undefined || (curve !== undefined && stated !== curve)) return undefined;
  return { curve: stated, privateNumber, point };
}

/** One for each curve: to make it takes as long as to use it. */
const exchanges = new Map<string, ECDH>();

/** `undefined` when the number is none of the curve's (SEC 1, section 3.2.1). */
function multiplyGenerator({ name }: Curve, privateNumber: Uint8Array): Uint8Array | undefined {
  const exchange = exchanges.get(name) ?? createECDH(name);
  exchanges.set(name, exchange);
  try {
    exchange.setPrivateKey(privateNumber);
    return exchange.getPublicKey();
  } catch {
    return undefined;
  }
}
