import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { silentLog, type Log } from '../kit/log.ts';
import { TlsAcceptor } from './acceptor.ts';
import type { TlsMaterial } from './material.ts';
import { cipherSuites, DEFAULT_TLS_VERSIONS, type TlsVersions } from './policy.ts';
import type { MaterialSource } from './source.ts';

export interface LiveTlsOptions {
  readonly versions?: TlsVersions;
  /** Milliseconds for a handshake. */
  readonly handshakeTimeout?: number;
  readonly log?: Log;
}

/** The TLS of a running server: what new connections are shown, and how that is replaced without stopping. */
export class LiveTls {
  readonly #source: MaterialSource | undefined;
  readonly #acceptor: TlsAcceptor;
  readonly #versions: TlsVersions;
  readonly #log: Log;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param source without one, TLS is off and stays off */
  constructor(source: MaterialSource | undefined, options: LiveTlsOptions = {}) {
    const { versions = DEFAULT_TLS_VERSIONS, handshakeTimeout = 10_000, log = silentLog } = options;
    this.#source = source;
    this.#versions = versions;
    this.#log = log;
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

  /** Suites that new connections may use, OpenSSL's names. */
  get ciphers(): readonly string[] {
    return this.enabled ? cipherSuites(this.#versions) : [];
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
    const turn = this.#turn.then(async () => {
      if (this.#source === undefined) return;
      this.#acceptor.use(await this.#source.load());
      this.#log.info('mysql protocol server secure connection is enabled', {
        'client-verification-enabled': this.material?.ca !== undefined,
      });
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Offers no TLS to new connections until the next good reload. */
  disable(): void {
    this.#acceptor.disable();
  }
}
