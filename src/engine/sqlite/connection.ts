import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { registerFunctions } from './functions/register.ts';
import type { Runtime } from './functions/scalar.ts';
import type { StoredValue } from './type/type.ts';

/** Statements that a connection keeps prepared. */
const MAX_STATEMENTS = 256;

/** One connection to the database file with its prepared statements. Rows come as arrays. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #lookups = new WeakMap<StatementSync, boolean>();

  constructor(path: string, runtime: Runtime) {
    this.#database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: false, allowExtension: false });
    this.#database.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000',
    );
    registerFunctions(this.#database, runtime);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** The prepared form of `sql`; with `bigInts` its integers come as big integers. */
  prepare(sql: string, bigInts = false): StatementSync {
    const key = bigInts ? `+${sql}` : sql;
    let statement = this.#statements.get(key);
    if (statement !== undefined) return statement;
    statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    if (bigInts) statement.setReadBigInts(true);
    if (this.#statements.size >= MAX_STATEMENTS) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(key, statement);
    return statement;
  }

  /** Whether a query looks up rows by their number only, so that it cannot have many. */
  isLookup(sql: string, statement: StatementSync): boolean {
    let lookup = this.#lookups.get(statement);
    if (lookup === undefined) {
      const steps = this.#database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
      lookup = steps.length > 0 && steps.every(({ detail }) => /^SEARCH .*\(rowid=\?\)/.test(String(detail)));
      this.#lookups.set(statement, lookup);
    }
    return lookup;
  }

  /** All rows of a query. */
  all(sql: string, values: readonly StoredValue[], bigInts = false): StoredValue[][] {
    return this.prepare(sql, bigInts).all(...(values as SQLInputValue[])) as unknown as StoredValue[][];
  }

  /** Runs a change and gives the number of rows it changed, without those that triggers changed. */
  change(sql: string, values: readonly StoredValue[] = []): number {
    return Number(this.prepare(sql).run(...(values as SQLInputValue[])).changes);
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

/** Connections that nobody uses at the moment, last used first. */
export class ConnectionPool {
  readonly #path: string;
  readonly #runtime: Runtime;
  readonly #idle: Connection[] = [];
  readonly #maxIdle = 8;
  #closed = false;

  constructor(path: string, runtime: Runtime) {
    this.#path = path;
    this.#runtime = runtime;
  }

  acquire(): Connection {
    return this.#idle.pop() ?? new Connection(this.#path, this.#runtime);
  }

  /** Uses a connection for work that ends before anything else happens. */
  acquireFor<T>(work: (connection: Connection) => T): T {
    const connection = this.acquire();
    try {
      return work(connection);
    } finally {
      this.release(connection);
    }
  }

  release(connection: Connection): void {
    if (this.#closed || this.#idle.length >= this.#maxIdle) connection.close();
    else this.#idle.push(connection);
  }

  close(): void {
    this.#closed = true;
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}
