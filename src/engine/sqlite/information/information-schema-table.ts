import { isMergeable } from '../catalog/mergeable.ts';
import { KEYWORDS } from '../../../sql/keywords.ts';
import type { TableName } from '../../../sql/ast.ts';
import { systemDatabase } from './system-database.ts';
import { RESERVED_WORDS } from '../../../sql/reserved.ts';
import { tablesRead } from '../../../sql/tables-read.ts';
import { EMPTY_TABLES } from './information-schema-empty.ts';
import { parseViewQuery } from '../catalog/view-text.ts';
import { viewDefinition } from './view-print.ts';
import { escapedText } from './column-text.ts';
import type { SessionEnvironment } from '../../engine.ts';
import { findTable, type Catalog, type Table, type View } from '../catalog/catalog.ts';
import { COLLATIONS, DEFAULT_COLLATION } from '../type/collation.ts';
import { CHARACTER_SETS } from '../type/character-set.ts';
import { baseTables, collationRows, schemataRows, systemViewRow, tables, type Row } from './information-rows.ts';
import { partitionRow, tableRow } from './table-rows.ts';
import { constraintExtensionRows, constraintRows, keyUsageRows, referentialRows, statisticsRows } from './key-rows.ts';
import { columnPrivileges, columnRow, informationColumnRows, viewColumnRow } from './column-rows.ts';
import { ENGINE_ROWS, PLUGIN_ROWS } from './plugin-rows.ts';
import { INFORMATION_TABLES } from './information-schema-columns.ts';
import { triggerRows } from './trigger-rows.ts';
import type { ViewColumn, VirtualColumn, VirtualType } from '../catalog/view-column.ts';

/** What rows of information_schema are made from. */
export interface InformationSource {
  /** What rows are wanted of, and the account may know of. */
  readonly catalog: Catalog;
  /** The whole catalog. */
  readonly stored: Catalog;
  readonly environment: Pick<SessionEnvironment, 'canSee' | 'holds' | 'currentUser'>;
  readonly columnsOf: (view: View) => readonly ViewColumn[];
  readonly nextIncrement: (table: Table) => bigint | null;
}

/** A table of information_schema: its columns and its rows. */
export interface InformationTable {
  readonly columns: readonly VirtualColumn[];
  rows(source: InformationSource): readonly Row[];
}

/** Columns with names of databases and tables, which are compared exactly. */
const NAMES = /^(?:[A-Z_]+_)?(?:SCHEMA|CATALOG)$|^(?:REFERENCED_)?TABLE_NAME$|^SCHEMA_NAME$/;

/** Tables of information_schema that the server answers. */
export const OF_THE_SERVER = ['PROCESSLIST', 'SCHEMA_PRIVILEGES', 'TABLE_PRIVILEGES', 'USER_PRIVILEGES'] as const;

/** Columns from a list such as `TABLE_NAME ORDINAL_POSITION:int`. */
function columns(list: string): readonly VirtualColumn[] {
  return list
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [name = '', type = NAMES.test(item) ? 'name' : 'text'] = item.split(':');
      return { name, type: type as VirtualType };
    });
}

function define(list: string, rows: InformationTable['rows']): InformationTable {
  return { columns: columns(list), rows };
}

const empty = (list: string): InformationTable => define(list, () => []);

function keywordRows(): readonly Row[] {
  const words = [
    ...[...RESERVED_WORDS].map((word) => [word, 1] as const),
    ...KEYWORDS.map((word) => [word, 0] as const),
  ];
  return words.sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, reserved]) => [word.toUpperCase(), reserved]);
}

const TABLE_COLUMNS =
  'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME TABLE_TYPE ENGINE VERSION:int ROW_FORMAT TABLE_ROWS:int AVG_ROW_LENGTH:int DATA_LENGTH:int MAX_DATA_LENGTH:int INDEX_LENGTH:int DATA_FREE:int AUTO_INCREMENT:int CREATE_TIME:datetime UPDATE_TIME:datetime CHECK_TIME:datetime TABLE_COLLATION CHECKSUM:int CREATE_OPTIONS TABLE_COMMENT:longtext';
