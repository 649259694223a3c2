import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterTable } from '../../../sql/ast.ts';
import { findColumn, type Column, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { type ValueType, isString, isLargeString } from '../type/type.ts';
import { sortIndexes } from './define-constraint.ts';
import { keyBytes } from './table-limits.ts';

/** Names of the columns that the statement adds, in lower case. */
export function addedColumns({ actions }: AlterTable): ReadonlySet<string> {
  return new Set(actions.flatMap((action) => (action.kind === 'add-column' ? [action.column.name.toLowerCase()] : [])));
}

/** Whether the primary key waits for a column of that name, which the statement has dropped. */
export function isKeptKey(before: Table, table: Table, name: string): boolean {
  const old = droppedColumn(before, table, name);
  return table.indexes.some(
    (index) => index.name === 'PRIMARY' && index.parts.some(({ columnId }) => columnId === old?.id),
  );
}

/**
 * MySQL finds the columns of keys by their names: a column that is dropped and added by one statement stays in its keys, with
 * as many bytes as they had of it.
 *
 * @throws WireError 1089, 1170
 */
export function withKeptParts(before: Table, table: Table, column: Column): Table {
  const old = droppedColumn(before, table, column.name);
  const isKept = ({ columnId }: IndexColumn): boolean => columnId === old?.id;
  if (old === undefined || !table.indexes.some(({ parts }) => parts.some(isKept))) return table;
  const indexes = table.indexes.map((index) => ({
    ...index,
    parts: index.parts.map((part) => (isKept(part) ? keptPart(part, old, column) : part)),
  }));
  return { ...table, indexes: sortIndexes(indexes, table.columns) };
}

function droppedColumn(before: Table, table: Table, name: string): Column | undefined {
  const old = findColumn(before, name);
  return table.columns.some(({ id }) => id === old?.id) ? undefined : old;
}

function keptPart(part: IndexColumn, old: Column, { id, name, type }: Column): IndexColumn {
  const length = Math.floor(keyBytes(old.type, part.length) / letterBytes(old.type));
  const isLarge = isLargeString(type);
  if (isLarge && length === 0) throw wireError('ER_BLOB_KEY_WITHOUT_LENGTH', name);
  if (isLarge) return { ...part, columnId: id, length };
  const [bytes, whole] = [length * letterBytes(type), keyBytes(type, undefined)];
  if (bytes === 0 || bytes === whole) return { ...part, columnId: id, length: undefined };
  if (!isString(type) || bytes > whole) throw wireError('ER_WRONG_SUB_KEY');
  return { ...part, columnId: id, length };
}

/** Bytes that MySQL counts for a character of a value. */
function letterBytes(type: ValueType): number {
  const charset = type.kind === 'text' || type.kind === 'enum' || type.kind === 'set' ? type.charset : 'binary';
  return findCharacterSet(charset)?.maxLength ?? 1;
}
