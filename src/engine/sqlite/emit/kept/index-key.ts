import { collationOf } from '../../type/collation.ts';
import { firstBytesSql } from '../../operand/to-document.ts';
import { firstLettersSql } from '../../operand/to-text.ts';
import { keySql } from '../../type/sort-key.ts';
import type { ValueType } from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** The SQL by which a value of the type is compared in an index: text by its sort key, a prefix of `length` characters or bytes. */
export function indexKeySql(sql: string, type: ValueType, length: number | undefined): string {
  if (type.kind === 'json') throw notSupported('an index on JSON');
  if (type.kind !== 'text') return length === undefined ? sql : firstBytesSql(sql, length);
  return keySql(length === undefined ? sql : firstLettersSql(sql, String(length)), collationOf(type.collation));
}
