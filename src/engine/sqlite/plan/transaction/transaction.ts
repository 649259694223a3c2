import { wireError } from '../../../../mysql/wire-error.ts';
import type { Connection } from '../../file/connection.ts';
import { History } from './history.ts';
import type { Isolation } from './isolation.ts';
import { Modes } from './modes.ts';
import { OwnSnapshot } from './own-snapshot.ts';
import { TransactionLock, type LockHost } from './transaction-lock.ts';
import type { Table } from '../../catalog/catalog.ts';
import { ChangedTables } from './changed-tables.ts';
import type { ConnectionSource } from './connection-source.ts';
import type { CounterAccess } from '../plan.ts';
import type { Shared } from '../shared.ts';
import { TouchedCounters } from './touched-counters.ts';
import type { Fits } from '../../lock/lock-owner.ts';
import { ConsistentRead } from './consistent-read.ts';
import { keepsRows } from './kept-rows.ts';
import { ofAnyRows, type TableClaim } from '../../lock/table-claim.ts';
import type { RedoLog } from './redo-log.ts';

/**
 * One session's transaction. It begins to read at its first query, and to write at its first change: then it takes the
 * write lock and begins anew, as SQLite cannot change what a reader's snapshot no longer shows.
 */
export class Transaction implements LockHost {
  readonly #shared: Pick<Shared, 'pool' | 'counters' | 'lock' | 'checkpoints' | 'statistics'>;
  readonly #source: ConnectionSource;
  readonly modes = new Modes();
  readonly snapshot: OwnSnapshot;
  /** What it writes with, and from then on reads too. */
  #writer: Connection | undefined;
  readonly #touched: TouchedCounters;
  /** What it has of the write lock. */
  readonly locks: TransactionLock;
  /** The tables that it may have changed. */
  readonly changed = new ChangedTables();
  /** Statements that run just now. */
  running = 0;
  /** What it has changed and locked. */
  readonly history: History;
  /** What its queries show that lock nothing. */
  readonly shown: ConsistentRead;
  /** Whether the session is inside a transaction. */
  active = false;
  #hasOnlySavepoints = false;
  /** Counts its statements. */
  activity = 0;
  /** Whether its session has gone. */
  #isClosed = false;

  constructor(
    shared: Pick<Shared, 'pool' | 'counters' | 'lock' | 'checkpoints' | 'statistics'>,
    source: ConnectionSource = shared.pool,
    redo?: RedoLog,
  ) {
    this.#shared = shared;
    this.#source = source;
    this.snapshot = new OwnSnapshot(() => source.joinSnapshot(), this.modes);
    this.history = new History(redo);
    this.#touched = new TouchedCounters(shared.counters);
    this.locks = new TransactionLock(this, shared);
    this.shown = new ConsistentRead(this, this.history, shared.pool);
    keepsRows(this, () => this.history.keptRows);
  }

  /** Whether it is open, and more than savepoints was in it. */
  get hasBegun(): boolean {
    return this.active && !this.#hasOnlySavepoints;
  }

  get writing(): boolean {
    return this.#writer !== undefined;
  }

  begin(isReadOnly?: boolean, isolation?: Isolation): void {
    this.requireOpen();
    this.active = true;
    this.#hasOnlySavepoints = false;
    this.modes.begin(isReadOnly, isolation);
  }

