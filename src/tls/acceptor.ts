import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket, type TlsOptions } from 'node:tls';
import { matchesDnsName } from '../x509/host-name.ts';
import { fullChain } from './full-chain.ts';
import type { TlsMaterial, TlsPair } from './material.ts';
import { readServerName } from './read-hello.ts';
import { contextPolicy, SESSION_ID_CONTEXT, type SessionPolicy, type TlsVersions } from './policy.ts';

/** The end of a handshake, told once. Sockets keep this object for as long as they live, and so it forgets what it told. */
interface Waiting {
  settle: ((outcome: TLSSocket | Error) => void) | undefined;
}

/** What connections accepted from one moment on are shown. */
interface Endpoint {
  readonly material: TlsMaterial;
  readonly main: PairServer;
  /** Further servers by the names that clients ask for. */
  readonly named: readonly PairServer[];
}

/** One certificate with ticket keys of its own, so that no session is resumed under another certificate (RFC 6066, section 3). */
interface PairServer {
  readonly pair: TlsPair;
  readonly server: Server;
}

/**
 * Turns connected sockets into TLS sockets.
 *
 * It uses one `tls.Server` per certificate that never listens: a bare server-side `TLSSocket` neither resumes sessions nor verifies
 * client certificates as a server must. {@link TlsAcceptor.use} replaces certificate, key, CA, CRL and ticket keys in one step,
 * since all of them belong to those servers; connections that exist keep theirs.
 */
export class TlsAcceptor {
  readonly #versions: TlsVersions;
  readonly #handshakeTimeout: number;
  readonly #waiting = new AsyncLocalStorage<Waiting>();
  readonly #shown = new WeakMap<TLSSocket, TlsPair>();
  #endpoint: Endpoint | undefined;

  /** @param handshakeTimeout milliseconds after which an unfinished handshake fails */
  constructor(versions: TlsVersions, handshakeTimeout: number) {
    this.#versions = versions;
    this.#handshakeTimeout = handshakeTimeout;
  }

  /** What new connections are shown; `undefined` while TLS is off. */
  get material(): TlsMaterial | undefined {
    return this.#endpoint?.material;
  }

  /**
   * Shows `material` to new connections. Sessions of earlier material cannot be resumed.
   *
   * @param sessions whether and how long the new ones can
   * @throws Error of OpenSSL when the material cannot be used; nothing has changed then
   */
  use(material: TlsMaterial, sessions: SessionPolicy): void {
    const create = (pair: TlsPair): PairServer => ({ pair, server: this.#createServer(pair, material, sessions) });
    this.#endpoint = { material, main: create(material), named: material.servers.map(create) };
  }

  /** Offers no TLS to new connections. */
  disable(): void {
    this.#endpoint = undefined;
  }

  /**
   * Does the server's side of a handshake on `socket`. Bytes that the socket has buffered belong to the handshake.
   *
   * @returns the TLS socket, after a handshake that ended well
   * @throws Error of the handshake; the socket is then destroyed
   */
  async accept(socket: Socket): Promise<TLSSocket> {
    const endpoint = this.#endpoint;
    if (endpoint === undefined) throw new Error('TLS is off');
    // A name is only looked for where it makes a difference.
    const name = endpoint.named.length === 0 ? undefined : await readServerName(socket);
    const { server, pair } = choose(endpoint, name);
    return await new Promise<TLSSocket>((resolve, reject) => {
      const settle = (outcome: TLSSocket | Error): void => {
        if (outcome instanceof Error) {
          reject(outcome);
          return;
        }
        this.#shown.set(outcome, pair);
        resolve(outcome);
      };
      // The events of the TLS socket that the server makes of this socket run in this context.
      this.#waiting.run({ settle }, () => server.emit('connection', socket));
    });
  }

  #settle(outcome: TLSSocket | Error): void {
    const waiting = this.#waiting.getStore();
    const settle = waiting?.settle;
    if (waiting === undefined || settle === undefined) return;
    waiting.settle = undefined;
    settle(outcome);
  }

  /** The certificate that the client of `socket` was shown, DER. */
  certificateShownTo(socket: TLSSocket): Uint8Array | undefined {
    return this.#shown.get(socket)?.leaf.der;
  }

  #createServer(pair: TlsPair, material: TlsMaterial, sessions: SessionPolicy): Server {
    const options: TlsOptions = {
      ...contextPolicy(this.#versions, sessions),
      cert: fullChain(pair.certificate, material.ca),
      key: pair.key,
      ...(material.ca === undefined ? {} : { ca: material.ca }),
      ...(material.crl === undefined ? {} : { crl: revocationLists(material.crl) }),
      requestCert: material.ca !== undefined,
      // A client without a certificate is welcome; one with a bad certificate is refused with a reason after the handshake.
      rejectUnauthorized: false,
      handshakeTimeout: this.#handshakeTimeout,
      sessionIdContext: SESSION_ID_CONTEXT,
    };
    const server = createServer(options);
    server.on('secureConnection', (socket: TLSSocket) => this.#settle(socket));
    server.on('tlsClientError', (error: Error, socket: TLSSocket) => {
      socket.destroy();
      this.#settle(error);
    });
    return server;
  }
}

/** The server that has the name, one that has it in full before one with a wildcard; else the main one. */
function choose({ main, named }: Endpoint, name: string | undefined): PairServer {
  if (name === undefined) return main;
  const all = [main, ...named];
  const has = (matches: (presented: string) => boolean) => all.find(({ pair }) => pair.names.some(matches));
  return (
    has((presented) => presented.toLowerCase() === name) ?? has((presented) => matchesDnsName(presented, name)) ?? main
  );
}

/** One text per list: of several in one text, Node reads only the first. During a rotation each CA has its own. */
function revocationLists(pem: string): string[] {
  return pem.match(/-----BEGIN X509 CRL-----[^-]*-----END X509 CRL-----/g) ?? [pem];
}
