import type { KeyObject } from 'node:crypto';
import { hostname } from 'node:os';
import { systemClock, type Clock } from '../kit/clock.ts';
import { withoutUndefined } from '../kit/defined.ts';
import { fail, TlsdbError } from '../kit/errors.ts';
import { systemRandom, type Random } from '../kit/random.ts';
import { readPublicKeyInfo, type Certificate } from '../x509/certificate.ts';
import { DerReader } from '../x509/der.ts';
import { OID } from '../x509/oid.ts';
import { parseHost, toAlternativeName, uniqueNames, userUri, type AlternativeName } from './alternative-name.ts';
import type { Authority } from './authority.ts';
import type { KeyType } from './key-type.ts';
import { generateKeys, keyPairOf, privateKeyPem } from './keys.ts';
import { checkPermitted, isConstrained, isPermitted } from './name-constraints.ts';
import { checkPathRules } from './path-rules.ts';
import { pemText } from './pem-text.ts';
import {
  DEFAULT_PROFILES,
  LEAF_DAYS,
  leafContents,
  usageOfKey,
  type CertificateContents,
  type LeafProfile,
} from './profile.ts';
import { expand, profileNames, type PlaceholderValues } from './profile-text.ts';
import { newSerialNumber } from './serial-number.ts';
import { furtherExtensions, signCertificate } from './sign.ts';
import { ATTRIBUTE_NAMES, checkSubjectValue, type Subject } from './subject.ts';
import { checkLeafDays, validityOf, within } from './validity.ts';

