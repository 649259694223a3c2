import type { EmitContext } from '../../context/emit-context.ts';
import type { FunctionCall, Expression } from '../../../../sql/ast.ts';
import { notSupported, wireError } from '../../../../mysql/wire-error.ts';
import { type Scope, findInScope } from '../../context/scope.ts';
import { childrenOf } from '../../../../sql/children.ts';

/**
 * The SELECT that an aggregate belongs to: the nearest whose columns it reads, if aggregates may stand there, or else its own.
 *
 * @throws WireError 1111 where none may stand
 */
export function ownerOf(cx: EmitContext, node: FunctionCall): Pick<EmitContext, 'aggregation' | 'anchor'> {
  const reads = node.args.flatMap((arg) => levelsOf(cx, arg));
  const nearest = reads.reduce((a, b) => (isAround(a, b) ? b : a), reads[0] ?? cx.scope);
  if (nearest !== cx.scope && nearest.aggregation?.allowed === true) {
    // SQLite has no aggregates of an outer query in WHERE.
    if (!cx.aggregation.allowed) throw notSupported('aggregates of an outer query in WHERE');
    if (nearest === cx.aggregatedIn) throw wireError('ER_INVALID_GROUP_FUNC_USE');
    if (cx.aggregatedIn !== undefined) throw notSupported('aggregates of an outer query in an aggregate');
    return { aggregation: nearest.aggregation };
  }
  if (!cx.aggregation.allowed) throw wireError('ER_INVALID_GROUP_FUNC_USE');
  const isOwn = reads.length === 0 ? !node.args.some((arg) => readsAlias(cx, arg)) : nearest === cx.scope;
  if (isOwn) return { aggregation: cx.aggregation };
  // SQLite takes an aggregate for that of the tables whose columns it reads.
  const anchor = cx.scope.tables[0]?.columns[0]?.value.sql;
  if (anchor === undefined) throw notSupported('aggregates of an outer query in a query without tables');
  return { aggregation: cx.aggregation, anchor };
}

const isAround = (outer: Scope | undefined, inner: Scope | undefined): boolean => {
  for (let level = inner?.outer; level !== undefined; level = level.outer) if (level === outer) return true;
  return false;
};

/** The scopes whose columns an expression reads; an alias belongs to none. */
function levelsOf(cx: EmitContext, node: Expression): readonly Scope[] {
  if (node.kind !== 'column') return childrenOf(node).flatMap((child) => levelsOf(cx, child));
  for (let level: Scope | undefined = cx.scope; level !== undefined; level = level.outer)
    if (findInScope(level, node, cx.clause) !== undefined) return [level];
  return [];
}

/** Whether an alias of a query around stands in an expression. */
function readsAlias(cx: EmitContext, node: Expression): boolean {
  if (node.kind !== 'column') return childrenOf(node).some((child) => readsAlias(cx, child));
  for (let level = cx.scope.outer; level !== undefined; level = level.outer)
    if (node.table === undefined && level.listed?.has(node.name.toLowerCase()) === true) return true;
  return false;
}
