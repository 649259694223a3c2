import { MAX_FRAME_PAYLOAD } from './writer.ts';

/**
 * Rows of a text result that SQL has put together, one after the other. Bytes that UTF-8 never has stand where the headers
 * of packets and the lengths of values belong: a row begins with {@link MARK.row}, each value with one of the others.
 */
export const MARK = {
  row: 'FFFFFFFF',
  /** A value of at most {@link MOST_SHORT} bytes. */
  short: 'FF',
  /** A longer one. */
  long: 'FFFDFD',
  null: 'FFFE',
} as const;

/** Bytes of a value whose length is written in one byte. */
export const MOST_SHORT = 250;
/** Bytes of a value whose length is written in the three bytes of a mark. */
const MOST_LONG = 0xff_ff;

const EDGE = 0xff;
const EDGE_CHARACTER = '\u00ff';
const HEADER_TEXT = EDGE_CHARACTER.repeat(4);
const LONG = 0xfd;
const NULL = 0xfe;
const LENGTH_IN_TWO_BYTES = 0xfc;
const NULL_VALUE = 0xfb;
const HEADER = 4;

/** Whole packets, one for each row. */
export interface RowPackets {
  readonly packets: Buffer;
  readonly rows: number;
  /** Sequence id of the packet behind them. */
  readonly sequence: number;
}

/**
 * Makes packets of marked rows, in place.
 *
 * @param sequence id of the first packet
 * @returns `undefined` when a value is longer than its mark allows, or what came is no row: the bytes are then spoilt
 */
export function sealRows(marked: Buffer, columns: number, sequence: number): RowPackets | undefined {
  // To search a text costs a fifth of searching bytes, which is a call out of JavaScript.
  const text = marked.toString('latin1');
  const gaps = new Gaps(marked);
  let rows = 0;
  for (let at = 0; at < marked.length; rows++) {
    if (!text.startsWith(HEADER_TEXT, at)) return undefined;
    const header = at;
    const before = gaps.dropped;
    at += HEADER;
    for (let column = 0; column < columns; column++) {
      at = sealValue(marked, text, at, gaps);
      if (at < 0) return undefined;
    }
    const length = at - header - HEADER - (gaps.dropped - before);
    if (length >= MAX_FRAME_PAYLOAD) return undefined;
    // Bytes before the last gap have already moved by as many as were dropped before this row.
    const place = header < gaps.end ? header - before : header;
    marked[place] = length & 0xff;
    marked[place + 1] = (length >> 8) & 0xff;
    marked[place + 2] = length >> 16;
    marked[place + 3] = (sequence + rows) & 0xff;
  }
  return { packets: gaps.close(), rows, sequence: (sequence + rows) & 0xff };
}

/** Puts the length of the value whose mark is at `at` into the mark. @returns where the value ends, or -1 */
function sealValue(bytes: Buffer, text: string, at: number, gaps: Gaps): number {
  if (bytes[at] !== EDGE) return -1;
  const kind = bytes[at + 1];
  if (kind === NULL) {
    bytes[at] = NULL_VALUE;
    gaps.drop(at + 1);
    return at + 2;
  }
  if (kind === LONG) return sealLong(bytes, text, at);
  const end = endOfValue(text, at + 1);
  const length = end - at - 1;
  if (length > MOST_SHORT) return -1;
  bytes[at] = length;
  return end;
}

function sealLong(bytes: Buffer, text: string, at: number): number {
  const start = at + MARK.long.length / 2;
  const end = endOfValue(text, start);
  const length = end - start;
  if (length <= MOST_SHORT || length > MOST_LONG) return -1;
  bytes[at] = LENGTH_IN_TWO_BYTES;
  bytes[at + 1] = length & 0xff;
  bytes[at + 2] = length >> 8;
  return end;
}

function endOfValue(text: string, start: number): number {
  const end = text.indexOf(EDGE_CHARACTER, start);
  return end < 0 ? text.length : end;
}

/** Closes the gaps that dropped bytes leave. */
class Gaps {
  readonly #bytes: Buffer;
  /** End of what has been moved together. */
  #kept = 0;
  /** Behind the last dropped byte: what comes from here on has not been moved yet. */
  end = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** How many bytes were dropped. */
  get dropped(): number {
    return this.end - this.#kept;
  }

  /** Drops the byte at `at`. */
  drop(at: number): void {
    this.#move(at);
    this.end = at + 1;
  }

  /** What is left. */
  close(): Buffer {
    this.#move(this.#bytes.length);
    return this.#bytes.subarray(0, this.#kept);
  }

  /** Moves what came since the last gap up to it. */
  #move(until: number): void {
    const bytes = this.#bytes;
    if (this.#kept === this.end) this.#kept = until;
    else if (until - this.end > 32) {
      // Worth a call.
      bytes.copyWithin(this.#kept, this.end, until);
      this.#kept += until - this.end;
    } else for (let at = this.end; at < until; at++) bytes[this.#kept++] = bytes[at] ?? 0;
    this.end = until;
  }
}
