import type { Case, Expression } from '../../../../sql/ast.ts';
import { COMPUTED_YEAR, isNumeric } from '../../type/type.ts';
import { realSql } from '../../operand/to-number.ts';
import { chooseValue } from './emit-choice.ts';
import { alike } from '../../operand/common-collation.ts';
import { asLetters } from '../compare/document-letters.ts';
import { comparable } from '../compare/emit-compare.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { emitChoiceCondition } from './emit-condition.ts';
import type { Operand, SqlValue } from '../../operand/operand.ts';
import { decider, filteredUnlessDecided } from './reading-order.ts';
import type { ComparedPair } from '../compare/compared-texts.ts';

/** Emits CASE in both its forms (https://dev.mysql.com/doc/refman/9.7/en/flow-control-functions.html#operator_case). */
export function emitCase(cx: EmitContext, node: Case): SqlValue {
  const conditions =
    node.operand === undefined
      ? node.branches.map(({ when }) => emitChoiceCondition(cx, when))
      : caseConditions(cx, node.operand, node.branches);
  const results = node.branches.map(({ then }) => emit(cx, then));
  const otherwise = node.otherwise === undefined ? undefined : emit(cx, node.otherwise);
  return chooseValue(cx, conditions, results, otherwise, 'case');
}

/** The conditions of `CASE subject WHEN …`. */
function caseConditions(cx: EmitContext, operand: Expression, branches: Case['branches']): readonly string[] {
  const written = emit(cx, operand);
  const others = branches.map(({ when }) => emit(cx, when));
  const [subject = written, ...values] = alike(
    cx.builder,
    [written, ...others].map((each) => asPlainYear(asLetters(cx.builder, each))),
    'case',
  );
  return values.map((value, i) => {
    const numbers = asNumbers(cx, written, others[i] ?? value);
    const place = subject.type.kind === 'time' ? 'kept' : 'choice';
    const pair = numbers ?? comparable(cx.builder, '=', subject, value, place);
    return filteredUnlessDecided([decider(subject, pair.left)], [pair.right], `(${pair.left} = ${pair.right})`);
  });
}

/** CASE compares a YEAR as the number that it is: 24 is no year. */
const asPlainYear = (operand: Operand): Operand =>
  operand.kind === 'sql' && operand.type.kind === 'year' ? { ...operand, type: COMPUTED_YEAR } : operand;

/** CASE compares a document as the text that it is printed as, and beside a number as a double. */
function asNumbers({ builder }: EmitContext, left: Operand, right: Operand): ComparedPair | undefined {
  const types = [left.type, right.type];
  if (!types.some(({ kind }) => kind === 'json') || !types.some(isNumeric)) return undefined;
  return { left: realSql(builder, left), right: realSql(builder, right) };
}
