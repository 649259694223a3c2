import type { Connection, FoundRow } from '../../file/connection.ts';
import type { KeptRows } from './kept-rows.ts';
import type { RedoLog } from './redo-log.ts';
import { RowMoves } from './row-moves.ts';
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
/** Changes that are made for trial beside each statement of others that changes rows of the same tables. */
const MOST_CHANGES = 500;

const NO_TABLES: ReadonlySet<number> = new Set();

/** What one transaction after the other has changed, and its savepoints in between, so that it can be set aside. */
export class History {
  readonly #redo: RedoLog | undefined;
  readonly #savepoints = new Savepoints();
  /** Whether a client did something else between two statements, and others waited. */
  #wasSetAside = false;
  #version = 0;

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

  /** Notes a row that is locked. */
  lock(row: FoundRow): void {
    this.#redo?.lock(row);
  }

  /** How many rows were changed or locked, each as often as it was changed. */
  get claims(): number {
    return this.changes + (this.#redo?.locked ?? 0);
  }

  /** The rows that were changed or locked, as long as they are few enough to be told from those of others. */
  get keptRows(): KeptRows | undefined {
    return this.changes <= MOST_CHANGES ? this.#redo : undefined;
  }

  /** The ids of the tables whose rows were changed. */
  get tables(): ReadonlySet<number> {
    return this.#redo?.tables(this.changes) ?? NO_TABLES;
  }

  /** How often changes were forgotten, or rows have got other numbers: what was done again elsewhere is so no longer. */
  get version(): number {
    return this.#version;
  }

  /**
   * Sets savepoints, and makes the changes again, that were before the transaction was set aside.
   *
   * @throws where others have changed the same rows
   */
  takeUp(connection: Connection): void {
    let done = 0;
    const moves = new RowMoves();
    for (const { sql, changes } of this.#savepoints.all) {
      this.#redo?.replay(connection, done, changes, moves, true);
      done = changes;
      connection.exec(`SAVEPOINT ${sql}`);
    }
    this.#redo?.replay(connection, done, this.changes, moves, true);
    if (moves.any) this.#version++;
  }

  /** Makes changes, from one on, again where nobody else sees them. @param moves of the rows among those before that are new there */
  showOn(connection: Connection, from: number, moves: RowMoves): void {
    this.#redo?.show(connection, from, moves);
  }

  /** Notes from now on what is changed by a connection, until it is told otherwise. */
  record(connection: Connection): void {
    connection.onRowChange = this.#redo?.add;
    connection.onRowFound = this.#redo?.lock;
  }

  /** Forgets what comes behind the first changes: it was undone. */
  backTo(changes: number): void {
    if (changes < this.changes) this.#version++;
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
