import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { materialise } from '../../operand/to-text.ts';
import { isColumn } from '../../functions/assign/adaptation.ts';
import { storingDecoder } from '../../type/decode.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../../emit/emit-expression.ts';
import { bindValues, boundSql, type WriteRun } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { StoredValue, ValueType } from '../../type/type.ts';
/** Computes a value for a column when a change runs. `row` is what errors call the row. */
export type ValueSource = (run: WriteRun, row?: number) => ResultValue;

/**
 * Computes an expression without tables through SQLite, row by row; with the type of its value.
 *
 * @param target the type of the column that it goes to
 * @param from FROM with the one row whose columns it may name
 */
export function computedValue(
  cx: EmitContext,
  node: Expression,
  target?: ValueType,
  from?: (builder: PlanBuilder) => string,
): { readonly source: ValueSource; readonly type: ValueType } {
  const builder = cx.builder.part();
  const value = materialise(builder, emit({ ...cx, builder }, node));
  cx.builder.absorb(builder);
  const decode = storingDecoder(value.type, target, isColumn(node));
  const { sql, bindings } = boundSql(`SELECT ${value.sql}${from?.(builder) ?? ''}`, builder.bindings);
  const source: ValueSource = (run) => {
    const context = withPreludes(builder.preludes, run.connection, run);
    const [row] = run.connection.all(sql, bindValues(bindings, context), true);
    const stored = row?.[0] ?? null;
    return decode === undefined ? narrow(stored) : decode(stored, run.session.zone);
  };
  return { source, type: value.type };
}

function narrow(value: StoredValue): ResultValue {
  return typeof value === 'bigint' && value <= 9_007_199_254_740_991n && value >= -9_007_199_254_740_991n
    ? Number(value)
    : value;
}
