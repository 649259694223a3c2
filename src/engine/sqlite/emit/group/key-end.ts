import type { Select } from '../../../../sql/ast.ts';
import { columnSql, rowidColumn, tableSql, type Table } from '../../catalog/catalog.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { KeyEnds, Scope } from '../../context/scope.ts';

/**
 * For a query of one table, of whose keys MySQL reads the ends for MIN and MAX, in the place of all rows
 * (`optimize_aggregated_query` in sql/opt_sum.cc): so that of equal texts MAX is the last one. Each key has the row's own one
 * behind it, by which they are sorted.
 */
export function keyEnds({ builder }: EmitContext, query: Select, { tables }: Scope): KeyEnds | undefined {
  const { from, where, groupBy, lock } = query;
  const [first, second] = tables;
  if (from?.kind !== 'table' || (from.hints ?? []).length > 0 || first === undefined || second !== undefined)
    return undefined;
  if (where !== undefined || groupBy.length > 0 || lock !== undefined) return undefined;
  const table = builder.tables.get(first.sqlName)?.table;
  const isPlain = table !== undefined && table.name === from.table.name && rowidColumn(table) !== undefined;
  return isPlain ? { table, read: new Set() } : undefined;
}

/**
 * The value at an end of a key of a table.
 *
 * @param column its SQL
 * @param forms what the column is sorted by, and how it is shown
 * @returns `undefined` for what is no column that a key begins with
 */
export function keyEnd(
  { id, columns, indexes }: Table,
  name: 'min' | 'max',
  column: string,
  { keyOf, shown }: { readonly keyOf: (sql: string) => string; readonly shown: (sql: string) => string },
): string | undefined {
  const [sqlName = '', stored] = column.split('.');
  const found = columns.find((each) => columnSql(each) === stored);
  const isInKey = indexes.some(
    ({ parts: [part], invisible }) =>
      part?.columnId === found?.id && part?.length === undefined && part?.descending === false && invisible !== true,
  );
  if (found === undefined || !isInKey) return undefined;
  const own = `${sqlName}e`;
  const key = keyOf(`${own}.${stored}`);
  const direction = name === 'max' ? ' DESC' : '';
  const order = `${key}${direction},${own}.rowid${direction}`;
  return `(SELECT ${shown(`${own}.${stored}`)} FROM ${tableSql({ id })} AS ${own} WHERE ${key} IS NOT NULL ORDER BY ${order} LIMIT 1)`;
}

/**
 * The FROM of a query that shows nothing but ends of keys: whether there is a row is all that it asks of the table.
 *
 * @param aggregates the SQL of all that the query computes of its rows
 * @param shown the SQL of its select list
 * @returns `undefined` for a query that reads rows
 */
export function fromOfEnds(
  { keyEnds: ends, scope }: EmitContext,
  aggregates: readonly string[],
  shown: readonly string[],
): string | undefined {
  const name = scope.tables[0]?.sqlName ?? '';
  if (ends === undefined || aggregates.length === 0 || !aggregates.every((sql) => ends.read.has(sql))) return undefined;
  const isRead = new RegExp(`\\b${name}\\.`);
  return shown.some((sql) => isRead.test(sql))
    ? undefined
    : ` FROM (SELECT 1 FROM ${tableSql(ends.table)} LIMIT 1) AS ${name}`;
}
