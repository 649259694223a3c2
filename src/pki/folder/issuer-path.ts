import { isSelfIssued, type Certificate } from '../../x509/certificate.ts';
import { sameNameBytes } from '../../x509/name.ts';
import { verifySignature } from '../../x509/signature.ts';

/** Whether `ca` issued `certificate`, by name and signature. */
export function isSignedBy(certificate: Certificate, ca: Certificate): boolean {
  if (!sameNameBytes(certificate.issuer, ca.subject)) return false;
  const { signatureAlgorithm, tbs, signature } = certificate;
  return verifySignature(signatureAlgorithm, tbs, signature, ca.publicKey) === 'valid';
}

/** The CAs above `certificate` that are among `candidates`, its issuer first, up to a self-signed one. */
export function issuersOf(certificate: Certificate, candidates: readonly Certificate[]): readonly Certificate[] {
  if (isSelfIssued(certificate)) return [];
  const issuer = candidates.find((candidate) => isSignedBy(certificate, candidate));
  if (!issuer) return [];
  // What was used once is left out: certificates that sign each other must not go round in circles.
  const others = candidates.filter((candidate) => candidate !== issuer && candidate !== certificate);
  return [issuer, ...issuersOf(issuer, others)];
}
