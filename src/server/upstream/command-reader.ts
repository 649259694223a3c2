import { COMMAND } from '../../mysql/command.ts';

const HEADER = 4;
/** Longest command that is looked at, in bytes; statements about TLS are shorter. */
const MAX_LOOKED_AT = 8 * 1024;
const MAX_SEQUENCE = 255;

/** Who takes what a client sends. */
export interface CommandTaker {
  /** Bytes that nobody looks at. */
  pass(bytes: Buffer): void;
  /** Whether a command is to come through {@link CommandTaker.command}. */
  wants(payload: Buffer): boolean;
  /** A whole command. What comes behind it waits until {@link CommandReader.resume}. */
  command(payload: Buffer): void;
}

const EMPTY = Buffer.alloc(0);

/**
 * Follows the frames of a client's commands without joining or copying them: whole short commands can be looked at, and
 * everything else passes.
 */
export class CommandReader {
  readonly #taker: CommandTaker;
  /** Bytes of the present frame that have not come yet. */
  #left = 0;
  /** The beginning of a frame that is not whole, or what came behind a command that is being handled. */
  #held: Buffer = EMPTY;
  #isStopped = false;
  /** Sequence id of the frame before. */
  #sequence = 0;

  constructor(taker: CommandTaker) {
    this.#taker = taker;
  }

  /** Takes the client's next bytes; they must not change afterwards. */
  push(chunk: Buffer): void {
    const data = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = EMPTY;
    if (this.#isStopped) this.#held = data;
    else this.#read(data);
  }

  /** The command is handled: goes on with what came behind it. */
  resume(): void {
    this.#isStopped = false;
    const data = this.#held;
    this.#held = EMPTY;
    if (data.length > 0) this.#read(data);
  }

  #read(data: Buffer): void {
    let at = 0;
    while (at < data.length) {
      const inFrame = Math.min(this.#left, data.length - at);
      this.#left -= inFrame;
      at += inFrame;
      if (at === data.length) break;
      // The contents of a file that the client sends may be numbered past 255: then 0 is no new command.
      const mayBegin = this.#sequence !== MAX_SEQUENCE;
      const length = wholeLength(data, at, mayBegin);
      if (length === undefined) {
        this.#hold(data, at);
        return;
      }
      this.#sequence = data[at + 3] ?? 0;
      if (mayBegin && isLookedAt(data, at, length)) {
        const payload = data.subarray(at + HEADER, at + HEADER + length);
        if (this.#taker.wants(payload)) {
          this.#hold(data, at, HEADER + length);
          this.#isStopped = true;
          this.#taker.command(payload);
          return;
        }
      }
      this.#left = length;
      at += HEADER;
    }
    if (at > 0) this.#taker.pass(data);
  }

  /** Passes what is before `at`, and holds what is behind the `skipped` bytes there. */
  #hold(data: Buffer, at: number, skipped = 0): void {
    this.#held = data.subarray(at + skipped);
    if (at > 0) this.#taker.pass(data.subarray(0, at));
  }
}

/** Length of the payload at `at`; `undefined` until the header, and the whole of a command that is looked at, is there. */
function wholeLength(data: Buffer, at: number, mayBegin: boolean): number | undefined {
  if (data.length - at < HEADER) return undefined;
  const length = data.readUIntLE(at, 3);
  if (length === 0) return length;
  if (data.length - at === HEADER) return undefined;
  if (!mayBegin || !isLookedAt(data, at, length)) return length;
  return data.length - at < HEADER + length ? undefined : length;
}

const LOOKED_AT: ReadonlySet<number | undefined> = new Set([COMMAND.query, COMMAND.changeUser, COMMAND.quit]);

/** A statement, a new login or the end; sequence ids begin at 0 with each command. */
function isLookedAt(data: Buffer, at: number, length: number): boolean {
  return length > 0 && length <= MAX_LOOKED_AT && data[at + 3] === 0 && LOOKED_AT.has(data[at + HEADER]);
}
