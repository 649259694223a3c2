import type { Log } from '../../../kit/log.ts';
import { messageOf } from '../../../kit/errors.ts';
import { tableSql, type Catalog, type Database, type Table } from '../catalog/catalog.ts';
import { analyze, analyzedParts, analyzedRows, publishAnalysis } from '../file/analysis.ts';
import type { Checkpoints } from '../file/checkpoints.ts';
import type { Connection } from '../file/connection.ts';
import type { ConnectionPool } from '../file/connection-pool.ts';
import type { WriteLock } from '../lock/write-lock.ts';

/** Rows from which on it matters by which index a table is read. */
const MANY_ROWS = 1000;
/** A table is analyzed anew when it has so many times the rows that it had, or so many times fewer. */
const GROWN = 2;
/** Milliseconds between a commit and a look at the tables, and those to wait then for whoever writes. */
const UNTIL_LOOK = 2000;
const PATIENCE = 1000;
/** Tables that are looked at in one turn. */
const LOOKED_AT = 64;

/** What statistics are kept of, and what depends on them. */
export interface Analyzed {
  readonly pool: ConnectionPool;
  readonly lock: WriteLock;
  readonly checkpoints: Checkpoints;
  readonly log: Log;
  readonly catalog: () => Catalog;
  /** Plans are to be made anew. */
  readonly outdated: () => void;
}

/**
 * Keeps SQLite's statistics of the tables that are large: without them it takes a column of four values for as good a key
 * as one of a thousand. As in InnoDB that is done some time after many rows have changed, or at once by ANALYZE TABLE
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-persistent-stats.html).
 */
export class Statistics {
  readonly #host: Analyzed;
  /** Who has the write lock during a step. */
  readonly #owner = {};
  #timer: NodeJS.Timeout | undefined;
  #isAtWork = false;
  /** Whether something was committed since tables were looked at. */
  #isChanged = false;
  #isClosed = false;
  #rows: ReadonlyMap<string, number> | undefined;
  /** The last table that was looked at. */
  #last = 0;

  constructor(host: Analyzed) {
    this.#host = host;
  }

  /** Something was committed: soon after, tables are looked at. */
  committed(): void {
    this.#isChanged = true;
    if (this.#timer !== undefined || this.#isAtWork || this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isChanged = false;
      this.#look().catch((error: unknown) => this.#failed(error));
    }, UNTIL_LOOK).unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /**
   * Analyzes tables, unless that is being done.
   *
   * @param patience milliseconds to wait for whoever writes; by default tables are left out while somebody does
   */
  async analyze(tables: readonly Table[], patience?: number): Promise<void> {
    if (this.#isAtWork || this.#isClosed) return;
    this.#isAtWork = true;
    let isNew = false;
    try {
      for (const table of tables) isNew = (await this.#analyzeTable(table, patience)) || isNew;
      if (isNew) await this.#write(patience, async (connection) => publishAnalysis(connection));
    } catch (error) {
      this.#failed(error);
    } finally {
      if (isNew) this.#host.outdated();
      this.#rows = undefined;
      this.#isAtWork = false;
      if (this.#isChanged) this.committed();
    }
  }

  /** All of a table, or nothing: a key without statistics would look better than those beside it. */
  #analyzeTable(table: Table, patience: number | undefined): Promise<boolean> {
    return this.#write(patience, async (connection) => {
      for (const part of analyzedParts(connection, tableSql(table))) {
        analyze(connection, part);
        await othersTurn();
      }
    });
  }

  /** Does something in a transaction of its own. @returns `false` where somebody else writes */
  async #write(patience: number | undefined, work: (connection: Connection) => Promise<void>): Promise<boolean> {
    const { lock, pool, checkpoints } = this.#host;
    if (patience !== undefined) await lock.acquire(this.#owner, patience);
    else if (!lock.tryAcquire(this.#owner)) return false;
    try {
      const connection = pool.writer();
      connection.exec('BEGIN IMMEDIATE');
      try {
        await work(connection);
        pool.endSnapshot();
        connection.exec('COMMIT');
        checkpoints.committed(connection);
        return true;
      } finally {
        if (!this.#isClosed && connection.inTransaction) connection.exec('ROLLBACK');
      }
    } finally {
      lock.release(this.#owner);
    }
  }

  /** Nothing depends on statistics but time. */
  #failed(error: unknown): void {
    this.#host.log.debug('tables were not analyzed', { reason: messageOf(error) });
  }

  async #look(): Promise<void> {
    const { tables, isAll } = this.#next();
    const databases = new Set(tables.filter(([, table]) => this.#isDue(table)).map(([database]) => database));
    for (const { tables: all } of databases) {
      if (this.#isClosed) return;
      const due = [...all.values()].flatMap((table) =>
        table.kind === 'table' && this.#otherSize(table) > 0 ? [table] : [],
      );
      await this.analyze(due, PATIENCE);
    }
    if (!isAll) this.committed();
  }

  /** Tables that were not looked at lately. */
  #next(): { readonly tables: readonly (readonly [Database, Table])[]; readonly isAll: boolean } {
    const all = [...this.#host.catalog().databases.values()].flatMap((database) =>
      [...database.tables.values()].flatMap((table) => (table.kind === 'table' ? [[database, table] as const] : [])),
    );
    const from = this.#last < all.length ? this.#last : 0;
    this.#last = from + LOOKED_AT;
    return { tables: all.slice(from, this.#last), isAll: this.#last >= all.length };
  }

  /** Whether a table is large, and was analyzed when it was not so, or not at all. */
  #isDue(table: Table): boolean {
    return this.#otherSize(table) >= MANY_ROWS;
  }

  /** Rows of a table that had another size when it was analyzed, which counts of small ones beside large ones too; otherwise 0. */
  #otherSize(table: Table): number {
    const { pool } = this.#host;
    this.#rows ??= pool.acquireFor(analyzedRows);
    const before = this.#rows.get(tableSql(table)) ?? 0;
    const now = pool.acquireFor((connection) => connection.rowsOfTable(tableSql(table)));
    return now > before * GROWN || now * GROWN < before ? now : 0;
  }
}

const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
