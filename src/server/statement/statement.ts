import type { ResultSink } from '../../engine/engine.ts';
import type { BoundParameter, ResultColumn } from '../../mysql/column.ts';
import type { QueryAttribute } from '../../mysql/statement.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import type { RawText } from '../../sql/raw-bytes.ts';
import { rawLiteralsOf, type RawLiterals } from './raw-literals.ts';
import type { SqlOptions } from '../../sql/options.ts';
import type { ParsedStatement } from '../../sql/parser.ts';
import { requireDatabase } from '../access/access.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';
import { Environment } from '../environment.ts';
import { commandOfText } from './command-name.ts';
import { withHints } from './hint.ts';
import { prepareStatement, type RunnerStatement } from './prepared-statement.ts';
import type { SessionContext } from '../session-context.ts';
import { requireFreeConnection, startSession } from '../login/session-start.ts';
import { runInTurn, type SinkSource } from './multi-statement.ts';
import { ParsedTexts, refuseParameters, sqlOptionsOf } from './parsed-text.ts';
import { parserError } from './parser-error.ts';
import { SessionTracker } from './session-tracker.ts';
import { StatementExecutor } from './statement-executor.ts';
import { statisticsText } from '../status/status-variable.ts';
import { SessionVariables } from '../variable/variable-store.ts';

export type { RunnerStatement } from './prepared-statement.ts';

/** A command about prepared statements, by the name that `Com_…` has. */
type StatementCommand = `stmt_${'prepare' | 'execute' | 'fetch' | 'reset' | 'close' | 'send_long_data'}`;

/**
 * Runs the statements of one login. Data statements go to the engine, statements about the server are answered here,
 * and privileges are checked before either. Calls must not overlap, except `interrupt` and `close`.
 */
export class StatementRunner {
  readonly variables: SessionVariables;
  /** What the client is to be told of its session. */
  readonly tracker: SessionTracker;
  readonly #session: SessionContext;
  readonly #environment: Environment;
  readonly #parsed = new ParsedTexts();
  readonly #executor: StatementExecutor;
  #raw: RawLiterals | undefined;
  /** Whether its client has gone, or is to go: no further statement begins. */
  #isEnded = false;

  /** @throws WireError 1203, 1226 when the account has too many connections */
  constructor(server: ServerContext, identity: SessionIdentity) {
    requireFreeConnection(server, identity);
    this.variables = new SessionVariables(server.variables);
    this.#environment = new Environment(server, identity, this.variables);
    const engine = server.engine.openSession(this.#environment);
    this.#environment.engine = engine;
    this.tracker = new SessionTracker(engine, this.variables, this.#environment);
    const { variables, tracker } = this;
    this.#session = { server, identity, variables, environment: this.#environment, engine, tracker };
    this.#executor = new StatementExecutor(this.#session, this.#parsed);
    startSession(this.#session);
  }

  /** The current database. */
  get database(): string | undefined {
    return this.#executor.database;
  }

  /** SERVER_STATUS_IN_TRANS. */
  get inTransaction(): boolean {
    return this.#session.engine.inTransaction;
  }

  /** SERVER_STATUS_IN_TRANS_READONLY. */
  get inReadOnlyTransaction(): boolean {
    return this.#session.engine.inReadOnlyTransaction === true;
  }

  /** SERVER_STATUS_AUTOCOMMIT. */
  get autocommit(): boolean {
    return this.#session.engine.autocommit;
  }

  /** What the running statement waits for, as the `State` of SHOW PROCESSLIST names it. */
  get waitsFor(): string | undefined {
    const { server, engine } = this.#session;
    return server.tableLocks.waitOf(this.#session) ?? engine.waitsFor;
  }

  /** What the running statement is told to have done besides: SERVER_QUERY_NO_INDEX_USED, SERVER_STATUS_DB_DROPPED. */
  get statusFlags(): number {
    return this.#environment.statusFlags;
  }

  /** Warnings of the last statement, as the end of its answer counts them. */
  get warningCount(): number {
    return this.#environment.diagnostics.toldCount;
  }

  /** Tells what ROW_COUNT() shows next: what the answer of the last command, or statement of a text, counted. */
  noteRowCount(count: number): void {
    // Who reads the diagnostics leaves ROW_COUNT() as it is.
    if (!this.#environment.diagnostics.isRead) this.#session.engine.noteRowCount?.(count);
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
    this.#raw = rawLiteralsOf(text, this.variables);
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
    return runInTurn(sql, this.sqlOptions(), sinks, {
      begin: (text) => this.#begin(text),
      run: (parsed, text, sink) => {
        this.#warnOf(parsed);
        return this.#hinted(text, () => this.#executor.run(parsed.statement, text, sink));
      },
      failure: (error) => this.#failure(error),
    });
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
        this.#hinted(statement.sql, () => this.#executor.executePrepared(statement, parameters, sink), 'prepared'),
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
    this.tracker.databaseChosen();
  }

  /** How statements of this session are written: `sql_mode`. */
  sqlOptions(): SqlOptions {
    return sqlOptionsOf(this.#session);
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
    this.#executor.deallocateAll();
    this.#parsed.forget();
    startSession(this.#session);
    this.tracker.reset();
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
    this.#executor.deallocateAll();
    this.#session.server.tableLocks.leave(this.#session);
    this.#session.engine.close();
  }

  #hinted(sql: string, run: () => void | Promise<void>, form?: 'prepared'): void | Promise<void> {
    return sql.includes('/*+') ? withHints(this.#session, sql, run, form) : run();
  }

  #query(sql: string, sink: ResultSink): void | Promise<void> {
    const { engine } = this.#session;
    if (!this.#executor.allowsUnseen(sql)) return this.#parseAndRun(sql, sink);
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
    return this.#executor.run(parsed.statement, sql, sink);
  }

  /** Syntax without a future is told of before the statement runs. */
  #warnOf({ deprecated }: ParsedStatement): void {
    for (const { errno, message } of deprecated ?? [])
      this.#environment.addWarning({ level: 'Warning', errno, message });
  }

  #parse(sql: string): ParsedStatement {
    return this.#parsed.parse(sql, () => this.sqlOptions());
  }

  /**
   * A new statement: its time is now, and the diagnostics of the one before are forgotten unless it asks for them.
   *
   * @throws WireError 1317 when the client has gone, or was killed, while the statements before it in the same text ran
   */
  #begin(sql: string): void {
    if (this.#isEnded) throw wireError('ER_QUERY_INTERRUPTED');
    this.#environment.beginStatement();
    this.tracker.beginStatement();
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
    const told = parserError(error);
    const failure = told instanceof WireError ? (this.#raw?.told(told) ?? told) : told;
    if (failure instanceof WireError) this.#environment.addError(failure);
    return failure;
  }
}
