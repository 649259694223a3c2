import type { ValueType } from './type.ts';

/** SQLite's type of a stored column. */
export function physicalType(type: ValueType): 'INTEGER' | 'REAL' | 'TEXT' | 'BLOB' {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are alike
  switch (type.kind) {
    case 'decimal':
      return type.big ? 'TEXT' : 'INTEGER';
    case 'float':
    case 'double':
      return 'REAL';
    case 'bytes':
      return 'BLOB';
    case 'text':
    case 'json':
    case 'date':
    case 'datetime':
      return 'TEXT';
    default:
      return 'INTEGER';
  }
}
