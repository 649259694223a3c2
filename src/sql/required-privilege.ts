import type { AccountName, PrivilegeLevel, TableName } from './ast.ts';

/** One thing that an account must be allowed to do. */
export interface RequiredPrivilege {
  /** Privileges of which one is enough, named as in `Grant.privileges`: `select`, `create user`, `connection_admin`. */
  readonly anyOf: readonly string[];
  /** The narrowest level that will do; an `undefined` schema is the current database. */
  readonly level: PrivilegeLevel;
  /** The column of the table that it is for, where MySQL's error names one. */
  readonly column?: string;
  /** Columns that are set, where the statement names them: a view hands them on to the tables below it. */
  readonly sets?: readonly string[] | undefined;
  /** What MySQL's error says was denied, where that is not the first privilege. */
  readonly told?: string | undefined;
  /** The account that is to be made a definer, for which one's own needs nothing. */
  readonly definer?: AccountName;
}

export type Required = readonly RequiredPrivilege[];

/** One of these privileges on a table. */
export function onTable(table: TableName, ...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'table', table } };
}

/** One of these privileges on a database; `undefined` is the current one. */
export function onDatabase(schema: string | undefined, ...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'database', schema } };
}

/** One of these global privileges. */
export function onServer(...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'global' } };
}
