import type { Connection } from '../../file/connection.ts';
import type { AutoIncrementCounters } from '../../file/counters.ts';
import type { CounterAccess } from '../plan.ts';

/** The AUTO_INCREMENT counters that a transaction has moved: they are saved with its commit. */
export class TouchedCounters {
  readonly #counters: AutoIncrementCounters;
  #tables: Set<number> | undefined;

  constructor(counters: AutoIncrementCounters) {
    this.#counters = counters;
  }

  get any(): boolean {
    return this.#tables !== undefined;
  }

  /** Counters that note which tables are moved. */
  through(connection: Connection): CounterAccess {
    const counters = this.#counters;
    return {
      next: (tableId) => counters.next(connection, tableId),
      use: (tableId, value) => {
        if (counters.use(connection, tableId, value)) (this.#tables ??= new Set()).add(tableId);
      },
      free: (tableId, next) => counters.free(tableId, next),
    };
  }

  save(connection: Connection): void {
    if (this.#tables !== undefined) this.#counters.save(connection, this.#tables);
  }

  clear(): void {
    this.#tables = undefined;
  }
}
