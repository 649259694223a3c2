import { createHash } from 'node:crypto';
import type { Connection } from '../../file/connection.ts';
import type { Snapshot } from '../../file/snapshot.ts';
import type { StoredValue } from '../../type/type.ts';

/** Queries of one transaction that are kept; with more, it is not known whether they would show the same. */
const MOST_READS = 1000;
/** Rows of a query that are looked at a second time. */
const MOST_ROWS = 10_000;

/** A query that a transaction has run while it shared the write lock. */
export interface SharedRead {
  /** Runs it again and gives what it shows, in short; `undefined` where it cannot run twice, or not here. */
  again(connection: Connection): string | undefined;
  /** Whether it shows the same on connections of other sessions. */
  readonly isPublic: boolean;
}

interface KeptRead {
  readonly read: SharedRead;
  /** What it shows; computed before the session begins to wait. */
  shown?: string | undefined;
  isKept: boolean;
}

/**
 * What a transaction has read since it shares the write lock. It is looked at once more when another transaction that
 * shared the lock was the first to write.
 */
export class SharedReads {
  #reads: KeptRead[] = [];
  #isTooMuch = false;
  /** The commit at which it began to share the lock. */
  #since: Snapshot | undefined;

  get haveBegun(): boolean {
    return this.#since !== undefined;
  }

  /** Whether nothing was committed since; also when nothing is shared. */
  get areCurrent(): boolean {
    return this.#since === undefined || this.#since.isCurrent;
  }

  begin(newest: Snapshot): void {
    this.#since = newest;
  }

  add(read: SharedRead): void {
    if (this.#reads.length < MOST_READS) this.#reads.push({ read, isKept: false });
    else this.#isTooMuch = true;
  }

  /** Notes what the queries show, before others may write. */
  keep(reader: () => Connection): void {
    for (const kept of this.#reads) {
      if (kept.isKept) continue;
      kept.shown = shownOn(reader(), kept.read);
      kept.isKept = true;
    }
  }

  /** Whether all queries show on a connection what they did. */
  holdOn(connection: Connection): boolean {
    return (
      !this.#isTooMuch &&
      this.#reads.every(({ read, shown }) => shown !== undefined && shownOn(connection, read) === shown)
    );
  }

  /** Whether a query shows something else on the connection of another session that changes it. */
  areBrokenOn(connection: Connection): boolean {
    return this.#reads.some(
      ({ read, shown, isKept }) => isKept && read.isPublic && shownOn(connection, read) !== shown,
    );
  }

  clear(): void {
    this.#reads = [];
    this.#isTooMuch = false;
    this.#since = undefined;
  }
}

function shownOn(connection: Connection, read: SharedRead): string | undefined {
  try {
    return read.again(connection);
  } catch {
    // Also an error is something else than what was shown.
    return undefined;
  }
}

/** Rows in short; `undefined` when they are too many. */
export function digestOf(rows: Iterable<readonly StoredValue[]>): string | undefined {
  const hash = createHash('sha256');
  let count = 0;
  for (const row of rows) {
    if (++count > MOST_ROWS) return undefined;
    for (const value of row) {
      const text = value instanceof Uint8Array ? value : String(value);
      hash.update(`${typeof value}${text.length}:`).update(text);
    }
  }
  return hash.digest('base64');
}
