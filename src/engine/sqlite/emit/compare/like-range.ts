import type { Expression } from '../../../../sql/ast.ts';
import { collationOf, type Collation } from '../../type/collation.ts';
import { keySql, sortKey } from '../../type/sort-key.ts';
import { WEIGHT_DATA } from '../../type/weight-data.ts';
import { isColumn, type Operand } from '../../operand/operand.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { RunContext } from '../../session/session-state.ts';
import { constantText } from '../constant-value.ts';
import { isInKey } from './parameter-beside.ts';

/** Behind all that keys are made of. */
const LAST = '\u{10ffff}';

/** What stands in a pattern for other letters than itself, or in front of a letter that is one of these. */
const WILDCARD = /[%_\\]/;

/** Whether a pattern begins with letters that stand for themselves. */
export const beginsWithLetters = (pattern: unknown): boolean =>
  typeof pattern === 'string' && pattern !== '' && pattern.search(WILDCARD) !== 0;

/**
 * What holds for all texts that are like a pattern: their keys begin as that of what it begins with, so that an index serves, as
 * in MySQL (https://dev.mysql.com/doc/refman/9.7/en/index-btree-hash.html). The plan then serves this pattern only; that
 * of a parameter serves all that begin with letters.
 *
 * @returns `undefined` for what is no condition on a column in a key, for a pattern that is computed or begins with a
 * wildcard, and for collations whose keys are more than one letter after another
 */
export function likeRange(
  cx: EmitContext,
  node: Expression & { readonly kind: 'like' },
  column: Operand,
): string | undefined {
  if (cx.conditions?.has(node) !== true || node.negated || node.escape !== undefined) return undefined;
  if (column.kind !== 'sql' || column.type.kind !== 'text' || !isColumn(column) || !isInKey(column)) return undefined;
  const collation = collationOf(column.type.collation);
  if (collation.table === undefined || collation.levels !== 1 || collation.padSpace) return undefined;
  // What the pattern begins with may weigh otherwise together with what comes behind it.
  if (WEIGHT_DATA[collation.table].sequences !== undefined) return undefined;
  const beginning = beginningOf(cx, node.pattern, collation);
  if (beginning === undefined) return undefined;
  const key = keySql(column.sql, collation);
  const { builder } = cx;
  return `${key} >= ${builder.bind(beginning)} AND ${key} < ${builder.bind((run) => beginning(run) + LAST)}`;
}

/** The key of what a pattern begins with. */
function beginningOf(
  cx: EmitContext,
  pattern: Expression,
  collation: Collation,
): ((run: RunContext) => string) | undefined {
  const keyOf = (written: string): string => sortKey(written.split(WILDCARD, 1)[0] ?? '', collation);
  if (pattern.kind === 'literal') {
    const key = keyOf(constantText(cx, pattern) ?? '');
    return key === '' ? undefined : () => key;
  }
  if (pattern.kind !== 'parameter' || cx.parameters.typeOf(pattern.index).kind !== 'text') return undefined;
  return cx.parameters.isBeginning(pattern.index)
    ? ({ parameters }) => keyOf(String(parameters[pattern.index] ?? ''))
    : undefined;
}
