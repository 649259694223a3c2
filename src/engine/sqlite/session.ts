import type { BoundParameter, ResultColumn, ResultValue } from '../../mysql/column.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Expression, Show, Statement, TableName } from '../../sql/ast.ts';
import { containsQuery } from '../../sql/children.ts';
import type {
  EngineSession,
  PreparedStatement,
  ResultSink,
  SessionEnvironment,
  UserVariable,
  ViewReads,
  ViewUse,
  WaitState,
} from '../engine.ts';
import { isDataStatement } from './plan/data-statement.ts';
import { DataRunner } from './plan/data-runner.ts';
import { checkVariableName } from './emit/call/emit-user-variable.ts';
import { isDefinition, runDefinition } from './define/definition-runner.ts';
import { evaluateExpression, evaluateWaiting, type Evaluated } from './plan/evaluate.ts';
import { SYSTEM_DATABASES } from './information/system-database.ts';
import { SessionPlans } from './plan/session-plans.ts';
import { planStatement } from './plan/plan-statement.ts';
import { isolationOf } from './plan/transaction/isolation.ts';
import { withFreshPlan } from './plan/outdated-plan.ts';
import { SqlitePrepared } from './plan/prepared.ts';
import { momentsAmong } from './parameter/wire-value.ts';
import { queriedColumns } from './show/queried-columns.ts';
import { runOther } from './show/other-statements.ts';
import { warnOfAssignments, warnOfSyntax, isOn } from './session/session-state.ts';
import type { LiveSession } from './file/temporary-tables.ts';
import { applySetting, initialState } from './session-settings.ts';
import type { Shared } from './plan/shared.ts';
import { findTable, type Catalog } from './catalog/catalog.ts';
import { restoreTemporaryTables } from './define/restore-temporary.ts';
import { assignedVariable, variableNamed } from './type/user-variable.ts';
import { isTransactionStatement, needsNoChanges, runTransactionStatement } from './show/transaction-statements.ts';
import { programsOf, tablesBehind, viewDefiners, viewsBehind } from './catalog/view-tables.ts';
import { withoutSlots } from './catalog/view-text.ts';

/** A session of the embedded engine. */
export class SqliteSession implements EngineSession {
  readonly #shared: Shared;
  readonly #state: LiveSession;
  readonly #runner: DataRunner;
  readonly #plans: SessionPlans;
  readonly #onClose: () => void;

  constructor(shared: Shared, environment: SessionEnvironment, onClose: () => void) {
    this.#shared = shared;
    this.#onClose = onClose;
    this.#state = initialState(environment, shared);
    this.#state.temporary.onRollback = () => restoreTemporaryTables(shared, this.#state);
    this.#runner = new DataRunner(shared, this.#state);
    this.#plans = new SessionPlans(shared, this.#state);
  }

  get database(): string | undefined {
    return this.#state.database;
  }

  noteRowCount(count: number): void {
    this.#state.rowCount = count;
  }

  noteFoundRows(count: number): void {
    this.#state.foundRows = count;
  }

  get inTransaction(): boolean {
    return this.#runner.transaction.hasBegun;
  }

  get inReadOnlyTransaction(): boolean {
    const { hasBegun, modes } = this.#runner.transaction;
    return hasBegun && modes.isReadOnly;
  }

  get autocommit(): boolean {
    return this.#runner.autocommit;
  }

  get waitsFor(): WaitState | undefined {
    return this.#runner.waits.state;
  }

