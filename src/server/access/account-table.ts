import type { Account } from '../../account/account.ts';
import { PRIVILEGES_OF_LEVEL, isDynamic, type Privilege } from '../../account/privilege.ts';
import type { ResultValue } from '../../mysql/column.ts';

type Rows = readonly (readonly ResultValue[])[];

/** Columns of `mysql.user` whose names are not simply the privilege and `_priv`. */
const IRREGULAR_COLUMNS: Partial<Readonly<Record<Privilege, string>>> = {
  'grant option': 'Grant',
  'show databases': 'Show_db',
  'create temporary tables': 'Create_tmp_table',
  'replication slave': 'Repl_slave',
  'replication client': 'Repl_client',
};

const USER_PRIVILEGES: readonly Privilege[] = [
  ...PRIVILEGES_OF_LEVEL.global.filter((privilege) => !isDynamic(privilege)),
  'grant option',
];

/** Members of `mysql.tables_priv.Table_priv`, in MySQL's order. */
const TABLE_PRIVILEGES: readonly Privilege[] = [
  'select',
  'insert',
  'update',
  'delete',
  'create',
  'drop',
  'grant option',
  'references',
  'index',
  'alter',
  'create view',
  'show view',
  'trigger',
];

const DB_PRIVILEGES: readonly Privilege[] = [...PRIVILEGES_OF_LEVEL.database, 'grant option'];

/** `create view` → `Create_view_priv`. */
function columnOf(privilege: Privilege): string {
  const name = IRREGULAR_COLUMNS[privilege] ?? privilege.replaceAll(' ', '_');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}_priv`;
}

/** Columns of `mysql.user`. */
export function userColumns(): readonly string[] {
  return [
    'Host',
    'User',
    ...USER_PRIVILEGES.map(columnOf),
    'ssl_type',
    'ssl_cipher',
    'x509_issuer',
    'x509_subject',
    'max_questions',
    'max_updates',
    'max_connections',
    'max_user_connections',
    'plugin',
    'authentication_string',
    'password_expired',
    'password_last_changed',
    'password_lifetime',
    'account_locked',
    'User_attributes',
  ];
}

/** Rows of `mysql.user`. */
export function userRows(accounts: readonly Account[]): Rows {
  return accounts.map((account) => [
    account.host,
    account.user,
    ...USER_PRIVILEGES.map((privilege) => yesNo(account.grants.global.includes(privilege))),
    ...requirementColumns(account),
    account.resources['max_queries_per_hour'] ?? 0,
    account.resources['max_updates_per_hour'] ?? 0,
    account.resources['max_connections_per_hour'] ?? 0,
    account.resources['max_user_connections'] ?? 0,
    account.plugin,
    account.hash,
    yesNo(account.passwordExpired),
    new Date(account.passwordChangedAt).toISOString().slice(0, 19).replace('T', ' '),
    lifetimeColumn(account),
    yesNo(account.locked),
    attributesColumn(account),
  ]);
}

export const DB_COLUMNS: readonly string[] = ['Host', 'Db', 'User', ...DB_PRIVILEGES.map(columnOf)];

/** Rows of `mysql.db`. */
export function dbRows(accounts: readonly Account[]): Rows {
  return accounts.flatMap(({ host, user, grants }) =>
    grants.databases.map(({ schema, privileges }) => [
      host,
      schema,
      user,
      ...DB_PRIVILEGES.map((privilege) => yesNo(privileges.includes(privilege))),
    ]),
  );
}

/** Rows of `mysql.tables_priv`. */
export function tablesPrivRows(accounts: readonly Account[]): Rows {
  return accounts.flatMap(({ host, user, grants }) =>
    grants.tables.map(({ schema, table, privileges }) => [
      host,
      schema,
      user,
      table,
      '',
      null,
      TABLE_PRIVILEGES.filter((privilege) => privileges.includes(privilege))
        .map(titled)
        .join(','),
      '',
    ]),
  );
}

const SSL_TYPES = { none: 0, ssl: 1, x509: 2, specified: 3 } as const;

/** Rows of `mysql.global_priv`, TiDB's form: `{"ssl_type":3,"x509_subject":"/CN=x"}`, `{}` without requirement. */
export function globalPrivRows(accounts: readonly Account[]): Rows {
  return accounts.map(({ host, user, require }) => {
    if (require.kind === 'none') return [host, user, '{}'];
    const { cipher, issuer, subject, san } = require.kind === 'specified' ? require.facts : {};
    const privilege = {
      ssl_type: SSL_TYPES[require.kind],
      ssl_cipher: cipher,
      x509_issuer: issuer,
      x509_subject: subject,
      san,
    };
    return [host, user, JSON.stringify(privilege)];
  });
}

function requirementColumns({ require }: Account): readonly string[] {
  const type = { none: '', ssl: 'ANY', x509: 'X509', specified: 'SPECIFIED' }[require.kind];
  const { cipher = '', issuer = '', subject = '' } = require.kind === 'specified' ? require.facts : {};
  return [type, cipher, issuer, subject];
}

/** MySQL's JSON of what has no column of its own. */
function attributesColumn({ attribute, failedLogins: { attempts, lockDays } }: Account): string | null {
  const members = [
    ...(attribute === undefined ? [] : [`"metadata": ${attribute}`]),
    ...(attempts === 0 && lockDays === 0
      ? []
      : [`"Password_locking": {"failed_login_attempts": ${attempts}, "password_lock_time_days": ${lockDays}}`]),
  ];
  return members.length === 0 ? null : `{${members.join(', ')}}`;
}

function lifetimeColumn({ passwordLifetime }: Account): number | null {
  if (passwordLifetime === 'default') return null;
  return passwordLifetime === 'never' ? 0 : passwordLifetime;
}

/** `Create View`, but `Show view`: the members of MySQL's column are written so. */
function titled(privilege: Privilege): string {
  if (privilege === 'grant option') return 'Grant';
  const words = privilege === 'create view' ? /\b[a-z]/g : /^[a-z]/;
  return privilege.replace(words, (letter) => letter.toUpperCase());
}

function yesNo(value: boolean): 'Y' | 'N' {
  return value ? 'Y' : 'N';
}
