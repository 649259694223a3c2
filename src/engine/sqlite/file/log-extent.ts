import { closeSync, openSync, readSync } from 'node:fs';

/** The frames of the write-ahead log that belong to a commit; https://sqlite.org/walformat.html */
export interface LogExtent {
  /** With 0 all of it is in the database file. */
  readonly frames: number;
  /** In bytes. */
  readonly pageSize: number;
  /** What the log had in its header then: it gets another when it begins anew. */
  readonly salt: bigint;
}

/** The first part of the log's index, and where in it things are. */
const INDEX = { length: 40, version: 0, isInitialised: 12, pageSize: 14, frames: 16, salt: 32 } as const;
const KNOWN_VERSION = 3_007_000;
/** The header of a log, and of each of its frames, in bytes. */
const LOG = { header: 32, salt: 16, frameHeader: 24 } as const;

/** The index of a write-ahead log, which tells how far the newest commit goes. */
export class LogIndex {
  readonly #path: string;
  readonly #bytes = Buffer.alloc(INDEX.length);
  #file: number | undefined;

  /** @param path of the database file */
  constructor(path: string) {
    this.#path = `${path}-shm`;
  }

  /** `undefined` where the system does not let it be read. */
  newest(): LogExtent | undefined {
    try {
      this.#file ??= openSync(this.#path, 'r');
      if (readSync(this.#file, this.#bytes, 0, INDEX.length, 0) < INDEX.length) return undefined;
      return extentOf(this.#bytes);
    } catch {
      return undefined;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** Numbers of the index are in the order of the machine. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function extentOf(index: Buffer): LogExtent | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.length);
  if (view.getUint32(INDEX.version, isLittleEndian) !== KNOWN_VERSION || index[INDEX.isInitialised] === 0)
    return undefined;
  const pageSize = view.getUint16(INDEX.pageSize, isLittleEndian);
  return {
    frames: view.getUint32(INDEX.frames, isLittleEndian),
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    // Bytes that are copied, whatever the order.
    salt: view.getBigUint64(INDEX.salt),
  };
}

/** Bytes of a log that has these frames. */
export const logLength = ({ frames, pageSize }: LogExtent): number =>
  frames === 0 ? 0 : LOG.header + frames * (LOG.frameHeader + pageSize);

/** Whether an open log has not begun anew since. */
export function isStillOf(log: number, { salt }: LogExtent): boolean {
  const header = Buffer.alloc(LOG.header);
  return readSync(log, header, 0, LOG.header, 0) === LOG.header && header.readBigUInt64BE(LOG.salt) === salt;
}
