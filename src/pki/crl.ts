import { DAY_SECONDS } from '../kit/duration.ts';
import { contextTag, TAG } from '../x509/der.ts';
import { OID } from '../x509/oid.ts';
import type { Authority } from './authority.ts';
import { derBitString, derElement, derInteger, derSequence, derUnsigned } from './der-writer.ts';
import { authorityKeyIdentifierValue } from './extension-value.ts';
import { pemText } from './pem-text.ts';
import { REASON_NUMBERS, type RevocationReason } from './revocation-reason.ts';
import { derExtensions, derTime } from './tbs-certificate.ts';

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
export function issueCrl(
  authority: Authority,
  revocations: readonly Revocation[],
  number: number,
  nowMilliseconds: number,
): string {
  const { signer, subject, keyIdentifier } = authority.issuer;
  const now = Math.floor(nowMilliseconds / 1000) * 1000;
  const tbs = derSequence(
    VERSION_2,
    signer.algorithmIdentifier,
    subject,
    derTime(new Date(now)),
    derTime(new Date(now + CRL_DAYS * DAY_SECONDS * 1000)),
    // An empty list is left out (section 5.1.2.6).
    ...(revocations.length > 0 ? [derSequence(...revocations.map(derRevocation))] : []),
    derElement(
      contextTag(0, true),
      derExtensions([
        { oid: OID.authorityKeyIdentifier, critical: false, value: authorityKeyIdentifierValue(keyIdentifier) },
        { oid: OID.crlNumber, critical: false, value: derInteger(number) },
      ]),
    ),
  );
  return pemText('X509 CRL', derSequence(tbs, signer.algorithmIdentifier, derBitString(signer.sign(tbs))));
}

const VERSION_2 = derInteger(1);

/** An entry of the list; "unspecified" is expressed by leaving the reason out (section 5.3.1). */
function derRevocation({ serial, revokedAt, reason }: Revocation): Uint8Array {
  const code = derElement(TAG.enumerated, Buffer.of(REASON_NUMBERS[reason]));
  return derSequence(
    derUnsigned(Buffer.from(serial, 'hex')),
    derTime(revokedAt),
    ...(reason === 'unspecified' ? [] : [derExtensions([{ oid: OID.crlReason, critical: false, value: code }])]),
  );
}
