/** A table, with its database when one was written. */
export interface TableName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** `'user'@'host'`; the host is `%` when none was written. */
export interface AccountName {
  readonly user: string;
  readonly host: string;
}
