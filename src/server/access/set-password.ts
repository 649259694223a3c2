import { accountId, type Account, type AccountKey } from '../../account/account.ts';
import { allows } from '../../account/grants.ts';
import type { AccountMap } from '../../account/registry.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { AlterUser, SetPassword } from '../../sql/ast.ts';
import { grantsOf, holdsAny } from './access.ts';
import { changedAccount, readAuthentication } from './account-change.ts';
import type { SessionContext } from '../session-context.ts';
import { refuseSystemUsers } from './system-user.ts';

/** Options of a statement that says nothing but a password. */
const NO_OPTIONS: AlterUser['options'] = {
  require: undefined,
  resources: {},
  locked: undefined,
  passwordExpire: undefined,
  failedLoginAttempts: undefined,
  passwordLockTime: undefined,
  comment: undefined,
  attribute: undefined,
};

/** Runs SET PASSWORD. @throws WireError 1044, 1133, 1227, 3891, 3892 */
export async function setPassword(session: SessionContext, statement: SetPassword): Promise<void> {
  const { server, identity } = session;
  const name = statement.account ?? identity.account;
  const account = server.accounts.get(name);
  refuseOthersPassword(session, new Map(account && [[accountId(name), account]]), name);
  if (account === undefined) throw wireError('ER_PASSWORD_NO_MATCH');
  await checkReplaced(session, name, statement.replace);
  const written = {
    plugin: undefined,
    password: statement.password,
    hash: undefined,
    random: false,
    replace: undefined,
  };
  const password = await readAuthentication(written, account.plugin);
  await server.accounts.update((accounts, now) => {
    const current = accounts.get(accountId(name));
    if (current === undefined) throw wireError('ER_PASSWORD_NO_MATCH');
    refuseOthersPassword(session, accounts, name);
    return withAccount(accounts, changedAccount(current, password, NO_OPTIONS, undefined, now));
  });
}

/** Others' passwords are for those to set who may change the `mysql` database. @throws WireError 1044, 1227 */
function refuseOthersPassword(session: SessionContext, accounts: AccountMap, name: AccountKey): void {
  const { server, identity } = session;
  if (isOwn(session, name)) return;
  const { user, host } = identity.account;
  if (!allows(grantsOf(server, identity), 'update', { schema: 'mysql' }))
    throw wireError('ER_DBACCESS_DENIED_ERROR', user, host, 'mysql');
  refuseSystemUsers(session, accounts, [name]);
}

function withAccount(accounts: AccountMap, account: Account): AccountMap {
  return new Map(accounts).set(accountId(account), account);
}

/** Whether a name is that of the session's account. */
export function isOwn({ identity }: SessionContext, name: AccountKey): boolean {
  return accountId(name) === accountId(identity.account);
}

/**
 * REPLACE proves that the present password is known; `password_require_current` asks for it of accounts that change their own.
 *
 * @throws WireError 3891, 3892
 */
export async function checkReplaced(
  session: SessionContext,
  name: AccountKey,
  replaced: string | undefined,
): Promise<void> {
  const { server, identity } = session;
  const account = server.accounts.get(name);
  if (account === undefined) return;
  if (replaced !== undefined) {
    if (!(await server.accounts.verifyPassword(account, replaced))) throw wireError('ER_INCORRECT_CURRENT_PASSWORD');
  } else if (server.variables.flag('password_require_current') && !holdsAny(server, identity, 'create user')) {
    throw wireError('ER_MISSING_CURRENT_PASSWORD');
  }
}
