import { isString, isLargeString } from '../type/type.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { Column, IndexColumn, Table } from '../catalog/catalog.ts';

/**
 * A table whose column got another type: prefixes of keys that are no longer shorter than the column are gone, and TEXT and BLOB
 * need one.
 *
 * @throws WireError 1170
 */
export function withFittedKeys(table: Table, { id, name, type }: Column): Table {
  const isLarge = isLargeString(type);
  const fitted = (part: IndexColumn): IndexColumn => {
    if (part.columnId !== id) return part;
    if (isLarge && part.length === undefined) throw wireError('ER_BLOB_KEY_WITHOUT_LENGTH', name);
    const isPrefix = isString(type) && part.length !== undefined && (isLarge || part.length < type.length);
    return isPrefix ? part : { ...part, length: undefined };
  };
  return { ...table, indexes: table.indexes.map((index) => ({ ...index, parts: index.parts.map(fitted) })) };
}
