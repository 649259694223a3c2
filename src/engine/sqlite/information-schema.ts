import type { ResultValue } from '../../mysql/column.ts';
import { columnById, type Catalog, type Column, type Database, type Index, type Table, type View } from './catalog.ts';
import { CHARACTER_SETS, COLLATIONS } from './collation.ts';
import { columnExtra, columnKey, defaultText } from './column-text.ts';
import type { VirtualColumn, VirtualType } from './emit-virtual-table.ts';
import { formatDateTime, fromMicros } from './temporal.ts';
import { collationName, dataTypeName, typeText } from './type-text.ts';
import type { ValueType } from './type.ts';

type Row = readonly ResultValue[];

/** A table of information_schema: its columns and its rows. */
export interface InformationTable {
  readonly columns: readonly VirtualColumn[];
  rows(catalog: Catalog): readonly Row[];
}

/** Databases that exist without being stored. */
export const SYSTEM_DATABASES = ['information_schema', 'mysql', 'performance_schema', 'sys'] as const;

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

function define(list: string, rows: (catalog: Catalog) => readonly Row[]): InformationTable {
  return { columns: columns(list), rows };
}

const empty = (list: string): InformationTable => define(list, () => []);

function databases(catalog: Catalog): readonly Database[] {
  return [...catalog.databases.values()];
}

function tables(catalog: Catalog): readonly (Table | View)[] {
  return databases(catalog).flatMap((database) => Array.from(database.tables.values()));
}

function baseTables(catalog: Catalog): readonly Table[] {
  return tables(catalog).filter((table) => table.kind === 'table');
}

/** A moment as DATETIME text in UTC. */
export function momentText(milliseconds: number): string {
  return formatDateTime(fromMicros(milliseconds * 1000), 0);
}

function schemataRows(catalog: Catalog): readonly Row[] {
  const own = databases(catalog).map(({ name, charset, collation }) => ['def', name, charset, collation, null, 'NO']);
  const system = SYSTEM_DATABASES.filter((name) => !catalog.databases.has(name)).map((name) => [
    'def',
    name,
    'utf8mb3',
    'utf8mb3_general_ci',
    null,
    'NO',
  ]);
  return [...own, ...system];
}

function tableRow(table: Table | View): Row {
  const created = momentText(table.created);
  if (table.kind === 'view') {
    return [
      'def',
      table.schema,
      table.name,
      'VIEW',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      created,
      null,
      null,
      null,
      null,
      null,
      'VIEW',
    ];
  }
  const { options } = table;
  const increment = table.columns.some((column) => column.autoIncrement) ? 1 : null;
  return [
    'def',
    table.schema,
    table.name,
    'BASE TABLE',
    options.engine,
    10,
    'Dynamic',
    0,
    0,
    16_384,
    0,
    0,
    0,
    increment,
    created,
    null,
    null,
    options.collation,
    null,
    '',
    options.comment,
  ];
}

function characterLength(type: ValueType): readonly [ResultValue, ResultValue] {
  if (type.kind === 'text')
    return type.form.endsWith('text') ? [type.length, type.length] : [type.length, type.length * 4];
  if (type.kind === 'bytes') return [type.length, type.length];
  if (type.kind === 'enum') {
    const longest = Math.max(0, ...type.members.map((member) => member.length));
    return [longest, longest * 4];
  }
  if (type.kind === 'set') return [type.members.join(',').length, type.members.join(',').length * 4];
  return [null, null];
}

const INTEGER_PRECISION = { 8: 3, 16: 5, 24: 7, 32: 10, 64: 19 } as const;

function numericFacts(type: ValueType): readonly [ResultValue, ResultValue] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types have no such facts
  switch (type.kind) {
    case 'int':
      return [type.bits === 64 && type.unsigned ? 20 : INTEGER_PRECISION[type.bits], 0];
    case 'decimal':
      return [type.precision, type.scale];
    case 'float':
      return [type.precision ?? 12, type.decimals === 31 ? null : type.decimals];
    case 'double':
      return [type.precision ?? 22, type.decimals === 31 ? null : type.decimals];
    case 'bit':
      return [type.length, null];
    default:
      return [null, null];
  }
}

