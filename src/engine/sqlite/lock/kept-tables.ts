import { waiterFor, type Waiter } from './lock-waiter.ts';
import type { TableNames, LockOwner } from './lock-owner.ts';

/** The tables of those who have given the write lock away and keep the tables whose rows they had locked. */
export class KeptTables {
  readonly #keepers = new Map<LockOwner, ReadonlySet<string>>();
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

  keep(owner: LockOwner, tables: ReadonlySet<string>): void {
    this.#keepers.set(owner, tables);
  }

  /** Who waited for the tables of `owner` may look again. */
  leave(owner: LockOwner): void {
    if (!this.#keepers.delete(owner)) return;
    for (const waiter of this.#waiting.splice(0))
      if (this.keepersOf(waiter.owner, waiter.tables).length > 0) this.#waiting.push(waiter);
      else waiter.grant();
  }

  /** The others who keep one of `tables`. */
  keepersOf(owner: LockOwner, tables: TableNames): readonly LockOwner[] {
    const found: LockOwner[] = [];
    for (const [keeper, kept] of this.#keepers)
      if (keeper !== owner && (tables === undefined || !kept.isDisjointFrom(tables))) found.push(keeper);
    return found;
  }

  /** Waits until nobody else keeps one of `tables`. */
  wait(owner: LockOwner, tables: TableNames, timeout: number): { readonly waiter: Waiter; granted: Promise<void> } {
    const made = waiterFor({ owner, shares: false, tables, timeout }, (waiter, error) => this.refuse(waiter, error));
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
