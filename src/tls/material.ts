import { createPrivateKey, X509Certificate } from 'node:crypto';
import { certificatesIn } from './pem-certificates.ts';

/** A server certificate with its key, as they were read and verified together. */
export interface TlsPair {
  /** PEM: the leaf first, then intermediates. */
  readonly certificate: string;
  /** PEM, not encrypted. */
  readonly key: string;
  readonly leaf: LeafFacts;
  /** DNS names of the certificate, wildcards among them. */
  readonly names: readonly string[];
}

/** The certificate of a further server, shown to clients that ask for one of its names. */
export interface NamedServer extends TlsPair {
  /** The name of its files. */
  readonly name: string;
}

/** Everything that a TLS server shows and checks, as it was read and verified together. */
export interface TlsMaterial extends TlsPair {
  /** PEM of the CAs that client certificates are verified against; without it none are asked for. */
  readonly ca: string | undefined;
  readonly crl: string | undefined;
  /** Lives of the certificates in `ca`, in the order of the file. */
  readonly authorities: readonly Life[];
  /** Further servers, by name. */
  readonly servers: readonly NamedServer[];
}

/** When a certificate begins and ends, in milliseconds since the epoch. */
export interface Life {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Facts of a server certificate. */
export interface LeafFacts extends Life {
  readonly der: Uint8Array;
}

/**
 * The life of a certificate and what it is called: `server`, `servers/<name>`, `ca`; further ones of a CA file are `ca-2` and
 * so on.
 */
export interface CertificateLife extends Life {
  readonly name: string;
}

/**
 * Reads the facts of a leaf and makes sure that the key is its key: OpenSSL itself lets a pair of
 * different key types pass.
 *
 * @throws Error when the certificate or key cannot be read, or they do not belong together
 */
export function createPair(certificate: string, key: string, names: readonly string[]): TlsPair {
  const leaf = new X509Certificate(certificate);
  if (!leaf.checkPrivateKey(createPrivateKey(key))) throw new Error('the key does not belong to the certificate');
  return Object.freeze({ certificate, key, names, leaf: Object.freeze({ der: leaf.raw, ...lifeOf(leaf) }) });
}

/**
 * Puts the material of a server together.
 *
 * @throws Error when the CA file has a certificate that cannot be read
 */
export function createMaterial(
  pair: TlsPair,
  { ca, crl }: Pick<TlsMaterial, 'ca' | 'crl'>,
  servers: readonly NamedServer[] = [],
): TlsMaterial {
  const authorities = certificatesIn(ca ?? '').map((pem) => lifeOf(new X509Certificate(pem)));
  return Object.freeze({ ...pair, ca, crl, authorities, servers });
}

function lifeOf({ validFromDate, validToDate }: X509Certificate): Life {
  return { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() };
}

/** Every certificate of the material with its name. */
export function certificateLives({ leaf, servers, authorities }: TlsMaterial): readonly CertificateLife[] {
  const named = (name: string, { notBefore, notAfter }: Life): CertificateLife => ({ name, notBefore, notAfter });
  return [
    named('server', leaf),
    ...servers.map((server) => named(`servers/${server.name}`, server.leaf)),
    ...authorities.map((life, index) => named(index === 0 ? 'ca' : `ca-${index + 1}`, life)),
  ];
}
