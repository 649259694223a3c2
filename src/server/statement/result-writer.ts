import type { EncodedRows, OkResult, ResultSink } from '../../engine/engine.ts';
import { CAPABILITY, hasCapability, SERVER_STATUS } from '../../mysql/capability.ts';
import type { TextEncoding } from '../../mysql/charset.ts';
import type { ResultColumn, ResultValue } from '../../mysql/column.ts';
import { writeColumns, writeEnd, writeError, writeOk } from '../../mysql/result.ts';
import { binaryRowEncoder, textRowEncoder, type RowEncoder } from '../../mysql/row.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type { PacketWriter } from '../../mysql/writer.ts';
import { ConnectionClosed } from '../connection/connection-closed.ts';
import type { Connection } from '../connection/connection.ts';
import type { SinkSource } from './multi-statement.ts';
import type { StatementRunner } from './statement.ts';
import { acquireWriter, releaseWriter } from '../connection/writer-pool.ts';

/** Bytes that are gathered before a large result goes on its way. */
const CHUNK = 48 * 1024;

/** First byte of the packet that asks for a file. */
const LOCAL_FILE_REQUEST = 0xfb;
/** What ROW_COUNT() shows behind rows, a mark of the end and an error. */
const NO_COUNT = -1;

export type RowFormat = 'text' | 'binary';

type EncoderCache = WeakMap<readonly ResultColumn[], RowEncoder>;

/** Row encoders by the array that describes their columns: a plan's encoder is made once. */
const encoders: Readonly<Record<RowFormat, EncoderCache>> = { text: new WeakMap(), binary: new WeakMap() };

/**
 * Writes the answers of one session's statements. Everything of a command goes out in one write,
 * larger results in chunks of {@link CHUNK} bytes, no faster than the client reads.
 */
export class ResultWriter implements ResultSink, SinkSource {
  readonly #connection: Connection;
  readonly #deprecateEof: boolean;
  readonly #tracksSession: boolean;
  readonly #sendsFiles: boolean;
  readonly #traffic: { bytesSent: number };
  #runner: StatementRunner;
  #writer: PacketWriter | undefined;
  #encode: RowEncoder | undefined;
  #format: RowFormat = 'text';
  #more = false;

  /**
   * @param capabilities those of the client's login
   * @param traffic counts what is sent
   */
  constructor(connection: Connection, capabilities: number, runner: StatementRunner, traffic: { bytesSent: number }) {
    this.#connection = connection;
    this.#traffic = traffic;
    this.#deprecateEof = hasCapability(capabilities, CAPABILITY.deprecateEof);
    this.#sendsFiles = hasCapability(capabilities, CAPABILITY.localFiles);
    this.#tracksSession = hasCapability(capabilities, CAPABILITY.sessionTrack);
    this.#runner = runner;
  }

  /** Goes on with the session of another login. */
  useRunner(runner: StatementRunner): void {
    this.#runner = runner;
  }

  /** Begins the answer of one statement; `more` tells that another one follows in the same command. */
  statement(format: RowFormat, more = false): this {
    this.#format = format;
    this.#more = more;
    return this;
  }

  /** Begins the answer of the next statement of a text. */
  next(more: boolean): this {
    return this.statement('text', more);
  }

  /** Sends what there is of the response, which goes on. */
  sendSoFar(): void {
    const writer = this.#writer;
    if (writer !== undefined && writer.length > 0) this.#send(writer);
  }

