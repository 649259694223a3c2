import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnReference, Insert } from '../../../sql/ast.ts';
import { findTable, type Column, type Table, type View } from '../catalog/catalog.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import { scopeTable } from '../emit/emit-from.ts';
import type { RowCheck, ScopeColumn, ScopeTable } from '../emit/scope.ts';
import { resolveView, rowCheck } from '../emit/updatable-view.ts';
import { ROW_SO_FAR } from './row-so-far.ts';

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
  if (resolved === undefined || bases === undefined)
    throw wireError('ER_NON_INSERTABLE_TABLE', view.name, node.replace ? 'REPLACE' : 'INSERT');
  const { table } = resolved;
  refuseMissing(cx, node, view, table, [...bases.values()]);
  const renamed = (name: string): string => {
    const column = bases.get(name.toLowerCase());
    if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'field list');
    return column.name;
  };
  const inserted: Insert = {
    ...node,
    table: { schema: table.schema, name: table.name },
    columns: (node.columns ?? view.columns).map(renamed),
    onDuplicate: withNames(node.onDuplicate, view.name, bases),
  };
  const names = { ...scopeTable(table, view.name, ROW_SO_FAR), schema: view.schema, columns: resolved.columns };
  return { node: inserted, check: rowCheck(cx, view), names };
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