const COLUMN_COLUMNS =
  'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION:int COLUMN_DEFAULT:longtext IS_NULLABLE DATA_TYPE:longtext CHARACTER_MAXIMUM_LENGTH:int CHARACTER_OCTET_LENGTH:int NUMERIC_PRECISION:int NUMERIC_SCALE:int DATETIME_PRECISION:int CHARACTER_SET_NAME COLLATION_NAME COLUMN_TYPE:longtext COLUMN_KEY EXTRA PRIVILEGES COLUMN_COMMENT:longtext GENERATION_EXPRESSION:longtext SRS_ID:int';

/** The tables of information_schema, by upper-case name (https://dev.mysql.com/doc/refman/8.4/en/information-schema-table-reference.html). */
export const INFORMATION_SCHEMA: ReadonlyMap<string, InformationTable> = new Map<string, InformationTable>([
  [
    'SCHEMATA',
    define(
      'CATALOG_NAME SCHEMA_NAME DEFAULT_CHARACTER_SET_NAME DEFAULT_COLLATION_NAME SQL_PATH DEFAULT_ENCRYPTION',
      ({ catalog }) => schemataRows(catalog),
    ),
  ],
  [
    'TABLES',
    define(TABLE_COLUMNS, ({ catalog, nextIncrement }) => [
      ...tables(catalog).map((table) => tableRow(table, table.kind === 'table' ? nextIncrement(table) : null)),
      ...[...INFORMATION_SCHEMA.keys(), ...OF_THE_SERVER].toSorted().map(systemViewRow),
    ]),
  ],
  [
    'COLUMNS',
    define(COLUMN_COLUMNS, ({ catalog, columnsOf, environment }) => [
      ...tables(catalog).flatMap((table) => {
        const privileges = columnPrivileges(environment, table);
        return table.kind === 'table'
          ? table.columns.map((column, i) => columnRow(table, column, i + 1, privileges))
          : columnsOf(table).map((column, i) => viewColumnRow(table, column, i + 1, privileges));
      }),
      ...INFORMATION_TABLES.filter((name) => catalog.wants?.('information_schema', name) !== false).flatMap(
        informationColumnRows,
      ),
    ]),
  ],
  [
    'STATISTICS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME NON_UNIQUE:int INDEX_SCHEMA INDEX_NAME SEQ_IN_INDEX:int COLUMN_NAME COLLATION CARDINALITY:int SUB_PART:int PACKED NULLABLE INDEX_TYPE COMMENT INDEX_COMMENT IS_VISIBLE EXPRESSION:longtext',
      ({ catalog }) =>
        baseTables(catalog).flatMap((table) => table.indexes.flatMap((index) => statisticsRows(table, index))),
    ),
  ],
  [
    'KEY_COLUMN_USAGE',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION:int POSITION_IN_UNIQUE_CONSTRAINT:int REFERENCED_TABLE_SCHEMA REFERENCED_TABLE_NAME REFERENCED_COLUMN_NAME',
      ({ catalog }) => baseTables(catalog).flatMap(keyUsageRows),
    ),
  ],
  [
    'TABLE_CONSTRAINTS',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_SCHEMA TABLE_NAME CONSTRAINT_TYPE ENFORCED',
      ({ catalog }) => baseTables(catalog).flatMap(constraintRows),
    ),
  ],
  [
    'REFERENTIAL_CONSTRAINTS',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME UNIQUE_CONSTRAINT_CATALOG UNIQUE_CONSTRAINT_SCHEMA UNIQUE_CONSTRAINT_NAME MATCH_OPTION UPDATE_RULE DELETE_RULE TABLE_NAME REFERENCED_TABLE_NAME',
      ({ catalog, stored }) => baseTables(catalog).flatMap((table) => referentialRows(table, stored)),
    ),
  ],
  [
    'CHECK_CONSTRAINTS',
    define('CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME CHECK_CLAUSE:longtext', ({ catalog }) =>
      baseTables(catalog).flatMap((table) =>
        table.checks.map((check) => ['def', table.schema, check.name, escapedText(check.text)]),
      ),
    ),
  ],
  [
    'VIEWS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME VIEW_DEFINITION:longtext CHECK_OPTION IS_UPDATABLE DEFINER SECURITY_TYPE CHARACTER_SET_CLIENT COLLATION_CONNECTION',
      (source) => views(source.catalog).map((view) => viewRow(source, view)),
    ),
  ],
  ['ENGINES', define('ENGINE SUPPORT COMMENT TRANSACTIONS XA SAVEPOINTS', () => ENGINE_ROWS)],
  [
    'CHARACTER_SETS',
    define('CHARACTER_SET_NAME DEFAULT_COLLATE_NAME DESCRIPTION MAXLEN:int', () =>
      CHARACTER_SETS.map((set) => [set.name, set.defaultCollation, set.description, set.maxLength]),
    ),
  ],
  [
    'COLLATIONS',
    define('COLLATION_NAME CHARACTER_SET_NAME ID:int IS_DEFAULT IS_COMPILED SORTLEN:int PAD_ATTRIBUTE', () =>
      collationRows(),
    ),
  ],
  [
    'COLLATION_CHARACTER_SET_APPLICABILITY',
    define('COLLATION_NAME CHARACTER_SET_NAME', () =>
      [...COLLATIONS.values()].map(({ name, charset }) => [name, charset]),
    ),
  ],
  [
    'PLUGINS',
    define(
      'PLUGIN_NAME PLUGIN_VERSION PLUGIN_STATUS PLUGIN_TYPE PLUGIN_TYPE_VERSION PLUGIN_LIBRARY PLUGIN_LIBRARY_VERSION PLUGIN_AUTHOR PLUGIN_DESCRIPTION:longtext PLUGIN_LICENSE LOAD_OPTION',
      () => PLUGIN_ROWS,
    ),
  ],
  [
    'SCHEMATA_EXTENSIONS',
    define('CATALOG_NAME SCHEMA_NAME OPTIONS', ({ catalog }) =>
      schemataRows(catalog).map(([catalogName = null, name = null]) => [catalogName, name, '']),
    ),
  ],
  [
    'TABLES_EXTENSIONS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME ENGINE_ATTRIBUTE:longtext SECONDARY_ENGINE_ATTRIBUTE:longtext',
      ({ catalog }) => tables(catalog).map(({ schema, name }) => ['def', schema, name, null, null]),
    ),
  ],
  [
    'COLUMNS_EXTENSIONS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ENGINE_ATTRIBUTE:longtext SECONDARY_ENGINE_ATTRIBUTE:longtext',
      ({ catalog }) =>
        tables(catalog).flatMap(({ schema, name, columns: own }) =>
          own.map((column) => ['def', schema, name, typeof column === 'string' ? column : column.name, null, null]),
        ),
    ),
  ],
  [
    'PARTITIONS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME PARTITION_NAME SUBPARTITION_NAME PARTITION_ORDINAL_POSITION:int SUBPARTITION_ORDINAL_POSITION:int SECONDARY_LOAD PARTITION_METHOD SUBPARTITION_METHOD PARTITION_EXPRESSION SUBPARTITION_EXPRESSION PARTITION_DESCRIPTION:longtext TABLE_ROWS:int AVG_ROW_LENGTH:int DATA_LENGTH:int MAX_DATA_LENGTH:int INDEX_LENGTH:int DATA_FREE:int CREATE_TIME:datetime UPDATE_TIME:datetime CHECK_TIME:datetime CHECKSUM:int PARTITION_COMMENT:longtext NODEGROUP TABLESPACE_NAME',
      ({ catalog }) => tables(catalog).map(partitionRow),
    ),
  ],
  [
    'TABLE_CONSTRAINTS_EXTENSIONS',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_NAME ENGINE_ATTRIBUTE:longtext SECONDARY_ENGINE_ATTRIBUTE:longtext',
      ({ catalog }) => baseTables(catalog).flatMap(constraintExtensionRows),
    ),
  ],
  [
    'VIEW_TABLE_USAGE',
    define('VIEW_CATALOG VIEW_SCHEMA VIEW_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME', (source) =>
      views(source.catalog).flatMap((view) => viewUsageRows(source, view)),
    ),
  ],
  [
    'TRIGGERS',
    define(
      'TRIGGER_CATALOG TRIGGER_SCHEMA TRIGGER_NAME EVENT_MANIPULATION EVENT_OBJECT_CATALOG EVENT_OBJECT_SCHEMA EVENT_OBJECT_TABLE ACTION_ORDER:int ACTION_CONDITION ACTION_STATEMENT:longtext ACTION_ORIENTATION ACTION_TIMING ACTION_REFERENCE_OLD_TABLE ACTION_REFERENCE_NEW_TABLE ACTION_REFERENCE_OLD_ROW ACTION_REFERENCE_NEW_ROW CREATED:datetime2 SQL_MODE DEFINER CHARACTER_SET_CLIENT COLLATION_CONNECTION DATABASE_COLLATION',
      ({ catalog }) => triggerRows(catalog),
    ),
  ],
  ['KEYWORDS', define('WORD RESERVED:int', keywordRows)],
  ...Object.entries(EMPTY_TABLES).map(([name, list]) => [name, empty(list)] as const),
]);

