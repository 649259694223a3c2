import { wireError } from '../../../../mysql/wire-error.ts';
import { isJsonProblem, readJson, type JsonNode } from '../../type/json.ts';

/** A place in an array: counted from its end, or from its start. */
export interface CellIndex {
  readonly index: number;
  readonly fromEnd: boolean;
}

/** A step of a path such as `$.a[0].*`. */
export type PathLeg =
  | { readonly kind: 'member'; readonly name: string }
  | (CellIndex & { readonly kind: 'cell' })
  | { readonly kind: 'range'; readonly first: CellIndex; readonly last: CellIndex }
  | { readonly kind: 'any-member' | 'any-cell' | 'any-depth' };

/** Paths that are kept, and letters of one. */
const MOST_KEPT = 1000;
const LONGEST_KEPT = 1000;

const paths = new Map<string, readonly PathLeg[]>();

/** Parses a JSON path. @throws WireError 3143 */
export function parsePath(path: string): readonly PathLeg[] {
  const known = paths.get(path);
  if (known !== undefined) return known;
  const legs = readLegs(path);
  if (path.length > LONGEST_KEPT) return legs;
  if (paths.size > MOST_KEPT) paths.clear();
  paths.set(path, legs);
  return legs;
}

/** Parses a path that leads to one value. @throws WireError 3143, 3149 */
export function parseSinglePath(path: string): readonly PathLeg[] {
  const legs = parsePath(path);
  if (isMany(legs)) throw wireError('ER_INVALID_JSON_PATH_WILDCARD');
  return legs;
}

const CELL = String.raw`(?:last\s*(?:-\s*\d+)?|\d+)`;
const LEG = new RegExp(
  String.raw`\s*(?:\.\s*(?:(\*)|"((?:[^"\\]|\\.)*)"|([\p{L}_$][\p{L}\p{N}_$]*))|\[\s*(?:(\*)|(${CELL})(?:\s+to\s+(${CELL}))?)\s*\]|(\*\*)(?!\*)(?=\s*[.[*]))`,
  'uy',
);

function readLegs(path: string): readonly PathLeg[] {
  const start = /^\s*\$/.exec(path);
  if (start === null) {
    const spaces = path.length - path.trimStart().length;
    throw wireError('ER_INVALID_JSON_PATH', Math.min(path.length, spaces + 1));
  }
  const legs: PathLeg[] = [];
  let at = start[0].length;
  while (path.slice(at).trim() !== '') {
    LEG.lastIndex = at;
    const match = LEG.exec(path);
    const leg = match === null ? undefined : legOf(match);
    if (match === null || leg === undefined) throw wireError('ER_INVALID_JSON_PATH', at + (match?.[0].length ?? 2) - 1);
    const far = match[5] === undefined ? undefined : farCell(match[0]);
    if (far !== undefined) throw wireError('ER_INVALID_JSON_PATH', at + far);
    at += match[0].length;
    legs.push(leg);
  }
  return legs;
}

/** Where the number of a cell begins that is beyond 32 bits. */
const farCell = (leg: string): number | undefined =>
  [...leg.matchAll(/\d+/g)].find(([digits]) => Number(digits) >= 2 ** 32)?.index;

function legOf([, anyMember, quoted, name, anyCell, first, last]: RegExpExecArray): PathLeg | undefined {
  if (anyMember !== undefined) return { kind: 'any-member' };
  if (quoted !== undefined) {
    const parsed = readJson(`"${quoted}"`);
    return isJsonProblem(parsed) || parsed.kind !== 'scalar'
      ? undefined
      : { kind: 'member', name: String(parsed.value) };
  }
  if (name !== undefined) return { kind: 'member', name };
  if (anyCell !== undefined) return { kind: 'any-cell' };
  if (first === undefined) return { kind: 'any-depth' };
  const from = cellIndex(first);
  if (last === undefined) return { kind: 'cell', ...from };
  const to = cellIndex(last);
  const isBackwards = from.fromEnd === to.fromEnd && (from.fromEnd ? from.index < to.index : from.index > to.index);
  return isBackwards ? undefined : { kind: 'range', first: from, last: to };
}

function cellIndex(text: string): CellIndex {
  const fromEnd = text.startsWith('last');
  return { index: Number(/\d+$/.exec(text)?.[0] ?? 0), fromEnd };
}

/** Whether a path can lead to more than one value. */
export function isMany(legs: readonly PathLeg[]): boolean {
  return legs.some((leg) => leg.kind !== 'member' && leg.kind !== 'cell');
}

