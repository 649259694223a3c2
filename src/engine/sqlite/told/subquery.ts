import type { Expression, Query, Subquery } from '../../../sql/ast.ts';
import type { Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';

/** The expression that a query of one value without tables is to MySQL. */
export function innermost(query: Query): Expression | undefined {
  if (query.kind !== 'select' || query.from !== undefined || query.items.length !== 1) return undefined;
  if (query.where !== undefined || query.having !== undefined || query.limit !== undefined) return undefined;
  if (query.groupBy.length > 0 || query.with !== undefined) return undefined;
  const [item] = query.items;
  return item?.kind === 'item' ? item.expression : undefined;
}

/** What clients are told of a query as a value. */
export function subqueryTold(node: Subquery, describe: Describe): Told | undefined {
  const inner = innermost(node.query);
  return inner && describe(inner);
}
