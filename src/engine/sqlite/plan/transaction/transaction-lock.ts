import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import type { Connection } from '../../file/connection.ts';
import type { Shared } from '../shared.ts';
import { ClaimedTables } from './claimed-tables.ts';
import type { Modes } from './modes.ts';
import type { OwnSnapshot } from './own-snapshot.ts';
import { SharedReads, type SharedRead } from './shared-reads.ts';
import type { Fits, LockOwner } from '../../lock/lock-owner.ts';
import { fitsBeside, UNKNOWN_CLAIM, type ClaimGiver, type TableClaim } from '../../lock/table-claim.ts';

/** The transaction that takes the lock. */
export interface LockHost extends LockOwner {
  readonly active: boolean;
  readonly writing: boolean;
  readonly modes: Pick<Modes, 'isReadOnly' | 'freshReads'>;
  /** @throws WireError 1317 when its session has gone */
  requireOpen(): void;
  /** The connection that writes; the lock is held. */
  writer(): Connection;
  /** The connection that reads. */
  reader(): Connection;
  readonly snapshot: Pick<OwnSnapshot, 'readNewest' | 'leaveOlder'>;
  rollback(): void;
  /** The same because of a deadlock. */
  endDeadlock(): void;
}

/** What each transaction has of the write lock. */
const locks = new WeakMap<LockOwner, TransactionLock>();

/**
 * What one transaction has of the write lock: the whole of it, a share with others, or what it claims of tables; and what
 * it has read meanwhile, which must be so when it goes on to write.
 */
export class TransactionLock {
  readonly #host: LockHost;
  readonly #shared: Pick<Shared, 'pool' | 'lock'>;
  /** What the transaction has read since it shares the lock. */
  readonly #reads = new SharedReads();
  readonly #claimed = new ClaimedTables();
  /** Whether a statement of the transaction is about to wait for others, and has not done anything yet. */
  isAboutToWait = false;

  constructor(host: LockHost, shared: Pick<Shared, 'pool' | 'lock'>) {
    this.#host = host;
    this.#shared = shared;
    locks.set(host, this);
  }

  /** Whether the write lock is or can at once be ours, and nobody keeps what does not go with `claim`. @throws WireError 1213, 1317, 1792 */
  tryAcquire(claim: ClaimGiver = UNKNOWN_CLAIM): boolean {
    const host = this.#host;
    host.requireOpen();
    if (host.active && host.modes.isReadOnly) throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
    const { lock } = this.#shared;
    if (!lock.tryAcquire(host, fitsBeside(claim))) return false;
    this.#checkReads(() => host.writer());
    return true;
  }

  /** Asks who has the write lock at once to set aside what does not hinder `claim`. */
  ask(claim: ClaimGiver): void {
    this.#shared.lock.ask(this.#host, fitsBeside(claim));
  }

  /** Waits for the write lock, and until nobody keeps what does not go with `claim`. @throws WireError 1205, 1213, 1317 */
  acquire(timeout: number, claim: ClaimGiver = UNKNOWN_CLAIM): Promise<void> {
    return this.acquireBeside(timeout, fitsBeside(claim));
  }

  /** Waits for the write lock, and until nobody keeps what does not fit. @throws WireError 1205, 1213, 1317 */
  async acquireBeside(timeout: number, fits: Fits): Promise<void> {
    await this.#waitFor(fits, () => this.#shared.lock.acquire(this.#host, timeout, fits));
    this.#checkReads(() => this.#host.writer());
  }

  /** Whether the write lock is or can at once be shared, and nobody keeps what does not go with `claim`. @throws WireError 1213, 1317 */
  tryShare(claim: ClaimGiver): boolean {
    const host = this.#host;
    host.requireOpen();
    const { lock } = this.#shared;
    if (!lock.tryShare(host, fitsBeside(claim))) return false;
    this.#beginToShare();
    return true;
  }

  /** Waits until the write lock can be shared, and nobody keeps what does not go with `claim`. @throws WireError 1205, 1213, 1317 */
  async share(timeout: number, claim: ClaimGiver): Promise<void> {
    const fits = fitsBeside(claim);
    await this.#waitFor(fits, () => this.#shared.lock.share(this.#host, timeout, fits));
    this.#beginToShare();
  }

  /** Waits for the lock; those who are in the way must be able to go on meanwhile. */
  async #waitFor(fits: Fits, get: () => Promise<void>): Promise<void> {
    const { lock } = this.#shared;
    const host = this.#host;
    if (lock.isBlocked(host, fits)) {
      this.isAboutToWait = true;
      lock.park(host);
      this.isAboutToWait = false;
    }
    await this.#granted(get());
    host.requireOpen();
  }

  /** While we wait, somebody may write who shared the lock as well: what was read is looked at before. */
  #granted(wait: Promise<void>): Promise<void> {
    this.#reads.keep(() => this.#host.reader());
    return wait.catch((error: unknown) => {
      if (isDeadlock(error)) this.#host.endDeadlock();
      throw error;
    });
  }

  /** From now on the transaction reads what is newest, and nobody changes that. */
  #beginToShare(): void {
    const host = this.#host;
    if (!host.active || host.writing) return;
    this.#checkReads(() => host.snapshot.readNewest());
    host.snapshot.leaveOlder();
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

  /** What it claims of tables, where all that it has done can be taken up later. */
  get claim(): TableClaim | undefined {
    return this.#claimed.claim;
  }

  /** The same with what its queries have shown. */
  get claimWithSeen(): TableClaim | undefined {
    return this.#claimed.withSeen;
  }

  /** Notes a locking read, or a change that can be made again. */
  claims(claim: TableClaim | undefined): void {
    this.#claimed.add(claim);
  }

  /** Notes that the transaction does what cannot be taken up later: from now on it keeps the lock until its end. */
  goesOn(): void {
    this.#claimed.goesOn();
  }

  /** Whether a query must wait: what it shows is about to change, and is not to change until the transaction ends. */
  mustWaitToRead(claim: ClaimGiver): boolean {
    return (
      this.#host.writing && !this.#host.modes.freshReads && this.#shared.lock.isBlocked(this.#host, fitsBeside(claim))
    );
  }

  /** Notes a query of tables: what it shows must not change. */
  readsRows(claim: () => TableClaim): void {
    if (this.#claimed.claim !== undefined && !this.#host.modes.freshReads) this.#claimed.see(claim());
  }

  /** The transaction is over. */
  release(): void {
    this.#reads.clear();
    this.#claimed.clear();
    this.#shared.lock.release(this.#host);
  }
}

const isDeadlock = (error: unknown): boolean => error instanceof WireError && error.errno === 1213;
