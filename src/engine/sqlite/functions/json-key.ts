import type { JsonNode } from '../type/json.ts';

/** Ends a string, an array or an object; below all that can follow. */
const END = '\u0000';

/**
 * A key of a document: equal for equal documents, and in the order of its comparison
 * (https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison): NULL, numbers, strings, objects, arrays, booleans.
 */
export function jsonKey(node: JsonNode): string {
  if (node.kind === 'array') return `e${node.items.map(jsonKey).join('')}${END}`;
  if (node.kind === 'object') {
    const members = [...node.members].map(([key, value]) => `${key}${END}${jsonKey(value)}`);
    return `d${String(members.length).padStart(9, '0')}${members.join('')}${END}`;
  }
  const { value } = node;
  if (value === null) return 'a';
  if (typeof value === 'number') return `b${numberKey(value)}`;
  return typeof value === 'string' ? `c${value}${END}` : `f${value ? 1 : 0}`;
}

const SIGN = 1n << 63n;

/** The bits of a double in the order of its values. */
function numberKey(value: number): string {
  const bits = new BigUint64Array(Float64Array.of(value === 0 ? 0 : value).buffer)[0] ?? 0n;
  const ordered = bits >= SIGN ? ~bits & (2n * SIGN - 1n) : bits | SIGN;
  return ordered.toString(16).padStart(16, '0');
}
