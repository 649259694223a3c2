import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Engine,
  EngineSession,
  OkResult,
  PreparedStatement,
  ResultSink,
  ServerTable,
  SessionEnvironment,
  UserVariable,
  VariableKind,
  Warning,
} from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { COLUMN_TYPE, type BoundParameter, type ResultColumn, type ResultValue } from '../../src/mysql/column.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import { DEFAULT_SQL_MODE, optionsOfSqlMode } from '../../src/sql/options.ts';
import { statementsOf } from '../../src/sql/parser.ts';
import { SqlRuleError } from '../../src/sql/syntax-error.ts';
import { parserError } from '../../src/server/statement/parser-error.ts';

/** What a statement answered. */
export interface Answer {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultValue[])[];
  readonly ok: OkResult | undefined;
}

/** A session environment with the variables that the engine asks for. */
export class FakeEnvironment implements SessionEnvironment {
  readonly connectionId: number = 1;
  readonly user: string = 'root@localhost';
  readonly currentUser: string = 'root@%';
  foundRows = false;
  now: number = Date.UTC(2026, 10, 22, 17, 0, 0, 123);
  readonly userVariables = new Map<string, UserVariable>();
  warnings: Warning[] = [];
  readonly serverTables = new Map<string, ServerTable>();
  readonly variables = new Map<string, ResultValue>([
    ['sql_mode', DEFAULT_SQL_MODE],
    ['time_zone', '+00:00'],
    ['version', '8.4.0'],
    ['innodb_lock_wait_timeout', 1],
  ]);

  systemVariable(name: string): ResultValue | undefined {
    return this.variables.get(name.toLowerCase());
  }

  variableKind(name: string): VariableKind {
    return typeof this.systemVariable(name) === 'number' ? 'unsigned' : 'text';
  }

  serverTable(schema: string, name: string): ServerTable | undefined {
    return this.serverTables.get(`${schema}.${name}`.toLowerCase());
  }

  statementTime(): number {
    return this.now;
  }

  get warningCount(): number {
    return this.warnings.length;
  }

  addWarning(warning: Warning): void {
    this.warnings.push(warning);
  }
}

/** Gathers what a statement sends. */
export class CollectingSink implements ResultSink {
  columnList: readonly ResultColumn[] = [];
  readonly rowList: (readonly ResultValue[])[] = [];
  okResult: OkResult | undefined;

  columns(columns: readonly ResultColumn[]): void {
    this.columnList = columns;
  }

  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    this.rowList.push(...rows);
    return true;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {}

  ok(result: OkResult): void {
    this.okResult = result;
  }

  get answer(): Answer {
    return { columns: this.columnList, rows: this.rowList, ok: this.okResult };
  }
}

/** The statements of a text; what the parser refuses by a rule is told as the server tells it. */
function* readStatements(...given: Parameters<typeof statementsOf>): ReturnType<typeof statementsOf> {
  try {
    yield* statementsOf(...given);
  } catch (error) {
    throw error instanceof SqlRuleError ? parserError(error) : error;
  }
}

/** A client of the engine alone. */
export class TestSession {
  readonly engine: Engine;
  readonly environment = new FakeEnvironment();
  readonly session: EngineSession;

  constructor(engine: Engine) {
    this.engine = engine;
    this.session = engine.openSession(this.environment);
  }

  /** Runs one statement as the server would: through the plan cache, otherwise parsed. */
  async run(sql: string): Promise<Answer> {
    if (!/^\s*show\s+(warnings|errors|count)/i.test(sql)) this.environment.warnings = [];
    const sink = new CollectingSink();
    if (await this.session.query(sql, sink)) return sink.answer;
    for (const { statement, deprecated = [], start, end } of readStatements(
      sql,
      optionsOfSqlMode(String(this.environment.variables.get('sql_mode'))),
    )) {
      // As the server does.
      for (const told of deprecated) this.environment.addWarning({ level: 'Warning', ...told });
      if (statement.kind === 'set') {
        for (const item of statement.items) await this.#set(item);
        sink.ok({ affectedRows: 0, insertId: 0, info: '' });
      } else await this.session.run(statement, sql.slice(start, end), sink);
    }
    return sink.answer;
  }

  async #set(item: { readonly kind: string }): Promise<void> {
    const { kind, name, value } = item as {
      kind: string;
      name: string;
      value: Parameters<EngineSession['evaluate']>[0];
    };
    if (kind === 'user')
      this.environment.userVariables.set(name.toLowerCase(), await this.session.evaluateVariable(name, value));
    if (kind !== 'system') return;
    const evaluated = this.session.evaluate(value);
    this.environment.variables.set(name.toLowerCase(), evaluated);
    this.session.variableChanged(name, evaluated);
  }

  /** The rows of a query. */
  async rows(sql: string): Promise<readonly (readonly ResultValue[])[]> {
    return (await this.run(sql)).rows;
  }

  /** Affected rows of a change. */
  async affected(sql: string): Promise<number> {
    return Number((await this.run(sql)).ok?.affectedRows);
  }

  /** The number of the error that a statement ends with, or 0. */
  async errnoOf(sql: string): Promise<number> {
    return (await this.errorOf(sql)).errno;
  }

  /** The error that a statement ends with; its number is 0 where there is none. */
  async errorOf(sql: string): Promise<{ readonly errno: number; readonly message: string }> {
    try {
      await this.run(sql);
    } catch (error) {
      if (error instanceof WireError) return { errno: error.errno, message: error.message };
      throw error;
    }
    return { errno: 0, message: '' };
  }

  /** Prepares and executes with parameters typed as drivers send them. */
  execute(sql: string, ...values: readonly ResultValue[]): Promise<Answer> {
    return this.executeBound(sql, values.map(bound));
  }

  /** Prepares and executes with parameters of these types. */
  async executeBound(sql: string, parameters: readonly BoundParameter[]): Promise<Answer> {
    return this.executePrepared(this.prepared(sql), parameters);
  }

  /** Prepares one statement. */
  prepared(sql: string): PreparedStatement {
    const [parsed] = statementsOf(sql);
    if (parsed === undefined) throw new Error('nothing to execute');
    return this.session.prepare(parsed.statement, sql);
  }

  /** Executes what {@link prepared} gave. */
  async executePrepared(prepared: PreparedStatement, parameters: readonly BoundParameter[]): Promise<Answer> {
    const sink = new CollectingSink();
    await this.session.execute(prepared, parameters, sink);
    return sink.answer;
  }
}

/** A parameter with the wire type that mysql2 gives a value. */
export function bound(value: ResultValue): BoundParameter {
  const type =
    typeof value === 'number'
      ? COLUMN_TYPE.double
      : typeof value === 'bigint'
        ? COLUMN_TYPE.longlong
        : value === null
          ? COLUMN_TYPE.null
          : value instanceof Uint8Array
            ? COLUMN_TYPE.blob
            : COLUMN_TYPE.varString;
  return { type, unsigned: false, value };
}

/** An engine on a new file, and how to remove it. */
export async function temporaryEngine(): Promise<{
  readonly engine: Engine;
  readonly path: string;
  remove(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-engine-'));
  const path = join(folder, 'data.db');
  const engine = await openSqliteEngine({ path });
  return {
    engine,
    path,
    async remove() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