  query(sql: string, sink: ResultSink): boolean | Promise<boolean> {
    const cached = this.#plans.of(sql);
    if (cached === undefined) return false;
    if (cached.plan.deprecated !== undefined) warnOfSyntax(this.#state, cached.plan.deprecated);
    const done = this.#runner.run(cached.plan, cached.literals, [], sink);
    if (done === undefined) return true;
    return withFreshPlan(
      done.then(() => true),
      () => this.query(sql, sink),
    );
  }

  shapeOf(sql: string): object | undefined {
    return this.#plans.seen(sql)?.plan;
  }

  run(statement: Statement, sql: string, sink: ResultSink): void | Promise<void> {
    if (isDataStatement(statement)) {
      const { plan, assigned } = planStatement(withoutSlots(statement), this.#catalog, this.#state);
      warnOfAssignments(this.#state, assigned);
      warnOfSyntax(this.#state, plan.deprecated);
      const done = this.#runner.run(plan, [], [], sink);
      return done && withFreshPlan(done, () => this.run(statement, sql, sink));
    }
    const back = needsNoChanges(statement) ? undefined : this.#runner.comeBack();
    if (back !== undefined) return back.then(() => this.run(statement, sql, sink));
    const context = { shared: this.#shared, state: this.#state, runner: this.#runner, session: this };
    if (isDefinition(statement)) return runDefinition(context, statement, sql, sink);
    if (isTransactionStatement(statement)) return runTransactionStatement(context, statement, sink);
    return runOther(context, statement, sink);
  }

  prepare(statement: Statement, sql: string): PreparedStatement {
    return new SqlitePrepared(statement, sql, this.#shared, this.#state);
  }

  describeShow(show: Show): readonly ResultColumn[] | undefined {
    return queriedColumns(show, this.#state, true);
  }

  execute(prepared: PreparedStatement, parameters: readonly BoundParameter[], sink: ResultSink): void | Promise<void> {
    if (!(prepared instanceof SqlitePrepared)) throw wireError('ER_UNKNOWN_STMT_HANDLER', '', 'EXECUTE');
    const execution = prepared.execution(parameters, this.#catalog, this.#state);
    if (execution === undefined) return this.run(prepared.statement, prepared.sql, sink);
    const done = this.#runner.run(execution.plan, [], execution.values, sink, momentsAmong(parameters));
    return done && withFreshPlan(done, () => this.execute(prepared, parameters, sink));
  }

  evaluate(expression: Expression): ResultValue {
    return evaluateExpression(this.#shared, this.#state, this.#runner, expression).value;
  }

  evaluateVariable(name: string, expression: Expression): UserVariable | Promise<UserVariable> {
    checkVariableName(name);
    const assigned = ({ value, type }: Evaluated): UserVariable =>
      assignedVariable(value, type, variableNamed(this.#state.environment.userVariables, name.toLowerCase()));
    const evaluate = () => evaluateWaiting(this.#shared, this.#state, this.#runner, expression);
    const back = containsQuery(expression) ? this.#runner.comeBack() : undefined;
    const evaluated = back === undefined ? evaluate() : back.then(evaluate);
    return evaluated instanceof Promise ? evaluated.then(assigned) : assigned(evaluated);
  }

  get definitionVersion(): number {
    return this.#catalog.version;
  }

  hasTemporaryTable(schema: string | undefined, name: string): boolean {
    const { temporary, database } = this.#state;
    const within = schema ?? database;
    return within !== undefined && temporary.find(within, name) !== undefined;
  }

  hasStoredTable(schema: string, name: string): boolean {
    return findTable(this.#shared.catalog, schema, name) !== undefined;
  }

  tablesBehind(schema: string, name: string): readonly TableName[] {
    return tablesBehind(this.#state.temporary.over(this.#catalog), schema, name);
  }

  viewsBehind(schema: string, name: string, use: ViewUse): readonly ViewReads[] {
    return viewsBehind(this.#state.temporary.over(this.#catalog), schema, name, use);
  }

  viewDefiners(): ReadonlySet<string> {
    return viewDefiners(this.#catalog);
  }

  programsOf(account: string): readonly ('view' | 'trigger')[] {
    return programsOf(this.#catalog, account);
  }

  databaseCharset(): { readonly charset: string; readonly collation: string } | undefined {
    const { database } = this.#state;
    if (database === 'information_schema') return { charset: 'utf8mb3', collation: 'utf8mb3_general_ci' };
    return database === undefined ? undefined : this.#catalog.databases.get(database);
  }

  useDatabase(name: string | undefined): void {
    if (name === undefined) return this.forgetDatabase();
    const isSystem = SYSTEM_DATABASES.some((system) => system === name.toLowerCase());
    if (!isSystem && !this.#shared.catalog.databases.has(name)) throw wireError('ER_BAD_DB_ERROR', name);
    this.#state.database = isSystem ? name.toLowerCase() : name;
    this.#plans.renew();
  }

  /** The current database is gone. */
  forgetDatabase(): void {
    this.#state.database = undefined;
    this.#plans.renew();
  }

  variableChanged(name: string, value: ResultValue): void {
    const variable = name.toLowerCase();
    if (variable === 'autocommit') this.#setAutocommit(isOn(value));
    else if (variable === 'transaction_isolation' || variable === 'tx_isolation')
      this.#runner.transaction.modes.sessionIsolation = isolationOf(String(value));
    else if (variable === 'transaction_read_only' || variable === 'tx_read_only')
      this.#runner.transaction.modes.sessionReadOnly = isOn(value);
    else if (applySetting(this.#state, variable, value)) this.#plans.renew();
  }

  reset(): void {
    const { transaction } = this.#runner;
    transaction.rollback();
    transaction.modes.reset();
    this.#runner.autocommit = true;
    const { environment, temporary, lockOwner, database, foundRows } = this.#state;
    this.#shared.runtime.namedLocks.releaseAll(lockOwner);
    this.#dropTemporaryTables();
    const kept = { temporary, lockOwner, database, foundRows };
    Object.assign(this.#state, { ...initialState(environment, this.#shared), ...kept });
    this.#plans.renew();
  }

  interrupt(): void {
    this.#runner.interrupt();
  }

  close(): void {
    this.interrupt();
    this.#shared.runtime.namedLocks.leave(this.#state.lockOwner);
    this.#runner.transaction.close();
    this.#dropTemporaryTables();
    this.#plans.close();
    this.#onClose();
  }

  #dropTemporaryTables(): void {
    const { temporary } = this.#state;
    for (const { id } of temporary.tables) this.#shared.counters.forget(id);
    temporary.drop();
  }

  #setAutocommit(on: boolean): void {
    if (on && !this.#runner.autocommit && this.#runner.transaction.commit()) this.#shared.disk.flushNow();
    this.#runner.autocommit = on;
  }

  /** The definitions as this session sees them. */
  get #catalog(): Catalog {
    return this.#state.temporary.over(this.#shared.catalog);
  }
}
