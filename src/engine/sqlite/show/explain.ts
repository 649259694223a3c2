import { shownColumns } from '../../../mysql/show-columns.ts';
import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { DataStatement, Delete, Explain, Select, Update } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { tableSql, type Table } from '../catalog/catalog.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { isDataStatement } from '../plan/data-statement.ts';
import type { NamedTable } from '../operand/plan-builder.ts';
import { explainFailure } from '../plan/failure.ts';
import type { Connection } from '../file/connection.ts';
import type { SelectPlan } from '../plan/plan.ts';
import { withKeyColumns } from '../plan/query/keyed-join.ts';
import { readsTables } from '../plan/query/query-runner.ts';
import { planStatement } from '../plan/plan-statement.ts';
import type { StoredValue } from '../type/type.ts';
import { explainRows, type ExplainRow, type PlanLine } from './explain-row.ts';
import { sendRows } from './rows-result.ts';
import type { StatementContext } from '../plan/statement-context.ts';

const FORMATS: ReadonlySet<string> = new Set(['traditional', 'json', 'tree']);

/**
 * EXPLAIN: SQLite's plan of a query in MySQL's columns, or as its own lines (TREE, JSON). A change is only planned. With
 * ANALYZE the query runs, and its first line tells how long that took.
 *
 * @throws WireError 1791; 1235 for EXPLAIN ANALYZE FORMAT=TRADITIONAL; what planning and, with ANALYZE, running throws
 */
export function runExplain(context: StatementContext, node: Explain, sink: ResultSink): void | Promise<void> {
  const { format = node.analyze ? 'tree' : 'traditional' } = node;
  if (!FORMATS.has(format)) throw wireError('ER_UNKNOWN_EXPLAIN_FORMAT', format);
  if (!isDataStatement(node.statement)) throw notSupported('EXPLAIN of this statement');
  const statement = withoutSlots(node.statement);
  if (!node.analyze) return sendExplained(context, format, statement, undefined, sink);
  if (format === 'traditional') throw notSupported('EXPLAIN ANALYZE with TRADITIONAL format');
  if (statement.kind !== 'select' && statement.kind !== 'set-operation') {
    return sendRows(context, shownColumns('explain-text'), [['-> <not executable by iterator executor>\n']], sink);
  }
  return measured(context, statement).then((run) => sendExplained(context, format, statement, run, sink));
}

/** How a query ran. Milliseconds from its beginning. */
interface MeasuredRun {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
}

/** Runs a query for nothing but its time. */
async function measured({ state, shared, runner }: StatementContext, statement: DataStatement): Promise<MeasuredRun> {
  const { plan } = planStatement(statement, state.temporary.over(shared.catalog), state);
  const start = performance.now();
  let [first, count] = [undefined as number | undefined, 0];
  const begin = (): true => {
    first ??= performance.now() - start;
    return true;
  };
  await runner.run(plan, [], [], {
    columns: () => {},
    rows: (rows) => {
      count += rows.length;
      return begin();
    },
    encodedRows: () => ({ binary: false, encoding: 'utf8', sequence: 0, add: begin }),
    drained: () => Promise.resolve(),
    end: () => {},
    ok: () => {},
  });
  const lastRow = performance.now() - start;
  // Those that came as packets were not counted.
  return { firstRow: first ?? lastRow, lastRow, rows: count === 0 ? state.foundRows : count };
}

function sendExplained(
  context: StatementContext,
  format: string,
  statement: DataStatement,
  run: MeasuredRun | undefined,
  sink: ResultSink,
): void | Promise<void> {
  const { change, lines, rows } = explained(context, statement, format);
  if (format === 'traditional') return sendRows(context, shownColumns('explain'), rows(), sink);
  const steps = lines.length === 0 ? [{ type: change ?? 'SIMPLE', detail: null }] : stepsOf(lines, change);
  const text = format === 'tree' ? treeText(steps, run) : JSON.stringify(jsonPlan(steps, run), null, 2);
  return sendRows(context, shownColumns('explain-text'), [[text]], sink);
}

/** One line for each step. SQLite does not tell how often a step ran: what was measured stands behind the first. */
function treeText(steps: readonly Step[], run: MeasuredRun | undefined): string {
  const actual =
    run === undefined ? '' : `  (actual time=${digits(run.firstRow)}..${digits(run.lastRow)} rows=${run.rows} loops=1)`;
  return steps.map(({ type, detail }, index) => `-> ${detail ?? type}${index === 0 ? actual : ''}\n`).join('');
}

/** Milliseconds as MySQL writes them. */
function digits(time: number): string {
  return String(Number(time.toPrecision(3)));
}

