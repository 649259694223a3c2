import { wireError } from '../../../mysql/wire-error.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from '../plan/shared.ts';
import { tableSql } from '../catalog/catalog.ts';
import { createIndexes, createTableSql, renewTriggers } from './table-sql.ts';

/** Makes temporary tables anew that a rollback undid: in MySQL they stay, though without their rows. */
export function restoreTemporaryTables(shared: Shared, state: LiveSession): void {
  const { connection, tables } = state.temporary;
  if (connection === undefined) return;
  const stored = new Set(
    connection.all("SELECT name FROM temp.sqlite_schema WHERE type='table'", []).map(([name]) => name),
  );
  const catalog = state.temporary.over(shared.catalog);
  const gone = tables.filter((table) => !stored.has(tableSql(table)));
  for (const table of gone) {
    connection.exec(createTableSql(catalog, table, state));
    createIndexes(connection, catalog, table, state);
    renewTriggers(connection, catalog, table, state);
  }
  if (gone.length === 0) return;
  const { errno, message } = wireError('ER_WARNING_NOT_COMPLETE_ROLLBACK_WITH_CREATED_TEMP_TABLE');
  state.environment.addWarning({ level: 'Warning', errno, message });
}
