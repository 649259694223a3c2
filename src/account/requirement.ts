import type { TlsPeer } from '../tls/peer.ts';
import { parseCertificate, type Certificate } from '../x509/certificate.ts';
import type { RequiredTlsFacts, TlsRequirement } from './account.ts';
import { isRequiredName, parseRequiredName, type RequiredName } from './distinguished-name.ts';
import { hasRequiredSans, parseRequiredSans } from './subject-alternative-name.ts';

/** Why a session does not meet its account's REQUIRE. Goes to the log; the client sees error 1045 whatever it is. */
export type RequirementFailure =
  | 'TLS_NEEDED'
  | 'CERTIFICATE_NEEDED'
  | 'CERTIFICATE_UNREADABLE'
  | 'CIPHER_MISMATCH'
  | 'ISSUER_MISMATCH'
  | 'SUBJECT_MISMATCH'
  | 'SAN_MISMATCH';

/**
 * Checks REQUIRE against the facts of the session. CIPHER alone also needs a verified client certificate, as in TiDB and MySQL.
 *
 * @param peer `undefined` for a session without TLS
 * @returns `undefined` when the requirement is met
 */
export function requirementFailure(
  requirement: TlsRequirement,
  peer: Pick<TlsPeer, 'cipher' | 'certificate'> | undefined,
): RequirementFailure | undefined {
  if (requirement.kind === 'none') return undefined;
  if (peer === undefined) return 'TLS_NEEDED';
  if (requirement.kind === 'ssl') return undefined;
  if (peer.certificate === undefined) return 'CERTIFICATE_NEEDED';
  if (requirement.kind === 'x509') return undefined;
  const certificate = parseCertificate(peer.certificate.der);
  if (!certificate.ok) return 'CERTIFICATE_UNREADABLE';
  return factsFailure(requirement.facts, peer.cipher, certificate.value);
}

/** An option with an empty text compares nothing. */
function factsFailure(
  { cipher, issuer, subject, san }: RequiredTlsFacts,
  sessionCipher: string,
  certificate: Certificate,
): RequirementFailure | undefined {
  if (cipher && cipher !== sessionCipher) return 'CIPHER_MISMATCH';
  if (issuer && !nameMatches(certificate.issuer, issuer)) return 'ISSUER_MISMATCH';
  if (subject && !nameMatches(certificate.subject, subject)) return 'SUBJECT_MISMATCH';
  if (san && !sanMatches(certificate, san)) return 'SAN_MISMATCH';
  return undefined;
}

function nameMatches(actual: Certificate['subject'], text: string): boolean {
  const required: RequiredName | { readonly kind: string } = parseRequiredName(text);
  return !('kind' in required) && isRequiredName(actual, required);
}

function sanMatches(certificate: Certificate, text: string): boolean {
  const required = parseRequiredSans(text);
  return !('kind' in required) && hasRequiredSans(certificate, required);
}
