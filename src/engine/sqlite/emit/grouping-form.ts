import type { Expression, OrderItem, Select } from '../../../sql/ast.ts';
import type { Index } from '../catalog/catalog.ts';
import type { EmitContext } from './emit-context.ts';
import { childrenOf, groupExpressions, hasKnownKey } from './group-check.ts';
import { isSame } from './fingerprint.ts';
import { literalPosition } from './emit-query.ts';
import { knownEqualities } from './known-equalities.ts';
import { findInScope, type ScopeTable } from './scope.ts';
import { aliasedItem } from './select-aliases.ts';
import { containsWindow } from './window-check.ts';

/** Aggregates for which MySQL sorts the rows of all groups. */
const SORTING = new Set(['group_concat', 'json_arrayagg', 'json_objectagg']);

/** Whether an aggregate in the expression makes MySQL sort the rows, or a window function is there. */
export function isSorting(node: Expression): boolean {
  if (node.kind === 'call' && (node.distinct || node.over !== undefined || SORTING.has(node.name))) return true;
  return childrenOf(node).some(isSorting);
}

/**
 * Whether MySQL computes aggregates over rows that come in the order of their groups. It otherwise gathers them in a table,
 * whose columns are of the types of the aggregates
 * (https://dev.mysql.com/doc/refman/9.7/en/group-by-optimization.html).
 */
export function groupsInOrder(cx: EmitContext, query: Select): boolean {
  if (query.groupBy.length === 0) return true;
  if (query.distinct || query.windows.length > 0 || query.rollup) return false;
  const expressions = query.items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  if (expressions.some(containsWindow)) return false;
  const groups = groupExpressions(cx, query);
  if (isConstant(cx, query, groups)) return true;
  if (!isSortedAlike(cx, query, groups)) return false;
  return expressions.some(isSorting) || followsIndex(cx, groups);
}

/** Whether WHERE says what each group column is, or which row of the only table is meant. */
function isConstant(cx: EmitContext, query: Select, groups: readonly Expression[]): boolean {
  const known = new Set(
    knownEqualities(cx, query).always.flatMap(([column, other]) => (other === undefined ? [column] : [])),
  );
  const [only, another] = cx.scope.tables;
  if (only !== undefined && another === undefined && hasKnownKey(only, known)) return true;
  return groups.every((group) => {
    const column = group.kind === 'column' ? findInScope(cx.scope, group, 'group statement') : undefined;
    return column !== undefined && known.has(column.value.sql);
  });
}

/** Whether ORDER BY asks for nothing but the groups, in one direction. */
function isSortedAlike(cx: EmitContext, { orderBy, items }: Select, groups: readonly Expression[]): boolean {
  const meant = ({ expression }: OrderItem): Expression => {
    const position = literalPosition(expression);
    const named = expression.kind === 'column' ? aliasedItem(items, expression.name) : undefined;
    const item = position === undefined ? named : items[position - 1];
    return item?.kind === 'item' ? item.expression : expression;
  };
  return orderBy.every((item, i) => {
    const group = groups[i];
    return item.descending === orderBy[0]?.descending && group !== undefined && isSame(cx, meant(item), group);
  });
}

/** Whether an index of the only table begins with the groups. */
function followsIndex(cx: EmitContext, groups: readonly Expression[]): boolean {
  const [only, another] = cx.scope.tables;
  if (only?.table === undefined || another !== undefined) return false;
  const ids = groups.map((group) => columnId(cx, group));
  const { indexes } = only.table;
  const primary = indexes.find(({ name }) => name === 'PRIMARY');
  return indexes.some((index) => index.invisible !== true && beginsWith(index, primary, ids));
}

function columnId(cx: EmitContext, group: Expression): number | undefined {
  const column = group.kind === 'column' ? findInScope(cx.scope, group, 'group statement') : undefined;
  return column?.base?.column.id;
}

/** An index has the columns of the primary key behind its own. */
function beginsWith(index: Index, primary: Index | undefined, ids: readonly (number | undefined)[]): boolean {
  const parts = index === primary ? index.parts : [...index.parts, ...(primary?.parts ?? [])];
  return ids.every((id, i) => id !== undefined && parts[i]?.columnId === id && parts[i]?.length === undefined);
}

/** Whether an index begins with one of the columns. */
export function hasIndex({ table, columns }: ScopeTable, keys: ReadonlySet<string>): boolean {
  return (table?.indexes ?? []).some(({ parts: [first] }) =>
    columns.some(({ base, value }) => base?.column.id === first?.columnId && keys.has(value.sql)),
  );
}
