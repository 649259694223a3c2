import { assignedVariables } from '../../../sql/assigned-variables.ts';
import type { DataStatement, Expression, Query } from '../../../sql/ast.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { tablesRead } from '../../../sql/tables-read.ts';
import { findTable, type Catalog } from '../catalog/catalog.ts';
import { planDelete } from './change/delete-plan.ts';
import { rootContext, type ProgramContext } from '../context/emit-context.ts';
import { planInsert } from './change/insert-plan.ts';
import { lockedRows } from './change/locked-rows.ts';
import { PlanBuilder, type NamedTable } from '../operand/plan-builder.ts';
import type { LockedRows, Plan } from './plan.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { reportProblem } from '../store/problem.ts';
import { ParameterTypes } from '../parameter/parameter-types.ts';
import { planQuery } from './query/select-plan.ts';
import type { SessionState } from '../session/session-state.ts';
import { planUpdate } from './change/update-plan.ts';
import { namingSteps } from './naming.ts';

/** A plan with what it depends on besides the catalog, the database and the settings. */
export interface PlannedStatement {
  readonly plan: Plan;
  /** Literals (`s0`) whose types or values shaped it; those whose length alone did are `l0` among the types. */
  readonly consultedTypes: ReadonlySet<string>;
  readonly consultedValues: ReadonlySet<string>;
  readonly volatile: boolean;
  /** User variables that it assigns, each as often as it does. */
  readonly assigned: readonly string[];
  /** The stored tables in its text, by their names there. */
  readonly tables: ReadonlyMap<string, NamedTable>;
}

/** Plans a statement that reads or changes data. @param program that it is part of @throws WireError */
export function planStatement(
  statement: DataStatement,
  catalog: Catalog,
  session: SessionState,
  parameters: ParameterTypes = ParameterTypes.none,
  program?: ProgramContext,
): PlannedStatement {
  const assigned = assignedVariables(statement);
  const builder = new PlanBuilder(undefined, assigned);
  builder.canWait = program === undefined;
  const root = rootContext(builder, catalog, session, EMPTY_SCOPE, parameters);
  const cx = program === undefined ? root : { ...root, program };
  if (statement.kind !== 'select' && statement.kind !== 'set-operation') builder.problems = [];
  const planned = withTerms(withTables(planFound(statement, cx), builder), builder);
  const { preludes } = builder;
  const locked = planned.kind === 'select' && planned.locks !== undefined && assigned.length === 0;
  const rows = locked && program === undefined ? rowsLockedBy(statement, catalog, session, parameters) : undefined;
  const told = [...(statement.deprecated ?? []), ...builder.told];
  const deprecated = told.length === 0 ? undefined : told;
  const plan: Plan =
    preludes.length === 0 && deprecated === undefined && rows === undefined
      ? planned
      : { ...planned, deprecated, ...(preludes.length === 0 ? {} : { preludes }), ...(rows && { lockedRows: rows }) };
  return {
    plan,
    consultedTypes: builder.consultedTypes,
    consultedValues: builder.consultedValues,
    volatile: builder.volatile,
    assigned,
    tables: builder.tables,
  };
}

/** The rows that a query locks, planned by themselves; what is wrong with them is wrong with the query. */
function rowsLockedBy(
  statement: DataStatement,
  catalog: Catalog,
  session: SessionState,
  parameters: ParameterTypes,
): LockedRows | undefined {
  if (statement.kind !== 'select') return undefined;
  const cx = rootContext(new PlanBuilder(), catalog, session, EMPTY_SCOPE, parameters);
  try {
    return lockedRows(cx, limited(statement, cx));
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

function withTables(plan: Plan, { tables: named, readsDictionary }: PlanBuilder): Plan {
  const tables = [...new Set(named.values().map(({ table }) => table))];
  return plan.kind === 'write' ? { ...plan, reads: tables } : { ...plan, tables, readsDictionary };
}

/** A plan whose errors say what is out of range. */
function withTerms(plan: Plan, { terms, problems = [] }: PlanBuilder): Plan {
  if (plan.kind === 'select') return terms.isEmpty ? plan : { ...plan, terms };
  if (terms.isEmpty && problems.length === 0) return plan;
  const steps: typeof plan.steps = (run) => {
    for (const { errno, message } of problems) reportProblem(run.session, new WireError(errno, '22007', message));
    return namingSteps(terms, run, plan.steps(run));
  };
  return { ...plan, steps };
}

/** Plans a statement; MySQL opens its tables before it looks at anything else in it. @throws WireError 1146 for one that is not there */
function planFound(statement: DataStatement, cx: ReturnType<typeof rootContext>): Plan {
  try {
    return planAny(statement, cx);
  } catch (error) {
    if (!(error instanceof WireError) || OPENING.has(error.errno) || cx.program !== undefined) throw error;
    throw missingTable(statement, cx) ?? error;
  }
}

/** Errors of names of databases and tables, and of the parser. */
const OPENING: ReadonlySet<number> = new Set([
  1046, 1049, 1064, 1066, 1115, 1142, 1146, 1193, 1248, 1273, 1327, 1525, 1582, 1583, 1584,
]);

/** Error 1146 for the first table that a statement names and that is not there. */
function missingTable(
  statement: DataStatement,
  { catalog, session }: ReturnType<typeof rootContext>,
): Error | undefined {
  for (const { schema = session.database, name } of tablesRead(statement)) {
    const database = schema === undefined ? undefined : catalog.databases.get(schema);
    if (database !== undefined && findTable(catalog, database.name, name) === undefined)
      return wireError('ER_NO_SUCH_TABLE', database.name, name);
  }
  return undefined;
}

function planAny(statement: DataStatement, cx: ReturnType<typeof rootContext>): Plan {
  switch (statement.kind) {
    case 'select':
    case 'set-operation':
      return planQuery(cx, limited(statement, cx), true);
    case 'insert':
      return planInsert(cx, statement);
    case 'update':
      return planUpdate(cx, statement);
    case 'delete':
      return planDelete(cx, statement);
  }
}

/** A query whose rows go to a client gives `sql_select_limit` of them where it says no LIMIT itself. */
function limited(query: Query, { session, program }: ReturnType<typeof rootContext>): Query {
  if (!session.limitsSelects || program !== undefined || query.limit !== undefined) return query;
  return { ...query, limit: { count: SELECT_LIMIT, offset: undefined } };
}

const SELECT_LIMIT: Expression = { kind: 'system-variable', name: 'sql_select_limit', scope: undefined };
