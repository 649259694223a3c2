import { BlockList, isIPv6 } from 'node:net';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import type { Refusal } from '../status/server-status.ts';
import { HandshakeFailed, handshakeFailure } from '../status/tls-status.ts';

/** Hosts whose errors are remembered; beyond them the one that was seen first is forgotten. */
const MAX_HOSTS = 4096;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** What the limits are now; 0 is no limit. */
export interface HostRules {
  /** Connections of one host at the same time. */
  readonly connections: number;
  /** MySQL's `max_connect_errors`: failed handshakes in a row after which a host is blocked. */
  readonly connectErrors: number;
}

/**
 * Counts connections and failed handshakes by the client's address, in MySQL's terms (8.4 manual, section 7.1.12.3): a good
 * login forgets the failures, FLUSH HOSTS lifts every block, and the loopback interface is never blocked. Wrong passwords are
 * not counted, nor TLS that the two sides could not agree on, nor connections that end without a word, such as the health
 * checks of load balancers.
 */
export class HostLimits {
  readonly #connections = new Map<string, number>();
  readonly #errors = new Map<string, number>();
  readonly #rules: () => HostRules;

  constructor(rules: () => HostRules) {
    this.#rules = rules;
  }

  /** Why a connection of `host` is not taken. One that is taken must be given back by {@link HostLimits.leave}. */
  enter(host: string): { readonly reason: Refusal; readonly error: WireError } | undefined {
    const { connections, connectErrors } = this.#rules();
    if (connectErrors > 0 && (this.#errors.get(host) ?? 0) >= connectErrors) {
      return { reason: 'host_blocked', error: wireError('ER_HOST_IS_BLOCKED', host) };
    }
    const present = this.#connections.get(host) ?? 0;
    if (connections > 0 && present >= connections) {
      return { reason: 'max_connections_per_host', error: wireError('ER_CON_COUNT_ERROR') };
    }
    this.#connections.set(host, present + 1);
    return undefined;
  }

  /** A connection that was taken has gone. */
  leave(host: string): void {
    const left = (this.#connections.get(host) ?? 1) - 1;
    if (left === 0) this.#connections.delete(host);
    else this.#connections.set(host, left);
  }

  /** A login of the host has failed. */
  failed(host: string, error: unknown, isLate: boolean): void {
    if (isLoopback(host) || !(isLate || isProtocolError(error))) return;
    const count = (this.#errors.get(host) ?? 0) + 1;
    const [oldest] = this.#errors.keys();
    if (count === 1 && oldest !== undefined && this.#errors.size >= MAX_HOSTS) this.#errors.delete(oldest);
    this.#errors.set(host, count);
  }

  /** A login of the host has succeeded. */
  succeeded(host: string): void {
    this.#errors.delete(host);
  }

  /** FLUSH HOSTS. */
  forgetErrors(): void {
    this.#errors.clear();
  }
}

/** Errors of the handshake itself, before anybody's password is looked at. */
const PROTOCOL_ERRORS: ReadonlySet<number> = new Set(
  (
    ['ER_HANDSHAKE_ERROR', 'ER_NET_PACKET_TOO_LARGE', 'ER_NET_PACKETS_OUT_OF_ORDER', 'ER_MALFORMED_PACKET'] as const
  ).map((name) => wireError(name).errno),
);

function isProtocolError(error: unknown): boolean {
  // Two sides that cannot agree on TLS are not hostile, nor is a client that refuses our certificate.
  if (error instanceof HandshakeFailed) return handshakeFailure(error.cause) === 'not_tls';
  return error instanceof WireError && PROTOCOL_ERRORS.has(error.errno);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || LOOPBACK.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
}
