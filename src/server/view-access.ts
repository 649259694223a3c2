import { allows, type Grants } from '../account/grants.ts';
import type { Privilege } from '../account/privilege.ts';
import { wireError } from '../mysql/wire-error.ts';
import { grantsOf, isOpenDatabase } from './access.ts';
import { accountNamed } from './definer-access.ts';
import type { ServerContext } from './context.ts';
import type { SessionContext } from './session-context.ts';

/**
 * Requires what a view needs of the account in whose name it runs: its definer, or with SQL SECURITY INVOKER whoever reads
 * it (https://dev.mysql.com/doc/refman/9.7/en/stored-objects-security.html).
 *
 * @param privileges what the statement needs of the view itself
 * @returns whether it is a view
 * @throws WireError 1356, 1449
 */
export function requireBehindView(
  session: SessionContext,
  schema: string,
  name: string,
  privileges: readonly Privilege[],
): boolean {
  const views = session.engine.viewsBehind?.(schema, name) ?? [];
  for (const view of views) {
    const grants =
      view.account === undefined
        ? grantsOf(session.server, session.identity)
        : grantsOfDefiner(session.server, view.account);
    // Which table of several a change is of is not known here.
    const needed: readonly Privilege[] = view.tables.length === 1 ? privileges : ['select'];
    const holdsAll = view.tables.every(
      ({ schema: database = view.schema, name: table }) =>
        isOpenDatabase(database) || needed.some((privilege) => allows(grants, privilege, { schema: database, table })),
    );
    if (!holdsAll) throw wireError('ER_VIEW_INVALID', schema, name);
  }
  return views.length > 0;
}

/** An account of a dump may be here under any host. */
function grantsOfDefiner({ accounts }: ServerContext, definer: string): Grants {
  const { user, host } = accountNamed(definer);
  const account = accounts.get({ user, host }) ?? accounts.get({ user, host: '%' });
  if (account === undefined) throw wireError('ER_NO_SUCH_USER', user, host);
  return account.grants;
}
