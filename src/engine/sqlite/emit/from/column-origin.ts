import type { ScopeColumn } from '../../context/scope.ts';
import { printColumn } from '../../../../sql/print/expression.ts';
import type { View } from '../../catalog/catalog.ts';

/** A column that clients are told of under the alias of its table, where they are told of one. */
export function calledBy(column: ScopeColumn, alias: string): ScopeColumn {
  const { origin } = column.value;
  return origin === undefined ? column : { ...column, value: { ...column.value, origin: { ...origin, table: alias } } };
}

/** The same column, read by other SQL. */
export function withSql(column: ScopeColumn, sql: string): ScopeColumn {
  return { ...column, value: { ...column.value, sql } };
}

/** What clients are told of the tables of columns that a query in FROM reads: of one that is merged their aliases there. */
export function ofQuery(columns: readonly ScopeColumn[], isMerged: boolean): readonly ScopeColumn[] {
  return columns.map((column) => {
    const { origin } = column.value;
    if (origin === undefined) return column;
    const innermost = isMerged && origin.originalTable !== '' ? (origin.innermost ?? origin.table) : undefined;
    return { ...column, value: { ...column.value, origin: { ...origin, viewed: undefined, innermost } } };
  });
}

/** What clients are told of the columns of a derived table, a common table or a view: they belong to its alias. */
export function underAlias(
  columns: readonly ScopeColumn[],
  alias: string,
  schema?: string,
  isMade = false,
): readonly ScopeColumn[] {
  return columns.map((column) => {
    const own = (isMade ? schema : undefined) ?? '';
    const inner = column.value.origin ?? { schema: own, originalTable: '', originalName: column.name, flags: 0 };
    const term = column.term ?? ((): string => printColumn({ schema, table: alias, name: column.name }));
    return { ...column, term, value: { ...column.value, origin: { ...inner, table: alias } } };
  });
}

/** A column of a view as clients are told of it: all of one that is merged are the view's, of others those that are computed. */
export function viewed(column: ScopeColumn, { name: table }: View, isMerged: boolean): ScopeColumn {
  const { origin } = column.value;
  if (origin === undefined || (!isMerged && origin.originalTable !== '')) return column;
  return { ...column, value: { ...column.value, origin: { ...origin, viewed: { table, name: column.name } } } };
}
