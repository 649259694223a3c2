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

  /**
   * Saves them in a transaction of their own; on a full disk the values stay used for as long as the server runs.
   *
   * @param changing told before something is committed
   */
  commitAlone(connection: Connection, changing: () => void): void {
    try {
      connection.change('BEGIN IMMEDIATE');
      this.save(connection);
      changing();
      connection.change('COMMIT');
    } catch {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    }
  }

  clear(): void {
    this.#tables = undefined;
  }
}
