import { firstTwice } from '../../../kit/twice.ts';
import type { MaintainTable } from '../../../sql/ast.ts';
import { shownColumns } from '../../../mysql/show-columns.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { ResultSink } from '../../engine.ts';
import { findTable, type Table } from '../catalog/catalog.ts';
import { sendRows } from './rows-result.ts';
import { viewProblem } from '../emit/from/view-columns.ts';
import type { StatementContext } from '../plan/statement-context.ts';

const RECREATES = 'Table does not support optimize, doing recreate + analyze instead';

/**
 * ANALYZE, CHECK, OPTIMIZE and REPAIR TABLE: SQLite keeps its tables by itself, but for the statistics that the first and the
 * third make; tables that do not exist are told.
 */
export function maintainTables(context: StatementContext, node: MaintainTable, sink: ResultSink): void | Promise<void> {
  const twice = firstTwice(node.tables, ({ schema, name }) => `${schema ?? ''}\0${name}`);
  if (twice !== undefined) throw wireError('ER_NONUNIQ_TABLE', twice.name);
  const rows = node.tables.flatMap(({ schema: written, name }) => {
    const schema = written ?? context.state.database;
    if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
    const full = `${schema}.${name}`;
    const table = findTable(context.state.temporary.over(context.shared.catalog), schema, name);
    if (table?.kind === 'view' && node.operation !== 'check')
      return [
        [full, node.operation, 'Error', `'${full}' is not BASE TABLE`],
        [full, node.operation, 'status', 'Operation failed'],
      ];
    const problem = table?.kind === 'view' ? viewProblem(context.state, context.shared.catalog, table) : undefined;
    if (problem !== undefined)
      return [
        [full, node.operation, 'Error', problem.message],
        [full, node.operation, 'error', 'Corrupt'],
      ];
    if (table !== undefined && node.operation === 'repair')
      return [[full, node.operation, 'note', "The storage engine for the table doesn't support repair"]];
    if (table !== undefined)
      return node.operation === 'optimize'
        ? [
            [full, node.operation, 'note', RECREATES],
            [full, node.operation, 'status', 'OK'],
          ]
        : [[full, node.operation, 'status', 'OK']];
    return [
      [full, node.operation, 'Error', `Table '${full}' doesn't exist`],
      [full, node.operation, 'status', 'Operation failed'],
    ];
  });
  const send = (): void | Promise<void> => sendRows(context, shownColumns('maintain'), rows, sink);
  const makesStatistics = node.operation === 'analyze' || node.operation === 'optimize';
  return makesStatistics ? context.shared.statistics.analyze(tablesOf(context, node)).then(send) : send();
}

/** The tables of the file among those that are named. */
function tablesOf({ shared, state }: StatementContext, { tables }: MaintainTable): readonly Table[] {
  return tables.flatMap(({ schema = state.database, name }) => {
    const table = schema === undefined ? undefined : findTable(state.temporary.over(shared.catalog), schema, name);
    return table?.kind === 'table' && table.temporary !== true ? [table] : [];
  });
}
