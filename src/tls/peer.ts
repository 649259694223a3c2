import type { TLSSocket } from 'node:tls';

/** The certificate that a client presented and that was verified against the server's CA. */
export interface PeerCertificate {
  /** The leaf, DER. Names are read from these bytes, never from a rendered text. */
  readonly der: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly notAfter: number;
}

/** What is known of the TLS side of a connection, learned once when the handshake ends. */
export interface TlsPeer {
  /** `TLSv1.2` or `TLSv1.3`. */
  readonly version: string;
  /** OpenSSL's name of the cipher suite: `TLS_AES_128_GCM_SHA256`, `ECDHE-ECDSA-AES128-GCM-SHA256` … */
  readonly cipher: string;
  readonly resumed: boolean;
  /** Name that the client asked for (SNI), or ''. */
  readonly serverName: string;
  /** `undefined` when the client presented none, or one that was not accepted. */
  readonly certificate: PeerCertificate | undefined;
  /** Why the presented certificate was not accepted (`CERT_HAS_EXPIRED`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE` …), or ''. */
  readonly certificateError: string;
}

/**
 * Reads the facts of a finished handshake.
 *
 * @param now milliseconds since the epoch: a resumed session brings the certificate of its first handshake,
 *   which may have ended since
 */
export function readPeer(socket: TLSSocket, now: number): TlsPeer {
  // The older getPeerCertificate renders every name of the certificate into texts that nobody needs here.
  const presented = socket.getPeerX509Certificate();
  const notAfter = presented?.validToDate.getTime() ?? 0;
  const certificateError = presented === undefined ? '' : presentedError(socket, notAfter, now);
  const isGood = presented !== undefined && certificateError === '';
  return Object.freeze({
    version: socket.getProtocol() ?? '',
    cipher: socket.getCipher().name,
    resumed: socket.isSessionReused(),
    serverName: serverName(socket),
    certificate: isGood ? Object.freeze({ der: presented.raw, notAfter }) : undefined,
    certificateError,
  });
}

function presentedError(socket: TLSSocket, notAfter: number, now: number): string {
  if (!socket.authorized) return String(socket.authorizationError);
  return notAfter < now ? 'CERT_HAS_EXPIRED' : '';
}

function serverName(socket: TLSSocket): string {
  return 'servername' in socket && typeof socket.servername === 'string' ? socket.servername : '';
}
