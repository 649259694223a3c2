import {
  columnById,
  columnSql,
  tableSql,
  type Catalog,
  type Index,
  type IndexColumn,
  type Table,
} from '../../catalog/catalog.ts';
import { indexKeySql } from './index-key.ts';
import { materialise } from '../../operand/to-text.ts';
import type { SessionState } from '../../session/session-state.ts';
import { emitKept } from './kept-expression.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** What the SQL of a functional part depends on. */
export interface IndexContext {
  readonly catalog: Catalog;
  readonly state: SessionState;
}

/** One part of an index over the stored table. */
export function indexPartSql({ catalog, state }: IndexContext, table: Table, part: IndexColumn): string {
  if (part.columnId === undefined) {
    const { builder, value } = emitKept(catalog, table, '', state, part.expression ?? '');
    return groupingKey(materialise(builder, value));
  }
  const column = columnById(table, part.columnId);
  return indexKeySql(columnSql(column), column.type, part.length);
}

/** CREATE INDEX for the stored table. */
export function createIndexSql(context: IndexContext, table: Table, index: Index): string {
  const parts = index.parts.map((part) => `${indexPartSql(context, table, part)}${part.descending ? ' DESC' : ''}`);
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX i${index.id} ON ${tableSql(table)}(${parts.join(',')})`;
}
