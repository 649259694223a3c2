import type { Case, Expression } from '../../../sql/ast.ts';
import { isNumeric, textType } from '../type/type.ts';
import { realSql } from './to-number.ts';
import { chooseValue } from './emit-choice.ts';
import { alike } from './common-collation.ts';
import { comparable, type ComparedPair } from './emit-compare.ts';
import type { EmitContext } from './emit-context.ts';
import { emit, emitChoiceCondition } from './emit-expression.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from './operand.ts';
import { toText } from './to-text.ts';

/** Emits CASE in both its forms (https://dev.mysql.com/doc/refman/9.7/en/flow-control-functions.html#operator_case). */
export function emitCase(cx: EmitContext, node: Case): SqlValue {
  const conditions =
    node.operand === undefined
      ? node.branches.map(({ when }) => emitChoiceCondition(cx, when))
      : caseConditions(cx, node.operand, node.branches);
  const results = node.branches.map(({ then }) => emit(cx, then));
  const otherwise = node.otherwise === undefined ? undefined : emit(cx, node.otherwise);
  return chooseValue(cx, conditions, results, otherwise);
}

/** The conditions of `CASE subject WHEN …`. */
function caseConditions(cx: EmitContext, operand: Expression, branches: Case['branches']): readonly string[] {
  const written = emit(cx, operand);
  const others = branches.map(({ when }) => emit(cx, when));
  const [subject = written, ...values] = alike(
    cx.builder,
    [written, ...others].map((each) => printed(cx, each)),
    'case',
  );
  return values.map((value, i) => {
    const numbers = asNumbers(cx, written, others[i] ?? value);
    const pair = numbers ?? comparable(cx.builder, '=', subject, value, 'member');
    return `(${pair.left} = ${pair.right})`;
  });
}

/** CASE compares a document as the text that it is printed as … */
function printed({ builder }: EmitContext, operand: Operand): Operand {
  if (operand.type.kind !== 'json') return operand;
  return sqlValue(toText(builder, operand), textType(0, 'utf8mb4_bin'), operand.nullable, COERCIBILITY.column);
}

/** … and beside a number as a double. */
function asNumbers({ builder }: EmitContext, left: Operand, right: Operand): ComparedPair | undefined {
  const types = [left.type, right.type];
  if (!types.some(({ kind }) => kind === 'json') || !types.some(isNumeric)) return undefined;
  return { left: realSql(builder, left), right: realSql(builder, right) };
}
