import type { SelectItem } from '../../../../sql/ast.ts';

/** Number of `?` in a tree. */
export function countParameters(tree: unknown): number {
  let count = 0;
  visit(tree, ({ kind }) => {
    if (kind === 'parameter') count++;
  });
  return count;
}

/** The names under which a statement selects parameters that stand alone, by their index. */
export function namedParameters(tree: unknown): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  visit(tree, (node) => {
    if (node.kind !== 'item') return;
    const { expression, alias } = node as SelectItem;
    if (expression.kind === 'parameter' && alias !== undefined) names.set(expression.index, alias);
  });
  return names;
}

function visit(value: unknown, see: (node: { readonly kind: unknown }) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (typeof value === 'object' && value !== null) {
    if ('kind' in value) see(value);
    for (const item of Object.values(value)) visit(item, see);
  }
}
