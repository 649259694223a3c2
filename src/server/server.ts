import type { Socket } from 'node:net';
import { plainAddress } from '../account/match.ts';
import type { AccountRegistry } from '../account/registry.ts';
import type { Engine } from '../engine/engine.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { WireError, wireError } from '../mysql/wire-error.ts';
import { writeError } from '../mysql/result.ts';
import type { LiveTls } from '../tls/live-tls.ts';
import { holdsAny } from './access.ts';
import { clientError } from './client-error.ts';
import { ConnectionClosed } from './connection-closed.ts';
import { Connection } from './connection.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import { HostLimits } from './host-limits.ts';
import { Listener, type Doorway, type ListenAddress } from './listener.ts';
import { login } from './login.ts';
import { generatedPasswordKeys, type PasswordKeySource } from './password-keys.ts';
import { ProcessList } from './process-list.ts';
import { TableLocks } from './table-locks.ts';
import type { LoginContext, Origin } from './prove-identity.ts';
import { ServerStatus } from './server-status.ts';
import { Session } from './session.ts';
import { HandshakeFailed, handshakeFailure } from './tls-status.ts';
import type { GlobalVariables } from './variable-store.ts';
import { withWriter } from './writer-pool.ts';

/** Connections beyond `max_connections` for those who can mend what is wrong: CONNECTION_ADMIN, as in MySQL. */
const RESERVED = 1;

/** How often idle sessions are looked for, in milliseconds. */
const IDLE_CHECK = 1000;

export interface ServerConfig extends ListenAddress {
  /** Connections of one host at the same time. Default: no limit. */
  readonly maxConnectionsPerHost?: number | undefined;
  /** The version that the greeting announces. */
  readonly version: string;
}

/** What a server is made of. */
export interface ServerParts {
  readonly engine: Engine;
  readonly accounts: AccountRegistry;
  readonly variables: GlobalVariables;
  /** With its first material loaded. */
  readonly tls: LiveTls;
  readonly passwordKeys?: PasswordKeySource;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Makes a server that is not listening yet. */
export function createServer(config: ServerConfig, parts: ServerParts): DatabaseServer {
  return new DatabaseServer(config, parts);
}

/** A MySQL-protocol server: its listener, and every connection from its greeting to its end. */
export class DatabaseServer {
  readonly context: ServerContext;
  readonly #config: ServerConfig;
  readonly #login: LoginContext;
  readonly #listener = new Listener((socket, doorway) => void this.#serve(socket, doorway));
  /** All connections, and the sessions of those that have logged in. */
  readonly #connections = new Map<Connection, Session | undefined>();
  readonly #sessions = new Set<Session>();
  #lastId = 0;
  #idleCheck: NodeJS.Timeout | undefined;

  constructor(config: ServerConfig, parts: ServerParts) {
    const { engine, accounts, variables, tls, clock = systemClock, log = silentLog } = parts;
    const status = new ServerStatus(clock.now());
    this.#config = config;
    const hosts = new HostLimits(() => ({
      connections: config.maxConnectionsPerHost ?? 0,
      connectErrors: variables.number('max_connect_errors'),
    }));
    this.context = {
      engine,
      accounts,
      variables,
      status,
      processes: new ProcessList(),
      tableLocks: new TableLocks(),
      hosts,
      tls,
      clock,
      log,
    };
    const passwordKeys = notingPublicKey(parts.passwordKeys ?? generatedPasswordKeys(), status);
    // A pair from a file is known at once; one that is only made when it is needed is not made for SHOW STATUS.
    if (parts.passwordKeys !== undefined) passwordKeys().catch(() => undefined);
    this.#login = { server: this.context, tls, passwordKeys, version: config.version };
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
    const sessions = [...this.#sessions].map(({ connection }) => connection.closed);
    for (const [connection, session] of this.#connections) if (session === undefined) connection.destroy();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, grace);
    await Promise.race([Promise.all(sessions), late]);
    clearTimeout(timer);
    await this.close();
  }

  /** Ends at once. The engine stays open: it belongs to the caller. */
  async close(): Promise<void> {
    this.#stopAccepting();
    for (const session of this.#sessions) session.runner.interrupt();
    const connections = [...this.#connections.keys()];
    for (const connection of connections) connection.destroy();
    await Promise.all(connections.map(({ closed }) => closed));
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
    const client = await login(this.#login, connection, origin);
    const { status, hosts } = this.context;
    hosts.succeeded(origin.host);
    if (this.#isFull(0) && !this.#mayExceed(client.identity)) {
      status.countRefusal('max_connections');
      throw wireError('ER_CON_COUNT_ERROR');
    }
    if (connection.isClosed) throw new ConnectionClosed();
    const session = new Session(this.#login, connection, client);
    this.#connections.set(connection, session);
    this.#sessions.add(session);
    status.maxUsedConnections = Math.max(status.maxUsedConnections, this.#sessions.size);
    session.start(client.info);
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

  #mayExceed(identity: SessionIdentity): boolean {
    return !this.#isFull(RESERVED) && holdsAny(this.context, identity, 'connection_admin', 'super');
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
    const reason = cause instanceof Error ? cause.message : String(cause);
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
    const now = this.context.clock.now();
    for (const session of this.#sessions) session.endIfIdle(now);
  }
}

/** A source that also tells SHOW STATUS which key clients are sent. */
function notingPublicKey(source: PasswordKeySource, status: ServerStatus): PasswordKeySource {
  return async () => {
    const keys = await source();
    status.passwordPublicKey = keys.publicKey;
    return keys;
  };
}
