import { Connection, type Synchronous } from './connection.ts';
import type { Runtime } from '../functions/scalar.ts';
import { LogIndex } from './log-extent.ts';
import { PrivateSnapshot, Snapshot } from './snapshot.ts';

const MAX_IDLE = 8;

/** The connections of an engine: the one that writes, those that read snapshots, and those that nobody uses at the moment, last used first. */
export class ConnectionPool {
  readonly #path: string;
  readonly #runtime: Runtime;
  readonly #sync: Synchronous;
  readonly #index: LogIndex;
  readonly #idle: Connection[] = [];
  #writer: Connection | undefined;
  #current: Snapshot | undefined;
  /** Snapshots of one reader each. */
  readonly #own = new Set<PrivateSnapshot>();
  /** Snapshots that are not over. */
  #snapshots = 0;
  #closed = false;

  constructor(path: string, runtime: Runtime, sync: Synchronous) {
    this.#path = path;
    this.#index = new LogIndex(path);
    this.#runtime = runtime;
    this.#sync = sync;
  }

  /** Uses a connection for work that ends before anything else happens. */
  acquireFor<T>(work: (connection: Connection) => T): T {
    const connection = this.#acquire();
    try {
      return work(connection);
    } finally {
      this.#release(connection);
    }
  }

  /** The connection of whoever holds the write lock. It is always the same: what it wrote stays in its cache. */
  writer(): Connection {
    return (this.#writer ??= this.#acquire());
  }

  /**
   * The newest commit, for queries that end before anything else happens, and for all that join it. It is the same one
   * until something is committed: to take a snapshot and leave it costs more than to look up a row.
   */
  snapshot(): Snapshot {
    return (this.#current ??= this.#createSnapshot());
  }

  #createSnapshot(): Snapshot {
    const done = (connection: Connection): void => {
      this.#snapshots--;
      this.#release(connection);
    };
    const snapshot = new Snapshot(this.#acquire(), done, this.#index);
    this.#snapshots++;
    return snapshot;
  }

  /** The newest commit for one reader alone, which may make temporary tables. It is to be {@link PrivateSnapshot.end ended}. */
  privateSnapshot(): PrivateSnapshot {
    const own = new PrivateSnapshot(this.#acquire(), () => {
      this.#snapshots--;
      this.#own.delete(own);
      if (own.isChanged) own.connection.close();
      else this.#release(own.connection);
    });
    this.#snapshots++;
    this.#own.add(own);
    return own;
  }

  /** Whether somebody goes on reading, now, what an earlier commit left or the newest one. */
  get isRead(): boolean {
    const idle = this.#current !== undefined && !this.#current.isUsed ? 1 : 0;
    return this.#snapshots > idle;
  }

  /** What is read until the next {@link ConnectionPool.endSnapshot} is the present commit, whatever another process commits. */
  keepSnapshot(): void {
    this.snapshot().keep();
  }

  joinSnapshot(): Snapshot {
    return this.snapshot().join();
  }

  /**
   * Leaves a connection to a session for good: from now on another one writes. That one is opened at once: SQLite removes
   * its log with the last connection, and what waits for the old log to reach the disk would wait for nothing.
   */
  giveAway(connection: Connection): void {
    if (connection === this.#writer) this.#writer = this.#acquire();
  }

  /** Something is about to be committed: what is read from now on must show it. */
  endSnapshot(): void {
    const current = this.#current;
    this.#current = undefined;
    current?.retire();
    for (const own of this.#own) own.retire();
  }

  close(): void {
    this.endSnapshot();
    this.#closed = true;
    this.#index.close();
    this.#writer?.close();
    this.#writer = undefined;
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  #acquire(): Connection {
    return this.#idle.pop() ?? new Connection(this.#path, this.#runtime, this.#sync);
  }

  #release(connection: Connection): void {
    if (this.#closed || this.#idle.length >= MAX_IDLE) connection.close();
    else this.#idle.push(connection);
  }
}
