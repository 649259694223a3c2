import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { setImmediate as turn } from 'node:timers/promises';
import { CompressedFrames } from '../../mysql/compressed-frame.ts';
import type { CompressionCodec } from '../../mysql/compression.ts';
import { FrameReader, type PacketSource } from '../../mysql/frame.ts';
import type { PacketWriter } from '../../mysql/writer.ts';
import { Closing } from './closing.ts';
import { ConnectionClosed } from './connection-closed.ts';
import { MAX_LOGIN_PACKET, takeFirstPacket } from './first-packet.ts';
import { firstRecord } from './first-record.ts';
import { Incoming } from './incoming.ts';
import { LoginWait } from './login-wait.ts';
import { Outgoing } from './outgoing.ts';
import type { PacketTaker } from './packet-taker.ts';

/** Commands of one client that are answered before everybody else has a turn: many fit into one received chunk. */
const MAX_IN_A_ROW = 256;

/**
 * One client's connection: packets in and out. It owns the socket and the only buffer of received bytes.
 *
 * Until the first packet is understood the socket stays paused and only that packet is taken from it, so that
 * whatever follows an SSLRequest reaches the TLS engine and nothing else.
 */
export class Connection {
  #frames: PacketSource = new FrameReader(MAX_LOGIN_PACKET);
  #socket: Socket;
  readonly #incoming: Incoming;
  readonly #outgoing: Outgoing;
  readonly #login = new LoginWait();
  #taker: PacketTaker | undefined;
  #busy = false;
  /** Whether the next command waits until the client has read its answers, or others have had a turn. */
  #isHeldUp = false;
  #ended = false;
  readonly #closing = new Closing();

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#incoming = new Incoming(socket);
    this.#outgoing = new Outgoing(socket);
    socket.once('close', () => this.#gone());
    socket.on('error', ignore);
  }

