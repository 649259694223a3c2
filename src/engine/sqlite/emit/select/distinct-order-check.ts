import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition } from './emit-query.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { columnText, directColumn, groupExpressions, isAlias } from '../group/group-check.ts';
import { findInScope, matchesTable, type ScopeColumn } from '../../context/scope.ts';
import { isAggregate, containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

/**
 * SELECT DISTINCT … ORDER BY: what rows are sorted by is selected, or made of columns that are, where ONLY_FULL_GROUP_BY
 * holds.
 *
 * @param reads columns that queries in ORDER BY read, item by item
 * @throws WireError 3065, 3066
 */
export function checkDistinctOrder(
  cx: EmitContext,
  query: Select,
  reads: readonly (readonly ScopeColumn[])[] = [],
): void {
  if (!cx.session.mode.onlyFullGroupBy || !query.distinct || query.orderBy.length === 0) return;
  const selected = selectedExpressions(query);
  const prints = fingerprintsOf(cx, selected);
  const known = selectedColumns(cx, query, selected);
  query.orderBy.forEach(({ expression }, i) => {
    if (literalPosition(expression) !== undefined || isAlias(query, expression)) return;
    if (!containsWindow(expression) && prints.has(expression)) return;
    const read = reads[i]?.find(({ value }) => !known.has(value.sql));
    const open = openPart(cx, expression, known) ?? read;
    if (open === undefined) return;
    if (open === 'aggregate') throw wireError('ER_AGGREGATE_IN_ORDER_NOT_SELECT', i + 1, 'ORDER BY clause', 'DISTINCT');
    const name = columnText(cx, open) ?? open.name;
    throw wireError('ER_FIELD_IN_ORDER_NOT_SELECT', i + 1, 'ORDER BY clause', name, 'DISTINCT');
  });
}

/** The query without DISTINCT where all that its rows are grouped by is selected, so that no two are alike. */
export function withoutIdleDistinct(cx: EmitContext, query: Select): Select {
  if (!query.distinct || query.groupBy.length === 0) return query;
  const selected = selectedExpressions(query);
  const prints = fingerprintsOf(cx, selected);
  const known = selectedColumns(cx, query, selected);
  const isSelected = (node: Expression): boolean =>
    prints.has(node) || directColumn(cx, node).some(({ value }) => known.has(value.sql));
  return groupExpressions(cx, query).every(isSelected) ? { ...query, distinct: false } : query;
}

const selectedExpressions = ({ items }: Select): readonly Expression[] =>
  items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));

/** SQL of the columns that are selected as they are. */
function selectedColumns(cx: EmitContext, query: Select, selected: readonly Expression[]): ReadonlySet<string> {
  const stars = query.items.flatMap((item) =>
    item.kind === 'star' ? cx.scope.tables.filter((table) => matchesTable(table, item.schema, item.table)) : [],
  );
  const columns = [...selected.flatMap((each) => directColumn(cx, each)), ...stars.flatMap((table) => table.columns)];
  return new Set(columns.map(({ value }) => value.sql));
}

/** The first aggregate in an expression, or column that is not selected; the order of a window counts as neither. */
function openPart(
  cx: EmitContext,
  node: Expression,
  known: ReadonlySet<string>,
): ScopeColumn | 'aggregate' | undefined {
  if (node.kind === 'call' && node.name === 'any_value') return undefined;
  if (node.kind === 'call' && node.over === undefined && isAggregate(node.name)) return 'aggregate';
  if (node.kind === 'subquery' || node.kind === 'exists') return undefined;
  if (node.kind === 'quantified') return openPart(cx, node.left, known);
  if (node.kind === 'column') {
    const column = findInScope(cx.scope, node, 'order clause');
    return column === undefined || known.has(column.value.sql) ? undefined : column;
  }
  const parts = node.kind === 'call' && node.over !== undefined ? node.args : childrenOf(node);
  for (const part of parts) {
    const open = openPart(cx, part, known);
    if (open !== undefined) return open;
  }
  return undefined;
}
