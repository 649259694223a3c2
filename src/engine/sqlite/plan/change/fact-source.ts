import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { ValueType } from '../../type/type.ts';
import { emit } from '../../emit/emit-expression.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { ValueSource } from './column-value.ts';
/** Functions that are constants of the statement: no SQL is needed for them. */
const FACTS = new Set([
  'now',
  'curdate',
  'curtime',
  'current_timestamp',
  'utc_timestamp',
  'utc_date',
  'utc_time',
  'sysdate',
  'database',
  'user',
  'current_user',
  'connection_id',
  'last_insert_id',
  'unix_timestamp',
]);

/** The source of an expression such as `NOW()` or `@@sql_mode`; `undefined` when it must be computed. */
export function emitFactSource(
  cx: EmitContext,
  node: Expression,
): { readonly source: ValueSource; readonly type: ValueType } | undefined {
  const isFact = isFactCall(node) || node.kind === 'user-variable' || node.kind === 'system-variable';
  if (!isFact) return undefined;
  const operand = emit(cx, node);
  return operand.kind === 'constant' ? { source: operand.source, type: operand.type } : undefined;
}

/** Of a column, LAST_INSERT_ID and UNIX_TIMESTAMP are no constants. */
function isFactCall(node: Expression): boolean {
  return node.kind === 'call' && FACTS.has(node.name) && expressionColumns(node).length === 0;
}
