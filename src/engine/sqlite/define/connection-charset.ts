import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import { collationOf, hasOwnBytes, isConnectionCollation, type CollationName } from '../type/collation.ts';

/**
 * A definition whose texts say the character set of the connection that it is written in, where that is not utf8mb4: what
 * a table keeps of it is read again in other connections.
 */
export function withConnectionCharset<Node>(node: Node, connection: CollationName): Node {
  const collation = isConnectionCollation(connection) ? collationOf(connection) : undefined;
  if (collation === undefined || collation.charset === 'utf8mb4') return node;
  return withCharset(node, collation.charset, hasOwnBytes(collation));
}

interface TextNode {
  readonly kind?: unknown;
  readonly type?: unknown;
  readonly charset?: unknown;
  readonly value?: unknown;
}

function withCharset<Node>(node: Node, charset: string, hasBytes: boolean): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => withCharset(item, charset, hasBytes)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { kind, type, charset: own, value } = node as TextNode;
  if (kind === 'literal') {
    if (type !== 'string' || own !== undefined || typeof value !== 'string') return node;
    const isPlain = !hasBytes || isAscii(value);
    return { ...node, charset, ...(isPlain ? {} : { type: 'hex', value: hexOf(value, charset) }) };
  }
  if (kind === 'cast') return { ...node, ...castIn(node, charset) };
  // A query is no part of what is kept.
  return Object.fromEntries(
    Object.entries(node).map(([key, item]) => [key, key === 'query' ? item : withCharset(item, charset, hasBytes)]),
  ) as Node;
}

/** CAST to CHAR makes a text of the connection's character set where it says none. */
function castIn(node: object, charset: string): object {
  const { operand, type } = node as { readonly operand: unknown; readonly type: { readonly name: string } };
  const isOpen = type.name === 'char' && !('charset' in type && type.charset !== undefined);
  return { operand: withCharset(operand, charset, true), ...(isOpen ? { type: { ...type, charset } } : {}) };
}

// oxlint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

const hexOf = (text: string, charset: string): string => encodeText(text, encodingOf(charset)).toString('hex');
