import type { Statement } from '../../../sql/ast.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import type { StatementContext } from './statement-context.ts';

export const OK: OkResult = { affectedRows: 0, insertId: 0, info: '' };

/** Runs BEGIN, COMMIT, SAVEPOINT and the like. Returns whether it was one of them. */
export function runTransactionStatement(context: StatementContext, statement: Statement, sink: ResultSink): boolean {
  const { transaction } = context.runner;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all other statements are run elsewhere
  switch (statement.kind) {
    case 'begin':
      transaction.commit();
      transaction.begin(statement.readOnly ?? false);
      if (statement.consistentSnapshot) transaction.reader().all('SELECT count(*) FROM tlsdb_counter', []);
      break;
    case 'commit':
    case 'rollback': {
      const { readOnly } = transaction;
      if (statement.kind === 'commit') transaction.commit();
      else transaction.rollback();
      if (statement.chain) transaction.begin(readOnly);
      break;
    }
    case 'savepoint':
      if (transaction.active || !context.runner.autocommit) {
        transaction.active = true;
        transaction.savepoint(statement.name);
      }
      break;
    case 'rollback-to':
      transaction.rollbackTo(statement.name);
      break;
    case 'release-savepoint':
      transaction.release(statement.name);
      break;
    case 'set-transaction':
      if (statement.isolation !== undefined) transaction.freshReads = /^read/i.test(statement.isolation);
      break;
    default:
      return false;
  }
  sink.ok(OK);
  return true;
}
