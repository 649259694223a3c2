import { accountId, isPasswordExpired } from '../../account/account.ts';
import { allows, type Grants, type GrantTarget } from '../../account/grants.ts';
import { limitsStatements } from '../../account/resource-usage.ts';
import type { Privilege } from '../../account/privilege.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { AccountName, PrivilegeLevel, Show, Statement } from '../../sql/ast.ts';
import { requiredPrivileges } from '../../sql/privileges.ts';
import type { RequiredPrivilege } from '../../sql/required-privilege.ts';
import { grantedName, grantsOf, holdsAny, isOpenDatabase, requireDatabase } from './access.ts';
import { findDefiner, privilegesOf } from './definer-access.ts';
import type { SessionContext } from '../session-context.ts';
import { isAboveSession } from './system-user.ts';
import { requireBehindView, requireExplainable } from './view-access.ts';

/** Privileges of an account whose data statements need no look before they run. */
const DATA_PRIVILEGES = ['select', 'insert', 'update', 'delete'] as const;

/** Statements that MAX_UPDATES_PER_HOUR does not count (MySQL's CF_CHANGES_DATA). */
const CHANGES_NOTHING: ReadonlySet<Statement['kind']> = new Set([
  'select',
  'set-operation',
  'show',
  'explain',
  'set',
  'set-transaction',
  'use',
  'do',
  'begin',
  'commit',
  'rollback',
  'rollback-to',
  'savepoint',
  'release-savepoint',
  'lock-tables',
  'unlock-tables',
  'prepare',
  'execute',
  'deallocate',
  'flush',
  'kill',
]);

/** Statements that an account may run whose password has ended. */
const ALLOWED_WHEN_EXPIRED: ReadonlySet<Statement['kind']> = new Set(['set', 'set-password', 'alter-user']);

/** What is looked at before the engine gets a data statement: nothing, the privileges it needs, or every single statement. */
export type Scrutiny = 'none' | 'privileges' | 'statements';

/** How closely a session's data statements must be looked at. */
export function scrutinyOf(session: SessionContext): Scrutiny {
  const grants = grantsOf(session.server, session.identity);
  const account = session.server.accounts.get(session.identity.account);
  if (account === undefined || limitsStatements(account) || hasEndedPassword(session)) return 'statements';
  return holdsAllData(grants) && !hasLimitedDefiners(session) ? 'none' : 'privileges';
}

const holdsAllData = (grants: Grants): boolean => DATA_PRIVILEGES.every((privilege) => allows(grants, privilege));

/** Whether a view runs in the name of an account that may not do everything with all tables, or that does not exist. */
function hasLimitedDefiners({ server, engine }: SessionContext): boolean {
  for (const definer of engine.viewDefiners?.() ?? []) {
    const account = findDefiner(server, definer);
    if (account === undefined || !holdsAllData(account.grants)) return true;
  }
  return false;
}

/**
 * Allows nothing but changing the password to an account whose password had ended at the login, until it is changed.
 *
 * @throws WireError 1820
 */
export function requireFreshPassword(session: SessionContext, statement: Statement): void {
  if (hasEndedPassword(session) && !ALLOWED_WHEN_EXPIRED.has(statement.kind))
    throw wireError('ER_MUST_CHANGE_PASSWORD');
}

/** Counts a statement of an account with limits per hour. @throws WireError 1226 */
export function requireAllowance({ server, identity }: SessionContext, statement: Statement): void {
  const account = server.accounts.get(identity.account);
  if (account === undefined || !limitsStatements(account)) return;
  const now = server.clock.now();
  const { usage } = server.accounts;
  const reached =
    usage.take(account, 'query', now) ??
    (CHANGES_NOTHING.has(statement.kind) ? undefined : usage.take(account, 'update', now));
  if (reached !== undefined) throw wireError('ER_USER_LIMIT_REACHED', identity.user, reached.name, reached.limit);
}

function hasEndedPassword({ server, identity }: SessionContext): boolean {
  if (!identity.passwordExpired) return false;
  const account = server.accounts.get(identity.account);
  const lifetime = server.variables.number('default_password_lifetime');
  return account === undefined || isPasswordExpired(account, server.clock.now(), lifetime);
}

/** SHOW statements that list what is in a database; only what the account may know of is listed. */
const LISTS_TABLES: ReadonlySet<Show['target']> = new Set([
  'tables',
  'open-tables',
  'table-status',
  'triggers',
  'create-database',
]);

const MAKES: ReadonlySet<Statement['kind']> = new Set(['create-database', 'drop-database']);

/** Privileges that a view hands on to the tables below it. */
const OF_ROWS: ReadonlySet<Privilege> = new Set(['select', 'insert', 'update', 'delete']);

/** Statements whose handlers know more of what they need than the statement tells. */
const CHECKED_BY_HANDLER: ReadonlySet<Statement['kind']> = new Set(['grant', 'revoke', 'alter-user', 'set-password']);

/**
 * Checks the privileges of a statement. A session may do with its temporary tables what it likes.
 *
 * @returns whether it is so until the accounts or the current database change
 * @throws WireError 1044, 1142, 1227, 1345, 1356, 1449
 */
export function checkAccess(session: SessionContext, statement: Statement): boolean {
  const isAboutAccounts = statement.kind === 'show' && statement.account !== undefined;
  if (isAboutAccounts || CHECKED_BY_HANDLER.has(statement.kind)) return true;
  let lasts = true;
  if (statement.kind === 'show' && LISTS_TABLES.has(statement.target)) {
    const schema = statement.database ?? session.engine.database;
    if (schema !== undefined) requireDatabase(session.server, session.identity, schema);
  }
  for (const required of requiredPrivileges(statement, session.engine.database))
    if (!requireOne(session, statement, required)) lasts = false;
  return lasts;
}

