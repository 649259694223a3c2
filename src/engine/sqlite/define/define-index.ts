import { wireError } from '../../../mysql/wire-error.ts';
import type { CreateIndex, DropIndex } from '../../../sql/ast.ts';
import { findIndex, requireTable, type Table } from '../catalog/catalog.ts';
import { isUniqueViolation } from '../catalog/constraint-error.ts';
import { withIndex } from './define-constraint.ts';
import { replaceTable } from './define-table.ts';
import { schemaOf, type DefinitionWork } from './definition-work.ts';
import { createIndexSql, indexPartSql } from './index-sql.ts';
import { columnById, tableSql, columnSql, type Index } from '../catalog/catalog.ts';
import { decoderOf, resultText } from '../type/decode.ts';

/** @throws WireError 1061, 1062, 1072 */
export function createIndex(work: DefinitionWork, node: CreateIndex): void {
  const table = requireTable(work.catalog, schemaOf(work, node.table.schema), node.table.name);
  const changed = withIndex(table, node.index, work.nextId());
  addStoredIndexes(work, table, changed);
  replaceTable(work, changed);
}

/** Makes the stored indexes that `after` has and `before` has not. @throws WireError 1062 */
export function addStoredIndexes(work: DefinitionWork, before: Table, after: Table): void {
  for (const index of after.indexes) {
    if (before.indexes.some((known) => known.id === index.id)) continue;
    try {
      work.connection.exec(createIndexSql(after, index));
    } catch (error) {
      throw isUniqueViolation(error) ? duplicateInTable(work, after, index) : error;
    }
  }
}

/** Error 1062 for the first two rows that a new unique index would not allow. */
function duplicateInTable(work: DefinitionWork, table: Table, index: Index): Error {
  const keys = index.parts.map((part) => indexPartSql(table, part));
  const columns = index.parts.map((part) => columnById(table, part.columnId ?? 0));
  const list = columns.map(columnSql).join(',');
  const present = columns.map((column) => `${columnSql(column)} IS NOT NULL`).join(' AND ');
  const [row] = work.connection.all(
    `SELECT ${list} FROM ${tableSql(table)} WHERE ${present} GROUP BY ${keys.join(',')} HAVING count(*)>1 LIMIT 1`,
    [],
    true,
  );
  const shown = columns.map((column, i) => {
    const stored = row?.[i] ?? null;
    const decode = decoderOf(column.type, true);
    const value = decode === undefined ? stored : decode(stored, work.state.zone);
    return value === null ? 'NULL' : (resultText(value) ?? '');
  });
  return wireError('ER_DUP_ENTRY', shown.join('-'), `${table.name}.${index.name}`);
}

/** @throws WireError 1091, 1553 */
export function dropIndex(work: DefinitionWork, node: DropIndex): void {
  const table = requireTable(work.catalog, schemaOf(work, node.table.schema), node.table.name);
  replaceTable(work, withoutIndex(work, table, node.name));
}

/** Drops an index and gives the table without it. @throws WireError 1091, 1553 */
export function withoutIndex(work: DefinitionWork, table: Table, name: string): Table {
  const index = findIndex(table, name);
  if (index === undefined) throw wireError('ER_CANT_DROP_FIELD_OR_KEY', name);
  const indexes = table.indexes.filter((other) => other !== index);
  const needed = table.foreignKeys.some((key) => {
    const serves = (candidate: Index): boolean => key.columnIds.every((id, i) => candidate.parts[i]?.columnId === id);
    return serves(index) && !indexes.some(serves);
  });
  if (needed) throw wireError('ER_DROP_INDEX_FK', index.name);
  work.connection.exec(`DROP INDEX IF EXISTS i${index.id}`);
  return { ...table, indexes };
}
