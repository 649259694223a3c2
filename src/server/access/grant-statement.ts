import { accountId, type Account } from '../../account/account.ts';
import {
  allowsToGrant,
  grant,
  levelOf,
  NO_GRANTS,
  privilegesAt,
  revoke,
  type GrantTarget,
} from '../../account/grants.ts';
import {
  isDynamic,
  isGrantable,
  privilegeNamed,
  PRIVILEGES_OF_LEVEL,
  type Privilege,
} from '../../account/privilege.ts';
import type { AccountMap } from '../../account/registry.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type { AccountName, Grant, PrivilegeLevel, Revoke } from '../../sql/ast.ts';
import { grantsOf, isSystemDatabase, requireAny } from './access.ts';
import { checkRequirement, nameOf } from './account-change.ts';
import type { SessionContext } from '../session-context.ts';
import { refuseSystemUsers } from './system-user.ts';

/**
 * Runs GRANT on existing accounts.
 *
 * @throws WireError 1044, 1045, 1046, 1142, 1144, 1146, 1149, 1221, 1410, 3619
 */
export async function runGrant(session: SessionContext, statement: Grant): Promise<void> {
  const { server, identity } = session;
  const target = targetOf(session, statement.level);
  const privileges = readPrivileges(statement.privileges, target);
  warnOfSuper(session, statement.privileges);
  requireGrantable(session, [...privileges, 'grant option'], target);
  requireGrantedTable(session, privileges, target);
  const requirement = statement.require && checkRequirement(server, statement.require);
  if (requirement !== undefined) requireAny(server, identity, 'create user');
  if (statement.users.some(({ authentication }) => authentication !== undefined)) {
    throw wireError('ER_NOT_SUPPORTED_YET', 'IDENTIFIED in GRANT');
  }
  const added = statement.grantOption ? [...privileges, 'grant option' as const] : privileges;
  const names = statement.users.map(({ account }) => nameOf(session, account));
  await server.accounts.update((accounts) => {
    refuseSystemUsers(session, accounts, names);
    return changeAll(accounts, names, (account) => {
      if (account === undefined) throw wireError('ER_CANT_CREATE_USER_WITH_GRANT');
      return { ...account, grants: grant(account.grants, added, target), require: requirement ?? account.require };
    });
  });
}

/** A table or view on which privileges are granted is there, unless CREATE is among them. @throws WireError 1146 */
function requireGrantedTable(
  { engine }: SessionContext,
  privileges: readonly Privilege[],
  { schema, table }: GrantTarget,
): void {
  if (schema === undefined || table === undefined || privileges.includes('create') || isSystemDatabase(schema)) return;
  if (engine.hasStoredTable?.(schema, table) === false) throw wireError('ER_NO_SUCH_TABLE', schema, table);
}

/**
 * Runs REVOKE.
 *
 * @throws WireError 1044, 1045, 1046, 1141, 1142, 1144, 1147, 1149, 1221, 1269, 3619
 */
export async function runRevoke(session: SessionContext, statement: Revoke): Promise<void> {
  const { server, identity } = session;
  if (isEverything(statement)) {
    requireAny(server, identity, 'create user');
    await server.accounts.update((accounts) => {
      refuseSystemUsers(session, accounts, statement.users);
      return changeAll(accounts, namesOf(statement, accounts), (account) => {
        if (account === undefined) throw wireError('ER_REVOKE_GRANTS');
        return { ...account, grants: NO_GRANTS };
      });
    });
    return;
  }
  const target = targetOf(session, statement.level);
  const privileges = readPrivileges(statement.privileges, target);
  warnOfSuper(session, statement.privileges);
  requireGrantable(session, [...privileges, 'grant option'], target);
  const removed = statement.grantOption ? [...privileges, 'grant option' as const] : privileges;
  await server.accounts.update((accounts) => {
    refuseSystemUsers(session, accounts, statement.users);
    return changeAll(accounts, namesOf(statement, accounts), (account, name) => {
      if (account === undefined) throw noSuchGrant(name, {});
      if (revokesSomething(account, removed, target))
        return { ...account, grants: revoke(account.grants, removed, target) };
      const missing = noSuchGrant(name, target);
      if (!statement.ifExists) throw missing;
      session.environment.addWarning({ level: 'Warning', errno: missing.errno, message: missing.message });
      return account;
    });
  });
}

