import { collationOf } from '../../type/collation.ts';
import { keySql } from '../../type/sort-key.ts';
import type { ValueType } from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** The SQL by which a value of the type is compared in an index: text by its sort key, a prefix of `length` characters or bytes. */
export function indexKeySql(sql: string, type: ValueType, length: number | undefined): string {
  if (type.kind === 'json') throw notSupported('an index on JSON');
  const prefix = length === undefined ? sql : `substr(${sql},1,${length})`;
  return type.kind === 'text' ? keySql(prefix, collationOf(type.collation)) : prefix;
}
