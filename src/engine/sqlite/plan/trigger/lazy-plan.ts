import type { ResultValue } from '../../../../mysql/column.ts';
import { assignedVariables } from '../../../../sql/assigned-variables.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { selects } from '../../../../sql/data-privileges.ts';
import type { Catalog, Column } from '../../catalog/catalog.ts';
import { rootContext, type EmitContext, type ProgramContext } from '../../context/emit-context.ts';
import { emit } from '../../emit/emit-expression.ts';
import { emitCondition } from '../../emit/operator/emit-condition.ts';
import { PlanBuilder } from '../../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../../context/scope.ts';
import { materialise } from '../../operand/to-text.ts';
import { isColumn, isNumberInBytes } from '../../functions/assign/adaptation.ts';
import { adapted, encoded, literalKind } from '../change/assigned-value.ts';
import { bindValues, boundSql, type WriteRun } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import type { SessionState } from '../../session/session-state.ts';
import { requireOfDefiner } from './definer-rights.ts';
import { storingDecoder } from '../../type/decode.ts';
import type { StoredValue, ValueType } from '../../type/type.ts';

/** What every part of one program is planned with. */
export interface ProgramPlanning extends ProgramContext {
  readonly catalog: Catalog;
  readonly locals: Map<number, ValueType>;
}

/** A value and its type. */
export interface TypedValue {
  readonly value: ResultValue;
  readonly type: ValueType;
}

/** A part of a program that is planned when it first runs, as MySQL looks at names only then. */
export interface LazyPlan<T> {
  (run: WriteRun): T;
  /** Plans it now. @throws WireError */
  plan(session: SessionState): unknown;
}

/** @param make plans it; the plan is kept unless `volatile` */
export function lazily<T>(
  make: (session: SessionState) => { readonly run: (run: WriteRun) => T; readonly volatile: boolean },
): LazyPlan<T> {
  let known: ((run: WriteRun) => T) | undefined;
  const plan = (session: SessionState): ((run: WriteRun) => T) => {
    if (known !== undefined) return known;
    const made = make(session);
    if (!made.volatile) known = made.run;
    return made.run;
  };
  return Object.assign((run: WriteRun) => plan(run.session)(run), { plan });
}

/** Plans an expression of a program. */
function emitting<T>(
  planning: ProgramPlanning,
  node: Expression,
  emitted: (cx: EmitContext, builder: PlanBuilder) => (run: WriteRun) => T,
): LazyPlan<T> {
  return lazily((session) => {
    const builder = new PlanBuilder(undefined, assignedVariables(node));
    const cx = { ...rootContext(builder, planning.catalog, session, EMPTY_SCOPE), program: planning };
    const run = emitted(cx, builder);
    const rights = selects(node);
    const checked = (context: WriteRun): T => {
      requireOfDefiner(context.session, rights);
      return run(context);
    };
    return { run: rights.length === 0 ? run : checked, volatile: builder.volatile };
  });
}

/** The first value of the row that a query gives. */
function reading(builder: PlanBuilder, sql: string): (run: WriteRun) => StoredValue {
  const bound = boundSql(`SELECT ${sql}`, builder.bindings);
  return (run) => {
    const context = withPreludes(builder.preludes, run.connection, run);
    try {
      const [row] = run.connection.all(bound.sql, bindValues(bound.bindings, context), true);
      return row?.[0] ?? null;
    } catch (error) {
      throw builder.terms.named(error, run);
    }
  };
}

/** The value of an expression. @param target the column that it goes to */
export function lazyValue(planning: ProgramPlanning, node: Expression, target?: Column): LazyPlan<TypedValue> {
  return emitting(planning, node, (cx, builder) => {
    const operand = emit(cx, node);
    if (operand.kind === 'constant') {
      const { source, type } = operand;
      const kind = isNumberInBytes(node) ? undefined : (literalKind(node) ?? type.kind);
      const given = encoded(source, () => type, target);
      const value = adapted(given, target === undefined ? undefined : kind, target, node);
      return (run) => ({ value: value(run), type });
    }
    const { sql, type } = materialise(builder, operand);
    const read = reading(builder, sql);
    const decode = storingDecoder(type, target?.type, isColumn(node));
    const value = adapted(
      (run) => {
        const stored = read(run);
        return decode === undefined ? stored : decode(stored, run.session.zone);
      },
      target === undefined ? undefined : type.kind,
      target,
      node,
    );
    return (run) => ({ value: value(run), type });
  });
}

/** Whether a condition is true. */
export function lazyCondition(planning: ProgramPlanning, node: Expression): LazyPlan<boolean> {
  return emitting(planning, node, (cx, builder) => {
    const read = reading(builder, `(${emitCondition({ ...cx, clause: 'field list' }, node)}) IS TRUE`);
    return (run) => Number(read(run)) === 1;
  });
}
