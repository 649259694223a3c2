import type { Expression } from '../../../../sql/ast.ts';
import { collationOf } from '../../type/collation.ts';
import { keySql, sortKey } from '../../type/sort-key.ts';
import { isColumn, type Operand } from '../../operand/operand.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { constantText } from '../constant-value.ts';
import { isInKey } from './parameter-beside.ts';

/** Behind all that keys are made of. */
const LAST = '\u{10ffff}';

/**
 * What holds for all texts that are like a pattern: their keys begin as that of what it begins with, so that an index serves, as
 * in MySQL (https://dev.mysql.com/doc/refman/9.7/en/index-btree-hash.html). The plan then serves this pattern only.
 *
 * @returns `undefined` for what is no condition on a column in a key, for a pattern that is no literal or begins with a
 * wildcard, and for collations whose keys are more than one letter after another
 */
export function likeRange(
  cx: EmitContext,
  node: Expression & { readonly kind: 'like' },
  column: Operand,
): string | undefined {
  if (cx.conditions?.has(node) !== true || node.negated || node.escape !== undefined || node.pattern.kind !== 'literal')
    return undefined;
  if (column.kind !== 'sql' || column.type.kind !== 'text' || !isColumn(column) || !isInKey(column)) return undefined;
  const collation = collationOf(column.type.collation);
  if (collation.table === undefined || collation.levels !== 1 || collation.padSpace) return undefined;
  const [start = ''] = (constantText(cx, node.pattern) ?? '').split(/[%_\\]/, 1);
  const first = sortKey(start, collation);
  if (first === '') return undefined;
  const key = keySql(column.sql, collation);
  const { builder } = cx;
  return `${key} >= ${builder.bind(() => first)} AND ${key} < ${builder.bind(() => first + LAST)}`;
}
