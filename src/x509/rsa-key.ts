import { readAlgorithm } from './certificate.ts';
import { DerReader, parseDer, TAG, toHex } from './der.ts';

/** The largest modulus that OpenSSL takes (OPENSSL_RSA_MAX_MODULUS_BITS), in octets, with the sign octet before it. */
const MAXIMUM_OCTETS = 16_384 / 8 + 1;

/** OpenSSL takes at most five (RSA_MAX_PRIME_NUM). */
const MAXIMUM_FACTORS = 5;

/** A prime factor of the modulus with what the private key says about it (RFC 8017, section 3.2). */
interface Factor {
  readonly prime: bigint;
  /** The private exponent modulo `prime - 1`. */
  readonly exponent: bigint;
  /** What `coefficient` times `inverseOf` gives modulo `prime` is 1. */
  readonly coefficient: bigint;
  readonly inverseOf: bigint;
}

/**
 * Whether the numbers of an RSA private key belong together (RFC 8017, section 3.2): OpenSSL loads a key whose private
 * half is damaged and compares the public half alone, so that a server would start with it and no handshake succeed.
 * Whether the factors are primes is not looked at.
 */
export function rsaNumbersFit(der: Uint8Array, kind: 'PKCS#8 private key' | 'RSA private key'): boolean {
  const parsed = parseDer(der, 'RSA private key', kind === 'RSA private key' ? readPkcs1 : readPkcs8);
  return parsed.ok && parsed.value;
}

/** Reads `PrivateKeyInfo` (RFC 5208, section 5), whose attributes do not matter here. */
function readPkcs8(reader: DerReader): boolean {
  const outer = reader.sequence('private key');
  outer.integer('version');
  readAlgorithm(outer, 'key algorithm');
  const inner = new DerReader(outer.octetString('key octets'));
  while (!outer.atEnd) outer.any('attributes');
  const fits = readPkcs1(inner);
  inner.finish('RSA private key');
  return fits;
}

/** Reads `RSAPrivateKey` (RFC 8017, appendix A.1.2). */
function readPkcs1(reader: DerReader): boolean {
  const key = reader.sequence('RSA private key');
  key.integer('version');
  const [modulus, publicExponent, privateExponent] = [readNumber(key), readNumber(key), readNumber(key)];
  const [p, q] = [readNumber(key), readNumber(key)];
  const [exponentP, exponentQ, coefficient] = [readNumber(key), readNumber(key), readNumber(key)];
  const factors: Factor[] = [
    { prime: p, exponent: exponentP, coefficient, inverseOf: q },
    // The second factor has no coefficient of its own.
    { prime: q, exponent: exponentQ, coefficient: 1n, inverseOf: 1n },
  ];
  const others = key.enterOptional(TAG.sequence, 'other primes');
  const product = others ? readOthers(others, factors, p * q) : p * q;
  key.finish('RSA private key');
  return product === modulus && factors.every((factor) => factorFits(factor, publicExponent, privateExponent));
}

/** Reads `OtherPrimeInfos` and returns the product of all factors. */
function readOthers(reader: DerReader, factors: Factor[], ofFirst: bigint): bigint {
  let product = ofFirst;
  while (!reader.atEnd && factors.length < MAXIMUM_FACTORS) {
    const entry = reader.sequence('other prime');
    const factor = { prime: readNumber(entry), exponent: readNumber(entry), coefficient: readNumber(entry) };
    entry.finish('other prime');
    factors.push({ ...factor, inverseOf: product });
    product *= factor.prime;
  }
  reader.finish('other primes');
  return product;
}

/** A positive INTEGER of a size that OpenSSL takes. */
function readNumber(reader: DerReader): bigint {
  const octets = reader.integer('key number');
  if (octets.length > MAXIMUM_OCTETS || (octets[0] ?? 0) >= 0x80) throw reader.error('a key number is out of range');
  return BigInt(`0x${toHex(octets)}`);
}

function factorFits(
  { prime, exponent, coefficient, inverseOf }: Factor,
  publicExponent: bigint,
  privateExponent: bigint,
): boolean {
  if (prime < 3n) return false;
  const order = prime - 1n;
  return (
    exponent === privateExponent % order &&
    (publicExponent * exponent) % order === 1n &&
    (coefficient * inverseOf) % prime === 1n
  );
}
