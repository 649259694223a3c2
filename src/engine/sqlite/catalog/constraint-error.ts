import { systemErrorCode } from '../../../kit/errors.ts';
import type { SessionEnvironment } from '../../engine.ts';
import { quoteName, quoteTable } from '../../../sql/print/quote.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { columnById, type Catalog, type ForeignKey, type Table } from './catalog.ts';

/** SQLite's extended result codes (https://www.sqlite.org/rescode.html). */
const SQLITE = {
  full: 13,
  uniqueIndex: 2067,
  primaryKey: 1555,
  rowid: 2579,
  notNull: 1299,
  trigger: 1811,
  busySnapshot: 517,
  ioError: 10,
  corrupt: 11,
  notADatabase: 26,
} as const;

/** SQLite's extended result code of an error, or 0. */
export function sqliteCode(error: unknown): number {
  if (systemErrorCode(error) !== 'ERR_SQLITE_ERROR') return 0;
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
}

/** Whether SQLite says that a unique key is taken. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE.uniqueIndex || code === SQLITE.primaryKey || code === SQLITE.rowid;
}

/** Whether a unique key, a check or a foreign key refused a row. */
export function isConstraintViolation(error: unknown): boolean {
  return sqliteCode(error) === SQLITE.trigger || isUniqueViolation(error);
}

/** The constraint as errors 1451 and 1452 print it. */
export function foreignKeyText(table: Table, key: ForeignKey): string {
  const columns = key.columnIds.map((id) => quoteName(columnById(table, id).name)).join(', ');
  const { parentSchema, parentTable } = key;
  const parent = quoteTable({ schema: parentSchema === table.schema ? undefined : parentSchema, name: parentTable });
  const action = (event: string, rule: string | undefined): string =>
    rule === undefined || rule === 'no action' || rule === 'set default' ? '' : ` ON ${event} ${rule.toUpperCase()}`;
  const rules = action('DELETE', key.onDelete) + action('UPDATE', key.onUpdate);
  return `CONSTRAINT ${quoteName(key.name)} FOREIGN KEY (${columns}) REFERENCES ${parent} (${key.parentColumns.map(quoteName).join(', ')})${rules}`;
}

/** Limits of SQLite that are narrower than MySQL's, and MySQL's error for the like. */
const SQLITE_LIMITS: readonly (readonly [RegExp, () => WireError])[] = [
  [/^too many (?:columns|terms in (?:ORDER|GROUP) BY)/, () => wireError('ER_TOO_MANY_FIELDS')],
  [/^at most \d+ tables in a join|^too many FROM clause terms/, () => wireError('ER_TOO_MANY_TABLES', 61)],
  [
    /^Expression tree is too large|^parser stack overflow|^Recursion limit/i,
    () => wireError('ER_STACK_OVERRUN_NEED_MORE', 1_048_576, 1_048_576, 40_000),
  ],
  [/^too many terms in compound SELECT/, () => wireError('ER_TOO_HIGH_LEVEL_OF_NESTING_FOR_SELECT')],
];

/** What is wrong with the file or the disk, by SQLite's primary result codes. */
const STORAGE_ERRORS: ReadonlyMap<number, string> = new Map([
  [SQLITE.ioError, 'the disk could not be read or written'],
  [SQLITE.corrupt, 'the database file is damaged: restore the data folder from a backup'],
  [SQLITE.notADatabase, 'the database file is damaged: restore the data folder from a backup'],
]);

/** MySQL's error for what a trigger of ours or SQLite refused; SQLite's own text never reaches a client. */
export function translateError(error: unknown, catalog: Catalog, reader: Reader): unknown {
  if (error instanceof WireError) return error;
  const code = sqliteCode(error);
  if (code === 0 || !(error instanceof Error)) return error;
  if (code === SQLITE.trigger) return violatedConstraint(error.message, catalog, reader);
  if (code === SQLITE.full) return new WireError(1114, 'HY000', 'The table is full');
  const storage = STORAGE_ERRORS.get(code & 0xff);
  if (storage !== undefined)
    return new WireError(1030, 'HY000', `Got error ${code} - '${storage}' from storage engine`);
  const limit = SQLITE_LIMITS.find(([pattern]) => pattern.test(error.message));
  if (limit !== undefined) return limit[1]();
  if (error.message === 'integer overflow') return wireError('ER_DATA_OUT_OF_RANGE', 'DECIMAL', 'sum');
  return error;
}

/** Who is told of an error. */
type Reader = Pick<SessionEnvironment, 'canSee'>;

/**
 * The error that `check:ID`, `parent:ID` or `child:ID` tells of.
 * The table may be one that a temporary table of the session hides.
 */
export function violatedConstraint(message: string, catalog: Catalog, reader: Reader): WireError {
  const hidden = catalog.base && constraintError(message, catalog.base, reader);
  const found = constraintError(message, catalog, reader) ?? hidden;
  return found ?? wireError('ER_UNKNOWN_ERROR', 'A constraint was violated');
}

function constraintError(message: string, catalog: Catalog, reader: Reader): WireError | undefined {
  const [kind, id] = message.split(':');
  for (const database of catalog.databases.values()) {
    for (const table of database.tables.values()) {
      if (table.kind === 'view') continue;
      const check = kind === 'check' ? table.checks.find((candidate) => candidate.id === Number(id)) : undefined;
      if (check !== undefined) return wireError('ER_CHECK_CONSTRAINT_VIOLATED', check.name);
      const key = kind === 'check' ? undefined : table.foreignKeys.find((candidate) => candidate.id === Number(id));
      if (key !== undefined) return foreignKeyError(kind === 'parent', table, key, reader);
    }
  }
  return undefined;
}

/** Error 1451 or 1452; who may know nothing of the other table is told none of its names. */
function foreignKeyError(isReferenced: boolean, table: Table, key: ForeignKey, reader: Reader): WireError {
  const text = `${quoteTable(table)}, ${foreignKeyText(table, key)}`;
  const error = wireError(isReferenced ? 'ER_ROW_IS_REFERENCED_2' : 'ER_NO_REFERENCED_ROW_2', text);
  const [schema, name] = isReferenced ? [table.schema, table.name] : [key.parentSchema, key.parentTable];
  if (reader.canSee?.(schema, name) !== false) return error;
  return new WireError(error.errno, error.sqlState, error.message.slice(0, -` (${text})`.length));
}
