import type { Connection } from '../../file/connection.ts';
import type { StoredValue } from '../../type/type.ts';
import type { ReadApart, ReadingQuery } from '../plan.ts';
import { rowRanges, type RangeScan } from './table-scan.ts';
import { waitFor, type Steps } from '../steps.ts';

/** Rows that are read in one step. */
const ROWS = 64;
/** Pages of a database in which nothing takes long. */
const SMALL_DATABASE = 256;

/** Whether a query may have so many rows that others must have their turn in between. */
export function mayHaveMany(connection: Connection, query: ReadingQuery): boolean {
  return !connection.ready(query).isLookup && connection.pageCount >= SMALL_DATABASE;
}

/** All rows of a query; `undefined` for one that may have many. */
export function rowsAtOnce(
  connection: Connection,
  query: ReadingQuery,
  values: readonly StoredValue[],
): StoredValue[][] | undefined {
  return mayHaveMany(connection, query) ? undefined : connection.allOf(query, values);
}

/**
 * All rows of a query that may have many: to read them in steps takes longer than at once.
 *
 * @param readApart for a query that can be read elsewhere
 */
export function* rowsInSteps(
  connection: Connection,
  query: ReadingQuery,
  values: readonly StoredValue[],
  readApart?: ReadApart,
): Steps<StoredValue[][]> {
  const { scan } = query;
  if (scan !== undefined && connection.ready(query).isPlainScan) return yield* rowsOfRanges(connection, scan, values);
  const apart = readApart?.(query, values, connection);
  if (apart !== undefined) return yield* waitFor(apart);
  const rows: StoredValue[][] = [];
  for (const row of connection.each(query, values)) {
    rows.push(row);
    if (rows.length % ROWS === 0) yield;
  }
  return rows;
}

/** All rows of a query that goes through a table: SQLite would look for the next one, however far away it is, in one step. */
function* rowsOfRanges(
  connection: Connection,
  scan: RangeScan,
  values: readonly StoredValue[],
): Steps<StoredValue[][]> {
  const rows: StoredValue[][] = [];
  const ranges = rowRanges(scan, connection);
  for (let next = ranges.next(); next.done !== true;) {
    const began = performance.now();
    const { first, last } = next.value;
    for (const row of connection.allOf(scan, [...values, first, last])) rows.push(row);
    next = ranges.next(performance.now() - began);
    yield;
  }
  return rows;
}
