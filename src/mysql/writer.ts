/** Longest payload of one frame; a longer packet goes on in the next frame. */
export const MAX_FRAME_PAYLOAD = 0xff_ff_ff;

const SLAB_SIZE = 64 * 1024;
const SHORT_TEXT = 24;
/** Digits of 2^31 - 1. */
const MAX_DIGITS = 10;
const DIGIT_ZERO = 0x30;
/** Largest length that is written in one byte. */
const MAX_ONE_BYTE = 0xfa;

/**
 * Builds the packets of one response in one buffer, so that they leave in one write.
 *
 * The bytes handed out by {@link PacketWriter.take} are never written again: the next response follows behind
 * them in the same slab, and a new slab begins when this one is full. One writer can serve many connections
 * one after the other.
 */
export class PacketWriter {
  #buffer = Buffer.allocUnsafeSlow(SLAB_SIZE);
  #start = 0;
  #position = 0;
  #packet = 0;
  /** Sequence id of the next frame. */
  sequence = 0;

  /** Bytes written since the last {@link PacketWriter.take}. */
  get length(): number {
    return this.#position - this.#start;
  }

  /** Starts a packet: its header is filled in by {@link PacketWriter.end}. */
  begin(): this {
    this.#reserve(4);
    this.#packet = this.#position;
    this.#position += 4;
    return this;
  }

  /** Ends the packet begun last, in as many frames as its length asks for. */
  end(): void {
    const length = this.#position - this.#packet - 4;
    if (length >= MAX_FRAME_PAYLOAD) {
      this.#endLong(length);
      return;
    }
    this.#header(this.#packet, length);
  }

