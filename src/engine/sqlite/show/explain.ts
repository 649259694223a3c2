import { wireError } from '../../../mysql/wire-error.ts';
import type { DataStatement, Delete, Explain, Select, Update } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { tableSql, type Table } from '../catalog/catalog.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { isDataStatement } from '../data-statement.ts';
import { notSupported } from '../emit/emit-context.ts';
import type { NamedTable } from '../emit/plan-builder.ts';
import type { VirtualColumn } from '../emit/emit-virtual-table.ts';
import { planStatement } from '../plan/plan-statement.ts';
import type { RunContext } from '../session-state.ts';
import type { StoredValue } from '../type/type.ts';
import { explainRows, type ExplainRow, type PlanLine } from './explain-row.ts';
import { sendRows } from './rows-result.ts';
import type { StatementContext } from './statement-context.ts';

const FORMATS: ReadonlySet<string> = new Set(['traditional', 'json', 'tree']);

const COLUMNS: readonly VirtualColumn[] = [
  { name: 'id', type: 'int' },
  { name: 'select_type', type: 'text' },
  { name: 'table', type: 'text' },
  { name: 'partitions', type: 'longtext' },
  { name: 'type', type: 'text' },
  { name: 'possible_keys', type: 'longtext' },
  { name: 'key', type: 'text' },
  { name: 'key_len', type: 'text' },
  { name: 'ref', type: 'longtext' },
  { name: 'rows', type: 'int' },
  { name: 'filtered', type: 'text' },
  { name: 'Extra', type: 'longtext' },
];

/**
 * EXPLAIN: SQLite's plan of a query in MySQL's columns, or as its own lines (TREE, JSON). A change is only planned.
 *
 * @throws WireError 1791; 1235 for EXPLAIN ANALYZE; what planning throws
 */
export function runExplain(context: StatementContext, node: Explain, sink: ResultSink): void | Promise<void> {
  const { format = 'traditional', statement } = node;
  if (!FORMATS.has(format)) throw wireError('ER_UNKNOWN_EXPLAIN_FORMAT', format);
  if (node.analyze) throw notSupported('EXPLAIN ANALYZE');
  if (!isDataStatement(statement)) throw notSupported('EXPLAIN of this statement');
  const { change, lines, rows } = explained(context, withoutSlots(statement));
  if (format === 'traditional') return sendRows(context, COLUMNS, rows(), sink);
  const steps = lines.length === 0 ? [{ type: change ?? 'SIMPLE', detail: null }] : stepsOf(lines, change);
  const text =
    format === 'tree'
      ? steps.map(({ type, detail }) => `-> ${detail ?? type}\n`).join('')
      : JSON.stringify({ query_block: { select_id: 1, steps } }, null, 2);
  return sendRows(context, [{ name: 'EXPLAIN', type: 'longtext' }], [[text]], sink);
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

function explained(context: StatementContext, statement: DataStatement): Explained {
  const { state, shared } = context;
  const catalog = state.temporary.over(shared.catalog);
  const planned = planStatement(statement, catalog, state, []);
  if (statement.kind === 'insert') {
    const change = statement.replace ? 'REPLACE' : 'INSERT';
    const row = [1, change, statement.table.name, null, 'ALL', null, null, null, null, null, null, null];
    return { change, lines: [], rows: () => [row] };
  }
  const isChange = statement.kind === 'update' || statement.kind === 'delete';
  const change = isChange ? statement.kind.toUpperCase() : undefined;
  const { plan, tables } = isChange ? planStatement(rowsOf(statement), catalog, state, []) : planned;
  if (plan.kind === 'write') return { change, lines: [], rows: () => [] };
  const run: RunContext = { literals: [], parameters: [], session: state };
  const lines = query(
    context,
    `EXPLAIN QUERY PLAN ${plan.sql}`,
    plan.bindings.map((binding) => binding(run)),
  ).map(([id, parent, , detail]): PlanLine => ({ id: Number(id), parent: Number(parent), detail: String(detail) }));
  const hasCondition = 'where' in statement && statement.where !== undefined;
  return { change, lines, rows: () => rowsOfPlan(context, lines, tables, hasCondition, change) };
}

function rowsOfPlan(
  context: StatementContext,
  lines: readonly PlanLine[],
  tables: ReadonlyMap<string, NamedTable>,
  hasCondition: boolean,
  change: string | undefined,
): readonly ExplainRow[] {
  // The greatest row number is at hand; to count would read the table.
  const rowCount = (table: Table): number =>
    Math.max(1, Number(query(context, `SELECT max(rowid) FROM ${tableSql(table)}`, [])[0]?.[0] ?? 1));
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

function query({ state, shared }: StatementContext, sql: string, values: StoredValue[]): readonly StoredValue[][] {
  const own = state.temporary.connection;
  return own?.all(sql, values) ?? shared.pool.acquireFor((connection) => connection.all(sql, values));
}
