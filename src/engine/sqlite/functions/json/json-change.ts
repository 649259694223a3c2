import { wireError } from '../../../../mysql/wire-error.ts';
import { printJson, sortMembers, type JsonNode } from '../../type/json.ts';
import { documentOf, parseSinglePath, positionOf, type CellIndex, type PathLeg } from './json-path.ts';
import { text, type Implementation } from '../scalar.ts';

/** What becomes of the value at the end of a path; `undefined` where there is none, or none shall be. */
interface Change {
  /** The new value of one that exists. */
  readonly existing: (node: JsonNode) => JsonNode | undefined;
  /** What is added where nothing is. */
  readonly missing: JsonNode | undefined;
}

type ArrayNode = JsonNode & { readonly kind: 'array' };
type ObjectNode = JsonNode & { readonly kind: 'object' };

const arrayOf = (items: readonly JsonNode[]): ArrayNode => ({ kind: 'array', items });

/** The document with the value at a path changed; `undefined` when all of it is removed. */
function changeAt(node: JsonNode, legs: readonly PathLeg[], change: Change): JsonNode | undefined {
  const [leg, ...rest] = legs;
  if (leg === undefined) return change.existing(node);
  if (leg.kind === 'member') return node.kind === 'object' ? changeMember(node, leg.name, rest, change) : node;
  return leg.kind === 'cell' ? changeCell(node, leg, rest, change) : node;
}

function changeMember(node: ObjectNode, name: string, rest: readonly PathLeg[], change: Change): JsonNode {
  const child = node.members.get(name);
  const next = child === undefined ? (rest.length === 0 ? change.missing : undefined) : changeAt(child, rest, change);
  if (next === child) return node;
  const members = new Map(node.members);
  if (next === undefined) members.delete(name);
  else members.set(name, next);
  return { kind: 'object', members: sortMembers(members) };
}

/** What is no array counts as one of itself, and becomes one when something is added to it. */
function changeCell(node: JsonNode, leg: CellIndex, rest: readonly PathLeg[], change: Change): JsonNode | undefined {
  const items = node.kind === 'array' ? node.items : [node];
  const position = positionOf(leg, items.length);
  const child = items[position];
  if (child === undefined) {
    if (rest.length > 0 || change.missing === undefined) return node;
    return arrayOf(position < 0 ? [change.missing, ...items] : [...items, change.missing]);
  }
  const next = changeAt(child, rest, change);
  if (node.kind !== 'array') return next ?? node;
  return arrayOf(items.flatMap((item, i) => (i !== position ? [item] : next === undefined ? [] : [next])));
}

const CHANGES: Readonly<Record<string, (value: JsonNode) => Change>> = {
  json_set: (value) => ({ existing: () => value, missing: value }),
  json_insert: (value) => ({ existing: (node) => node, missing: value }),
  json_replace: (value) => ({ existing: () => value, missing: undefined }),
  json_array_append: (value) => ({
    existing: (node) => arrayOf([...(node.kind === 'array' ? node.items : [node]), value]),
    missing: undefined,
  }),
};

/** JSON_SET, JSON_INSERT, JSON_REPLACE, JSON_ARRAY_APPEND, JSON_ARRAY_INSERT. */
export function changing(name: string): Implementation {
  return (document, ...rest) => {
    if (document === null) return null;
    let node = documentOf(text(document), 1, name);
    if (rest.some((path, i) => path === null && i % 2 === 0)) return null;
    for (let i = 0; i < rest.length; i += 2) {
      const legs = parseSinglePath(text(rest[i]));
      const value = documentOf(rest[i + 1] === null ? 'null' : text(rest[i + 1]), i + 3, name);
      const change = CHANGES[name]?.(value);
      node = change === undefined ? insertCell(node, legs, value) : (changeAt(node, legs, change) ?? node);
    }
    return printJson(node);
  };
}

/** JSON_ARRAY_INSERT: the value comes before the cell that the path names. @throws WireError 3165 */
function insertCell(node: JsonNode, legs: readonly PathLeg[], value: JsonNode): JsonNode {
  const cell = legs.at(-1);
  if (cell?.kind !== 'cell') throw wireError('ER_INVALID_JSON_PATH_ARRAY_CELL');
  const existing = (parent: JsonNode): JsonNode => {
    if (parent.kind !== 'array') return parent;
    const { items } = parent;
    const position = Math.min(Math.max(positionOf(cell, items.length), 0), items.length);
    return arrayOf([...items.slice(0, position), value, ...items.slice(position)]);
  };
  return changeAt(node, legs.slice(0, -1), { existing, missing: undefined }) ?? node;
}

/** JSON_REMOVE. @throws WireError 3153 */
export const removing: Implementation = (document, ...paths) => {
  let node = documentOf(text(document), 1, 'json_remove');
  for (const path of paths) {
    const legs = parseSinglePath(text(path));
    if (legs.length === 0) throw wireError('ER_JSON_VACUOUS_PATH');
    node = changeAt(node, legs, { existing: () => undefined, missing: undefined }) ?? node;
  }
  return printJson(node);
};
