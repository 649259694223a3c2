import type { FunctionCall } from '../../../../sql/ast.ts';
import { isNumeric, isTemporal, type ValueType } from '../../type/type.ts';
import { constantText } from '../constant-value.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Operand } from '../../operand/operand.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** Whether MySQL makes a constant beside a column a value of that column, which then shows (`convert_constant_arg_to_field` in sql/item_cmpfunc.cc). */
function becomesOther(constant: ValueType, column: ValueType): boolean {
  if (column.kind === 'int') return column.bits === 64 && constant.kind !== 'int' && constant.kind !== 'decimal';
  if (column.kind === 'year') return constant.kind !== 'year';
  if (column.kind === 'time') return !isTemporal(constant);
  return isTemporal(column) && isNumeric(constant);
}

/**
 * Refuses a constant that STRCMP, or NULLIF in front, takes as a value of the column of whole numbers, years or moments
 * beside it.
 *
 * @throws WireError 1235
 */
export function refuseReadAsColumn(cx: EmitContext, node: FunctionCall, operands: readonly Operand[]): void {
  const [first, second] = operands;
  if (first === undefined || second === undefined) return;
  const pairs =
    node.name === 'nullif' ? [[0, first, second] as const] : [[0, first, second] as const, [1, second, first] as const];
  for (const [i, constant, column] of pairs) {
    if (column.kind !== 'sql' || column.origin === undefined || constant.type.kind === 'null') continue;
    const isParameter = constant.kind === 'constant' && constant.isParameter;
    const isConstant = constant.kind === 'constant' || typeof constantText(cx, node.args[i]) === 'string';
    if (!isParameter && isConstant && becomesOther(constant.type, column.type))
      throw notSupported(`${node.name.toUpperCase()} of a constant beside a column of another type`);
  }
}