  columns(columns: readonly ResultColumn[]): void {
    const writer = this.packets();
    writeColumns(writer, this.#runner.titled(columns), this.textCollation);
    if (!this.#deprecateEof) writeEnd(writer, this.#status(), this.#runner.warningCount, false);
    this.#encode = this.#encoder(columns);
  }

  get hasBegun(): boolean {
    return this.#encode !== undefined;
  }

  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    const writer = this.packets();
    const encode = this.#encode;
    if (encode === undefined) return true;
    for (const row of rows) {
      encode(writer, row);
      if (writer.length >= CHUNK) this.#send(writer);
    }
    return !this.#connection.needsDrain;
  }

  encodedRows(columns?: readonly ResultColumn[]): EncodedRows {
    const connection = this.#connection;
    const writer = this.packets();
    // Their number, each of them, and what ends them for clients without CLIENT_DEPRECATE_EOF.
    const before = columns === undefined ? 0 : 1 + columns.length + Number(!this.#deprecateEof);
    const encoding = this.#runner.variables.wire.resultEncoding;
    return {
      binary: this.#format === 'binary',
      encoding,
      sequence: (writer.sequence + before) & 0xff,
      add: (packets, sequence) => {
        if (packets.length >= CHUNK && writer.length > 0) this.#send(writer);
        writer.sequence = sequence;
        if (packets.length < CHUNK) {
          writer.bytes(packets);
          if (writer.length >= CHUNK) this.#send(writer);
          return !connection.needsDrain;
        }
        this.#traffic.bytesSent += packets.length;
        return connection.sendPackets(packets, sequence);
      },
    };
  }

  /** How the client is asked for a file; only clients with CLIENT_LOCAL_FILES can be. */
  get localFile(): ((name: string) => AsyncIterable<Buffer>) | undefined {
    return this.#sendsFiles ? (name) => this.#receiveFile(name) : undefined;
  }

  /** The packets of the file end with an empty one (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_query_response_local_infile_request.html). */
  async *#receiveFile(name: string): AsyncIterable<Buffer> {
    this.packets().begin().u8(LOCAL_FILE_REQUEST).text(name).end();
    this.#sendAll();
    let isComplete = false;
    try {
      for (;;) {
        const packet = await this.#receivePacket();
        isComplete = packet.length === 0;
        if (isComplete) return;
        yield packet;
      }
    } finally {
      // An answer may come only behind the whole file.
      while (!isComplete && !this.#connection.isClosed) isComplete = (await this.#receivePacket()).length === 0;
    }
  }

  /** The next packet of a file. A client that does not send it in time has gone. @throws WireError 1158 */
  async #receivePacket(): Promise<Buffer> {
    const connection = this.#connection;
    const timer = setTimeout(() => connection.destroy(), this.#runner.variables.wire.readLimit);
    try {
      return await connection.read();
    } catch (error) {
      throw error instanceof ConnectionClosed ? wireError('ER_NET_READ_ERROR') : error;
    } finally {
      clearTimeout(timer);
    }
  }

  drained(): Promise<void> {
    return this.#connection.drained(this.#runner.variables.wire.writeLimit);
  }

  end(): void {
    this.#runner.noteRowCount(NO_COUNT);
    this.#endRows(this.#status());
    this.#encode = undefined;
  }

  /** Ends rows. Only an OK packet has room for what the session is told; otherwise the next one tells it. */
  #endRows(status: number): void {
    const { warningCount, tracker } = this.#runner;
    if (this.#tracksSession && !this.#deprecateEof) tracker.follow(true);
    const changes = this.#tracksSession && this.#deprecateEof ? tracker.take(true) : undefined;
    writeEnd(this.packets(), status, warningCount, this.#deprecateEof, changes);
  }

  /** Answers an execution with its columns: its rows wait in a cursor. */
  cursorOpened(columns: readonly ResultColumn[]): void {
    writeColumns(this.packets(), columns, this.textCollation);
    this.#endRows(this.#status() | SERVER_STATUS.cursorExists);
  }

  /** Answers COM_STMT_FETCH. */
  fetched(columns: readonly ResultColumn[], rows: readonly (readonly ResultValue[])[], isLast: boolean): void {
    this.#encode = this.#encoder(columns);
    this.rows(rows);
    this.#runner.noteRowCount(NO_COUNT);
    const status = this.#status() | (isLast ? SERVER_STATUS.lastRowSent : SERVER_STATUS.cursorExists);
    writeEnd(this.packets(), status, 0, this.#deprecateEof);
    this.#encode = undefined;
  }

  ok({ affectedRows, insertId, info }: OkResult): void {
    this.#runner.noteRowCount(Number(affectedRows));
    const changes = this.#tracksSession ? this.#runner.tracker.take(false) : undefined;
    const status = this.#status() | (changes === undefined ? 0 : SERVER_STATUS.sessionStateChanged);
    const warnings = this.#runner.warningCount;
    writeOk(this.packets(), { affectedRows, insertId, status, warnings, info, changes });
  }

  /** Ends the answer with an error. */
  error(error: WireError): void {
    this.#encode = undefined;
    this.#runner.noteRowCount(NO_COUNT);
    writeError(this.packets(), error, this.#runner.variables.wire.resultEncoding);
  }

  /** Writes the mark that ends a list of packets that are no rows. */
  eof(): void {
    this.#runner.noteRowCount(NO_COUNT);
    writeEnd(this.packets(), this.#status(), this.#runner.warningCount, this.#deprecateEof);
  }

  /** Ends the definitions of a prepared statement: only clients without CLIENT_DEPRECATE_EOF are told. */
  endDefinitions(): void {
    if (!this.#deprecateEof) writeEnd(this.packets(), this.#status(), 0, false);
  }

  /** Id of the collation that the client is told of texts: the default one of what results are written in. */
  get textCollation(): number {
    return this.#runner.variables.wire.resultCollation;
  }

  /** The writer of the present response. */
  packets(): PacketWriter {
    return (this.#writer ??= this.#connection.open(acquireWriter()));
  }

  /** Sends what is left of the response to a command. */
  flush(): void {
    this.#more = false;
    this.#sendAll();
  }

  #sendAll(): void {
    const writer = this.#writer;
    if (writer === undefined) return;
    this.#writer = undefined;
    if (writer.length > 0) this.#send(writer);
    releaseWriter(writer);
  }

  #send(writer: PacketWriter): void {
    this.#traffic.bytesSent += writer.length;
    this.#connection.send(writer);
  }

  #status(): number {
    const runner = this.#runner;
    return (
      (runner.autocommit ? SERVER_STATUS.autocommit : 0) |
      runner.statusFlags |
      (runner.inTransaction ? SERVER_STATUS.inTransaction : 0) |
      (runner.inReadOnlyTransaction ? SERVER_STATUS.inReadOnlyTransaction : 0) |
      (runner.variables.wire.noBackslashEscapes ? SERVER_STATUS.noBackslashEscapes : 0) |
      (this.#more ? SERVER_STATUS.moreResults : 0)
    );
  }

  #encoder(columns: readonly ResultColumn[]): RowEncoder {
    const encoding = this.#runner.variables.wire.resultEncoding;
    if (encoding !== 'utf8') return createEncoder(this.#format, columns, encoding);
    const cache = encoders[this.#format];
    let encoder = cache.get(columns);
    if (encoder === undefined) {
      encoder = createEncoder(this.#format, columns, encoding);
      cache.set(columns, encoder);
    }
    return encoder;
  }
}

function createEncoder(format: RowFormat, columns: readonly ResultColumn[], encoding: TextEncoding): RowEncoder {
  return format === 'text' ? textRowEncoder(columns, encoding) : binaryRowEncoder(columns, encoding);
}
