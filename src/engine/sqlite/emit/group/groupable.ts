import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference, Expression, Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition, type Output } from '../select/emit-query.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import { findInScope } from '../../context/scope.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';

/** A select list that GROUP BY can name items of. */
export interface NamedItems {
  readonly items: Select['items'];
  readonly outputs: readonly Output[];
  /** How many outputs each item has. */
  readonly widths: readonly number[];
  /** The items in which aggregates of the SELECT stand, also inside queries. */
  readonly aggregated: ReadonlySet<SelectItem | SelectStar>;
}

/** @throws WireError 1056 for a place or an alias that stands for an aggregate */
export function checkGroupable(
  { aliases, scope, clause }: EmitContext,
  expression: Expression,
  { items, outputs, widths, aggregated }: NamedItems,
): void {
  const position = literalPosition(expression);
  const isAggregated = (item: SelectItem | SelectStar | undefined): boolean => {
    if (item?.kind !== 'item') return false;
    return aggregated.has(item) || containsAggregate(item.expression) || containsWindow(item.expression);
  };
  if (position !== undefined) {
    if (isAggregated(itemAt(items, widths, position)))
      throw wireError('ER_WRONG_GROUP_FIELD', outputs[position - 1]?.name ?? '');
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

/** The item that has the output at a place, which counts from 1. */
function itemAt(
  items: Select['items'],
  widths: readonly number[],
  position: number,
): Select['items'][number] | undefined {
  let end = 0;
  return items.find((_, i) => (end += widths[i] ?? 0) >= position);
}

/** The names without a table in an expression. */
function namesOf(node: Expression): readonly ColumnReference[] {
  if (node.kind === 'column') return node.table === undefined ? [node] : [];
  return childrenOf(node).flatMap(namesOf);
}
