import { duplicateEntry } from '../../../mysql/duplicate-entry.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { CreateIndex, IndexDefinition } from '../../../sql/ast.ts';
import {
  findColumn,
  findIndex,
  referencingKeys,
  requireTable,
  type Table,
  columnById,
  tableSql,
  columnSql,
  type Index,
} from '../catalog/catalog.ts';
import { isUniqueViolation } from '../catalog/constraint-error.ts';
import { withIndex } from './define-constraint.ts';
import { fitComments } from './comment-length.ts';
import { fitKeys } from './key-length.ts';
import { checkTableLimits } from './table-limits.ts';
import { countRows, replaceTable } from './define-table.ts';
import { isTemporary, note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { judgeIndexed } from './generated-rows.ts';
import { requireKey } from './required-key.ts';
import { createIndexSql, indexPartSql } from '../emit/kept/index-sql.ts';
import { toText } from '../operand/to-text.ts';
import { emitKept } from '../emit/kept/kept-expression.ts';
import { shownInKey } from '../plan/change/shown-key.ts';
import { resultText } from '../type/decode.ts';
import { changesComputedKey } from './moved-rows.ts';
import { withJudgedDefaults } from './zero-moment.ts';

/** @throws WireError 1061, 1062, 1072 */
export function createIndex(work: DefinitionWork, node: CreateIndex): void {
  const table = requireTable(work.catalog, schemaOf(work, node.table.schema), node.table.name);
  const changed = withJudgedDefaults(work.state, fitComments(work.state, withNewIndex(work, table, node.index)));
  requireKey(work, changed);
  const copies = isTemporary(work) || (node.index.type === 'unique' && changesComputedKey(table, changed));
  checkTableLimits(changed);
  judgeIndexed(work, table, changed);
  addStoredIndexes(work, table, changed);
  replaceTable(work, changed);
  if (copies) work.rows = countRows(work, changed);
}

/** Adds an index, with MySQL's warning when there is one like it. @throws WireError 1061, 1068, 1072, 1170 */
export function withNewIndex(work: DefinitionWork, table: Table, node: IndexDefinition): Table {
  const id = work.nextId();
  const changed = fitKeys(work.state, withIndex(work, table, node, id));
  const index = changed.indexes.find((other) => other.id === id);
  if (index !== undefined && changed.indexes.some((other) => other !== index && isAlike(index, other))) {
    const { errno, message } = wireError('ER_DUP_INDEX', index.name, table.schema, table.name);
    work.state.environment.addWarning({ level: 'Warning', errno, message });
  }
  if (node.algorithm === 'hash') note(work, wireError('ER_UNSUPPORTED_INDEX_ALGORITHM', 'HASH'));
  return changed;
}

function isAlike(index: Index, other: Index): boolean {
  if (index.unique !== other.unique || other.name === 'PRIMARY' || index.name === 'PRIMARY') return false;
  if (index.parts.length !== other.parts.length) return false;
  return index.parts.every((part, i) => {
    const match = other.parts[i];
    return (
      part.columnId !== undefined &&
      part.columnId === match?.columnId &&
      part.length === match.length &&
      part.descending === match.descending
    );
  });
}

/** Makes the stored indexes that `after` has and `before` does not, and drops those that it no longer has. @throws WireError 1062 */
export function addStoredIndexes(work: DefinitionWork, before: Table, after: Table): void {
  for (const { id } of before.indexes) {
    if (!after.indexes.some((kept) => kept.id === id)) work.connection.exec(`DROP INDEX IF EXISTS i${id}`);
  }
  for (const index of after.indexes) {
    if (before.indexes.some((known) => known.id === index.id)) continue;
    try {
      work.connection.exec(createIndexSql(work, after, index));
    } catch (error) {
      throw isUniqueViolation(error) ? duplicateInTable(work, after, index) : error;
    }
  }
}

/** Error 1062 for the first two rows that a new unique index would not allow. */
function duplicateInTable(work: DefinitionWork, table: Table, index: Index): Error {
  const keys = index.parts.map((part) => indexPartSql(work, table, part));
  const shown = index.parts.map(({ columnId, expression = '' }) => {
    if (columnId !== undefined) return columnSql(columnById(table, columnId));
    const { builder, value } = emitKept(work.catalog, table, '', work.state, expression);
    return toText(builder, value);
  });
  const present = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const [row] = work.connection.all(
    `SELECT ${shown.join(',')} FROM ${tableSql(table)} WHERE ${present} GROUP BY ${keys.join(',')} HAVING count(*)>1 LIMIT 1`,
    [],
    true,
  );
  const entry = index.parts.map(({ columnId }, i) => {
    const stored = row?.[i] ?? null;
    if (columnId !== undefined) return shownInKey(columnById(table, columnId), stored, work.state.zone);
    return stored === null ? 'NULL' : (resultText(stored) ?? '');
  });
  return duplicateEntry(entry, `${table.name}.${index.name}`);
}

/** Drops an index and gives the table without it. @throws WireError 1091 */
export function withoutIndex(work: DefinitionWork, table: Table, name: string): Table {
  const index = findIndex(table, name);
  if (index === undefined) throw wireError('ER_CANT_DROP_FIELD_OR_KEY', name);
  work.connection.exec(`DROP INDEX IF EXISTS i${index.id}`);
  return { ...table, indexes: table.indexes.filter((other) => other !== index) };
}

/** Refuses a definition that lacks an index which foreign keys need, those of other tables too. @throws WireError 1553 */
export function checkNeededIndexes(work: DefinitionWork, before: Table, after: Table): void {
  const refuseLost = (serves: (candidate: Index) => boolean): void => {
    const lost = before.indexes.find(serves);
    if (lost !== undefined && !after.indexes.some(serves)) throw wireError('ER_DROP_INDEX_FK', lost.name);
  };
  for (const { columnIds } of after.foreignKeys) refuseLost((index) => beginsWith(index, columnIds));
  for (const { key } of referencingKeys(work.catalog, before.schema, before.name)) {
    const columnIds = key.parentColumns.map((name) => findColumn(before, name)?.id ?? 0);
    const isWhole = (index: Index): boolean =>
      index.unique && index.parts.length === columnIds.length && beginsWith(index, columnIds);
    refuseLost(before.indexes.some(isWhole) ? isWhole : (index) => beginsWith(index, columnIds));
  }
}

const beginsWith = ({ parts }: Index, columnIds: readonly number[]): boolean =>
  columnIds.every((id, i) => parts[i]?.columnId === id);
