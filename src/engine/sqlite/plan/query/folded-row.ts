import type { Query } from '../../../../sql/ast.ts';
import type { StoredValue } from '../../type/type.ts';

/** Columns that a query of SQLite has at most. */
const MOST_COLUMNS = 2000;

/** Whether a query gives one row with more columns than SQLite has: it is then read in several rows. */
export function isFolded(query: Query, columns: number): boolean {
  if (query.kind !== 'select' || columns <= MOST_COLUMNS) return false;
  const { distinct, from, where, groupBy, having, orderBy, limit } = query;
  const isSingle = from === undefined && where === undefined && groupBy.length === 0 && having === undefined;
  return isSingle && !distinct && orderBy.length === 0 && limit === undefined;
}

/** The query that gives the values of one row in several. */
export function foldedSql(values: readonly string[]): string {
  const rows: string[] = [];
  for (let at = 0; at < values.length; at += MOST_COLUMNS) {
    const part = values.slice(at, at + MOST_COLUMNS);
    rows.push(`SELECT ${[...part, ...Array.from({ length: MOST_COLUMNS - part.length }, () => 'NULL')].join(',')}`);
  }
  return rows.join(' UNION ALL ');
}

/** The one row, of so many columns, that several stand for. */
export function unfolded(rows: readonly (readonly StoredValue[])[], columns: number): StoredValue[][] {
  return [rows.flat().slice(0, columns)];
}
