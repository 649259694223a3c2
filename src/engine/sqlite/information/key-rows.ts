import {
  type Table,
  type Index,
  columnById,
  type Catalog,
  type ForeignKey,
  findTable,
  findColumn,
  byName,
  rowKey,
} from '../catalog/catalog.ts';
import type { Row } from './information-rows.ts';
import { escapedText, partText } from './column-text.ts';

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

function uniqueKeys(table: Table): readonly Index[] {
  return table.indexes.filter((index) => index.unique).toSorted(byName);
}

/** KEY_COLUMN_USAGE: the columns of unique and foreign keys, without parts that are expressions. */
export function keyUsageRows(table: Table): readonly Row[] {
  const row = (key: string, columnId: number, ...rest: Row): Row => [
    'def',
    table.schema,
    key,
    'def',
    table.schema,
    table.name,
    columnById(table, columnId).name,
    ...rest,
  ];
  const unique = uniqueKeys(table).flatMap(({ name, parts }) =>
    parts.flatMap(({ columnId }, i) =>
      columnId === undefined ? [] : [row(name, columnId, i + 1, null, null, null, null)],
    ),
  );
  const foreign = table.foreignKeys.flatMap(({ name, columnIds, parentSchema, parentTable, parentColumns }) =>
    columnIds.map((id, i) => row(name, id, i + 1, i + 1, parentSchema, parentTable, parentColumns[i] ?? null)),
  );
  return [...unique, ...foreign];
}

/** TABLE_CONSTRAINTS: unique keys, then foreign keys, then checks. */
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
    ...uniqueKeys(table).map(({ name }) => row(name, name === 'PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE')),
    ...table.foreignKeys.map((key) => row(key.name, 'FOREIGN KEY')),
    ...table.checks.map((check) => row(check.name, 'CHECK', check.enforced ? 'YES' : 'NO')),
  ];
}

/** TABLE_CONSTRAINTS_EXTENSIONS: all indexes; InnoDB's own key of a table without one goes by the name of PRIMARY. */
export function constraintExtensionRows(table: Table): readonly Row[] {
  const own = rowKey(table) === undefined ? [{ name: 'PRIMARY' }] : [];
  return [...table.indexes, ...own]
    .toSorted(byName)
    .map(({ name }) => ['def', table.schema, name, table.name, null, null]);
}

/** The unique index that a foreign key refers to: the first that begins with its parent columns. */
function parentIndex(catalog: Catalog, key: ForeignKey): Index | undefined {
  const parent = findTable(catalog, key.parentSchema, key.parentTable);
  if (parent?.kind !== 'table') return undefined;
  const ids = key.parentColumns.map((name) => findColumn(parent, name)?.id);
  return parent.indexes.find(({ unique, parts }) => unique && ids.every((id, i) => parts[i]?.columnId === id));
}

/** REFERENTIAL_CONSTRAINTS of a table. */
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
