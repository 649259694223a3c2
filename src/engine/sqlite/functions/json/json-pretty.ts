import type { JsonNode } from '../../type/json.ts';

/** JSON_PRETTY: two spaces a level. */
export function prettyJson(node: JsonNode, indent = ''): string {
  const inner = `${indent}  `;
  if (node.kind === 'scalar') return node.text;
  const lines =
    node.kind === 'array'
      ? node.items.map((item) => prettyJson(item, inner))
      : [...node.members].map(([name, value]) => `${JSON.stringify(name)}: ${prettyJson(value, inner)}`);
  const [open, close] = node.kind === 'array' ? '[]' : '{}';
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}
