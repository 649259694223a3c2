import {
  columnById,
  columnSql,
  findColumn,
  findTable,
  type Catalog,
  type Column,
  type ForeignKey,
  type Table,
} from '../../catalog/catalog.ts';
import { indexKeySql } from './index-key.ts';

/** What a foreign key ties together. */
export interface KeySides {
  readonly key: ForeignKey;
  readonly child: Table;
  readonly parent: Table;
  readonly pairs: readonly { readonly child: Column; readonly parent: Column }[];
}

/** Both sides of a foreign key; `undefined` while its parent is missing. */
export function sidesOf(catalog: Catalog, child: Table, key: ForeignKey): KeySides | undefined {
  const parent = findTable(catalog, key.parentSchema, key.parentTable);
  if (parent?.kind !== 'table') return undefined;
  const pairs = key.columnIds.flatMap((id, i) => {
    const column = findColumn(parent, key.parentColumns[i] ?? '');
    return column === undefined ? [] : [{ child: columnById(child, id), parent: column }];
  });
  return pairs.length === key.columnIds.length ? { key, child, parent, pairs } : undefined;
}

/** A column of a row as it is compared in keys. @param row what stands before its name (`NEW.`) */
const keyOf = (row: string, column: Column): string =>
  indexKeySql(`${row}${columnSql(column)}`, column.type, undefined);

/** The condition that a child row refers to the parent row. */
export function matches(sides: KeySides, childRow: string, parentRow: string): string {
  return sides.pairs.map((pair) => `${keyOf(childRow, pair.child)}=${keyOf(parentRow, pair.parent)}`).join(' AND ');
}
