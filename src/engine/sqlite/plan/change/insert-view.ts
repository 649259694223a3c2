import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference, Insert } from '../../../../sql/ast.ts';
import { findTable, type Column, type Table, type View } from '../../catalog/catalog.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFrom, scopeTable } from '../../emit/from/emit-from.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import { emitJoinView } from '../../emit/from/join-view.ts';
import { refuseComputed, type RowCheck, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { resolveView, rowCheck } from '../../emit/from/updatable-view.ts';
import { ROW_SO_FAR } from './row-so-far-sql.ts';

/** An INSERT into a table, and what a view demands of its rows. */
export interface TableInsert {
  readonly node: Insert;
  readonly check: RowCheck | undefined;
  /** What the view calls the columns, as SQL over {@link ROW_SO_FAR}. */
  readonly names?: ScopeTable;
}

/** The INSERT into the table below a view; one into a table stays as it is. @throws WireError 1054, 1423, 1471 */
export function insertThroughView(cx: EmitContext, node: Insert): TableInsert {
  const view = findTable(cx.catalog, node.table.schema ?? cx.session.database ?? '', node.table.name);
  if (view?.kind !== 'view') return { node, check: undefined };
  const resolved = resolveView(cx, view, node.table.name, ROW_SO_FAR);
  const bases = resolved === undefined ? undefined : distinctColumns(resolved.columns);
  if (resolved === undefined) return insertThroughJoin(cx, node, view);
  if (bases === undefined) throw notInsertable(node, view, resolved.columns);
  const { table } = resolved;
  refuseMissing(cx, node, view, table, [...bases.values()]);
  const names = { ...scopeTable(table, view.name, ROW_SO_FAR), schema: view.schema, columns: resolved.columns };
  return { node: intoTable(node, view, table, bases), check: rowCheck(cx, view), names };
}

/** What is wrong with a column that is named, or else with the view. */
function notInsertable(node: Insert, view: View, columns: readonly ScopeColumn[]): WireError {
  const named = new Set((node.columns ?? view.columns).map((name) => name.toLowerCase()));
  const computed = columns.find(({ name, base }) => base === undefined && named.has(name.toLowerCase()));
  return computed === undefined
    ? wireError('ER_NON_INSERTABLE_TABLE', view.name, 'INSERT')
    : wireError('ER_NONUPDATEABLE_COLUMN', computed.name);
}

/** The INSERT with the table and its columns in the place of the view and its own. @throws WireError 1054 */
function intoTable(node: Insert, view: View, table: Table, bases: ReadonlyMap<string, Column>): Insert {
  const renamed = (name: string): string => {
    const column = bases.get(name.toLowerCase());
    if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'field list');
    return column.name;
  };
  return {
    ...node,
    table: { schema: table.schema, name: table.name },
    columns: (node.columns ?? view.columns).map(renamed),
    onDuplicate: withNames(node.onDuplicate, view.name, bases),
  };
}

/** The INSERT into one of the tables below a view of a join. @throws WireError 1054, 1348, 1393, 1394, 1395, 1423, 1471 */
function insertThroughJoin(cx: EmitContext, node: Insert, view: View): TableInsert {
  const refused = wireError('ER_NON_INSERTABLE_TABLE', view.name, 'INSERT');
  const emitted = emitJoinView({ ...cx, builder: cx.builder.trial() }, view, view.name, 'j', emitFrom);
  if (emitted === undefined) throw refused;
  const { columns } = emitted.table;
  if (node.columns === undefined || node.columns.length === 0)
    throw wireError('ER_VIEW_NO_INSERT_FIELD_LIST', view.schema, view.name);
  if (node.replace) throw wireError('ER_VIEW_DELETE_MERGE_VIEW', view.schema, view.name);
  const target = oneTable(view, columns, node.columns);
  const shown = columns.filter(({ joined }) => joined === target);
  const bases = distinctColumns(shown);
  if (target?.table === undefined || bases === undefined || columns.some(({ joined }) => joined === undefined))
    throw refused;
  oneTable(view, columns, [...node.columns, ...columnsRead(node, columns)]);
  refuseMissing(cx, node, view, target.table, [...bases.values()]);
  const own = scopeTable(target.table, view.name, ROW_SO_FAR);
  const named = [...bases].flatMap(([name, base]) => {
    const column = own.columns.find((candidate) => candidate.base?.column === base);
    return column === undefined ? [] : [{ ...column, name, hidden: false }];
  });
  const names = { ...own, schema: view.schema, columns: named };
  return { node: intoTable(node, view, target.table, bases), check: target.check, names };
}

/** The table that all of the named columns are of; `undefined` where they are of none. @throws WireError 1054, 1348, 1393 */
function oneTable(view: View, columns: readonly ScopeColumn[], names: readonly string[]): ScopeTable | undefined {
  const found = names.map((name) => {
    const column = columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'field list');
    refuseComputed(column);
    return column.joined;
  });
  const [first] = found;
  if (found.some((table) => table !== first)) throw wireError('ER_VIEW_MULTIUPDATE', view.schema, view.name);
  return first;
}

/** Columns of the view among the values of an INSERT and in ON DUPLICATE KEY UPDATE. */
function columnsRead({ source, onDuplicate }: Insert, columns: readonly ScopeColumn[]): readonly string[] {
  const values = source.kind === 'rows' ? source.rows.flat() : [];
  const read = [...values, ...onDuplicate.map(({ value }) => value)].flatMap(expressionColumns);
  const isShown = (name: string): boolean => columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  return [...read, ...onDuplicate.map(({ column }) => column)].map(({ name }) => name).filter(isShown);
}

/** The table's columns by the view's names; `undefined` when one is an expression or there twice. */
function distinctColumns(columns: readonly ScopeColumn[]): ReadonlyMap<string, Column> | undefined {
  const bases = new Map<string, Column>();
  for (const { name, base } of columns) {
    if (base === undefined || [...bases.values()].includes(base.column)) return undefined;
    bases.set(name.toLowerCase(), base.column);
  }
  return bases;
}

/** Columns that the view does not show need a default. */
function refuseMissing(cx: EmitContext, node: Insert, view: View, table: Table, shown: readonly Column[]): void {
  const missing = table.columns.find(
    (column) =>
      !shown.includes(column) &&
      !column.nullable &&
      column.default === undefined &&
      !column.autoIncrement &&
      column.generated === undefined,
  );
  if (missing !== undefined && cx.session.mode.strict && !node.ignore)
    throw wireError('ER_NO_DEFAULT_FOR_VIEW_FIELD', view.schema, view.name);
}

/** A tree in which names of the view's columns are those of the table's. */
function withNames<Node>(node: Node, view: string, bases: ReadonlyMap<string, Column>): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => withNames(item, view, bases)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const reference = 'kind' in node && node.kind === 'column' ? (node as Node & ColumnReference) : undefined;
  const table = reference?.table ?? view;
  if (reference !== undefined && table.toLowerCase() === view.toLowerCase()) {
    const column = bases.get(reference.name.toLowerCase());
    return column === undefined ? node : { ...node, schema: undefined, table: undefined, name: column.name };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNames(value, view, bases)])) as Node;
}
