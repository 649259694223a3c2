/** Bytes of the largest read. */
const SIZE = 64 * 1024;
/** Reads that are shorter are copied: Node cuts their memory from larger pieces. */
const SHORT = 16 * 1024;
/** Buffers that are kept for later. */
const MOST_SPARE = 64;

/** Bytes that stay as they are until `release` is called. */
export interface KeptBytes {
  readonly bytes: Buffer;
  readonly release?: () => void;
}

/**
 * Memory for what engines send. Node would make a new buffer for every read, and large results would keep its garbage
 * collector busier than everything else. Reads go to one buffer, whichever connection they are of, as they are over before the
 * next begins; what is on its way to a client is in buffers that come back.
 */
export class RelayBuffers {
  readonly #shared = Buffer.allocUnsafeSlow(SIZE);
  readonly #spare: Buffer[] = [];

  /** Where sockets are to read to; it holds until the next read of any of them. */
  get shared(): Buffer {
    return this.#shared;
  }

  /** A copy of `bytes`. */
  keep(bytes: Uint8Array): KeptBytes {
    if (bytes.length < SHORT) return { bytes: Buffer.from(bytes) };
    const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(SIZE);
    buffer.set(bytes);
    return { bytes: buffer.subarray(0, bytes.length), release: () => this.#give(buffer) };
  }

  #give(buffer: Buffer): void {
    if (this.#spare.length < MOST_SPARE) this.#spare.push(buffer);
  }
}
