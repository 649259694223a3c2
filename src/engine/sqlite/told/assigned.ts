import { COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Assignment } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';
import { integerTold, isUnsigned, isWhole, lengthOfReal, realTold } from './number.ts';
import { asItem, NOT_FIXED, toldOf } from './told.ts';

/** What clients are told of `@name := value`: a column is as long as its table says (`Item_func_set_user_var` in sql/item_func.cc). */
export function assignedTold(cx: EmitContext, node: Assignment, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  const value = describe(node.value);
  if (operand === undefined || value === undefined) return undefined;
  const { nullable } = toldOf(operand);
  if (isWhole(value)) return { ...integerTold(asItem(value).length, isUnsigned(value)), nullable };
  if (value.type === COLUMN_TYPE.string) return { ...toldOf(operand), type: COLUMN_TYPE.varString };
  return value.type === COLUMN_TYPE.float ? { ...realTold(lengthOfReal(NOT_FIXED), NOT_FIXED), nullable } : undefined;
}
