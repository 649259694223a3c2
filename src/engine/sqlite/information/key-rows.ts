import {
  type Table,
  type Index,
  columnById,
  type Catalog,
  type ForeignKey,
  findTable,
  findColumn,
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
