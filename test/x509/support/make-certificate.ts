import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { derElement, derInteger, derNull, derOctetString, derOid, derSequence } from '../../../src/pki/der-writer.ts';
import { basicConstraintsValue, extendedKeyUsageValue, keyUsageValue } from '../../../src/pki/extension-value.ts';
import { contextTag, TAG } from '../../../src/x509/der.ts';
import { KEY_USAGE } from '../../../src/x509/extensions.ts';
import { OID } from '../../../src/x509/oid.ts';

export interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** A certificate under test with its key. */
export interface Made extends Pair {
  readonly name: string;
  readonly der: Uint8Array;
  readonly pem: string;
  readonly keyPem: string;
}

export interface TestExtension {
  readonly oid: string;
  readonly critical?: boolean;
  readonly value: Uint8Array;
}

/** The digest of a signature. */
export type Hash = 'sha1' | 'sha224' | 'sha256';

export interface Recipe {
  /** Common name of the subject; an empty text makes an empty name. */
  readonly name: string;
  /** The subject's encoding, where a common name is not enough. */
  readonly subject?: Uint8Array;
  /** Default: self-signed. */
  readonly issuer?: Made;
  readonly issuerName?: Uint8Array;
  readonly keys?: Pair;
  readonly version?: 1 | 3;
  readonly serialNumber?: Uint8Array;
  /** A day or a moment, or the encoding itself. */
  readonly notBefore?: string | Uint8Array;
  readonly notAfter?: string | Uint8Array;
  /** Replaces the whole default list. */
  readonly extensions?: readonly TestExtension[];
  /** Added to the default list; one with the same identifier replaces it. */
  readonly more?: readonly TestExtension[];
  readonly without?: readonly string[];
  readonly isCa?: boolean;
  readonly pathLength?: number;
  readonly hosts?: readonly string[];
  readonly purpose?: string;
  readonly hash?: Hash;
  /** The encoding of the public key, where it is another one than OpenSSL writes. */
  readonly spki?: Uint8Array;
}

export function ecPair(namedCurve = 'P-256'): Pair {
  return generateKeyPairSync('ec', { namedCurve });
}

export function rsaPair(modulusLength = 2048): Pair {
  return generateKeyPairSync('rsa', { modulusLength });
}

export function commonName(text: string, tag: number = TAG.utf8String): Uint8Array<ArrayBuffer> {
  if (text === '') return derSequence();
  return derSequence(derElement(TAG.set, derSequence(derOid(OID.commonName), derElement(tag, Buffer.from(text)))));
}

/** The public key of `pair`, an EC pair on P-256, with a compressed point (SEC 1, section 2.3.3). */
export function compressedKey({ publicKey }: Pair): Uint8Array<ArrayBuffer> {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) % 2;
  const point = Buffer.concat([Buffer.of(2 + isOdd), Buffer.from(x, 'base64url')]);
  const algorithm = derSequence(derOid(OID.ecPublicKey), derOid('1.2.840.10045.3.1.7'));
  return derSequence(algorithm, derElement(TAG.bitString, Buffer.of(0), point));
}

/** DNS names and addresses (`IP:` in front, in hexadecimal) as the contents of a list of general names. */
export function generalNames(names: readonly string[]): Uint8Array<ArrayBuffer> {
  return Buffer.concat(
    names.map((name) =>
      name.startsWith('IP:')
        ? derElement(contextTag(7), Buffer.from(name.slice(3), 'hex'))
        : derElement(contextTag(2), Buffer.from(name, 'latin1')),
    ),
  );
}

/** The contents of nameConstraints for DNS names and addresses. */
export function nameConstraints(
  permitted: readonly string[],
  excluded: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const subtrees = (number: number, names: readonly string[]): Uint8Array =>
    names.length === 0
      ? Buffer.alloc(0)
      : derElement(contextTag(number, true), ...names.map((name) => derSequence(generalNames([name]))));
  return derSequence(subtrees(0, permitted), subtrees(1, excluded));
}

/** Makes a certificate of any shape, also a wrong one. */
export function make(recipe: Recipe): Made {
  const keys = recipe.keys ?? ecPair();
  const signer = recipe.issuer ?? keys;
  const spki = recipe.spki ?? keys.publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = signatureAlgorithm(signer.privateKey, recipe.hash ?? 'sha256');
  const extensions = recipe.version === 1 ? [] : extensionList(recipe, keys);
  const body = derSequence(
    ...(recipe.version === 1 ? [] : [derElement(contextTag(0, true), derInteger(2))]),
    derElement(TAG.integer, recipe.serialNumber ?? Buffer.from('4a11ce5eed', 'hex')),
    algorithm,
    recipe.issuerName ?? commonName(recipe.issuer?.name ?? recipe.name),
    derSequence(moment(recipe.notBefore ?? '2020-01-01'), moment(recipe.notAfter ?? '2049-01-01')),
    recipe.subject ?? commonName(recipe.name),
    spki,
    ...(extensions.length === 0 ? [] : [derElement(contextTag(3, true), derSequence(...extensions.map(encoded)))]),
  );
  const hash = signer.privateKey.asymmetricKeyType === 'ed25519' ? null : (recipe.hash ?? 'sha256');
  const signature = sign(hash, body, signer.privateKey);
  const der = derSequence(body, algorithm, derElement(TAG.bitString, Buffer.from([0]), signature));
  return { ...keys, name: recipe.name, der, pem: toPem('CERTIFICATE', der), keyPem: keyToPem(keys.privateKey) };
}

