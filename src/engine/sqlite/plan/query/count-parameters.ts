import type { Expression, SelectItem } from '../../../../sql/ast.ts';
import { innermost } from '../../told/subquery.ts';

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
    const index = alias === undefined ? undefined : parameterAlone(expression);
    if (alias !== undefined && index !== undefined && !names.has(index)) names.set(index, alias);
  });
  return names;
}

/** The parameter that an expression is; a query without tables is its value. */
function parameterAlone(node: Expression): number | undefined {
  if (node.kind === 'parameter') return node.index;
  const inner = node.kind === 'subquery' ? innermost(node.query) : undefined;
  return inner && parameterAlone(inner);
}

function visit(value: unknown, see: (node: { readonly kind: unknown }) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (typeof value === 'object' && value !== null) {
    if ('kind' in value) see(value);
    for (const item of Object.values(value)) visit(item, see);
  }
}