/** Position in an array of `length` items; it may lie before or behind them. */
export function positionOf({ index, fromEnd }: CellIndex, length: number): number {
  return fromEnd ? length - 1 - index : index;
}

/** A value that a path leads to, with the way to it as MySQL writes it. */
export interface Found {
  readonly node: JsonNode;
  readonly path: string;
}

/** All values that a path leads to. */
export function findAll(node: JsonNode, legs: readonly PathLeg[]): readonly JsonNode[] {
  if (legs.every((leg) => leg.kind === 'member')) {
    let found: JsonNode | undefined = node;
    for (const { name } of legs) found = found?.kind === 'object' ? found.members.get(name) : undefined;
    return found === undefined ? [] : [found];
  }
  return seek(node, legs, '$').map((hit) => hit.node);
}

/** The value that a path of members and cells leads to, where a value that is no array has no cells. */
export function findPlain(node: JsonNode, legs: readonly PathLeg[]): JsonNode | undefined {
  let found: JsonNode | undefined = node;
  for (const leg of legs) {
    if (leg.kind === 'cell' && found.kind !== 'array') return undefined;
    [found] = findAll(found, [leg]);
    if (found === undefined) return undefined;
  }
  return found;
}

/**
 * The same with their paths. Each place is found once: a scalar and its first cell are one.
 *
 * @param wraps whether a value that is no array counts as one of itself
 */
export function seek(node: JsonNode, legs: readonly PathLeg[], path: string, wraps = true): readonly Found[] {
  let found: readonly Found[] = [{ node, path }];
  let hasDepth = false;
  for (const leg of legs) {
    hasDepth ||= leg.kind === 'any-depth';
    const next = found.flatMap((hit) => step(hit.node, leg, hit.path, wraps));
    found = hasDepth ? uniquePlaces(next) : next;
  }
  return found;
}

const uniquePlaces = (found: readonly Found[]): readonly Found[] =>
  found.length < 2 ? found : [...new Map(found.map((hit) => [hit.path, hit])).values()];

/** A value with all that is below it. */
function withAllBelow(node: JsonNode, path: string): readonly Found[] {
  return [{ node, path }, ...children(node, path).flatMap((child) => withAllBelow(child.node, child.path))];
}

function step(node: JsonNode, leg: PathLeg, path: string, wraps: boolean): readonly Found[] {
  switch (leg.kind) {
    case 'member': {
      const next = node.kind === 'object' ? node.members.get(leg.name) : undefined;
      return next === undefined ? [] : [{ node: next, path: path + memberLeg(leg.name) }];
    }
    case 'any-member':
      return node.kind === 'object' ? children(node, path) : [];
    case 'any-cell':
      return node.kind === 'array' ? children(node, path) : [];
    case 'cell':
      return wraps || node.kind === 'array' ? cellsBetween(node, leg, leg, path) : [];
    case 'range':
      return wraps || node.kind === 'array' ? cellsBetween(node, leg.first, leg.last, path) : [];
    case 'any-depth':
      return withAllBelow(node, path);
  }
}

/** A scalar or an object counts as an array of itself. */
function cellsBetween(node: JsonNode, first: CellIndex, last: CellIndex, path: string): readonly Found[] {
  const isArray = node.kind === 'array';
  const length = isArray ? node.items.length : 1;
  const from = Math.max(0, positionOf(first, length));
  const to = Math.min(length - 1, positionOf(last, length));
  if (first === last && from !== positionOf(first, length)) return [];
  if (!isArray) return from <= 0 && to >= 0 ? [{ node, path }] : [];
  return node.items.slice(from, to + 1).map((item, i) => ({ node: item, path: `${path}[${from + i}]` }));
}

/** The items of an array, the values of an object. */
export function children(node: JsonNode, path: string): readonly Found[] {
  if (node.kind === 'array') return node.items.map((item, i) => ({ node: item, path: `${path}[${i}]` }));
  if (node.kind !== 'object') return [];
  return [...node.members].map(([name, value]) => ({ node: value, path: path + memberLeg(name) }));
}

function memberLeg(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `.${name}` : `.${JSON.stringify(name)}`;
}

/** Reads a stored document. @throws WireError 3141 */
export function documentOf(text: string, argument: number, functionName: string): JsonNode {
  const parsed = readJson(text);
  if (isJsonProblem(parsed))
    throw wireError('ER_INVALID_JSON_TEXT_IN_PARAM', argument, functionName, parsed.reason, parsed.position);
  return parsed;
}
