import type { Expression } from '../../../sql/ast.ts';

/** A copy in which `change` has exchanged expressions; queries inside stay as they are. */
export function replace<Node>(node: Node, change: (expression: Expression) => Expression | undefined): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => replace(each, change)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { kind } = node as { readonly kind?: unknown };
  if (kind === 'select' || kind === 'set-operation') return node;
  const changed = typeof kind === 'string' ? change(node as unknown as Expression) : undefined;
  if (changed !== undefined) return changed as Node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replace(value, change)])) as Node;
}
