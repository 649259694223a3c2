import type { ResultSink } from '../../engine/engine.ts';
import type { BoundParameter } from '../../mysql/column.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { DeallocateStatement, ExecuteStatement, PrepareStatement, Statement } from '../../sql/ast.ts';
import { AccessMemory } from '../access/access-memory.ts';
import { commandName } from './command-name.ts';
import { followDefinition, namesTables, respectLocks } from './lock-statement.ts';
import { NamedStatements } from './named-statements.ts';
import { sqlOptionsOf, type ParsedTexts } from './parsed-text.ts';
import { PreparedDatabase } from './prepared-database.ts';
import { prepareStatement, type RunnerStatement } from './prepared-statement.ts';
import { runStatement } from './route.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from './simple-result.ts';
import { requireAllowance, requireFreshPassword } from '../access/statement-access.ts';
import { bindParameters, boundParameter } from './substitute.ts';
import { statusFlagsOf } from '../status/status-flags.ts';

/** Runs the statements of one session that were read: their privileges are checked and table locks respected before. */
export class StatementExecutor {
  readonly #session: SessionContext;
  readonly #parsed: ParsedTexts;
  readonly #access: AccessMemory;
  readonly #named: NamedStatements;
  readonly #databases: PreparedDatabase;

  /** @param parsed reads what PREPARE is given */
  constructor(session: SessionContext, parsed: ParsedTexts) {
    this.#session = session;
    this.#parsed = parsed;
    this.#access = new AccessMemory(session);
    this.#named = new NamedStatements(session.server.status);
    this.#databases = new PreparedDatabase(session.engine);
  }

  /** The current database, also while a prepared statement runs in that of its own. */
  get database(): string | undefined {
    return this.#databases.own;
  }

  /** Whether the engine may get a text before it was parsed. */
  allowsUnseen(sql: string): boolean {
    const { server, tracker } = this.#session;
    return server.tableLocks.isFree && !tracker.readsStatements && this.#access.allowsUnseen(sql);
  }

  /** Forgets what PREPARE made. */
  deallocateAll(): void {
    this.#named.deallocateAll();
  }

  /** Runs a statement that was read from `sql`. @throws WireError */
  run(statement: Statement, sql: string, sink: ResultSink): void | Promise<void> {
    requireAllowance(this.#session, statement);
    requireFreshPassword(this.#session, statement);
    this.#access.check(statement);
    this.#session.environment.countCommand(commandName(statement));
    this.#session.environment.statusFlags = statusFlagsOf(statement);
    this.#session.tracker.begin(statement);
    if (statement.kind === 'prepare') return this.#prepareNamed(statement, sink);
    if (statement.kind === 'execute') return this.#executeNamed(statement, sink);
    if (statement.kind === 'deallocate') return this.#deallocate(statement, sink);
    if (statement.kind === 'set') this.#parsed.forget();
    const waiting = respectLocks(this.#session, statement);
    const done =
      waiting === undefined
        ? runStatement(this.#session, statement, sql, sink)
        : waiting.then(() => runStatement(this.#session, statement, sql, sink));
    this.#access.allowLike(sql);
    if (!releases(statement) && !namesTables(statement)) return done;
    return done === undefined ? this.#following(statement) : done.then(() => this.#following(statement));
  }

  /** What a statement means for those after it. */
  #following(statement: Statement): void {
    const { server, identity } = this.#session;
    // Locked tables keep their locks under new names.
    if (namesTables(statement)) return followDefinition(this.#session, statement);
    server.processes.get(identity.connectionId)?.finish();
  }

  #prepareNamed({ name, source }: PrepareStatement, sink: ResultSink): void {
    this.#named.clear(name);
    const text = this.#session.engine.evaluate(source);
    const sql = text instanceof Uint8Array ? Buffer.from(text).toString('utf8') : String(text ?? 'NULL');
    const limit = this.#session.server.variables.number('max_prepared_stmt_count');
    this.#named.set(
      name,
      prepareStatement(
        this.#session,
        this.#parsed.parse(sql, () => sqlOptionsOf(this.#session)),
        sql,
      ),
      limit,
    );
    sink.ok({ ...OK, info: 'Statement prepared' });
  }

  #executeNamed({ name, using }: ExecuteStatement, sink: ResultSink): void | Promise<void> {
    const statement = this.#named.get(name);
    const values = using.map((variable) =>
      boundParameter(this.#session.environment.userVariables.get(variable.toLowerCase())),
    );
    return this.executePrepared(statement, values, sink);
  }

  #deallocate({ name }: DeallocateStatement, sink: ResultSink): void {
    this.#named.deallocate(name);
    sink.ok(OK);
  }

  /** Runs a prepared statement, in the database where it was prepared. @throws WireError */
  executePrepared(
    prepared: RunnerStatement,
    parameters: readonly BoundParameter[],
    sink: ResultSink,
  ): void | Promise<void> {
    if (parameters.length !== prepared.parameterCount) throw wireError('ER_WRONG_ARGUMENTS', 'EXECUTE');
    return this.#databases.within(prepared.database, () => this.#executeThere(prepared, parameters, sink));
  }

  #executeThere(
    { statement, sql, prepared, command }: RunnerStatement,
    parameters: readonly BoundParameter[],
    sink: ResultSink,
  ): void | Promise<void> {
    if (prepared === undefined) return this.run(bindParameters(statement, parameters), sql, sink);
    if (this.#access.scrutiny !== 'none') {
      requireAllowance(this.#session, statement);
      requireFreshPassword(this.#session, statement);
      this.#access.check(statement);
    }
    this.#session.environment.countCommand(command);
    const waiting = respectLocks(this.#session, statement);
    if (waiting === undefined) return this.#session.engine.execute(prepared, parameters, sink);
    return waiting.then(() => this.#session.engine.execute(prepared, parameters, sink));
  }
}

/** COMMIT RELEASE and ROLLBACK RELEASE end the connection. */
function releases(statement: Statement): boolean {
  return (statement.kind === 'commit' || statement.kind === 'rollback') && statement.release;
}
