import type { OrderItem, Query, Select } from '../../../../sql/ast.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import type { EmittedFrom } from '../from/emit-from.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { Scope, ScopeColumn } from '../../context/scope.ts';
import { literalPosition } from './emit-query.ts';
import { aliasedItem } from './select-aliases.ts';

/**
 * Whether the select list must wait until the rows are sorted: it assigns user variables, and ORDER BY does not depend
 * on what they become. `@n := @n + 1` then counts the rows as they are shown.
 */
export function waitsForOrder(query: Select): boolean {
  if (!assignsBesideOrder(query)) return false;
  return !query.orderBy.some((item) => item.expression.kind === 'literal' || sortsByAssigned(query, item));
}

/** Whether the select list assigns user variables that ORDER BY sorts by: each is assigned once, before that. */
export function sortsAssigned(query: Select): boolean {
  return (
    query.having === undefined &&
    assignsBesideOrder(query) &&
    query.orderBy.some((item) => sortsByAssigned(query, item))
  );
}

function assignsBesideOrder(query: Select): boolean {
  if (query.orderBy.length === 0 || query.from === undefined || query.distinct || query.groupBy.length > 0)
    return false;
  return query.items.some(assigns);
}

/** Whether an item of ORDER BY is, or names, something that assigns user variables. */
function sortsByAssigned(query: Select, { expression }: OrderItem): boolean {
  const position = literalPosition(expression);
  if (position !== undefined) return !query.items.every((item) => item.kind === 'item') || isAssigned(query, position);
  if (assignsVariables(expression)) return true;
  if (expression.kind !== 'column' || expression.table !== undefined) return false;
  const aliased = aliasedItem(query.items, expression.name);
  return aliased !== undefined && assigns(aliased);
}

const isAssigned = (query: Select, position: number): boolean =>
  query.items.slice(position - 1, position).some(assigns);

const assigns = (item: Select['items'][number]): boolean =>
  item.kind === 'item' && assignsVariables(item.expression, true);

/**
 * The rows of a FROM in order, as a table of which all is computed before anything is selected from it.
 *
 * @param more what else each row has, and the names of the columns that are read of it, in lower case: all without them
 * @returns the table, and the names of `items` in it
 */
export function sortedRows(
  builder: PlanBuilder,
  from: EmittedFrom,
  rest: string,
  more?: { readonly items: readonly string[]; readonly read: ReadonlySet<string> },
): EmittedFrom & { readonly named: readonly string[] } {
  const sqlName = builder.alias();
  const list: string[] = [];
  const known = new Map<string, string>();
  const items = more?.items ?? [];
  const move = (column: ScopeColumn): ScopeColumn => {
    if (more?.read.has(column.name.toLowerCase()) === false) return column;
    let sql = known.get(column.value.sql);
    if (sql === undefined) {
      sql = `${sqlName}.y${list.length}`;
      known.set(column.value.sql, sql);
      list.push(`${column.value.sql} AS y${list.length}`);
    }
    return { ...column, value: { ...column.value, sql } };
  };
  const tables = from.scope.tables.map((table) => ({ ...table, columns: table.columns.map(move) }));
  const scope: Scope = { ...from.scope, tables, joined: from.scope.joined?.map(move) };
  const limit = rest.includes(' LIMIT ') ? '' : ' LIMIT -1';
  list.push(...items.map((sql, i) => `${sql} AS z${i}`));
  const rows = `SELECT ${list.join(',')}${from.sql}${rest}${limit}`;
  const named = items.map((_, i) => `${sqlName}.z${i}`);
  return { sql: ` FROM (${materialised(builder, rows)}) AS ${sqlName}`, scope, named };
}

/**
 * The text of a query in FROM. Where the statement assigns user variables its order shows: MySQL merges it with no SELECT
 * that does, and SQLite forgets the order of what it joins.
 */
export function orderedRows(builder: PlanBuilder, { orderBy, limit }: Query, sql: string): string {
  const isShown = builder.assigned.size > 0 && orderBy.length > 0;
  return isShown ? materialised(builder, limit === undefined ? `${sql} LIMIT -1` : sql) : sql;
}

/** A query that SQLite does not merge with the one around it. */
export function materialised(builder: PlanBuilder, query: string): string {
  const name = builder.alias();
  return `WITH ${name} AS MATERIALIZED (${query}) SELECT * FROM ${name}`;
}
