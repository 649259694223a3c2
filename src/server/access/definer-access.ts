import type { Account } from '../../account/account.ts';
import { allows, type Grants } from '../../account/grants.ts';
import { privilegeNamed, type Privilege } from '../../account/privilege.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { AccountName } from '../../sql/ast.ts';
import type { RequiredPrivilege } from '../../sql/required-privilege.ts';
import { grantedName, isOpenDatabase } from './access.ts';
import type { ServerContext } from '../context.ts';

/** The account of a text such as `user@host`. */
export function accountNamed(text: string): AccountName {
  const at = text.lastIndexOf('@');
  return at < 0 ? { user: text, host: '%' } : { user: text.slice(0, at), host: text.slice(at + 1) };
}

/** The account in whose name a view runs; one of a dump may be here under any host. */
export function findDefiner({ accounts }: Pick<ServerContext, 'accounts'>, definer: string): Account | undefined {
  const { user, host } = accountNamed(definer);
  return accounts.get({ user, host }) ?? accounts.get({ user, host: '%' });
}

/** @throws WireError 1449 */
export function definerAccount(server: Pick<ServerContext, 'accounts'>, definer: string): Account {
  const account = findDefiner(server, definer);
  if (account !== undefined) return account;
  const { user, host } = accountNamed(definer);
  throw wireError('ER_NO_SUCH_USER', user, host);
}

/** What a privilege is for; without schema for everything. */
interface Target {
  readonly schema: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
}

/**
 * Requires privileges of the account in whose name a stored program runs.
 *
 * @param database what an `undefined` schema means
 * @returns what it may do
 * @throws WireError 1044, 1142, 1143, 1449
 */
export function requireOfAccount(
  server: ServerContext,
  name: AccountName,
  required: readonly RequiredPrivilege[],
  database: string,
): Grants {
  const account = server.accounts.get(name);
  if (account === undefined) throw wireError('ER_NO_SUCH_USER', name.user, name.host);
  for (const each of required) {
    const privileges = privilegesOf(each);
    const target = targetOf(each, database);
    if (target.schema !== undefined && isOpenDatabase(target.schema) && privileges.includes('select')) continue;
    if (privileges.some((privilege) => allows(account.grants, privilege, target))) continue;
    throw denied(name, privileges[0]?.toUpperCase() ?? '', target);
  }
  return account.grants;
}

/** Those of which one is enough. */
export const privilegesOf = ({ anyOf }: RequiredPrivilege): readonly Privilege[] =>
  anyOf.flatMap((name) => privilegeNamed(name) ?? []);

function targetOf({ level, column }: RequiredPrivilege, database: string): Target {
  if (level.kind === 'global') return { schema: undefined, table: undefined, column };
  if (level.kind === 'database') return { schema: grantedName(level.schema ?? database), table: undefined, column };
  return { schema: grantedName(level.table.schema ?? database), table: level.table.name, column };
}

function denied({ user, host }: AccountName, privilege: string, { schema, table, column }: Target): Error {
  if (schema === undefined) return wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', privilege);
  if (table === undefined) return wireError('ER_DBACCESS_DENIED_ERROR', user, host, schema);
  if (column === undefined) return wireError('ER_TABLEACCESS_DENIED_ERROR', privilege, user, host, table);
  return wireError('ER_COLUMNACCESS_DENIED_ERROR', privilege, user, host, column, table);
}
