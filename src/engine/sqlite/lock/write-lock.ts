import { wireError } from '../../../mysql/wire-error.ts';
import { KeptTables } from './kept-tables.ts';
import { waiterFor, type Waiter, type Wish } from './lock-waiter.ts';
import type { Fits, Keeper, LockOwner } from './lock-owner.ts';
import type { TableClaim } from './table-claim.ts';

/** How often, in milliseconds, the owner of the lock is asked to give it away while somebody waits. */
const ASK_EVERY = 10;

const ALWAYS: Fits = () => true;

/**
 * The right to write, for one session at a time, first come first served; or, while nobody writes, the right of several
 * that nobody else does. SQLite's own busy handler would stop the whole event loop.
 *
 * Who shares the lock and then wants to write waits until everybody else who shares it has gone or waits to write, too.
 * Those come first among the waiting, one after the other. For the later ones the promise is broken: what they have read
 * may be so no longer, and it is theirs to look.
 *
 * An owner whose client is idle while others wait, and that can take up later what it has done, gives the lock away and
 * keeps what it claims of tables. Until it comes back or ends, only those get the lock whom the claim does not hinder; who
 * acts for several asks for each of them whether it {@link isBlocked}.
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

  /**
   * Takes the lock when it is free, already held by `owner`, or shared by `owner` alone.
   *
   * @param fits whether the lock is of use while another keeps a claim
   */
  tryAcquire(owner: LockOwner, fits = ALWAYS): boolean {
    if (this.#kept.hinder({ owner, fits })) return false;
    if (this.#owner === owner) return true;
    const isTaken = this.#owner !== undefined || this.#sharers.size > Number(this.#sharers.has(owner));
    if (!isTaken) this.#give(owner);
    return !isTaken;
  }

  /** Shares the lock while nobody has it for himself, or waits to. */
  tryShare(owner: LockOwner, fits = ALWAYS): boolean {
    if (this.#kept.hinder({ owner, fits })) return false;
    if (this.#owner === owner) return true;
    const isWanted = this.#queue.some((waiter) => !this.#kept.hinder(waiter));
    const isTaken = this.#owner !== undefined || (isWanted && !this.#sharers.has(owner));
    if (!isTaken) this.#sharers.add(owner);
    return !isTaken;
  }

  /** Waits for the lock, as long as it takes when there is no `timeout`. @throws WireError 1205 after `timeout` milliseconds */
  acquire(owner: LockOwner, timeout?: number, fits = ALWAYS): Promise<void> {
    return this.tryAcquire(owner, fits) ? Promise.resolve() : this.#wait({ owner, shares: false, fits, timeout });
  }

  /** Waits until the lock can be shared. @throws WireError 1205 after `timeout` milliseconds */
  share(owner: LockOwner, timeout?: number, fits = ALWAYS): Promise<void> {
    return this.tryShare(owner, fits) ? Promise.resolve() : this.#wait({ owner, shares: true, fits, timeout });
  }

  /** Whether somebody else keeps a claim that is in the way. */
  isBlocked(owner: LockOwner, fits: Fits): boolean {
    return this.#kept.hinder({ owner, fits });
  }

  /** The others who keep single rows of tables of which `claim` changes some too. */
  rowKeepers(owner: LockOwner, claim: TableClaim | undefined): readonly Keeper[] {
    return this.#kept.rowKeepers(owner, claim);
  }

  /** Whether anybody keeps a claim. */
  get isKept(): boolean {
    return !this.#kept.isEmpty;
  }

  /** Waits until nobody else keeps a claim that is in the way. @throws WireError 1205 after `timeout` milliseconds, 1213 */
  unblocked(owner: LockOwner, fits: Fits, timeout: number): Promise<void> {
    if (!this.isBlocked(owner, fits)) return Promise.resolve();
    const { waiter, granted } = this.#kept.wait({ owner, shares: false, fits, timeout });
    this.#breakDeadlock(waiter);
    return granted;
  }

  /** Has `owner`, if it holds the lock, give it away where it can. */
  park(owner: LockOwner): void {
    if (this.#owner === owner && this.#park(owner, ALWAYS)) this.#grantNext();
  }

  /** Asks another owner at once to give the lock away. */
  ask(owner: LockOwner, fits = ALWAYS): void {
    if (this.#owner !== undefined && this.#owner !== owner && this.#sharers.size === 0) this.#park(this.#owner, fits);
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
    this.#sharers.delete(owner);
    if (this.#owner === owner) this.#owner = undefined;
    this.#grantNext();
  }

  #wait(wish: Wish): Promise<void> {
    let idle = 0;
    let activity: number | undefined;
    const asking = setInterval(() => {
      const holder = this.#owner;
      if (holder === undefined) return;
      idle = holder.activity === activity ? idle + ASK_EVERY : 0;
      activity = holder.activity;
      if (idle >= (holder.patience ?? 0) && this.#park(holder, wish.fits)) this.#grantNext();
    }, ASK_EVERY);
    const { waiter, granted } = waiterFor(
      wish,
      (late, error) => this.#refuse(late, error),
      () => clearInterval(asking),
    );
    this.#enqueue(waiter);
    this.#grantNext();
    this.#breakDeadlock(waiter);
    return granted;
  }

  /** Whether the owner gives the lock away and keeps what it claims. */
  #park(owner: LockOwner, fits: Fits): boolean {
    const claim = owner.park?.(fits);
    if (claim === undefined) return false;
    this.#kept.keep(owner, claim);
    this.#owner = undefined;
    return true;
  }

  /** Where all of a circle wait for each other, who has changed least of those that do not hold the lock is refused. */
  #breakDeadlock(begun: Waiter): void {
    if (this.#kept.isEmpty || !this.#leadsTo(begun.owner, begun, new Set())) return;
    const isVictim = (waiter: Waiter): boolean =>
      waiter.owner !== this.#owner && this.#kept.has(waiter.owner) && this.#leadsTo(waiter.owner, waiter, new Set());
    const [victim] = [begun, ...this.#queue, ...this.#kept.waiting]
      .filter(isVictim)
      .toSorted((a, b) => (a.owner.weight ?? 0) - (b.owner.weight ?? 0));
    const error = wireError('ER_LOCK_DEADLOCK');
    this.#refuse(victim ?? begun, error);
    this.#kept.refuse(victim ?? begun, error);
  }

  /** Whether `target` is among those for whom a waiter waits, directly or through others. */
  #leadsTo(target: LockOwner, waiter: Waiter, seen: Set<LockOwner>): boolean {
    const holder = this.#queue.includes(waiter) && this.#owner !== waiter.owner ? this.#owner : undefined;
    return [holder, ...this.#kept.keepersBefore(waiter)].some((other) => {
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
    for (const waiter of this.#queue.slice()) {
      if (this.#kept.hinder(waiter)) continue;
      const isOwn = this.#owner === waiter.owner;
      if (!isOwn && (this.#owner !== undefined || !(waiter.shares || this.#mayWrite(waiter)))) {
        // Its owner may be among those behind.
        if (this.#owner === undefined) return;
        continue;
      }
      this.#queue.splice(this.#queue.indexOf(waiter), 1);
      if (!isOwn && waiter.shares) this.#sharers.add(waiter.owner);
      else this.#give(waiter.owner);
      waiter.grant();
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
