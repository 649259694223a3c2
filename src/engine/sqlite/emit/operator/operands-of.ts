import type { Expression } from '../../../../sql/ast.ts';

/** What one operator joins, in order, however deep it is nested; of very many more than `enough`. */
export function operandsOf(
  operator: 'and' | 'or',
  node: Expression,
  enough = Number.POSITIVE_INFINITY,
): readonly Expression[] {
  const found: Expression[] = [];
  const left: Expression[] = [node];
  for (let next = left.pop(); next !== undefined && found.length <= enough; next = left.pop()) {
    if (next.kind === 'binary' && next.operator === operator) left.push(next.right, next.left);
    else found.push(next);
  }
  return found;
}

/** The conditions that AND joins; none where there is no condition. */
export function conjunctsOf(condition: Expression | undefined): readonly Expression[] {
  return condition === undefined ? [] : operandsOf('and', condition);
}
