import type { Delete, Update } from '../../../sql/ast.ts';
import { groupingKey } from '../emit/emit-compare.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import { emit, emitFilter } from '../emit/emit-expression.ts';
import { emitLimit } from '../emit/emit-query.ts';
import { materialise } from '../emit/to-text.ts';

/** The SQL behind FROM that finds the rows which UPDATE or DELETE changes, in the order in which it does. */
export function changedRows(cx: EmitContext, { where, orderBy, limit }: Pick<Update | Delete, RowChoice>): string {
  const condition = where === undefined ? '' : ` WHERE ${emitFilter({ ...cx, clause: 'where clause' }, where)}`;
  const keys = orderBy.map(({ expression, descending }) => {
    const value = materialise(cx.builder, emit({ ...cx, clause: 'order clause' }, expression));
    return `${groupingKey(value)}${descending ? ' DESC' : ''}`;
  });
  const order = keys.length === 0 ? '' : ` ORDER BY ${keys.join(',')}`;
  return `${condition}${order}${emitLimit(cx, limit)}`;
}

type RowChoice = 'where' | 'orderBy' | 'limit';
