import type { ResultValue } from '../../../mysql/column.ts';
import type { DefinitionStatement } from '../../../sql/ast.ts';
import type { SessionState } from '../session/session-state.ts';
import type { CatalogChange } from '../file/catalog-changes.ts';

/** A definition that a process of its own carries out, as far as its commit. */
export interface DefinitionRequest {
  readonly kind: 'define';
  readonly statement: DefinitionStatement;
  readonly sql: string;
  readonly session: SessionFacts;
}

/** What definitions read of a session. */
export interface SessionFacts extends Pick<
  SessionState,
  'database' | 'mode' | 'divisionDigits' | 'connection' | 'foreignKeyChecks'
> {
  readonly timeZone: string;
  readonly statementTime: number;
  readonly connectionId: number;
  readonly user: string;
  readonly currentUser: string;
  /** By their names. */
  readonly variables: ReadonlyMap<string, ResultValue | undefined>;
}

/** System variables that definitions may ask for. */
const VARIABLES = [
  'block_encryption_mode',
  'character_set_client',
  'collation_connection',
  'cte_max_recursion_depth',
  'default_week_format',
  'div_precision_increment',
  'group_concat_max_len',
  'lc_time_names',
  'max_allowed_packet',
  'restrict_fk_on_non_standard_key',
  'sql_mode',
  'time_zone',
  'version',
];

/** What a process needs to know of a session. */
export function factsOf(state: SessionState): SessionFacts {
  const { database, mode, divisionDigits, connection, foreignKeyChecks, environment } = state;
  const { connectionId, user, currentUser } = environment;
  const variables = new Map(VARIABLES.map((name) => [name, environment.systemVariable(name, undefined)]));
  const timeZone = String(variables.get('time_zone') ?? 'SYSTEM');
  const statementTime = environment.statementTime();
  const facts = { timeZone, statementTime, connectionId, user, currentUser, variables };
  return { database, mode, divisionDigits, connection, foreignKeyChecks, ...facts };
}

/** What was done, and waits for its commit. */
export interface DefinitionDone {
  /** Rows that were moved. */
  readonly rows: number;
  readonly changes: readonly CatalogChange[];
}

/** What a process says whose session lacks what a definition asks for: then the server carries it out itself. */
export const NOT_HERE = 'TLSDB_NOT_HERE';
