import { KEY_USAGE } from '../x509/extensions.ts';
import type { Extension } from '../x509/extension-list.ts';
import { OID } from '../x509/oid.ts';
import type { AlternativeName } from './alternative-name.ts';
import { certificatePoliciesValue } from './extension-value.ts';
import type { KeyType } from './key-type.ts';
import type { Subject } from './subject.ts';

/** What a leaf certificate is for. */
export type Purpose = 'server' | 'client';

/** What a certificate says beside its key and its issuer. */
export interface CertificateContents {
  readonly subject: Subject;
  /** The subject in DER, where an earlier certificate's is kept octet by octet; `subject` is then not used. */
  readonly subjectRaw?: Uint8Array<ArrayBuffer>;
  readonly alternativeNames: readonly AlternativeName[];
  readonly isCa: boolean;
  /** How many CAs may follow below; only for a CA. */
  readonly pathLength?: number;
  /** Bits of keyUsage, see `KEY_USAGE`. */
  readonly keyUsage: number;
  readonly extendedKeyUsage: readonly string[];
  /** nameConstraints in DER; only for a CA. */
  readonly nameConstraints?: Uint8Array<ArrayBuffer>;
  /** Further extensions, written behind the others. */
  readonly extensions?: readonly Extension[];
}

/** What profiles of CAs and leaves have in common. */
interface SharedProfile {
  readonly subject: Subject;
  readonly keyType: KeyType;
  /** Lifetime in days, the backdating included. */
  readonly days: number;
  /** Bits of keyUsage, see `KEY_USAGE`. */
  readonly keyUsage: number;
  /** Certificate policies, dotted. */
  readonly policies: readonly string[];
  readonly extensions: readonly Extension[];
}

/** What a new CA certificate contains: `templates/profiles/ca.toml` as data. */
export interface AuthorityProfile extends SharedProfile {
  readonly kind: 'ca';
  readonly pathLength: number;
  /** Domains and networks that it is limited to; none means no limit. */
  readonly permit: readonly string[];
}

/** Texts of names, which may hold the placeholder of the profile's kind. */
export interface ProfileNames {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
  readonly email: readonly string[];
  readonly uri: readonly string[];
}

/** What a leaf contains: `templates/profiles/server.toml` and `client.toml` as data. */
export interface LeafProfile extends SharedProfile {
  /** The texts of the subject may hold `{host}` (server) or `{user}` (client). */
  readonly kind: Purpose;
  /** Dotted. */
  readonly extendedKeyUsage: readonly string[];
  /** Names beside those that every such certificate has. */
  readonly names: ProfileNames;
}

export type Profile = AuthorityProfile | LeafProfile;

const NO_NAMES: ProfileNames = { dns: [], ip: [], email: [], uri: [] };

/** What is made when nobody brings a profile. `templates/profiles/` says the same, and a test compares them. */
export const DEFAULT_PROFILES: {
  readonly ca: AuthorityProfile;
  readonly server: LeafProfile;
  readonly client: LeafProfile;
} = {
  ca: {
    kind: 'ca',
    subject: { organization: 'tlsdb', commonName: 'tlsdb CA' },
    keyType: 'ecdsa-p256',
    days: 3650,
    keyUsage: KEY_USAGE.keyCertSign | KEY_USAGE.crlSign,
    pathLength: 0,
    permit: [],
    policies: [],
    extensions: [],
  },
  server: {
    kind: 'server',
    subject: { commonName: '{host}' },
    keyType: 'ecdsa-p256',
    days: 397,
    keyUsage: KEY_USAGE.digitalSignature | KEY_USAGE.keyEncipherment,
    extendedKeyUsage: [OID.serverAuth],
    names: NO_NAMES,
    policies: [],
    extensions: [],
  },
  client: {
    kind: 'client',
    subject: { commonName: '{user}' },
    keyType: 'ecdsa-p256',
    days: 397,
    keyUsage: KEY_USAGE.digitalSignature,
    extendedKeyUsage: [OID.clientAuth],
    names: NO_NAMES,
    policies: [],
    extensions: [],
  },
};

/** Default lifetime of leaves in days, the backdating included. */
export const LEAF_DAYS = DEFAULT_PROFILES.server.days;

/** Apple refuses TLS server certificates that live longer, whoever issued them (support article 103769), in days. */
export const SERVER_LIFETIME_LIMIT_DAYS = 825;

/** Beyond this a date makes no sense any more, in days. */
export const CA_LIFETIME_LIMIT_DAYS = 36_500;

/** A CA certificate. */
export function authorityContents(
  profile: AuthorityProfile,
  subject: Subject,
  nameConstraints?: Uint8Array<ArrayBuffer>,
): CertificateContents {
  return {
    subject,
    alternativeNames: [],
    isCa: true,
    pathLength: profile.pathLength,
    keyUsage: profile.keyUsage,
    extendedKeyUsage: [],
    extensions: extensionsOf(profile),
    ...(nameConstraints ? { nameConstraints } : {}),
  };
}

/** A server or client certificate. */
export function leafContents(
  profile: LeafProfile,
  subject: Subject,
  alternativeNames: readonly AlternativeName[],
  isRsa: boolean,
): CertificateContents {
  return {
    subject,
    alternativeNames,
    isCa: false,
    keyUsage: usageOfKey(profile.keyUsage, isRsa),
    extendedKeyUsage: profile.extendedKeyUsage,
    extensions: extensionsOf(profile),
  };
}

/** Only RSA keys take part in key transport, so only they may encipher keys (RFC 8813, section 3). */
export function usageOfKey(keyUsage: number, isRsa: boolean): number {
  return isRsa ? keyUsage : keyUsage & ~(KEY_USAGE.keyEncipherment | KEY_USAGE.dataEncipherment);
}

function extensionsOf({ policies, extensions }: SharedProfile): readonly Extension[] {
  if (policies.length === 0) return extensions;
  const value = certificatePoliciesValue(policies);
  return [{ oid: OID.certificatePolicies, critical: false, value }, ...extensions];
}
