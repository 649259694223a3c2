import type { ResultSink } from '../engine/engine.ts';
import type { BoundParameter, ResultColumn } from '../mysql/column.ts';
import type { QueryAttribute } from '../mysql/statement.ts';
import { WireError, wireError } from '../mysql/wire-error.ts';
import type { DeallocateStatement, ExecuteStatement, PrepareStatement, Statement } from '../sql/ast.ts';
import type { RawText } from '../sql/raw-bytes.ts';
import { RawLiterals } from './raw-literals.ts';
import { optionsOfSqlMode, type SqlOptions } from '../sql/options.ts';
import { statementsOf, type ParsedStatement } from '../sql/parser.ts';
import { requireDatabase } from './access.ts';
import { AccessMemory } from './access-memory.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import { Environment } from './environment.ts';
import { commandName, commandOfText } from './command-name.ts';
import { withHints } from './hint.ts';
import { prepareStatement, type RunnerStatement } from './prepared-statement.ts';
import { followDefinition, namesTables, respectLocks } from './lock-statement.ts';
import { NamedStatements } from './named-statements.ts';
import { runStatement } from './route.ts';
import type { SessionContext } from './session-context.ts';
import { requireFreeConnection, startSession } from './session-start.ts';
import { nextStatement, ParsedTexts, refuseParameters } from './parsed-text.ts';
import { statusFlagsOf } from './status-flags.ts';
import { parserError } from './parser-error.ts';
import { OK } from './simple-result.ts';
import { requireAllowance, requireFreshPassword } from './statement-access.ts';
import { statisticsText } from './status-variable.ts';
import { bindParameters, boundParameter } from './substitute.ts';
import { SessionVariables } from './variable-store.ts';

export type { RunnerStatement } from './prepared-statement.ts';

/** Statements that the engine counts no rows of. */
const FOLLOWED: ReadonlySet<Statement['kind']> = new Set([
  ...(['set', 'do', 'use', 'lock-tables', 'unlock-tables', 'flush', 'show'] as const),
  ...(['begin', 'commit', 'rollback', 'savepoint', 'rollback-to', 'release-savepoint', 'set-transaction'] as const),
]);

/** A command about prepared statements, by the name that `Com_…` has. */
type StatementCommand = `stmt_${'prepare' | 'execute' | 'fetch' | 'reset' | 'close' | 'send_long_data'}`;

/** Makes the sinks of a text's statements; `more` tells that another result follows. */
export interface SinkSource {
  next(more: boolean): ResultSink;
  /** Sends what has been answered: the statement that runs may take its time. */
  sendSoFar(): void;
}

/**
 * Runs the statements of one login. Data statements go to the engine, statements about the server are answered here,
 * and privileges are checked before either. Calls must not overlap, except `interrupt` and `close`.
 */
export class StatementRunner {
  readonly variables: SessionVariables;
  readonly #session: SessionContext;
  readonly #environment: Environment;
  readonly #named: NamedStatements;
  readonly #parsed = new ParsedTexts();
  readonly #access: AccessMemory;
  #raw: RawLiterals | undefined;
  /** Whether its client has gone, or is to go: no further statement begins. */
  #isEnded = false;

