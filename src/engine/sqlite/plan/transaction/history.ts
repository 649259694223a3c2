import type { Connection } from '../../file/connection.ts';
import type { RedoLog } from './redo-log.ts';
import { Savepoints } from './savepoints.ts';

/** Milliseconds between two statements after which a client that has only locked rows is taken to be busy elsewhere. */
const PATIENCE_WITH_LOCKS = 100;
/**
 * The same once rows are changed. Who is set aside may meet others at tables that it has not used yet, so it is not done
 * to clients that are merely slow.
 */
const PATIENCE_WITH_CHANGES = 500;
/** The same where it was so before. */
const LATER_PATIENCE = 10;
/** Milliseconds more for each change: to make one again takes some microseconds, which is to be a small part of all. */
const PATIENCE_PER_CHANGE = 0.05;

/** What one transaction after the other has changed, and its savepoints in between, so that it can be set aside. */
export class History {
  readonly #redo: RedoLog | undefined;
  readonly #savepoints = new Savepoints();
  /** Whether a client did something else between two statements, and others waited. */
  #wasSetAside = false;

  /** @param redo without it the changes are not kept */
  constructor(redo: RedoLog | undefined) {
    this.#redo = redo;
  }

  /** How many rows were changed, as far as they are kept. */
  get changes(): number {
    return this.#redo?.length ?? 0;
  }

  /** Whether all changes can be made again. */
  get isKept(): boolean {
    return this.#redo?.isComplete === true;
  }

  /** Milliseconds that the client must have been idle before its transaction is set aside. */
  get patience(): number {
    const first = this.changes > 0 ? PATIENCE_WITH_CHANGES : PATIENCE_WITH_LOCKS;
    return (this.#wasSetAside ? LATER_PATIENCE : first) + this.changes * PATIENCE_PER_CHANGE;
  }

  /** Notes that the transaction is set aside; its client does so again. */
  setAside(): void {
    this.#wasSetAside = true;
  }

  /** Notes that it has led to a deadlock. */
  beCareful(): void {
    this.#wasSetAside = false;
  }

  /** Sets savepoints, and makes the changes again, that were before the transaction was set aside. */
  takeUp(connection: Connection): void {
    let done = 0;
    for (const { sql, changes } of this.#savepoints.all) {
      this.#redo?.replay(connection, done, changes);
      done = changes;
      connection.exec(`SAVEPOINT ${sql}`);
    }
    this.#redo?.replay(connection, done, this.changes);
  }

  /** Notes from now on what is changed by a connection, until it is told otherwise. */
  record(connection: Connection): void {
    connection.onRowChange = this.#redo?.add;
  }

  /** Forgets what comes behind the first changes: it was undone. */
  backTo(changes: number): void {
    this.#redo?.backTo(changes);
  }

  /** Notes a savepoint. @returns SQLite's name of it */
  setSavepoint(name: string): string {
    return this.#savepoints.set(name, this.changes);
  }

  /** Forgets what comes behind a savepoint. @returns SQLite's name of it @throws WireError 1305 */
  backToSavepoint(name: string): string {
    const { sql, changes } = this.#savepoints.backTo(name);
    this.backTo(changes);
    return sql;
  }

  /** Forgets a savepoint and those behind it. @returns SQLite's name of it @throws WireError 1305 */
  releaseSavepoint(name: string): string {
    return this.#savepoints.release(name);
  }

  /** The transaction is over. */
  clear(): void {
    this.#redo?.clear();
    this.#savepoints.clear();
  }
}
