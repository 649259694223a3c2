import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { Expression, LockTables, Statement } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { runLoadData } from '../load/load-data.ts';
import { runExplain } from './explain.ts';
import { maintainTables } from './maintain-table.ts';
import { runShow } from './show.ts';
import { runSignal } from './signal-statement.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { OK } from './transaction-statements.ts';

/** Runs USE, SHOW, DO, EXPLAIN, LOCK TABLES and table maintenance. @throws WireError 1235 for the rest */
export function runOther(context: StatementContext, statement: Statement, sink: ResultSink): void | Promise<void> {
  const { state } = context;
  const { foundRows } = state;
  const done = answer(context, statement, sink);
  if (!isNoQuery(statement)) return done;
  const keep = (): void => {
    state.foundRows = foundRows;
  };
  return done === undefined ? keep() : done.then(keep);
}

/** Whether the rows of a statement are none that FOUND_ROWS() counts: to MySQL they come from no query. */
function isNoQuery(statement: Statement): boolean {
  const { kind } = statement;
  if (kind === 'show') return statement.target.startsWith('create-');
  return kind === 'explain' || kind === 'maintain-table';
}

function answer(context: StatementContext, statement: Statement, sink: ResultSink): void | Promise<void> {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (statement.kind) {
    case 'use':
      context.session.useDatabase(statement.database);
      return sink.ok(OK);
    case 'do':
      return runDo(context, statement.expressions, sink);
    case 'show':
      return runShow(context, statement, sink);
    case 'explain':
      return runExplain(context, statement, sink);
    case 'load-data':
      return runLoadData(context, statement, sink);
    case 'maintain-table':
      return maintainTables(context, statement, sink);
    case 'lock-tables':
      return lockTables(context, statement, sink);
    case 'unlock-tables':
      return sink.ok(OK);
    case 'signal':
      return runSignal(context, statement, sink);
    case 'unsupported':
      throw notSupported(statement.feature);
    case 'empty':
      throw wireError('ER_EMPTY_QUERY');
    default:
      throw notSupported(statement.kind.replaceAll('-', ' ').toUpperCase());
  }
}

/** There is one writer at a time anyway; what LOCK TABLES adds is the commit before it, and that it uses tables. */
function lockTables({ runner }: StatementContext, { tables }: LockTables, sink: ResultSink): void | Promise<void> {
  return runner.whenSafe(runner.transaction.commit(), () => {
    if (tables.some(({ write }) => write)) runner.requireWritable();
    if (tables.length > 0) runner.useTables();
    sink.ok(OK);
  });
}

async function runDo(
  { session }: StatementContext,
  expressions: readonly Expression[],
  sink: ResultSink,
): Promise<void> {
  for (const expression of expressions) await session.evaluateVariable('', expression);
  sink.ok(OK);
}
