import { wireError } from '../../../../mysql/wire-error.ts';
import type { OrderItem } from '../../../../sql/ast.ts';
import { settle } from '../infer/settle.ts';
import { TEXT_TYPE } from '../../parameter/parameter-types.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { literalPosition, type Output } from '../select/emit-query.ts';
import { checkGroupable, type NamedItems } from './groupable.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** Whether an aggregate is computed in a select list: CHARSET(MAX(a)) and its like do not read their argument. */
export const hasOneOf = (outputs: readonly Output[], aggregates: readonly string[]): boolean =>
  aggregates.some((sql) => outputs.some(({ value }) => value.sql.includes(sql)));

/** To SQLite all rows are one group, and HAVING may stand without GROUP BY, only where an aggregate is selected. */
export function asOneGroup(outputs: readonly Output[]): readonly Output[] {
  const counted = (sql: string): string => `iif(count(*)<0,NULL,${sql})`;
  return outputs.map((output, i) => {
    if (i > 0) return output;
    const { value, verbatim, printed } = output;
    return {
      ...output,
      value: { ...value, sql: counted(value.sql) },
      verbatim: verbatim && counted(verbatim),
      printed: printed && counted(printed),
    };
  });
}

/** An item of GROUP BY. @throws WireError 1054, 1056 */
export function emitGroupItem(cx: EmitContext, item: OrderItem, list: NamedItems): string {
  const position = literalPosition(item.expression);
  checkGroupable(cx, item.expression, list);
  if (position === undefined) {
    settle(cx, item.expression, TEXT_TYPE);
    const operand = emit({ ...cx, aggregation: { allowed: false, used: false } }, item.expression);
    return operand.kind === 'constant' ? 'NULL' : groupingKey(operand);
  }
  const output = list.outputs[position - 1];
  if (output === undefined) throw wireError('ER_BAD_FIELD_ERROR', String(position), 'group statement');
  return groupingKey(output.value);
}

/** GROUP BY and HAVING. */
export function groupClause(group: readonly string[], having: string, grouped: boolean): { readonly sql: string } {
  const groupSql = group.length === 0 ? '' : ` GROUP BY ${group.join(',')}`;
  if (having === '') return { sql: groupSql };
  // HAVING without groups filters rows as WHERE does, but after it: SQLite wants a group for it.
  return {
    sql: group.length > 0 || grouped ? `${groupSql} HAVING ${having}` : ` GROUP BY m_row_number() HAVING ${having}`,
  };
}
