import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import type { Connection } from '../../file/connection.ts';
import type { Shared } from '../shared.ts';
import { LockedTables } from './locked-tables.ts';
import { SharedReads, type SharedRead } from './shared-reads.ts';
import type { LockOwner, TableNames } from '../../lock/lock-owner.ts';

const UNKNOWN = (): TableNames => undefined;

/** The transaction that takes the lock. */
export interface LockHost extends LockOwner {
  readonly active: boolean;
  readonly readOnly: boolean;
  readonly writing: boolean;
  /** Whether every query sees the newest commit. */
  readonly freshReads: boolean;
  /** @throws WireError 1317 when its session has gone */
  requireOpen(): void;
  /** The connection that writes; the lock is held. */
  writer(): Connection;
  /** The connection that reads. */
  reader(): Connection;
  /** From now on it reads the newest commit, by this connection. */
  readNewest(): Connection;
  /** Leaves what it reads where that is not the newest commit. */
  leaveOlder(): void;
  rollback(): void;
}

/** What each transaction has of the write lock. */
const locks = new WeakMap<LockOwner, TransactionLock>();

/**
 * What one transaction has of the write lock: the whole of it, a share with others, or the tables whose rows it has locked;
 * and what it has read meanwhile, which must be so when it goes on to write.
 */
export class TransactionLock {
  readonly #host: LockHost;
  readonly #shared: Pick<Shared, 'pool' | 'lock'>;
  /** What the transaction has read since it shares the lock. */
  readonly #reads = new SharedReads();
  readonly #locked = new LockedTables();

  constructor(host: LockHost, shared: Pick<Shared, 'pool' | 'lock'>) {
    this.#host = host;
    this.#shared = shared;
    locks.set(host, this);
  }

  /** Whether the write lock is or can at once be ours, and nobody keeps `tables`. @throws WireError 1213, 1317, 1792 */
  tryAcquire(tables = UNKNOWN): boolean {
    const host = this.#host;
    host.requireOpen();
    if (host.active && host.readOnly) throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
    const { lock } = this.#shared;
    if (lock.isBlocked(host, tables) || !lock.tryAcquire(host)) return false;
    this.#checkReads(() => host.writer());
    return true;
  }

  /** Waits for the write lock, and until nobody keeps `tables`. @throws WireError 1205, 1213, 1317 */
  async acquire(timeout: number, tables = UNKNOWN): Promise<void> {
    await this.#whenUnblocked(timeout, tables, (left) => this.#shared.lock.acquire(this.#host, left));
    this.#checkReads(() => this.#host.writer());
  }

  /** Whether the write lock is or can at once be shared, and nobody keeps `tables`. @throws WireError 1213, 1317 */
  tryShare(tables = UNKNOWN): boolean {
    const host = this.#host;
    host.requireOpen();
    const { lock } = this.#shared;
    if (lock.isBlocked(host, tables) || !lock.tryShare(host)) return false;
    this.#beginToShare();
    return true;
  }

  /** Waits until the write lock can be shared, and nobody keeps `tables`. @throws WireError 1205, 1213, 1317 */
  async share(timeout: number, tables = UNKNOWN): Promise<void> {
    await this.#whenUnblocked(timeout, tables, (left) => this.#shared.lock.share(this.#host, left));
    this.#beginToShare();
  }

  /** While the lock is waited for, somebody may begin to keep tables: then it is waited for once more. */
  async #whenUnblocked(timeout: number, tables: () => TableNames, get: (left: number) => Promise<void>): Promise<void> {
    const host = this.#host;
    const { lock } = this.#shared;
    const until = performance.now() + timeout;
    const left = (): number => Math.max(0, until - performance.now());
    const holds = host.writing || this.#reads.haveBegun;
    let isOurs = false;
    while (!isOurs) {
      await this.#granted(lock.unblocked(host, tables, left()));
      await this.#granted(get(left()));
      isOurs = !lock.isBlocked(host, tables);
      if (!isOurs && !holds) lock.yield(host);
    }
    host.requireOpen();
  }

  /** While we wait, somebody may write who shared the lock as well: what was read is looked at before. */
  #granted(wait: Promise<void>): Promise<void> {
    this.#reads.keep(() => this.#host.reader());
    return wait.catch((error: unknown) => {
      if (isDeadlock(error)) this.#host.rollback();
      throw error;
    });
  }

  /** From now on the transaction reads what is newest, and nobody changes that. */
  #beginToShare(): void {
    const host = this.#host;
    if (!host.active || host.writing) return;
    this.#checkReads(() => host.readNewest());
    host.leaveOlder();
    this.#reads.begin(this.#shared.pool.snapshot());
  }

  /** Goes on only if all is as it was read. @throws WireError 1213: then the transaction is rolled back */
  #checkReads(newest: () => Connection): void {
    if (this.#reads.areCurrent || this.#reads.holdOn(newest())) return;
    this.#host.rollback();
    throw wireError('ER_LOCK_DEADLOCK');
  }

  /** Whether it shares the lock, so that others do not write. */
  get isShared(): boolean {
    return !this.#host.writing && this.#reads.haveBegun;
  }

  /** Notes a query that runs while the lock is shared. */
  noteRead(read: SharedRead): void {
    this.#reads.add(read);
  }

  /** Whether a query shows something else on the connection of another transaction. */
  hasReadOtherwise(connection: Connection): boolean {
    return this.#reads.areBrokenOn(connection);
  }

  /** Tells those who wait with what they have read that a change on `connection` has made something else of it. */
  refuseBroken(connection: Connection): void {
    const { lock } = this.#shared;
    if (!lock.isShared) return;
    const isBroken = (owner: LockOwner): boolean =>
      owner !== this.#host && locks.get(owner)?.hasReadOtherwise(connection) === true;
    lock.refuse(isBroken, wireError('ER_LOCK_DEADLOCK'));
  }

  /** The tables of locking reads, where there was nothing else. */
  get lockedTables(): TableNames {
    return this.#locked.names;
  }

  /** Notes a locking read of tables. */
  locksRows(tables: TableNames): void {
    this.#locked.add(tables);
  }

  /** Notes that the transaction does more than to lock rows: from now on it keeps the lock until its end. */
  goesOn(): void {
    this.#locked.goesOn();
  }

  /** Notes a query of tables. */
  readsRows(tables: () => ReadonlySet<string>): void {
    if (this.#locked.names !== undefined && !this.#host.freshReads) this.#locked.reads(tables());
  }

  /** The transaction is over. */
  release(): void {
    this.#reads.clear();
    this.#locked.clear();
    this.#shared.lock.release(this.#host);
  }
}

const isDeadlock = (error: unknown): boolean => error instanceof WireError && error.errno === 1213;
