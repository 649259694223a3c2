import type { Catalog, Database, Table, View } from '../catalog/catalog.ts';
import type { Connection } from './connection.ts';

/** `tlsd` in ASCII: says whose file it is (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x74_6c_73_64;
/** Version of the catalog tables, of sort keys and of the functions that a file's indexes call. Files of other versions are not opened. */
export const FORMAT_VERSION = 2;

const CREATE = `
CREATE TABLE IF NOT EXISTS tlsdb_counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tlsdb_database(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tlsdb_table(
  id INTEGER PRIMARY KEY, database_id INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, next_value TEXT NOT NULL DEFAULT '1',
  UNIQUE(database_id, name)) STRICT;
PRAGMA application_id=${APPLICATION_ID};
PRAGMA user_version=${FORMAT_VERSION};`;

/** Makes the catalog tables of a new file. */
export function createCatalogTables(connection: Connection): void {
  connection.exec(`BEGIN IMMEDIATE;${CREATE}COMMIT`);
}

/** Reads all definitions. */
export function loadCatalog(connection: Connection, version: number): Catalog {
  const databases = new Map<string, Database>();
  const byId = new Map<number, Map<string, Table | View>>();
  for (const [id, name, definition] of connection.all(
    'SELECT id, name, definition FROM tlsdb_database ORDER BY name',
    [],
  )) {
    const tables = new Map<string, Table | View>();
    byId.set(Number(id), tables);
    const options = JSON.parse(String(definition)) as Pick<Database, 'charset' | 'collation'>;
    databases.set(String(name), { ...options, id: Number(id), name: String(name), tables });
  }
  for (const [databaseId, name, definition] of connection.all(
    'SELECT database_id, name, definition FROM tlsdb_table ORDER BY name',
    [],
  )) {
    byId.get(Number(databaseId))?.set(String(name), JSON.parse(String(definition)) as Table | View);
  }
  return { version, databases };
}

/** A number that was never given before. */
export function nextId(connection: Connection): number {
  const [row] = connection.all(
    `INSERT INTO tlsdb_counter(name, value) VALUES('id', 1) ON CONFLICT(name) DO UPDATE SET value=value+1 RETURNING value`,
    [],
  );
  return Number(row?.[0]);
}

/** Stores a database, new or changed. */
export function saveDatabase(connection: Connection, database: Database): void {
  const definition = JSON.stringify({ charset: database.charset, collation: database.collation });
  connection.change(
    'INSERT INTO tlsdb_database(id,name,definition) VALUES(?,?,?) ON CONFLICT(id) DO UPDATE SET definition=excluded.definition',
    [database.id, database.name, definition],
  );
}

/** Takes a database out of what is stored; its tables are dropped before. */
export function deleteDatabase(connection: Connection, database: Database): void {
  connection.change('DELETE FROM tlsdb_database WHERE id=?', [database.id]);
}

/** Writes a new or changed table or view; its id stays. */
export function saveTable(connection: Connection, database: Database, table: Table | View): void {
  if (table.kind === 'table' && table.temporary === true) return;
  connection.change(
    'INSERT INTO tlsdb_table(id,database_id,name,definition) VALUES(?,?,?,?) ON CONFLICT(id) DO UPDATE SET database_id=excluded.database_id, name=excluded.name, definition=excluded.definition',
    [table.id, database.id, table.name, JSON.stringify(table)],
  );
}

/** Takes a table or view out of what is stored. */
export function deleteTable(connection: Connection, table: Table | View): void {
  connection.change('DELETE FROM tlsdb_table WHERE id=?', [table.id]);
}

/** The AUTO_INCREMENT value that a table's counter had when it was last written. */
export function readCounter(connection: Connection, tableId: number): bigint {
  const [row] = connection.all('SELECT next_value FROM tlsdb_table WHERE id=?', [tableId]);
  return BigInt(String(row?.[0] ?? '1'));
}

/** Stores the next AUTO_INCREMENT value of a table. */
export function writeCounter(connection: Connection, tableId: number, next: bigint): void {
  connection.change('UPDATE tlsdb_table SET next_value=? WHERE id=?', [String(next), tableId]);
}

/** A catalog with one database new, changed or (`undefined`) gone. */
export function withDatabase(catalog: Catalog, name: string, database: Database | undefined): Catalog {
  const databases = new Map(catalog.databases);
  if (database === undefined) databases.delete(name);
  else databases.set(name, database);
  return { version: catalog.version + 1, databases: new Map([...databases].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A catalog with one table or view new, changed or (`undefined`) gone. */
export function withTable(catalog: Catalog, schema: string, name: string, table: Table | View | undefined): Catalog {
  const database = catalog.databases.get(schema);
  if (database === undefined) return catalog;
  const tables = new Map(database.tables);
  if (table === undefined) tables.delete(name);
  else tables.set(name, table);
  const sorted = new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));
  return withDatabase(catalog, schema, { ...database, tables: sorted });
}