export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

export function keyToPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function moment(given: string | Uint8Array): Uint8Array {
  return typeof given === 'string' ? time(given) : given;
}

/** `2020-01-01` or `2020-01-01T00:00:00`, as UTCTime through 2049. */
function time(text: string): Uint8Array<ArrayBuffer> {
  const digits = new Date(`${text.length === 10 ? `${text}T00:00:00` : text}Z`)
    .toISOString()
    .replace(/\D/g, '')
    .slice(0, 14);
  return Number(digits.slice(0, 4)) < 2050
    ? derElement(TAG.utcTime, Buffer.from(`${digits.slice(2)}Z`))
    : derElement(TAG.generalizedTime, Buffer.from(`${digits}Z`));
}

/** The last arcs of the signature algorithms of PKCS#1 and ANSI X9.62. */
const ALGORITHM_ARCS = { sha1: ['5', '1'], sha224: ['14', '3.1'], sha256: ['11', '3.2'] } as const;

function signatureAlgorithm(key: KeyObject, hash: Hash): Uint8Array<ArrayBuffer> {
  if (key.asymmetricKeyType === 'ed25519') return derSequence(derOid(OID.ed25519));
  if (key.asymmetricKeyType === 'rsa') {
    return derSequence(derOid(`1.2.840.113549.1.1.${ALGORITHM_ARCS[hash][0]}`), derNull());
  }
  return derSequence(derOid(`1.2.840.10045.4.${ALGORITHM_ARCS[hash][1]}`));
}

function keyIdentifier(key: KeyObject): Uint8Array<ArrayBuffer> {
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest();
}

function extensionList(recipe: Recipe, keys: Pair): readonly TestExtension[] {
  const more = recipe.more ?? [];
  const dropped = new Set([...(recipe.without ?? []), ...more.map(({ oid }) => oid)]);
  return [...(recipe.extensions ?? defaultExtensions(recipe, keys)).filter(({ oid }) => !dropped.has(oid)), ...more];
}

function defaultExtensions(recipe: Recipe, keys: Pair): readonly TestExtension[] {
  const { isCa = false, hosts = isCa ? [] : [recipe.name], purpose = OID.serverAuth } = recipe;
  const usage = isCa ? KEY_USAGE.keyCertSign | KEY_USAGE.crlSign : KEY_USAGE.digitalSignature;
  const authority = keyIdentifier((recipe.issuer ?? keys).publicKey);
  return [
    { oid: OID.basicConstraints, critical: true, value: basicConstraintsValue(isCa, recipe.pathLength) },
    { oid: OID.keyUsage, critical: true, value: keyUsageValue(usage) },
    ...(isCa ? [] : [{ oid: OID.extendedKeyUsage, value: extendedKeyUsageValue([purpose]) }]),
    ...(hosts.length === 0 ? [] : [{ oid: OID.subjectAltName, value: derSequence(generalNames(hosts)) }]),
    { oid: OID.subjectKeyIdentifier, value: derOctetString(keyIdentifier(keys.publicKey)) },
    { oid: OID.authorityKeyIdentifier, value: derSequence(derElement(contextTag(0), authority)) },
  ];
}

function encoded({ oid, critical, value }: TestExtension): Uint8Array<ArrayBuffer> {
  const flag = critical ? [derElement(TAG.boolean, Buffer.from([0xff]))] : [];
  return derSequence(derOid(oid), ...flag, derOctetString(value));
}

export interface CrlRecipe {
  readonly issuer: Made;
  readonly revoked?: readonly Uint8Array[];
  readonly thisUpdate?: string;
  readonly nextUpdate?: string;
  readonly signer?: Pair;
  readonly extensions?: readonly TestExtension[];
}

/** Makes a CRL; serial numbers are the contents of their INTEGERs. */
export function makeCrl(recipe: CrlRecipe): string {
  const signer = recipe.signer ?? recipe.issuer;
  const algorithm = signatureAlgorithm(signer.privateKey, 'sha256');
  const entries = (recipe.revoked ?? []).map((serial) =>
    derSequence(derElement(TAG.integer, serial), time('2021-01-01')),
  );
  const extensions = recipe.extensions ?? [{ oid: OID.crlNumber, value: derInteger(1) }];
  const body = derSequence(
    derInteger(1),
    algorithm,
    commonName(recipe.issuer.name),
    time(recipe.thisUpdate ?? '2020-01-01'),
    time(recipe.nextUpdate ?? '2049-01-01'),
    ...(entries.length === 0 ? [] : [derSequence(...entries)]),
    ...(extensions.length === 0 ? [] : [derElement(contextTag(0, true), derSequence(...extensions.map(encoded)))]),
  );
  const signature = sign('sha256', body, signer.privateKey);
  return toPem('X509 CRL', derSequence(body, algorithm, derElement(TAG.bitString, Buffer.from([0]), signature)));
}
