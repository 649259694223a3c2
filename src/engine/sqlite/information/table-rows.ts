import type { Table, View, TableOptionValues } from '../catalog/catalog.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import { type Row, momentText } from './information-rows.ts';

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
