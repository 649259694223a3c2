import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { DataStatement, Statement } from '../../sql/ast.ts';
import { runAccountStatement } from '../access/account-statement.ts';
import { reloadTls, runDo, runFlush, runKill, runUse } from './admin-statement.ts';
import { changeComponents } from './component-statement.ts';
import { commitFirst, commitsFirst } from './implicit-commit.ts';
import { lockTables, unlockTables } from './lock-statement.ts';
import type { SessionContext } from '../session-context.ts';
import { runSet } from '../variable/set-statement.ts';
import { runSetTransaction } from '../variable/set-transaction.ts';
import { runShow } from './show-statement.ts';

/**
 * Runs a parsed statement whose privileges were checked: those about the server here, all others in the engine.
 * PREPARE, EXECUTE and DEALLOCATE belong to the runner, which keeps what was prepared.
 *
 * @throws WireError
 */
export function runStatement(
  session: SessionContext,
  statement: Statement,
  sql: string,
  sink: ResultSink,
): void | Promise<void> {
  if (!commitsFirst(statement)) return route(session, statement, sql, sink);
  return commitFirst(session, statement, sql).then(() => route(session, statement, sql, sink));
}

function route(session: SessionContext, statement: Statement, sql: string, sink: ResultSink): void | Promise<void> {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- whatever the server has no part in is the engine's
  switch (statement.kind) {
    case 'set':
      return runSet(session, statement, sink);
    case 'set-transaction':
      return runSetTransaction(session, statement, sql, sink);
    case 'show':
      return runShow(session, statement, sink) ? undefined : session.engine.run(statement, sql, sink);
    case 'create-user':
    case 'alter-user':
    case 'drop-user':
    case 'rename-user':
    case 'set-password':
    case 'grant':
    case 'revoke':
      return runAccountStatement(session, statement, sink);
    case 'reload-tls':
      return reloadTls(session, statement, sink);
    case 'change-components':
      return changeComponents(session, statement, sink);
    case 'flush':
      return runFlush(session, statement, sink);
    case 'kill':
      return runKill(session, statement, sink);
    case 'use':
      return runUse(session, statement, sink);
    case 'do':
      return runDo(session, statement, sink);
    case 'lock-tables':
      return lockTables(session, statement, sql, sink);
    case 'unlock-tables':
      return unlockTables(session, sql, sink);
    case 'call-procedure': {
      const { schema = session.engine.database, name } = statement.procedure;
      if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
      throw wireError('ER_SP_DOES_NOT_EXIST', 'PROCEDURE', `${schema}.${name}`);
    }
    case 'set-role':
      return sink.ok({ affectedRows: 0, insertId: 0, info: '' });
    case 'unsupported':
      throw wireError('ER_NOT_SUPPORTED_YET', statement.feature);
    case 'empty':
      return runEmpty(sql, sink);
    case 'select':
    case 'set-operation':
    case 'insert':
    case 'update':
    case 'delete':
      return runData(session, statement, sql, sink);
    default:
      return session.engine.run(statement, sql, sink);
  }
}

/** As in MySQL, a text of nothing but comments is a statement that does nothing; without one it is an error. */
function runEmpty(sql: string, sink: ResultSink): void {
  if (/^[\s;]*\0?$/.test(sql)) throw wireError('ER_EMPTY_QUERY');
  sink.ok({ affectedRows: 0, insertId: 0, info: '' });
}

/** A text that the engine has a plan for need not be planned again. */
function runData(
  { engine }: SessionContext,
  statement: DataStatement,
  sql: string,
  sink: ResultSink,
): void | Promise<void> {
  const handled = engine.query(sql, sink);
  if (handled === true) return undefined;
  if (handled === false) return engine.run(statement, sql, sink);
  return handled.then((done) => (done ? undefined : engine.run(statement, sql, sink)));
}
