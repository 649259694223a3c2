import type { Expression, OrderItem, Select, TableReference } from '../../../../sql/ast.ts';
import { containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { isOfOneTable } from '../../catalog/mergeable.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition } from './emit-query.ts';
import { aliasedItem } from './select-aliases.ts';
import { sortingOf, windowsIn } from './window-sequence.ts';

/**
 * Whether the windows of a SELECT see its rows as ORDER BY sorts them, so that `ROW_NUMBER() OVER ()` numbers them as they
 * are shown. MySQL sorts the rows of one table before its windows where none of these sorts (`m_windows_sort` in
 * sql/sql_optimizer.cc); those of a join, of groups and of DISTINCT it sorts behind them.
 */
export function windowsSeeOrder(cx: EmitContext, query: Select): boolean {
  const { orderBy, distinct, groupBy, having, from, items } = query;
  if (orderBy.length === 0 || distinct || groupBy.length > 0 || having !== undefined || from === undefined)
    return false;
  const windows = items.flatMap((item) => (item.kind === 'item' ? windowsIn(item.expression) : []));
  if (windows.length === 0 || windows.some((window) => sortingOf(cx, window).length > 0)) return false;
  return isOneTable(cx, from) && !orderBy.some((item) => sortsByWindow(items, item));
}

/** Whether an item of ORDER BY is, reads or names something with a window function. */
function sortsByWindow(items: Select['items'], { expression }: OrderItem): boolean {
  const position = literalPosition(expression);
  if (position === undefined) return readsWindow(items, expression);
  return items.some(({ kind }) => kind === 'star') || hasWindow(items[position - 1]);
}

const hasWindow = (item: Select['items'][number] | undefined): boolean =>
  item?.kind === 'item' && containsWindow(item.expression);

function readsWindow(items: Select['items'], node: Expression): boolean {
  if (containsWindow(node)) return true;
  if (node.kind === 'column' && node.table === undefined) return hasWindow(aliasedItem(items, node.name));
  return childrenOf(node).some((child) => readsWindow(items, child));
}

/** Whether FROM is one table to MySQL. */
function isOneTable({ scope, commonTables }: EmitContext, from: TableReference): boolean {
  if (from.kind === 'derived') return isOfOneTable(from.query);
  if (from.kind !== 'table') return false;
  const [only] = scope.tables;
  const common = from.table.schema === undefined ? commonTables(from.table.name) : undefined;
  return only?.table !== undefined || (common ?? only)?.isOneTable === true;
}
