import type { Query, Select, SelectItem, SelectStar, TableReference } from '../../../../sql/ast.ts';
import { tablesRead } from '../../../../sql/tables-read.ts';
import { columnSql, findTable, type View } from '../../catalog/catalog.ts';
import { parseViewQuery } from '../../catalog/view-text.ts';
import { noCommonTables, type EmitContext } from '../../context/emit-context.ts';
import { ParameterTypes } from '../../parameter/parameter-types.ts';
import { emit } from '../emit-expression.ts';
import { emitCondition } from '../operator/emit-condition.ts';
import type { EmittedFrom } from './emit-from.ts';
import { isMergeable } from '../../catalog/mergeable.ts';
import { resolveColumn, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { materialise } from '../../operand/to-text.ts';
import { viewSession } from '../../session/session-state.ts';

/** Emits the FROM clause of a view's query. */
type FromEmitter = (cx: EmitContext, reference: TableReference) => EmittedFrom;

/** A view of a join whose rows are made of rows of its tables. */
interface JoinedRows {
  /** The view's query without a select list. */
  readonly sql: string;
  readonly columns: readonly ScopeColumn[];
  readonly bases: readonly ScopeTable[];
}

/**
 * A view of an inner join in FROM of a statement that changes it: its columns, and the rowid and stored columns of each
 * table below (https://dev.mysql.com/doc/refman/9.7/en/view-updatability.html).
 *
 * @returns `undefined` for views that MySQL does not change either
 */
export function emitJoinView(
  cx: EmitContext,
  view: View,
  alias: string,
  sqlName: string,
  emitFrom: FromEmitter,
): { readonly sql: string; readonly table: ScopeTable } | undefined {
  const rows = joinedRows(cx, view, emitFrom);
  if (rows === undefined) return undefined;
  const list: string[] = [];
  const names = new Map(
    rows.bases.map((base, i) => {
      const named = (name: string): string => `k${i}_${name}`;
      const stored = (base.table?.columns ?? []).filter(({ generated }) => generated === undefined).map(columnSql);
      for (const name of ['rowid', ...stored]) list.push(`${baseSql(base, name)} AS ${named(name)}`);
      const row = (name: string): string => `${sqlName}.${named(name)}`;
      return [base, { ...base, alias, schema: view.schema, sqlName, row }] as const;
    }),
  );
  const columns = rows.columns.map((column, i): ScopeColumn => {
    list.push(`${column.value.sql} AS x${i}`);
    const joined = column.joined && names.get(column.joined);
    return { ...column, value: { ...column.value, sql: `${sqlName}.x${i}` }, joined };
  });
  const sql = `(SELECT ${list.join(',')}${rows.sql}) AS ${sqlName}`;
  const joins = { view, tables: [...names.values()] };
  return { sql, table: { alias, schema: view.schema, sqlName, columns, table: undefined, joins } };
}

function baseSql({ row, sqlName }: ScopeTable, name: string): string {
  return row === undefined ? `${sqlName}.${name}` : row(name);
}

function joinedRows(cx: EmitContext, view: View, emitFrom: FromEmitter): JoinedRows | undefined {
  const query = parseViewQuery(view);
  if (view.algorithm === 'temptable' || !isJoin(cx, view, query)) return undefined;
  const outer: EmitContext = {
    ...cx,
    catalog: cx.catalog.base ?? cx.catalog,
    session: viewSession(cx.session, view),
    scope: { tables: [], outer: undefined },
    changesFrom: true,
    commonTables: noCommonTables,
    aliases: new Map(),
    parameters: ParameterTypes.none,
  };
  const from = emitFrom(outer, query.from);
  const inner: EmitContext = { ...outer, scope: from.scope, changesFrom: false };
  const columns = query.items.map((item, i) => itemColumn(inner, item, from.scope.tables, view.columns[i]));
  const known = columns.filter((column) => column !== undefined);
  if (known.length < columns.length) return undefined;
  const where = query.where === undefined ? '' : ` WHERE ${emitCondition(inner, query.where)}`;
  const read = readElsewhere(outer, view, query);
  const below = from.scope.tables.flatMap((table) => table.joins?.tables ?? (table.table ? [table] : []));
  if (below.length === 0) return undefined;
  const bases = below.filter(({ table }) => table !== undefined && !read.has(table.id));
  return { sql: `${from.sql}${where}`, columns: known, bases };
}

/** Whether a query joins without outer joins, or shows a view that does. */
function isJoin(cx: EmitContext, view: View, query: Query): query is Select & { readonly from: TableReference } {
  if (query.kind !== 'select' || !isMergeable(query) || query.with !== undefined || query.from === undefined)
    return false;
  const { from } = query;
  if (from.kind !== 'table') return isInner(from);
  const { schema, name } = from.table;
  const below = findTable(cx.catalog.base ?? cx.catalog, schema ?? view.database ?? view.schema, name);
  return below?.kind === 'view';
}

function isInner(reference: TableReference): boolean {
  if (reference.kind !== 'join') return reference.kind === 'table' || reference.kind === 'derived';
  if (reference.type === 'left' || reference.type === 'right') return false;
  return isInner(reference.left) && isInner(reference.right);
}

/** Numbers of the tables that the view also reads in subqueries of WHERE: they cannot be changed through it. */
function readElsewhere(cx: EmitContext, view: View, { where }: Select): ReadonlySet<number> {
  const tables = tablesRead(where).map(({ schema, name }) =>
    findTable(cx.catalog, schema ?? view.database ?? '', name),
  );
  return new Set(tables.flatMap((table) => table?.id ?? []));
}

function itemColumn(
  cx: EmitContext,
  item: SelectItem | SelectStar,
  tables: readonly ScopeTable[],
  given: string | undefined,
): ScopeColumn | undefined {
  if (item.kind === 'star') return undefined;
  const { expression, alias, text } = item;
  if (expression.kind !== 'column') {
    const value = materialise(cx.builder, emit(cx, expression));
    return { name: given ?? alias ?? text, value, hidden: false };
  }
  const column = resolveColumn(cx.scope, expression, 'field list');
  const table = tables.find(({ columns }) => columns.includes(column));
  const joined = column.joined ?? (table?.table === undefined ? undefined : table);
  return { ...column, name: given ?? column.name, hidden: false, joined };
}