const views = (catalog: Catalog): readonly View[] => tables(catalog).filter((table) => table.kind === 'view');

/** How a view is made is for its definer to know, and for who holds SHOW VIEW and SELECT. */
function mayKnow({ environment }: InformationSource, { schema, name, definer }: View): boolean {
  if (environment.holds === undefined || definer === environment.currentUser) return true;
  return environment.holds('show view', schema, name) && environment.holds('select', schema, name);
}

/** Whether the rows of a view are those of its tables, which are not the server's own, and a column of it is one of theirs. */
function isUpdatable(view: View, catalog: Catalog): boolean {
  const query = parseViewQuery(view);
  if (view.algorithm === 'temptable' || !isMergeable(query) || query.kind !== 'select') return false;
  const isChangeable = ({ schema = view.database ?? '', name }: TableName): boolean => {
    if (systemDatabase(schema) !== undefined) return false;
    const table = findTable(catalog, schema, name);
    return table?.kind !== 'view' || isUpdatable(table, catalog);
  };
  if (!tablesRead(query.from).some(isChangeable)) return false;
  return query.items.some((item) => item.kind === 'star' || item.expression.kind === 'column');
}

function viewRow(source: InformationSource, view: View): Row {
  return [
    'def',
    view.schema,
    view.name,
    mayKnow(source, view) ? viewDefinition(source.stored, view) : '',
    view.checkOption?.toUpperCase() ?? 'NONE',
    isUpdatable(view, source.catalog) ? 'YES' : 'NO',
    view.definer ?? 'root@%',
    (view.security ?? 'definer').toUpperCase(),
    view.charset ?? 'utf8mb4',
    view.connection ?? DEFAULT_COLLATION,
  ];
}

/** The tables that a view reads, each once. */
function viewUsageRows(source: InformationSource, view: View): readonly Row[] {
  if (!mayKnow(source, view)) return [];
  const read = new Map(
    tablesRead(parseViewQuery(view)).map(({ schema = view.database ?? '', name }) => [
      `${schema}\0${name}`,
      [schema, name],
    ]),
  );
  return [...read.values()]
    .filter(([schema = '', name = '']) => source.environment.canSee?.(schema, name) !== false)
    .map(([schema = '', name = '']) => ['def', view.schema, view.name, 'def', schema, name]);
}