function columnRow(table: Table, column: Column, position: number): Row {
  const { type } = column;
  const fsp = type.kind === 'datetime' || type.kind === 'timestamp' || type.kind === 'time' ? type.fsp : null;
  const collation = collationName(type);
  return [
    'def',
    table.schema,
    table.name,
    column.name,
    position,
    defaultText(column),
    column.nullable ? 'YES' : 'NO',
    dataTypeName(type),
    ...characterLength(type),
    ...numericFacts(type),
    fsp,
    collation === null ? null : (COLLATIONS.get(collation)?.charset ?? null),
    collation,
    typeText(type),
    columnKey(table, column),
    columnExtra(column),
    'select,insert,update,references',
    column.comment,
    column.generated?.text ?? '',
    null,
  ];
}

/** A row of STATISTICS, and with other names of SHOW INDEX, for each part of an index. */
export function statisticsRows(table: Table, index: Index): readonly Row[] {
  return index.parts.map((part, i) => {
    const column = part.columnId === undefined ? undefined : columnById(table, part.columnId);
    const nullable = column?.nullable === true ? 'YES' : '';
    return [
      'def',
      table.schema,
      table.name,
      index.unique ? 0 : 1,
      table.schema,
      index.name,
      i + 1,
      column?.name ?? null,
      part.descending ? 'D' : 'A',
      0,
      part.length ?? null,
      null,
      nullable,
      'BTREE',
      '',
      index.comment,
      'YES',
      part.expression ?? null,
    ];
  });
}

function keyUsageRows(table: Table): readonly Row[] {
  const unique = table.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      index.parts.map((part, i) => [
        'def',
        table.schema,
        index.name,
        'def',
        table.schema,
        table.name,
        part.columnId === undefined ? null : columnById(table, part.columnId).name,
        i + 1,
        null,
        null,
        null,
        null,
      ]),
    );
  const foreign = table.foreignKeys.flatMap((key) =>
    key.columnIds.map((id, i) => [
      'def',
      table.schema,
      key.name,
      'def',
      table.schema,
      table.name,
      columnById(table, id).name,
      i + 1,
      i + 1,
      key.parentSchema,
      key.parentTable,
      key.parentColumns[i] ?? null,
    ]),
  );
  return [...unique, ...foreign];
}

function constraintRows(table: Table): readonly Row[] {
  const row = (name: string, type: string, enforced = 'YES'): Row => [
    'def',
    table.schema,
    name,
    table.schema,
    table.name,
    type,
    enforced,
  ];
  return [
    ...table.indexes
      .filter((index) => index.unique)
      .map((index) => row(index.name, index.name === 'PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE')),
    ...table.foreignKeys.map((key) => row(key.name, 'FOREIGN KEY')),
    ...table.checks.map((check) => row(check.name, 'CHECK', check.enforced ? 'YES' : 'NO')),
  ];
}

function referentialRows(table: Table): readonly Row[] {
  const rule = (action: string | undefined): string => (action ?? 'no action').toUpperCase();
  return table.foreignKeys.map((key) => [
    'def',
    table.schema,
    key.name,
    'def',
    key.parentSchema,
    'PRIMARY',
    'NONE',
    rule(key.onUpdate),
    rule(key.onDelete),
    table.name,
    key.parentTable,
  ]);
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
    define(COLUMN_COLUMNS, (catalog) =>
      baseTables(catalog).flatMap((table) => table.columns.map((column, i) => columnRow(table, column, i + 1))),
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
  ['KEYWORDS', empty('WORD RESERVED:int')],
  ['LIBRARIES', empty('LIBRARY_CATALOG LIBRARY_SCHEMA LIBRARY_NAME LIBRARY_DEFINITION LANGUAGE')],
]);

/** InnoDB's row of SHOW ENGINES: what clients ask about. */
export const ENGINE_ROW: Row = [
  'InnoDB',
  'DEFAULT',
  'Transactions, foreign keys, crash safe (embedded SQLite)',
  'YES',
  'NO',
  'YES',
];

export function collationRows(): readonly Row[] {
  return [...COLLATIONS.values()].map(({ name, charset, id, isDefault, padSpace }) => [
    name,
    charset,
    id,
    isDefault ? 'Yes' : '',
    'Yes',
    1,
    padSpace ? 'PAD SPACE' : 'NO PAD',
  ]);
}
