import type { Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Output } from '../select/emit-query.ts';
import { groupExpressions } from './group-check.ts';
import { hasIndex, isSorting } from './grouping-form.ts';
import { isLeading, leadingKeys } from '../select/row-order.ts';
import { findInScope } from '../../context/scope.ts';

/**
 * ORDER BY for the groups of a table, or its distinct rows, that nothing else orders. No order is promised, but programs
 * have seen MySQL's: that in which the groups are met, unless an index or a sort brings them in their own.
 */
export function firstSeen(cx: EmitContext, query: Select, outputs: readonly Output[]): string {
  const [first] = cx.scope.tables;
  if (first?.table === undefined || !isLeading(query.from)) return '';
  const isGrouped = query.groupBy.length > 0;
  if (query.distinct === isGrouped || query.items.some((item) => item.kind === 'item' && isSorting(item.expression)))
    return '';
  const keys = isGrouped ? groupColumns(cx, query) : outputs.map(({ value }) => value.sql);
  if (hasIndex(first, new Set(keys))) return '';
  const [key, another] = leadingKeys(cx.scope, query.from);
  const isOne = key !== undefined && another === undefined && !key.endsWith(' DESC');
  return ` ORDER BY min(${isOne ? key : `${first.sqlName}.rowid`})`;
}

function groupColumns(cx: EmitContext, query: Select): readonly string[] {
  return groupExpressions(cx, query).flatMap((expression) => {
    const column = expression.kind === 'column' ? findInScope(cx.scope, expression, cx.clause) : undefined;
    return column === undefined ? [] : [column.value.sql];
  });
}
