import { messageOf } from '../kit/errors.ts';
import type { Socket } from 'node:net';
import { plainAddress } from '../account/match.ts';
import { markOf } from '../kit/clock.ts';
import { WireError, wireError } from '../mysql/wire-error.ts';
import { writeError } from '../mysql/result.ts';
import { clientError } from './client-error.ts';
import { ConnectionClosed } from './connection/connection-closed.ts';
import { Connection } from './connection/connection.ts';
import type { FrontContext, ServerContext } from './context.ts';
import type { HostLimits } from './login/host-limits.ts';
import { Listener, type Doorway, type ListenAddress } from './connection/listener.ts';
import type { Origin, Reception, ServedSession } from './connection/reception.ts';
import { HandshakeFailed, handshakeFailure } from './status/tls-status.ts';
import { withWriter } from './connection/writer-pool.ts';

/** Connections beyond `max_connections` for those who can mend what is wrong: CONNECTION_ADMIN, as in MySQL. */
const RESERVED = 1;

/** How often idle sessions are looked for, in milliseconds. */
const IDLE_CHECK = 1000;

/** A MySQL-protocol server: its listener, and every connection from its beginning to its end. Who answers them is the reception's. */
export class DatabaseServer<Context extends FrontContext = ServerContext> {
  readonly context: Context;
  readonly #config: ListenAddress;
  readonly #reception: Reception;
  readonly #listener = new Listener((socket, doorway) => void this.#serve(socket, doorway));
  /** All connections, and the sessions of those that have logged in. */
  readonly #connections = new Map<Connection, ServedSession | undefined>();
  readonly #sessions = new Set<ServedSession>();
  #lastId = 0;
  #idleCheck: NodeJS.Timeout | undefined;

  constructor(config: ListenAddress, context: Context, reception: Reception) {
    this.#config = config;
    this.context = context;
    this.#reception = reception;
  }

  /** Whether new connections are taken. */
  get isAccepting(): boolean {
    return this.#idleCheck !== undefined;
  }

  /** All connections, also those that have not logged in. */
  get connectionCount(): number {
    return this.#connections.size;
  }

  /** Connections that are logged in. */
  get sessionCount(): number {
    return this.#sessions.size;
  }

  /**
   * Begins to listen.
   *
   * @throws TlsdbError ADDRESS_IN_USE, LISTEN_FAILED
   */
  async start(): Promise<{ readonly host: string; readonly port: number }> {
    const { host } = this.#config;
    const port = await this.#listener.listen(this.#config);
    this.#idleCheck = setInterval(() => this.#endIdleSessions(), IDLE_CHECK).unref();
    return { host, port };
  }

  /** Loads the TLS material again. @throws TlsdbError when it cannot be used; nothing has changed then */
  reload(): Promise<void> {
    return this.context.tls.reload();
  }

