import type { Account } from '../../account/account.ts';
import { allows } from '../../account/grants.ts';
import { createUserText, grantLines } from '../../account/statement-text.ts';
import type { ResultSink } from '../../engine/engine.ts';
import { renamedFirst, shownColumns } from '../../mysql/show-columns.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type { Show } from '../../sql/ast.ts';
import { grantsOf } from './access.ts';
import type { SessionContext } from '../session-context.ts';
import { sendRows } from '../statement/simple-result.ts';

/** Runs SHOW GRANTS. @throws WireError 1141, 1142 */
export function showGrants(session: SessionContext, show: Show, sink: ResultSink): void {
  const { user, host } = show.account ?? session.identity.account;
  const { identity } = session;
  const denied = wireError('ER_TABLEACCESS_DENIED_ERROR', 'SELECT', identity.user, identity.host, 'user');
  const account = visibleAccount(session, show, denied);
  if (account === undefined) throw wireError('ER_NONEXISTING_GRANT', user, host);
  const lines = grantLines(account).map((line) => [line]);
  sendRows(sink, renamedFirst(shownColumns('grants'), `Grants for ${user}@${host}`), lines);
}

/** Runs SHOW CREATE USER. @throws WireError 1044, 1396 */
export function showCreateUser(session: SessionContext, show: Show, sink: ResultSink): void {
  const { user, host } = show.account ?? session.identity.account;
  const own = session.identity.account;
  const denied = wireError('ER_DBACCESS_DENIED_ERROR', own.user, own.host, 'mysql');
  const account = visibleAccount(session, show, denied);
  if (account === undefined)
    throw wireError('ER_CANNOT_USER', 'SHOW CREATE USER', `'${user}'@'${host}' (User account does not exist)`);
  sendRows(sink, renamedFirst(shownColumns('create-user'), `CREATE USER for ${user}@${host}`), [
    [createUserText(account, maySeeHashes(session) ? 'shown' : 'hidden')],
  ]);
}

function maySeeHashes({ server, identity }: SessionContext): boolean {
  return allows(grantsOf(server, identity), 'select', { schema: 'mysql', table: 'user' });
}

/** One's own account, or any for who may read the `mysql` database. */
function visibleAccount(session: SessionContext, { account }: Show, denied: WireError): Account | undefined {
  const { server, identity } = session;
  const own = identity.account;
  const name = account ?? own;
  const isOwn = name.user === own.user && name.host === own.host;
  if (!isOwn && !maySeeHashes(session)) throw denied;
  return server.accounts.get(name);
}
