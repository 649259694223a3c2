import { asksForTls, isSslRequest } from '../../mysql/handshake.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import type { LiveTls } from '../../tls/live-tls.ts';
import { readPeer, type TlsPeer } from '../../tls/peer.ts';
import type { Connection } from './connection.ts';
import type { FrontContext } from '../context.ts';
import { HandshakeFailed } from '../status/tls-status.ts';

/** How a client is connected, and the login that it has sent. */
export interface Channel {
  /** Its HandshakeResponse41. */
  readonly payload: Buffer;
  readonly peer: TlsPeer | undefined;
  /** DER of the certificate that the client was shown. */
  readonly certificate: Uint8Array | undefined;
}

/**
 * Reads the client's first packet, and does the TLS handshake when it asks for one.
 *
 * @throws WireError 1043; HandshakeFailed; ConnectionClosed
 */
export async function openChannel(
  { clock, status }: Pick<FrontContext, 'clock' | 'status'>,
  tls: LiveTls,
  connection: Connection,
): Promise<Channel> {
  const first = await connection.readFirst();
  if (!isSslRequest(first)) {
    // Nothing may go on in clear that was announced to be TLS.
    if (asksForTls(first)) throw wireError('ER_HANDSHAKE_ERROR');
    connection.begin();
    return { payload: first, peer: undefined, certificate: undefined };
  }
  if (!tls.enabled) throw wireError('ER_HANDSHAKE_ERROR');
  const socket = await connection
    .upgrade((raw) => tls.accept(raw))
    .catch((error: unknown) => {
      throw new HandshakeFailed(error);
    });
  const certificate = tls.certificateShownTo(socket);
  const peer = readPeer(socket, clock.now());
  status.tls.count(peer);
  // Read first, refused then: clients count packets, and take no answer that comes before they have asked.
  const payload = await connection.read();
  if (peer.certificateError !== '') {
    status.tls.countFailure('client_certificate_refused');
    throw badCertificate(peer.certificateError);
  }
  return { payload, peer, certificate };
}

/** Inside TLS the client can be told what a bare TLS alert would leave to guesswork. */
function badCertificate(reason: string): WireError {
  const { errno, sqlState, message } = wireError('ER_HANDSHAKE_ERROR');
  return new WireError(errno, sqlState, `${message}: the client certificate was not accepted (${reason})`);
}