  /** Calls `listener` when the socket has gone; at once when it already has. */
  whenClosed(listener: () => void): void {
    this.#closing.whenDone(listener);
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
  async readFirst(): Promise<Buffer> {
    const packet = await this.#unlessClosed(takeFirstPacket(this.#socket));
    this.#frames.continueAt(2);
    return packet;
  }

  /**
   * Goes on inside TLS. `accept` does the handshake and gives the socket to use from now on.
   *
   * @throws ConnectionClosed, and what `accept` throws
   */
  async upgrade(accept: (socket: Socket) => Promise<TLSSocket>): Promise<TLSSocket> {
    const raw = this.#socket;
    const socket = await this.#unlessClosed(firstRecord(raw)?.then(() => accept(raw)) ?? accept(raw));
    if (this.isClosed) throw new ConnectionClosed();
    socket.on('error', ignore);
    this.#socket = socket;
    this.#incoming.goOnThrough(socket);
    this.#outgoing.goOnThrough(socket);
    this.begin();
    return socket;
  }

  /** Reads all further bytes as packets. */
  begin(): void {
    this.#incoming.begin((chunk) => this.#receive(chunk));
  }

  /**
   * The next packet of the login.
   *
   * @throws WireError 1153, 1156; ConnectionClosed
   */
  read(): Promise<Buffer> {
    if (this.isClosed) return Promise.reject(new ConnectionClosed());
    const packet = this.#login.packet();
    this.#pump();
    this.#readOn();
    return packet;
  }

  /** Ends the wait for the next packet with an error, if somebody waits. */
  giveUp(error: Error): void {
    this.#login.reject(error);
  }

  /** Hands every further packet to `taker`, one after the other: a packet waits until the one before it is answered. */
  serve(taker: PacketTaker): void {
    this.#taker = taker;
    this.#frames.restart();
    this.#pump();
    this.#readOn();
  }

  /**
   * Hands the socket over, with the bytes of which no packet was taken. What comes from now on is its new owner's; this
   * connection still knows when it closes, and can end it.
   */
  release(): { readonly socket: Socket; readonly rest: Buffer } {
    this.#incoming.stop();
    return { socket: this.#socket, rest: this.#frames.takeRest() };
  }

  /** From now on both sides compress. Bytes that came behind the login are compressed ones already. */
  compress(codec: CompressionCodec): void {
    const frames = new CompressedFrames(codec, this.maxPacket);
    frames.push(this.#frames.takeRest());
    this.#frames = frames;
    this.#outgoing.compress(frames);
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
    return this.#ended || this.#outgoing.write(bytes);
  }

  /** Sends what is in `writer` together with what is sent next. */
  sendWithNext(writer: PacketWriter): void {
    this.#outgoing.hold(writer.take());
    this.#frames.continueAt(writer.sequence);
  }

  /** Whether the client reads more slowly than it is sent to. */
  get needsDrain(): boolean {
    return this.#outgoing.needsDrain;
  }

  /**
   * Resolves when the client has taken what was sent, or has gone.
   *
   * @param limit milliseconds after which a client that takes nothing at all is given up
   */
  async drained(limit: number): Promise<void> {
    if (!this.isClosed) await this.#outgoing.drained(limit);
  }

  /** Sends what is in `writer`, if given, and closes in an orderly way. */
  end(writer?: PacketWriter): void {
    if (this.isClosed) return;
    if (writer !== undefined) this.send(writer);
    this.#ended = true;
    this.#login.reject();
    // Unread bytes would turn the close into a reset, and the client might lose the last packet: they are read and dropped.
    this.#incoming.resume();
    this.#closing.begin(this.#socket);
  }

  /** Cuts the connection. */
  destroy(): void {
    this.#ended = true;
    this.#login.reject();
    this.#socket.destroy();
  }

  #gone(): void {
    this.#ended = true;
    this.#login.reject();
    this.#closing.done();
  }

  /** What `waiting` resolves to, unless the connection closes before. @throws ConnectionClosed */
  #unlessClosed<T>(waiting: Promise<T>): Promise<T> {
    return this.isClosed ? Promise.reject(new ConnectionClosed()) : this.#login.until(waiting);
  }

  #receive(chunk: Buffer): void {
    if (this.#ended) return;
    this.#frames.push(chunk);
    this.#pump();
    const { buffered } = this.#frames;
    if (buffered === 0 || this.#ended || this.#isReady()) return;
    this.#incoming.pauseBeyond(buffered, this.#taker === undefined ? 'login' : 'command');
  }

  #readOn(): void {
    if (this.#incoming.isPaused && this.#isReady()) this.#incoming.resume();
  }

  #pump(): void {
    try {
      for (let count = 0; this.#isReady(); count++) {
        if (count === MAX_IN_A_ROW) return void this.#holdUp(turn());
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
    if (this.#ended) return false;
    return this.#login.isForPacket || (this.#taker !== undefined && !this.#busy && !this.#isHeldUp);
  }

  #deliver(packet: Buffer): void {
    if (this.#login.isForPacket || this.#taker === undefined) {
      this.#login.resolve(packet);
      return;
    }
    this.#busy = true;
    const running = this.#taker.handle(packet);
    if (running === undefined) this.#finish();
    else this.#finishLater(running);
  }

  #finishLater(running: Promise<void>): void {
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
    if (this.#outgoing.isFull) void this.#holdUp(this.drained(this.#taker?.writeLimit ?? 0));
    else this.#readOn();
  }

  /** Takes no command before `end`. */
  async #holdUp(end: Promise<unknown>): Promise<void> {
    this.#isHeldUp = true;
    await end;
    this.#isHeldUp = false;
    this.#readOn();
    this.#pump();
  }

  #fail(error: unknown): void {
    this.#busy = false;
    if (this.#login.isForPacket) this.#login.reject(error);
    else this.#taker?.fail(error);
  }
}

/** Errors of a socket are followed by its close, which is what counts. */
function ignore(): void {}