  /**
   * Ends in an orderly way: no new connections, idle ones are closed, running statements may finish.
   *
   * @param grace milliseconds after which what still runs is cut off
   */
  async drain(grace: number): Promise<void> {
    this.#stopAccepting();
    for (const session of this.#sessions) session.finish();
    const gone = [...this.#sessions].map(({ connection }) => whenGone(connection));
    for (const [connection, session] of this.#connections) if (session === undefined) connection.destroy();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, grace);
    await Promise.race([Promise.all(gone), late]);
    clearTimeout(timer);
    await this.close();
  }

  /** Ends at once. The engine stays open: it belongs to the caller. */
  async close(): Promise<void> {
    this.#stopAccepting();
    for (const session of this.#sessions) session.interrupt();
    const connections = [...this.#connections.keys()];
    for (const connection of connections) connection.destroy();
    await Promise.all(connections.map(whenGone));
  }

  #stopAccepting(): void {
    clearInterval(this.#idleCheck);
    this.#idleCheck = undefined;
    this.#listener.close();
  }

  async #serve(socket: Socket, doorway: Doorway): Promise<void> {
    const { status, variables } = this.context;
    const connection = new Connection(socket);
    const origin = this.#originOf(socket, doorway);
    status.connections++;
    const refusal = this.#refusalOf(origin);
    this.#connections.set(connection, undefined);
    this.#forgetWhenClosed(connection, refusal === undefined && !origin.isUnixSocket ? origin.host : undefined);
    if (refusal !== undefined) {
      status.countRefusal(refusal.reason);
      this.#refuse(connection, clientError(refusal.error, this.context));
      return;
    }
    let isLate = false;
    const expire = (): void => {
      isLate = true;
      connection.destroy();
    };
    const deadline = setTimeout(expire, variables.number('connect_timeout') * 1000);
    try {
      await this.#admit(connection, origin);
    } catch (error) {
      this.#rejected(connection, origin, error, isLate);
    } finally {
      clearTimeout(deadline);
    }
  }

  async #admit(connection: Connection, origin: Origin): Promise<void> {
    const client = await this.#reception(connection, origin);
    const { status, hosts } = this.context;
    hosts.succeeded(origin.host);
    if (this.#isFull(0) && (this.#isFull(RESERVED) || !client.mayExceed())) {
      status.countRefusal('max_connections');
      throw wireError('ER_CON_COUNT_ERROR');
    }
    if (connection.isClosed) throw new ConnectionClosed();
    const session = client.open();
    this.#connections.set(connection, session);
    this.#sessions.add(session);
    status.maxUsedConnections = Math.max(status.maxUsedConnections, this.#sessions.size);
    session.start();
  }

  /** @param host whose count the connection is part of */
  #forgetWhenClosed(connection: Connection, host: string | undefined): void {
    connection.whenClosed(() => {
      const session = this.#connections.get(connection);
      this.#connections.delete(connection);
      if (host !== undefined) this.context.hosts.leave(host);
      if (session === undefined) return;
      this.#sessions.delete(session);
      session.close();
    });
  }

  /** Only sessions count: connections that do not log in are gone after `connect_timeout`. */
  #isFull(reserved: number): boolean {
    return this.#sessions.size >= this.context.variables.number('max_connections') + reserved;
  }

  /** Why a connection is not taken, before anything is asked of it. */
  #refusalOf({ host, isUnixSocket }: Origin): ReturnType<HostLimits['enter']> {
    if (this.#isFull(RESERVED)) return { reason: 'max_connections', error: wireError('ER_CON_COUNT_ERROR') };
    return isUnixSocket ? undefined : this.context.hosts.enter(host);
  }

  #originOf({ remoteAddress = '', remotePort = 0 }: Socket, doorway: Doorway): Origin {
    const connectionId = ++this.#lastId;
    const host = doorway === 'unix' ? 'localhost' : plainAddress(remoteAddress);
    const address = doorway === 'unix' ? host : `${host}:${remotePort}`;
    return { connectionId, host, address, isUnixSocket: doorway === 'unix' };
  }

  /** @param isLate the connection was cut since its time was over, whatever the error says */
  #rejected(connection: Connection, { address, host }: Origin, error: unknown, isLate: boolean): void {
    const { status, log, hosts } = this.context;
    status.abortedConnects++;
    hosts.failed(host, error, isLate);
    if (isLate) status.countRefusal('connect_timeout');
    if (error instanceof HandshakeFailed) {
      status.tls.countFailure(isLate ? 'timeout' : handshakeFailure(error.cause));
    }
    const cause = error instanceof HandshakeFailed ? error.cause : error;
    const reason = messageOf(cause);
    if (cause instanceof ConnectionClosed) log.debug('connection ended before its login', { 'remote addr': address });
    else log.warn('Server.onConn handshake', { error: reason, 'remote addr': address });
    if (cause instanceof ConnectionClosed || connection.isClosed) return;
    this.#refuse(connection, clientError(cause, this.context));
  }

  #refuse(connection: Connection, error: WireError): void {
    withWriter((writer) => {
      writeError(connection.open(writer), error);
      connection.end(writer);
    });
  }

  #endIdleSessions(): void {
    const now = markOf(this.context.clock);
    for (const session of this.#sessions) session.endIfIdle(now);
  }
}

const whenGone = (connection: Connection): Promise<void> => new Promise((resolve) => connection.whenClosed(resolve));
