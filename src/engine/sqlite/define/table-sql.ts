import { columnSql, rowidColumn, tableSql, type Catalog, type Column, type Table } from '../catalog/catalog.ts';
import type { Connection } from '../file/connection.ts';
import { truthSql } from '../operand/to-number.ts';
import { renewForeignKeys } from './foreign-key-triggers.ts';
import { generatedValueSql } from '../emit/kept/generated-value.ts';
import { createIndexSql } from '../emit/kept/index-sql.ts';
import { isKept } from '../plan/change/kept-column.ts';
import { emitKept } from '../emit/kept/kept-expression.ts';
import type { SessionState } from '../session/session-state.ts';
import { physicalType } from '../type/physical-type.ts';

/** CREATE TABLE for SQLite: columns in their stored form; the rest is in the catalog, in indexes and triggers. */
export function createTableSql(catalog: Catalog, table: Table, state: SessionState): string {
  const rowid = rowidColumn(table);
  const columns = table.columns.map((column) => columnSqlDefinition(catalog, table, column, column === rowid, state));
  return `CREATE ${table.temporary === true ? 'TEMP ' : ''}TABLE ${tableSql(table)}(${columns.join(',')}) STRICT`;
}

/** A column in CREATE TABLE and ADD COLUMN. */
function columnSqlDefinition(
  catalog: Catalog,
  table: Table,
  column: Column,
  isRowid: boolean,
  state: SessionState,
): string {
  const base = `${columnSql(column)} ${physicalType(column.type)}`;
  if (isRowid) return `${base} PRIMARY KEY`;
  if (column.generated === undefined || isKept(column)) return base;
  return `${base} GENERATED ALWAYS AS (${generatedValueSql(catalog, table, column, state)}) VIRTUAL`;
}

/** Makes the table's indexes. The primary key of one integer is SQLite's rowid and needs none. */
export function createIndexes(connection: Connection, catalog: Catalog, table: Table, state: SessionState): void {
  const rowid = rowidColumn(table);
  for (const index of table.indexes) {
    if (index.name === 'PRIMARY' && rowid !== undefined) continue;
    connection.exec(createIndexSql({ catalog, state }, table, index));
  }
}

/** Makes the table's triggers for checks and foreign keys anew. */
export function renewTriggers(connection: Connection, catalog: Catalog, table: Table, state: SessionState): void {
  for (const check of table.checks) {
    connection.exec(`DROP TRIGGER IF EXISTS check${check.id}_i; DROP TRIGGER IF EXISTS check${check.id}_u`);
    if (!check.enforced) continue;
    const { builder, value } = emitKept(catalog, table, 'NEW.', state, check.text);
    const condition = truthSql(builder, value);
    for (const [suffix, event] of [
      ['i', 'INSERT'],
      ['u', 'UPDATE'],
    ] as const) {
      connection.exec(
        `CREATE TRIGGER check${check.id}_${suffix} AFTER ${event} ON ${tableSql(table)} WHEN NOT (${condition}) BEGIN SELECT RAISE(ABORT,'check:${check.id}'); END`,
      );
    }
  }
  renewForeignKeys(connection, catalog, table);
}