interface LeafOptions {
  readonly keyType?: KeyType;
  /** A key to keep instead of making one. */
  readonly privateKey?: KeyObject;
  /** Lifetime in days. Default 397; never beyond the CA's. */
  readonly days?: number;
  readonly organization?: string;
  readonly commonName?: string;
  /** What the certificate contains where nothing else is said. */
  readonly profile?: LeafProfile;
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface ServerOptions extends LeafOptions {
  readonly purpose: 'server';
  /** Host names and IP addresses that clients connect to; the first that fits becomes the common name. */
  readonly hosts: readonly string[];
  /** Lets the certificate live longer than the 825 days that Apple's clients take. */
  readonly allowLong?: boolean;
}

export interface ClientOptions extends LeafOptions {
  readonly purpose: 'client';
  readonly user: string;
  readonly email?: string;
}

/** A new leaf certificate. */
export interface LeafCertificate {
  readonly certificate: Certificate;
  /** The certificate, then the intermediates above it. */
  readonly certificatePem: string;
  /** The lifetime was cut because the CA ends earlier. */
  readonly isClamped: boolean;
  /** The lifetime that was asked for, in days. */
  readonly days: number;
}

/** A new leaf certificate with its key. */
export interface IssuedCertificate extends LeafCertificate {
  readonly privateKey: KeyObject;
  readonly privateKeyPem: string;
}

/**
 * Issues one server or client certificate in memory, with a new key unless one is given.
 *
 * @throws TlsdbError `HOST_INVALID`, `SUBJECT_INVALID`, `DAYS_INVALID`, `LIFETIME_TOO_LONG`, `NAME_CONSTRAINT`, `CA_FORBIDS`
 * or `CA_EXPIRED`
 * @example const server = await issueCertificate(authority, { purpose: 'server', hosts: ['db.example'] });
 */
export async function issueCertificate(
  authority: Authority,
  options: ServerOptions | ClientOptions,
): Promise<IssuedCertificate> {
  const { privateKey, publicKeyInfo } = options.privateKey
    ? keyPairOf(options.privateKey)
    : await generateKeys(options.keyType ?? profileOf(options).keyType);
  const leaf = certifyKey(authority, options, publicKeyInfo);
  return { ...leaf, privateKey, privateKeyPem: privateKeyPem(privateKey) };
}

/** Issues a certificate for somebody's public key, whose private half is somewhere else. */
export function certifyKey(
  authority: Authority,
  options: ServerOptions | ClientOptions,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
): LeafCertificate {
  const profile = profileOf(options);
  const { days = profile.days, purpose } = options;
  checkLeafDays('days', days, purpose, options.purpose === 'server' && options.allowLong);
  const contents = contentsOf(authority, profile, options, publicKeyInfo);
  return signLeaf(authority, contents, publicKeyInfo, { ...options, days });
}

/** Issues a certificate that says the same as `old`, name by name and octet by octet, with new dates. */
export function renewCertificate(
  authority: Authority,
  old: Certificate,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
  options: Pick<LeafOptions, 'days' | 'clock' | 'random'> = {},
): LeafCertificate {
  const names = (old.subjectAltName ?? []).map(toAlternativeName).filter((name) => name !== undefined);
  const contents: CertificateContents = {
    subject: {},
    subjectRaw: new Uint8Array(old.subject.raw),
    alternativeNames: names,
    isCa: false,
    keyUsage: renewedUsage(old, isRsa(publicKeyInfo)),
    extendedKeyUsage: old.extendedKeyUsage ?? [],
    extensions: furtherExtensions(old),
  };
  return signLeaf(authority, contents, publicKeyInfo, options);
}

/** The usage of the old key; a server whose new key is of RSA, other than the old one, takes part in key transport. */
function renewedUsage(old: Certificate, isRsaNow: boolean): number {
  const { server, client } = DEFAULT_PROFILES;
  const profile = old.extendedKeyUsage?.includes(OID.serverAuth) ? server : client;
  const wasRsa = old.publicKey.algorithm.oid === OID.rsaEncryption;
  return usageOfKey(wasRsa === isRsaNow ? (old.keyUsage ?? profile.keyUsage) : profile.keyUsage, isRsaNow);
}

function signLeaf(
  authority: Authority,
  contents: CertificateContents,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
  options: Pick<LeafOptions, 'days' | 'clock' | 'random'>,
): LeafCertificate {
  const { days = LEAF_DAYS, clock = systemClock, random = systemRandom } = options;
  const now = clock.now();
  if (now > authority.validity.notAfter.getTime()) {
    throw fail('CA_EXPIRED', { path: 'ca.pem', notAfter: authority.validity.notAfter.toISOString() });
  }
  checkPermitted(authority.path, contents.alternativeNames, contents.subject.commonName);
  const wanted = validityOf(now, days);
  const validity = within(wanted, authority.validity);
  const serialNumber = newSerialNumber(random);
  const certificate = signCertificate(authority.issuer, { contents, publicKeyInfo, serialNumber, validity });
  checkPathRules(certificate, authority.path);
  return {
    certificate,
    certificatePem: `${pemText('CERTIFICATE', certificate.raw)}${authority.chainPem}`,
    isClamped: validity.notAfter < wanted.notAfter,
    days,
  };
}

function isRsa(publicKeyInfo: Uint8Array): boolean {
  return readPublicKeyInfo(new DerReader(publicKeyInfo)).algorithm.oid === OID.rsaEncryption;
}

function profileOf({ purpose, profile }: ServerOptions | ClientOptions): LeafProfile {
  return profile ?? DEFAULT_PROFILES[purpose];
}

function contentsOf(
  authority: Authority,
  profile: LeafProfile,
  options: ServerOptions | ClientOptions,
  publicKeyInfo: Uint8Array,
): CertificateContents {
  const own = ownNames(options);
  const values: PlaceholderValues =
    options.purpose === 'server' ? { host: commonNameFor(authority, own) } : { user: options.user };
  const names = uniqueNames([...own, ...profileNames(profile, values)]);
  return leafContents(profile, subjectOf(profile, values, options), names, isRsa(publicKeyInfo));
}

/** The names that a leaf has whatever its profile says. */
function ownNames(options: ServerOptions | ClientOptions): readonly AlternativeName[] {
  if (options.purpose === 'server') {
    if (options.hosts.length > 0) return uniqueNames(options.hosts.map(parseHost));
    throw fail('HOST_INVALID', { host: '""', reason: 'a server needs at least one name' });
  }
  const { user, email } = options;
  checkSubjectValue('user', user);
  return [userUri(user), ...(email === undefined ? [] : [{ type: 'email', value: email } as const])];
}

function subjectOf(
  { subject }: LeafProfile,
  values: PlaceholderValues,
  { organization, commonName }: LeafOptions,
): Subject {
  const filled = mapValues(subject, (text) => expand(text, values));
  const wanted = { ...filled, ...withoutUndefined({ organization, commonName }) };
  return mapValues(wanted, (text, name) => checkSubjectValue(ATTRIBUTE_NAMES[name], text));
}

function mapValues(subject: Subject, map: (text: string, name: keyof Subject) => string | undefined): Subject {
  const entries = Object.entries(subject) as [keyof Subject, string][];
  return withoutUndefined(Object.fromEntries(entries.map(([name, text]) => [name, map(text, name)])));
}

/**
 * The first name that fits into a common name, which holds 64 characters. Under name constraints an address would be
 * taken for a host name there.
 */
function commonNameFor({ path }: Authority, names: readonly AlternativeName[]): string | undefined {
  const candidates = isConstrained(path) ? names.filter(({ type }) => type === 'dns') : names;
  return candidates.find(({ value }) => value.length <= 64)?.value;
}

/** `hosts`, and the names by which this machine is reached from itself, as far as the CA may sign for them. */
export function withLocalNames(hosts: readonly string[], authority?: Authority): readonly string[] {
  const machine = hostname();
  const isUsable = isHost(machine) && (!authority || isPermitted(authority.path, parseHost(machine)));
  return [...hosts, 'localhost', ...(isUsable ? [machine] : []), '127.0.0.1', '::1'];
}

/** Whether `text` can stand in a server certificate. */
export function isHost(text: string): boolean {
  try {
    parseHost(text);
    return true;
  } catch (error) {
    if (error instanceof TlsdbError) return false;
    throw error;
  }
}