  /** @throws WireError 1203, 1226 when the account has too many connections */
  constructor(server: ServerContext, identity: SessionIdentity) {
    requireFreeConnection(server, identity);
    this.variables = new SessionVariables(server.variables);
    this.#named = new NamedStatements(server.status);
    this.#environment = new Environment(server, identity, this.variables);
    const engine = server.engine.openSession(this.#environment);
    this.#environment.engine = engine;
    this.#session = { server, identity, variables: this.variables, environment: this.#environment, engine };
    this.#access = new AccessMemory(this.#session);
    startSession(this.#session);
  }

  /** The current database. */
  get database(): string | undefined {
    return this.#session.engine.database;
  }

  /** SERVER_STATUS_IN_TRANS. */
  get inTransaction(): boolean {
    return this.#session.engine.inTransaction;
  }

  /** SERVER_STATUS_AUTOCOMMIT. */
  get autocommit(): boolean {
    return this.#session.engine.autocommit;
  }

  /** What the running statement is told to have done besides: SERVER_QUERY_NO_INDEX_USED, SERVER_STATUS_DB_DROPPED. */
  get statusFlags(): number {
    return this.#environment.statusFlags;
  }

  /** Warnings of the last statement, as the end of its answer counts them. */
  get warningCount(): number {
    return this.#environment.diagnostics.toldCount;
  }

  /** What the client sent with the command that follows under names. */
  set attributes(attributes: readonly QueryAttribute[] | undefined) {
    this.#environment.attributes = attributes;
  }

  /** The text of a command's statements; what of it is no text is told of when they run. */
  read(text: string | RawText): string {
    if (typeof text === 'string') {
      this.#raw = undefined;
      return text;
    }
    const charset = this.variables.text('character_set_client');
    const isTold = charset !== 'binary' && charset === this.variables.text('character_set_connection');
    this.#raw = new RawLiterals(text.literals, isTold ? charset : undefined);
    return text.sql;
  }

  /** The columns of a result, titled as the client wrote them. */
  titled(columns: readonly ResultColumn[]): readonly ResultColumn[] {
    return this.#raw?.titled(columns) ?? columns;
  }

  /** A command came at the moment `mark` of the server's clock. */
  beginCommand(mark: number): void {
    this.#environment.beginCommand(mark);
  }

  /** COM_QUERY with one statement. @throws WireError */
  query(sql: string, sink: ResultSink): void | Promise<void> {
    this.#begin(sql);
    try {
      return this.#reporting(this.#hinted(sql, () => this.#query(sql, sink)));
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /**
   * COM_QUERY of a client with CLIENT_MULTI_STATEMENTS: every statement of the text in turn, until one fails.
   *
   * @throws WireError
   */
  queryAll(sql: string, sinks: SinkSource): void | Promise<void> {
    // Without a separator there is one statement, which may take the short way.
    if (!/;\s*\S/.test(sql)) return this.query(sql, sinks.next(false));
    return this.#queryEach(sql, sinks);
  }

  /** COM_STMT_PREPARE. @throws WireError */
  prepare(sql: string): RunnerStatement {
    this.#begin(sql);
    try {
      return prepareStatement(this.#session, this.#parse(sql), sql);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /** COM_STMT_EXECUTE. @throws WireError */
  execute(statement: RunnerStatement, parameters: readonly BoundParameter[], sink: ResultSink): void | Promise<void> {
    this.#begin(statement.sql);
    try {
      return this.#reporting(
        this.#hinted(statement.sql, () => this.#executePrepared(statement, parameters, sink), 'prepared'),
      );
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /** Counts a command about prepared statements. */
  countStatementCommand(command: StatementCommand): void {
    this.#environment.countCommand(command);
  }

  /** COM_INIT_DB and the database of the login. @throws WireError 1044, 1049 */
  useDatabase(name: string): void {
    requireDatabase(this.#session.server, this.#session.identity, name);
    this.#session.engine.useDatabase(name);
  }

  /** How statements of this session are written: `sql_mode`. */
  sqlOptions(): SqlOptions {
    return optionsOfSqlMode(this.variables.text('sql_mode'));
  }

  /** The text of COM_STATISTICS. */
  statistics(): string {
    return statisticsText(this.#session.server);
  }

  /** COM_RESET_CONNECTION. COM_CHANGE_USER closes the runner and opens another. */
  reset(): void {
    // The engine reads the variables that it begins again with.
    this.#session.server.tableLocks.release(this.#session);
    this.variables.reset();
    this.#session.engine.reset();
    this.#environment.clearUserVariables();
    this.#environment.diagnostics.clear();
    this.#named.deallocateAll();
    this.#parsed.forget();
    startSession(this.#session);
  }

  /** Asks the running statement to stop. */
  interrupt(): void {
    this.#session.server.tableLocks.interrupt(this.#session);
    this.#session.engine.interrupt();
  }

  /** Ends the running statement; those behind it in the same text do not begin. */
  end(): void {
    this.#isEnded = true;
    this.interrupt();
  }

  close(): void {
    this.#isEnded = true;
    this.#named.deallocateAll();
    this.#session.server.tableLocks.leave(this.#session);
    this.#session.engine.close();
  }

  async #queryEach(sql: string, sinks: SinkSource): Promise<void> {
    const statements = statementsOf(sql, this.sqlOptions());
    let current = nextStatement(statements, sql);
    while (current.kind === 'statement') {
      const { parsed } = current;
      const following = nextStatement(statements, sql);
      const text = sql.slice(parsed.start, parsed.end);
      this.#begin(text);
      const sink = sinks.next(following.kind !== 'end');
      try {
        this.#warnOf(parsed);
        const running = this.#hinted(text, () => this.#run(parsed.statement, text, sink));
        if (running !== undefined) {
          sinks.sendSoFar();
          await running;
        }
      } catch (error) {
        throw this.#failure(error);
      }
      current = following;
    }
    if (current.kind === 'error') throw this.#failure(current.error);
  }

  #hinted(sql: string, run: () => void | Promise<void>, form?: 'prepared'): void | Promise<void> {
    return sql.includes('/*+') ? withHints(this.#session, sql, run, form) : run();
  }

  #query(sql: string, sink: ResultSink): void | Promise<void> {
    const { engine, server } = this.#session;
    if (!this.#access.allowsUnseen(sql) || !server.tableLocks.isFree) return this.#parseAndRun(sql, sink);
    const handled = engine.query(sql, sink);
    if (handled === false) return this.#parseAndRun(sql, sink);
    this.#environment.countCommand(commandOfText(sql));
    if (handled === true) return undefined;
    return handled.then((done) => (done ? undefined : this.#parseAndRun(sql, sink)));
  }

  #parseAndRun(sql: string, sink: ResultSink): void | Promise<void> {
    const parsed = this.#parse(sql);
    refuseParameters(parsed, sql);
    this.#warnOf(parsed);
    return this.#run(parsed.statement, sql, sink);
  }

  /** Syntax without a future is told of before the statement runs. */
  #warnOf({ deprecated }: ParsedStatement): void {
    for (const { errno, message } of deprecated ?? [])
      this.#environment.addWarning({ level: 'Warning', errno, message });
  }

  #parse(sql: string): ParsedStatement {
    return this.#parsed.parse(sql, () => this.sqlOptions());
  }

  #run(statement: Statement, sql: string, sink: ResultSink): void | Promise<void> {
    requireAllowance(this.#session, statement);
    requireFreshPassword(this.#session, statement);
    this.#access.check(statement);
    this.#environment.countCommand(commandName(statement));
    this.#environment.statusFlags = statusFlagsOf(statement);
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
    if (!FOLLOWED.has(statement.kind) && !namesTables(statement)) return done;
    return done === undefined ? this.#following(statement) : done.then(() => this.#following(statement));
  }

  /** What a statement means for those after it. */
  #following(statement: Statement): void {
    const { engine, server, identity } = this.#session;
    // Locked tables keep their locks under new names.
    if (namesTables(statement)) return followDefinition(this.#session, statement);
    engine.noteRowCount?.(statement.kind === 'show' ? -1 : 0);
    const releases = (statement.kind === 'commit' || statement.kind === 'rollback') && statement.release;
    if (releases) server.processes.get(identity.connectionId)?.finish();
  }

  #prepareNamed({ name, source }: PrepareStatement, sink: ResultSink): void {
    this.#named.clear(name);
    const text = this.#session.engine.evaluate(source);
    const sql = text instanceof Uint8Array ? Buffer.from(text).toString('utf8') : String(text);
    const limit = this.#session.server.variables.number('max_prepared_stmt_count');
    this.#named.set(name, prepareStatement(this.#session, this.#parse(sql), sql), limit);
    this.#session.engine.noteRowCount?.(0);
    sink.ok({ ...OK, info: 'Statement prepared' });
  }

  #executeNamed({ name, using }: ExecuteStatement, sink: ResultSink): void | Promise<void> {
    const statement = this.#named.get(name);
    const values = using.map((variable) => boundParameter(this.#environment.userVariables.get(variable.toLowerCase())));
    return this.#executePrepared(statement, values, sink);
  }

  #deallocate({ name }: DeallocateStatement, sink: ResultSink): void {
    this.#named.deallocate(name);
    this.#session.engine.noteRowCount?.(0);
    sink.ok(OK);
  }

  #executePrepared(
    { statement, sql, prepared, parameterCount, command }: RunnerStatement,
    parameters: readonly BoundParameter[],
    sink: ResultSink,
  ): void | Promise<void> {
    if (parameters.length !== parameterCount) throw wireError('ER_WRONG_ARGUMENTS', 'EXECUTE');
    if (prepared === undefined) return this.#run(bindParameters(statement, parameters), sql, sink);
    if (this.#access.scrutiny !== 'none') {
      requireAllowance(this.#session, statement);
      requireFreshPassword(this.#session, statement);
      this.#access.check(statement);
    }
    this.#environment.countCommand(command);
    const waiting = respectLocks(this.#session, statement);
    if (waiting === undefined) return this.#session.engine.execute(prepared, parameters, sink);
    return waiting.then(() => this.#session.engine.execute(prepared, parameters, sink));
  }

  /**
   * A new statement: its time is now, and the diagnostics of the one before are forgotten unless it asks for them.
   *
   * @throws WireError 1317 when the client has gone, or was killed, while the statements before it in the same text ran
   */
  #begin(sql: string): void {
    if (this.#isEnded) throw wireError('ER_QUERY_INTERRUPTED');
    this.#environment.beginStatement();
    this.#environment.diagnostics.begin(sql);
    this.#raw?.beginStatement((warning) => this.#environment.addWarning(warning));
  }

  /** An error of what runs becomes one that the client and SHOW WARNINGS are told. */
  #reporting(running: void | Promise<void>): void | Promise<void> {
    return running?.catch((error: unknown) => {
      throw this.#failure(error);
    });
  }

  #failure(error: unknown): unknown {
    const failure = parserError(error);
    if (failure instanceof WireError) {
      this.#environment.addWarning({ level: 'Error', errno: failure.errno, message: failure.message });
    }
    return failure;
  }
}
