import { DatabaseSync, type SQLInputValue, type StatementResultingChanges, type StatementSync } from 'node:sqlite';
import { leadingAccess, nestsOf, type Nests, type PlanStep } from './plan-loops.ts';
import { defineFunction, registerFunctions } from '../functions/register.ts';
import { strictForm, withStrictFunctions, type AddedFunction } from '../functions/strictly.ts';
import type { Runtime } from '../functions/scalar.ts';
import type { StoredValue } from '../type/type.ts';

/** Statements that a connection keeps prepared of each kind. */
const MAX_STATEMENTS = 256;
/** Longer texts, in characters, are kept by their plans only. */
const LONGEST_KEPT = 65_536;
/** Steps of EXPLAIN QUERY PLAN that give one row each. */
const SINGLE_ROW_STEP = /^SEARCH .*\(rowid=\?\)|^SCAN CONSTANT ROW$/;
const PLAIN_SCAN = /^SCAN \w+$/;
const ROW_RANGE = /^SEARCH \w+ USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)$/;
/** Steps that may take long; tables of ours that are not in the file do not. */
const SCAN_STEP = /^SCAN (?!CONSTANT ROW|.* VIRTUAL TABLE)|TEMP B-TREE/;
/** With other steps beside it, it is no mere look at the first or last row. */
const END_STEP = /^SEARCH \w+$/;
/** Steps that may go through all of a table, or of a range of it. */
const WHOLE_STEP = /^SCAN \w|^SEARCH \w+(?:$| USING AUTOMATIC )|[<>]\?|^MULTI-INDEX OR/;
const SORT_STEP = /TEMP B-TREE FOR (?:LAST (?:\d+ )?TERMS? OF )?ORDER BY/;

/** Most rows of a page, or nearly so. */
const PAGE_ROWS = 200;

/** SQLite's `synchronous`: whether a commit waits for the disk. */
export type Synchronous = 'full' | 'normal';

/** A query that a connection is ready to run. */
export interface ReadyQuery {
  readonly statement: StatementSync;
  /** It looks up rows by their number only, or reads no table, so that it cannot have many. */
  readonly isLookup: boolean;
  /** It reads a whole table or index, or sorts. */
  readonly isScan: boolean;
  /** The first step of EXPLAIN QUERY PLAN that goes through a table. */
  readonly access: string;
  /** It sorts rows, be it only those that an index leaves in one place. */
  readonly sorts: boolean;
  /** It reads all rows of one table as they are stored, and does nothing else. */
  readonly isPlainScan: boolean;
  /** It reads the rows of a range of one table in their order, and does nothing else. */
  readonly isRowRange: boolean;
  /** The steps that may go through all of a table, or of a range of it. */
  readonly wholeSteps: readonly string[];
  /** It calls functions of MySQL. */
  readonly computes: boolean;
  /** It calls SLEEP. */
  readonly sleeps: boolean;
  /** Its loops that are inside each other. */
  readonly nests: Nests;
}

/** A row of a table. */
export interface FoundRow {
  /** The table's id. */
  readonly table: number;
  /** SQLite's number of the row; `undefined` for a new one. */
  readonly rowid: StoredValue | undefined;
}

/** A change of one row, with all that it depends on in `values`: the last of them is the number of a row that is there. */
export interface RowChange extends FoundRow {
  readonly sql: string;
  readonly values: readonly StoredValue[];
  /** The row that is there then, where it was another one before. */
  readonly whole?: WholeRow | undefined;
}

/** A row with all that is stored of it. */
export interface WholeRow {
  /** Gives a row of a number, which is the last parameter, these values. */
  readonly updateSql: string;
  readonly insertSql: string;
  readonly values: readonly StoredValue[];
}

