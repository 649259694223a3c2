import type { ResultValue } from '../../../mysql/column.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { DataRunner } from './data-runner.ts';
import { materialise } from '../emit/to-text.ts';
import { decoderOf } from '../type/decode.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import { bindValues, usedBindings } from './plan.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import type { RunContext, SessionState } from '../session-state.ts';
import type { Shared } from '../shared.ts';
import { needsBigInt } from '../type/type.ts';
import { withoutSlots } from '../catalog/view-text.ts';

/** The value of an expression without tables other than in subqueries. @throws WireError */
export function evaluateExpression(
  shared: Shared,
  state: SessionState,
  runner: DataRunner,
  expression: Expression,
): ResultValue {
  const builder = new PlanBuilder();
  const cx = rootContext(builder, shared.catalog, state, EMPTY_SCOPE, []);
  const operand = emit(cx, withoutSlots(expression));
  const run: RunContext = { literals: [], parameters: [], session: state };
  if (operand.kind === 'constant') return operand.source(run);
  const value = materialise(builder, operand);
  const bigInts = needsBigInt(value.type);
  const { transaction } = runner;
  runner.enter();
  const connection = transaction.active ? transaction.reader() : shared.pool.reader();
  try {
    const [row] = connection.all(
      `SELECT ${value.sql}`,
      bindValues(usedBindings(value.sql, builder.bindings), run),
      bigInts,
    );
    const stored = row?.[0] ?? null;
    const decode = decoderOf(value.type, bigInts);
    return decode === undefined ? stored : decode(stored, state.zone);
  } catch (error) {
    throw runner.explain(error);
  }
}
