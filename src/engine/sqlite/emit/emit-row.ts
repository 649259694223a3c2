import { wireError } from '../../../mysql/wire-error.ts';
import type { Binary, Expression } from '../../../sql/ast.ts';
import type { ComparisonOperator } from './compare-value.ts';
import { emitComparison } from './emit-compare.ts';
import type { EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { sqlValue, type SqlValue } from './operand.ts';
import { BOOLEAN_TYPE } from '../type/type.ts';

/** The items of a row such as `(a, b)`; `undefined` for a single value. */
export function rowItems(node: Expression): readonly Expression[] | undefined {
  return node.kind === 'row' ? node.items : undefined;
}

/** Emits `(a, b) operator (c, d)`. @throws WireError 1241 */
export function emitRowComparison(cx: EmitContext, node: Binary): SqlValue {
  const left = rowItems(node.left) ?? [node.left];
  const right = rowItems(node.right) ?? [node.right];
  return compareRows(cx, node.operator as ComparisonOperator, left, right);
}

/** Compares two rows item by item. @throws WireError 1241 */
export function compareRows(
  cx: EmitContext,
  operator: ComparisonOperator,
  left: readonly Expression[],
  right: readonly Expression[],
): SqlValue {
  if (left.length !== right.length) throw wireError('ER_OPERAND_COLUMNS', left.length);
  const compare = (i: number, with_: ComparisonOperator): string => {
    const [a, b] = [left[i], right[i]];
    return a === undefined || b === undefined ? '1' : emitComparison(cx.builder, with_, emit(cx, a), emit(cx, b)).sql;
  };
  const indexes = left.map((_, i) => i);
  if (operator === '=' || operator === '<=>') {
    return sqlValue(`(${indexes.map((i) => compare(i, operator)).join(' AND ')})`, BOOLEAN_TYPE);
  }
  if (operator === '<>') return sqlValue(`(${indexes.map((i) => compare(i, '<>')).join(' OR ')})`, BOOLEAN_TYPE);
  // The first items that differ decide; the last ones decide with `operator` itself.
  const strict = operator === '<=' ? '<' : operator === '>=' ? '>' : operator;
  const last = left.length - 1;
  const chain = (i: number): string =>
    i === last ? compare(i, operator) : `(${compare(i, strict)} OR (${compare(i, '=')} AND ${chain(i + 1)}))`;
  return sqlValue(chain(0), BOOLEAN_TYPE);
}
