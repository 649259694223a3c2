import type { AccountName, TableName } from './name.ts';

export interface AuthenticationOption {
  readonly plugin: string | undefined;
  /** IDENTIFIED BY. */
  readonly password: string | undefined;
  /** IDENTIFIED … AS: the stored form, as text or (0x…) as latin1 bytes. */
  readonly hash: string | undefined;
  /** IDENTIFIED BY RANDOM PASSWORD. */
  readonly random: boolean;
  /** REPLACE 'current password'. */
  readonly replace: string | undefined;
}

export type TlsOption = { readonly type: 'cipher' | 'issuer' | 'subject' | 'san'; readonly value: string };

/** REQUIRE. */
export type TlsRequirement =
  | { readonly kind: 'none' }
  | { readonly kind: 'ssl' }
  | { readonly kind: 'x509' }
  | { readonly kind: 'specified'; readonly options: readonly TlsOption[] };

export interface AccountOptions {
  readonly require: TlsRequirement | undefined;
  /** MAX_QUERIES_PER_HOUR …: lower-case names. */
  readonly resources: Readonly<Record<string, number>>;
  readonly locked: boolean | undefined;
  readonly passwordExpire:
    | { readonly kind: 'now' | 'never' | 'default' }
    | { readonly kind: 'interval'; readonly days: number }
    | undefined;
  readonly failedLoginAttempts: number | undefined;
  /** Days, or -1 for UNBOUNDED. */
  readonly passwordLockTime: number | undefined;
  readonly comment: string | undefined;
  readonly attribute: string | undefined;
}

export interface AccountSpecification {
  readonly account: AccountName | 'current-user';
  readonly authentication: AuthenticationOption | undefined;
}

export interface CreateUser {
  readonly kind: 'create-user';
  readonly ifNotExists: boolean;
  readonly users: readonly AccountSpecification[];
  readonly options: AccountOptions;
}

export interface AlterUser {
  readonly kind: 'alter-user';
  readonly ifExists: boolean;
  readonly users: readonly AccountSpecification[];
  readonly options: AccountOptions;
}

export interface DropUser {
  readonly kind: 'drop-user';
  readonly ifExists: boolean;
  readonly users: readonly AccountName[];
}

export interface RenameUser {
  readonly kind: 'rename-user';
  readonly renames: readonly { readonly from: AccountName; readonly to: AccountName }[];
}

export interface SetPassword {
  readonly kind: 'set-password';
  /** `undefined`: the current user. */
  readonly account: AccountName | undefined;
  readonly password: string;
  readonly replace: string | undefined;
}

/** What a privilege is granted on: `*.*`, `db.*` or `db.table`; `schema` undefined with a table means the current database. */
export type PrivilegeLevel =
  | { readonly kind: 'global' }
  | { readonly kind: 'database'; readonly schema: string | undefined }
  | { readonly kind: 'table'; readonly table: TableName };

export interface Grant {
  readonly kind: 'grant';
  /** Lower case: `select`, `all`, `create user` … */
  readonly privileges: readonly string[];
  readonly level: PrivilegeLevel;
  readonly users: readonly AccountSpecification[];
  readonly require: TlsRequirement | undefined;
  readonly grantOption: boolean;
}

export interface Revoke {
  readonly kind: 'revoke';
  readonly privileges: readonly string[];
  readonly level: PrivilegeLevel;
  readonly users: readonly AccountName[];
  /** REVOKE GRANT OPTION. */
  readonly grantOption: boolean;
  /** IF EXISTS: privileges that are not held are told of in a warning. */
  readonly ifExists: boolean;
  readonly ignoreUnknownUser: boolean;
}
