import type { ResultValue } from '../../../mysql/column.ts';
import {
  columnById,
  findColumn,
  findTable,
  type Catalog,
  type Database,
  type ForeignKey,
  type Index,
  type Table,
  type TableOptionValues,
  type View,
} from '../catalog/catalog.ts';
import { COLLATIONS, DEFAULT_COLLATION } from '../type/collation.ts';
import { escapedText, partText } from './column-text.ts';
import { formatDateTime, fromMicros } from '../type/temporal.ts';

/** A row of information_schema or SHOW. */
export type Row = readonly ResultValue[];

/** Databases that exist without being stored. */
export const SYSTEM_DATABASES = ['information_schema', 'mysql', 'performance_schema', 'sys'] as const;

function databases(catalog: Catalog): readonly Database[] {
  return [...catalog.databases.values()];
}

export function tables(catalog: Catalog): readonly (Table | View)[] {
  return databases(catalog).flatMap((database) => Array.from(database.tables.values()));
}

export function baseTables(catalog: Catalog): readonly Table[] {
  return tables(catalog).filter((table) => table.kind === 'table');
}

/** A moment as DATETIME text in UTC. */
export function momentText(milliseconds: number): string {
  return formatDateTime(fromMicros(milliseconds * 1000), 0);
}

/** In the order in which MySQL makes them; its data dictionary has the others behind them, as they were made. */
const IN_ORDER = ['mysql', 'information_schema', 'performance_schema', 'sys'] as const;

export function schemataRows(catalog: Catalog): readonly Row[] {
  const own = databases(catalog)
    .toSorted((a, b) => a.id - b.id)
    .map(({ name, charset, collation }) => ['def', name, charset, collation, null, 'NO']);
  const system = IN_ORDER.filter((name) => !catalog.databases.has(name)).map((name) => {
    const { charset, collation } = systemCharset(name);
    return ['def', name, charset, collation, null, 'NO'];
  });
  return [...system, ...own];
}

/** A database that exists without being stored, by its name in any letters, and as it was called. */
export function systemDatabase(name: string): Pick<Database, 'name' | 'charset' | 'collation'> | undefined {
  const lower = name.toLowerCase();
  return SYSTEM_DATABASES.some((known) => known === lower) ? { name, ...systemCharset(lower) } : undefined;
}

function systemCharset(name: string): Pick<Database, 'charset' | 'collation'> {
  return name === 'information_schema'
    ? { charset: 'utf8mb3', collation: 'utf8mb3_general_ci' }
    : { charset: 'utf8mb4', collation: DEFAULT_COLLATION };
}

/** The row of a table of information_schema itself. */
export function systemViewRow(name: string): Row {
  const facts = ['SYSTEM VIEW', null, 10, null, 0, 0, 0, 0, 0, 0, null, momentText(0), null, null, null, null, '', ''];
  return ['def', 'information_schema', name, ...facts];
}

/** Bytes of a page of InnoDB: what a table and each further index take at least. */
const PAGE = 16_384;

/** Bytes that the indexes of a small table take beside its rows. */
function indexLength({ indexes }: Table): number {
  return PAGE * indexes.filter(({ name }) => name !== 'PRIMARY').length;
}

/** @param increment the next value of AUTO_INCREMENT, once there was one */
export function tableRow(table: Table | View, increment: ResultValue): Row {
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
  return [
    'def',
    table.schema,
    table.name,
    'BASE TABLE',
    options.engine,
    10,
    rowFormat(options),
    0,
    0,
    PAGE,
    0,
    indexLength(table),
    0,
    increment,
    created,
    null,
    null,
    options.collation,
    null,
    createOptions(options),
    options.comment,
  ];
}

/** The row of PARTITIONS for a table that has none, as none has here. */
export function partitionRow(table: Table | View): Row {
  const [catalog = null, schema = null, name = null, , , , , ...facts] = tableRow(table, null);
  const [rows, average, data, longest, index, free] = facts.map((fact) => fact ?? 0);
  const created = facts[CREATED_AT] ?? null;
  const sizes = [rows, average, data, longest, index, free].map((size) => size ?? 0);
  return [catalog, schema, name, ...NO_PARTITION, ...sizes, created, null, null, null, '', '', null];
}

