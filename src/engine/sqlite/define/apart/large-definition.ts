import type { AlterAction, DefinitionStatement, TableName } from '../../../../sql/ast.ts';
import { columnSql, findTable, isVirtual, tableSql, type Catalog, type Table } from '../../catalog/catalog.ts';
import type { Connection } from '../../file/connection.ts';

/** Pages of a database in which nothing takes long. */
const SMALL_DATABASE = 1024;
/** So many tables take long to drop, whatever is in them: SQLite goes through its definitions for each. */
const MANY_TABLES = 500;

/** Rows and bytes of a table from which on others would have to wait for longer than it takes to start a process. */
const MANY_ROWS = 10_000;
const MANY_BYTES = 8 * 1024 * 1024;
/** Rows by which the length of all is estimated. */
const SAMPLE = 16;

/** What changes only the definition, however many rows there are. */
const SLIGHT: ReadonlySet<AlterAction['kind']> = new Set([
  'alter-default',
  'rename-column',
  'rename-index',
  'rename-table',
  'show-index',
  'show-column',
  'drop-check',
  'drop-foreign-key',
  'keys',
]);

/** Whether a definition may go through so many rows of the file that it had better be carried out where nobody waits for it. */
export function isLarge(
  statement: DefinitionStatement,
  catalog: Catalog,
  database: string | undefined,
  connection: Connection,
): boolean {
  const tables = tablesGoneThrough(statement, catalog, database);
  if (tables.length >= MANY_TABLES) return true;
  return (
    tables.length > 0 && connection.pageCount >= SMALL_DATABASE && tables.some((table) => hasMuch(table, connection))
  );
}

function tablesGoneThrough(
  statement: DefinitionStatement,
  catalog: Catalog,
  database: string | undefined,
): readonly Table[] {
  const find = ({ schema = database ?? '', name }: TableName): readonly Table[] => {
    const table = catalog.databases.has(schema) ? findTable(catalog, schema, name) : undefined;
    return table?.kind === 'table' ? [table] : [];
  };
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others go through no rows
  switch (statement.kind) {
    case 'alter-table':
      return statement.actions.every(({ kind }) => SLIGHT.has(kind)) ? [] : find(statement.table);
    case 'create-index':
    case 'drop-index':
    case 'truncate-table':
      return find(statement.table);
    case 'drop-table':
      return statement.temporary ? [] : statement.tables.flatMap(find);
    case 'drop-database':
      return [...(catalog.databases.get(statement.name)?.tables.values() ?? [])].filter(
        ({ kind }) => kind === 'table',
      ) as Table[];
    default:
      return [];
  }
}

/** SQLite takes expressions of 1000 levels: the terms are added in groups. */
function sumOf(terms: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(terms.length / 100) }, (_, i) => terms.slice(i * 100, i * 100 + 100));
  return groups.map((group) => `(${group.join('+')})`).join('+');
}

function hasMuch(table: Table, connection: Connection): boolean {
  const rows = connection.rowsOfTable(tableSql(table));
  if (rows >= MANY_ROWS) return true;
  const lengths = table.columns
    .filter((column) => !isVirtual(column))
    .map((column) => `ifnull(octet_length(${columnSql(column)}),0)`);
  if (lengths.length === 0) return false;
  const [row] = connection.all(
    `SELECT avg(${sumOf(lengths)}) FROM (SELECT * FROM ${tableSql(table)} LIMIT ${SAMPLE})`,
    [],
  );
  return rows * Number(row?.[0] ?? 0) >= MANY_BYTES;
}