/** @returns whether it is so until the accounts or the current database change */
function requireOne(session: SessionContext, statement: Statement, required: RequiredPrivilege): boolean {
  if (isTemporary(session, required)) return false;
  if (required.definer !== undefined) return requireNaming(session, required, required.definer);
  const privileges = privilegesOf(required);
  const target = targetOf(session, required.level);
  if (target === undefined || isReadingOpenDatabase(privileges, target)) return true;
  // A column without a table may be that of another one: the engine knows.
  const isJoinedUpdate = statement.kind === 'update' && statement.from.kind === 'join';
  // Nobody changes what the server tells of itself, whatever they may do elsewhere.
  if (isInformation(target.schema) && !isJoinedUpdate)
    throw denied(session, required, { schema: 'information_schema' });
  const makesOpen = target.schema === 'performance_schema' && MAKES.has(statement.kind);
  if (makesOpen || !holdsOne(session, privileges, target)) throw denied(session, required, target);
  const { schema, table } = target;
  if (schema === undefined || table === undefined) return true;
  return !requireOfView(session, statement, required, { schema, table });
}

function holdsOne(
  { server, identity }: SessionContext,
  privileges: readonly Privilege[],
  target: GrantTarget,
): boolean {
  return privileges.some((privilege) => allows(grantsOf(server, identity), privilege, target));
}

/**
 * What a statement needs beside the privileges on a view itself.
 *
 * @returns whether it is a view, which may be another one the next time
 * @throws WireError 1142, 1345, 1356, 1449
 */
function requireOfView(
  session: SessionContext,
  statement: Statement,
  required: RequiredPrivilege,
  target: { readonly schema: string; readonly table: string },
): boolean {
  const { server, identity, engine } = session;
  const { schema, table } = target;
  if (statement.kind === 'show' && statement.target === 'create-table') {
    const isView = (engine.viewsBehind?.(schema, table, { changes: false }) ?? []).length > 0;
    for (const name of isView ? (['select', 'show view'] as const) : [])
      if (!holdsOne(session, [name], target))
        throw denied(session, { ...required, anyOf: [name], told: undefined }, target);
    return isView;
  }
  const privileges = privilegesOf(required);
  if (statement.kind === 'show' || !privileges.some((privilege) => OF_ROWS.has(privilege))) return false;
  if (statement.kind === 'explain') requireExplainable(session, schema, table);
  const grants = grantsOf(server, identity);
  return requireBehindView({ server, engine, grants, privileges, columns: required.sets }, schema, table);
}

/** Requires the right to make another account a definer. @throws WireError 1227 */
function requireNaming(session: SessionContext, required: RequiredPrivilege, definer: AccountName): true {
  const { server, identity } = session;
  if (accountId(definer) === accountId(identity.account)) return true;
  const account = server.accounts.get(definer);
  if (!holdsOne(session, privilegesOf(required), {})) throw denied(session, required, {});
  if (account === undefined && !holdsAny(server, identity, 'super'))
    throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', 'SUPER or ALLOW_NONEXISTENT_DEFINER');
  if (isAboveSession(session, [account])) throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', 'SYSTEM_USER');
  return true;
}

/** Privileges to make a table or view, which may have the name of a temporary table. */
const OF_NEW_TABLES: ReadonlySet<string | undefined> = new Set(['create', 'create view']);

function isTemporary({ engine }: SessionContext, { level, anyOf }: RequiredPrivilege): boolean {
  if (level.kind !== 'table' || OF_NEW_TABLES.has(anyOf[0])) return false;
  return engine.hasTemporaryTable?.(level.table.schema, level.table.name) === true;
}

/** `undefined` when no database is chosen: then the engine says so. */
function targetOf({ engine }: SessionContext, level: PrivilegeLevel): GrantTarget | undefined {
  if (level.kind === 'global') return {};
  const written = (level.kind === 'database' ? level.schema : level.table.schema) ?? engine.database;
  if (written === undefined) return undefined;
  const schema = grantedName(written);
  return level.kind === 'database' ? { schema } : { schema, table: level.table.name };
}

const isInformation = (schema: string | undefined): boolean => schema?.toLowerCase() === 'information_schema';

function isReadingOpenDatabase(privileges: readonly Privilege[], { schema }: GrantTarget): boolean {
  return schema !== undefined && isOpenDatabase(schema) && privileges.includes('select');
}

/** MySQL names SUPER before the privilege that replaces it. */
function superFirst(left: string, right: string): number {
  return Number(right === 'SUPER') - Number(left === 'SUPER');
}

function denied({ identity }: SessionContext, required: RequiredPrivilege, { schema, table }: GrantTarget): Error {
  const { column, told } = required;
  // MySQL names the account for a database, and the client for a table.
  const { user, host } = identity.account;
  const names = privilegesOf(required)
    .map((privilege) => privilege.toUpperCase())
    .sort(superFirst);
  if (schema === undefined) return wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', told ?? names.join(' or '));
  if (table === undefined) return wireError('ER_DBACCESS_DENIED_ERROR', user, host, schema);
  const command = told ?? names[0] ?? '';
  return column === undefined
    ? wireError('ER_TABLEACCESS_DENIED_ERROR', command, identity.user, identity.host, table)
    : wireError('ER_COLUMNACCESS_DENIED_ERROR', command, identity.user, identity.host, column, table);
}
