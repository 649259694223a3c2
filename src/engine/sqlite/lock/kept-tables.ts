import { waiterFor, type Waiter } from './lock-waiter.ts';

/** Names of tables, each as `schema.table` in lower case; `undefined` where they are not known: any may be among them. */
export type TableNames = ReadonlySet<string> | undefined;

/** Who may have the write lock. */
export interface LockOwner {
  /**
   * Asked while others wait: who has only locked rows so far may go back to what it was before it had the lock.
   *
   * @returns the tables that nobody else may change or lock until then; `undefined` where it must go on
   */
  park?(): TableNames;
}

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
