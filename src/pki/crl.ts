import { DAY_SECONDS } from '../kit/duration.ts';
import { OID } from '../x509/oid.ts';
import type { Authority } from './authority.ts';
import { derInteger } from './der-writer.ts';
import { authorityKeyIdentifierValue } from './extension-value.ts';
import { pemText } from './pem-text.ts';

/** Why a certificate was revoked (RFC 5280, section 5.3.1). */
export const REVOCATION_REASONS = [
  'unspecified',
  'keyCompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'privilegeWithdrawn',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** One revoked certificate. */
export interface Revocation {
  /** Hexadecimal. */
  readonly serial: string;
  readonly revokedAt: Date;
  readonly reason: RevocationReason;
}

/** How long a CRL is current, in days: as long as a leaf, so that one renewal serves both. */
export const CRL_DAYS = 397;

/**
 * Signs a certificate revocation list (RFC 5280, section 5).
 *
 * @param number grows with every list of the same CA
 */
export async function issueCrl(
  authority: Authority,
  revocations: readonly Revocation[],
  number: number,
  nowMilliseconds: number,
): Promise<string> {
  const { Extension, Name, webcryptoKey, X509CrlGenerator, X509CrlReason } = await import('./issuing-library.ts');
  const { signer, subject, keyIdentifier } = authority.issuer;
  const now = Math.floor(nowMilliseconds / 1000) * 1000;
  const crl = await X509CrlGenerator.create({
    issuer: new Name(subject),
    thisUpdate: new Date(now),
    nextUpdate: new Date(now + CRL_DAYS * DAY_SECONDS * 1000),
    signingKey: await webcryptoKey(signer),
    signingAlgorithm: signer.algorithm,
    entries: revocations.map(({ serial, revokedAt, reason }) => ({
      serialNumber: serial,
      revocationDate: revokedAt,
      // RFC 5280, section 5.3.1: "unspecified" is expressed by leaving the reason out.
      ...(reason === 'unspecified' ? {} : { reason: X509CrlReason[reason] }),
    })),
    extensions: [
      new Extension(OID.authorityKeyIdentifier, false, authorityKeyIdentifierValue(keyIdentifier)),
      new Extension(OID.crlNumber, false, derInteger(number)),
    ],
  });
  return pemText('X509 CRL', new Uint8Array(crl.rawData));
}
