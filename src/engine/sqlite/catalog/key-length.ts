import { findCharacterSet } from '../type/character-set.ts';
import type { ValueType } from '../type/type.ts';
import { columnById, type Index, type Table } from './catalog.ts';

/** Bytes of the first `used` parts of a key, as MySQL counts them (`key_len` of EXPLAIN). */
export function keyLength(table: Table, index: Index, used: number): number {
  const parts = index.parts.slice(0, used).map(({ columnId, length }) => {
    if (columnId === undefined) return 8;
    const column = columnById(table, columnId);
    return typeLength(column.type, length) + (column.nullable ? 1 : 0);
  });
  return parts.reduce((sum, bytes) => sum + bytes, 0);
}

const FRACTION_BYTES = 2;

function typeLength(type: ValueType, prefix: number | undefined): number {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types have one length
  switch (type.kind) {
    case 'int':
      return type.bits / 8;
    case 'text': {
      const width = findCharacterSet(type.charset)?.maxLength ?? 4;
      return (prefix ?? type.length) * width + (type.form === 'char' ? 0 : 2);
    }
    case 'bytes':
      return (prefix ?? type.length) + (type.form === 'binary' ? 0 : 2);
    case 'decimal':
      return Math.ceil(((type.precision - type.scale) * 4) / 9) + Math.ceil((type.scale * 4) / 9);
    case 'date':
    case 'time':
      return 3;
    case 'timestamp':
    case 'float':
      return 4;
    case 'datetime':
      return 5 + Math.ceil(type.fsp / FRACTION_BYTES);
    case 'enum':
      return type.members.length > 255 ? 2 : 1;
    case 'year':
      return 1;
    default:
      return 8;
  }
}
