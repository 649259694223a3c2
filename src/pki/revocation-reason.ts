/** Why a certificate was revoked: the numbers of CRLReason (RFC 5280, section 5.3.1). */
export const REASON_NUMBERS = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  privilegeWithdrawn: 9,
} as const;
export type RevocationReason = keyof typeof REASON_NUMBERS;
/** All reasons, as `--reason` names them. */
export const REVOCATION_REASONS = Object.keys(REASON_NUMBERS) as readonly RevocationReason[];
