import type { Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Output } from '../select/emit-query.ts';
import { groupExpressions } from './group-check.ts';
import { hasIndex, isSorting, sortsRows } from './grouping-form.ts';
import { isLeading, leadingKeys } from '../select/row-order.ts';
import { findInScope } from '../../context/scope.ts';
import { sortingOf, windowsIn } from '../select/window-sequence.ts';

/**
 * ORDER BY for the groups of a table, or its distinct rows, that nothing else orders. No order is promised, but programs
 * have seen MySQL's: that in which the groups are met, unless an index or a sort brings them in their own.
 */
export function firstSeen(cx: EmitContext, query: Select, outputs: readonly Output[]): string {
  const isGrouped = query.groupBy.length > 0;
  if (query.distinct === isGrouped || query.items.some((item) => item.kind === 'item' && isSorting(item.expression)))
    return '';
  const keys = isGrouped ? groupColumns(cx, query) : outputs.map(({ value }) => value.sql);
  const first = firstOf(cx, query, keys);
  return first === undefined ? '' : ` ORDER BY ${first}`;
}

/**
 * What sorts the groups of a table as they are met: in that order windows see them that have none of their own.
 *
 * @returns `undefined` where an index, a sort or another window brings them in an order
 */
export function groupsAsMet(cx: EmitContext, query: Select): string | undefined {
  if (query.groupBy.length === 0 || query.distinct || query.rollup) return undefined;
  const expressions = query.items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  const sorted = expressions.flatMap(windowsIn).map((window) => sortingOf(cx, window).length > 0);
  // Behind another window they see what that has sorted; named ones come before all others.
  const areFirst = sorted.includes(false) && !sorted.slice(sorted.indexOf(true) + 1 || sorted.length).includes(false);
  const isSure = areFirst && (query.windows.length === 0 || !sorted.includes(true));
  return isSure && !expressions.some(sortsRows) ? firstOf(cx, query, groupColumns(cx, query)) : undefined;
}

function firstOf(cx: EmitContext, query: Select, keys: readonly string[]): string | undefined {
  const [first] = cx.scope.tables;
  if (first?.table === undefined || !isLeading(query.from) || hasIndex(first, new Set(keys))) return undefined;
  const [key, another] = leadingKeys(cx.scope, query.from);
  const isOne = key !== undefined && another === undefined && !key.endsWith(' DESC');
  return `min(${isOne ? key : `${first.sqlName}.rowid`})`;
}

function groupColumns(cx: EmitContext, query: Select): readonly string[] {
  return groupExpressions(cx, query).flatMap((expression) => {
    const column = expression.kind === 'column' ? findInScope(cx.scope, expression, cx.clause) : undefined;
    return column === undefined ? [] : [column.value.sql];
  });
}
