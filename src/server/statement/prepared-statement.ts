import { readsVariable } from '../../sql/assigned-variables.ts';
import type { PreparedStatement } from '../../engine/engine.ts';
import { COLLATION_ID } from '../../mysql/charset.ts';
import { COLUMN_TYPE, type ResultColumn } from '../../mysql/column.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Statement } from '../../sql/ast.ts';
import type { ParsedStatement } from '../../sql/parser.ts';
import { commandName } from './command-name.ts';
import { describeShow } from './show-statement.ts';
import { checkAccess } from '../access/statement-access.ts';
import type { SessionContext } from '../session-context.ts';

/** A statement that a client prepared. */
export interface RunnerStatement {
  readonly parameterCount: number;
  /** What clients are told of the parameters. */
  readonly parameters: readonly ResultColumn[];
  /** Empty for a statement without a result set, and for those whose columns are known only when they run. */
  readonly columns: readonly ResultColumn[];
  readonly statement: Statement;
  readonly sql: string;
  /** The current database when it was prepared: it runs there. */
  readonly database: string | undefined;
  /** Its name in `Com_…`. */
  readonly command: string;
  /** The engine's part of a data statement. */
  readonly prepared: PreparedStatement | undefined;
}

/** Statements that MySQL does not prepare (MySQL 8.4 manual, section 15.5). */
const NOT_PREPARABLE: ReadonlySet<Statement['kind']> = new Set([
  'begin',
  'savepoint',
  'rollback-to',
  'release-savepoint',
  'use',
  'lock-tables',
  'unlock-tables',
  'prepare',
  'execute',
  'deallocate',
  'create-trigger',
  'drop-trigger',
  'alter-database',
  'load-data',
  'signal',
  'resignal',
  'get-diagnostics',
]);

/** What SHOW tells of the statement before, which PREPARE would forget. */
const DIAGNOSTICS: ReadonlySet<string> = new Set(['warnings', 'errors', 'count-warnings', 'count-errors']);

/** Counts of the statement before, which PREPARE would forget as well. */
const COUNTS: ReadonlySet<string> = new Set(['warning_count', 'error_count']);

const readsCounts = (statement: Statement, sql: string): boolean =>
  /(?:warning|error)_count/i.test(sql) && readsVariable(statement, COUNTS);

function isPreparable(statement: Statement): boolean {
  if (NOT_PREPARABLE.has(statement.kind)) return false;
  if (statement.kind === 'create-view') return statement.alters !== true;
  if (statement.kind === 'drop-routine') return statement.routine === 'EVENT';
  if (statement.kind === 'maintain-table') return statement.operation !== 'check';
  return statement.kind !== 'show' || !(DIAGNOSTICS.has(statement.target) || statement.words === 'xa recover');
}

/** Statements that the engine plans ahead. */
const PLANNED: ReadonlySet<Statement['kind']> = new Set(['select', 'set-operation', 'insert', 'update', 'delete']);

/** What clients are told of a parameter that could be anything: a text. */
const UNTYPED_PARAMETER: ResultColumn = {
  schema: '',
  table: '',
  originalTable: '',
  name: '?',
  originalName: '',
  type: COLUMN_TYPE.varString,
  flags: 0,
  collation: COLLATION_ID.utf8mb4,
  length: 65_532,
  decimals: 31,
};

/** The wire has 16 bits for their number. */
const MAX_PARAMETERS = 65_535;

/**
 * Prepares one statement. Privileges are checked now and at every execution.
 *
 * @throws WireError 1065, 1235, 1295, and what planning throws
 */
export function prepareStatement(session: SessionContext, parsed: ParsedStatement, sql: string): RunnerStatement {
  const { statement, parameterCount } = parsed;
  if (statement.kind === 'empty') throw wireError('ER_EMPTY_QUERY');
  if (statement.kind === 'unsupported') throw wireError('ER_NOT_SUPPORTED_YET', statement.feature);
  if (!isPreparable(statement) || readsCounts(statement, sql)) throw wireError('ER_UNSUPPORTED_PS');
  if (statement.kind === 'create-view' && parameterCount > 0) throw wireError('ER_VIEW_SELECT_VARIABLE');
  if (parameterCount > MAX_PARAMETERS) throw wireError('ER_PS_MANY_PARAM');
  checkAccess(session, statement);
  const prepared = PLANNED.has(statement.kind) ? session.engine.prepare(statement, sql) : undefined;
  const command = commandName(statement);
  const parameters = prepared?.parameters ?? Array.from({ length: parameterCount }, () => UNTYPED_PARAMETER);
  const { database } = session.engine;
  const shown = statement.kind === 'show' ? describeShow(session, statement) : undefined;
  const columns = prepared?.columns ?? shown ?? [];
  return { parameterCount, parameters, columns, statement, sql, database, command, prepared };
}
