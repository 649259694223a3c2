import { wireError } from '../../../mysql/wire-error.ts';
import type { Connection } from '../connection.ts';
import type { CounterAccess } from './plan.ts';
import type { Shared } from '../shared.ts';

/** Where a transaction has its connection from. */
export interface ConnectionSource {
  acquire(): Connection;
  release(connection: Connection): void;
  /** Told of a rollback, also to a savepoint. */
  rolledBack?(): void;
}

/**
 * One session's transaction. It begins to read at its first query, and to write at its first change: then it takes the
 * write lock and begins anew, as SQLite cannot change what a reader's snapshot no longer shows.
 */
export class Transaction {
  readonly #shared: Pick<Shared, 'pool' | 'counters' | 'lock'>;
  readonly #source: ConnectionSource;
  #connection: Connection | undefined;
  #writing = false;
  #touched = new Set<number>();
  readonly #savepoints: { name: string; sql: string }[] = [];
  #savepointNumber = 0;
  /** Whether the session is inside a transaction. */
  active = false;
  readOnly = false;
  /** READ COMMITTED: every query sees the newest commit. */
  freshReads = false;

  constructor(shared: Pick<Shared, 'pool' | 'counters' | 'lock'>, source: ConnectionSource = shared.pool) {
    this.#shared = shared;
    this.#source = source;
  }

  get writing(): boolean {
    return this.#writing;
  }

  begin(readOnly: boolean): void {
    this.active = true;
    this.readOnly = readOnly;
  }

  /** The connection that reads inside the transaction. */
  reader(): Connection {
    if (this.#connection === undefined) {
      this.#connection = this.#source.acquire();
      this.#connection.change('BEGIN');
    } else if (this.freshReads && !this.#writing) {
      this.#connection.exec('COMMIT; BEGIN');
    }
    return this.#connection;
  }

  /** Whether the write lock is or can at once be ours. @throws WireError 1792 */
  tryLock(): boolean {
    if (this.active && this.readOnly) throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
    return this.#shared.lock.tryAcquire(this);
  }

  /** Waits for the write lock. @throws WireError 1205, 1317 */
  lock(timeout: number): Promise<void> {
    return this.#shared.lock.acquire(this, timeout);
  }

  /** The connection that writes; the write lock is held. */
  writer(): Connection {
    const connection = (this.#connection ??= this.#source.acquire());
    if (!this.#writing) {
      if (connection.inTransaction) connection.change('COMMIT');
      connection.change('BEGIN IMMEDIATE');
      this.#writing = true;
      for (const { sql } of this.#savepoints) connection.exec(`SAVEPOINT ${sql}`);
    }
    return connection;
  }

  /** Runs one change so that it happens entirely or not at all. */
  statement<T>(work: (connection: Connection) => T): T {
    const connection = this.writer();
    if (!this.active) return work(connection);
    connection.change('SAVEPOINT tlsdb_statement');
    try {
      const result = work(connection);
      connection.change('RELEASE tlsdb_statement');
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK TO tlsdb_statement; RELEASE tlsdb_statement');
      // A full disk and the like make SQLite undo the whole transaction: the session is no longer inside one.
      else this.rollback();
      throw error;
    }
  }

  /** Counters that note which tables the transaction moved. */
  counters(connection: Connection): CounterAccess {
    const { counters } = this.#shared;
    return {
      next: (tableId) => counters.next(connection, tableId),
      use: (tableId, value) => {
        if (counters.use(connection, tableId, value)) this.#touched.add(tableId);
      },
    };
  }

  commit(): void {
    const connection = this.#connection;
    try {
      if (connection?.inTransaction === true) {
        if (this.#writing) this.#saveAndPublish(connection);
        connection.change('COMMIT');
      }
    } catch (error) {
      if (connection?.inTransaction === true) connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.#end();
    }
  }

  rollback(): void {
    try {
      if (this.#connection?.inTransaction === true) this.#connection.exec('ROLLBACK');
      if (this.#touched.size > 0) this.#keepCounters();
    } finally {
      this.#end();
      this.#source.rolledBack?.();
    }
  }

  /** Values that a rolled back transaction used stay used. */
  #keepCounters(): void {
    const connection = this.#connection;
    if (connection === undefined) return;
    connection.change('BEGIN IMMEDIATE');
    this.#saveAndPublish(connection);
    connection.change('COMMIT');
  }

  /** What is left to do before a commit that changes something. */
  #saveAndPublish(connection: Connection): void {
    this.#shared.counters.save(connection, this.#touched);
    this.#shared.pool.endSnapshot();
  }

  savepoint(name: string): void {
    this.#drop(name);
    this.#savepointNumber++;
    const sql = `u${this.#savepointNumber}`;
    this.#savepoints.push({ name, sql });
    if (this.#writing) this.#connection?.exec(`SAVEPOINT ${sql}`);
  }

  /** @throws WireError 1305 */
  rollbackTo(name: string): void {
    const index = this.#find(name);
    this.#savepoints.splice(index + 1);
    if (this.#writing) this.#connection?.exec(`ROLLBACK TO ${this.#savepoints[index]?.sql ?? ''}`);
    this.#source.rolledBack?.();
  }

  /** @throws WireError 1305 */
  release(name: string): void {
    const index = this.#find(name);
    const [first] = this.#savepoints.splice(index);
    if (this.#writing && first !== undefined) this.#connection?.exec(`RELEASE ${first.sql}`);
  }

  #find(name: string): number {
    const index = this.#savepoints.findIndex((savepoint) => savepoint.name.toLowerCase() === name.toLowerCase());
    if (index < 0) throw wireError('ER_SP_DOES_NOT_EXIST', 'SAVEPOINT', name);
    return index;
  }

  /** An older savepoint of the same name is forgotten; SQLite keeps its own copy until the end, which does no harm. */
  #drop(name: string): void {
    const index = this.#savepoints.findIndex((savepoint) => savepoint.name.toLowerCase() === name.toLowerCase());
    if (index >= 0) this.#savepoints.splice(index, 1);
  }

  #end(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#writing = false;
    this.#touched = new Set();
    this.#savepoints.length = 0;
    this.active = false;
    this.readOnly = false;
    if (connection !== undefined) this.#source.release(connection);
    this.#shared.lock.release(this);
  }
}
