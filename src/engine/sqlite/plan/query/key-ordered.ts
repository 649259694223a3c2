import type { Connection } from '../../file/connection.ts';
import type { InOrder } from '../plan.ts';

/** Rows that take no time to sort, and no memory. */
const FEW_ROWS = 5000;

/** About how many rows some tables have together. */
function rowsOf(tables: readonly string[], connection: Connection): number {
  return tables.reduce((sum, table) => sum + connection.rowsOfTable(table), 0);
}

/** A query that may be asked for in MySQL's order. */
interface Sortable {
  readonly sql: string;
  readonly bigInts: boolean;
  readonly inOrder?: InOrder | undefined;
  /** How to run it piece by piece. */
  readonly scan?: unknown;
}

const known = new WeakMap<Sortable, Sortable>();

/**
 * The form of a query that is to be run: the one that gives its rows as InnoDB does, in the order of the index that they
 * are found by, unless many rows would have to be sorted for it, or can be read as they are stored.
 */
export function inOrderOfKeys<Query extends Sortable>(query: Query, connection: Connection): Query {
  const { inOrder } = query;
  if (inOrder === undefined) return query;
  let sorted = known.get(query) as Query | undefined;
  if (sorted === undefined) {
    const form = inOrder.by(connection.ready(query).access);
    sorted = form === undefined ? query : { ...query, ...form, scan: undefined, inOrder: undefined };
    known.set(query, sorted);
  }
  if (sorted === query) return query;
  const free = connection.ready(query);
  const isStepwise = query.scan !== undefined && free.isPlainScan;
  const costs = isStepwise || (connection.ready(sorted).sorts && !free.sorts);
  return costs && rowsOf(inOrder.tables, connection) > FEW_ROWS ? query : sorted;
}
