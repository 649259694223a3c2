import type { Connection } from '../../file/connection.ts';
import type { Output, RangeForm } from '../../emit/select/emit-query.ts';
import { packetForm, type PacketForm } from './packet-scan.ts';
import type { SelectPlan } from '../plan.ts';

/** Rows of a table that are looked at in one step. */
const MOST_ROWS = 250;
/** Bytes that the rows of a step can have by the types of their columns. */
const MOST_BYTES = 16 * 1024 * 1024;
/** With fewer rows in a step the steps cost too much. */
const LEAST_ROWS = 16;
const FIRST_ROWS = 16;
/** Milliseconds of a step: its time is what others have to wait, but each step costs something too. */
const LONG = 0.5;
const SHORT = 0.2;
/** Steps for which a table's row numbers are taken to be as dense as they were. */
const DENSE_STEPS = 31;
/** Pages of a database in which nothing takes long. */
const SMALL_DATABASE = 1024;

const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

/** The ranges of a table's rows, and the query for those of one. */
export interface RangeScan {
  /** Its last two parameters are the ends of the range. */
  readonly sql: string;
  readonly bigInts: boolean;
  /** Gives the number of the last row of a range, for its first one and the rows after that. */
  readonly end: { readonly sql: string; readonly bigInts: true };
  /** Most rows of the table in each step. */
  readonly rows: number;
}

/** A query that goes through one table in the order of its rows, so that it can be run piece by piece. */
export interface TableScan extends RangeScan {
  /** The same rows as packets of a text result. */
  readonly packets: PacketForm | undefined;
}

/** The steps of a query: `undefined` when its rows can be too long for them. */
export function tableScan(
  range: RangeForm,
  outputs: readonly Output[],
  { columns, bigInts, bindings }: Pick<SelectPlan, 'columns' | 'bigInts' | 'bindings'>,
): TableScan | undefined {
  const bytes = columns.reduce((sum, { length }) => sum + length, 1);
  const rows = Math.min(MOST_ROWS, Math.floor(MOST_BYTES / bytes));
  if (rows < LEAST_ROWS) return undefined;
  const ends = [`?${bindings.length + 1}`, `?${bindings.length + 2}`] as const;
  return {
    sql: range.compose(...ends),
    bigInts,
    packets: packetForm(outputs, columns, (value) => range.composeAs(value, ...ends)),
    end: endOfRange(range.table),
    rows,
  };
}

/** The steps of a query that reads rows in order to change them. @param sql for the rows of a range */
export const rangeScan = (table: string, sql: string): RangeScan => ({
  sql,
  bigInts: true,
  end: endOfRange(table),
  rows: MOST_ROWS,
});

const endOfRange = (table: string): TableScan['end'] => ({
  sql: `SELECT rowid FROM ${table} WHERE rowid>=? ORDER BY rowid LIMIT 1 OFFSET ?`,
  bigInts: true,
});

/** Whether a query had better be run piece by piece here: one of a large table that no index helps. */
export function scansInSteps(
  plan: SelectPlan,
  connection: Connection,
): plan is SelectPlan & { readonly scan: TableScan } {
  return plan.scan !== undefined && connection.ready(plan).isPlainScan && connection.pageCount >= SMALL_DATABASE;
}

/** Row numbers of the first and the last row of a step. */
export interface RowRange {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * The ranges of a table's rows, one after the other, none of which takes long. Each is made when it is asked for; who
 * asks says how many milliseconds the one before it took.
 */
export function* rowRanges(scan: RangeScan, connection: Connection): Generator<RowRange, void, number> {
  const end = connection.statement(scan.end);
  let rows = Math.min(FIRST_ROWS, scan.rows);
  let dense = 0;
  for (let first = LOWEST, last = LOWEST; last !== HIGHEST; first = last + 1n) {
    if (dense > 0) {
      // A range of row numbers has no more rows than numbers: to look for its end would be to read them all twice.
      dense--;
      last = first + BigInt(rows - 1);
    } else {
      const [row] = end.all(first, rows - 1) as unknown as [bigint][];
      last = row?.[0] ?? HIGHEST;
      if (last - first < 2 * rows && last < HIGHEST / 2n) dense = DENSE_STEPS;
    }
    const took = yield { first, last };
    if (took > LONG) rows = Math.max(LEAST_ROWS, rows >> 1);
    else if (took < SHORT) rows = Math.min(scan.rows, rows * 2);
  }
}
