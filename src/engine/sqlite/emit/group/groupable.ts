import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference, Expression, Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition, type Output } from '../select/emit-query.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import type { Operand } from '../../operand/operand.ts';
import { findInScope } from '../../context/scope.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';

/** A select list that GROUP BY can name items of. */
export interface NamedItems {
  readonly items: Select['items'];
  readonly outputs: readonly Output[];
  /** SQL of the aggregates that it has, those inside its subqueries too. */
  readonly selected: readonly string[];
}

/** @throws WireError 1056 for a place or an alias that stands for an aggregate */
export function checkGroupable(
  { aliases, scope, clause }: EmitContext,
  expression: Expression,
  { items, outputs, selected }: NamedItems,
): void {
  const position = literalPosition(expression);
  const isAggregated = (item: SelectItem | SelectStar | undefined, value: Operand | undefined): boolean => {
    if (item?.kind !== 'item') return false;
    const isComputed = value?.kind === 'sql' && selected.some((sql) => value.sql.includes(sql));
    return isComputed || containsAggregate(item.expression) || containsWindow(item.expression);
  };
  if (position !== undefined) {
    const output = outputs[position - 1];
    if (isAggregated(items[position - 1], output?.value)) throw wireError('ER_WRONG_GROUP_FIELD', output?.name ?? '');
    return;
  }
  const name = namesOf(expression).find(
    (each) =>
      aliases.has(each.name.toLowerCase()) &&
      findInScope(scope, each, clause) === undefined &&
      isAggregated(aliasedItem(items, each.name), aliases.get(each.name.toLowerCase())),
  );
  if (name !== undefined) throw wireError('ER_WRONG_GROUP_FIELD', name === expression ? name.name : '???');
}

/** The names without a table in an expression. */
function namesOf(node: Expression): readonly ColumnReference[] {
  if (node.kind === 'column') return node.table === undefined ? [node] : [];
  return childrenOf(node).flatMap(namesOf);
}
