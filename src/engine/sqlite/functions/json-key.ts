import type { JsonNode, JsonScalar } from '../type/json.ts';

/** Ends a string, an array or an object; below all that can follow. */
const END = '\u0000';

/**
 * A key of a document: equal for equal documents, and in the order of its comparison
 * (https://dev.mysql.com/doc/refman/9.7/en/json.html#json-comparison): NULL, numbers, strings, objects, arrays, booleans,
 * dates, times, moments, bytes.
 */
export function jsonKey(node: JsonNode): string {
  if (node.kind === 'array') return `e${node.items.map(jsonKey).join('')}${END}`;
  if (node.kind === 'object') {
    const members = [...node.members].map(([key, value]) => `${key}${END}${jsonKey(value)}`);
    return `d${String(members.length).padStart(9, '0')}${members.join('')}${END}`;
  }
  const { value } = node;
  if (value === null) return 'a';
  if (typeof value === 'number') return `b${numberKey(value)}${restKey(node, value)}`;
  return typeof value === 'string' ? `${SORTS[node.sort ?? ''] ?? 'c'}${value}${END}` : `f${value ? 1 : 0}`;
}

const SORTS: Readonly<Record<string, string>> = {
  date: 'g',
  time: 'h',
  datetime: 'i',
  opaque: 'j',
  bit: 'k',
  blob: 'l',
};

const SIGN = 1n << 63n;

/** The bits of a double in the order of its values. */
function numberKey(value: number): string {
  const bits = new BigUint64Array(Float64Array.of(value === 0 ? 0 : value).buffer)[0] ?? 0n;
  const ordered = bits >= SIGN ? ~bits & (2n * SIGN - 1n) : bits | SIGN;
  return ordered.toString(16).padStart(16, '0');
}

const LARGEST_REST = 4096n;

/** What an integer beyond 2^53 has above or below its double. */
function restKey({ text }: JsonScalar, value: number): string {
  const isWhole = Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(text);
  const rest = isWhole ? BigInt(text) - BigInt(value) : 0n;
  return (rest + LARGEST_REST).toString(16).padStart(4, '0');
}
