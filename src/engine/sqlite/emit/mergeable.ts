import type { Expression, Query } from '../../../sql/ast.ts';
import { isAggregate } from './emit-aggregate.ts';
import { childrenOf } from './group-check.ts';

/**
 * Whether MySQL merges this query of a view, a derived table or a common table into the statement that reads it
 * (https://dev.mysql.com/doc/refman/8.4/en/derived-table-optimization.html). Results then call its columns by their own
 * names, however the statement writes them.
 */
export function isMergeable(query: Query): boolean {
  if (query.kind !== 'select' || query.from === undefined) return false;
  const { distinct, groupBy, having, limit, items } = query;
  if (distinct || groupBy.length > 0 || having !== undefined || limit !== undefined) return false;
  return items.every((item) => item.kind === 'star' || isPlain(item.expression));
}

/** No aggregate, no window function, no subquery and no assignment. */
function isPlain(node: Expression): boolean {
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return false;
  if (node.kind === 'assignment') return false;
  if (node.kind === 'call' && (node.over !== undefined || isAggregate(node.name))) return false;
  return childrenOf(node).every(isPlain);
}
