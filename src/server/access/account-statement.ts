import {
  accountId,
  quoteAccount,
  type Account,
  type AccountKey,
  type AuthenticationPlugin,
} from '../../account/account.ts';
import type { ResultSink } from '../../engine/engine.ts';
import { shownColumns } from '../../mysql/show-columns.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type {
  AccountName,
  AccountSpecification,
  AccountStatement,
  AlterUser,
  CreateUser,
  DropUser,
  RenameUser,
} from '../../sql/ast.ts';
import { requireAny } from './access.ts';
import {
  changedAccount,
  checkAccountName,
  checkOptions,
  checkRequirement,
  createdAccount,
  readAuthentication,
  type NewPassword,
  nameOf,
} from './account-change.ts';
import { tellOfDefiners } from './orphaned-programs.ts';
import { runGrant, runRevoke } from './grant-statement.ts';
import type { SessionContext } from '../session-context.ts';
import { checkReplaced, isOwn, setPassword } from './set-password.ts';
import { OK, sendRows } from '../statement/simple-result.ts';
import { refuseSystemUsers } from './system-user.ts';

/**
 * Runs a statement about accounts. A statement that fails for one account changes none. Whether CREATE, DROP and RENAME
 * are allowed was checked before; the others depend on whose account it is.
 */
export async function runAccountStatement(
  session: SessionContext,
  statement: AccountStatement,
  sink: ResultSink,
): Promise<void> {
  switch (statement.kind) {
    case 'create-user':
      return createUsers(session, statement, sink);
    case 'alter-user':
      return alterUsers(session, statement, sink);
    case 'drop-user':
      await dropUsers(session, statement);
      break;
    case 'rename-user':
      await renameUsers(session, statement);
      break;
    case 'set-password':
      await setPassword(session, statement);
      break;
    case 'grant':
      await runGrant(session, statement);
      break;
    case 'revoke':
      await runRevoke(session, statement);
      break;
  }
  sink.ok(OK);
}

/** An account of a statement with its new password. */
interface PreparedAccount {
  readonly name: AccountKey;
  readonly password: NewPassword | undefined;
}

async function createUsers(session: SessionContext, statement: CreateUser, sink: ResultSink): Promise<void> {
  const { server } = session;
  checkOptions(statement.options);
  const requirement = statement.options.require && checkRequirement(server, statement.options.require);
  for (const { account } of statement.users) checkAccountName(nameOf(session, account), 'CREATE USER');
  const prepared = await preparePasswords(session, statement.users);
  const plugin = defaultPlugin(session);
  let present: readonly AccountKey[] = [];
  await server.accounts.update((accounts, now) => {
    present = duplicates(prepared, (name) => accounts.has(accountId(name)));
    refuseSystemUsers(session, accounts, present);
    tellOfDefiners(
      session,
      prepared.map(({ name }) => name),
      'CREATE USER',
    );
    if (present.length > 0 && !statement.ifNotExists) throw cannot('CREATE USER', present);
    const changed = new Map(accounts);
    for (const { name, password } of prepared) {
      if (changed.has(accountId(name))) continue;
      changed.set(accountId(name), createdAccount(name, plugin, password, statement.options, requirement, now));
    }
    return changed;
  });
  for (const name of present) addNote(session, wireError('ER_USER_ALREADY_EXISTS', quoteAccount(name)));
  answer(sink, prepared);
}

async function alterUsers(session: SessionContext, statement: AlterUser, sink: ResultSink): Promise<void> {
  const { server, identity } = session;
  if (!changesOnlyOwnPassword(session, statement)) requireAny(server, identity, 'create user');
  checkOptions(statement.options);
  const requirement = statement.options.require && checkRequirement(server, statement.options.require);
  for (const user of statement.users)
    await checkReplaced(session, nameOf(session, user.account), user.authentication?.replace);
  const prepared = await preparePasswords(session, statement.users);
  let missing: readonly AccountKey[] = [];
  await server.accounts.update((accounts, now) => {
    const names = prepared.map(({ name }) => name);
    refuseSystemUsers(session, accounts, names);
    missing = names.filter((name) => !accounts.has(accountId(name)));
    if (missing.length > 0 && !statement.ifExists) throw cannot('ALTER USER', missing);
    const changed = new Map(accounts);
    for (const { name, password } of prepared) {
      const account = changed.get(accountId(name));
      if (account === undefined) continue;
      changed.set(accountId(name), changedAccount(account, password, statement.options, requirement, now));
    }
    return changed;
  });
  for (const name of missing) addNote(session, wireError('ER_USER_DOES_NOT_EXIST', quoteAccount(name)));
  answer(sink, prepared);
}

