import { accountId, type Account, type AccountKey } from '../../account/account.ts';
import { allows } from '../../account/grants.ts';
import type { AccountMap } from '../../account/registry.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { holdsAny } from './access.ts';
import type { SessionContext } from '../session-context.ts';

/**
 * Whether one of the accounts holds SYSTEM_USER and the session's does not: then it may do nothing with it
 * (https://dev.mysql.com/doc/refman/9.7/en/privileges-provided.html#priv_system-user).
 */
export function isAboveSession(
  { server, identity }: Pick<SessionContext, 'server' | 'identity'>,
  accounts: readonly (Account | undefined)[],
): boolean {
  if (holdsAny(server, identity, 'system_user')) return false;
  return accounts.some((account) => account !== undefined && allows(account.grants, 'system_user'));
}

/** @throws WireError 1227 */
export function refuseSystemUsers(session: SessionContext, accounts: AccountMap, names: readonly AccountKey[]): void {
  const named = names.map((name) => accounts.get(accountId(name)));
  if (isAboveSession(session, named)) throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', 'SYSTEM_USER');
}
