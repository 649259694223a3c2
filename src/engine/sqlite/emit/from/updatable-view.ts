import type { Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import { findTable, tableSql, type Table, type View } from '../../catalog/catalog.ts';
import { parseViewQuery } from '../../catalog/view-text.ts';
import { noCommonTables, type EmitContext } from '../../context/emit-context.ts';
import { ParameterTypes } from '../../parameter/parameter-types.ts';
import { emit } from '../emit-expression.ts';
import { emitCondition } from '../operator/emit-condition.ts';
import { scopeTable } from './emit-from.ts';
import { isMergeable } from '../../catalog/mergeable.ts';
import { PlanBuilder } from '../../operand/plan-builder.ts';
import { matchesTable, resolveColumn, type RowCheck, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { materialise } from '../../operand/to-text.ts';
import { viewSession } from '../../session/session-state.ts';

/** A view whose rows are rows of one table: changes go through it (https://dev.mysql.com/doc/refman/9.7/en/view-updatability.html). */
export interface ResolvedView {
  readonly table: Table;
  /** Its columns, as SQL over the table. */
  readonly columns: readonly ScopeColumn[];
  /** The view and those below it, each with the condition of its own WHERE. */
  readonly levels: readonly { readonly view: View; readonly condition: string | undefined }[];
}

/** Resolves a view down to its table; `undefined` when it joins, groups, or reads what is no table. */
export function resolveView(cx: EmitContext, view: View, alias: string, sqlName: string): ResolvedView | undefined {
  if (view.algorithm === 'temptable') return undefined;
  const query = parseViewQuery(view);
  if (query.kind !== 'select' || !isMergeable(query) || query.from?.kind !== 'table') return undefined;
  const { table: name, alias: ownAlias } = query.from;
  const catalog = cx.catalog.base ?? cx.catalog;
  const below = findTable(catalog, name.schema ?? view.database ?? view.schema, name.name);
  if (below === undefined) return undefined;
  const resolved =
    below.kind === 'view'
      ? resolveView(cx, below, alias, sqlName)
      : { table: below, columns: scopeTable(below, alias, sqlName).columns, levels: [] };
  if (resolved === undefined) return undefined;
  const scope: ScopeTable = {
    alias: ownAlias ?? name.name,
    schema: below.schema,
    sqlName,
    columns: resolved.columns,
    table: resolved.table,
  };
  const inner = innerContext(cx, view, scope);
  return cx.builder.within(inner.session, () => {
    const columns = viewColumns(inner, query, scope, view);
    const condition = query.where === undefined ? undefined : emitCondition(inner, query.where);
    return { table: resolved.table, columns, levels: [{ view, condition }, ...resolved.levels] };
  });
}

function innerContext(cx: EmitContext, view: View, table: ScopeTable): EmitContext {
  return {
    ...cx,
    catalog: cx.catalog.base ?? cx.catalog,
    session: viewSession(cx.session, view),
    scope: { tables: [table], outer: undefined },
    commonTables: noCommonTables,
    aliases: new Map(),
    parameters: ParameterTypes.none,
  };
}

function viewColumns(cx: EmitContext, { items }: Select, scope: ScopeTable, view: View): readonly ScopeColumn[] {
  return items.flatMap((item) => itemColumns(cx, item, scope)).map((column, i) => shownAs(column, view.columns[i]));
}

/** A column under the name that the view gives it. */
function shownAs(column: ScopeColumn, name = column.name): ScopeColumn {
  return { ...column, name, hidden: false };
}

function itemColumns(cx: EmitContext, item: SelectItem | SelectStar, scope: ScopeTable): readonly ScopeColumn[] {
  if (item.kind === 'star')
    return matchesTable(scope, item.schema, item.table) ? scope.columns.filter((column) => !column.hidden) : [];
  const { expression } = item;
  if (expression.kind === 'column') return [resolveColumn(cx.scope, expression, 'field list')];
  return [{ name: item.alias ?? item.text, value: materialise(cx.builder, emit(cx, expression)), hidden: false }];
}

/** The table under a view with the view's rows and columns, for FROM of a statement that changes it. */
export function emitUpdatableView(
  cx: EmitContext,
  view: View,
  alias: string,
  sqlName: string,
): { readonly sql: string; readonly table: ScopeTable } | undefined {
  const resolved = resolveView(cx, view, alias, sqlName);
  if (resolved === undefined) return undefined;
  const { table, columns, levels } = resolved;
  const conditions = levels.flatMap(({ condition }) => condition ?? []);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const rows = `SELECT ${sqlName}.rowid AS rowid,${sqlName}.* FROM ${tableSql(table)} AS ${sqlName}${where}`;
  const scope: ScopeTable = { alias, schema: view.schema, sqlName, columns, table, check: rowCheck(cx, view) };
  return { sql: `(${rows}) AS ${sqlName}`, table: scope };
}

/** What CHECK OPTION demands of a row that is changed through the view; its constants are part of the text. */
export function rowCheck(cx: EmitContext, view: View): RowCheck | undefined {
  const builder = new PlanBuilder({ literals: [], parameters: [], session: cx.session });
  const resolved = resolveView({ ...cx, builder }, view, view.name, 'v');
  if (resolved === undefined) return undefined;
  let isForced = false;
  const conditions: string[] = [];
  for (const { view: level, condition } of resolved.levels) {
    if ((isForced || level.checkOption !== undefined) && condition !== undefined) conditions.push(condition);
    isForced ||= level.checkOption === 'cascaded';
  }
  if (conditions.length === 0) return undefined;
  const condition = conditions.join(' AND ');
  const sql = `SELECT 1 FROM ${tableSql(resolved.table)} AS v WHERE v.rowid=?1 AND ${condition}`;
  return { sql, condition, schema: view.schema, view: view.name };
}
