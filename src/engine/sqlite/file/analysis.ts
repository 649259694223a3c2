import type { Connection } from './connection.ts';

/** Entries of an index that are looked at: enough to tell a key that finds few rows from one that finds many. */
const LOOKED_AT = 400;

/** Rows that tables had when they were analyzed, by their names in SQLite. */
export function analyzedRows(connection: Connection): ReadonlyMap<string, number> {
  const [found] = connection.all("SELECT 1 FROM sqlite_schema WHERE name='sqlite_stat1'", []);
  if (found === undefined) return new Map();
  const rows = connection.all('SELECT tbl,stat FROM sqlite_stat1', []);
  return new Map(rows.map(([table, stat]) => [String(table), Number.parseInt(String(stat), 10)]));
}

/** What of a table is analyzed, one after the other: each takes some milliseconds. */
export function analyzedParts(connection: Connection, table: string): readonly string[] {
  const indexes = connection.all(
    "SELECT name FROM sqlite_schema WHERE type='index' AND tbl_name=? AND sql IS NOT NULL",
    [table],
  );
  return indexes.length === 0 ? [table] : indexes.map(([name]) => String(name));
}

/** Analyzes an index, or a table without any (https://www.sqlite.org/lang_analyze.html), inside the transaction that is open. */
export function analyze(connection: Connection, part: string): void {
  connection.exec(`PRAGMA analysis_limit=${LOOKED_AT}`);
  connection.exec(`ANALYZE ${part}`);
}

/** Has other connections read the statistics anew: they do so where the tables of the file are others. */
export function publishAnalysis(connection: Connection): void {
  connection.exec('CREATE TABLE tlsdb_analyzed(x); DROP TABLE tlsdb_analyzed');
}
