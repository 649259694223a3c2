import type { Socket } from 'node:net';
import type { CompressedFrames } from '../../mysql/compressed-frame.ts';
import { socketDrained } from './socket-stream.ts';

/** Bytes of answers that a client may leave unread before its next command is taken. */
const MAX_UNSENT = 1024 * 1024;

/** The way of packets to a client: through its socket, compressed where both sides want that. */
export class Outgoing {
  #socket: Socket;
  #compressed: CompressedFrames | undefined;
  /** Packets that are sent together with the next ones. */
  #held: Buffer | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Goes on through another socket: the one of TLS. */
  goOnThrough(socket: Socket): void {
    this.#socket = socket;
  }

  /** From now on packets are compressed. */
  compress(frames: CompressedFrames): void {
    this.#compressed = frames;
  }

  /**
   * Sends whole packets, which must not change afterwards, in one write.
   *
   * @returns whether the client takes them as fast as they come
   */
  write(bytes: Buffer): boolean {
    const packets = this.#held === undefined ? bytes : Buffer.concat([this.#held, bytes]);
    this.#held = undefined;
    return this.#socket.write(this.#compressed === undefined ? packets : this.#compressed.encode(packets));
  }

  /** Sends packets together with the next ones. */
  hold(packets: Buffer): void {
    this.#held = packets;
  }

  /** Whether the client reads more slowly than it is sent to. */
  get needsDrain(): boolean {
    return this.#socket.writableNeedDrain;
  }

  /** Whether so much is unread that whoever only asks, and reads no answers, would fill the memory with them. */
  get isFull(): boolean {
    return this.#socket.writableLength > MAX_UNSENT;
  }

  /** Resolves when the client has taken what was sent, or has gone. @param limit milliseconds, see {@link socketDrained} */
  drained(limit: number): Promise<void> {
    return socketDrained(this.#socket, limit);
  }
}
