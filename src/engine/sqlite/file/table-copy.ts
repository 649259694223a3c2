import type { Connection } from './connection.ts';

/** Rows of a table that is copied. */
const MOST_ROWS = 10_000;
/** Bytes of its values. */
const MOST_BYTES = 16 * 1024 * 1024;

interface StoredColumn {
  readonly name: string;
  readonly isKey: boolean;
}

/** The columns of a table of the file that are stored. */
function storedColumns(connection: Connection, id: number): readonly StoredColumn[] {
  return connection
    .all(`SELECT name,pk FROM pragma_table_xinfo('t${id}','main') WHERE hidden=0`, [])
    .map(([name, key]) => ({ name: String(name), isKey: key !== 0 }));
}

/** Whether a table of the file is there, and small enough to be copied at once. */
export function isSmall(connection: Connection, id: number): boolean {
  const columns = storedColumns(connection, id);
  if (columns.length === 0) return false;
  const length = columns.map(({ name }) => `ifnull(octet_length(${name}),0)`).join('+');
  const [row] = connection.all(
    `SELECT count(*),sum(n) FROM (SELECT ${length} AS n FROM main.t${id} LIMIT ${MOST_ROWS + 1})`,
    [],
  );
  return Number(row?.[0]) <= MOST_ROWS && Number(row?.[1]) <= MOST_BYTES;
}

/** Copies a table of the file with its indexes, none of which is unique: from now on the connection reads and changes its own, without any triggers. */
export function copyTable(connection: Connection, id: number): void {
  const table = `t${id}`;
  const definitions = connection.all(
    'SELECT type,sql FROM main.sqlite_schema WHERE tbl_name=? AND sql IS NOT NULL AND type<>?',
    [table, 'trigger'],
  );
  const columns = storedColumns(connection, id);
  const names = columns.map(({ name }) => name);
  // A key of SQLite's own is its row's number; others have one that no column shows.
  const list = (columns.some(({ isKey }) => isKey) ? names : ['rowid', ...names]).join(',');
  for (const [type, sql] of definitions.toSorted(([a]) => (a === 'table' ? -1 : 1))) {
    if (type === 'table') {
      connection.exec(String(sql).replace(/^CREATE TABLE /, 'CREATE TEMP TABLE '));
      connection.exec(`INSERT INTO temp.${table}(${list}) SELECT ${list} FROM main.${table}`);
      // What others have removed since may have had the keys of rows that are new.
    } else connection.exec(String(sql).replace(/^CREATE (?:UNIQUE )?INDEX /, 'CREATE INDEX temp.'));
  }
}
