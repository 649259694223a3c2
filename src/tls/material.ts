import { createPrivateKey, X509Certificate } from 'node:crypto';

/** Everything that a TLS server shows and checks, as it was read and verified together. */
export interface TlsMaterial {
  /** PEM: the leaf first, then intermediates. */
  readonly certificate: string;
  /** PEM, not encrypted. */
  readonly key: string;
  /** PEM of the CAs that client certificates are verified against; without it none are asked for. */
  readonly ca: string | undefined;
  readonly crl: string | undefined;
  readonly leaf: LeafFacts;
}

/** Facts of the server certificate. */
export interface LeafFacts {
  readonly der: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** The texts of PEM files. */
export type MaterialTexts = Omit<TlsMaterial, 'leaf'>;

/**
 * Reads the facts of the leaf and makes sure that the key is its key: OpenSSL itself lets a pair of
 * different key types pass.
 *
 * @throws Error when the certificate or key cannot be read, or they do not belong together
 */
export function createMaterial(texts: MaterialTexts): TlsMaterial {
  const leaf = new X509Certificate(texts.certificate);
  if (!leaf.checkPrivateKey(createPrivateKey(texts.key))) throw new Error('the key does not belong to the certificate');
  const facts = { der: leaf.raw, notBefore: leaf.validFromDate.getTime(), notAfter: leaf.validToDate.getTime() };
  return Object.freeze({ ...texts, leaf: Object.freeze(facts) });
}
