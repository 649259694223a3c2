import { containsWindow } from '../../../../sql/aggregate.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Select } from '../../../../sql/ast.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isConstant } from '../constant-value.ts';
import { emit } from '../emit-expression.ts';
import type { EmittedFrom } from '../from/emit-from.ts';
import { literalPosition, type EmittedQuery, type Output, type OutputForm } from './emit-query.ts';
import { rowOrder, withKeys } from './row-order.ts';
import { settle } from '../infer/settle.ts';
import { TEXT_TYPE } from '../../parameter/parameter-types.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** How to give the rows of a SELECT in MySQL's order. @param asked its ORDER BY, or nothing */
export function orderedForm(
  scope: EmittedFrom['scope'],
  query: Select,
  asked: string,
  compose: (form: OutputForm | undefined, order: string, from?: string) => string,
): EmittedQuery['inOrder'] {
  const [only, another] = scope.tables;
  const derived = asked === '' && another === undefined ? only?.inOrder : undefined;
  if (derived !== undefined)
    return { order: derived.order, compose: (form, keys) => compose(form, '', ` FROM ${derived.sql(keys)}`) };
  const order = rowOrder(scope, asked !== '' && query.limit !== undefined);
  return order && { order, compose: (form, keys) => compose(form, withKeys(asked, keys)) };
}

/** Whether somebody can see in which order the rows come that ORDER BY leaves as they are. */
export function showsOrder(query: Select, asked: string): boolean {
  if (query.distinct) return false;
  const expressions = query.items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  // Variables change as SQLite meets the rows, and it may sort them later.
  const assigns = asked === '' && expressions.some((expression) => assignsVariables(expression, true));
  return !assigns && !expressions.some(containsWindow);
}

/** @param afterEach is called behind each item of ORDER BY */
export function emitOrder(cx: EmitContext, query: Select, outputs: readonly Output[], afterEach: () => void): string {
  const keys = query.orderBy.flatMap((item) => {
    const position = literalPosition(item.expression);
    // Alone, a name means the alias; in an expression the column of FROM.
    const aliasesFirst = item.expression.kind === 'column';
    settle(cx, item.expression, TEXT_TYPE);
    const value =
      position === undefined ? emit({ ...cx, aliasesFirst }, item.expression) : outputs[position - 1]?.value;
    afterEach();
    if (value === undefined) throw wireError('ER_BAD_FIELD_ERROR', String(position), 'order clause');
    // MySQL never reads what is the same for all rows.
    const isSame = value.kind === 'constant' || (position === undefined && isConstant(item.expression));
    return isSame ? [] : [`${groupingKey(value)}${item.descending ? ' DESC' : ''}`];
  });
  return keys.length === 0 ? '' : ` ORDER BY ${keys.join(',')}`;
}
