import { createHash, type KeyObject } from 'node:crypto';
import { systemRandom, type Random } from '../../kit/random.ts';
import { contextTag, TAG } from '../../x509/der.ts';
import { derElement, derInteger, derOctetString, derOid, derSequence } from '../der-writer.ts';
import { encryptPbes2 } from '../pbes2.ts';
import { bmpString, macData } from './pkcs12-mac.ts';

/** A private key with its certificates, leaf first. */
export interface KeyEntry {
  readonly alias: string;
  readonly privateKey: KeyObject;
  readonly chain: readonly Uint8Array[];
}

/** A certificate that is trusted as it is. */
export interface TrustedEntry {
  readonly alias: string;
  readonly certificate: Uint8Array;
}

/**
 * Rounds of the key derivations: the JDK's default, five times OpenSSL's. A Java client pays for them again with each
 * connection (100,000 rounds made that half a second), so the mode of the file and a long password are what protects it.
 */
const ROUNDS = 10_000;

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
/** Java's mark of a trusted certificate; a certificate without it is no entry of a trust store. */
const TRUSTED_KEY_USAGE = '2.16.840.1.113894.746875.1.1';
const ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';

/**
 * Writes a PKCS#12 file (RFC 7292) with a private key: PBES2 with AES-256, HMAC-SHA-256. OpenSSL 3, Java ≥ 8u301, .NET,
 * Go and Windows ≥ 10 (1709) read it.
 *
 * @param password printable ASCII: readers disagree about the encoding of everything else
 */
export async function writeKeyStore(
  { alias, privateKey, chain }: KeyEntry,
  password: string,
  random: Random = systemRandom,
): Promise<Uint8Array> {
  const [leaf = new Uint8Array(), ...issuers] = chain;
  const keyId = createHash('sha1').update(leaf).digest();
  const attributes = [friendlyName(alias), attribute(LOCAL_KEY_ID, derOctetString(keyId))];
  const plainKey = privateKey.export({ type: 'pkcs8', format: 'der' });
  const { algorithm, octets } = await encryptPbes2(plainKey, password, ROUNDS, random);
  const keyBag = bag(SHROUDED_KEY_BAG, derSequence(algorithm, derOctetString(octets)), attributes);
  const certificateBags = [certificateBag(leaf, attributes), ...issuers.map((issuer) => certificateBag(issuer, []))];
  const protection = { password, random };
  const certificates = await encryptedContents(certificateBags, protection);
  return protectedFile([certificates, plainContents(derSequence(keyBag))], protection);
}

/** Writes a PKCS#12 file of trusted certificates, as `keytool -importcert` does. */
export async function writeTrustStore(
  entries: readonly TrustedEntry[],
  password: string,
  random: Random = systemRandom,
): Promise<Uint8Array> {
  const trusted = attribute(TRUSTED_KEY_USAGE, derOid(ANY_EXTENDED_KEY_USAGE));
  const bags = entries.map(({ alias, certificate }) => certificateBag(certificate, [friendlyName(alias), trusted]));
  const protection = { password, random };
  return protectedFile([await encryptedContents(bags, protection)], protection);
}

interface Protection {
  readonly password: string;
  readonly random: Random;
}

/** The outermost structure: PFX, version 3, password integrity mode. */
function protectedFile(parts: readonly Uint8Array[], { password, random }: Protection): Uint8Array {
  const safe = derSequence(...parts);
  return derSequence(derInteger(3), plainContents(safe), macData(safe, password, ROUNDS, random));
}

/** ContentInfo of plain octets (RFC 2315, section 8). */
function plainContents(octets: Uint8Array): Uint8Array {
  return derSequence(derOid(DATA), explicit(derOctetString(octets)));
}

/** ContentInfo of encrypted safe bags (RFC 2315, section 13). */
async function encryptedContents(bags: readonly Uint8Array[], protection: Protection): Promise<Uint8Array> {
  const { password, random } = protection;
  const { algorithm, octets } = await encryptPbes2(derSequence(...bags), password, ROUNDS, random);
  const info = derSequence(derOid(DATA), algorithm, derElement(contextTag(0), octets));
  return derSequence(derOid(ENCRYPTED_DATA), explicit(derSequence(derInteger(0), info)));
}

function certificateBag(certificate: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  const value = derSequence(derOid(X509_CERTIFICATE), explicit(derOctetString(certificate)));
  return bag(CERTIFICATE_BAG, value, attributes);
}

/** SafeBag (RFC 7292, section 4.2). */
function bag(type: string, value: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  const set = attributes.length === 0 ? [] : [derElement(TAG.set, ...sorted(attributes))];
  return derSequence(derOid(type), explicit(value), ...set);
}

/** DER orders the elements of a SET OF by their octets (X.690, section 11.6). */
function sorted(elements: readonly Uint8Array[]): readonly Uint8Array[] {
  return elements.toSorted((a, b) => Buffer.compare(a, b));
}

function friendlyName(alias: string): Uint8Array {
  return attribute(FRIENDLY_NAME, derElement(TAG.bmpString, bmpString(alias)));
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return derSequence(derOid(type), derElement(TAG.set, value));
}

function explicit(value: Uint8Array): Uint8Array {
  return derElement(contextTag(0, true), value);
}
