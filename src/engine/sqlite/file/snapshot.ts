import type { Connection } from './connection.ts';
import type { LogExtent, LogIndex } from './log-extent.ts';

/** A connection that shows the database as of one commit. Whoever reads for longer than one turn is counted among its users. */
export class Snapshot {
  readonly connection: Connection;
  readonly #done: (connection: Connection) => void;
  readonly #index: LogIndex | undefined;
  #extent: LogExtent | undefined;
  #isKept = false;
  #users = 0;
  #isCurrent = true;

  /**
   * @param done takes the connection back when nobody reads from it any more
   * @param index tells how far the newest commit goes
   */
  constructor(connection: Connection, done: (connection: Connection) => void, index?: LogIndex) {
    this.connection = connection;
    this.#done = done;
    this.#index = index;
    connection.change('BEGIN');
  }

  /** Whether nothing has been committed since. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Whether somebody reads it for longer than one turn. */
  get isUsed(): boolean {
    return this.#users > 0;
  }

  /** What of the log belongs to it, where that is known. */
  get extent(): LogExtent | undefined {
    return this.#extent;
  }

  join(): this {
    this.keep();
    this.#users++;
    return this;
  }

  /** Begins to read, if that has not happened. */
  keep(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    this.connection.all('SELECT 1 FROM sqlite_schema LIMIT 1', []);
    this.#extent = this.#index?.newest();
  }

  leave(): void {
    this.#users--;
    this.#endIfUnused();
  }

  /** There is something newer: nobody joins any more. */
  retire(): void {
    this.#isCurrent = false;
    this.#endIfUnused();
  }

  #endIfUnused(): void {
    if (this.#isCurrent || this.#users > 0) return;
    this.#endTransaction();
    this.#done(this.connection);
  }

  /** In a damaged file a transaction that has only read may be unable to commit; nobody else is to be told. */
  #endTransaction(): void {
    if (!this.connection.inTransaction) return;
    try {
      this.connection.change('COMMIT');
    } catch {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
    }
  }
}

/** A snapshot of one reader alone. */
export class PrivateSnapshot extends Snapshot {
  /** Whether the connection has temporary tables. */
  isChanged = false;

  constructor(connection: Connection, done: (connection: Connection) => void) {
    super(connection, done);
    this.join();
  }

  /** It is read no more. */
  end(): void {
    if (this.isCurrent) this.retire();
    this.leave();
  }
}
