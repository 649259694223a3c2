import { quoteAccount, type Account } from '../../account/account.ts';
import type { GrantLevel, Privilege } from '../../account/privilege.ts';
import type { ResultValue } from '../../mysql/column.ts';
import { allows } from '../../account/grants.ts';
import { grantsOf } from './access.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';
import { isAboveSession } from './system-user.ts';

type Rows = readonly (readonly ResultValue[])[];

/** An `information_schema` table of privileges on one level. */
interface PrivilegeTable {
  readonly columns: readonly string[];
  readonly rows: (source: { readonly server: ServerContext; readonly identity: SessionIdentity }) => Rows;
}

const COLUMNS: Readonly<Record<GrantLevel, readonly string[]>> = {
  global: ['GRANTEE', 'TABLE_CATALOG', 'PRIVILEGE_TYPE', 'IS_GRANTABLE'],
  database: ['GRANTEE', 'TABLE_CATALOG', 'TABLE_SCHEMA', 'PRIVILEGE_TYPE', 'IS_GRANTABLE'],
  table: ['GRANTEE', 'TABLE_CATALOG', 'TABLE_SCHEMA', 'TABLE_NAME', 'PRIVILEGE_TYPE', 'IS_GRANTABLE'],
};

/** USER_PRIVILEGES, SCHEMA_PRIVILEGES or TABLE_PRIVILEGES; an account sees its own rows, or all if it may read `mysql`. */
export function privilegeTable(level: GrantLevel): PrivilegeTable {
  return {
    columns: COLUMNS[level],
    rows: ({ server, identity }) => {
      return visibleAccounts(server, identity).flatMap((account) => rowsOf(account, level));
    },
  };
}

/** USER_ATTRIBUTES: COMMENT and ATTRIBUTE; who may make accounts sees all but those above. */
export function userAttributeRows(server: ServerContext, identity: SessionIdentity): Rows {
  const grants = grantsOf(server, identity);
  const all = allows(grants, 'create user') || allows(grants, 'update', { schema: 'mysql' });
  return server.accounts
    .list()
    .filter((account) => isOwn(identity, account) || (all && !isAboveSession({ server, identity }, [account])))
    .map(({ user, host, attribute }) => [user, host, attribute ?? null]);
}

function visibleAccounts(server: ServerContext, identity: SessionIdentity): readonly Account[] {
  const all = allows(grantsOf(server, identity), 'select', { schema: 'mysql' });
  return server.accounts.list().filter((account) => all || isOwn(identity, account));
}

const isOwn = ({ account }: SessionIdentity, { user, host }: Account): boolean =>
  account.user === user && account.host === host;

function rowsOf(account: Account, level: GrantLevel): Rows {
  const grantee = quoteAccount(account);
  const { global, databases, tables } = account.grants;
  if (level === 'global') return privilegeRows([grantee, 'def'], global.length > 0 ? global : undefined);
  if (level === 'database') {
    return databases.flatMap(({ schema, privileges }) => privilegeRows([grantee, 'def', schema], privileges));
  }
  return tables.flatMap(({ schema, table, privileges }) => privilegeRows([grantee, 'def', schema, table], privileges));
}

/** One row for each privilege; an account without any has one row USAGE. */
function privilegeRows(prefix: readonly string[], privileges: readonly Privilege[] | undefined): Rows {
  const grantable = privileges?.includes('grant option') === true ? 'YES' : 'NO';
  const names = privileges?.filter((privilege) => privilege !== 'grant option') ?? [];
  return (names.length > 0 ? names : ['usage']).map((name) => prefix.concat(name.toUpperCase(), grantable));
}
