import { codedMessage } from '../../kit/errors.ts';
import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Do, Flush, Kill, ReloadTls, Use } from '../../sql/ast.ts';
import { tablesRead } from '../../sql/tables-read.ts';
import { holdsAny, requireDatabase } from '../access/access.ts';
import type { ServerProcess } from '../status/process-list.ts';
import { isAboveSession } from '../access/system-user.ts';
import { flushWithReadLock } from './lock-statement.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from './simple-result.ts';

/** The channel whose TLS `ALTER INSTANCE RELOAD TLS` reloads. */
const MAIN_CHANNEL = 'mysql_main';

/**
 * Runs `ALTER INSTANCE RELOAD TLS`. With NO ROLLBACK ON ERROR a failure turns TLS off for new connections and is only a
 * warning, unless `require_secure_transport` is on: then nobody could connect, so the error is returned and nothing changes.
 *
 * @throws WireError 1149, 3888
 */
export async function reloadTls(session: SessionContext, statement: ReloadTls, sink: ResultSink): Promise<void> {
  const { server, environment } = session;
  if (statement.channel !== undefined && statement.channel !== MAIN_CHANNEL) throw wireError('ER_SYNTAX_ERROR');
  server.log.info('execute reload tls', { NoRollbackOnError: statement.noRollbackOnError });
  try {
    await server.tls.reload();
  } catch (error) {
    const refusal = wireError('ER_DA_SSL_LIBRARY_ERROR', codedMessage(error));
    if (!statement.noRollbackOnError || server.variables.flag('require_secure_transport')) throw refusal;
    server.tls.disable();
    server.log.warn("reload TLS fail but keep working without TLS due to 'no rollback on error'", {
      error: codedMessage(error),
    });
    environment.addWarning({ level: 'Warning', errno: refusal.errno, message: refusal.message });
  }
  sink.ok(OK);
}

/**
 * Runs FLUSH. What tlsdb does not keep has nothing to flush and succeeds.
 *
 * @throws WireError 1105
 */
export async function runFlush(session: SessionContext, statement: Flush, sink: ResultSink): Promise<void> {
  const { server } = session;
  for (const target of statement.targets) {
    if (target === 'privileges') flushPrivileges(session);
    if (target === 'privileges' || target === 'user_resources') server.accounts.usage.forgetAll();
    if (target === 'ssl') await refreshSsl(session);
    if (target === 'hosts') server.hosts.forgetErrors();
    if (target === 'status') session.environment.commandCounts.clear();
  }
  if (statement.withReadLock) return flushWithReadLock(session, statement, sink);
  sink.ok(OK);
}

/** Accounts are read anew at every change; what is kept of passwords goes. */
function flushPrivileges({ server, environment }: SessionContext): void {
  server.accounts.forgetDigests();
  const message = "'FLUSH PRIVILEGES' is deprecated and will be removed in a future release.";
  environment.addWarning({ level: 'Warning', errno: 1681, message });
}

/** MariaDB's statement, with MariaDB's text. */
async function refreshSsl({ server }: SessionContext): Promise<void> {
  try {
    await server.tls.reload();
  } catch (error) {
    throw wireError('ER_UNKNOWN_ERROR', `Failed to refresh SSL, error: ${codedMessage(error)}`);
  }
}

/**
 * Runs KILL. An account may end its own connections; others need CONNECTION_ADMIN or SUPER.
 *
 * @throws WireError 1094, 1095, 1235
 */
export function runKill(session: SessionContext, statement: Kill, sink: ResultSink): void {
  const { server, identity, engine } = session;
  if (tablesRead(statement.connection).length > 0) throw wireError('ER_NOT_SUPPORTED_YET', 'subqueries in KILL');
  const id = Number(engine.evaluate(statement.connection)) || 0;
  const process = server.processes.get(id);
  if (process === undefined) throw wireError('ER_NO_SUCH_THREAD', id);
  const mayKill = process.user === identity.user || holdsAny(server, identity, 'connection_admin', 'super');
  if (!mayKill || isProcessAbove(session, process)) throw wireError('ER_KILL_DENIED_ERROR', id);
  if (id === identity.connectionId) {
    if (!statement.queryOnly) process.finish();
    throw wireError('ER_QUERY_INTERRUPTED');
  }
  process.kill(statement.queryOnly);
  sink.ok(OK);
}

/** Whether a connection is of an account with SYSTEM_USER, which the session's does not have. */
function isProcessAbove(session: SessionContext, { account }: ServerProcess): boolean {
  return account !== undefined && isAboveSession(session, [session.server.accounts.get(account)]);
}

/** Runs USE. @throws WireError 1044, 1049 */
export function runUse(session: SessionContext, { database }: Use, sink: ResultSink): void {
  requireDatabase(session.server, session.identity, database);
  session.engine.useDatabase(database);
  session.tracker.databaseChosen();
  sink.ok(OK);
}

/** Runs DO: evaluates and forgets; what waits is waited for. */
export async function runDo({ engine }: SessionContext, { expressions }: Do, sink: ResultSink): Promise<void> {
  for (const expression of expressions) await engine.evaluateVariable('', expression);
  // To MySQL it is a query of one row that nobody is sent.
  engine.noteFoundRows?.(1);
  sink.ok(OK);
}
