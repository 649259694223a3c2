import type { SQLInputValue } from 'node:sqlite';
import type { Connection } from '../connection.ts';
import type { StoredValue } from '../type/type.ts';
import type { SelectPlan } from './plan.ts';

/** Rows of a table that are looked at in one step: their time is what others have to wait. */
const MOST_ROWS = 250;
/** Bytes that the rows of a step can have by the types of their columns. */
const MOST_BYTES = 16 * 1024 * 1024;
/** With fewer rows in a step the steps cost too much. */
const LEAST_ROWS = 16;
/** Pages of a database in which nothing takes long. */
const SMALL_DATABASE = 1024;

const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

/** A query that goes through one table in the order of its rows, so that it can be run piece by piece. */
export interface TableScan {
  /** The query for the rows of a range; its last two parameters are the ends of the range. */
  readonly sql: string;
  readonly bigInts: boolean;
  /** Gives the number of the last row of a range, for its first one and the rows after that. */
  readonly end: { readonly sql: string; readonly bigInts: true };
  /** Rows of the table in each step. */
  readonly rows: number;
}

/** The steps of a query: `undefined` when its rows can be too long for them. */
export function tableScan(
  table: string,
  sql: string,
  { columns, bigInts }: Pick<SelectPlan, 'columns' | 'bigInts'>,
): TableScan | undefined {
  const bytes = columns.reduce((sum, { length }) => sum + length, 1);
  const rows = Math.min(MOST_ROWS, Math.floor(MOST_BYTES / bytes));
  if (rows < LEAST_ROWS) return undefined;
  const end = `SELECT rowid FROM ${table} WHERE rowid>=? ORDER BY rowid LIMIT 1 OFFSET ?`;
  return { sql, bigInts, end: { sql: end, bigInts: true }, rows };
}

/** Whether a query had better be run piece by piece here: one of a large table that no index helps. */
export function scansInSteps(
  plan: SelectPlan,
  connection: Connection,
): plan is SelectPlan & { readonly scan: TableScan } {
  return plan.scan !== undefined && connection.ready(plan).isPlainScan && connection.pageCount >= SMALL_DATABASE;
}

/** The rows of each step, from one state of the database. */
export function* scanSteps(
  scan: TableScan,
  connection: Connection,
  values: readonly SQLInputValue[],
): Generator<StoredValue[][], void> {
  const end = connection.statement(scan.end);
  const range = connection.statement(scan);
  for (let first = LOWEST, last: bigint | undefined; last !== HIGHEST; first = last + 1n) {
    const [row] = end.all(first, scan.rows - 1) as unknown as [bigint][];
    last = row?.[0] ?? HIGHEST;
    yield range.all(...values, first, last) as unknown as StoredValue[][];
  }
}
