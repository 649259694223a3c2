import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference, Expression, Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition, type Output } from '../select/emit-query.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import { containsWindow } from './window-check.ts';
import { findInScope } from '../../context/scope.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';

/** @throws WireError 1056 for a place or an alias that stands for an aggregate */
export function checkGroupable(
  { aliases, scope, clause }: EmitContext,
  expression: Expression,
  outputs: readonly Output[],
  items: Select['items'],
): void {
  const position = literalPosition(expression);
  const isAggregated = (item: SelectItem | SelectStar | undefined): boolean =>
    item?.kind === 'item' && (containsAggregate(item.expression) || containsWindow(item.expression));
  if (position !== undefined) {
    if (isAggregated(items[position - 1])) throw wireError('ER_WRONG_GROUP_FIELD', outputs[position - 1]?.name ?? '');
    return;
  }
  const name = namesOf(expression).find(
    (each) =>
      aliases.has(each.name.toLowerCase()) &&
      findInScope(scope, each, clause) === undefined &&
      isAggregated(aliasedItem(items, each.name)),
  );
  if (name !== undefined) throw wireError('ER_WRONG_GROUP_FIELD', name === expression ? name.name : '???');
}

/** The names without a table in an expression. */
function namesOf(node: Expression): readonly ColumnReference[] {
  if (node.kind === 'column') return node.table === undefined ? [node] : [];
  return childrenOf(node).flatMap(namesOf);
}
