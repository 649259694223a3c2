import { systemErrorCode, messageOf } from '../../kit/errors.ts';
import type { TlsPeer } from '../../tls/peer.ts';
import { ConnectionClosed } from '../connection/connection-closed.ts';

/** Why a handshake failed, in as many words as a graph has room for. */
export const HANDSHAKE_FAILURES = [
  'closed',
  'timeout',
  'not_tls',
  'version',
  'algorithms',
  'server_certificate_refused',
  'client_certificate_refused',
  'client_alert',
  'other',
] as const;

export type HandshakeFailure = (typeof HANDSHAKE_FAILURES)[number];

/** OpenSSL's and Node's codes of failed handshakes. The first pattern that fits says why. */
const CODES: readonly (readonly [RegExp, HandshakeFailure])[] = [
  [/^(ECONNRESET|EPIPE)$/, 'closed'],
  [/TIMEOUT/, 'timeout'],
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|HTTPS_PROXY_REQUEST|PACKET_LENGTH|RECORD_LENGTH|BAD_RECORD_TYPE/, 'not_tls'],
  [/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|VERSION_TOO_LOW/, 'version'],
  [/NO_SHARED_|NO_SUITABLE_|NO_PROTOCOLS_AVAILABLE|ALERT_HANDSHAKE_FAILURE/, 'algorithms'],
  [/ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+)$/, 'server_certificate_refused'],
  [/_ALERT_/, 'client_alert'],
];

/** The reason of a handshake's error. */
export function handshakeFailure(error: unknown): HandshakeFailure {
  if (error instanceof ConnectionClosed) return 'closed';
  const code = systemErrorCode(error);
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}

/** A TLS handshake that did not come to a good end. Its message is that of its cause. */
export class HandshakeFailed extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = 'HandshakeFailed';
  }
}

/** Handshakes that ended well, with one version and cipher. */
export interface AcceptedHandshakes {
  readonly version: string;
  readonly cipher: string;
  readonly count: number;
}

/** Counts of TLS handshakes since the start. */
export class TlsStatus {
  /** Handshakes that ended well, and those of them that resumed a session. */
  accepted = 0;
  resumed = 0;
  readonly #accepted = new Map<string, AcceptedHandshakes>();
  readonly #failures = new Map<HandshakeFailure, number>();

  /** A handshake has ended well. */
  count({ version, cipher, resumed }: Pick<TlsPeer, 'version' | 'cipher' | 'resumed'>): void {
    this.accepted++;
    if (resumed) this.resumed++;
    const key = `${version} ${cipher}`;
    this.#accepted.set(key, { version, cipher, count: (this.#accepted.get(key)?.count ?? 0) + 1 });
  }

  /** A handshake has failed, or the client's certificate was not accepted after it. */
  countFailure(reason: HandshakeFailure): void {
    this.#failures.set(reason, this.failuresOf(reason) + 1);
  }

  /** By version and cipher. */
  acceptedHandshakes(): readonly AcceptedHandshakes[] {
    return [...this.#accepted.values()];
  }

  failuresOf(reason: HandshakeFailure): number {
    return this.#failures.get(reason) ?? 0;
  }

  get failed(): number {
    return HANDSHAKE_FAILURES.reduce((sum, reason) => sum + this.failuresOf(reason), 0);
  }
}
