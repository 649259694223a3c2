import type { Expression, Select, TableReference } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition } from './emit-query.ts';
import { hasIndex, readsGroupsOf } from '../group/grouping-form.ts';
import { hasKnownKey } from '../group/group-check.ts';
import { knownEqualities } from '../compare/known-equalities.ts';
import { findInScope, type ScopeTable } from '../../context/scope.ts';
import { aliasedItem } from './select-aliases.ts';
import { childrenOf } from '../../../../sql/children.ts';

/**
 * Whether a join is sorted by columns of the table that MySQL reads first: it sorts that alone then, and puts no joined
 * rows in a table. Only where there is no doubt which one it reads first.
 */
export function sortsFirstTable(cx: EmitContext, query: Select): boolean {
  const { from, orderBy, items } = query;
  if (from?.kind !== 'join') return true;
  const first = firstOf(cx, query, from);
  return first !== undefined && orderBy.every(({ expression }) => readsOnly(cx, meant(expression, items), first));
}

/** Whether a join is read in the order of its groups, by an index of the table that MySQL reads first. */
export function groupsFirstTable(cx: EmitContext, query: Select): boolean {
  const first = query.from?.kind === 'join' ? firstOf(cx, query, query.from) : undefined;
  return first !== undefined && readsGroupsOf(cx, query, first);
}

function firstOf(cx: EmitContext, query: Select, from: TableReference): ScopeTable | undefined {
  const { always, optional } = knownEqualities(cx, query);
  const below = optional.map(({ column, other }): Pair => [column, other]);
  return firstTable(cx, query, [...always, ...below, ...joinedPairs(cx, from)]);
}

type Pair = readonly [string, string | undefined];

/** What an item of ORDER BY stands for. */
function meant(expression: Expression, items: Select['items']): Expression {
  const position = literalPosition(expression);
  const named =
    expression.kind === 'column' && expression.table === undefined ? aliasedItem(items, expression.name) : undefined;
  const item = position === undefined ? named : items[position - 1];
  return item?.kind === 'item' ? item.expression : expression;
}

/** The columns that USING and NATURAL join. */
function joinedPairs({ scope: { tables } }: EmitContext, from: TableReference): readonly Pair[] {
  const [left, right, another] = tables;
  if (from.kind !== 'join' || left === undefined || right === undefined || another !== undefined) return [];
  const sqlOf = (table: ScopeTable, name: string): string | undefined =>
    table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.value.sql;
  const names = from.natural ? left.columns.map(({ name }) => name) : from.using;
  return names.flatMap((name): readonly Pair[] => {
    const [a, b] = [sqlOf(left, name), sqlOf(right, name)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

/** The table that MySQL reads first, and all others by their indexes; `undefined` where that is not sure. */
function firstTable(cx: EmitContext, query: Select, pairs: readonly Pair[]): ScopeTable | undefined {
  const [left, right, another] = cx.scope.tables;
  if (left === undefined || right === undefined || query.from === undefined) return undefined;
  if (isOuter(query.from) && !rejectsNull(cx, query.where, left))
    return cx.scope.tables.slice(1).every((table) => isLookedUp(table, pairs)) ? left : undefined;
  if (another !== undefined || query.from.kind !== 'join') return undefined;
  if (query.from.type === 'right')
    return !rejectsNull(cx, query.where, right) && isLookedUp(left, pairs) ? right : undefined;
  const first = isFoundBy(right, left, pairs) ? left : isFoundBy(left, right, pairs) ? right : undefined;
  return first !== undefined && (query.where === undefined || readsOnly(cx, query.where, first)) ? first : undefined;
}

/** Whether MySQL looks the rows of a table up by an index: a derived table gets one. */
function isLookedUp(table: ScopeTable, pairs: readonly Pair[]): boolean {
  const known = new Set(pairs.flatMap(([a, b]) => (b === undefined ? [] : [a, b].filter((sql) => isOf(sql, table)))));
  return table.table === undefined ? known.size > 0 : hasIndex(table, known);
}

/** Whether all joins are left ones, the first table the leftmost. */
const isOuter = (from: TableReference): boolean =>
  from.kind !== 'join' || (from.type === 'left' && from.right.kind !== 'join' && isOuter(from.left));

/** Whether WHERE may ask for a row of the other tables, so that MySQL makes inner joins of the left ones. */
function rejectsNull(cx: EmitContext, where: Expression | undefined, first: ScopeTable): boolean {
  if (where === undefined) return false;
  if (where.kind === 'binary' && where.operator === 'and')
    return rejectsNull(cx, where.left, first) || rejectsNull(cx, where.right, first);
  if (where.kind === 'is' && where.test === 'null' && !where.negated && where.operand.kind === 'column') return false;
  return !readsOnly(cx, where, first);
}

/** Whether a row of the first table tells which row of the other it is joined to. */
function isFoundBy(table: ScopeTable, first: ScopeTable, pairs: readonly Pair[]): boolean {
  const known = new Set<string>();
  for (const [a, b] of pairs) {
    if (isOf(a, table) && (b === undefined || isOf(b, first))) known.add(a);
    if (b !== undefined && isOf(b, table) && isOf(a, first)) known.add(b);
  }
  return hasKnownKey(table, known);
}

const isOf = (sql: string, { sqlName }: ScopeTable): boolean => sql.startsWith(`${sqlName}.`);

/** Whether all columns in an expression are of the table. */
function readsOnly(cx: EmitContext, node: Expression, table: ScopeTable): boolean {
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return false;
  if (node.kind !== 'column') return childrenOf(node).every((child) => readsOnly(cx, child, table));
  const sql = findInScope(cx.scope, node, 'order clause')?.value.sql;
  return sql !== undefined && isOf(sql, table);
}
