import { systemErrorCode } from '../../../kit/errors.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { columnById, type Catalog, type ForeignKey, type Table } from './catalog.ts';

/** SQLite's extended result codes (https://www.sqlite.org/rescode.html). */
export const SQLITE = {
  full: 13,
  uniqueIndex: 2067,
  primaryKey: 1555,
  rowid: 2579,
  notNull: 1299,
  trigger: 1811,
  busySnapshot: 517,
} as const;

/** SQLite's extended result code of an error, or 0. */
export function sqliteCode(error: unknown): number {
  if (systemErrorCode(error) !== 'ERR_SQLITE_ERROR') return 0;
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
}

export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE.uniqueIndex || code === SQLITE.primaryKey || code === SQLITE.rowid;
}

/** The constraint as errors 1451 and 1452 print it. */
export function foreignKeyText(table: Table, key: ForeignKey): string {
  const quote = (name: string): string => `\`${name}\``;
  const columns = key.columnIds.map((id) => quote(columnById(table, id).name)).join(', ');
  const parent =
    key.parentSchema === table.schema ? quote(key.parentTable) : `${quote(key.parentSchema)}.${quote(key.parentTable)}`;
  const action = (event: string, rule: string | undefined): string =>
    rule === undefined || rule === 'no action' ? '' : ` ON ${event} ${rule.toUpperCase()}`;
  const rules = action('DELETE', key.onDelete) + action('UPDATE', key.onUpdate);
  return `CONSTRAINT ${quote(key.name)} FOREIGN KEY (${columns}) REFERENCES ${parent} (${key.parentColumns.map(quote).join(', ')})${rules}`;
}

/** MySQL's error for what a trigger of ours or SQLite refused; SQLite's own text never reaches a client. */
export function translateError(error: unknown, catalog: Catalog): unknown {
  if (error instanceof WireError) return error;
  const code = sqliteCode(error);
  if (code === 0 || !(error instanceof Error)) return error;
  if (code === SQLITE.trigger) return triggerError(error.message, catalog);
  if (code === SQLITE.full) return new WireError(1114, 'HY000', 'The table is full');
  if (error.message === 'integer overflow') return wireError('ER_DATA_OUT_OF_RANGE', 'DECIMAL', 'sum');
  return error;
}

function triggerError(message: string, catalog: Catalog): WireError {
  const [kind, id] = message.split(':');
  for (const database of catalog.databases.values()) {
    for (const table of database.tables.values()) {
      if (table.kind === 'view') continue;
      const check = kind === 'check' ? table.checks.find((candidate) => candidate.id === Number(id)) : undefined;
      if (check !== undefined) return wireError('ER_CHECK_CONSTRAINT_VIOLATED', check.name);
      const key = kind === 'check' ? undefined : table.foreignKeys.find((candidate) => candidate.id === Number(id));
      if (key === undefined) continue;
      const text = `\`${table.schema}\`.\`${table.name}\`, ${foreignKeyText(table, key)}`;
      return wireError(kind === 'parent' ? 'ER_ROW_IS_REFERENCED_2' : 'ER_NO_REFERENCED_ROW_2', text);
    }
  }
  return wireError('ER_UNKNOWN_ERROR', 'A constraint was violated');
}
