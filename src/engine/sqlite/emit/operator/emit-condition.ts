import type { Expression } from '../../../../sql/ast.ts';
import { realSql, truthSql } from '../../operand/to-number.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { semijoinsOf } from '../from/semijoin.ts';
import { judgeConstants } from '../compare/judged-constants.ts';
import { rejectedNull } from '../from/rejected-null.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { settleConditions } from '../infer/infer-types.ts';
import { settle } from '../infer/settle.ts';
import { INTEGER_TYPE } from '../../parameter/parameter-types.ts';
import { emit } from '../emit-expression.ts';
import { noteZeros } from './null-as-zero.ts';

/** Emits a condition: SQL that is true, false or NULL. */
export function emitCondition(cx: EmitContext, node: Expression): string {
  return emitTruth(cx, node).sql;
}

/** Emits a condition with whether it can be NULL. */
export function emitTruth(cx: EmitContext, node: Expression): Pick<SqlValue, 'sql' | 'nullable'> {
  settle(cx, node, INTEGER_TYPE, 'argument');
  const operand = emit(cx, node);
  return { sql: truthSql(cx.builder, operand), nullable: operand.nullable };
}

/** The comparisons that a condition asks for as they are: its own one, and those that AND and OR join. */
function conditionsOf(node: Expression): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const note = (each: Expression): void => {
    found.add(each);
    if (each.kind === 'binary' && (each.operator === 'and' || each.operator === 'or'))
      [each.left, each.right].forEach(note);
  };
  note(node);
  return found;
}

/** The condition of IF or CASE, in which a document counts as the number that it is. */
export function emitChoiceCondition(cx: EmitContext, node: Expression): string {
  settle(cx, node, INTEGER_TYPE, 'argument');
  const operand = emit(cx, node);
  return operand.type.kind === 'json' ? `(${realSql(cx.builder, operand)}<>0)` : truthSql(cx.builder, operand);
}

/** WHERE of a query or a change; nothing where it has none. */
export const emitWhere = (cx: EmitContext, where: Expression | undefined): string =>
  where === undefined ? '' : ` WHERE ${emitFilter({ ...cx, clause: 'where clause' }, where)}`;

/** Emits the condition of WHERE and ON. */
export function emitFilter(cx: EmitContext, node: Expression): string {
  for (const each of semijoinsOf(node)) cx.builder.semijoins.add(each);
  settleConditions(cx, node, cx.scope.tables.length > 0);
  judgeConstants(cx, node);
  if (cx.clause === 'where clause') noteZeros(cx, node);
  const condition = emitCondition({ ...cx, conditions: conditionsOf(node) }, node);
  const rejected = cx.clause === 'where clause' ? rejectedNull(cx, node) : [];
  return [condition, ...rejected].join(' AND ');
}
