import { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { CompressedFrames } from '../mysql/compressed-frame.ts';
import type { CompressionCodec } from '../mysql/compression.ts';
import { FrameReader, type PacketSource } from '../mysql/frame.ts';
import { wireError } from '../mysql/wire-error.ts';
import type { PacketWriter } from '../mysql/writer.ts';
import { firstRecord } from './first-record.ts';

const HEADER = 4;
/** Longest packet before the login, in bytes: a login with all its attributes needs less than 64 KiB. */
export const MAX_LOGIN_PACKET = 64 * 1024;
/** Bytes that may wait while nobody takes packets: in a login, and while a command runs. Beyond them the socket is not read. */
const MAX_WAITING = { login: MAX_LOGIN_PACKET, command: 1024 * 1024 } as const;
/** Milliseconds that a client gets to read the last packet and close. */
const CLOSE_GRACE = 1000;

/** The client has gone, or the connection was ended: nobody is left to be told. */
export class ConnectionClosed extends Error {
  constructor() {
    super('the connection is closed');
    this.name = 'ConnectionClosed';
  }
}

/** Handles one command; a promise while it is still at work. */
export type CommandHandler = (payload: Buffer) => void | Promise<void>;

/**
 * One client's connection: packets in and out. It owns the socket and the only buffer of received bytes.
 *
 * Until the first packet is understood the socket stays paused and only that packet is taken from it, so that
 * whatever follows an SSLRequest reaches the TLS engine and nothing else.
 */
export class Connection {
  #frames: PacketSource = new FrameReader(MAX_LOGIN_PACKET);
  #compressed: CompressedFrames | undefined;
  /** Resolves when the socket has gone. */
  readonly closed: Promise<void>;
  #socket: Socket;
  #waiting: { resolve(packet: Buffer): void; reject(error: unknown): void } | undefined;
  #handler: CommandHandler | undefined;
  #busy = false;
  #isPaused = false;
  #holdsBack = false;
  #ended = false;
  #failed: (error: unknown) => void = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.closed = promise;
    socket.once('close', () => {
      this.#ended = true;
      this.#rejectWaiting();
      resolve();
    });
    socket.on('error', ignore);
  }

  /** Longest packet that is accepted, in bytes. */
  get maxPacket(): number {
    return this.#frames.maxPacket;
  }

  set maxPacket(bytes: number) {
    this.#frames.maxPacket = bytes;
  }

  /** Received bytes that are part of no packet yet. */
  get buffered(): number {
    return this.#frames.buffered;
  }

  /** Whether the connection has ended or is ending. */
  get isClosed(): boolean {
    return this.#ended || this.#socket.destroyed;
  }

  /** Whether a command is at work. */
  get isBusy(): boolean {
    return this.#busy;
  }

  /**
   * Takes the client's first packet, and nothing behind it, from the socket.
   *
   * @throws WireError 1153, 1156; ConnectionClosed
   */
  readFirst(): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const socket = this.#socket;
    let header: Buffer | undefined;
    const read = (): void => {
      try {
        header ??= take(socket, HEADER);
        const payload = header && takePayload(socket, header);
        if (payload === undefined) return;
        socket.off('readable', read);
        this.#frames.continueAt(2);
        this.#waiting = undefined;
        resolve(payload);
      } catch (error) {
        socket.off('readable', read);
        reject(error);
      }
    };
    this.#waiting = { resolve, reject };
    socket.on('readable', read);
    return promise;
  }

  /** Goes on inside TLS. `accept` does the handshake and gives the socket to use from now on. */
  async upgrade(accept: (socket: Socket) => Promise<TLSSocket>): Promise<TLSSocket> {
    const raw = this.#socket;
    const socket = await Promise.race([firstRecord(raw).then(() => accept(raw)), this.closed]);
    if (socket === undefined || this.isClosed) throw new ConnectionClosed();
    socket.on('error', ignore);
    this.#socket = socket;
    this.begin();
    return socket;
  }

  /**
   * Reads all further bytes as packets. What the socket has queued comes by its 'data' event; what is received from now on
   * skips that queue, whose upkeep is a tenth of the cost of a short query.
   */
  begin(): void {
    const socket = this.#socket;
    const queue = socket.push.bind(socket);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.push = (chunk: Buffer | null): boolean => {
      if (chunk === null) return queue(null);
      this.#receive(chunk);
      return !this.#isPaused;
    };
    socket.resume();
  }

  /**
   * The next packet of the login.
   *
   * @throws WireError 1153, 1156; ConnectionClosed
   */
  read(): Promise<Buffer> {
    if (this.isClosed) return Promise.reject(new ConnectionClosed());
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    this.#waiting = { resolve, reject };
    this.#pump();
    this.#readOn();
    return promise;
  }

  /**
   * Hands every further packet to `handler`, one after the other: a packet waits until the one before it is answered.
   *
   * @param failed told of whatever goes wrong with the bytes or in the handler
   */
  serve(handler: CommandHandler, failed: (error: unknown) => void): void {
    this.#handler = handler;
    this.#failed = failed;
    this.#frames.restart();
    this.#pump();
    this.#readOn();
  }

  /** From now on both sides compress. Bytes that came behind the login are compressed ones already. */
  compress(codec: CompressionCodec): void {
    const frames = new CompressedFrames(codec, this.maxPacket);
    frames.push(this.#frames.takeRest());
    this.#frames = frames;
    this.#compressed = frames;
  }

  /** Sets the sequence ids of a new response. */
  open(writer: PacketWriter): PacketWriter {
    writer.sequence = this.#frames.sequence;
    return writer;
  }

  /**
   * Sends everything in `writer`, in one write.
   *
   * @returns whether the client takes it as fast as it comes
   */
  send(writer: PacketWriter): boolean {
    return this.sendPackets(writer.take(), writer.sequence);
  }

  /** Sends whole packets; `sequence` is the id of the packet behind them. They must not change afterwards. */
  sendPackets(bytes: Buffer, sequence: number): boolean {
    this.#frames.continueAt(sequence);
    if (this.isClosed) return true;
    const takesMore = this.#socket.write(this.#compressed === undefined ? bytes : this.#compressed.encode(bytes));
    if (this.#holdsBack) {
      this.#holdsBack = false;
      this.#socket.uncork();
    }
    return takesMore;
  }

  /** Sends what is in `writer` together with what is sent next. */
  sendWithNext(writer: PacketWriter): void {
    this.#socket.cork();
    this.send(writer);
    this.#holdsBack = true;
  }

  /** Whether the client reads more slowly than it is sent to. */
  get needsDrain(): boolean {
    return this.#socket.writableNeedDrain;
  }

  /** Resolves when the client has taken what was sent, or has gone. */
  async drained(): Promise<void> {
    if (this.isClosed || !this.#socket.writableNeedDrain) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#socket.once('drain', resolve);
    await Promise.race([promise, this.closed]);
    this.#socket.off('drain', resolve);
  }

  /** Sends what is in `writer`, if given, and closes in an orderly way. */
  end(writer?: PacketWriter): void {
    if (this.isClosed) return;
    if (writer !== undefined) this.send(writer);
    this.#ended = true;
    this.#rejectWaiting();
    // Unread bytes would turn the close into a reset, and the client might lose the last packet: they are read and dropped.
    this.#resume();
    this.#socket.end();
    const timer = setTimeout(() => this.#socket.destroy(), CLOSE_GRACE);
    this.#socket.once('close', () => clearTimeout(timer));
  }

  /** Cuts the connection. */
  destroy(): void {
    this.#ended = true;
    this.#rejectWaiting();
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    if (this.isClosed) return;
    this.#frames.push(chunk);
    this.#pump();
    const limit = this.#handler === undefined ? MAX_WAITING.login : MAX_WAITING.command;
    if (this.isClosed || this.#isReady() || this.buffered <= limit) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  #readOn(): void {
    if (this.#isPaused && this.#isReady()) this.#resume();
  }

  /** Receives again: the socket's own `resume` knows nothing of bytes that skip its queue. */
  #resume(): void {
    const wasPaused = this.#isPaused;
    this.#isPaused = false;
    this.#socket.resume();
    if (wasPaused) this.#socket._read(0);
  }

  #pump(): void {
    try {
      while (this.#isReady()) {
        const packet = this.#frames.next();
        if (packet === undefined) return;
        this.#deliver(packet);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Whether somebody takes the next packet: a login that waits for it, also within a command, or an idle session. */
  #isReady(): boolean {
    if (this.isClosed) return false;
    return this.#waiting !== undefined || (this.#handler !== undefined && !this.#busy);
  }

  #deliver(packet: Buffer): void {
    const waiting = this.#waiting;
    if (waiting !== undefined || this.#handler === undefined) {
      this.#waiting = undefined;
      waiting?.resolve(packet);
      return;
    }
    this.#busy = true;
    const running = this.#handler(packet);
    if (running === undefined) {
      this.#finish();
      return;
    }
    running.then(
      () => {
        this.#finish();
        this.#pump();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #finish(): void {
    this.#busy = false;
    this.#frames.restart();
    this.#readOn();
  }

  #fail(error: unknown): void {
    this.#busy = false;
    if (this.#waiting !== undefined) this.#rejectWaiting(error);
    else this.#failed(error);
  }

  /** @param error without one, that the connection is closed */
  #rejectWaiting(error?: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(error ?? new ConnectionClosed());
  }
}

/** Errors of a socket are followed by its close, which is what counts. */
function ignore(): void {}

/**
 * `length` bytes of a paused socket, or `undefined` while there are fewer.
 *
 * @throws ConnectionClosed when the client has ended before it sent them all
 */
function take(socket: Socket, length: number): Buffer | undefined {
  const bytes: unknown = socket.read(length);
  if (!Buffer.isBuffer(bytes)) return undefined;
  // At the end of the stream a short rest is all there is: nothing else would tell, since nobody takes it.
  if (bytes.length < length) throw new ConnectionClosed();
  return bytes;
}

function takePayload(socket: Socket, header: Buffer): Buffer | undefined {
  const length = header.readUIntLE(0, 3);
  if (header[3] !== 1) throw wireError('ER_NET_PACKETS_OUT_OF_ORDER');
  if (length > MAX_LOGIN_PACKET) throw wireError('ER_NET_PACKET_TOO_LARGE');
  return length === 0 ? Buffer.alloc(0) : take(socket, length);
}
