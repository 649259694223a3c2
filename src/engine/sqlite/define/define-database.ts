import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterDatabase, CreateDatabase, DropDatabase, TableOptions } from '../../../sql/ast.ts';
import { requireDatabase, type Database } from '../catalog/catalog.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import { chooseCharset } from '../catalog/column-type.ts';
import { refuseCharsetConflict } from './charset-conflict.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { dropStoredTable } from './define-table.ts';
import { SYSTEM_DATABASES } from '../information/system-database.ts';
import { deleteDatabase, saveDatabase, withDatabase } from '../file/schema-store.ts';

const SERVER_CHARSET = { charset: 'utf8mb4', collation: DEFAULT_COLLATION };

/** Character set and collation of databases that say nothing of them: those of the session's server variables. */
function serverCharset({ state }: DefinitionWork): typeof SERVER_CHARSET {
  const read = (name: string): string | undefined => {
    const value = state.environment.systemVariable(name, undefined);
    return typeof value === 'string' ? value : undefined;
  };
  const [charset, collation] = [read('character_set_server'), read('collation_server')];
  return charset === undefined || collation === undefined ? SERVER_CHARSET : { charset, collation };
}

/** System databases in which users may have tables: the database is stored with the first of them. */
const SHARED_DATABASES: ReadonlySet<string> = new Set(['mysql', 'sys']);

/** The database of a new table. @throws WireError 1049 */
export function databaseOfTable(work: DefinitionWork, name: string, temporary: boolean): Database {
  if (work.catalog.databases.has(name) || !SHARED_DATABASES.has(name)) return requireDatabase(work.catalog, name);
  const database = { id: work.nextId(), name, ...SERVER_CHARSET, tables: new Map() };
  if (!temporary) saveDatabase(work.connection, database);
  work.catalog = withDatabase(work.catalog, name, database);
  return database;
}

const isSystem = (name: string): boolean => name.toLowerCase() === 'mysql';

/** @throws WireError 1007, 1253, 1302, 3552 */
export function createDatabase(work: DefinitionWork, node: CreateDatabase): void {
  const exists =
    work.catalog.databases.has(node.name) || SYSTEM_DATABASES.some((name) => name === node.name.toLowerCase());
  if (exists) {
    const error = wireError('ER_DB_CREATE_EXISTS', node.name);
    if (!node.ifNotExists) throw isSystem(node.name) ? wireError('ER_NO_SYSTEM_SCHEMA_ACCESS', 'mysql') : error;
    work.rows = 1;
    return note(work, error);
  }
  if (node.name === '' || node.name.length > 64 || node.name.endsWith(' '))
    throw wireError('ER_WRONG_DB_NAME', node.name);
  refuseEncryption(node.options);
  refuseCharsetConflict(node.options);
  const charset = chooseCharset(node.options['charset'], node.options['collate'], serverCharset(work));
  const database = { id: work.nextId(), name: node.name, ...charset, tables: new Map() };
  saveDatabase(work.connection, database);
  work.catalog = withDatabase(work.catalog, node.name, database);
  work.rows = 1;
}

/** @throws WireError 1235, 1525 */
function refuseEncryption({ encryption = 'N' }: TableOptions): void {
  const letter = encryption.toUpperCase();
  if (letter === 'Y') throw wireError('ER_NOT_SUPPORTED_YET', 'encrypted databases');
  if (letter !== 'N') throw wireError('ER_WRONG_VALUE', 'argument (should be Y or N)', encryption);
}

/** @throws WireError 1235, 1525, 3503 */
export function alterDatabase(work: DefinitionWork, node: AlterDatabase): void {
  const name = schemaOf(work, node.name);
  const database = work.catalog.databases.get(name);
  if (database === undefined) throw wireError('ER_DATABASE_MISSING', name);
  if (Number(node.options['read_only'] ?? 0) === 1)
    throw wireError('ER_NOT_SUPPORTED_YET', 'databases that are READ ONLY');
  refuseEncryption(node.options);
  refuseCharsetConflict(node.options);
  const changed = { ...database, ...chooseCharset(node.options['charset'], node.options['collate'], database) };
  saveDatabase(work.connection, changed);
  work.catalog = withDatabase(work.catalog, name, changed);
  work.rows = 1;
}

/** @throws WireError 1008, 3552, 3730 */
export function dropDatabase(work: DefinitionWork, node: DropDatabase): void {
  if (node.name === 'mysql') throw wireError('ER_NO_SYSTEM_SCHEMA_ACCESS', node.name);
  const database = work.catalog.databases.get(node.name);
  if (database === undefined) {
    const error = wireError('ER_DB_DROP_EXISTS', node.name);
    if (!node.ifExists) throw error;
    return note(work, error);
  }
  const names = [...database.tables.values()].map(({ schema, name }) => ({ schema, name }));
  for (const table of database.tables.values()) dropStoredTable(work, table, names);
  deleteDatabase(work.connection, database);
  work.catalog = withDatabase(work.catalog, node.name, undefined);
  work.rows = names.length;
}
