import type { Expression } from '../../../sql/ast.ts';
import { printExpression } from '../../../sql/print/expression.ts';

/** The text of an expression that a definition keeps: a default, a check, a generated column. */
export function keptText(expression: Expression): string {
  return printExpression(selfContained(expression));
}

/** Texts say their character set, as the connection's may be another when the text is read; columns stand alone. */
function selfContained<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => selfContained(item)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { kind, type, charset } = node as {
    readonly kind?: unknown;
    readonly type?: unknown;
    readonly charset?: unknown;
  };
  // A definition reads its own table alone, whatever name stands before a column.
  if (kind === 'column') return { ...node, schema: undefined, table: undefined };
  if (kind === 'literal') return type === 'string' && charset === undefined ? { ...node, charset: 'utf8mb4' } : node;
  const kept = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, selfContained(value)])) as Node;
  return kind === 'json-value' ? { ...kept, pathCharset: 'utf8mb4' } : kept;
}