function warnOfSuper({ environment }: SessionContext, names: readonly string[]): void {
  if (names.includes('super'))
    environment.addWarning({ level: 'Warning', errno: 1287, message: 'The SUPER privilege identifier is deprecated' });
}

/** IGNORE UNKNOWN USER leaves out accounts that do not exist. */
function namesOf({ users, ignoreUnknownUser }: Revoke, accounts: AccountMap): readonly AccountName[] {
  return ignoreUnknownUser ? users.filter((name) => accounts.has(accountId(name))) : users;
}

/** `REVOKE ALL PRIVILEGES, GRANT OPTION FROM user`. */
function isEverything({ privileges, grantOption, level }: Revoke): boolean {
  return grantOption && privileges.includes('all') && level.kind === 'global';
}

/** On a table one of the privileges must be held, on a database any privilege at all. */
function revokesSomething({ grants }: Account, removed: readonly Privilege[], target: GrantTarget): boolean {
  if (target.schema === undefined) return true;
  const held = privilegesAt(grants, target);
  if (held === undefined || target.table === undefined) return held !== undefined;
  return removed.some((privilege) => held.includes(privilege));
}

function noSuchGrant({ user, host }: AccountName, { table }: GrantTarget): WireError {
  return table === undefined
    ? wireError('ER_NONEXISTING_GRANT', user, host)
    : wireError('ER_NONEXISTING_TABLE_GRANT', user, host, table);
}

function changeAll(
  accounts: AccountMap,
  names: readonly AccountName[],
  change: (account: Account | undefined, name: AccountName) => Account,
): AccountMap {
  const changed = new Map(accounts);
  for (const name of names) {
    const account = change(changed.get(accountId(name)), name);
    changed.set(accountId(account), account);
  }
  return changed;
}

function targetOf({ engine }: SessionContext, level: PrivilegeLevel): GrantTarget {
  if (level.kind === 'global') return {};
  const schema = (level.kind === 'database' ? level.schema : level.table.schema) ?? engine.database;
  if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
  return level.kind === 'database' ? { schema } : { schema, table: level.table.name };
}

/** The privileges that the words name on the level of `target`. */
function readPrivileges(names: readonly string[], target: GrantTarget): readonly Privilege[] {
  const level = levelOf(target);
  return names.flatMap((name) => {
    if (name === 'all') return PRIVILEGES_OF_LEVEL[level];
    if (name === 'usage') return [];
    const privilege = privilegeNamed(name);
    if (privilege === undefined) throw wireError('ER_SYNTAX_ERROR');
    if (isGrantable(privilege, level)) return [privilege];
    if (isDynamic(privilege)) throw wireError('ER_ILLEGAL_PRIVILEGE_LEVEL', name.toUpperCase());
    if (level === 'table') throw wireError('ER_ILLEGAL_GRANT_FOR_TABLE');
    throw wireError('ER_WRONG_USAGE', 'DB GRANT', 'GLOBAL PRIVILEGES');
  });
}

/** Nobody passes on what they do not hold themselves, with GRANT OPTION, at the same level or above. */
function requireGrantable(session: SessionContext, privileges: readonly Privilege[], target: GrantTarget): void {
  const grants = grantsOf(session.server, session.identity);
  if (privileges.every((privilege) => allowsToGrant(grants, privilege, target))) return;
  const { user, host } = session.identity.account;
  if (target.schema === undefined) throw wireError('ER_ACCESS_DENIED_ERROR', user, host, 'YES');
  if (target.table === undefined) throw wireError('ER_DBACCESS_DENIED_ERROR', user, host, target.schema);
  const names = privileges.map((privilege) => (privilege === 'grant option' ? 'GRANT' : privilege.toUpperCase()));
  throw wireError(
    'ER_TABLEACCESS_DENIED_ERROR',
    names.join(', '),
    session.identity.user,
    session.identity.host,
    target.table,
  );
}
