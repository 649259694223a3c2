import { columnSql, tableSql, type Table } from '../catalog/catalog.ts';
import type { Connection } from './connection.ts';
import { readCounter, writeCounter } from './schema-store.ts';
import { isBiased, UNSIGNED_BIAS } from '../type/type.ts';

/**
 * AUTO_INCREMENT counters. They live in memory, as a rolled back INSERT does not give its values back, and are written
 * with the transaction that used them, so that no value is given twice after a crash.
 */
export class AutoIncrementCounters {
  readonly #next = new Map<number, bigint>();

  /** The next value of a table's counter. */
  next(connection: Connection, tableId: number): bigint {
    let next = this.#next.get(tableId);
    if (next === undefined) {
      next = readCounter(connection, tableId);
      this.#next.set(tableId, next);
    }
    return next;
  }

  /** Notes that `value` is used. Returns whether the counter moved. */
  use(connection: Connection, tableId: number, value: bigint): boolean {
    if (value < this.next(connection, tableId)) return false;
    this.#next.set(tableId, value + 1n);
    return true;
  }

  /** Sets the counter back to what it was before the row at hand used values. */
  free(tableId: number, next: bigint): void {
    this.#next.set(tableId, next);
  }

  /** Sets the counter; it never goes below the largest value in the table. */
  reset(connection: Connection, table: Table, value: bigint): void {
    const column = table.columns.find((candidate) => candidate.autoIncrement);
    let next = value < 1n ? 1n : value;
    if (column !== undefined) {
      const [row] = connection.all(`SELECT max(${columnSql(column)}) FROM ${tableSql(table)}`, [], true);
      const largest = row?.[0];
      if (typeof largest === 'bigint') {
        const plain = isBiased(column.type) ? largest - UNSIGNED_BIAS : largest;
        if (plain >= next) next = plain + 1n;
      }
    }
    this.#next.set(table.id, next);
    writeCounter(connection, table.id, next);
  }

  /** Writes the counters of these tables. */
  save(connection: Connection, tableIds: Iterable<number>): void {
    for (const id of tableIds) {
      const next = this.#next.get(id);
      if (next !== undefined) writeCounter(connection, id, next);
    }
  }

  /** Forgets all counters: they are read again. */
  forgetAll(): void {
    this.#next.clear();
  }

  /** Forgets a table's counter: it is read again. */
  forget(tableId: number): void {
    this.#next.delete(tableId);
  }
}
