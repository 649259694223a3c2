import { wireError } from '../../../mysql/wire-error.ts';
import { isJsonProblem, parseJson, type JsonNode } from '../type/json.ts';

/** A step of a path such as `$.a[0].*`. */
export type PathLeg =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'cell'; readonly index: number; readonly fromEnd: boolean }
  | { readonly kind: 'any-member' | 'any-cell' | 'any-depth' };

const paths = new Map<string, readonly PathLeg[]>();

/** Parses a JSON path. @throws WireError 3143 */
export function parsePath(path: string): readonly PathLeg[] {
  const known = paths.get(path);
  if (known !== undefined) return known;
  const legs = readLegs(path);
  if (paths.size > 1000) paths.clear();
  paths.set(path, legs);
  return legs;
}

const LEG =
  /\s*(?:\.\s*(?:(\*)|"((?:[^"\\]|\\.)*)"|([\p{L}_$][\p{L}\p{N}_$]*))|\[\s*(?:(\*)|(last)\s*(?:-\s*(\d+))?|(\d+))\s*\]|(\*\*))/uy;

function readLegs(path: string): readonly PathLeg[] {
  const start = /^\s*\$/.exec(path);
  if (start === null) throw wireError('ER_INVALID_JSON_PATH', 1);
  const legs: PathLeg[] = [];
  let at = start[0].length;
  while (path.slice(at).trim() !== '') {
    LEG.lastIndex = at;
    const match = LEG.exec(path);
    if (match === null) throw wireError('ER_INVALID_JSON_PATH', at + 1);
    const [whole, anyMember, quoted, name, anyCell, last, offset, index] = match;
    at += whole.length;
    if (anyMember !== undefined) legs.push({ kind: 'any-member' });
    else if (quoted !== undefined) legs.push({ kind: 'member', name: String(JSON.parse(`"${quoted}"`)) });
    else if (name !== undefined) legs.push({ kind: 'member', name });
    else if (anyCell !== undefined) legs.push({ kind: 'any-cell' });
    else if (last !== undefined) legs.push({ kind: 'cell', index: Number(offset ?? 0), fromEnd: true });
    else if (index !== undefined) legs.push({ kind: 'cell', index: Number(index), fromEnd: false });
    else legs.push({ kind: 'any-depth' });
  }
  return legs;
}

/** Whether a path can lead to more than one value. */
export function isMany(legs: readonly PathLeg[]): boolean {
  return legs.some((leg) => leg.kind === 'any-member' || leg.kind === 'any-cell' || leg.kind === 'any-depth');
}

/** All values that a path leads to. */
export function findAll(node: JsonNode, legs: readonly PathLeg[]): readonly JsonNode[] {
  const [leg, ...rest] = legs;
  if (leg === undefined) return [node];
  switch (leg.kind) {
    case 'member': {
      const next = node.kind === 'object' ? node.members.get(leg.name) : undefined;
      return next === undefined ? [] : findAll(next, rest);
    }
    case 'cell': {
      const next = cellOf(node, leg.index, leg.fromEnd);
      return next === undefined ? [] : findAll(next, rest);
    }
    case 'any-member':
      return node.kind === 'object' ? [...node.members.values()].flatMap((child) => findAll(child, rest)) : [];
    case 'any-cell':
      return node.kind === 'array' ? node.items.flatMap((child) => findAll(child, rest)) : [];
    case 'any-depth': {
      const children = node.kind === 'array' ? node.items : node.kind === 'object' ? [...node.members.values()] : [];
      return [...findAll(node, rest), ...children.flatMap((child) => findAll(child, legs))];
    }
  }
}

/** A scalar or an object counts as an array of itself. */
function cellOf(node: JsonNode, index: number, fromEnd: boolean): JsonNode | undefined {
  if (node.kind !== 'array') return index === 0 ? node : undefined;
  return node.items[fromEnd ? node.items.length - 1 - index : index];
}

/** How JSON_SET, JSON_INSERT, JSON_REPLACE and JSON_REMOVE change a document. */
export type PathChange = 'set' | 'insert' | 'replace' | 'remove';

/** The document with the value at a path changed. */
export function changeAt(
  node: JsonNode,
  legs: readonly PathLeg[],
  change: PathChange,
  value: JsonNode | undefined,
): JsonNode {
  const [leg, ...rest] = legs;
  if (leg === undefined) return change === 'insert' || value === undefined ? node : value;
  if (leg.kind === 'member' && node.kind === 'object') return changeMember(node, leg.name, rest, change, value);
  if (leg.kind === 'cell') return changeCell(node, leg, rest, change, value);
  return node;
}

type ObjectNode = JsonNode & { readonly kind: 'object' };

function changeMember(
  node: ObjectNode,
  name: string,
  rest: readonly PathLeg[],
  change: PathChange,
  value: JsonNode | undefined,
): JsonNode {
  const members = new Map(node.members);
  const child = members.get(name);
  if (child === undefined) {
    if (rest.length > 0 || value === undefined || change === 'replace') return node;
    members.set(name, value);
  } else if (rest.length === 0 && change === 'remove') members.delete(name);
  else members.set(name, changeAt(child, rest, change, value));
  return { kind: 'object', members: sortMembers(members) };
}

function sortMembers(members: ReadonlyMap<string, JsonNode>): ReadonlyMap<string, JsonNode> {
  const bytes = (key: string): Buffer => Buffer.from(key);
  return new Map([...members].sort(([a], [b]) => bytes(a).length - bytes(b).length || bytes(a).compare(bytes(b))));
}

function changeCell(
  node: JsonNode,
  leg: { readonly index: number; readonly fromEnd: boolean },
  rest: readonly PathLeg[],
  change: PathChange,
  value: JsonNode | undefined,
): JsonNode {
  if (node.kind !== 'array') return leg.index === 0 && change !== 'remove' ? changeAt(node, rest, change, value) : node;
  const index = leg.fromEnd ? node.items.length - 1 - leg.index : leg.index;
  const child = node.items[index];
  if (child === undefined) {
    return rest.length > 0 || value === undefined || change === 'replace'
      ? node
      : { kind: 'array', items: [...node.items, value] };
  }
  if (rest.length === 0 && change === 'remove')
    return { kind: 'array', items: node.items.filter((_, i) => i !== index) };
  return {
    kind: 'array',
    items: node.items.map((item, i) => (i === index ? changeAt(item, rest, change, value) : item)),
  };
}

/** Reads a document. @throws WireError 3141 */
export function documentOf(text: string, argument: number, functionName: string): JsonNode {
  const parsed = parseJson(text, true);
  if (isJsonProblem(parsed))
    throw wireError('ER_INVALID_JSON_TEXT_IN_PARAM', argument, functionName, parsed.reason, parsed.position);
  return parsed;
}
