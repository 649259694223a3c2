import type { AccountKey, Account } from '../account/account.ts';
import { markOf } from '../kit/clock.ts';
import { createScramble } from '../mysql/auth/scramble.ts';
import { CAPABILITY, hasCapability } from '../mysql/capability.ts';
import { collationById, type Collation, type TextEncoding } from '../mysql/charset.ts';
import { compressionCodec } from '../mysql/compression.ts';
import type { ChangeUser } from '../mysql/handshake.ts';
import { wireError } from '../mysql/wire-error.ts';
import { clientError } from './client-error.ts';
import { ConnectionClosed } from './connection/connection-closed.ts';
import type { Connection } from './connection/connection.ts';
import type { PacketTaker } from './connection/packet-taker.ts';
import type { SessionIdentity } from './context.ts';
import { dispatch } from './dispatch.ts';
import type { Login } from './login/login.ts';
import {
  createIdentity,
  proveIdentity,
  requireSecureTransport,
  type LoginContext,
  type Transport,
} from './login/prove-identity.ts';
import { ClientStatements } from './statement/client-statement.ts';
import type { ServerProcess } from './status/process-list.ts';
import type { ServedSession } from './connection/reception.ts';
import { ResultWriter } from './statement/result-writer.ts';
import { StatementRunner } from './statement/statement.ts';

/** What the client's capabilities mean for its commands. */
export interface ClientFlags {
  readonly capabilities: number;
  readonly queryAttributes: boolean;
  readonly canSwitch: boolean;
}

/** A client that is logged in: its commands come in, its answers go out. */
export class Session implements ServedSession, ServerProcess, PacketTaker {
  readonly id: number;
  readonly context: LoginContext;
  readonly connection: Connection;
  readonly client: ClientFlags;
  readonly statements: ClientStatements;
  readonly result: ResultWriter;
  /** CLIENT_MULTI_STATEMENTS, which COM_SET_OPTION can change. */
  multiStatements: boolean;
  runner: StatementRunner;
  command = 'Sleep';
  /** The text of the statement that runs. */
  text: string | (() => string) | undefined;
  since: number;
  readonly #transport: Transport;
  /** The text of the OK packet that ends the login. */
  readonly #info: string;
  readonly #scramble: Uint8Array;
  #identity: SessionIdentity;
  #isEnding = false;
  #isClosed = false;

  /**
   * Opens the session of `login`.
   *
   * @throws WireError 1044, 1049 when its database cannot be used
   */
  constructor(context: LoginContext, connection: Connection, login: Login) {
    const { capabilities, database } = login.response;
    this.id = login.transport.connectionId;
    this.context = context;
    this.connection = connection;
    this.statements = new ClientStatements(context.server.status);
    this.#transport = login.transport;
    this.#info = login.info;
    this.#scramble = login.scramble;
    this.#identity = login.identity;
    this.client = {
      capabilities,
      queryAttributes: hasCapability(capabilities, CAPABILITY.queryAttributes),
      canSwitch: hasCapability(capabilities, CAPABILITY.pluginAuth),
    };
    this.multiStatements = hasCapability(capabilities, CAPABILITY.multiStatements);
    this.since = markOf(context.server.clock);
    this.runner = openRunner(context, login.identity, database);
    this.result = new ResultWriter(connection, capabilities, this.runner, context.server.status);
  }

  /** Who is logged in. */
  get identity(): SessionIdentity {
    return this.#identity;
  }

  get user(): string {
    return this.#identity.user;
  }

  get host(): string {
    return this.#transport.address;
  }

  get account(): AccountKey {
    return this.#identity.account;
  }

  get attributes(): ReadonlyMap<string, string> | undefined {
    return this.#identity.attributes;
  }

  get database(): string | undefined {
    return this.runner.database;
  }

  get state(): string {
    return this.command === 'Sleep' ? '' : (this.runner.waitsFor ?? 'executing');
  }

  get info(): string | undefined {
    return typeof this.text === 'function' ? this.text() : this.text;
  }

  /** How the client's statements are encoded: `character_set_client`. */
  get encoding(): TextEncoding {
    return this.runner.variables.wire.clientEncoding;
  }

  get writeLimit(): number {
    return this.runner.variables.wire.writeLimit;
  }

