import { Chunks } from './chunks.ts';
import { wireError } from './wire-error.ts';
import { MAX_FRAME_PAYLOAD } from './writer.ts';

const HEADER = 4;

/** Where packets come from: a stream of frames, compressed or not. */
export interface PacketSource {
  /** Sequence id of the next frame of the conversation, in whichever direction it goes. */
  readonly sequence: number;
  /** Longest packet that is accepted, in bytes. */
  maxPacket: number;
  /** Bytes that have come and are not yet part of a returned packet. */
  readonly buffered: number;
  /** Adds received bytes; they must not change afterwards. */
  push(chunk: Buffer): void;
  /**
   * Takes the next whole packet.
   *
   * @returns the payload (a view where it came in one piece), or `undefined` until more bytes come
   * @throws WireError 1153 for a packet beyond {@link PacketSource.maxPacket}, 1156 for a wrong sequence id
   */
  next(): Buffer | undefined;
  /** Frames were sent or taken elsewhere: the next one has the id `sequence`. */
  continueAt(sequence: number): void;
  /** Begins a new exchange: sequence ids count from 0 again. */
  restart(): void;
  /** Takes back the bytes of which no frame has been taken, for whoever reads on. */
  takeRest(): Buffer;
}

/**
 * Joins the frames of a byte stream to packets
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_packets.html).
 *
 * Nothing is reserved for a length that a client merely claims: bytes are kept as they come and joined once,
 * when the frame is complete.
 */
export class FrameReader implements PacketSource {
  /** What came first of the bytes that are not yet taken; most often all of them. */
  #first: Buffer | undefined;
  #later: Chunks | undefined;
  #offset = 0;
  #available = 0;
  /** The frames of a packet that goes on. */
  #parts: Buffer[] | undefined;
  #partsLength = 0;
  readonly #checksSequence: boolean;
  sequence = 0;
  maxPacket: number;

  /** @param sequenceIds `unchecked` inside compressed frames, which have their own */
  constructor(maxPacket: number, sequenceIds: 'checked' | 'unchecked' = 'checked') {
    this.maxPacket = maxPacket;
    this.#checksSequence = sequenceIds === 'checked';
  }

  get buffered(): number {
    return this.#available + this.#partsLength;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    if (this.#first === undefined) {
      this.#first = chunk;
      this.#offset = 0;
    } else {
      (this.#later ??= new Chunks()).add(chunk);
    }
    this.#available += chunk.length;
  }

  next(): Buffer | undefined {
    for (;;) {
      const frame = this.#frame();
      if (frame === undefined) return undefined;
      if (frame.length < MAX_FRAME_PAYLOAD && this.#parts === undefined) return frame;
      const parts = (this.#parts ??= []);
      parts.push(frame);
      this.#partsLength += frame.length;
      if (frame.length < MAX_FRAME_PAYLOAD) return this.#join(parts);
    }
  }

  continueAt(sequence: number): void {
    this.sequence = sequence;
  }

  restart(): void {
    this.sequence = 0;
  }

  takeRest(): Buffer {
    const rest = this.#contiguous(this.#available).subarray(this.#offset);
    this.#consume(rest.length);
    return rest;
  }

  #frame(): Buffer | undefined {
    if (this.#available < HEADER) return undefined;
    let head = this.#contiguous(HEADER);
    const at = this.#offset;
    const length = head.readUIntLE(at, 3);
    const sequence = head[at + 3] ?? 0;
    if (this.#partsLength + length > this.maxPacket) {
      // The error is the answer to this frame.
      this.sequence = (sequence + 1) & 0xff;
      throw wireError('ER_NET_PACKET_TOO_LARGE');
    }
    if (this.#checksSequence && sequence !== this.sequence) throw wireError('ER_NET_PACKETS_OUT_OF_ORDER');
    if (this.#available < HEADER + length) return undefined;
    head = this.#contiguous(HEADER + length);
    const start = this.#offset + HEADER;
    this.#consume(HEADER + length);
    this.sequence = (sequence + 1) & 0xff;
    return head.subarray(start, start + length);
  }

  /** The first chunk, after making sure that it holds the next `length` bytes. */
  #contiguous(length: number): Buffer {
    const first = this.#first;
    if (first !== undefined && first.length - this.#offset >= length) return first;
    const joined = (this.#later ?? new Chunks()).joined(first).subarray(this.#offset);
    this.#first = joined;
    this.#later = undefined;
    this.#offset = 0;
    return joined;
  }

  #consume(length: number): void {
    this.#offset += length;
    this.#available -= length;
    if (this.#available > 0) return;
    this.#first = undefined;
    this.#later = undefined;
  }

  #join(parts: readonly Buffer[]): Buffer {
    const packet = Buffer.concat(parts, this.#partsLength);
    this.#parts = undefined;
    this.#partsLength = 0;
    return packet;
  }
}
