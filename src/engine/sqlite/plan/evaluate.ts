import type { ResultValue } from '../../../mysql/column.ts';
import { assignedVariables } from '../../../sql/assigned-variables.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { DataRunner } from './data-runner.ts';
import { materialise } from '../emit/to-text.ts';
import { decoderOf } from '../type/decode.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import type { SqlValue } from '../emit/operand.ts';
import { PlanBuilder, type Wait } from '../emit/plan-builder.ts';
import { bindValues, boundSql } from './plan.ts';
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

/** The value of an expression without tables other than in subqueries; nothing in it waits. @throws WireError */
export function evaluateExpression(
  shared: Shared,
  state: SessionState,
  runner: DataRunner,
  expression: Expression,
): Evaluated {
  return prepareEvaluation(shared, state, runner, expression, false).evaluate({
    literals: [],
    parameters: [],
    session: state,
  });
}

/** The same; a promise when the session must wait: SLEEP() and GET_LOCK(). @throws WireError */
export function evaluateWaiting(
  shared: Shared,
  state: SessionState,
  runner: DataRunner,
  expression: Expression,
): Evaluated | Promise<Evaluated> {
  const { waits, evaluate } = prepareEvaluation(shared, state, runner, expression, true);
  const run: RunContext = { literals: [], parameters: [], session: state };
  return waits.length === 0 ? evaluate(run) : runner.waits.all(waits, run, 0).then(evaluate);
}

interface Evaluation {
  readonly waits: readonly Wait[];
  readonly evaluate: (run: RunContext) => Evaluated;
}

function prepareEvaluation(
  shared: Shared,
  state: SessionState,
  runner: DataRunner,
  expression: Expression,
  canWait: boolean,
): Evaluation {
  const assigned = assignedVariables(expression);
  warnOfAssignments(state, assigned);
  const builder = new PlanBuilder(undefined, assigned);
  builder.canWait = canWait;
  const cx = rootContext(builder, state.temporary.over(shared.catalog), state, EMPTY_SCOPE);
  const operand = emit(cx, withoutSlots(expression));
  const { waits } = builder;
  if (operand.kind === 'constant')
    return { waits, evaluate: (run) => ({ value: operand.source(run), type: operand.type }) };
  const value = materialise(builder, operand);
  return { waits, evaluate: (run) => readValue(shared, runner, builder, value, run) };
}

function readValue(
  shared: Shared,
  runner: DataRunner,
  builder: PlanBuilder,
  { sql, type }: SqlValue,
  run: RunContext,
): Evaluated {
  const bigInts = needsBigInt(type);
  const { transaction } = runner;
  const { session } = run;
  runner.enter();
  const connection = transaction.active
    ? transaction.reader()
    : (session.temporary.connection ?? shared.pool.snapshot().connection);
  try {
    const context = withPreludes(builder.preludes, connection, run);
    const bound = boundSql(`SELECT ${sql}`, builder.bindings);
    const [row] = connection.all(bound.sql, bindValues(bound.bindings, context), bigInts);
    const stored = row?.[0] ?? null;
    const decode = decoderOf(type, bigInts);
    return { value: decode === undefined ? stored : decode(stored, session.zone), type };
  } catch (error) {
    throw builder.terms.named(runner.explain(error), run);
  }
}
