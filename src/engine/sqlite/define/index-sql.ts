import { columnById, columnSql, tableSql, type Index, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { collationOf } from '../type/collation.ts';
import { keySql } from '../type/sort-key.ts';
import { notSupported } from '../emit/emit-context.ts';
import type { ValueType } from '../type/type.ts';

/** The SQL by which a value of the type is compared in an index: text by its sort key, a prefix of `length` characters or bytes. */
export function indexKeySql(sql: string, type: ValueType, length: number | undefined): string {
  if (type.kind === 'json') throw notSupported('an index on JSON');
  const prefix = length === undefined ? sql : `substr(${sql},1,${length})`;
  return type.kind === 'text' ? keySql(prefix, collationOf(type.collation)) : prefix;
}

/** One part of an index over the stored table. */
export function indexPartSql(table: Table, part: IndexColumn): string {
  if (part.columnId === undefined) throw notSupported('functional index parts');
  const column = columnById(table, part.columnId);
  return indexKeySql(columnSql(column), column.type, part.length);
}

/** CREATE INDEX for the stored table. */
export function createIndexSql(table: Table, index: Index): string {
  const parts = index.parts.map((part) => `${indexPartSql(table, part)}${part.descending ? ' DESC' : ''}`);
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX i${index.id} ON ${tableSql(table)}(${parts.join(',')})`;
}
