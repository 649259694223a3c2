/** A chunk of fewer bytes takes more memory for itself than for what it holds. */
const SMALL = 1024;
/** So many small chunks in a row are joined to one. */
const JOINED = 256;

/** Bytes that come in pieces and are joined when they are complete. Many small pieces take no more memory than a few large ones. */
export class Chunks {
  #chunks: Buffer[] = [];
  /** Small chunks at the end. */
  #small = 0;
  /** Bytes in all chunks. */
  length = 0;

  /** Adds bytes, which must not change afterwards. */
  add(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.length += chunk.length;
    this.#small = chunk.length < SMALL ? this.#small + 1 : 0;
    if (this.#small === JOINED) this.#joinSmall();
  }

  /** `before` and all bytes behind it as one buffer; they stay. */
  joined(before?: Buffer): Buffer {
    return Buffer.concat(before === undefined ? this.#chunks : [before, ...this.#chunks]);
  }

  #joinSmall(): void {
    this.#chunks.push(Buffer.concat(this.#chunks.splice(-JOINED)));
    this.#small = 0;
  }
}
