import { wireError } from '../../../mysql/wire-error.ts';
import type { Explain } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { isDataStatement } from '../data-statement.ts';
import { notSupported } from '../emit/emit-context.ts';
import type { VirtualColumn } from '../emit/emit-virtual-table.ts';
import { planStatement } from '../plan/plan-statement.ts';
import type { RunContext } from '../session-state.ts';
import { sendRows } from './rows-result.ts';
import type { StatementContext } from './statement-context.ts';
import { withoutSlots } from '../catalog/view-text.ts';

const FORMATS: ReadonlySet<string> = new Set(['traditional', 'json', 'tree']);

const COLUMNS: readonly VirtualColumn[] = [
  { name: 'id', type: 'int' },
  { name: 'select_type', type: 'text' },
  { name: 'Extra', type: 'longtext' },
];

/**
 * EXPLAIN: SQLite's own plan of a query, one step per row; of a change, which is only planned, its kind.
 *
 * @throws WireError 1791; 1235 for EXPLAIN ANALYZE; what planning throws
 */
export function runExplain(context: StatementContext, node: Explain, sink: ResultSink): void | Promise<void> {
  const { format = 'traditional' } = node;
  if (!FORMATS.has(format)) throw wireError('ER_UNKNOWN_EXPLAIN_FORMAT', format);
  if (node.analyze) throw notSupported('EXPLAIN ANALYZE');
  const steps = stepsOf(context, node.statement);
  if (format === 'traditional')
    return sendRows(
      context,
      COLUMNS,
      steps.map(({ type, detail }, i) => [i + 1, type, detail]),
      sink,
    );
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

function stepsOf(context: StatementContext, statement: Explain['statement']): readonly Step[] {
  const { state, shared } = context;
  if (!isDataStatement(statement)) throw notSupported('EXPLAIN of this statement');
  const { plan } = planStatement(withoutSlots(statement), state.temporary.over(shared.catalog), state, []);
  if (plan.kind === 'write') {
    const isReplace = statement.kind === 'insert' && statement.replace;
    return [{ type: isReplace ? 'REPLACE' : statement.kind.toUpperCase(), detail: null }];
  }
  const run: RunContext = { literals: [], parameters: [], session: state };
  const values = plan.bindings.map((binding) => binding(run));
  const read = state.temporary.connection;
  const sql = `EXPLAIN QUERY PLAN ${plan.sql}`;
  const rows = read?.all(sql, values) ?? shared.pool.acquireFor((connection) => connection.all(sql, values));
  return rows.map(([, , , detail]) => ({ type: 'SIMPLE', detail: String(detail) }));
}