async function dropUsers(session: SessionContext, { users, ifExists }: DropUser): Promise<void> {
  let missing: readonly AccountName[] = [];
  await session.server.accounts.update((accounts) => {
    refuseSystemUsers(session, accounts, users);
    const changed = new Map(accounts);
    missing = users.filter((name) => !changed.delete(accountId(name)));
    tellOfDefiners(session, users, 'DROP USER');
    if (missing.length > 0 && !ifExists) throw cannot('DROP USER', missing);
    return changed;
  });
  for (const name of missing) addNote(session, wireError('ER_USER_DOES_NOT_EXIST', quoteAccount(name)));
}

async function renameUsers(session: SessionContext, { renames }: RenameUser): Promise<void> {
  for (const { to } of renames) checkAccountName(to, 'RENAME USER');
  await session.server.accounts.update((accounts) => {
    refuseSystemUsers(
      session,
      accounts,
      renames.flatMap(({ from, to }) => [from, to]),
    );
    tellOfDefiners(
      session,
      renames.flatMap(({ from, to }) => [from, to]),
      'RENAME USER',
    );
    const changed = new Map(accounts);
    const failed = renames.filter(({ from, to }) => !rename(changed, from, to));
    if (failed.length > 0)
      throw cannot(
        'RENAME USER',
        failed.map(({ from }) => from),
      );
    return changed;
  });
}

function rename(accounts: Map<string, Account>, from: AccountName, to: AccountName): boolean {
  const account = accounts.get(accountId(from));
  if (account === undefined || accounts.has(accountId(to))) return false;
  accounts.delete(accountId(from));
  accounts.set(accountId(to), { ...account, user: to.user, host: to.host });
  return true;
}

/** Accounts keep their plugin unless one is named; new ones get `default_authentication_plugin`. */
function preparePasswords(
  session: SessionContext,
  users: readonly AccountSpecification[],
): Promise<readonly PreparedAccount[]> {
  return Promise.all(
    users.map(async ({ account, authentication }) => {
      const name = nameOf(session, account);
      const plugin = session.server.accounts.get(name)?.plugin ?? defaultPlugin(session);
      const password = authentication && (await readAuthentication(authentication, plugin));
      return { name, password };
    }),
  );
}

/** What accounts get that name no plugin, as in TiDB. */
function defaultPlugin({ server }: SessionContext): AuthenticationPlugin {
  return server.variables.text('default_authentication_plugin') === 'mysql_native_password'
    ? 'mysql_native_password'
    : 'caching_sha2_password';
}

/** An account may change its own password and nothing else of itself. */
function changesOnlyOwnPassword(session: SessionContext, { users, options }: AlterUser): boolean {
  const { resources, ...others } = options;
  return (
    users.every(
      ({ account, authentication }) => isOwn(session, nameOf(session, account)) && authentication?.plugin === undefined,
    ) &&
    Object.keys(resources).length === 0 &&
    Object.values(others).every((value) => value === undefined)
  );
}

/** Names that are already there, or that the statement itself repeats. */
function duplicates(
  prepared: readonly PreparedAccount[],
  exists: (name: AccountKey) => boolean,
): readonly AccountKey[] {
  const seen = new Set<string>();
  return prepared.flatMap(({ name }) => {
    const repeated = seen.has(accountId(name));
    seen.add(accountId(name));
    return repeated || exists(name) ? [name] : [];
  });
}

/** Error 1396 with what is wrong with each account, as MySQL tells it but for RENAME USER. */
function cannot(operation: string, names: readonly AccountKey[]): WireError {
  const why =
    operation === 'RENAME USER'
      ? ''
      : ` (User account ${operation === 'CREATE USER' ? 'already exists' : 'does not exist'})`;
  return wireError('ER_CANNOT_USER', operation, names.map((name) => `${quoteAccount(name)}${why}`).join(','));
}

function addNote({ environment }: SessionContext, { errno, message }: WireError): void {
  environment.addWarning({ level: 'Note', errno, message });
}

/** Generated passwords come back as a result set, once. */
function answer(sink: ResultSink, prepared: readonly PreparedAccount[]): void {
  const generated = prepared.flatMap(({ name, password }) =>
    password?.generated === undefined ? [] : [[name.user, name.host, password.generated, 1] as const],
  );
  if (generated.length === 0) sink.ok(OK);
  else sendRows(sink, shownColumns('random-passwords'), generated);
}
