import type {
  Engine,
  EngineSession,
  PreparedStatement,
  ResultSink,
  SessionEnvironment,
  UserVariable,
} from '../../../src/engine/engine.ts';
import { COLUMN_TYPE, type BoundParameter, type ResultColumn, type ResultValue } from '../../../src/mysql/column.ts';
import { wireError } from '../../../src/mysql/wire-error.ts';
import type { Expression, Statement } from '../../../src/sql/ast.ts';
import { evaluate } from '../../../src/sql/evaluate.ts';

/** A column of 64-bit integers. */
function integer(name: string): ResultColumn {
  return { ...text(name), type: COLUMN_TYPE.longlong, flags: 129, collation: 63, length: 20, decimals: 0 };
}

/** A column of text. */
function text(name: string): ResultColumn {
  const names = { schema: '', table: '', originalTable: '', name, originalName: '' };
  return { ...names, type: COLUMN_TYPE.varString, flags: 0, collation: 255, length: 1020, decimals: 31 };
}

const ONE = [integer('1')];
const VALUE = [text('value')];

type Answer = (session: FixedSession, sink: ResultSink, sql: string) => void | Promise<void>;

/** The statements that the engine knows, and what it answers. */
const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [/^select 1$/i, (_, sink) => rows(sink, ONE, [[1n]])],
  [/^select '(.*)'$/is, (_, sink, sql) => rows(sink, VALUE, [[sql.slice(8, -1)]])],
  [/^select rows (\d+)$/i, (_, sink, sql) => manyRows(sink, Number(sql.split(' ')[2]))],
  [/^select user$/i, ({ environment }, sink) => rows(sink, VALUE, [[environment.user]])],
  [/^select account$/i, ({ environment }, sink) => rows(sink, VALUE, [[environment.currentUser]])],
  [/^select database$/i, (session, sink) => rows(sink, VALUE, [[session.database ?? null]])],
  [/^select wait$/i, (session, sink) => session.wait(sink)],
  [/^insert/i, (_, sink) => sink.ok({ affectedRows: 2, insertId: 7, info: 'Records: 2  Duplicates: 0  Warnings: 0' })],
  [/^select broken$/i, () => Promise.reject(new TypeError('a defect of the engine'))],
];

function rows(sink: ResultSink, columns: readonly ResultColumn[], values: readonly (readonly ResultValue[])[]): void {
  sink.columns(columns);
  sink.rows(values);
  sink.end();
}

const ROW_TEXT = 'x'.repeat(1000);

async function manyRows(sink: ResultSink, count: number): Promise<void> {
  sink.columns(VALUE);
  for (let row = 0; row < count; row++) {
    if (!sink.rows([[ROW_TEXT]])) await sink.drained();
  }
  sink.end();
}

/** A session whose statements are those of {@link ANSWERS}. */
class FixedSession implements EngineSession {
  database: string | undefined;
  readonly inTransaction = false;
  readonly autocommit = true;
  readonly environment: SessionEnvironment;
  readonly #engine: FixedEngine;
  #interrupt: () => void = () => {};

  constructor(environment: SessionEnvironment, engine: FixedEngine) {
    this.environment = environment;
    this.#engine = engine;
  }

  async query(sql: string, sink: ResultSink): Promise<boolean> {
    this.#engine.seen.push(sql);
    const answer = ANSWERS.find(([pattern]) => pattern.test(sql))?.[1];
    if (answer === undefined) return false;
    this.#engine.running++;
    this.#engine.mostRunning = Math.max(this.#engine.mostRunning, this.#engine.running);
    try {
      await answer(this, sink, sql);
    } finally {
      this.#engine.running--;
    }
    return true;
  }

  /** Runs until it is interrupted or the engine lets all go. */
  async wait(sink: ResultSink): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#interrupt = () => reject(wireError('ER_QUERY_INTERRUPTED'));
    this.#engine.release = resolve;
    this.#engine.waiting.resolve();
    await promise;
    rows(sink, ONE, [[1n]]);
  }

  useDatabase(name: string): void {
    if (name === 'missing') throw wireError('ER_BAD_DB_ERROR', name);
    this.database = name;
  }

  interrupt(): void {
    this.#interrupt();
  }

  close(): void {
    this.#engine.openSessions--;
  }

  evaluate(expression: Expression): ResultValue {
    return evaluate(expression);
  }

  evaluateVariable(_name: string, expression: Expression): UserVariable {
    return { value: this.evaluate(expression), kind: 'text' };
  }

  /** `SELECT ?, ?`: as many columns as parameters. */
  prepare(_statement: Statement, sql: string): PreparedStatement {
    const parameterCount = sql.split('?').length - 1;
    const columns = Array.from({ length: parameterCount }, (_, index) => text(`p${index}`));
    return { parameterCount, parameters: columns, columns };
  }

  /** Answers with the parameters as text. */
  execute({ columns }: PreparedStatement, parameters: readonly BoundParameter[], sink: ResultSink): void {
    rows(sink, columns, [parameters.map(({ value }) => (value === null ? null : shown(value)))]);
  }

  /** It has no transactions, so that nothing is to be committed. */
  run({ kind }: Statement): void {
    if (kind !== 'commit') throw wireError('ER_NOT_SUPPORTED_YET', 'this in tests');
  }

  variableChanged(): void {}
  reset(): void {}
}

function shown(value: Exclude<ResultValue, null>): string {
  return value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString('hex')}` : `${typeof value} ${value}`;
}

/** An engine with fixed answers, for tests of everything between the socket and the engine. */
export class FixedEngine implements Engine {
  readonly seen: string[] = [];
  running = 0;
  mostRunning = 0;
  openSessions = 0;
  release: () => void = () => {};
  /** Resolves when `SELECT WAIT` has begun. */
  readonly waiting = Promise.withResolvers<void>();

  openSession(environment: SessionEnvironment): EngineSession {
    this.openSessions++;
    return new FixedSession(environment, this);
  }

  databases(): readonly string[] {
    return ['shop'];
  }

  async close(): Promise<void> {}
}
