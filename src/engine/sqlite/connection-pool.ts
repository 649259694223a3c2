import { Connection, type Synchronous } from './connection.ts';
import type { Runtime } from './functions/scalar.ts';

const MAX_IDLE = 8;

/** The connections of an engine: those that nobody uses at the moment, last used first, and the one that sessions share to read. */
export class ConnectionPool {
  readonly #path: string;
  readonly #runtime: Runtime;
  readonly #sync: Synchronous;
  readonly #idle: Connection[] = [];
  #reader: Connection | undefined;
  #hasSnapshot = false;
  #closed = false;

  constructor(path: string, runtime: Runtime, sync: Synchronous) {
    this.#path = path;
    this.#runtime = runtime;
    this.#sync = sync;
  }

  acquire(): Connection {
    return this.#idle.pop() ?? new Connection(this.#path, this.#runtime, this.#sync);
  }

  /** Uses a connection for work that ends before anything else happens. */
  acquireFor<T>(work: (connection: Connection) => T): T {
    const connection = this.acquire();
    try {
      return work(connection);
    } finally {
      this.release(connection);
    }
  }

  release(connection: Connection): void {
    if (this.#closed || this.#idle.length >= MAX_IDLE) connection.close();
    else this.#idle.push(connection);
  }

  /**
   * The connection for queries outside transactions that end before anything else happens. It keeps its snapshot until
   * something is committed: to take one and leave it costs more than to look up a row.
   */
  reader(): Connection {
    const reader = (this.#reader ??= this.acquire());
    if (!this.#hasSnapshot) {
      reader.change('BEGIN');
      this.#hasSnapshot = true;
    }
    return reader;
  }

  /** Leaves the reader, with its snapshot, to a query that does not end at once. Give it back with {@link endReading}. */
  detachReader(): void {
    this.#reader = undefined;
    this.#hasSnapshot = false;
  }

  /** Takes back a connection that was left to a query. */
  endReading(connection: Connection): void {
    if (connection.inTransaction) connection.change('COMMIT');
    this.release(connection);
  }

  /** Something is about to be committed: what is read from now on must show it. */
  endSnapshot(): void {
    if (!this.#hasSnapshot) return;
    this.#hasSnapshot = false;
    this.#reader?.change('COMMIT');
  }

  close(): void {
    this.#closed = true;
    this.#reader?.close();
    this.detachReader();
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}
