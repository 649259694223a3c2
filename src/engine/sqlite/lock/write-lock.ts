import { wireError } from '../../../mysql/wire-error.ts';
import { KeptTables } from './kept-tables.ts';
import { waiterFor, type Waiter } from './lock-waiter.ts';
import type { LockOwner, TableNames } from './lock-owner.ts';

/** Milliseconds that somebody has to wait before the owner of the lock is asked to give it away. */
const PARK_AFTER = 100;

/**
 * The right to write, for one session at a time, first come first served; or, while nobody writes, the right of several
 * that nobody else does. SQLite's own busy handler would stop the whole event loop.
 *
 * Who shares the lock and then wants to write waits until everybody else who shares it has gone or waits to write, too.
 * Those come first among the waiting, one after the other. For the later ones the promise is broken: what they have read
 * may be so no longer, and it is theirs to look.
 *
 * An owner that has only locked rows, and lets others wait for long, gives the lock away and keeps the tables of those
 * rows. Whoever has the lock must ask then whether it {@link isBlocked}.
 */
export class WriteLock {
  #owner: LockOwner | undefined;
  readonly #sharers = new Set<object>();
  readonly #queue: Waiter[] = [];
  readonly #kept = new KeptTables();

  /** Whether anybody shares the lock, or did so until somebody else who shared it began to write. */
  get isShared(): boolean {
    return this.#sharers.size > 0;
  }

