import { Chunks } from './chunks.ts';
import { FrameReader, type PacketSource } from './frame.ts';
import type { CompressionCodec } from './compression.ts';
import { wireError } from './wire-error.ts';

/** Length of the compressed bytes (3), sequence id (1), length before compression (3). */
const HEADER = 7;
/** Header of an ordinary frame, which is part of the content. */
const PACKET_HEADER = 4;
/** Most bytes that one compressed frame carries; a longer response goes on in the next one. */
const MAX_CONTENT = 1024 * 1024;
/** Shorter content is sent as it is: it would not get smaller (MySQL's MIN_COMPRESS_LENGTH). */
const MIN_COMPRESSED = 50;

/**
 * The compressed protocol (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_compression.html):
 * compressed frames around the stream of ordinary frames, whose borders have nothing to do with each other.
 *
 * A frame is decompressed only when its bytes are needed, and never to more than it declares, which in turn is never
 * more than {@link CompressedFrames.maxPacket}: what a client sends ahead stays compressed.
 */
export class CompressedFrames implements PacketSource {
  readonly #codec: CompressionCodec;
  /** As in MySQL, sequence ids count compressed frames, and those inside are not looked at. */
  readonly #packets: FrameReader;
  #received: Buffer = Buffer.alloc(0);
  #later = new Chunks();
  #sequence = 0;

  constructor(codec: CompressionCodec, maxPacket: number) {
    this.#codec = codec;
    this.#packets = new FrameReader(maxPacket, 'unchecked');
  }

  get maxPacket(): number {
    return this.#packets.maxPacket;
  }

  set maxPacket(bytes: number) {
    this.#packets.maxPacket = bytes;
  }

  /** An answer's ordinary frames count on from the compressed ones that asked for it, as in MySQL. */
  get sequence(): number {
    return this.#sequence;
  }

  get buffered(): number {
    return this.#received.length + this.#later.length + this.#packets.buffered;
  }

  /** Compressed frames are counted where they are made: ids of those inside them mean nothing. */
  continueAt(): void {}

  restart(): void {
    this.#sequence = 0;
  }

  push(chunk: Buffer): void {
    this.#later.add(chunk);
  }

  /** @throws WireError 1153, 1156 as for ordinary packets; 1157 for bytes that do not decompress to what they declare */
  next(): Buffer | undefined {
    for (;;) {
      const packet = this.#packets.next();
      if (packet !== undefined) return packet;
      const content = this.#content();
      if (content === undefined) return undefined;
      this.#packets.push(content);
    }
  }

  takeRest(): Buffer {
    const rest = this.#later.joined(this.#received);
    this.#received = Buffer.alloc(0);
    this.#later = new Chunks();
    return rest;
  }

  /** The compressed frames that carry `bytes`, which are whole ordinary frames. */
  encode(bytes: Buffer): Buffer {
    const parts: Buffer[] = [];
    for (let start = 0; start < bytes.length; start += MAX_CONTENT) {
      parts.push(...this.#frameOf(bytes.subarray(start, start + MAX_CONTENT)));
    }
    return Buffer.concat(parts);
  }

  #frameOf(content: Buffer): readonly [header: Buffer, payload: Buffer] {
    const compressed = content.length < MIN_COMPRESSED ? content : this.#codec.compress(content);
    const isSmaller = compressed.length < content.length;
    const payload = isSmaller ? compressed : content;
    const header = Buffer.allocUnsafe(HEADER);
    header.writeUIntLE(payload.length, 0, 3);
    header[3] = this.#sequence;
    header.writeUIntLE(isSmaller ? content.length : 0, 4, 3);
    this.#advance();
    return [header, payload];
  }

  /** What the next compressed frame carries, or `undefined` until it is whole. */
  #content(): Buffer | undefined {
    if (!this.#has(HEADER)) return undefined;
    const head = this.#received;
    const [length, declared] = [head.readUIntLE(0, 3), head.readUIntLE(4, 3)];
    if (Math.max(length, declared) > this.maxPacket + PACKET_HEADER) throw wireError('ER_NET_PACKET_TOO_LARGE');
    if (head[3] !== this.#sequence) throw wireError('ER_NET_PACKETS_OUT_OF_ORDER');
    if (!this.#has(HEADER + length)) return undefined;
    const payload = this.#received.subarray(HEADER, HEADER + length);
    this.#received = this.#received.subarray(HEADER + length);
    this.#advance();
    return declared === 0 ? payload : this.#decompress(payload, declared);
  }

  #decompress(payload: Buffer, declared: number): Buffer {
    let content: Buffer;
    try {
      content = this.#codec.decompress(payload, declared);
    } catch {
      throw wireError('ER_NET_UNCOMPRESS_ERROR');
    }
    if (content.length !== declared) throw wireError('ER_NET_UNCOMPRESS_ERROR');
    return content;
  }

  /** Joins what has come once there are `length` bytes, and not before: a long frame is copied once. */
  #has(length: number): boolean {
    if (this.#received.length >= length) return true;
    if (this.#received.length + this.#later.length < length) return false;
    this.#received = this.takeRest();
    return true;
  }

  #advance(): void {
    this.#sequence = (this.#sequence + 1) & 0xff;
  }
}
