import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { settleConditions } from '../infer/infer-types.ts';
import { emitCondition } from '../operator/emit-condition.ts';
import { groupExpressions } from './group-check.ts';
import { findInScope, matchesTable, referenceText, type ScopeColumn } from '../../context/scope.ts';
import { isAggregate, containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

const CLAUSE = 'having clause';

/**
 * Emits HAVING's condition. A name there means a grouped column, then an alias of the select list, then a selected
 * column; inside an aggregate it means a column of FROM, as everywhere.
 *
 * @throws WireError 1054 for a column that is neither grouped nor selected
 */
export function emitHaving(cx: EmitContext, query: Select, condition: Expression): string {
  const grouped = groupExpressions(cx, query);
  const aliases = new Map(cx.aliases);
  for (const expression of grouped) if (expression.kind === 'column') aliases.delete(expression.name.toLowerCase());
  const reachable = new Set([...grouped.flatMap((expression) => columnOf(cx, expression)), ...selected(cx, query)]);
  const windows = new Set(
    query.items.flatMap((item) =>
      item.kind === 'item' && containsWindow(item.expression) ? [item.alias?.toLowerCase()] : [],
    ),
  );
  checkNames({ ...cx, aliases }, condition, reachable, windows);
  const inHaving: EmitContext = { ...cx, aliases, clause: CLAUSE };
  settleConditions(inHaving, condition, false);
  return emitCondition(inHaving, condition);
}

function selected(cx: EmitContext, query: Select): readonly ScopeColumn[] {
  return query.items.flatMap((item) => {
    if (item.kind === 'item') return columnOf(cx, item.expression);
    const tables = cx.scope.tables.filter((table) => matchesTable(table, item.schema, item.table));
    return [...tables.flatMap((table) => table.columns), ...(cx.scope.joined ?? [])];
  });
}

function columnOf(cx: EmitContext, expression: Expression): readonly ScopeColumn[] {
  const column = expression.kind === 'column' ? findInScope(cx.scope, expression, CLAUSE) : undefined;
  return column === undefined ? [] : [column];
}

function checkNames(
  cx: EmitContext,
  node: Expression,
  reachable: ReadonlySet<ScopeColumn>,
  windows: ReadonlySet<string | undefined>,
): void {
  if (node.kind === 'call' && node.over === undefined && isAggregate(node.name)) return;
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return;
  if (node.kind === 'column') {
    if (node.table === undefined && cx.aliases.has(node.name.toLowerCase())) {
      if (windows.has(node.name.toLowerCase())) throw wireError('ER_WINDOW_INVALID_WINDOW_FUNC_ALIAS_USE', node.name);
      return;
    }
    const [column] = columnOf(cx, node);
    if (column !== undefined && !reachable.has(column)) {
      throw wireError('ER_BAD_FIELD_ERROR', referenceText(node), CLAUSE);
    }
  }
  for (const child of childrenOf(node)) checkNames(cx, child, reachable, windows);
}
