import type { TableNames } from '../../lock/lock-owner.ts';

/** The tables whose rows a transaction has locked, as long as that is all that it has done with the write lock. */
export class LockedTables {
  #names: ReadonlySet<string> | undefined;
  #isAll = true;

  /** `undefined` when there are none, or when there was more. */
  get names(): TableNames {
    return this.#isAll ? this.#names : undefined;
  }

  add(tables: TableNames): void {
    if (tables === undefined) this.goesOn();
    else this.#names = new Set([...(this.#names ?? []), ...tables]);
  }

  /** What a query shows must not change: only of these tables that is sure. */
  reads(tables: ReadonlySet<string>): void {
    if (!tables.isSubsetOf(this.#names ?? tables)) this.goesOn();
  }

  goesOn(): void {
    this.#isAll = false;
  }

  clear(): void {
    this.#names = undefined;
    this.#isAll = true;
  }
}
