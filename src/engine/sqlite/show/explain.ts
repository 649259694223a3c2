import type { Explain } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { notSupported } from '../emit/emit-context.ts';
import { planStatement } from '../plan/plan-statement.ts';
import { sendRows } from './rows-result.ts';
import type { StatementContext } from './statement-context.ts';
import { withoutSlots } from '../catalog/view-text.ts';

/** EXPLAIN of a query: SQLite's own plan, one step per row. @throws WireError 1235 for other statements and formats */
export function runExplain(context: StatementContext, node: Explain, sink: ResultSink): void | Promise<void> {
  const { statement } = node;
  if (node.analyze || node.format !== undefined) throw notSupported('this form of EXPLAIN');
  if (statement.kind !== 'select' && statement.kind !== 'set-operation')
    throw notSupported('EXPLAIN of this statement');
  const { plan } = planStatement(withoutSlots(statement), context.shared.catalog, context.state, []);
  if (plan.kind !== 'select') throw notSupported('EXPLAIN of this statement');
  const values = plan.bindings.map((binding) => binding({ literals: [], parameters: [], session: context.state }));
  const steps = context.shared.pool.acquireFor((connection) =>
    connection.all(`EXPLAIN QUERY PLAN ${plan.sql}`, values),
  );
  const rows = steps.map(([, , , detail], i) => [i + 1, 'SIMPLE', String(detail)]);
  return sendRows(
    context,
    [
      { name: 'id', type: 'int' },
      { name: 'select_type', type: 'text' },
      { name: 'Extra', type: 'longtext' },
    ],
    rows,
    sink,
  );
}
