import { waiterFor, type Waiter, type Wish } from './lock-waiter.ts';
import type { Keeper, LockOwner } from './lock-owner.ts';
import type { TableClaim } from './table-claim.ts';

/** What those still claim who have given the write lock away, until they come back to what they had done. */
export class KeptTables {
  readonly #keepers = new Map<LockOwner, TableClaim>();
  readonly #waiting: Waiter[] = [];

  get isEmpty(): boolean {
    return this.#keepers.size === 0;
  }

  get waiting(): readonly Waiter[] {
    return this.#waiting;
  }

  has(owner: LockOwner): boolean {
    return this.#keepers.has(owner);
  }

  keep(owner: LockOwner, claim: TableClaim): void {
    this.#keepers.set(owner, claim);
  }

  /** Who waited for `owner` may look again. */
  leave(owner: LockOwner): void {
    if (!this.#keepers.delete(owner)) return;
    for (const waiter of this.#waiting.splice(0))
      if (this.hinder(waiter)) this.#waiting.push(waiter);
      else waiter.grant();
  }

  /** Whether the claims of others are in the way of somebody. */
  hinder({ owner, fits }: Pick<Waiter, 'owner' | 'fits'>): boolean {
    return !this.isEmpty && this.#keepers.entries().some(([keeper, kept]) => keeper !== owner && !fits(kept));
  }

  /** The others whose claims are in the way of somebody. */
  keepersBefore({ owner, fits }: Pick<Waiter, 'owner' | 'fits'>): readonly LockOwner[] {
    return Array.from(this.#keepers).flatMap(([keeper, kept]) => (keeper === owner || fits(kept) ? [] : [keeper]));
  }

  /** The others who keep single rows of tables of which `claim` changes some too. */
  rowKeepers(owner: LockOwner, claim: TableClaim | undefined): readonly Keeper[] {
    if (claim === undefined || this.isEmpty || claim.rows.size === 0) return [];
    return Array.from(this.#keepers, ([keeper, kept]) => ({ owner: keeper, claim: kept })).filter(
      (kept) => kept.owner !== owner && !kept.claim.rows.isDisjointFrom(claim.rows),
    );
  }

  /** Waits until nobody else's claim is in the way. */
  wait(wish: Wish): { readonly waiter: Waiter; readonly granted: Promise<void> } {
    const made = waiterFor(wish, (waiter, error) => this.refuse(waiter, error));
    this.#waiting.push(made.waiter);
    return made;
  }

  refuse(waiter: Waiter, error: Error): void {
    const index = this.#waiting.indexOf(waiter);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    waiter.refuse(error);
  }
}
