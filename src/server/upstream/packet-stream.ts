import type { Socket } from 'node:net';
import { FrameReader } from '../../mysql/frame.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { ConnectionClosed } from '../connection/connection-closed.ts';
import { MAX_LOGIN_PACKET } from '../connection/first-packet.ts';
import type { KeptBytes } from './relay-buffers.ts';

const HEADER = 4;

/** One end of a conversation in packets. */
export interface PacketPort {
  /** The next packet. @throws WireError 1153, 1156; ConnectionClosed */
  read(): Promise<Buffer>;
  /** Sends one packet of less than 16 MiB, under the next sequence id. */
  send(payload: Buffer): void;
}

/** Takes bytes that stay as they are until `release`, if there is one, is called. */
export type BytesTaker = (bytes: Buffer, release?: () => void) => void;

/**
 * A socket whose bytes are packets while a login goes on, and bytes that somebody takes as they come in between.
 * It owns the socket.
 */
export class PacketStream implements PacketPort {
  #socket: Socket;
  readonly #frames = new FrameReader(MAX_LOGIN_PACKET);
  #waiting: PromiseWithResolvers<Buffer> | undefined;
  #taker: BytesTaker | undefined;

  /** @param rest bytes of the socket that came earlier */
  constructor(socket: Socket, rest?: Buffer) {
    this.#socket = socket;
    if (rest !== undefined) this.#frames.push(rest);
    this.#attach(socket);
  }

  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  /** Calls `listener` when the socket has gone. */
  whenClosed(listener: () => void): void {
    if (this.#socket.destroyed) listener();
    else this.#socket.once('close', listener);
  }

  /** Calls `listener` whenever the other side has taken what was written. */
  onDrain(listener: () => void): void {
    this.#socket.on('drain', listener);
  }

  read(): Promise<Buffer> {
    if (this.isClosed) return Promise.reject(new ConnectionClosed());
    this.#waiting = Promise.withResolvers<Buffer>();
    const { promise } = this.#waiting;
    this.#socket.resume();
    this.#pump();
    return promise;
  }

  send(payload: Buffer): void {
    const header = Buffer.alloc(HEADER);
    header.writeUIntLE(payload.length, 0, 3);
    header[3] = this.#frames.sequence;
    this.#frames.continueAt((this.#frames.sequence + 1) & 0xff);
    this.write(Buffer.concat([header, payload]));
  }

  /** Goes on inside TLS, over the socket that `wrap` makes of this one. @throws what `wrap` throws */
  async upgrade(wrap: (socket: Socket) => Promise<Socket>): Promise<void> {
    this.#socket.off('data', this.#receive);
    this.#socket.pause();
    this.#socket = await wrap(this.#socket);
    this.#attach(this.#socket);
  }

  /** From now on `taker` takes the bytes as they come, those first that are here already. */
  takeBytes(taker: BytesTaker): void {
    this.#taker = taker;
    const rest = this.#frames.takeRest();
    if (rest.length > 0) taker(rest);
    this.#socket.resume();
  }

  /** From now on what comes is packets again, the next with the id `sequence`. */
  takePackets(sequence: number): void {
    this.#taker = undefined;
    this.#frames.continueAt(sequence);
  }

  /**
   * @param written is called when `bytes` are no longer needed
   * @returns whether the other side takes it as fast as it comes
   */
  write(bytes: Buffer, written?: () => void): boolean {
    return this.#socket.write(bytes, written);
  }

  /** Takes what a socket has read that does not give its bytes by itself. */
  receive({ bytes, release }: KeptBytes): void {
    if (this.#taker !== undefined) {
      this.#taker(bytes, release);
      return;
    }
    // Packets of a login may be held for long.
    this.#hold(release === undefined ? bytes : Buffer.from(bytes));
    release?.();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** Closes when everything is written. */
  end(): void {
    this.#socket.end(() => this.#socket.destroy());
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #attach(socket: Socket): void {
    socket.on('data', this.#receive);
    socket.on('error', ignore);
    socket.once('close', () => this.#waiting?.reject(new ConnectionClosed()));
    // Half a connection is of no use: whoever has said its last word is not waited for.
    socket.once('end', () => socket.end());
  }

  readonly #receive = (chunk: Buffer): void => {
    if (this.#taker === undefined) this.#hold(chunk);
    else this.#taker(chunk);
  };

  #hold(chunk: Buffer): void {
    this.#frames.push(chunk);
    this.#pump();
    if (this.#frames.buffered > MAX_LOGIN_PACKET) this.#socket.pause();
  }

  #pump(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    try {
      const packet = this.#frames.next();
      if (packet === undefined) return;
      this.#waiting = undefined;
      waiting.resolve(packet);
    } catch (error) {
      this.#waiting = undefined;
      waiting.reject(error);
    }
  }
}

/** The engine's end of a login: whatever goes wrong there is no fault of the client. */
export class EnginePort implements PacketPort {
  readonly #engine: PacketStream;
  #asked: Buffer | undefined;

  constructor(engine: PacketStream) {
    this.#engine = engine;
  }

  /** The packet that was read last. */
  get asked(): Buffer | undefined {
    return this.#asked;
  }

  async read(): Promise<Buffer> {
    try {
      this.#asked = await this.#engine.read();
      return this.#asked;
    } catch {
      throw wireError('UPSTREAM_LOST', 'the login');
    }
  }

  send(payload: Buffer): void {
    this.#engine.send(payload);
  }
}

/** Errors of a socket are followed by its close, which is what counts. */
function ignore(): void {}
