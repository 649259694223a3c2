import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { TlsAcceptor } from './acceptor.ts';
import { renewalTime } from './renewal-time.ts';
import { certificateLives, type CertificateLife, type TlsMaterial } from './material.ts';
import {
  cipherSuites,
  DEFAULT_SESSIONS,
  DEFAULT_TLS_VERSIONS,
  type SessionPolicy,
  type TlsVersions,
} from './policy.ts';
import { afterFailure, afterSuccess, NO_RELOADS, type ReloadState } from './reload-history.ts';
import type { MaterialSource } from './source.ts';

export interface LiveTlsOptions {
  readonly versions?: TlsVersions;
  /** Milliseconds for a handshake. */
  readonly handshakeTimeout?: number;
  /** Asked at every reload, which is when a change of it counts. */
  readonly sessions?: () => SessionPolicy;
  readonly log?: Log;
  readonly clock?: Clock;
}

/** The TLS of a running server: what new connections are shown, and how that is replaced without stopping. */
export class LiveTls {
  readonly #source: MaterialSource | undefined;
  readonly #acceptor: TlsAcceptor;
  readonly #versions: TlsVersions;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #chooseSessions: () => SessionPolicy;
  #sessions = DEFAULT_SESSIONS;
  #reloads = NO_RELOADS;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param source without one, TLS is off and stays off */
  constructor(source: MaterialSource | undefined, options: LiveTlsOptions = {}) {
    const {
      versions = DEFAULT_TLS_VERSIONS,
      handshakeTimeout = 10_000,
      log = silentLog,
      clock = systemClock,
    } = options;
    this.#source = source;
    this.#versions = versions;
    this.#log = log;
    this.#clock = clock;
    this.#chooseSessions = options.sessions ?? (() => DEFAULT_SESSIONS);
    this.#acceptor = new TlsAcceptor(versions, handshakeTimeout);
  }

  /** Whether new connections are offered TLS. */
  get enabled(): boolean {
    return this.#acceptor.material !== undefined;
  }

  /** What new connections are shown. */
  get material(): TlsMaterial | undefined {
    return this.#acceptor.material;
  }

  /** Validity of the server certificate, in milliseconds since the epoch. */
  get validity(): { readonly notBefore: number; readonly notAfter: number } | undefined {
    return this.material?.leaf;
  }

  /** The server's and the CA's certificates with their time; none while TLS is off. */
  get certificates(): readonly CertificateLife[] {
    return this.material === undefined ? [] : certificateLives(this.material);
  }

  /** Whether and for how long clients of new connections may resume sessions. */
  get sessions(): SessionPolicy {
    return this.#sessions;
  }

  /** How the attempts to load the material have ended. */
  get reloads(): ReloadState {
    return this.#reloads;
  }

  /** Suites that new connections may use, OpenSSL's names. */
  get ciphers(): readonly string[] {
    return this.enabled ? cipherSuites(this.#versions) : [];
  }

  /** When a reload would renew something, in milliseconds since the epoch. */
  get renewAt(): number | undefined {
    return this.#source?.renewAt?.() ?? (this.validity && renewalTime(this.validity));
  }

  /** The certificate that the client of `socket` was shown, DER. */
  certificateShownTo(socket: TLSSocket): Uint8Array | undefined {
    return this.#acceptor.certificateShownTo(socket);
  }

  /** See {@link TlsAcceptor.accept}. */
  accept(socket: Socket): Promise<TLSSocket> {
    return this.#acceptor.accept(socket);
  }

  /**
   * Loads the material again and shows it to new connections. Reloads run one after the other.
   *
   * @throws TlsdbError when it cannot be used: connections go on seeing what they saw
   */
  reload(): Promise<void> {
    const turn = this.#turn.then(() => this.#load());
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Offers no TLS to new connections until the next good reload. */
  disable(): void {
    this.#acceptor.disable();
  }

  async #load(): Promise<void> {
    if (this.#source === undefined) return;
    try {
      const material = await this.#source.load();
      const sessions = this.#chooseSessions();
      this.#acceptor.use(material, sessions);
      this.#sessions = sessions;
    } catch (error) {
      this.#reloads = afterFailure(this.#reloads, this.#clock.now(), error);
      throw error;
    }
    this.#reloads = afterSuccess(this.#reloads, this.#clock.now());
    this.#log.info('mysql protocol server secure connection is enabled', {
      'client-verification-enabled': this.material?.ca !== undefined,
    });
  }
}
