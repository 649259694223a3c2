import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { DataStatement, Statement } from '../../sql/ast.ts';
import { runAccountStatement } from '../access/account-statement.ts';
import { reloadTls, runDo, runFlush, runKill, runUse } from './admin-statement.ts';
import { changeComponents } from './component-statement.ts';
import { getDiagnostics } from './get-diagnostics.ts';
import { commitFirst, commitsFirst } from './implicit-commit.ts';
import { lockTables, unlockTables } from './lock-statement.ts';
import type { SessionContext } from '../session-context.ts';
import { runSet } from '../variable/set-statement.ts';
import { runSetTransaction } from '../variable/set-transaction.ts';
import { runShow } from './show-statement.ts';
import { OK } from './simple-result.ts';

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

type Kind = Statement['kind'];
type Of<K extends Kind> = Extract<Statement, { readonly kind: K }>;
type Handler<K extends Kind> = (
  session: SessionContext,
  statement: Of<K>,
  sink: ResultSink,
  sql: string,
) => void | Promise<void>;

/** Who answers a statement; all others are the engine's. */
const HANDLERS: { readonly [K in Kind]?: Handler<K> } = {
  set: runSet,
  'set-transaction': runSetTransaction,
  show: runShow,
  'create-user': runAccountStatement,
  'alter-user': runAccountStatement,
  'drop-user': runAccountStatement,
  'rename-user': runAccountStatement,
  'set-password': runAccountStatement,
  grant: runAccountStatement,
  revoke: runAccountStatement,
  'reload-tls': reloadTls,
  'change-components': changeComponents,
  flush: runFlush,
  kill: runKill,
  use: runUse,
  do: runDo,
  'lock-tables': lockTables,
  'unlock-tables': (session, _statement, sink, sql) => unlockTables(session, sql, sink),
  'call-procedure': refuseCall,
  'set-role': (_session, _statement, sink) => sink.ok(OK),
  resignal: refuseResignal,
  'get-diagnostics': getDiagnostics,
  unsupported: refuseUnsupported,
  empty: runEmpty,
  select: runData,
  'set-operation': runData,
  insert: runData,
  update: runData,
  delete: runData,
};

function route(session: SessionContext, statement: Statement, sql: string, sink: ResultSink): void | Promise<void> {
  const handler = HANDLERS[statement.kind] as Handler<Kind> | undefined;
  return handler === undefined ? session.engine.run(statement, sql, sink) : handler(session, statement, sink, sql);
}

/** There are no procedures. @throws WireError 1046, 1305 */
function refuseCall({ engine }: SessionContext, { procedure }: Of<'call-procedure'>): never {
  const { schema = engine.database, name } = procedure;
  if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
  throw wireError('ER_SP_DOES_NOT_EXIST', 'PROCEDURE', `${schema}.${name}`);
}

/** No handler is active outside of programs. @throws WireError 1319, 1645 */
function refuseResignal(_session: SessionContext, { condition }: Of<'resignal'>): never {
  if (condition === undefined) throw wireError('ER_RESIGNAL_WITHOUT_ACTIVE_HANDLER');
  throw wireError('ER_SP_COND_MISMATCH', condition);
}

/** @throws WireError 1235 */
function refuseUnsupported(_session: SessionContext, { feature }: Of<'unsupported'>): never {
  throw wireError('ER_NOT_SUPPORTED_YET', feature);
}

/** As in MySQL, a text of nothing but comments is a statement that does nothing; without one it is an error. */
function runEmpty(_session: SessionContext, _statement: Of<'empty'>, sink: ResultSink, sql: string): void {
  if (/^[\s;]*\0?$/.test(sql)) throw wireError('ER_EMPTY_QUERY');
  sink.ok(OK);
}

/** A text that the engine has a plan for need not be planned again. */
function runData(
  { engine }: SessionContext,
  statement: DataStatement,
  sink: ResultSink,
  sql: string,
): void | Promise<void> {
  const handled = engine.query(sql, sink);
  if (handled === true) return undefined;
  if (handled === false) return engine.run(statement, sql, sink);
  return handled.then((done) => (done ? undefined : engine.run(statement, sql, sink)));
}
