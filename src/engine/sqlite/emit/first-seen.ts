import type { Select, TableReference } from '../../../sql/ast.ts';
import type { EmitContext } from './emit-context.ts';
import type { Output } from './emit-query.ts';
import { groupExpressions } from './group-check.ts';
import { hasIndex, isSorting } from './grouping-form.ts';
import { findInScope } from './scope.ts';

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
  return hasIndex(first, new Set(keys)) ? '' : ` ORDER BY min(${first.sqlName}.rowid)`;
}

/** Whether the rows come in the order of the first table: it is the only one, or others are joined to each of its rows. */
function isLeading(from: TableReference | undefined): boolean {
  return from?.kind === 'join' ? from.type === 'left' && isLeading(from.left) : true;
}

function groupColumns(cx: EmitContext, query: Select): readonly string[] {
  return groupExpressions(cx, query).flatMap((expression) => {
    const column = expression.kind === 'column' ? findInScope(cx.scope, expression, cx.clause) : undefined;
    return column === undefined ? [] : [column.value.sql];
  });
}
