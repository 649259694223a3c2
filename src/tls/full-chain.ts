import { X509Certificate } from 'node:crypto';
import { certificatesIn } from './pem-certificates.ts';

/**
 * A leaf with its issuers behind it, as far as the CA file has them.
 *
 * Of a leaf alone OpenSSL looks for the issuers at every handshake and verifies their signatures and lists, which costs
 * as much as the handshake's own signature. What it would find is put there beforehand; the client is shown the same.
 *
 * @param certificate PEM; with more than one certificate it is taken to be whole
 * @param ca PEM of the CA file
 */
export function fullChain(certificate: string, ca: string | undefined): string {
  const present = certificatesIn(certificate);
  const [leaf] = present;
  if (ca === undefined || leaf === undefined || present.length > 1) return certificate;
  const authorities = certificatesIn(ca).map((pem) => ({ pem, certificate: new X509Certificate(pem) }));
  const chain = [certificate.trimEnd()];
  let last = new X509Certificate(leaf);
  for (const _ of authorities) {
    const child = last;
    const issuer = authorities.find((authority) => isIssuedBy(child, authority.certificate));
    if (issuer === undefined || chain.includes(issuer.pem)) break;
    chain.push(issuer.pem);
    last = issuer.certificate;
  }
  return `${chain.join('\n')}\n`;
}

/** By name and by signature: CAs that follow one another may have one name. */
function isIssuedBy(child: X509Certificate, authority: X509Certificate): boolean {
  return child.checkIssued(authority) && child.verify(authority.publicKey);
}
