import type { AccountKey } from '../../account/account.ts';
import { COMMAND } from '../../mysql/command.ts';
import { readError } from '../../mysql/greeting.ts';
import { readChangeUser } from '../../mysql/handshake.ts';
import { PacketReader } from '../../mysql/reader.ts';
import { writeError } from '../../mysql/result.ts';
import { queryTextOffset } from '../../mysql/statement.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import { PacketWriter } from '../../mysql/writer.ts';
import { clientError } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import type { ServerProcess } from '../status/process-list.ts';
import type { ServedSession } from '../connection/reception.ts';
import { withRequirement } from './account-statement.ts';
import { CommandReader } from './command-reader.ts';
import { readAnswer } from './engine-result.ts';
import { relayExchange } from './exchange.ts';
import { EnginePort, PacketStream } from './packet-stream.ts';
import type { RelayLogin } from './relay-login.ts';
import { currentUser, requirementError } from './requirement-check.ts';
import { mentionsTls, tlsStatement } from './tls-statement.ts';

/** Milliseconds without a byte after which a session is taken for idle, and how often that is looked at. */
const QUIET = 200;
const LOOK = 50;
const ERROR_MARK = 0xff;
const SERVER_LOST = wireError('UPSTREAM_LOST', '').errno;

/** A client that is logged in to the engine: bytes go through as they come, but for commands about TLS and new logins. */
export class RelaySession implements ServedSession, ServerProcess {
  readonly connection: Connection;
  readonly id: number;
  readonly user: string;
  readonly host: string;
  readonly database = undefined;
  readonly command = 'Relay';
  readonly state = '';
  readonly info = undefined;
  since: number;
  readonly #login: RelayLogin;
  readonly #commands = new CommandReader({
    pass: (bytes) => this.#toEngine(bytes),
    wants: (payload) => this.#isOurs(payload),
    command: (payload) => void this.#handle(payload),
  });
  #client: PacketStream | undefined;
  /** Whether the engine owes an answer of which nothing has come. */
  #isAwaiting = false;
  #isQuitting = false;
  #ending: NodeJS.Timeout | undefined;

  constructor(login: RelayLogin) {
    const { connection, origin, response, front } = login;
    this.#login = login;
    this.connection = connection;
    this.id = origin.connectionId;
    this.user = response.user;
    this.host = origin.address;
    this.since = front.clock.now();
  }

  start(): void {
    const { front, engine } = this.#login;
    this.#login.client.send(this.#login.ok);
    const { socket, rest } = this.connection.release();
    const client = new PacketStream(socket, rest);
    this.#client = client;
    front.processes.add(this);
    client.onDrain(() => engine.resume());
    engine.onDrain(() => client.resume());
    engine.whenClosed(() => this.#engineGone());
    this.#relay(client);
  }

  kill(): void {
    this.connection.destroy();
  }

  interrupt(): void {
    this.#login.engine.destroy();
  }

  /** When a statement has ended is known to nobody who does not read the answers: a session that says nothing is idle. */
  finish(): void {
    this.#ending ??= setInterval(() => {
      if (this.#isAwaiting || this.#login.front.clock.now() - this.since < QUIET) return;
      this.connection.end();
    }, LOOK);
  }

  /** How long a client may be silent is the engine's to say. */
  endIfIdle(): void {}

  close(): void {
    clearInterval(this.#ending);
    this.#login.front.processes.remove(this.id);
    this.#login.engine.end();
  }

  #relay(client: PacketStream): void {
    client.takeBytes((bytes) => this.#commands.push(bytes));
    this.#login.engine.takeBytes((bytes, release) => this.#toClient(client, bytes, release));
  }

  #toEngine(bytes: Buffer): void {
    const { engine, front } = this.#login;
    this.#isAwaiting = true;
    this.since = front.clock.now();
    front.status.bytesReceived += bytes.length;
    if (!engine.write(bytes)) this.#client?.pause();
  }

  #toClient(client: PacketStream, bytes: Buffer, release?: () => void): void {
    const { engine, front } = this.#login;
    this.#isAwaiting = false;
    this.since = front.clock.now();
    front.status.bytesSent += bytes.length;
    if (!client.write(bytes, release)) engine.pause();
  }

  #isOurs(payload: Buffer): boolean {
    if (payload[0] === COMMAND.changeUser) return true;
    if (payload[0] === COMMAND.quit) {
      this.#isQuitting = true;
      return false;
    }
    const text = this.#textOf(payload);
    return text !== undefined && mentionsTls(text);
  }

  /** The text of a COM_QUERY; `undefined` for what is none, which the engine is left to judge. */
  #textOf(payload: Buffer): string | undefined {
    try {
      return payload.toString('utf8', queryTextOffset(payload, this.#login.queryAttributes));
    } catch {
      return undefined;
    }
  }

  /** Sends on, in a packet of its own, what the engine is to answer, and does what is to be done here. */
  async #handle(payload: Buffer): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    client.takePackets(1);
    this.#login.engine.takePackets(0);
    this.#isAwaiting = true;
    try {
      if (payload[0] === COMMAND.changeUser) await this.#changeUser(client, payload);
      else await this.#answer(client, payload);
      this.#relay(client);
      this.#commands.resume();
    } catch (error) {
      this.#fail(client, error);
    }
  }

  async #answer(client: PacketStream, payload: Buffer): Promise<void> {
    try {
      const found = tlsStatement(this.#textOf(payload) ?? '', this.#login);
      if (found?.kind === 'done-after') await this.#doAfter(client, this.#withText(payload, found.sql), found.run);
      else if (found?.kind === 'reworded') await this.#reword(client, payload, found.account);
      else this.#login.engine.send(found === undefined ? payload : this.#withText(payload, found.sql));
    } catch (error) {
      if (error instanceof WireError && error.errno === SERVER_LOST) throw error;
      client.send(errorPayload(clientError(error, this.#login.front)));
    }
  }

  /** The same command with another text; query attributes stay. */
  #withText(payload: Buffer, sql: string): Buffer {
    const offset = queryTextOffset(payload, this.#login.queryAttributes);
    return Buffer.concat([payload.subarray(0, offset), Buffer.from(sql, 'utf8')]);
  }

  async #doAfter(
    client: PacketStream,
    question: Buffer,
    run: (ask: () => Promise<AccountKey>) => void | Promise<void>,
  ): Promise<void> {
    const port = new EnginePort(this.#login.engine);
    port.send(question);
    const answer = await port.read();
    if (answer[0] === ERROR_MARK) throw readError(answer);
    await run(() => this.#currentUser());
    client.send(answer);
  }

  /** SHOW CREATE USER: the engine's text, with what tlsdb demands. */
  async #reword(client: PacketStream, payload: Buffer, account: AccountKey | undefined): Promise<void> {
    const { engine, policy, deprecateEof } = this.#login;
    const key = account ?? (await this.#currentUser());
    const port = new EnginePort(engine);
    engine.takePackets(0);
    port.send(payload);
    const { packets, rows } = await readAnswer(port, deprecateEof);
    for (const [index, packet] of packets.entries()) {
      client.send(rows.includes(index) ? editedRow(packet, (text) => withRequirement(text, policy.of(key))) : packet);
    }
  }

  #currentUser(): Promise<AccountKey> {
    return currentUser(this.#login.engine, this.#login);
  }

  /** COM_CHANGE_USER: a new login, carried and judged as the first one was. */
  async #changeUser(client: PacketStream, payload: Buffer): Promise<void> {
    const { engine, sides, front, response, identity, origin } = this.#login;
    engine.send(payload);
    const { user } = readChangeUser(payload, response.capabilities, response.collation);
    const answer = await relayExchange({ ...sides, client }, { plugin: '', scramble: Buffer.alloc(0) });
    const refusal =
      answer[0] === ERROR_MARK
        ? readError(answer)
        : await requirementError(this.#login, engine, { user, peer: identity.tls, host: origin.host });
    client.send(refusal === undefined ? answer : errorPayload(clientError(refusal, front)));
    if (refusal !== undefined) this.connection.end();
  }

  /** The engine has gone. A client that waits for an answer is told; one that has half of it is cut off. */
  #engineGone(): void {
    const client = this.#client;
    if (client === undefined || this.connection.isClosed) return;
    if (this.#isQuitting || !this.#isAwaiting) {
      this.connection.end();
      return;
    }
    this.#fail(client, wireError('UPSTREAM_LOST', 'query'));
  }

  #fail(client: PacketStream, error: unknown): void {
    const { front, address } = this.#login;
    front.log.warn('the engine has left a session', { member: address.name, error: String(error) });
    client.takePackets(1);
    if (!this.connection.isClosed) client.send(errorPayload(clientError(error, front)));
    this.connection.end();
  }
}

/** A row of one text. */
function editedRow(row: Buffer, edit: (text: string) => string): Buffer {
  const text = new PacketReader(row).lengthEncodedBytes().toString('utf8');
  const writer = new PacketWriter();
  writer.begin().lengthEncodedText(edit(text)).end();
  return Buffer.from(writer.take().subarray(4));
}

function errorPayload(error: WireError): Buffer {
  const writer = new PacketWriter();
  writeError(writer, error);
  return Buffer.from(writer.take().subarray(4));
}
