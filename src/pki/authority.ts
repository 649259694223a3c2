import type { KeyObject } from 'node:crypto';
import { systemClock, type Clock } from '../kit/clock.ts';
import { withoutUndefined } from '../kit/defined.ts';
import { fail } from '../kit/errors.ts';
import { systemRandom, type Random } from '../kit/random.ts';
import { isSelfIssued, type Certificate } from '../x509/certificate.ts';
import { OID } from '../x509/oid.ts';
import { describeKey, type KeyType } from './key-type.ts';
import { generateKeys, keyPairOf } from './keys.ts';
import { nameConstraintsOf } from './name-constraints.ts';
import { pemText } from './pem-text.ts';
import {
  authorityContents,
  CA_LIFETIME_LIMIT_DAYS,
  DEFAULT_PROFILES,
  type AuthorityProfile,
  type CertificateContents,
} from './profile.ts';
import { newSerialNumber } from './serial-number.ts';
import { furtherExtensions, keyIdentifier, signCertificate, type Issuer } from './sign.ts';
import { createSigner, type Signer } from './signer.ts';
import { checkSubjectValue } from './subject.ts';
import { checkDays, validityOf, within, type Validity } from './validity.ts';

/** A CA that can sign: its certificate and its key, ready for use. */
export interface Authority {
  readonly certificate: Certificate;
  readonly certificatePem: string;
  readonly privateKey: KeyObject;
  /** The CA and those above it, the root last. What it signs obeys them all. */
  readonly path: readonly [Certificate, ...Certificate[]];
  /** What stands after a leaf in its file: the path without its root, in PEM. */
  readonly chainPem: string;
  /** When the whole path holds. */
  readonly validity: Validity;
  readonly issuer: Required<Issuer>;
}

export interface AuthorityOptions {
  readonly keyType?: KeyType;
  /** Lifetime in days. Default 3650. */
  readonly days?: number;
  /** Default `tlsdb`. */
  readonly organization?: string;
  /** Default `tlsdb CA`. */
  readonly commonName?: string;
  /** Domains and networks that the CA is limited to; none means no limit. */
  readonly permit?: readonly string[];
  /** What it contains where nothing else is said. */
  readonly profile?: AuthorityProfile;
  readonly clock?: Clock;
  readonly random?: Random;
}

/**
 * Makes a self-signed CA in memory.
 *
 * @throws TlsdbError `SUBJECT_INVALID` or `PERMIT_INVALID`
 * @example const authority = await createAuthority({ commonName: 'Example CA' });
 */
export async function createAuthority(options: AuthorityOptions = {}): Promise<Authority> {
  const { profile = DEFAULT_PROFILES.ca, clock = systemClock, random = systemRandom } = options;
  const { keyType = profile.keyType, days = profile.days, permit = profile.permit } = options;
  const { organization, commonName } = options;
  checkDays('days', days, CA_LIFETIME_LIMIT_DAYS);
  if (organization !== undefined) checkSubjectValue('organization', organization);
  if (commonName !== undefined) checkSubjectValue('common name', commonName);
  const subject = { ...profile.subject, ...withoutUndefined({ organization, commonName }) };
  return selfSigned(authorityContents(profile, subject, nameConstraintsOf(permit)), keyType, days, clock, random);
}

/**
 * Makes the CA that takes the place of `old`: a new key, and octet by octet the same name and name constraints, so that
 * `REQUIRE ISSUER` goes on matching. The key identifiers tell the two apart.
 */
export async function succeedAuthority(
  { certificate: old }: Authority,
  options: Pick<AuthorityOptions, 'days' | 'clock' | 'random'> & { readonly keyType: KeyType },
): Promise<Authority> {
  const { keyType, days = DEFAULT_PROFILES.ca.days, clock = systemClock, random = systemRandom } = options;
  checkDays('days', days, CA_LIFETIME_LIMIT_DAYS);
  const constraints = old.extensions.find(({ oid }) => oid === OID.nameConstraints);
  const contents = {
    ...authorityContents(DEFAULT_PROFILES.ca, {}, constraints && new Uint8Array(constraints.value)),
    extensions: furtherExtensions(old),
    subjectRaw: new Uint8Array(old.subject.raw),
  };
  return selfSigned(contents, keyType, days, clock, random);
}

async function selfSigned(
  contents: CertificateContents,
  keyType: KeyType,
  days: number,
  clock: Clock,
  random: Random,
): Promise<Authority> {
  const { privateKey, publicKeyInfo } = await generateKeys(keyType);
  const certificate = signCertificate(
    { signer: signerOf(privateKey) },
    { contents, publicKeyInfo, serialNumber: newSerialNumber(random), validity: validityOf(clock.now(), days) },
  );
  return openAuthority(certificate, privateKey);
}

/**
 * Makes an existing CA certificate and its key ready to sign.
 *
 * @param path the file that an error names
 * @param issuers the CAs above an intermediate, the root last
 * @throws TlsdbError `KEY_MISMATCH`, `KEY_UNSUPPORTED` or `CA_NOT_CA`
 */
export function openAuthority(
  certificate: Certificate,
  privateKey: KeyObject,
  path = 'ca.pem',
  issuers: readonly Certificate[] = [],
): Authority {
  const { publicKeyInfo } = keyPairOf(privateKey);
  if (Buffer.compare(publicKeyInfo, certificate.publicKey.raw) !== 0)
    throw fail('KEY_MISMATCH', { key: 'the CA key', path });
  if (certificate.basicConstraints?.isCa !== true)
    throw fail('CA_NOT_CA', { path, reason: 'basicConstraints does not say CA' });
  return {
    certificate,
    certificatePem: pemOf(certificate),
    privateKey,
    path: [certificate, ...issuers],
    chainPem: [certificate, ...issuers]
      .filter((ca) => !isSelfIssued(ca))
      .map(pemOf)
      .join(''),
    validity: issuers.map(validityIn).reduce(within, validityIn(certificate)),
    issuer: {
      signer: signerOf(privateKey),
      subject: new Uint8Array(certificate.subject.raw),
      keyIdentifier: certificate.subjectKeyIdentifier ?? keyIdentifier(publicKeyInfo),
    },
  };
}

function pemOf({ raw }: Certificate): string {
  return pemText('CERTIFICATE', raw);
}

function validityIn({ notBefore, notAfter }: Certificate): Validity {
  return { notBefore: new Date(notBefore.milliseconds), notAfter: new Date(notAfter.milliseconds) };
}

function signerOf(privateKey: KeyObject): Signer {
  const signer = createSigner(privateKey);
  if (!signer) throw fail('KEY_UNSUPPORTED', { path: 'the CA key', reason: describeKey(privateKey) });
  return signer;
}
