import type { Expression } from '../../../../sql/ast.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { ValueType } from '../../type/type.ts';
import { isColumn, type Operand } from '../../operand/operand.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isInKey } from './parameter-beside.ts';

const NAMES: Readonly<Partial<Record<ValueType['kind'], string>>> = {
  decimal: 'decimal',
  double: 'DOUBLE',
  float: 'FLOAT',
};

/**
 * A constant in BETWEEN or IN that WHERE or ON asks for, beside a column of a key: MySQL looks in it for ranges
 * (`get_mm_parts` in sql/range_optimizer/range_analysis.cc), and tells of a text that is no number of the column's type.
 *
 * @param node the condition
 */
export function soughtNumber(cx: EmitContext, node: Expression, column: Operand, constant: Operand): Operand {
  if (constant.kind !== 'constant' || constant.isParameter || constant.isTemporal) return constant;
  if (cx.conditions?.has(node) !== true || column.kind !== 'sql' || !isColumn(column) || !isInKey(column))
    return constant;
  const [name, { origin }] = [NAMES[column.type.kind], column];
  if (name === undefined || origin === undefined) return constant;
  return constant.limitedTo((text, run) => {
    if (run !== undefined && !NUMBER.test(text))
      tell(run, `${name} value: '${text}' for column '${origin.originalName}'`);
    return text;
  });
}

/** What begins as a number does. */
const NUMBER = /^\s*[+-]?\.?\d/;

/** It is told of once, also where a statement reads the constant several times. */
function tell({ session: { environment } }: RunContext, what: string): void {
  const { errno, message } = new WireError(1366, 'HY000', `Incorrect ${what} at row 1`);
  if (environment.warnings.some((warning) => warning.message === message)) return;
  environment.addWarning({ level: 'Warning', errno, message });
}
