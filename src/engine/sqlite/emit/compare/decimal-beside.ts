import type { Expression } from '../../../../sql/ast.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { reportProblem } from '../../store/problem.ts';
import { formatDecimal, parseDecimal } from '../../type/decimal.ts';
import { DOUBLE_TYPE } from '../../type/type.ts';
import { computedText, isConstant } from '../constant-value.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { Constant, isMomentText, sqlValue, type Operand } from '../../operand/operand.ts';
import { realSql } from '../../operand/to-number.ts';
import { materialise } from '../../operand/to-text.ts';

/**
 * Of a decimal and a text that are compared, the decimal: MySQL compares decimals where the text is a constant and the decimal
 * none, and doubles otherwise (`Arg_comparator::set_cmp_func` in sql/item_cmpfunc.cc). Parameters and user variables are none.
 */
export function decimalBesideText(
  cx: EmitContext,
  operand: Operand,
  node: Expression,
  other: Operand,
  otherNode: Expression,
): Operand {
  if (operand.kind === 'constant') {
    const isVariable = node.kind === 'user-variable' || node.kind === 'parameter';
    if (!isVariable || operand.type.kind !== 'decimal' || other.type.kind !== 'text') return operand;
    return isConstant(otherNode) ? materialise(cx.builder, operand) : operand;
  }
  const isDouble = isConstant(node) || (otherNode.kind === 'parameter' && node.kind === 'subquery');
  if (operand.type.kind !== 'decimal' || !isDouble || other.type.kind !== 'text') return operand;
  return sqlValue(realSql(cx.builder, operand), DOUBLE_TYPE, operand.nullable);
}

/** A text that functions make of constants, beside a decimal that is none, as the decimal that it begins with; others as they are. */
export function textBesideDecimal(
  cx: EmitContext,
  operand: Operand,
  node: Expression,
  other: Operand,
  otherNode: Expression,
): Operand {
  if (operand.kind === 'constant' || operand.type.kind !== 'text' || isMomentText(operand)) return operand;
  if (other.type.kind !== 'decimal' || isConstant(otherNode)) return operand;
  const text = computedText(cx, node)?.text;
  if (text === undefined) return operand;
  const value = text === null || !isMade(node) ? text : numberIn(text);
  return new Constant(
    ({ session }) => {
      if (value === undefined)
        reportProblem(session, wireError('ER_TRUNCATED_WRONG_VALUE_FOR_FIELD', 'DECIMAL', '0', '', -1));
      return value === undefined ? '0' : value;
    },
    { ...operand.type, length: text?.length ?? 0 },
    { nullable: text === null, peek: () => value ?? '0' },
  );
}

/** Whether a function makes the text, which then tells of nothing behind its number (`Item_str_func::val_decimal`). */
const isMade = (node: Expression): boolean =>
  node.kind === 'cast' ||
  node.kind === 'convert-using' ||
  node.kind === 'collate' ||
  (node.kind === 'call' && !CHOOSING.has(node.name));

const CHOOSING: ReadonlySet<string> = new Set(['coalesce', 'if', 'ifnull', 'nullif', 'greatest', 'least']);

/** The number at the start of a text; `undefined` where there is none. */
function numberIn(text: string): string | undefined {
  const found = parseDecimal(text);
  return found === undefined ? undefined : formatDecimal(found.value.unscaled, found.value.scale);
}