/** The names of what was measured are MySQL's. */
function jsonPlan(steps: readonly Step[], run: MeasuredRun | undefined): unknown {
  if (run === undefined) return { query_block: { select_id: 1, steps } };
  const { firstRow, lastRow, rows } = run;
  const actual = { actual_rows: rows, actual_loops: 1, actual_first_row_ms: firstRow, actual_last_row_ms: lastRow };
  return { query_block: { select_id: 1, steps, ...actual } };
}

interface Step {
  readonly type: string;
  readonly detail: string | null;
}

function stepsOf(lines: readonly PlanLine[], change: string | undefined): readonly Step[] {
  return lines.map(({ detail }) => ({ type: change ?? 'SIMPLE', detail }));
}

interface Explained {
  /** `UPDATE` and the like; `undefined` for a query. */
  readonly change: string | undefined;
  readonly lines: readonly PlanLine[];
  readonly rows: () => readonly ExplainRow[];
}

function explained(context: StatementContext, statement: DataStatement, format: string): Explained {
  const { state, shared } = context;
  const catalog = state.temporary.over(shared.catalog);
  const planned = planStatement(statement, catalog, state);
  if (planned.plan.kind === 'write' || readsTables(planned.plan)) context.runner.useTables();
  if (statement.kind === 'insert') {
    const change = statement.replace ? 'REPLACE' : 'INSERT';
    const row = [1, change, statement.table.name, null, 'ALL', null, null, null, null, null, null, null];
    return { change, lines: [], rows: () => [row] };
  }
  const isChange = statement.kind === 'update' || statement.kind === 'delete';
  const change = isChange ? statement.kind.toUpperCase() : undefined;
  const { plan, tables } = isChange ? planStatement(rowsOf(statement), catalog, state) : planned;
  if (plan.kind === 'write') return { change, lines: [], rows: () => [] };
  const lines = planOf(context, plan, format).map(({ id, parent, detail }): PlanLine => ({
    id,
    parent,
    detail: countedByName(detail, tables),
  }));
  const hasCondition = 'where' in statement && statement.where !== undefined;
  return { change, lines, rows: () => rowsOfPlan(context, lines, tables, hasCondition, change) };
}

/** Of a query that only counts rows SQLite tells the stored table, not its name in the query. */
function countedByName(detail: string, tables: ReadonlyMap<string, NamedTable>): string {
  return detail.replace(/^SCAN (t\d+)/, (whole, stored: string) => {
    const [name] = tables.entries().find(([, { table }]) => tableSql(table) === stored) ?? [];
    return name === undefined ? whole : `SCAN ${name}`;
  });
}

/**
 * What SQLite says of a query: in its own lines with the keys of joins as columns, in MySQL's columns of the tables alone.
 *
 * @throws WireError as the query itself would
 */
function planOf(context: StatementContext, plan: SelectPlan, format: string): readonly PlanLine[] {
  try {
    return reading(context, (connection) => {
      const { sql } = format === 'traditional' ? plan : withKeyColumns(plan, connection);
      return connection.steps(sql);
    });
  } catch (error) {
    throw explainFailure(error, context.shared, context.state);
  }
}

function rowsOfPlan(
  context: StatementContext,
  lines: readonly PlanLine[],
  tables: ReadonlyMap<string, NamedTable>,
  hasCondition: boolean,
  change: string | undefined,
): readonly ExplainRow[] {
  // The least and the greatest row number are at hand; to count would read the table.
  const end = (table: Table, which: 'min' | 'max'): bigint => {
    const [[number] = []] = query(context, `SELECT ${which}(rowid) FROM ${tableSql(table)}`, [], true);
    return typeof number === 'bigint' ? number : 0n;
  };
  const rowCount = (table: Table): number => Number(end(table, 'max') - end(table, 'min')) + 1;
  return explainRows(lines, { tables, rowCount, hasCondition, change });
}

/** The query that finds the rows of a change. */
function rowsOf({ with: common, from, where, orderBy, limit }: Update | Delete): Select {
  const one = { kind: 'literal', type: 'integer', value: '1', slot: -1 } as const;
  return {
    kind: 'select',
    with: common,
    from,
    where,
    orderBy,
    limit,
    lock: undefined,
    distinct: false,
    calcFoundRows: false,
    items: [{ kind: 'item', expression: one, alias: undefined, text: '1' }],
    groupBy: [],
    rollup: false,
    having: undefined,
    windows: [],
  };
}

function query(context: StatementContext, sql: string, values: StoredValue[], bigInts = false): StoredValue[][] {
  return reading(context, (connection) => connection.all(sql, values, bigInts));
}

/** What is read from the session's own connection, or from the one that shows the newest commit, and knows its indexes. */
function reading<T>({ state, shared }: StatementContext, read: (connection: Connection) => T): T {
  return read(state.temporary.connection ?? shared.pool.snapshot().connection);
}
