import type { Operand, SqlValue } from '../../operand/operand.ts';

/** Functions of texts whose result has the character set of all arguments … */
const OF_ALL: ReadonlySet<string> = new Set(['concat', 'concat_ws', 'group_concat']);
/** … of all behind the first … */
const BEHIND_FIRST: ReadonlySet<string> = new Set(['elt', 'export_set', 'make_set']);
/** … or of the first. */
const OF_FIRST: ReadonlySet<string> = new Set(
  'insert lcase left lower lpad ltrim mid repeat replace reverse right rpad rtrim soundex substr substring substring_index trim trim_both trim_leading trim_trailing ucase upper'.split(
    ' ',
  ),
);

/**
 * Whether an operand is NULL as the statement says it, or what a function of texts makes of nothing else: a binary string
 * to MySQL, which goes with every text but has no other collation.
 */
export function isOfNull(operand: Operand): boolean {
  if (operand.type.kind === 'null') return !(operand.kind === 'constant' && operand.isParameter);
  return operand.kind === 'sql' && operand.ofNull === operand.sql;
}

/** The result of a function, marked where it {@link isOfNull}. */
export function markedOfNull(name: string, operands: readonly Operand[], result: SqlValue): SqlValue {
  const deciding = OF_ALL.has(name)
    ? operands
    : BEHIND_FIRST.has(name)
      ? operands.slice(1)
      : OF_FIRST.has(name)
        ? operands.slice(0, 1)
        : [];
  return deciding.length > 0 && deciding.every(isOfNull) ? { ...result, ofNull: result.sql } : result;
}
