import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { comparesRows } from '../compare/emit-row.ts';
import { findInScope, type ScopeTable } from '../../context/scope.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';
import { childrenOf } from '../../../../sql/children.ts';

const ORDERING: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/**
 * What WHERE asks for besides where it orders rows by values of an outer join's table: MySQL makes an inner join of it,
 * though the first values may decide (`not_null_tables` in sql/item_cmpfunc.h).
 *
 * @throws WireError 1235 for a derived table
 */
export function rejectedNull(cx: EmitContext, where: Expression): readonly string[] {
  const extended = cx.scope.tables.filter(({ isExtended }) => isExtended === true);
  if (extended.length === 0) return [];
  const read = rowComparisons(cx, where).flatMap((row) => tablesIn(cx, row, extended));
  return [...new Set(read)].map((table) => {
    if (table.table === undefined) throw notSupported('rows in WHERE with a column of an outer join’s derived table');
    return `${table.sqlName}.rowid IS NOT NULL`;
  });
}

/** The comparisons of rows that a condition asks for. */
function rowComparisons(cx: EmitContext, node: Expression): readonly Expression[] {
  if (node.kind === 'unary' && node.operator === 'not') return rowComparisons(cx, node.operand);
  if (node.kind !== 'binary') return [];
  if (node.operator === 'and') return [...rowComparisons(cx, node.left), ...rowComparisons(cx, node.right)];
  return ORDERING.has(node.operator) && comparesRows(cx, node) ? [node] : [];
}

/** Functions that answer to NULL. */
const KNOWING_NULL: ReadonlySet<string> = new Set([
  'coalesce',
  'concat_ws',
  'field',
  'if',
  'ifnull',
  'nullif',
  'interval',
]);

/** The tables without which an expression is NULL. */
function tablesIn(cx: EmitContext, node: Expression, extended: readonly ScopeTable[]): readonly ScopeTable[] {
  if (node.kind === 'column') {
    const sql = findInScope(cx.scope, node, cx.clause)?.value.sql;
    return extended.filter(({ sqlName }) => sql?.startsWith(`${sqlName}.`) === true);
  }
  const isKnowing = node.kind === 'case' || node.kind === 'is' || node.kind === 'subquery' || node.kind === 'exists';
  if (isKnowing || (node.kind === 'call' && KNOWING_NULL.has(node.name))) return [];
  if (node.kind === 'binary' && (node.operator === '<=>' || node.operator === 'or' || node.operator === 'and'))
    return [];
  return childrenOf(node).flatMap((child) => tablesIn(cx, child, extended));
}
