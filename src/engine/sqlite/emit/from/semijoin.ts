import type { Expression, In, Query } from '../../../../sql/ast.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

/**
 * The `x IN (SELECT …)` of a condition that MySQL makes joins of, so that it reads `x` as it reads what other conditions
 * compare; everywhere else it keeps `x` before it compares it
 * (https://dev.mysql.com/doc/refman/9.7/en/semijoins-antijoins.html).
 */
export function semijoinsOf(condition: Expression): readonly In[] {
  if (condition.kind === 'binary' && condition.operator === 'and')
    return [...semijoinsOf(condition.left), ...semijoinsOf(condition.right)];
  const isOfQuery = condition.kind === 'in' && !condition.negated && !Array.isArray(condition.list);
  return isOfQuery && isJoinable(condition.list as Query) ? [condition] : [];
}

/** Whether MySQL makes a join of a query: it neither groups nor puts several together. One without tables it compares with. */
function isJoinable(query: Query): boolean {
  if (query.kind !== 'select' || query.groupBy.length > 0 || query.having !== undefined) return false;
  return query.items.every((item) => item.kind === 'star' || !isGrouped(item.expression));
}

function isGrouped(node: Expression): boolean {
  if (node.kind === 'call' && (node.over !== undefined || isAggregate(node.name))) return true;
  return childrenOf(node).some(isGrouped);
}
