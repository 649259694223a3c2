import type { Expression } from './expression.ts';
import type { AccountName, TableName } from './name.ts';
import type { VariableScope } from './operand.ts';
import type { Limit } from './query.ts';

export type ShowTarget =
  | 'databases'
  | 'tables'
  | 'columns'
  | 'index'
  | 'table-status'
  | 'create-table'
  | 'create-view'
  | 'create-trigger'
  | 'create-database'
  | 'create-user'
  | 'grants'
  | 'variables'
  | 'status'
  | 'warnings'
  | 'errors'
  | 'count-warnings'
  | 'count-errors'
  | 'processlist'
  | 'engines'
  | 'plugins'
  | 'privileges'
  | 'collation'
  | 'character-set'
  | 'triggers'
  | 'events'
  | 'procedure-status'
  | 'function-status'
  | 'open-tables'
  | 'other';

/** Any SHOW; DESCRIBE is SHOW COLUMNS. */
export interface Show {
  readonly kind: 'show';
  readonly target: ShowTarget;
  /** The words after SHOW, lower case, for `other`: `binary logs`, `replica status` … */
  readonly words: string;
  readonly full: boolean;
  readonly extended: boolean;
  readonly scope: VariableScope | undefined;
  readonly ifNotExists: boolean;
  /** FROM/IN table, the object of SHOW CREATE. */
  readonly table: TableName | undefined;
  /** FROM/IN database. */
  readonly database: string | undefined;
  /** `undefined` with `grants` or `create-user`: the current user. */
  readonly account: AccountName | undefined;
  readonly like: string | undefined;
  /** What LIKE escapes with. Default: a backslash. */
  readonly likeEscape?: string;
  readonly where: Expression | undefined;
  readonly limit: Limit | undefined;
}