  /** Takes the lock when it is free, already held by `owner`, or shared by `owner` alone. */
  tryAcquire(owner: LockOwner): boolean {
    if (this.#owner === owner) return true;
    const isTaken = this.#owner !== undefined || this.#sharers.size > Number(this.#sharers.has(owner));
    if (!isTaken) this.#give(owner);
    return !isTaken;
  }

  /** Shares the lock while nobody has it for himself, or waits to. */
  tryShare(owner: LockOwner): boolean {
    if (this.#owner === owner) return true;
    const isTaken = this.#owner !== undefined || (this.#queue.length > 0 && !this.#sharers.has(owner));
    if (!isTaken) this.#sharers.add(owner);
    return !isTaken;
  }

  /** Waits for the lock, as long as it takes when there is no `timeout`. @throws WireError 1205 after `timeout` milliseconds */
  acquire(owner: LockOwner, timeout?: number): Promise<void> {
    return this.tryAcquire(owner) ? Promise.resolve() : this.#wait(owner, false, timeout);
  }

  /** Whether somebody else keeps one of `tables`, which are asked for only if anybody keeps some. */
  isBlocked(owner: LockOwner, tables: () => TableNames): boolean {
    return !this.#kept.isEmpty && this.#kept.keepersOf(owner, tables()).length > 0;
  }

  /** Waits until nobody else keeps one of `tables`. @throws WireError 1205 after `timeout` milliseconds, 1213 */
  unblocked(owner: LockOwner, tables: () => TableNames, timeout: number): Promise<void> {
    if (!this.isBlocked(owner, tables)) return Promise.resolve();
    const { waiter, granted } = this.#kept.wait(owner, tables(), timeout);
    this.#breakDeadlock(waiter);
    return granted;
  }

  /** Gives the lock away again where it is of no use yet. */
  yield(owner: LockOwner): void {
    if (this.#park(owner)) this.#grantNext();
    else this.release(owner);
  }

  /** Waits until the lock can be shared. @throws WireError 1205 after `timeout` milliseconds */
  share(owner: LockOwner, timeout?: number): Promise<void> {
    return this.tryShare(owner) ? Promise.resolve() : this.#wait(owner, true, timeout);
  }

  /** Ends the wait of `owner` with error 1317. */
  interrupt(owner: LockOwner): void {
    this.refuse((candidate) => candidate === owner, wireError('ER_QUERY_INTERRUPTED'));
  }

  /** Ends the waits of some with an error. */
  refuse(isRefused: (owner: LockOwner) => boolean, error: Error): void {
    for (const waiter of this.#queue.filter(({ owner }) => isRefused(owner))) this.#refuse(waiter, error);
    for (const waiter of this.#kept.waiting.filter(({ owner }) => isRefused(owner))) this.#kept.refuse(waiter, error);
  }

  /** Gives the lock from its owner to another one, before anybody who waits. */
  pass(owner: LockOwner, next: LockOwner): void {
    if (this.#owner !== owner) throw new TypeError('not the owner of the lock');
    this.#kept.leave(owner);
    this.#owner = next;
  }

  release(owner: LockOwner): void {
    this.#kept.leave(owner);
    const wasSharing = this.#sharers.delete(owner);
    if (this.#owner === owner) this.#owner = undefined;
    else if (!wasSharing) return;
    this.#grantNext();
  }

  #wait(owner: LockOwner, shares: boolean, timeout: number | undefined): Promise<void> {
    const asking = setInterval(() => {
      if (this.#owner !== undefined && this.#park(this.#owner)) this.#grantNext();
    }, PARK_AFTER);
    const { waiter, granted } = waiterFor(
      { owner, shares, timeout },
      (late, error) => this.#refuse(late, error),
      () => clearInterval(asking),
    );
    this.#enqueue(waiter);
    this.#grantNext();
    this.#breakDeadlock(waiter);
    return granted;
  }

  /** Whether the owner gives the lock away and keeps its tables. */
  #park(owner: LockOwner): boolean {
    const tables = owner.park?.();
    if (tables === undefined) return false;
    this.#kept.keep(owner, tables);
    if (this.#owner === owner) this.#owner = undefined;
    return true;
  }

  /** Where all of a circle wait for each other, one is refused: who has changed nothing. */
  #breakDeadlock(begun: Waiter): void {
    if (this.#kept.isEmpty || !this.#leadsTo(begun.owner, begun, new Set())) return;
    const isVictim = (waiter: Waiter): boolean =>
      waiter.owner !== this.#owner && this.#kept.has(waiter.owner) && this.#leadsTo(waiter.owner, waiter, new Set());
    const victim = isVictim(begun) ? begun : [...this.#queue, ...this.#kept.waiting].find(isVictim);
    const error = wireError('ER_LOCK_DEADLOCK');
    this.#refuse(victim ?? begun, error);
    this.#kept.refuse(victim ?? begun, error);
  }

  /** Whether `target` is among those for whom a waiter waits, directly or through others. */
  #leadsTo(target: LockOwner, waiter: Waiter, seen: Set<LockOwner>): boolean {
    const isQueued = this.#queue.includes(waiter);
    const others = isQueued ? [this.#owner] : this.#kept.keepersOf(waiter.owner, waiter.tables);
    return others.some((other) => {
      if (other === undefined || seen.has(other)) return false;
      if (other === target) return true;
      seen.add(other);
      const next = [...this.#queue, ...this.#kept.waiting].filter(({ owner }) => owner === other);
      return next.some((following) => this.#leadsTo(target, following, seen));
    });
  }

  /** Others wait for those who share the lock: these go before them. */
  #enqueue(waiter: Waiter): void {
    const isSharer = ({ owner }: Waiter): boolean => this.#sharers.has(owner);
    const firstOther = isSharer(waiter) ? this.#queue.findIndex((other) => !isSharer(other)) : -1;
    this.#queue.splice(firstOther < 0 ? this.#queue.length : firstOther, 0, waiter);
  }

  #grantNext(): void {
    while (this.#owner === undefined) {
      const [next] = this.#queue;
      if (next === undefined || !(next.shares || this.#mayWrite(next))) return;
      this.#queue.shift();
      if (next.shares) this.#sharers.add(next.owner);
      else this.#give(next.owner);
      next.grant();
    }
  }

  /** Whether all who share the lock wait to go on. */
  #mayWrite({ owner }: Waiter): boolean {
    if (this.#sharers.size === 0) return true;
    const waiting = new Set(this.#queue.map((waiter) => waiter.owner)).add(owner);
    return this.#sharers.isSubsetOf(waiting);
  }

  #give(owner: LockOwner): void {
    this.#sharers.delete(owner);
    this.#owner = owner;
    this.#kept.leave(owner);
  }

  #refuse(waiter: Waiter, error: Error): void {
    const index = this.#queue.indexOf(waiter);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    waiter.refuse(error);
    this.#grantNext();
  }
}
