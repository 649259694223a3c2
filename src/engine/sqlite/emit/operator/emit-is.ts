import type { Binary, Expression, Is } from '../../../../sql/ast.ts';
import { BOOLEAN_TYPE } from '../../type/type.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { comparesRows } from '../compare/emit-row.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { zeroCondition } from './null-as-zero.ts';
import { canTell } from './reading-order.ts';
import { truthSql } from '../../operand/to-number.ts';
import { materialise } from '../../operand/to-text.ts';

/** Emits IS [NOT] NULL, UNKNOWN, TRUE and FALSE. */
export function emitIs(cx: EmitContext, node: Is): SqlValue {
  const zero = zeroCondition(cx, node, node.operand);
  if (zero !== undefined) return sqlValue(node.negated ? `(NOT ${zero})` : zero, BOOLEAN_TYPE, false);
  const not = node.negated ? ' NOT' : '';
  if (node.test === 'null' || node.test === 'unknown')
    return sqlValue(
      node.negated ? `(NOT ${emitIsNull(cx, node.operand, true)})` : emitIsNull(cx, node.operand, false),
      BOOLEAN_TYPE,
      false,
    );
  const truth = truthSql(cx.builder, emit(cx, node.operand));
  return sqlValue(`(${truth} IS${not} ${node.test.toUpperCase()})`, BOOLEAN_TYPE, false);
}

/** Functions whose result can be out of range. */
const RANGED = /\bm_(?:integer|real|decimal_minus|big_minus)\(/;

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);

/**
 * Whether a value is NULL. MySQL does not compute what never is, and of a comparison it asks whether one of its operands is.
 */
function emitIsNull(cx: EmitContext, node: Expression, negated: boolean): string {
  const operand = emit(cx, node);
  const { sql } = materialise(cx.builder, operand);
  if (!operand.nullable && (canTell(sql) || (!negated && RANGED.test(sql)))) return '0';
  if (!canTell(sql)) return `(${sql} IS NULL)`;
  if (node.kind !== 'binary' || !COMPARISONS.has(node.operator) || comparesRows(cx, node)) return `(${sql} IS NULL)`;
  return `(${sidesOf(node)
    .map((side) => emitIsNull(cx, side, negated))
    .join(' OR ')})`;
}

const sidesOf = ({ left, right }: Binary): readonly Expression[] => [left, right];
