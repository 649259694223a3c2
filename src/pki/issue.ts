import type { KeyObject } from 'node:crypto';
import { hostname } from 'node:os';
import { systemClock, type Clock } from '../kit/clock.ts';
import { fail, TlsdbError } from '../kit/errors.ts';
import { systemRandom, type Random } from '../kit/random.ts';
import { readPublicKeyInfo, type Certificate } from '../x509/certificate.ts';
import { DerReader } from '../x509/der.ts';
import { OID } from '../x509/oid.ts';
import { parseHost, toAlternativeName, uniqueNames, userUri, type AlternativeName } from './alternative-name.ts';
import type { Authority } from './authority.ts';
import { DEFAULT_KEY_TYPE, type KeyType } from './key-type.ts';
import { generateKeys, keyPairOf, privateKeyPem } from './keys.ts';
import { checkPermitted, isConstrained, isPermitted } from './name-constraints.ts';
import { checkPathRules } from './path-rules.ts';
import { pemText } from './pem-text.ts';
import {
  CA_LIFETIME_LIMIT_DAYS,
  clientContents,
  LIFETIME_DAYS,
  SERVER_LIFETIME_LIMIT_DAYS,
  serverContents,
  type CertificateContents,
} from './profile.ts';
import { newSerialNumber } from './serial-number.ts';
import { signCertificate } from './sign.ts';
import { checkSubjectValue, type Subject } from './subject.ts';
import { checkDays, validityOf, within } from './validity.ts';

interface LeafOptions {
  readonly keyType?: KeyType;
  /** A key to keep instead of making one. */
  readonly privateKey?: KeyObject;
  /** Lifetime in days. Default 397; never beyond the CA's. */
  readonly days?: number;
  readonly organization?: string;
  readonly commonName?: string;
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
}

/** A new leaf certificate with its key. */
export interface IssuedCertificate extends LeafCertificate {
  readonly privateKey: KeyObject;
  readonly privateKeyPem: string;
}

/**
 * Issues one server or client certificate in memory, with a new key unless one is given.
 *
 * @throws TlsdbError `HOST_INVALID`, `SUBJECT_INVALID`, `DAYS_INVALID`, `NAME_CONSTRAINT` or `CA_EXPIRED`
 * @example const server = await issueCertificate(authority, { purpose: 'server', hosts: ['db.example'] });
 */
export async function issueCertificate(
  authority: Authority,
  options: ServerOptions | ClientOptions,
): Promise<IssuedCertificate> {
  const { privateKey, publicKeyInfo } = options.privateKey
    ? keyPairOf(options.privateKey)
    : await generateKeys(options.keyType ?? DEFAULT_KEY_TYPE);
  const leaf = await certifyKey(authority, options, publicKeyInfo);
  return { ...leaf, privateKey, privateKeyPem: privateKeyPem(privateKey) };
}

/** Issues a certificate for somebody's public key, whose private half is somewhere else. */
export async function certifyKey(
  authority: Authority,
  options: ServerOptions | ClientOptions,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
): Promise<LeafCertificate> {
  const limit =
    options.purpose === 'server' && !options.allowLong ? SERVER_LIFETIME_LIMIT_DAYS : CA_LIFETIME_LIMIT_DAYS;
  checkDays('days', options.days, limit);
  return signLeaf(authority, contentsOf(authority, options, publicKeyInfo), publicKeyInfo, options);
}

/** Issues a certificate that says the same as `old`, name by name and octet by octet, with new dates. */
export async function renewCertificate(
  authority: Authority,
  old: Certificate,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
  options: Pick<LeafOptions, 'days' | 'clock' | 'random'> = {},
): Promise<LeafCertificate> {
  const names = (old.subjectAltName ?? []).map(toAlternativeName).filter((name) => name !== undefined);
  const isServer = old.extendedKeyUsage?.includes(OID.serverAuth) ?? false;
  const contents = isServer ? serverContents({}, names, isRsa(publicKeyInfo)) : clientContents({}, names);
  const subjectRaw = new Uint8Array(old.subject.raw);
  return signLeaf(authority, { ...contents, subjectRaw }, publicKeyInfo, options);
}

async function signLeaf(
  authority: Authority,
  contents: CertificateContents,
  publicKeyInfo: Uint8Array<ArrayBuffer>,
  options: Pick<LeafOptions, 'days' | 'clock' | 'random'>,
): Promise<LeafCertificate> {
  const { days = LIFETIME_DAYS.leaf, clock = systemClock, random = systemRandom } = options;
  const now = clock.now();
  if (now > authority.validity.notAfter.getTime()) {
    throw fail('CA_EXPIRED', { path: 'ca.pem', notAfter: authority.validity.notAfter.toISOString() });
  }
  checkPermitted(authority.path, contents.alternativeNames, contents.subject.commonName);
  const wanted = validityOf(now, days);
  const validity = within(wanted, authority.validity);
  const serialNumber = newSerialNumber(random);
  const certificate = await signCertificate(authority.issuer, { contents, publicKeyInfo, serialNumber, validity });
  checkPathRules(certificate, authority.path);
  return {
    certificate,
    certificatePem: `${pemText('CERTIFICATE', certificate.raw)}${authority.chainPem}`,
    isClamped: validity.notAfter < wanted.notAfter,
  };
}

function isRsa(publicKeyInfo: Uint8Array): boolean {
  return readPublicKeyInfo(new DerReader(publicKeyInfo)).algorithm.oid === OID.rsaEncryption;
}

function contentsOf(
  authority: Authority,
  options: ServerOptions | ClientOptions,
  publicKeyInfo: Uint8Array,
): CertificateContents {
  if (options.purpose === 'server') {
    const names = uniqueNames(options.hosts.map(parseHost));
    if (names.length === 0) throw fail('HOST_INVALID', { host: '""', reason: 'a server needs at least one name' });
    const subject = subjectOf(options, commonNameFor(authority, names));
    return serverContents(subject, names, isRsa(publicKeyInfo));
  }
  const names: AlternativeName[] = [userUri(options.user)];
  if (options.email !== undefined) names.push({ type: 'email', value: options.email });
  return clientContents(subjectOf(options, checkSubjectValue('user', options.user)), names);
}

function subjectOf({ organization, commonName }: LeafOptions, fallback: string | undefined): Subject {
  const name = commonName === undefined ? fallback : checkSubjectValue('common name', commonName);
  return {
    ...(organization === undefined ? {} : { organization: checkSubjectValue('organization', organization) }),
    ...(name === undefined ? {} : { commonName: name }),
  };
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
export function withLocalNames(
  hosts: readonly string[],
  authority?: Authority,
  machine: string = hostname(),
): readonly string[] {
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
