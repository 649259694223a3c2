import { KEYWORDS } from '../../../sql/keywords.ts';
import { RESERVED_WORDS } from '../../../sql/reserved.ts';
import type { Catalog, View } from './catalog.ts';
import { CHARACTER_SETS, COLLATIONS } from '../type/collation.ts';
import type { VirtualColumn, VirtualType } from '../emit/emit-virtual-table.ts';
import type { ViewColumn } from './view-columns.ts';
import {
  baseTables,
  collationRows,
  columnRow,
  viewColumnRow,
  constraintRows,
  ENGINE_ROW,
  keyUsageRows,
  referentialRows,
  schemataRows,
  statisticsRows,
  tableRow,
  tables,
  type Row,
} from './information-rows.ts';

/** A table of information_schema: its columns and its rows. */
export interface InformationTable {
  readonly columns: readonly VirtualColumn[];
  /** @param columnsOf the columns of a view */
  rows(catalog: Catalog, columnsOf: (view: View) => readonly ViewColumn[]): readonly Row[];
}

/** Columns from a list such as `TABLE_NAME ORDINAL_POSITION:int`. */
function columns(list: string): readonly VirtualColumn[] {
  return list
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [name = '', type = 'text'] = item.split(':');
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
export const INFORMATION_SCHEMA: ReadonlyMap<string, InformationTable> = new Map([
  [
    'SCHEMATA',
    define(
      'CATALOG_NAME SCHEMA_NAME DEFAULT_CHARACTER_SET_NAME DEFAULT_COLLATION_NAME SQL_PATH DEFAULT_ENCRYPTION',
      schemataRows,
    ),
  ],
  ['TABLES', define(TABLE_COLUMNS, (catalog) => tables(catalog).map(tableRow))],
  [
    'COLUMNS',
    define(COLUMN_COLUMNS, (catalog, columnsOf) =>
      tables(catalog).flatMap((table) =>
        table.kind === 'table'
          ? table.columns.map((column, i) => columnRow(table, column, i + 1))
          : columnsOf(table).map((column, i) => viewColumnRow(table, column, i + 1)),
      ),
    ),
  ],
  [
    'STATISTICS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME NON_UNIQUE:int INDEX_SCHEMA INDEX_NAME SEQ_IN_INDEX:int COLUMN_NAME COLLATION CARDINALITY:int SUB_PART:int PACKED NULLABLE INDEX_TYPE COMMENT INDEX_COMMENT IS_VISIBLE EXPRESSION:longtext',
      (catalog) =>
        baseTables(catalog).flatMap((table) => table.indexes.flatMap((index) => statisticsRows(table, index))),
    ),
  ],
  [
    'KEY_COLUMN_USAGE',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION:int POSITION_IN_UNIQUE_CONSTRAINT:int REFERENCED_TABLE_SCHEMA REFERENCED_TABLE_NAME REFERENCED_COLUMN_NAME',
      (catalog) => baseTables(catalog).flatMap(keyUsageRows),
    ),
  ],
  [
    'TABLE_CONSTRAINTS',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_SCHEMA TABLE_NAME CONSTRAINT_TYPE ENFORCED',
      (catalog) => baseTables(catalog).flatMap(constraintRows),
    ),
  ],
  [
    'REFERENTIAL_CONSTRAINTS',
    define(
      'CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME UNIQUE_CONSTRAINT_CATALOG UNIQUE_CONSTRAINT_SCHEMA UNIQUE_CONSTRAINT_NAME MATCH_OPTION UPDATE_RULE DELETE_RULE TABLE_NAME REFERENCED_TABLE_NAME',
      (catalog) => baseTables(catalog).flatMap(referentialRows),
    ),
  ],
  [
    'CHECK_CONSTRAINTS',
    define('CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME CHECK_CLAUSE:longtext', (catalog) =>
      baseTables(catalog).flatMap((table) =>
        table.checks.map((check) => ['def', table.schema, check.name, `(${check.text})`]),
      ),
    ),
  ],
  [
    'VIEWS',
    define(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME VIEW_DEFINITION:longtext CHECK_OPTION IS_UPDATABLE DEFINER SECURITY_TYPE CHARACTER_SET_CLIENT COLLATION_CONNECTION',
      (catalog) =>
        tables(catalog).flatMap((view) =>
          view.kind === 'view'
            ? [
                [
                  'def',
                  view.schema,
                  view.name,
                  view.text,
                  'NONE',
                  'NO',
                  'root@%',
                  'DEFINER',
                  'utf8mb4',
                  'utf8mb4_0900_ai_ci',
                ],
              ]
            : [],
        ),
    ),
  ],
  ['ENGINES', define('ENGINE SUPPORT COMMENT TRANSACTIONS XA SAVEPOINTS', () => [ENGINE_ROW])],
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
    'TRIGGERS',
    empty(
      'TRIGGER_CATALOG TRIGGER_SCHEMA TRIGGER_NAME EVENT_MANIPULATION EVENT_OBJECT_CATALOG EVENT_OBJECT_SCHEMA EVENT_OBJECT_TABLE ACTION_ORDER:int ACTION_CONDITION ACTION_STATEMENT ACTION_ORIENTATION ACTION_TIMING CREATED:datetime SQL_MODE DEFINER CHARACTER_SET_CLIENT COLLATION_CONNECTION DATABASE_COLLATION',
    ),
  ],
  [
    'ROUTINES',
    empty(
      'SPECIFIC_NAME ROUTINE_CATALOG ROUTINE_SCHEMA ROUTINE_NAME ROUTINE_TYPE DATA_TYPE DTD_IDENTIFIER ROUTINE_BODY ROUTINE_DEFINITION ROUTINE_COMMENT EXTERNAL_NAME EXTERNAL_LANGUAGE PARAMETER_STYLE IS_DETERMINISTIC SQL_DATA_ACCESS SQL_PATH SECURITY_TYPE CREATED:datetime LAST_ALTERED:datetime DEFINER SQL_MODE CHARACTER_SET_CLIENT COLLATION_CONNECTION DATABASE_COLLATION',
    ),
  ],
  [
    'PARAMETERS',
    empty(
      'SPECIFIC_CATALOG SPECIFIC_SCHEMA SPECIFIC_NAME ORDINAL_POSITION:int PARAMETER_MODE PARAMETER_NAME DATA_TYPE DTD_IDENTIFIER ROUTINE_TYPE CHARACTER_MAXIMUM_LENGTH:int NUMERIC_PRECISION:int NUMERIC_SCALE:int',
    ),
  ],
  [
    'EVENTS',
    empty(
      'EVENT_CATALOG EVENT_SCHEMA EVENT_NAME DEFINER TIME_ZONE EVENT_BODY EVENT_DEFINITION EVENT_TYPE EXECUTE_AT:datetime INTERVAL_VALUE INTERVAL_FIELD STATUS ON_COMPLETION',
    ),
  ],
  [
    'PARTITIONS',
    empty(
      'TABLE_CATALOG TABLE_SCHEMA TABLE_NAME PARTITION_NAME SUBPARTITION_NAME PARTITION_ORDINAL_POSITION:int PARTITION_METHOD PARTITION_EXPRESSION PARTITION_DESCRIPTION TABLE_ROWS:int',
    ),
  ],
  [
    'FILES',
    empty(
      'FILE_ID:int FILE_NAME FILE_TYPE TABLESPACE_NAME TABLE_SCHEMA TABLE_NAME LOGFILE_GROUP_NAME LOGFILE_GROUP_NUMBER:int ENGINE TOTAL_EXTENTS:int INITIAL_SIZE:int EXTENT_SIZE:int EXTRA',
    ),
  ],
  ['PLUGINS', empty('PLUGIN_NAME PLUGIN_VERSION PLUGIN_STATUS PLUGIN_TYPE PLUGIN_DESCRIPTION LOAD_OPTION')],
  ['KEYWORDS', define('WORD RESERVED:int', keywordRows)],
  ['LIBRARIES', empty('LIBRARY_CATALOG LIBRARY_SCHEMA LIBRARY_NAME LIBRARY_DEFINITION LANGUAGE')],
]);
