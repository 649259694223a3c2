import { columnSql, findColumn, tableSql, type Catalog, type Column, type Table } from '../../catalog/catalog.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import type { SessionState } from '../../session/session-state.ts';
import { generatedValueSql } from '../../emit/kept/generated-value.ts';

/** Functions whose value depends on the session's time zone. */
const ZONED = /\b(?:from_unixtime|unix_timestamp|convert_tz)\(/i;

/**
 * Whether a generated column is written with its row: a stored one whose value follows the time zone, and one of a table
 * that has no other columns, since SQLite wants one that is not generated.
 */
export const isKept = ({ generated }: Column): boolean => generated?.kept === true;

/** The table with a mark at each generated column that is kept. */
export function withKeptColumns(table: Table): Table {
  const hasGiven = table.columns.some(({ generated }) => generated === undefined);
  const columns = table.columns.map((column, i): Column => {
    if (column.generated === undefined) return column;
    const { kept: _, ...generated } = column.generated;
    const keeps = (generated.stored && isZoned(table, column)) || (!hasGiven && i === 0);
    return { ...column, generated: keeps ? { ...generated, kept: true } : generated };
  });
  return { ...table, columns };
}

/** Whether the value of a generated column follows the time zone, perhaps by a virtual one that it reads. */
function isZoned(table: Table, column: Column): boolean {
  if (column.generated === undefined) return column.type.kind === 'timestamp';
  if (ZONED.test(column.generated.text)) return true;
  return readColumns(table, column).some((read) => read !== column && isZoned(table, read));
}

function readColumns(table: Table, { generated }: Column): readonly Column[] {
  if (generated === undefined) return [];
  return expressionColumns(parseExpressionText(generated.text)).flatMap(({ name }) => findColumn(table, name) ?? []);
}

/** What computes a kept column of rows that are there. */
export interface KeptColumn {
  /** Columns that must be computed anew when one of these changes. */
  readonly reads: ReadonlySet<Column>;
  /** Computes it in all rows, or with ` AND …` behind it in some, and changes those where it is another than before. */
  readonly sql: string;
}

/** The kept columns of a table in the order in which they are computed. */
export function keptColumns(catalog: Catalog, table: Table, state: SessionState): readonly KeptColumn[] {
  return table.columns.filter(isKept).map((column) => {
    const [name, computed] = [columnSql(column), generatedValueSql(catalog, table, column, state)];
    const sql = `UPDATE ${tableSql(table)} SET ${name}=${computed} WHERE ${name} IS NOT ${computed}`;
    return { reads: new Set(basesOf(table, column)), sql };
  });
}

/** The columns that a generated one is computed from, by way of other generated ones too. */
export function basesOf(table: Table, column: Column): readonly Column[] {
  return readColumns(table, column).flatMap((read) => (read.generated === undefined ? read : basesOf(table, read)));
}
