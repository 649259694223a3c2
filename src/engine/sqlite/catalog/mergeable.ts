import type { Expression, Query, Select } from '../../../sql/ast.ts';
import { isAggregate } from '../../../sql/aggregate.ts';
import { childrenOf } from '../../../sql/children.ts';

/**
 * Whether MySQL merges this query of a view, a derived table or a common table into the statement that reads it
 * (https://dev.mysql.com/doc/refman/8.4/en/derived-table-optimization.html). Results then call its columns by their own
 * names, however the statement writes them.
 */
export function isMergeable(query: Query): boolean {
  return keepsRows(query) && query.items.every((item) => item.kind === 'star' || isPlain(item.expression));
}

/**
 * Like {@link isMergeable} where the query is only read: subqueries of its select list hinder that when they depend on the
 * row (`Query_expression::merge_heuristic` in sql/sql_lex.cc).
 */
export function isMergedForReading(query: Query, { queriesRows }: { readonly queriesRows?: boolean }): boolean {
  return (
    keepsRows(query) &&
    queriesRows !== true &&
    !query.items.some((item) => item.kind === 'item' && assigns(item.expression))
  );
}

/** Whether a user variable is assigned in it. */
const assigns = (node: Expression): boolean => node.kind === 'assignment' || childrenOf(node).some(assigns);

/** Whether the rows of a query are rows of its tables, each as often as there. */
export function keepsRows(query: Query): query is Select {
  if (query.kind !== 'select' || query.from === undefined) return false;
  const { distinct, groupBy, having, limit, items } = query;
  if (distinct || groupBy.length > 0 || having !== undefined || limit !== undefined) return false;
  return items.every((item) => item.kind === 'star' || !isGrouped(item.expression));
}

/** Whether a query in FROM is one table to MySQL: it is made before it is read, or merged and has one table itself. */
export function isOfOneTable(query: Query): boolean {
  if (!keepsRows(query)) return true;
  return query.from?.kind === 'table' || (query.from?.kind === 'derived' && isOfOneTable(query.from.query));
}

/** Whether an aggregate or a window function stands in it, outside subqueries. */
function isGrouped(node: Expression): boolean {
  return isGathering(node) || childrenOf(node).some(isGrouped);
}

/** Whether it is an aggregate or a window function; ANY_VALUE is none, it keeps the rows. */
const isGathering = (node: Expression): boolean =>
  node.kind === 'call' && (node.over !== undefined || (isAggregate(node.name) && node.name !== 'any_value'));

/** No aggregate, no window function, no subquery and no assignment. */
function isPlain(node: Expression): boolean {
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return false;
  if (node.kind === 'assignment') return false;
  if (isGathering(node)) return false;
  return childrenOf(node).every(isPlain);
}
