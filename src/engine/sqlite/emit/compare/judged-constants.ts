import type { Expression } from '../../../../sql/ast.ts';
import { computedText, isConstant } from '../constant-value.ts';
import type { EmitContext } from '../../context/emit-context.ts';

/**
 * Notes what is wrong with values in the constant conditions of a change that are read with its rows here: in its
 * queries, and beside other conditions in OR. MySQL looks at them before all rows, so that they end a strict change.
 */
export function judgeConstants(cx: EmitContext, where: Expression): void {
  if (cx.builder.problems !== undefined) judge(cx, where, cx.scope.outer !== undefined);
}

/** Whether a condition is false or NULL by what its constants say. */
export const alwaysFails = (cx: EmitContext, where: Expression): boolean => judge(cx, where, false) === false;

/** @param isInner whether it is read with the rows @returns what it is, where its text alone says it */
function judge(cx: EmitContext, node: Expression, isInner: boolean): boolean | undefined {
  if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or')) {
    const decides = node.operator === 'or';
    const isMixed = isInner || (decides && !isConstant(node));
    const left = judge(cx, node.left, isMixed);
    if (left === decides) return decides;
    const right = judge(cx, node.right, isMixed);
    return right === decides || (left !== undefined && right !== undefined) ? right : undefined;
  }
  const computed = computedText(cx, node);
  if (computed === undefined) return undefined;
  if (isInner && node.kind !== 'literal') cx.builder.problems?.push(...computed.problems);
  return computed.text !== null && Number(computed.text) !== 0;
}
