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
  /** Lives of the certificates in `ca`, in the order of the file. */
  readonly authorities: readonly Life[];
}

/** When a certificate begins and ends, in milliseconds since the epoch. */
export interface Life {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Facts of the server certificate. */
export interface LeafFacts extends Life {
  readonly der: Uint8Array;
}

/** The life of a certificate and what it is called: `server`, `ca`; further ones of a CA file are `ca-2` and so on. */
export interface CertificateLife extends Life {
  readonly name: string;
}

/** The texts of PEM files. */
export type MaterialTexts = Omit<TlsMaterial, 'leaf' | 'authorities'>;

/**
 * Reads the facts of the leaf and makes sure that the key is its key: OpenSSL itself lets a pair of
 * different key types pass.
 *
 * @throws Error when the certificate or key cannot be read, or they do not belong together
 */
export function createMaterial(texts: MaterialTexts): TlsMaterial {
  const leaf = new X509Certificate(texts.certificate);
  if (!leaf.checkPrivateKey(createPrivateKey(texts.key))) throw new Error('the key does not belong to the certificate');
  const facts = { der: leaf.raw, ...lifeOf(leaf) };
  const authorities = (texts.ca?.match(CERTIFICATE) ?? []).map((pem) => lifeOf(new X509Certificate(pem)));
  return Object.freeze({ ...texts, leaf: Object.freeze(facts), authorities });
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

function lifeOf({ validFromDate, validToDate }: X509Certificate): Life {
  return { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() };
}

/** Every certificate of the material with its name. */
export function certificateLives({ leaf, authorities }: TlsMaterial): readonly CertificateLife[] {
  const named = (name: string, { notBefore, notAfter }: Life): CertificateLife => ({ name, notBefore, notAfter });
  return [named('server', leaf), ...authorities.map((life, index) => named(index ? `ca-${index + 1}` : 'ca', life))];
}