  /** What goes on when its session has gone begins nothing. @throws WireError 1317 */
  requireOpen(): void {
    if (this.#isClosed) throw wireError('ER_QUERY_INTERRUPTED');
  }

  /** The connection that reads inside the transaction. */
  reader(): Connection {
    return this.shown.connection() ?? this.#writer ?? this.snapshot.read().connection;
  }

  /** Whether others write while it has changes of its own, which it must take up before it goes on. */
  get isSetAside(): boolean {
    return this.#writer === undefined && this.history.changes > 0;
  }

  get patience(): number {
    return this.history.patience;
  }

  get weight(): number {
    return this.history.changes;
  }

  /** Between two statements it can be set aside, where nobody changes meanwhile what it has locked or read. */
  park(fits: Fits): TableClaim | undefined {
    const { claim, isAboutToWait } = this.locks;
    const isIdle = this.active && (this.running === 0 || isAboutToWait) && this.modes.isolation !== 'serializable';
    const isShared = this.#source.connection === undefined;
    // Who has just been given the lock is about to use it.
    const canComeBack = this.#writer !== undefined && isShared && this.history.isKept;
    if (claim === undefined || !isIdle || !canComeBack || !fits(claim)) return undefined;
    const kept = this.shown.isSafe ? claim : this.locks.claimWithSeen;
    const told = this.history.keptRows === undefined ? ofAnyRows(kept) : kept;
    if (told === undefined || !fits(told)) return undefined;
    if (this.#writer?.inTransaction === true) this.#writer.exec('ROLLBACK');
    this.#leaveWriter();
    this.history.setAside();
    if (kept === claim) this.shown.setAside();
    return told;
  }

  /** The connection that writes; the write lock is held. @throws WireError 1213 where what was set aside cannot be taken up */
  writer(): Connection {
    if (this.#writer !== undefined) return this.#writer;
    if (this.snapshot.fixed !== undefined) this.shown.begin();
    this.snapshot.leave();
    const connection = this.#source.writer();
    connection.change('BEGIN IMMEDIATE');
    this.#writer = connection;
    try {
      this.history.takeUp(connection);
    } catch {
      this.rollback();
      throw wireError('ER_LOCK_DEADLOCK');
    }
    if (this.active && this.#source.connection === undefined) this.history.record(connection);
    return connection;
  }

  /** Takes up at once what was set aside. @throws WireError 1205 where nobody can give the write lock away */
  comeBackNow(): void {
    if (!this.isSetAside) return;
    const { lock } = this.#shared;
    lock.ask(this);
    if (!lock.tryAcquire(this)) throw wireError('ER_LOCK_WAIT_TIMEOUT');
    this.writer();
  }

  /**
   * Runs one change so that it happens entirely or not at all.
   *
   * @param tables that it changes, besides those that foreign keys and triggers tie to them; any may be among them without it
   */
  statement<T>(work: (connection: Connection) => T, tables?: readonly Table[]): T {
    const connection = this.writer();
    if (!this.active) return work(connection);
    this.changed.add(tables);
    const before = this.history.changes;
    connection.change('SAVEPOINT tlsdb_statement');
    try {
      const result = work(connection);
      this.#keepStatement(connection);
      return result;
    } catch (error) {
      this.#undoStatement(connection, before);
      throw error;
    }
  }

  /**
   * The same for a change that lets others have their turn in between: they can read meanwhile. What it reads itself it has
   * not changed.
   */
  async statementInTurns<T>(work: (connection: Connection) => Promise<T>, tables?: readonly Table[]): Promise<T> {
    const connection = this.writer();
    if (!this.active) return await work(connection);
    const before = this.history.changes;
    connection.change('SAVEPOINT tlsdb_statement');
    try {
      const result = await work(connection);
      this.changed.add(tables);
      this.#keepStatement(connection);
      return result;
    } catch (error) {
      // When the session has ended meanwhile, so has the transaction, and somebody else may be writing.
      if (this.#writer === connection) this.#undoStatement(connection, before);
      throw error;
    }
  }

  #keepStatement(connection: Connection): void {
    connection.change('RELEASE tlsdb_statement');
    this.locks.refuseBroken(connection);
  }

  /** @param before how many rows the transaction had changed */
  #undoStatement(connection: Connection, before: number): void {
    this.history.backTo(before);
    if (connection.inTransaction) connection.exec('ROLLBACK TO tlsdb_statement; RELEASE tlsdb_statement');
    // A full disk and the like make SQLite undo the whole transaction: the session is no longer inside one.
    else this.rollback();
  }

  /** Counters that note which tables the transaction moved. */
  counters(connection: Connection): CounterAccess {
    return this.#touched.through(connection);
  }

  /** Returns whether there was something to commit: it is safe when {@link LogSync.flushed} says so. @throws WireError 1205 */
  commit(): boolean {
    this.comeBackNow();
    const connection = this.#writer;
    try {
      if (connection?.inTransaction !== true) return false;
      this.#touched.save(connection);
      this.#shared.pool.endSnapshot();
      connection.change('COMMIT');
      this.#shared.checkpoints.committed(connection);
      this.#shared.statistics.committed();
      return true;
    } catch (error) {
      if (connection?.inTransaction === true) connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.#end();
    }
  }

  rollback(): void {
    try {
      if (this.#writer?.inTransaction === true) this.#writer.exec('ROLLBACK');
      if (this.#touched.any) this.#keepCounters();
    } finally {
      this.#end();
      this.#source.rolledBack?.();
    }
  }

  /** Rolls back, as it and others wait for each other. */
  endDeadlock(): void {
    this.history.beCareful();
    this.rollback();
  }

  /** Rolls back; from now on there is none. */
  close(): void {
    this.#isClosed = true;
    this.rollback();
  }

  /** Values that a rolled back transaction used stay used. */
  #keepCounters(): void {
    const isFree = this.isSetAside && this.#shared.lock.tryAcquire(this);
    const connection = this.#writer ?? (isFree ? this.#source.writer() : undefined);
    if (connection !== undefined) this.#touched.commitAlone(connection, () => this.#shared.pool.endSnapshot());
  }

  /** Sets a savepoint. Outside a transaction it opens one, which begins with what comes behind it. */
  savepoint(name: string): void {
    if (!this.active) {
      this.begin();
      this.#hasOnlySavepoints = true;
    }
    const sql = this.history.setSavepoint(name);
    this.#writer?.exec(`SAVEPOINT ${sql}`);
  }

  /** @throws WireError 1305 */
  rollbackTo(name: string): void {
    const sql = this.history.backToSavepoint(name);
    this.#writer?.exec(`ROLLBACK TO ${sql}`);
    this.#source.rolledBack?.();
  }

  /** @throws WireError 1305 */
  release(name: string): void {
    const sql = this.history.releaseSavepoint(name);
    this.#writer?.exec(`RELEASE ${sql}`);
  }

  #leaveWriter(): void {
    const connection = this.#writer;
    this.#writer = undefined;
    if (connection === undefined) return;
    connection.onRowChange = undefined;
    connection.onRowFound = undefined;
  }

  #end(): void {
    this.snapshot.leave();
    this.shown.end();
    this.#leaveWriter();
    this.history.clear();
    this.#touched.clear();
    this.changed.clear();
    this.active = false;
    this.modes.end();
    this.locks.release();
  }
}