/** One connection to the database file with its prepared statements. Rows come as arrays. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #runtime: Runtime;
  readonly #functions: ReadonlyMap<string, AddedFunction>;
  readonly #strictNames = new Set<string>();
  readonly #statements = new Map<string, StatementSync>();
  /** Those whose integers come as big integers. */
  readonly #bigStatements = new Map<string, StatementSync>();
  readonly #ready = new WeakMap<object, ReadyQuery>();
  readonly #byPlan = new WeakMap<object, StatementSync>();
  /** Told of each change of a row that was made, and the number that SQLite has given to a new one. */
  onRowChange: ((change: RowChange, made: StoredValue | undefined) => void) | undefined;
  /** Told of each row that a change has found as it is to be. */
  onRowFound: ((row: FoundRow) => void) | undefined;
  /** Told of each row that is about to change. */
  beforeRowChange: ((row: FoundRow) => void) | undefined;
  /** Statements that have not come to their end when others get their turn. */
  readonly #running = new Set<StatementSync>();

  constructor(path: string, runtime: Runtime, sync: Synchronous = 'full', access?: 'read-only') {
    const readOnly = access === 'read-only';
    const options = { readOnly, timeout: 0, enableForeignKeyConstraints: false, allowExtension: false };
    this.#database = new DatabaseSync(path, options);
    try {
      // Whoever commits sees to the log's length: see `Checkpoints`.
      this.#database.exec(
        `PRAGMA journal_mode=WAL; PRAGMA synchronous=${sync}; PRAGMA wal_autocheckpoint=0; PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000`,
      );
      this.#functions = registerFunctions(this.#database, runtime);
      this.#runtime = runtime;
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Adds a function; with `bigInts` its integer arguments are big integers. */
  define(name: string, bigInts: boolean, call: (...values: StoredValue[]) => StoredValue): void {
    const options = { varargs: true, useBigIntArguments: bigInts };
    this.#database.function(name, options, call as (...values: SQLInputValue[]) => SQLInputValue);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** The prepared form of `sql`; with `bigInts` its integers come as big integers. */
  prepare(sql: string, bigInts = false): StatementSync {
    const statements = bigInts ? this.#bigStatements : this.#statements;
    const known = statements.get(sql);
    if (known !== undefined && !this.#running.has(known)) return known;
    const statement = this.#database.prepare(this.#withStrictFunctions(sql));
    statement.setReturnArrays(true);
    if (bigInts) statement.setReadBigInts(true);
    if (sql.length > LONGEST_KEPT) return statement;
    if (statements.size >= MAX_STATEMENTS) {
      const [oldest] = statements.keys();
      if (oldest !== undefined) statements.delete(oldest);
    }
    statements.set(sql, statement);
    return statement;
  }

  #withStrictFunctions(sql: string): string {
    return withStrictFunctions(sql, this.#functions, (name, base) => {
      const known = this.#functions.get(base);
      if (known === undefined || this.#strictNames.has(name)) return;
      this.#strictNames.add(name);
      defineFunction(this.#database, name, { ...known, call: strictForm(known.call, this.#runtime) });
    });
  }

  /** Prepares a query anew the next time: one that failed while its rows were read would tell of that again. */
  forget(sql: string): void {
    this.#statements.delete(sql);
  }

  /** The query of a plan: found by the plan itself, which is quicker than by its text. */
  ready(plan: { readonly sql: string; readonly bigInts: boolean }): ReadyQuery {
    let query = this.#ready.get(plan);
    if (query === undefined || (this.#running.size > 0 && this.#running.has(query.statement))) {
      const lines = this.steps(plan.sql);
      const steps = lines.map(({ detail }) => detail);
      query = {
        statement: this.prepare(plan.sql, plan.bigInts),
        isLookup: steps.length > 0 && steps.every((step) => SINGLE_ROW_STEP.test(step)),
        isScan: steps.some((step) => SCAN_STEP.test(step) || (steps.length > 1 && END_STEP.test(step))),
        isPlainScan: steps.length === 1 && PLAIN_SCAN.test(steps[0] ?? ''),
        isRowRange: steps.length === 1 && ROW_RANGE.test(steps[0] ?? ''),
        access: leadingAccess(lines),
        sorts: steps.some((step) => SORT_STEP.test(step)),
        wholeSteps: steps.filter((step) => WHOLE_STEP.test(step)),
        computes: /\b[fm]_\w+\(/.test(plan.sql),
        sleeps: plan.sql.includes('m_sleep('),
        nests: nestsOf(lines, plan.sql),
      };
      this.#ready.set(plan, query);
    }
    return query;
  }

  /** The prepared form of a query that ends in one step: found by the query itself, which is quicker than by its text. */
  statement(query: { readonly sql: string; readonly bigInts: boolean }): StatementSync {
    let statement = this.#byPlan.get(query);
    if (statement === undefined) {
      statement = this.prepare(query.sql, query.bigInts);
      this.#byPlan.set(query, statement);
    }
    return statement;
  }

  /** Keeps others from using a statement until `work` is done: they would begin it anew. */
  async whileRunning<T>(statement: StatementSync, work: Promise<T>): Promise<T> {
    this.#running.add(statement);
    try {
      return await work;
    } finally {
      this.#running.delete(statement);
    }
  }

  /** All rows of a query. */
  all(sql: string, values: readonly StoredValue[], bigInts = false): StoredValue[][] {
    return this.prepare(sql, bigInts).all(...(values as SQLInputValue[])) as unknown as StoredValue[][];
  }

  /** The same of a query that is {@link Connection.ready}. */
  allOf(query: { readonly sql: string; readonly bigInts: boolean }, values: readonly StoredValue[]): StoredValue[][] {
    return this.ready(query).statement.all(...(values as SQLInputValue[])) as unknown as StoredValue[][];
  }

  /** The rows of a query, one after the other. */
  *each(
    { sql, bigInts }: { readonly sql: string; readonly bigInts: boolean },
    values: readonly StoredValue[],
  ): Generator<StoredValue[], void> {
    const rows = this.prepare(sql, bigInts).iterate(...(values as SQLInputValue[]));
    try {
      yield* rows as unknown as IterableIterator<StoredValue[]>;
    } catch (error) {
      // A statement that is not reset tells of its error again when it runs next.
      rows.return?.();
      throw error;
    }
  }

  /** Runs a change and gives the number of rows it changed, without those that triggers changed. */
  change(sql: string, values: readonly StoredValue[] = []): number {
    return Number(this.prepare(sql).run(...(values as SQLInputValue[])).changes);
  }

  /** Makes a change of one row; gives the number of rows that it changed. */
  changeRow(change: RowChange): number {
    this.beforeRowChange?.(change);
    const { changes, lastInsertRowid } = this.#runChange(change);
    this.onRowChange?.(change, change.rowid === undefined ? lastInsertRowid : undefined);
    return Number(changes);
  }

  /** Makes a change of one row again, and tells nobody. @returns how many rows it has changed, and the number of a new one */
  changeRowAgain(change: Pick<RowChange, 'sql' | 'values'>): { readonly changed: number; readonly made: StoredValue } {
    const { changes, lastInsertRowid } = this.#runChange(change);
    return { changed: Number(changes), made: lastInsertRowid };
  }

  #runChange({ sql, values }: Pick<RowChange, 'sql' | 'values'>): StatementResultingChanges {
    return this.prepare(sql).run(...(values as SQLInputValue[]));
  }

  /** What EXPLAIN QUERY PLAN says of a query. */
  steps(sql: string): readonly PlanStep[] {
    return this.#database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ id, parent, detail }) => ({ id: Number(id), parent: Number(parent), detail: String(detail) }));
  }

  /** About how many rows a table has: row numbers are seldom far apart. */
  rowsOfTable(table: string): number {
    const [[first, last] = []] = this.all(
      `SELECT (SELECT min(rowid) FROM ${table}),(SELECT max(rowid) FROM ${table})`,
      [],
      true,
    );
    if (typeof first !== 'bigint' || typeof last !== 'bigint') return 1;
    return Math.min(Number(last - first) + 1, this.pageCount * PAGE_ROWS);
  }

  /** Pages of the database file. */
  get pageCount(): number {
    const [row] = this.all('PRAGMA page_count', []);
    return Number(row?.[0]);
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#bigStatements.clear();
    this.#database.close();
  }
}
