import type { Binary, Expression } from '../../../../sql/ast.ts';
import { BOOLEAN_TYPE } from '../../type/type.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { emitTruth } from './emit-condition.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { canTell, lazyLogical, unlessDecided } from './reading-order.ts';
import { truthSql } from '../../operand/to-number.ts';

/** Emits AND and OR. */
export function emitLogical(cx: EmitContext, node: Binary, operator: 'AND' | 'OR'): SqlValue {
  if (operator === 'AND' && cx.conditions?.has(node) === true) return emitConjunction(cx, node);
  const left = emit(cx, node.left);
  const right = emit(cx, node.right);
  const [first, second] = [truthSql(cx.builder, left), truthSql(cx.builder, right)];
  const sql =
    cx.conditions?.has(node) === true ? `(${first} ${operator} ${second})` : lazyLogical(operator, first, second);
  return sqlValue(sql, BOOLEAN_TYPE, left.nullable || right.nullable);
}

/** Conditions between ANDs; MySQL reads those first that make a column equal something. */
function emitConjunction(cx: EmitContext, node: Binary): SqlValue {
  const parts = conjunctsOf(node).map((part) => ({ part, operand: emit(cx, part) }));
  const read = parts.map(({ part, operand }) => ({ isFirst: isEquation(part), sql: truthSql(cx.builder, operand) }));
  const [first, others] = [read.filter(({ isFirst }) => isFirst), read.filter(({ isFirst }) => !isFirst)];
  const ordered = others.some(({ sql }) => canTell(sql)) ? [...first, ...others] : read;
  const nullable = parts.some(({ operand }) => operand.nullable);
  const both = (left: string, right: string): string => `(${left} AND ${right})`;
  return sqlValue(ordered.map(({ sql }) => sql).reduce(both), BOOLEAN_TYPE, nullable);
}

function conjunctsOf(node: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  let rest = node;
  for (; rest.kind === 'binary' && rest.operator === 'and'; rest = rest.left) parts.push(rest.right);
  return [...parts, rest].toReversed();
}

const FIXED: ReadonlySet<Expression['kind']> = new Set(['column', 'literal', 'parameter']);

const isEquation = (node: Expression): boolean =>
  node.kind === 'binary' &&
  node.operator === '=' &&
  (node.left.kind === 'column' || node.right.kind === 'column') &&
  FIXED.has(node.left.kind) &&
  FIXED.has(node.right.kind);

/** Emits XOR. */
export function emitExclusiveOr(cx: EmitContext, node: Binary): SqlValue {
  const [left, right] = [emitTruth(cx, node.left), emitTruth(cx, node.right)];
  const whole = `((NOT ${left.sql}) <> (NOT ${right.sql}))`;
  const sql = unlessDecided([{ sql: left.sql, nullable: true }], [right.sql], whole);
  return sqlValue(sql, BOOLEAN_TYPE, left.nullable || right.nullable);
}
