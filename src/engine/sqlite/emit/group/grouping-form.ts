import { containsWindow } from '../../../../sql/aggregate.ts';
import type { Expression, OrderItem, Select } from '../../../../sql/ast.ts';
import type { Index } from '../../catalog/catalog.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { groupExpressions, hasKnownKey } from './group-check.ts';
import { isSame } from '../select/fingerprint.ts';
import { literalPosition } from '../select/emit-query.ts';
import { knownEqualities } from '../compare/known-equalities.ts';
import { findInScope, type ScopeTable } from '../../context/scope.ts';
import { isSameForAll } from '../select/same-for-all.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Aggregates for which MySQL sorts the rows of all groups. */
const SORTING = new Set(['group_concat', 'json_arrayagg', 'json_objectagg']);

/** Whether an aggregate in the expression makes MySQL sort the rows, or a window function is there. */
export const isSorting = (node: Expression): boolean => containsWindow(node) || sortsRows(node);

/** Whether an aggregate in the expression makes MySQL sort the rows. */
export const sortsRows = (node: Expression): boolean =>
  (node.kind === 'call' && (node.distinct || SORTING.has(node.name))) || childrenOf(node).some(sortsRows);

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
  return expressions.some(isSorting) || (isInOneDirection(query) && followsIndex(cx, query, groups));
}

/**
 * Whether MySQL sorts the rows of all groups for an aggregate, and then puts what comes of the groups in a table to sort
 * it otherwise.
 */
export function sortsGroupsAgain(cx: EmitContext, query: Select): boolean {
  const expressions = query.items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  return expressions.some(isSorting) && !isSortedAlike(cx, query, groupExpressions(cx, query));
}

/** ORDER BY without what is the same for all rows, like ORDER BY NULL. */
const orderOf = ({ orderBy }: Select): Select['orderBy'] =>
  orderBy.filter(({ expression }) => expression.kind !== 'literal' || expression.type === 'integer');

const isInOneDirection = (query: Select): boolean =>
  orderOf(query).every(({ descending }, _, [first]) => descending === first?.descending);

/** SQL of the columns that WHERE says the values of. */
const toldColumns = (cx: EmitContext, query: Select): ReadonlySet<string> =>
  new Set(
    knownEqualities({ ...cx, knowsParameters: true }, query).always.flatMap(([column, other]) =>
      other === undefined ? [column] : [],
    ),
  );

/** Whether WHERE says what each group column is, or which row of the only table is meant. */
function isConstant(cx: EmitContext, query: Select, groups: readonly Expression[]): boolean {
  const known = toldColumns(cx, query);
  const [only, another] = cx.scope.tables;
  if (only !== undefined && another === undefined && hasKnownKey(only, known)) return true;
  return groups.every((group) => {
    if (isSameForAll(group)) return true;
    const column = group.kind === 'column' ? findInScope(cx.scope, group, 'group statement') : undefined;
    return column !== undefined && known.has(column.value.sql);
  });
}

/** Whether ORDER BY asks for nothing but the groups. */
export function isSortedAlike(cx: EmitContext, query: Select, groups: readonly Expression[]): boolean {
  const { items } = query;
  const meant = ({ expression }: OrderItem): Expression => {
    const position = literalPosition(expression);
    const named = expression.kind === 'column' ? aliasedItem(items, expression.name) : undefined;
    const item = position === undefined ? named : items[position - 1];
    return item?.kind === 'item' ? item.expression : expression;
  };
  return orderOf(query).every((item, i) => {
    const group = groups[i];
    return group !== undefined && isSame(cx, meant(item), group);
  });
}

/** Whether an index of the only table begins with the groups, behind columns that WHERE tells. */
function followsIndex(cx: EmitContext, query: Select, groups: readonly Expression[]): boolean {
  const [only, another] = cx.scope.tables;
  return only !== undefined && another === undefined && followsIndexOf(cx, query, groups, only);
}

/** Whether MySQL reads a table in the order of an index that begins with the groups, which are the order that is asked for. */
export function readsGroupsOf(cx: EmitContext, query: Select, table: ScopeTable): boolean {
  const groups = groupExpressions(cx, query);
  const own = new Set(table.columns.map(({ value }) => value.sql));
  const areOwn = groups.every((group) => {
    const column = group.kind === 'column' ? findInScope(cx.scope, group, 'group statement') : undefined;
    return column !== undefined && own.has(column.value.sql);
  });
  if (!areOwn || !isSortedAlike(cx, query, groups) || !isInOneDirection(query)) return false;
  return followsIndexOf(cx, query, groups, table);
}

function followsIndexOf(cx: EmitContext, query: Select, groups: readonly Expression[], only: ScopeTable): boolean {
  if (only.table === undefined) return false;
  const ids = groups.map((group) => columnId(cx, group));
  const { indexes } = only.table;
  const primary = indexes.find(({ name }) => name === 'PRIMARY');
  const equal = toldColumns(cx, query);
  const known = only.columns.flatMap(({ base, value }) => (equal.has(value.sql) && base ? [base.column.id] : []));
  return indexes.some((index) => index.invisible !== true && beginsWith(index, primary, ids, known));
}

function columnId(cx: EmitContext, group: Expression): number | undefined {
  const column = group.kind === 'column' ? findInScope(cx.scope, group, 'group statement') : undefined;
  return column?.base?.column.id;
}

/** An index has the columns of the primary key behind its own. */
function beginsWith(
  index: Index,
  primary: Index | undefined,
  ids: readonly (number | undefined)[],
  known: readonly number[],
): boolean {
  const all = index === primary ? index.parts : [...index.parts, ...(primary?.parts ?? [])];
  const begin = all.findIndex((part) => part.columnId === undefined || !known.includes(part.columnId));
  const parts = begin < 0 ? [] : all.slice(begin);
  return ids.every((id, i) => id !== undefined && parts[i]?.columnId === id && parts[i]?.length === undefined);
}

/** Whether an index begins with one of the columns. */
export function hasIndex({ table, columns }: ScopeTable, keys: ReadonlySet<string>): boolean {
  return (table?.indexes ?? []).some(({ parts: [first] }) =>
    columns.some(({ base, value }) => base?.column.id === first?.columnId && keys.has(value.sql)),
  );
}
