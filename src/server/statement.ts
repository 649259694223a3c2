import type { EngineSession, PreparedStatement, ResultSink } from '../engine/engine.ts';
import type { BoundParameter, ResultColumn } from '../mysql/column.ts';
import { wireError } from '../mysql/wire-error.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import { Environment } from './environment.ts';
import { statisticsText } from './status-variable.ts';
import { SessionVariables } from './variable-store.ts';

/** A statement that a client prepared. */
export interface RunnerStatement {
  readonly parameterCount: number;
  /** Empty for a statement without a result set, and for those whose columns are known only when they run. */
  readonly columns: readonly ResultColumn[];
  readonly prepared: PreparedStatement;
}

/** Makes the sink of the next statement of a text; `more` tells that another result follows. */
export type SinkSource = (more: boolean) => ResultSink;

/**
 * Runs the statements of one login. Data statements go to the engine, statements about the server are answered here,
 * and privileges are checked before either. Calls must not overlap, except `interrupt` and `close`.
 */
export class StatementRunner {
  readonly variables: SessionVariables;
  readonly #server: ServerContext;
  readonly #environment: Environment;
  readonly #engine: EngineSession;

  constructor(server: ServerContext, identity: SessionIdentity) {
    this.variables = new SessionVariables(server.variables);
    this.#server = server;
    this.#environment = new Environment(server, identity, this.variables);
    this.#engine = server.engine.openSession(this.#environment);
  }

  /** The current database. */
  get database(): string | undefined {
    return this.#engine.database;
  }

  /** SERVER_STATUS_IN_TRANS. */
  get inTransaction(): boolean {
    return this.#engine.inTransaction;
  }

  /** SERVER_STATUS_AUTOCOMMIT. */
  get autocommit(): boolean {
    return this.#engine.autocommit;
  }

  /** Warnings of the last statement. */
  get warningCount(): number {
    return this.#environment.warnings.length;
  }

  /** COM_QUERY with one statement. @throws WireError */
  async query(sql: string, sink: ResultSink): Promise<void> {
    if (!(await this.#engine.query(sql, sink))) throw wireError('ER_NOT_SUPPORTED_YET', 'this statement');
  }

  /** COM_QUERY of a client with CLIENT_MULTI_STATEMENTS: every statement of the text in turn. @throws WireError */
  async queryAll(sql: string, nextSink: SinkSource): Promise<void> {
    await this.query(sql, nextSink(false));
  }

  /** COM_STMT_PREPARE. @throws WireError */
  prepare(_sql: string): RunnerStatement {
    throw wireError('ER_UNSUPPORTED_PS');
  }

  /** COM_STMT_EXECUTE. @throws WireError */
  async execute(statement: RunnerStatement, parameters: readonly BoundParameter[], sink: ResultSink): Promise<void> {
    await this.#engine.execute(statement.prepared, parameters, sink);
  }

  /** COM_INIT_DB and the database of the login. @throws WireError 1044, 1049 */
  useDatabase(name: string): void {
    this.#engine.useDatabase(name);
  }

  /** The text of COM_STATISTICS. */
  statistics(): string {
    return statisticsText(this.#server);
  }

  /** COM_RESET_CONNECTION. COM_CHANGE_USER closes the runner and opens another. */
  reset(): void {
    this.#engine.reset();
    this.variables.reset();
    this.#environment.userVariables.clear();
  }

  /** Asks the running statement to stop. */
  interrupt(): void {
    this.#engine.interrupt();
  }

  close(): void {
    this.#engine.close();
  }
}
