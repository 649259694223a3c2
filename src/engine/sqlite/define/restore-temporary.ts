import type { WireErrorName } from '../../../mysql/error-code.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from '../plan/shared.ts';
import { tableSql } from '../catalog/catalog.ts';
import { createIndexes, createTableSql, renewTriggers } from './table-sql.ts';

/** Makes temporary tables anew that a rollback undid, and drops those that it brought back: in MySQL they stay, or stay away. */
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
  if (gone.length > 0) warn(state, 'ER_WARNING_NOT_COMPLETE_ROLLBACK_WITH_CREATED_TEMP_TABLE');
  const known = new Set(tables.map(tableSql));
  const dropped = [...stored].filter((name) => !known.has(String(name)));
  for (const name of dropped) connection.exec(`DROP TABLE temp.${String(name)}`);
  if (dropped.length > 0) warn(state, 'ER_WARNING_NOT_COMPLETE_ROLLBACK_WITH_DROPPED_TEMP_TABLE');
}

function warn(state: LiveSession, name: WireErrorName): void {
  const { errno, message } = wireError(name);
  state.environment.addWarning({ level: 'Warning', errno, message });
}
