import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEngine } from '../../../src/engine/sqlite/engine.ts';
import { accountId, newAccount, type Account } from '../../../src/account/account.ts';
import { ALL_GRANTS } from '../../../src/account/grants.ts';
import { AccountRegistry } from '../../../src/account/registry.ts';
import { accountsPath } from '../../../src/account/storage.ts';
import type {
  Engine,
  EngineSession,
  OkResult,
  PreparedStatement,
  ResultSink,
  SessionEnvironment,
  UserVariable,
} from '../../../src/engine/engine.ts';
import { fixedClock } from '../../../src/kit/clock.ts';
import { silentLog } from '../../../src/kit/log.ts';
import type { ResultColumn, ResultValue } from '../../../src/mysql/column.ts';
import { UNCOMPRESSED } from '../../../src/mysql/compression.ts';
import type { ServerContext, SessionIdentity, TlsControl } from '../../../src/server/context.ts';
import { HostLimits } from '../../../src/server/login/host-limits.ts';
import { ProcessList } from '../../../src/server/status/process-list.ts';
import { TableLocks } from '../../../src/server/statement/table-locks.ts';
import { ServerStatus } from '../../../src/server/status/server-status.ts';
import { StatementRunner } from '../../../src/server/statement/statement.ts';
import { Components, componentsPath } from '../../../src/server/statement/components.ts';
import { GlobalVariables, variablesPath } from '../../../src/server/variable/variable-store.ts';
import type { Expression, Statement } from '../../../src/sql/ast.ts';
import { evaluate } from '../../../src/sql/evaluate.ts';
import type { TlsPeer } from '../../../src/tls/peer.ts';
import { DEFAULT_SESSIONS } from '../../../src/tls/policy.ts';
import { NO_RELOADS } from '../../../src/tls/reload-history.ts';

/** The facts of a TLS session. */
export const TLS_PEER: TlsPeer = {
  version: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  resumed: false,
  serverName: '',
  certificate: undefined,
  certificateError: '',
};

/** The time at which the servers of these tests stand still: 2024-04-23 07:59:47 UTC. */
export const NOW = Date.UTC(2024, 3, 23, 7, 59, 47);

/** What a statement answered. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultValue[])[];
  readonly ok: OkResult | undefined;
}

/** A sink that keeps what it is given. */
export class RecordingSink implements ResultSink {
  columnNames: readonly string[] = [];
  readonly received: (readonly ResultValue[])[] = [];
  result: OkResult | undefined;
  ends = 0;

  columns(columns: readonly ResultColumn[]): void {
    this.columnNames = columns.map(({ name }) => name);
  }

  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    this.received.push(...rows.map((row) => row.map(plainNumber)));
    return true;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {
    this.ends++;
  }

  ok(result: OkResult): void {
    this.result = result;
    this.ends++;
  }

  get answer(): Answer {
    return { columns: this.columnNames, rows: this.received, ok: this.result };
  }
}

