import { KEY_USAGE } from '../x509/extensions.ts';
import { OID } from '../x509/oid.ts';
import type { AlternativeName } from './alternative-name.ts';
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
}

/** Default lifetimes in days, the backdating included. */
export const LIFETIME_DAYS = { ca: 3650, leaf: 397 } as const;

/** Apple refuses TLS server certificates that live longer, whoever issued them (support article 103769), in days. */
export const SERVER_LIFETIME_LIMIT_DAYS = 825;

/** Beyond this a date makes no sense any more, in days. */
export const CA_LIFETIME_LIMIT_DAYS = 36_500;

/** A CA certificate: signs leaves and CRLs and nothing else, and no CA below it. */
export function authorityContents(subject: Subject, nameConstraints?: Uint8Array<ArrayBuffer>): CertificateContents {
  return {
    subject,
    alternativeNames: [],
    isCa: true,
    pathLength: 0,
    keyUsage: KEY_USAGE.keyCertSign | KEY_USAGE.crlSign,
    extendedKeyUsage: [],
    ...(nameConstraints ? { nameConstraints } : {}),
  };
}

/**
 * A server certificate. Only RSA keys take part in key transport, so only they may encipher keys
 * (RFC 8813, section 3).
 */
export function serverContents(
  subject: Subject,
  alternativeNames: readonly AlternativeName[],
  isRsa: boolean,
): CertificateContents {
  return {
    subject,
    alternativeNames,
    isCa: false,
    keyUsage: isRsa ? KEY_USAGE.digitalSignature | KEY_USAGE.keyEncipherment : KEY_USAGE.digitalSignature,
    extendedKeyUsage: [OID.serverAuth],
  };
}

/** A client certificate: proves who the user is and does nothing else. */
export function clientContents(subject: Subject, alternativeNames: readonly AlternativeName[]): CertificateContents {
  return {
    subject,
    alternativeNames,
    isCa: false,
    keyUsage: KEY_USAGE.digitalSignature,
    extendedKeyUsage: [OID.clientAuth],
  };
}
