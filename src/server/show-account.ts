import type { Account } from '../account/account.ts';
import { allows } from '../account/grants.ts';
import { createUserText, grantLines } from '../account/statement-text.ts';
import type { ResultSink } from '../engine/engine.ts';
import { wireError } from '../mysql/wire-error.ts';
import type { Show } from '../sql/ast.ts';
import { grantsOf } from './access.ts';
import type { SessionContext } from './session-context.ts';
import { sendRows, textColumn } from './simple-result.ts';

const STATEMENT_LENGTH = 1024;

/** Runs SHOW GRANTS. @throws WireError 1044, 1141 */
export function showGrants(session: SessionContext, show: Show, sink: ResultSink): void {
  const { user, host } = show.account ?? session.identity.account;
  const account = visibleAccount(session, show);
  if (account === undefined) throw wireError('ER_NONEXISTING_GRANT', user, host);
  const lines = grantLines(account).map((line) => [line]);
  sendRows(sink, [textColumn(`Grants for ${user}@${host}`, STATEMENT_LENGTH)], lines);
}

/** Runs SHOW CREATE USER. @throws WireError 1044, 1396 */
export function showCreateUser(session: SessionContext, show: Show, sink: ResultSink): void {
  const { user, host } = show.account ?? session.identity.account;
  const account = visibleAccount(session, show);
  if (account === undefined) throw wireError('ER_CANNOT_USER', 'SHOW CREATE USER', `'${user}'@'${host}'`);
  sendRows(sink, [textColumn(`CREATE USER for ${user}@${host}`, STATEMENT_LENGTH)], [[createUserText(account)]]);
}

/** One's own account, or any for who may read the `mysql` database. */
function visibleAccount(session: SessionContext, { account }: Show): Account | undefined {
  const { server, identity } = session;
  const own = identity.account;
  const name = account ?? own;
  const isOwn = name.user === own.user && name.host === own.host;
  if (!isOwn && !allows(grantsOf(server, identity), 'select', { schema: 'mysql' })) {
    throw wireError('ER_DBACCESS_DENIED_ERROR', own.user, own.host, 'mysql');
  }
  return server.accounts.get(name);
}
