import type { Expression } from './ast.ts';

/** Whether a query stands in an expression. */
export function containsQuery(node: Expression): boolean {
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return true;
  if (node.kind === 'in' && !Array.isArray(node.list)) return true;
  return childrenOf(node).some(containsQuery);
}

/** Expressions directly inside an expression. */
export function childrenOf(node: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if (
        'kind' in value &&
        typeof value.kind === 'string' &&
        value.kind !== 'select' &&
        value.kind !== 'set-operation'
      )
        found.push(value as Expression);
      else if (!('kind' in value)) for (const item of Object.values(value)) visit(item);
    }
  };
  for (const value of Object.values(node)) visit(value);
  return found;
}
