import { constants } from 'node:crypto';
import { createSecureContext, type SecureContextOptions, type SecureVersion } from 'node:tls';

/** TLS 1.3 suites, the cheapest first: AES-128-GCM needs no SHA-384. */
const TLS13_CIPHERS = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];

/** TLS 1.2 suites: forward secrecy and authenticated encryption only (RFC 9325, section 4.2). */
const TLS12_CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
];

/** Key exchange groups with a post-quantum hybrid first, and those that every OpenSSL has. */
const HYBRID_GROUPS = 'X25519MLKEM768:X25519:P-256:P-384';
const CLASSIC_GROUPS = 'X25519:P-256:P-384';

/** Whether clients may resume sessions, and for how many seconds. */
export interface SessionPolicy {
  readonly enabled: boolean;
  readonly timeout: number;
}

/** MySQL's defaults of `ssl_session_cache_mode` and `ssl_session_cache_timeout`. */
export const DEFAULT_SESSIONS: SessionPolicy = { enabled: true, timeout: 300 };

/** Bytes that mark sessions as this server's: without them a resuming client is refused when client certificates are asked for. */
export const SESSION_ID_CONTEXT = 'tlsdb';

/** The versions a server speaks. */
export interface TlsVersions {
  readonly min: Extract<SecureVersion, 'TLSv1.2' | 'TLSv1.3'>;
  readonly max: Extract<SecureVersion, 'TLSv1.2' | 'TLSv1.3'>;
}

/** The protocol versions that are offered unless `tls_version` says otherwise. */
export const DEFAULT_TLS_VERSIONS: TlsVersions = { min: 'TLSv1.2', max: 'TLSv1.3' };

/** Suites that connections of `versions` may use, OpenSSL's names, in the server's order. */
export function cipherSuites({ min, max }: TlsVersions): readonly string[] {
  return [...(max === 'TLSv1.3' ? TLS13_CIPHERS : []), ...(min === 'TLSv1.2' ? TLS12_CIPHERS : [])];
}

/** What every context has, whatever its certificates: versions, suites, groups, no renegotiation, no compression. */
export function contextPolicy(versions: TlsVersions, sessions: SessionPolicy): SecureContextOptions {
  const always = constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_COMPRESSION;
  return {
    minVersion: versions.min,
    maxVersion: versions.max,
    ciphers: cipherSuites(versions).join(':'),
    honorCipherOrder: true,
    ecdhCurve: keyExchangeGroups(),
    // Without tickets OpenSSL would keep sessions in a cache, and Node gives it none.
    secureOptions: sessions.enabled ? always : always | constants.SSL_OP_NO_TICKET,
    sessionIdContext: SESSION_ID_CONTEXT,
    sessionTimeout: sessions.timeout,
  };
}

let groups: string | undefined;

function keyExchangeGroups(): string {
  groups ??= supportsGroups(HYBRID_GROUPS) ? HYBRID_GROUPS : CLASSIC_GROUPS;
  return groups;
}

/** A Node.js that was built with an OpenSSL before 3.5 has no hybrid groups, and says so by an error. */
function supportsGroups(list: string): boolean {
  try {
    createSecureContext({ ecdhCurve: list });
    return true;
  } catch {
    return false;
  }
}