/** Where the sizes of a table are followed by AUTO_INCREMENT and the moment at which it was made. */
const CREATED_AT = 7;
const NO_PARTITION = Array.from({ length: 10 }, () => null);

function rowFormat({ other }: TableOptionValues): string {
  if (other['key_block_size'] !== undefined) return 'Compressed';
  const [first = 'D', ...rest] = other['row_format'] ?? 'Dynamic';
  return `${first}${rest.join('').toLowerCase()}`;
}

/** The order in which CREATE_OPTIONS tells options. */
const OPTION_ORDER = [
  'max_rows',
  'min_rows',
  'avg_row_length',
  'row_format',
  'stats_sample_pages',
  'stats_auto_recalc',
  'key_block_size',
  'compression',
  'stats_persistent',
  'pack_keys',
  'checksum',
  'delay_key_write',
];

function createOptions({ other }: TableOptionValues): string {
  const told = OPTION_ORDER.flatMap((name) => {
    const value = other[name];
    if (value === undefined) return [];
    if (name === 'compression') return [`COMPRESSION="${value}"`];
    return [`${name === 'key_block_size' ? 'KEY_BLOCK_SIZE' : name}=${value}`];
  });
  return told.join(' ');
}

/** A row of STATISTICS, and with other names of SHOW INDEX, for each part of an index. */
export function statisticsRows(table: Table, index: Index): readonly Row[] {
  return index.parts.map((part, i) => {
    const column = part.columnId === undefined ? undefined : columnById(table, part.columnId);
    const nullable = column === undefined || column.nullable ? 'YES' : '';
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
      index.invisible === true ? 'NO' : 'YES',
      part.expression === undefined ? null : escapedText(partText(table, part.expression)),
    ];
  });
}

export function keyUsageRows(table: Table): readonly Row[] {
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

export function constraintRows(table: Table): readonly Row[] {
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

/** The unique index that a foreign key refers to: the first that begins with its parent columns. */
function parentIndex(catalog: Catalog, key: ForeignKey): Index | undefined {
  const parent = findTable(catalog, key.parentSchema, key.parentTable);
  if (parent?.kind !== 'table') return undefined;
  const ids = key.parentColumns.map((name) => findColumn(parent, name)?.id);
  return parent.indexes.find(({ unique, parts }) => unique && ids.every((id, i) => parts[i]?.columnId === id));
}

export function referentialRows(table: Table, catalog: Catalog): readonly Row[] {
  const rule = (action: string | undefined): string => (action ?? 'no action').toUpperCase();
  return table.foreignKeys.map((key) => [
    'def',
    table.schema,
    key.name,
    'def',
    key.parentSchema,
    parentIndex(catalog, key)?.name ?? null,
    (key.match ?? 'none').toUpperCase(),
    rule(key.onUpdate),
    rule(key.onDelete),
    table.name,
    key.parentTable,
  ]);
}

/** What MySQL tells of how much longer texts may be when they are sorted. */
function sortLength(name: string): number {
  if (name.includes('_0900_')) return name.endsWith('_0900_bin') ? 1 : name === 'utf8mb4_ja_0900_as_cs_ks' ? 24 : 0;
  if (name === 'latin2_czech_cs') return 4;
  if (name === 'latin1_german2_ci' || name === 'cp1250_czech_cs') return 2;
  return /^(?:utf8mb[34]|utf16|utf16le|utf32|ucs2)_(?!general|bin$|tolower)/.test(name) ? 8 : 1;
}

export function collationRows(): readonly Row[] {
  return [...COLLATIONS.values()].map(({ name, charset, id, isDefault, padSpace }) => [
    name,
    charset,
    id,
    isDefault ? 'Yes' : '',
    'Yes',
    sortLength(name),
    padSpace ? 'PAD SPACE' : 'NO PAD',
  ]);
}
