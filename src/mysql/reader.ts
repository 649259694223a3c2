import type { WireErrorName } from './error-code.ts';
import { wireError } from './wire-error.ts';

/** What a reader reports when a packet ends too early or holds an impossible length. */
export type MalformedError = Extract<
  WireErrorName,
  'ER_HANDSHAKE_ERROR' | 'ER_MALFORMED_PACKET' | 'ER_UNKNOWN_COM_ERROR'
>;

/** Above it lies the upper half of numbers that a double may round. */
const HIGHEST_HALF = 2 ** 20;

/**
 * Reads the primitive values of one packet's payload, in order and within its bounds
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_data_types.html).
 * Every method throws the reader's wire error instead of reading past the end.
 */
export class PacketReader {
  readonly #payload: Buffer;
  readonly #malformed: MalformedError;
  #position: number;

  constructor(payload: Buffer, malformed: MalformedError = 'ER_MALFORMED_PACKET', position = 0) {
    this.#payload = payload;
    this.#malformed = malformed;
    this.#position = position;
  }

  /** Bytes not read yet. */
  get remaining(): number {
    return this.#payload.length - this.#position;
  }

  u8(): number {
    return this.#payload.readUInt8(this.#advance(1));
  }

  u16(): number {
    return this.#payload.readUInt16LE(this.#advance(2));
  }

  u24(): number {
    return this.#payload.readUIntLE(this.#advance(3), 3);
  }

  u32(): number {
    return this.#payload.readUInt32LE(this.#advance(4));
  }

  u64(): bigint {
    return this.#payload.readBigUInt64LE(this.#advance(8));
  }

  i8(): number {
    return this.#payload.readInt8(this.#advance(1));
  }

  i16(): number {
    return this.#payload.readInt16LE(this.#advance(2));
  }

  i32(): number {
    return this.#payload.readInt32LE(this.#advance(4));
  }

  i64(): bigint {
    const at = this.#advance(8);
    const high = this.#payload.readInt32LE(at + 4);
    // To put a big integer together of two halves takes three steps with big integers; most values need but one.
    if (high >= -HIGHEST_HALF && high < HIGHEST_HALF) return BigInt(high * 2 ** 32 + this.#payload.readUInt32LE(at));
    return this.#payload.readBigInt64LE(at);
  }

  f32(): number {
    return this.#payload.readFloatLE(this.#advance(4));
  }

  f64(): number {
    return this.#payload.readDoubleLE(this.#advance(8));
  }

  skip(length: number): void {
    this.#advance(length);
  }

  /** A view of the next `length` bytes; it lives as long as the packet. */
  bytes(length: number): Buffer {
    const start = this.#advance(length);
    return this.#payload.subarray(start, start + length);
  }

  /** A view of everything that is left. */
  rest(): Buffer {
    return this.bytes(this.remaining);
  }

  /** A length-encoded integer. NULL (0xfb), the error mark (0xff) and values beyond 2^53 are malformed. */
  lengthEncodedInteger(): number {
    const first = this.u8();
    if (first < 0xfb) return first;
    if (first === 0xfc) return this.u16();
    if (first === 0xfd) return this.u24();
    if (first === 0xfe) {
      const value = this.u64();
      if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
    }
    throw this.#error();
  }

  lengthEncodedBytes(): Buffer {
    return this.bytes(this.lengthEncodedInteger());
  }

  /** A reader of the next length-encoded bytes alone, with the same error. */
  nested(): PacketReader {
    return new PacketReader(this.lengthEncodedBytes(), this.#malformed);
  }

  /** Bytes up to a NUL, which is consumed. */
  nulTerminatedBytes(): Buffer {
    const end = this.#payload.indexOf(0, this.#position);
    if (end < 0) throw this.#error();
    const bytes = this.bytes(end - this.#position);
    this.#position++;
    return bytes;
  }

  /** Bytes up to a NUL, or to the end of the packet when there is none: some clients leave the last NUL out. */
  nulTerminatedOrRest(): Buffer {
    return this.#payload.indexOf(0, this.#position) < 0 ? this.rest() : this.nulTerminatedBytes();
  }

  #advance(length: number): number {
    const start = this.#position;
    if (length > this.#payload.length - start) throw this.#error();
    this.#position = start + length;
    return start;
  }

  #error(): Error {
    return wireError(this.#malformed);
  }
}