  /** Hands over everything written so far. */
  take(): Buffer {
    const bytes = this.#buffer.subarray(this.#start, this.#position);
    this.#start = this.#position;
    if (this.#buffer.length > SLAB_SIZE) this.#renew();
    return bytes;
  }

  /** Lends everything written so far to `use`, which is done with it when it returns: its room is written again. */
  lend(use: (bytes: Buffer) => void): void {
    use(this.#buffer.subarray(this.#start, this.#position));
    this.#position = this.#start;
  }

  /** Drops everything written since the last {@link PacketWriter.take}. */
  clear(): void {
    this.#position = this.#start;
  }

  u8(value: number): this {
    this.#reserve(1);
    this.#buffer[this.#position++] = value;
    return this;
  }

  u16(value: number): this {
    this.#reserve(2);
    this.#position = this.#buffer.writeUInt16LE(value, this.#position);
    return this;
  }

  u24(value: number): this {
    this.#reserve(3);
    this.#position = this.#buffer.writeUIntLE(value, this.#position, 3);
    return this;
  }

  u32(value: number): this {
    this.#reserve(4);
    this.#position = this.#buffer.writeUInt32LE(value >>> 0, this.#position);
    return this;
  }

  /** The low 64 bits, of signed and unsigned values alike. */
  u64(value: bigint): this {
    this.#reserve(8);
    this.#position = this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), this.#position);
    return this;
  }

  f32(value: number): this {
    this.#reserve(4);
    this.#position = this.#buffer.writeFloatLE(value, this.#position);
    return this;
  }

  f64(value: number): this {
    this.#reserve(8);
    this.#position = this.#buffer.writeDoubleLE(value, this.#position);
    return this;
  }

  zeros(length: number): this {
    this.#reserve(length);
    this.#buffer.fill(0, this.#position, this.#position + length);
    this.#position += length;
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#position);
    this.#position += bytes.length;
    return this;
  }

  /** UTF-8 text without a length. */
  text(text: string): this {
    this.#reserve(text.length * 3);
    this.#position += this.#buffer.write(text, this.#position, 'utf8');
    return this;
  }

  nulTerminated(text: string): this {
    return this.text(text).u8(0);
  }

  lengthEncodedInteger(value: number | bigint): this {
    if (value < 0xfb) return value < 0 ? this.#eightBytes(value) : this.u8(Number(value));
    if (value <= 0xff_ff) return this.u8(0xfc).u16(Number(value));
    if (value <= 0xff_ff_ff) return this.u8(0xfd).u24(Number(value));
    return this.#eightBytes(value);
  }

  /** An id below zero goes out as the number with the same 64 bits, as in MySQL. */
  #eightBytes(value: number | bigint): this {
    return this.u8(0xfe).u64(BigInt.asUintN(64, BigInt(value)));
  }

  lengthEncodedBytes(bytes: Uint8Array): this {
    return this.lengthEncodedInteger(bytes.length).bytes(bytes);
  }

  /** UTF-8 text behind its length in bytes. */
  lengthEncodedText(text: string): this {
    if (text.length <= SHORT_TEXT && this.#shortAscii(text)) return this;
    if (text.length > MAX_ONE_BYTE) return this.lengthEncodedInteger(Buffer.byteLength(text)).text(text);
    this.#reserve(3 + text.length * 3);
    const written = this.#buffer.write(text, this.#position + 1, 'utf8');
    if (written > MAX_ONE_BYTE) return this.#widenLength(written);
    this.#buffer[this.#position] = written;
    this.#position += 1 + written;
    return this;
  }

  /** The digits of a whole number from 0 to 2^31 - 1 behind their count: no text is made of it. */
  lengthEncodedDigits(value: number): this {
    this.#reserve(1 + MAX_DIGITS);
    const buffer = this.#buffer;
    let count = 1;
    for (let bound = 10; value >= bound; bound *= 10) count++;
    const start = this.#position;
    buffer[start] = count;
    let rest = value;
    for (let at = start + count; at > start; at--) {
      const next = (rest / 10) | 0;
      buffer[at] = DIGIT_ZERO + rest - next * 10;
      rest = next;
    }
    this.#position = start + 1 + count;
    return this;
  }

  /** Makes room for the length, in three bytes, of a text of `written` bytes that left one byte for it. */
  #widenLength(written: number): this {
    const text = this.#position + 1;
    this.#buffer.copyWithin(text + 2, text, text + written);
    this.lengthEncodedInteger(written);
    this.#position += written;
    return this;
  }

  /** A call into native code costs more than copying a short ASCII text by hand. */
  #shortAscii(text: string): boolean {
    const { length } = text;
    this.#reserve(1 + length);
    const buffer = this.#buffer;
    let position = this.#position;
    buffer[position++] = length;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) return false;
      buffer[position++] = unit;
    }
    this.#position = position;
    return true;
  }

  #header(at: number, length: number): void {
    this.#buffer.writeUIntLE(length, at, 3);
    this.#buffer[at + 3] = this.sequence;
    this.sequence = (this.sequence + 1) & 0xff;
  }

  /** Moves the payload apart, last part first, to make room for the headers of the frames after the first. */
  #endLong(length: number): void {
    const more = Math.floor(length / MAX_FRAME_PAYLOAD);
    this.#reserve(more * 4);
    const payload = this.#packet + 4;
    for (let frame = more; frame > 0; frame--) {
      const from = payload + frame * MAX_FRAME_PAYLOAD;
      const end = Math.min(from + MAX_FRAME_PAYLOAD, payload + length);
      this.#buffer.copyWithin(from + frame * 4, from, end);
    }
    for (let frame = 0; frame <= more; frame++) {
      const part = Math.min(MAX_FRAME_PAYLOAD, length - frame * MAX_FRAME_PAYLOAD);
      this.#header(this.#packet + frame * (MAX_FRAME_PAYLOAD + 4), part);
    }
    this.#position += more * 4;
  }

  /** A slab that grew for one long response is not kept for the short ones after it. */
  #renew(): void {
    this.#buffer = Buffer.allocUnsafeSlow(SLAB_SIZE);
    this.#start = 0;
    this.#position = 0;
  }

  #reserve(length: number): void {
    if (this.#buffer.length - this.#position < length) this.#grow(length);
  }

  /** Moves the response that is being written to a slab with room for it and at least as much again. */
  #grow(length: number): void {
    const used = this.length;
    const needed = used + length;
    const slab = Buffer.allocUnsafeSlow(needed * 2 <= SLAB_SIZE ? SLAB_SIZE : needed * 2);
    this.#buffer.copy(slab, 0, this.#start, this.#position);
    this.#packet -= this.#start;
    this.#position = used;
    this.#start = 0;
    this.#buffer = slab;
  }
}
