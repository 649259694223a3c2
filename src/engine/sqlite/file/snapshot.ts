import type { Connection } from './connection.ts';

/** A connection that shows the database as of one commit. Whoever reads for longer than one turn is counted among its users. */
export class Snapshot {
  readonly connection: Connection;
  readonly #done: (connection: Connection) => void;
  #users = 0;
  #isCurrent = true;

  /** @param done takes the connection back when nobody reads from it any more */
  constructor(connection: Connection, done: (connection: Connection) => void) {
    this.connection = connection;
    this.#done = done;
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

  join(): this {
    this.#users++;
    return this;
  }

  /** Begins to read, if that has not happened. */
  keep(): void {
    this.connection.all('SELECT count(*) FROM tlsdb_counter', []);
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
