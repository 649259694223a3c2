import type { ResultValue } from '../../../mysql/column.ts';
import { assignedVariables } from '../../../sql/assigned-variables.ts';
import type { Expression } from '../../../sql/ast.ts';
import { namesOf } from '../catalog/table-names.ts';
import type { Table } from '../catalog/catalog.ts';
import { claimReads } from '../lock/table-claim.ts';
import { containsQuery } from '../../../sql/children.ts';
import type { DataRunner } from './data-runner.ts';
import { materialise } from '../operand/to-text.ts';
import { decoderOf } from '../type/decode.ts';
import { rootContext } from '../context/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { PlanBuilder, type Wait } from '../operand/plan-builder.ts';
import { bindValues, boundSql, type BoundSql, type SelectPlan, type Shape } from './plan.ts';
import type { ResultSink } from '../../engine.ts';
import { withPreludes } from './prelude.ts';
import { TakesLong, withinBudget } from '../functions/budget.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { warnOfAssignments, type RunContext } from '../session/session-state.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from './shared.ts';
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
  state: LiveSession,
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
  state: LiveSession,
  runner: DataRunner,
  expression: Expression,
): Evaluated | Promise<Evaluated> {
  const evaluation = prepareEvaluation(shared, state, runner, expression, true);
  const { waits } = evaluation;
  const run: RunContext = { literals: [], parameters: [], session: state };
  return waits.length === 0
    ? evaluateApart(shared, runner, evaluation, run)
    : runner.waits.all(waits, run, 0).then((waited) => evaluateApart(shared, runner, evaluation, waited));
}

/** Evaluates at once what is quick, and in a process of its own what is known or turns out not to be. */
function evaluateApart(
  shared: Shared,
  runner: DataRunner,
  { plan: planOf, hasQuery, evaluate }: Evaluation,
  run: RunContext,
): Evaluated | Promise<Evaluated> {
  if (planOf === undefined) return evaluate(run);
  const plan = hasQuery ? planOf() : undefined;
  if (plan !== undefined && runner.mayTakeLong(plan)) return evaluateLong(runner, plan, run);
  const started = performance.now();
  try {
    return withinBudget(() => evaluate(run));
  } catch (error) {
    if (!(error instanceof TakesLong)) throw error;
    return evaluateLong(runner, plan ?? planOf(), run);
  } finally {
    if (plan !== undefined) shared.route.took(plan, performance.now() - started);
  }
}

/** The value of a query that may take so long that others must not wait for it. */
async function evaluateLong(runner: DataRunner, plan: ValuePlan, run: RunContext): Promise<Evaluated> {
  const { foundRows, rowCount } = run.session;
  const sink = new ValueSink();
  await runner.queryBeside(plan, run, sink);
  Object.assign(run.session, { foundRows, rowCount });
  return { value: sink.value, type: plan.types[0] };
}

/** Takes the one value of a query. */
class ValueSink implements ResultSink {
  value: ResultValue = null;

  columns(): void {}

  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    this.value = rows[0]?.[0] ?? this.value;
    return true;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {}

  ok(): void {}
}

/** Texts whose shapes are kept, and characters of the longest of them. */
const MOST_SHAPES = 256;
const LONGEST_SHAPE = 16 * 1024;

const shapes = new Map<string, Shape>();

const CONSTANT = /'(?:[^']|'')*'|\b\d+\b/g;

/** What stands for all queries that differ in their constants alone: which of them take long is known by it. */
function shapeOf(sql: string, bigInts: boolean): Shape {
  if (sql.length > LONGEST_SHAPE) return { sql, bigInts };
  const key = sql.replace(CONSTANT, '0');
  let shape = shapes.get(key);
  if (shape?.bigInts !== bigInts) {
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shape = { sql, bigInts };
    shapes.set(key, shape);
  }
  return shape;
}

/** A query for the value of an expression, of its type. */
type ValuePlan = SelectPlan & { readonly types: readonly [ValueType] };

interface Evaluation {
  readonly waits: readonly Wait[];
  /** Whether a query stands in it. */
  readonly hasQuery: boolean;
  /** What a process of its own can run; none for what is known without SQLite or can be found here alone. */
  readonly plan?: () => ValuePlan;
  readonly evaluate: (run: RunContext) => Evaluated;
}

function prepareEvaluation(
  shared: Shared,
  state: LiveSession,
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
  const hasQuery = containsQuery(expression);
  if (operand.kind === 'constant')
    return { waits, hasQuery, evaluate: (run) => ({ value: operand.source(run), type: operand.type }) };
  const value = materialise(builder, operand);
  const bound = boundSql(`SELECT ${value.sql}`, builder.bindings);
  const evaluate = (run: RunContext): Evaluated => readValue(shared, state, runner, builder, bound, value.type, run);
  if (builder.tables.size > 0 || builder.readsDictionary) {
    const { transaction } = runner;
    runner.useTables();
    if (transaction.shown.apart() === undefined) transaction.comeBackNow();
    if (transaction.active) transaction.shown.begin();
    transaction.locks.readsRows(() => claimReads(namesOf(tablesOf(builder))));
  }
  return builder.isLocal
    ? { waits, hasQuery, evaluate }
    : { waits, hasQuery, evaluate, plan: () => valuePlan(builder, bound, value.type) };
}

const tablesOf = ({ tables }: PlanBuilder): readonly Table[] => Array.from(tables.values(), ({ table }) => table);

function valuePlan(builder: PlanBuilder, bound: BoundSql, type: ValueType): ValuePlan {
  const bigInts = needsBigInt(type);
  const decode = decoderOf(type, bigInts);
  const { preludes, terms } = builder;
  return {
    kind: 'select',
    ...bound,
    shape: shapeOf(bound.sql, bigInts),
    columns: [],
    decoders: decode && [decode],
    bigInts,
    types: [type],
    // A sink of our own takes the value.
    into: { names: [], types: [type] },
    tables: tablesOf(builder),
    locks: undefined,
    waits: [],
    preludes,
    terms,
    count: undefined,
  };
}

function readValue(
  shared: Shared,
  { temporary: own }: LiveSession,
  runner: DataRunner,
  builder: PlanBuilder,
  bound: BoundSql,
  type: ValueType,
  run: RunContext,
): Evaluated {
  const bigInts = needsBigInt(type);
  const { transaction } = runner;
  const { session } = run;
  runner.enter();
  const connection = transaction.active ? transaction.reader() : (own.connection ?? shared.pool.snapshot().connection);
  try {
    const context = withPreludes(builder.preludes, connection, run);
    const [row] = connection.all(bound.sql, bindValues(bound.bindings, context), bigInts);
    const stored = row?.[0] ?? null;
    const decode = decoderOf(type, bigInts);
    return { value: decode === undefined ? stored : decode(stored, session.zone), type };
  } catch (error) {
    if (error instanceof TakesLong) throw error;
    throw builder.terms.named(runner.explain(error), run);
  }
}
