import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket, type TlsOptions } from 'node:tls';
import type { TlsMaterial } from './material.ts';
import { contextPolicy, SESSION_ID_CONTEXT, type SessionPolicy, type TlsVersions } from './policy.ts';

interface Waiting {
  resolve(socket: TLSSocket): void;
  reject(error: Error): void;
}

/** What connections accepted from one moment on are shown. */
interface Endpoint {
  readonly material: TlsMaterial;
  readonly server: Server;
}

/**
 * Turns connected sockets into TLS sockets.
 *
 * It uses one `tls.Server` that never listens: a bare server-side `TLSSocket` neither resumes sessions nor verifies
 * client certificates as a server must. {@link TlsAcceptor.use} replaces certificate, key, CA, CRL and ticket keys in one step,
 * since all of them belong to one `tls.Server`; connections that exist keep theirs.
 */
export class TlsAcceptor {
  readonly #versions: TlsVersions;
  readonly #handshakeTimeout: number;
  readonly #waiting = new AsyncLocalStorage<Waiting>();
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
    this.#endpoint = { material, server: this.#createServer(material, sessions) };
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
  accept(socket: Socket): Promise<TLSSocket> {
    const server = this.#endpoint?.server;
    if (server === undefined) return Promise.reject(new Error('TLS is off'));
    return new Promise((resolve, reject) => {
      // The events of the TLS socket that the server makes of this socket run in this context.
      this.#waiting.run({ resolve, reject }, () => server.emit('connection', socket));
    });
  }

  #createServer(material: TlsMaterial, sessions: SessionPolicy): Server {
    const options: TlsOptions = {
      ...contextPolicy(this.#versions, sessions),
      cert: material.certificate,
      key: material.key,
      ...(material.ca === undefined ? {} : { ca: material.ca }),
      ...(material.crl === undefined ? {} : { crl: revocationLists(material.crl) }),
      requestCert: material.ca !== undefined,
      // A client without a certificate is welcome; one with a bad certificate is refused with a reason after the handshake.
      rejectUnauthorized: false,
      handshakeTimeout: this.#handshakeTimeout,
      sessionIdContext: SESSION_ID_CONTEXT,
    };
    const server = createServer(options);
    server.on('secureConnection', (socket: TLSSocket) => this.#waiting.getStore()?.resolve(socket));
    server.on('tlsClientError', (error: Error, socket: TLSSocket) => {
      socket.destroy();
      this.#waiting.getStore()?.reject(error);
    });
    return server;
  }
}

/** One text per list: of several in one text, Node reads only the first. During a rotation each CA has its own. */
function revocationLists(pem: string): string[] {
  return pem.match(/-----BEGIN X509 CRL-----[^-]*-----END X509 CRL-----/g) ?? [pem];
}
