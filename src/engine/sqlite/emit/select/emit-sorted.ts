import type { Select } from '../../../../sql/ast.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import type { EmittedFrom } from '../from/emit-from.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { Scope, ScopeColumn } from '../../context/scope.ts';

/**
 * Whether the select list must wait until the rows are sorted: it assigns user variables, and ORDER BY does not depend
 * on what they become. `@n := @n + 1` then counts the rows as they are shown.
 */
export function waitsForOrder(query: Select): boolean {
  if (query.orderBy.length === 0 || query.from === undefined || query.distinct || query.groupBy.length > 0)
    return false;
  const assigning = query.items.filter((item) => item.kind === 'item' && assignsVariables(item.expression, true));
  if (assigning.length === 0) return false;
  const names = new Set(assigning.flatMap((item) => (item.kind === 'item' && item.alias ? [item.alias] : [])));
  return !query.orderBy.some(
    ({ expression }) =>
      expression.kind === 'literal' ||
      assignsVariables(expression) ||
      (expression.kind === 'column' && expression.table === undefined && names.has(expression.name)),
  );
}

/** The rows of a FROM in order, as a table of which all is computed before anything is selected from it. */
export function sortedRows(builder: PlanBuilder, from: EmittedFrom, rest: string): EmittedFrom {
  const sqlName = builder.alias();
  const list: string[] = [];
  const known = new Map<string, string>();
  const move = (column: ScopeColumn): ScopeColumn => {
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
  const rows = `SELECT ${list.join(',')}${from.sql}${rest}${limit}`;
  return { sql: ` FROM (${materialised(builder, rows)}) AS ${sqlName}`, scope };
}

/** A query that SQLite does not merge with the one around it. */
export function materialised(builder: PlanBuilder, query: string): string {
  const name = builder.alias();
  return `WITH ${name} AS MATERIALIZED (${query}) SELECT * FROM ${name}`;
}