  /** The collation that the client named when it logged in. */
  get collation(): Collation {
    return collationById(this.#identity.collation);
  }

  /** Answers the login and begins to take commands. */
  start(): void {
    const { server } = this.context;
    this.result.ok({ affectedRows: 0, insertId: 0, info: this.#info });
    this.result.flush();
    // MySQL refuses the packet that is as long as that.
    this.connection.maxPacket = server.variables.number('max_allowed_packet') - 1;
    const codec = compressionCodec(this.#identity.compression);
    if (codec !== undefined) this.connection.compress(codec);
    server.processes.add(this);
    this.connection.serve(this);
  }

  /** Answers one command. */
  handle(payload: Buffer): void | Promise<void> {
    const { status, clock } = this.context.server;
    const now = markOf(clock);
    // Whoever comes too late finds the session ended, though nobody has looked at it yet.
    if (now - this.since > this.runner.variables.wire.idleLimit)
      return this.fail(wireError('ER_CLIENT_INTERACTION_TIMEOUT'));
    status.bytesReceived += payload.length;
    status.threadsRunning++;
    this.since = now;
    this.runner.beginCommand(this.since);
    try {
      const running = dispatch(this, payload);
      if (running !== undefined) return this.#finishLater(running);
      this.#answered();
    } catch (error) {
      this.#refuse(error);
    }
    return undefined;
  }

  /** Ends the connection with an error. */
  fail(error: unknown): void {
    this.result.error(clientError(error, this.context.server));
    this.result.flush();
    this.connection.end();
  }

  kill(queryOnly: boolean): void {
    if (queryOnly) return this.runner.interrupt();
    this.runner.end();
    this.#isEnding = true;
    this.connection.end();
    this.#closeUnlessBusy();
  }

  /** What the session holds is free before its client closes its side. */
  #closeUnlessBusy(): void {
    if (!this.connection.isBusy) this.close();
  }

  interrupt(): void {
    this.runner.interrupt();
  }

  /** Ends the session after the statement that runs, if any. */
  finish(): void {
    this.#isEnding = true;
    if (!this.connection.isBusy) this.connection.end();
  }

  /** Ends a session whose client has been silent for longer than it may. */
  endIfIdle(now: number): void {
    if (this.connection.isBusy) return;
    const limit = this.runner.variables.number('wait_timeout') * 1000;
    if (now - this.since <= limit) return;
    this.fail(wireError('ER_CLIENT_INTERACTION_TIMEOUT'));
    this.close();
  }

  /** COM_QUIT: the session is over at once, whenever the client closes its connection. */
  quit(): void {
    this.finish();
    this.close();
  }

  /** Forgets everything that belongs to the login, when the connection has gone. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { processes, status } = this.context.server;
    if (!this.#isEnding) status.abortedClients++;
    processes.remove(this.id);
    this.statements.clear();
    this.runner.close();
  }

  /**
   * COM_CHANGE_USER: a whole new login, judged by the same transport, within `net_read_timeout`.
   *
   * @throws WireError as of a login, and 1159; the connection must then end
   */
  async changeUser(request: ChangeUser): Promise<void> {
    if (this.#transport.peer === undefined) requireSecureTransport(this.context.server, this.#transport);
    const { readLimit } = this.runner.variables.wire;
    const late = setTimeout(() => this.connection.giveUp(wireError('ER_NET_READ_INTERRUPTED')), readLimit);
    const account = await this.#prove(request).finally(() => clearTimeout(late));
    if (this.#isClosed) throw new ConnectionClosed();
    const identity = createIdentity(this.context, account, this.#transport, {
      ...request,
      capabilities: this.client.capabilities,
    });
    const runner = openRunner(this.context, identity, request.database);
    this.runner.close();
    this.statements.clear();
    this.runner = runner;
    this.#identity = identity;
    this.result.useRunner(runner);
  }

  async #prove(request: ChangeUser): Promise<Account> {
    const { canSwitch } = this.client;
    const { account } = await proveIdentity(this.context, this.connection, this.#transport, {
      user: request.user,
      plugin: request.plugin,
      response: request.authResponse,
      // A client without plugins cannot be told another nonce than that of its own connection.
      scramble: canSwitch ? createScramble() : this.#scramble,
      canSwitch,
      mustSwitch: true,
    });
    return account;
  }

  async #finishLater(running: Promise<void>): Promise<void> {
    try {
      await running;
      this.#answered();
    } catch (error) {
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    this.result.error(clientError(error, this.context.server));
    this.#answered();
  }

  #answered(): void {
    this.result.flush();
    this.context.server.status.threadsRunning--;
    this.command = 'Sleep';
    this.text = undefined;
    this.since = markOf(this.context.server.clock);
    if (this.#isEnding) this.connection.end();
  }
}

function openRunner({ server }: LoginContext, identity: SessionIdentity, database: string): StatementRunner {
  const runner = new StatementRunner(server, identity);
  try {
    if (database !== '') runner.useDatabase(database);
    return runner;
  } catch (error) {
    runner.close();
    throw error;
  }
}
