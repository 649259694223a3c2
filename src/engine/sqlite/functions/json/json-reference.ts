import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import type { JsonNode } from '../../type/json.ts';

type ObjectNode = JsonNode & { readonly kind: 'object' };

/** What the `$ref` of a schema names; a name that is empty is none. */
export function referenceOf(schema: ObjectNode): string | undefined {
  const reference = schema.members.get('$ref');
  if (reference?.kind !== 'scalar' || typeof reference.value !== 'string') return undefined;
  return reference.value === '' ? undefined : reference.value;
}

/** The value that a JSON pointer behind `#` leads to; an empty schema where there is none. */
export function pointer(root: JsonNode, reference: string): JsonNode {
  let node: JsonNode | undefined = root;
  for (const part of reference.replace(/^#\/?/, '').split('/')) {
    if (part === '') continue;
    const name = decoded(part)?.replaceAll('~1', '/').replaceAll('~0', '~');
    if (name === undefined) return NO_RULES;
    node = node?.kind === 'object' ? node.members.get(name) : node?.kind === 'array' ? node.items[Number(name)] : node;
  }
  return node ?? NO_RULES;
}

const NO_RULES: JsonNode = { kind: 'object', members: new Map() };

/** `undefined` for escapes that are none. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** MySQL has none either. */
const FOREIGN = new WireError(1235, '42000', "This version of MySQL doesn't yet support 'references in JSON Schema'");

/** @throws WireError 1235 for a reference to another document, 3157 for one to what it stands in */
export function checkReferences(root: JsonNode): void {
  const states = new Map<JsonNode, 'open' | 'done'>();
  const check = (node: JsonNode): void => {
    if (node.kind === 'scalar' || states.get(node) === 'done') return;
    if (states.has(node)) throw wireError('ER_JSON_DOCUMENT_TOO_DEEP');
    states.set(node, 'open');
    const reference = node.kind === 'object' ? referenceOf(node) : undefined;
    if (reference?.startsWith('#') === false) throw FOREIGN;
    if (reference !== undefined) check(pointer(root, reference));
    for (const child of node.kind === 'array' ? node.items : node.members.values()) check(child);
    states.set(node, 'done');
  };
  check(root);
}
