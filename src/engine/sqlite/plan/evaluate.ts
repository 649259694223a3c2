import type { ResultValue } from '../../../mysql/column.ts';
import { assignedVariables } from '../../../sql/assigned-variables.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { DataRunner } from './data-runner.ts';
import { materialise } from '../emit/to-text.ts';
import { decoderOf } from '../type/decode.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import { bindValues, usedBindings } from './plan.ts';
import { withPreludes } from './prelude.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import { warnOfAssignments, type RunContext, type SessionState } from '../session-state.ts';
import type { Shared } from '../shared.ts';
import { needsBigInt, type ValueType } from '../type/type.ts';
import { withoutSlots } from '../catalog/view-text.ts';

/** A value and the type of the expression that gave it. */
export interface Evaluated {
  readonly value: ResultValue;
  readonly type: ValueType;
}

/** The value of an expression without tables other than in subqueries. @throws WireError */
export function evaluateExpression(
  shared: Shared,
  state: SessionState,
  runner: DataRunner,
  expression: Expression,
): Evaluated {
  const assigned = assignedVariables(expression);
  warnOfAssignments(state, assigned);
  const builder = new PlanBuilder(undefined, assigned);
  const cx = rootContext(builder, state.temporary.over(shared.catalog), state, EMPTY_SCOPE, []);
  const operand = emit(cx, withoutSlots(expression));
  const run: RunContext = { literals: [], parameters: [], session: state };
  if (operand.kind === 'constant') return { value: operand.source(run), type: operand.type };
  const value = materialise(builder, operand);
  const bigInts = needsBigInt(value.type);
  const { transaction } = runner;
  runner.enter();
  const connection = transaction.active ? transaction.reader() : (state.temporary.connection ?? shared.pool.reader());
  try {
    const context = withPreludes(builder.preludes, connection, run);
    const [row] = connection.all(
      `SELECT ${value.sql}`,
      bindValues(usedBindings(value.sql, builder.bindings), context),
      bigInts,
    );
    const stored = row?.[0] ?? null;
    const decode = decoderOf(value.type, bigInts);
    return { value: decode === undefined ? stored : decode(stored, state.zone), type: value.type };
  } catch (error) {
    throw runner.explain(error);
  }
}