/** Engines may give whole numbers as bigint; what clients see is the same. */
function plainNumber(value: ResultValue): ResultValue {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** An engine without data: it keeps a list of what it was asked to run, and evaluates expressions. */
export class ListeningEngine implements Engine {
  readonly ran: string[] = [];
  readonly changes: [string, ResultValue][] = [];

  openSession(environment: SessionEnvironment): EngineSession {
    return new ListeningSession(this, environment);
  }

  databases(): readonly string[] {
    return ['app', 'mysql'];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** A literal's own type; that of the value otherwise. */
function kindOf(expression: Expression, value: ResultValue): UserVariable['kind'] {
  if (expression.kind === 'unary') return kindOf(expression.operand, value);
  if (expression.kind === 'literal' && expression.type === 'decimal') return 'decimal';
  if (expression.kind === 'literal' && expression.type === 'float') return 'double';
  if (typeof value === 'number' || typeof value === 'bigint') return 'integer';
  return value instanceof Uint8Array ? 'binary' : 'text';
}

class ListeningSession implements EngineSession {
  database: string | undefined;
  inTransaction = false;
  autocommit = true;
  readonly #engine: ListeningEngine;
  readonly #environment: SessionEnvironment;

  constructor(engine: ListeningEngine, environment: SessionEnvironment) {
    this.#engine = engine;
    this.#environment = environment;
  }

  query(sql: string, sink: ResultSink): boolean {
    if (!/^(select|insert|update|delete)/i.test(sql) || sql.includes(';')) return false;
    this.#engine.ran.push(sql);
    sink.ok({ affectedRows: 0, insertId: 0, info: '' });
    return true;
  }

  run(statement: Statement, sql: string, sink: ResultSink): void {
    this.#engine.ran.push(sql);
    if (statement.kind === 'begin') this.inTransaction = true;
    if (statement.kind === 'commit') this.inTransaction = false;
    sink.ok({ affectedRows: 0, insertId: 0, info: '' });
  }

  prepare(): PreparedStatement {
    return { parameters: [], parameterCount: 0, columns: [] };
  }

  execute(_prepared: PreparedStatement, parameters: readonly { value: ResultValue }[], sink: ResultSink): void {
    this.#engine.ran.push(`execute ${parameters.map(({ value }) => String(value)).join(',')}`);
    sink.ok({ affectedRows: 0, insertId: 0, info: '' });
  }

  evaluate(expression: Expression): ResultValue {
    if (expression.kind === 'system-variable') {
      return this.#environment.systemVariable(expression.name, expression.scope) ?? null;
    }
    if (expression.kind === 'user-variable') {
      return this.#environment.userVariables.get(expression.name.toLowerCase())?.value ?? null;
    }
    if (expression.kind === 'call' && expression.name === 'concat') {
      return expression.args.map((argument) => String(this.evaluate(argument))).join('');
    }
    if (expression.kind === 'call' && expression.name === 'last_insert_id') return 7;
    return evaluate(expression);
  }

  evaluateVariable(_name: string, expression: Expression): UserVariable {
    const value = this.evaluate(expression);
    return { value, kind: kindOf(expression, value) };
  }

  useDatabase(name: string): void {
    this.database = name;
  }

  variableChanged(name: string, value: ResultValue): void {
    this.#engine.changes.push([name, value]);
  }

  reset(): void {
    this.database = undefined;
  }

  interrupt(): void {}

  close(): void {}
}

/** A server's TLS that can be told to fail. */
class SettableTls implements TlsControl {
  enabled = true;
  validity: TlsControl['validity'] = { notBefore: Date.UTC(2024, 0, 4, 3, 2, 1), notAfter: NOW };
  readonly ciphers = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384'];
  certificates: TlsControl['certificates'] = [];
  sessions = DEFAULT_SESSIONS;
  reloads: TlsControl['reloads'] = NO_RELOADS;
  problem: Error | undefined;
  reloadCount = 0;

  reload(): Promise<void> {
    this.reloadCount++;
    return this.problem === undefined ? Promise.resolve() : Promise.reject(this.problem);
  }

  disable(): void {
    this.enabled = false;
    this.validity = undefined;
  }
}

/** A server without sockets: statements go straight to their runner. */
export class TestServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'tlsdb-server-'));
  readonly tls = new SettableTls();
  readonly engine: Engine;
  readonly context: ServerContext;
  #connections = 0;

  constructor(engine: Engine = new ListeningEngine()) {
    this.engine = engine;
    this.context = {
      engine,
      accounts: AccountRegistry.open(accountsPath(this.folder), fixedClock(NOW)),
      variables: new GlobalVariables({ version: '8.4.0-tlsdb-test', port: 4000 }, variablesPath(this.folder)),
      status: new ServerStatus(NOW - 90_000),
      processes: new ProcessList(),
      tableLocks: new TableLocks(),
      components: new Components(componentsPath(this.folder)),
      hosts: new HostLimits(() => ({ connections: 0, connectErrors: 0 })),
      tls: this.tls,
      clock: fixedClock(NOW),
      log: silentLog,
    };
  }

  async addAccount(user: string, changes: Partial<Account> = {}): Promise<Account> {
    const account = { ...newAccount({ user, host: '%' }, 'caching_sha2_password', NOW), ...changes };
    await this.context.accounts.update((accounts) => new Map(accounts).set(accountId(account), account));
    return account;
  }

  /** A session of root, who is made with every privilege. */
  async root(changes: Partial<SessionIdentity> = {}): Promise<TestSession> {
    if (this.context.accounts.get({ user: 'root', host: '%' }) === undefined) {
      await this.addAccount('root', { grants: ALL_GRANTS });
    }
    return this.session('root', changes);
  }

  session(user: string, changes: Partial<SessionIdentity> = {}): TestSession {
    const identity: SessionIdentity = {
      connectionId: ++this.#connections,
      user,
      host: '127.0.0.1',
      account: { user, host: '%' },
      tls: TLS_PEER,
      compression: UNCOMPRESSED,
      interactive: false,
      foundRows: false,
      collation: 255,
      passwordExpired: false,
      ...changes,
    };
    return new TestSession(new StatementRunner(this.context, identity));
  }

  async close(): Promise<void> {
    await this.engine.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One session of a {@link TestServer}. */
export class TestSession {
  readonly runner: StatementRunner;

  constructor(runner: StatementRunner) {
    this.runner = runner;
  }

  async query(sql: string): Promise<Answer> {
    const sink = new RecordingSink();
    await this.runner.query(sql, sink);
    if (sink.ends !== 1) throw new Error(`${sql} ended ${sink.ends} times`);
    return sink.answer;
  }

  /** The rows of a statement. */
  async rows(sql: string): Promise<Answer['rows']> {
    return (await this.query(sql)).rows;
  }

  /** `1045 28000 text` of a statement that fails, or `ok`. */
  async error(sql: string): Promise<string> {
    try {
      await this.query(sql);
      return 'ok';
    } catch (error) {
      if (!(error instanceof Error) || !('errno' in error) || !('sqlState' in error)) throw error;
      return `${String(error.errno)} ${String(error.sqlState)} ${error.message}`;
    }
  }
}

/** A server whose engine keeps its data in `folder`. */
export async function serverOnFile(folder: string): Promise<TestServer> {
  return new TestServer(await openSqliteEngine({ path: join(folder, 'data.sqlite') }));
}
