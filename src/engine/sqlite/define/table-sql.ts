import { columnSql, rowidColumn, tableSql, type Catalog, type Column, type Table } from '../catalog/catalog.ts';
import type { Connection } from '../connection.ts';
import { convertTo, truthSql } from '../emit/convert.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { parseExpressionText } from '../emit/expression-text.ts';
import { renewForeignKeys } from './foreign-key-triggers.ts';
import { createIndexSql } from './index-sql.ts';
import { COERCIBILITY, sqlValue } from '../emit/operand.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import type { Scope } from '../emit/scope.ts';
import type { RunContext, SessionState } from '../session-state.ts';
import { physicalType } from '../type/type.ts';

/** CREATE TABLE for SQLite: columns in their stored form; the rest is in the catalog, in indexes and triggers. */
export function createTableSql(catalog: Catalog, table: Table, state: SessionState): string {
  const rowid = rowidColumn(table);
  const columns = table.columns.map((column) => columnSqlDefinition(catalog, table, column, column === rowid, state));
  return `CREATE ${table.temporary === true ? 'TEMP ' : ''}TABLE ${tableSql(table)}(${columns.join(',')}) STRICT`;
}

/** A column in CREATE TABLE and ADD COLUMN. */
export function columnSqlDefinition(
  catalog: Catalog,
  table: Table,
  column: Column,
  isRowid: boolean,
  state: SessionState,
): string {
  const base = `${columnSql(column)} ${physicalType(column.type)}`;
  if (isRowid) return `${base} PRIMARY KEY`;
  if (column.generated === undefined) return base;
  const { builder, cx } = keptContext(catalog, table, '', state);
  const value = emit(cx, parseExpressionText(column.generated.text));
  return `${base} GENERATED ALWAYS AS (${convertTo(builder, value, column.type)}) VIRTUAL`;
}

/** Emission into SQL that is kept: constants are part of the text, columns are those of `row` (`NEW.`). */
/** A context for expressions that the table's definition keeps; `prefix` stands before each column. */
export function keptContext(
  catalog: Catalog,
  table: Table,
  row: string,
  state: SessionState,
): { builder: PlanBuilder; cx: ReturnType<typeof rootContext> } {
  const run: RunContext = { literals: [], parameters: [], session: state };
  const builder = new PlanBuilder(run);
  const columns = table.columns.map((column) => ({
    name: column.name,
    value: sqlValue(`${row}${columnSql(column)}`, column.type, column.nullable, COERCIBILITY.column),
    hidden: false,
  }));
  const scope: Scope = {
    tables: [{ alias: table.name, schema: table.schema, sqlName: '', columns, table }],
    outer: undefined,
    merged: new Map(),
  };
  return { builder, cx: rootContext(builder, catalog, state, scope, []) };
}

/** Makes the table's indexes. The primary key of one integer is SQLite's rowid and needs none. */
export function createIndexes(connection: Connection, table: Table): void {
  const rowid = rowidColumn(table);
  for (const index of table.indexes) {
    if (index.name === 'PRIMARY' && rowid !== undefined) continue;
    connection.exec(createIndexSql(table, index));
  }
}

/** Makes the table's triggers for checks and foreign keys anew. */
export function renewTriggers(connection: Connection, catalog: Catalog, table: Table, state: SessionState): void {
  for (const check of table.checks) {
    connection.exec(`DROP TRIGGER IF EXISTS check${check.id}_i; DROP TRIGGER IF EXISTS check${check.id}_u`);
    if (!check.enforced) continue;
    const { builder, cx } = keptContext(catalog, table, 'NEW.', state);
    const condition = truthSql(builder, emit(cx, parseExpressionText(check.text)));
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
