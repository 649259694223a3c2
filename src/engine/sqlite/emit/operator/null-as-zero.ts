import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { findInScope, type ScopeColumn } from '../../context/scope.ts';
import { zeroSql } from '../kept/zero-sql.ts';
import { conjunctsOf } from './operands-of.ts';

/**
 * Notes of a condition of WHERE each `column IS NULL` that AND joins and MySQL reads as `column = '0000-00-00'`: that of a
 * DATE or DATETIME which is NOT NULL, and of a table itself
 * (https://dev.mysql.com/doc/refman/9.7/en/comparison-operators.html#operator_is-null).
 */
export function noteZeros(cx: EmitContext, where: Expression): void {
  for (const condition of conjunctsOf(where)) {
    const test = testedNull(condition);
    if (test !== undefined && isZeroed(columnOf(cx, test.operand))) cx.builder.zeroNulls.add(test.node);
  }
}

/** What such a condition asks; `undefined` for others. @param node the condition, of which `operand` is the column */
export function zeroCondition(cx: EmitContext, node: Expression, operand: Expression | undefined): string | undefined {
  const column = cx.builder.zeroNulls.has(node) ? columnOf(cx, operand) : undefined;
  return column?.base === undefined ? undefined : `(${column.value.sql}=${zeroSql(column.base.column)})`;
}

interface NullTest {
  readonly node: Expression;
  readonly operand: Expression | undefined;
}

/** `x IS NULL`, `NOT x IS NOT NULL` and ISNULL(x). */
function testedNull(condition: Expression): NullTest | undefined {
  const isDenied = condition.kind === 'unary' && condition.operator === 'not';
  const node = isDenied ? condition.operand : condition;
  if (node.kind === 'is')
    return node.test === 'null' && node.negated === isDenied ? { node, operand: node.operand } : undefined;
  return node.kind === 'call' && node.name === 'isnull' && !isDenied ? { node, operand: node.args[0] } : undefined;
}

function columnOf({ scope }: EmitContext, operand: Expression | undefined): ScopeColumn | undefined {
  return operand?.kind === 'column' ? findInScope(scope, operand, 'where clause') : undefined;
}

/** A column behind an outer join can be NULL. */
const isZeroed = (column: ScopeColumn | undefined): boolean =>
  column?.base !== undefined &&
  (column.value.type.kind === 'date' || column.value.type.kind === 'datetime') &&
  !column.value.nullable;
