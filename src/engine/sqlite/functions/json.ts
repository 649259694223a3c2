import { wireError } from '../../../mysql/wire-error.ts';
import { isJsonProblem, parseJson, printJson, type JsonNode } from '../type/json.ts';
import { BOOLEAN_TYPE, integerType, JSON_TYPE, textType, type StoredValue } from '../type/type.ts';
import { changeAt, documentOf, findAll, isMany, parsePath, type PathChange } from './json-path.ts';
import { number, scalar, text, type Implementation, type ScalarFunction } from './scalar.ts';

const array = (items: readonly JsonNode[]): JsonNode => ({ kind: 'array', items });

/** JSON_EXTRACT. */
export function jsonExtract(document: StoredValue | undefined, ...paths: readonly StoredValue[]): string | null {
  const node = documentOf(text(document), 1, 'json_extract');
  const legs = paths.map((path) => parsePath(text(path)));
  const found = legs.flatMap((path) => findAll(node, path));
  const [first] = found;
  if (first === undefined) return null;
  return printJson(legs.length > 1 || legs.some(isMany) ? array(found) : first);
}

/** JSON_UNQUOTE. */
export function jsonUnquote(value: StoredValue | undefined): string {
  const source = text(value);
  if (!source.startsWith('"') || !source.endsWith('"') || source.length < 2) return source;
  const parsed = parseJson(source);
  return !isJsonProblem(parsed) && parsed.kind === 'scalar' && typeof parsed.value === 'string' ? parsed.value : source;
}

function changing(change: PathChange, name: string): Implementation {
  return (document, ...rest) => {
    if (document === null || rest.some((path, i) => path === null && (change === 'remove' || i % 2 === 0))) return null;
    let node = documentOf(text(document), 1, name);
    const step = change === 'remove' ? 1 : 2;
    for (let i = 0; i < rest.length; i += step) {
      const value =
        change === 'remove' ? undefined : documentOf(rest[i + 1] === null ? 'null' : text(rest[i + 1]), i + 3, name);
      node = changeAt(node, parsePath(text(rest[i])), change, value);
    }
    return printJson(node);
  };
}

/** JSON_CONTAINS. */
function contains(target: JsonNode, candidate: JsonNode): boolean {
  if (target.kind === 'array') {
    if (candidate.kind === 'array')
      return candidate.items.every((item) => target.items.some((own) => contains(own, item)));
    return target.items.some((item) => contains(item, candidate));
  }
  if (target.kind === 'object') {
    if (candidate.kind !== 'object') return false;
    return [...candidate.members].every(([key, value]) => {
      const own = target.members.get(key);
      return own !== undefined && contains(own, value);
    });
  }
  return candidate.kind === 'scalar' && sameScalar(target, candidate);
}

function sameScalar(a: JsonNode & { readonly kind: 'scalar' }, b: JsonNode & { readonly kind: 'scalar' }): boolean {
  return typeof a.value === 'number' && typeof b.value === 'number' ? a.value === b.value : a.text === b.text;
}

function typeName(node: JsonNode): string {
  if (node.kind !== 'scalar') return node.kind.toUpperCase();
  if (node.value === null) return 'NULL';
  if (typeof node.value === 'boolean') return 'BOOLEAN';
  if (typeof node.value === 'string') return 'STRING';
  return /^-?\d+$/.test(node.text) ? 'INTEGER' : 'DOUBLE';
}

function size(node: JsonNode): number {
  return node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.size : 1;
}

function depth(node: JsonNode): number {
  const children = node.kind === 'array' ? node.items : node.kind === 'object' ? [...node.members.values()] : [];
  return 1 + Math.max(0, ...children.map(depth));
}

/** The value at an optional path, or `undefined`. */
function at(document: StoredValue | undefined, path: StoredValue | undefined, name: string): JsonNode | undefined {
  const node = documentOf(text(document), 1, name);
  return path === undefined ? node : findAll(node, parsePath(text(path)))[0];
}

function mergePatch(target: JsonNode, patch: JsonNode): JsonNode {
  if (patch.kind !== 'object') return patch;
  let result: JsonNode = target.kind === 'object' ? target : { kind: 'object', members: new Map() };
  for (const [name, value] of patch.members) {
    const legs = [{ kind: 'member', name }] as const;
    const isNull = value.kind === 'scalar' && value.value === null;
    const own = result.kind === 'object' ? result.members.get(name) : undefined;
    const merged = isNull ? undefined : mergePatch(own ?? { kind: 'object', members: new Map() }, value);
    result = changeAt(result, legs, isNull ? 'remove' : 'set', merged);
  }
  return result;
}

function mergePreserve(a: JsonNode, b: JsonNode): JsonNode {
  if (a.kind === 'object' && b.kind === 'object') {
    let result: JsonNode = a;
    for (const [name, value] of b.members) {
      const own = a.members.get(name);
      result = changeAt(
        result,
        [{ kind: 'member', name }],
        'set',
        own === undefined ? value : mergePreserve(own, value),
      );
    }
    return result;
  }
  const items = (node: JsonNode): readonly JsonNode[] => (node.kind === 'array' ? node.items : [node]);
  return array([...items(a), ...items(b)]);
}

function merging(merge: (a: JsonNode, b: JsonNode) => JsonNode, name: string): Implementation {
  return (...documents) =>
    printJson(documents.map((document, i) => documentOf(text(document), i + 1, name)).reduce(merge));
}

/** JSON_MERGE_PATCH: NULL is forgotten once something that is no object takes its place. */
const patching: Implementation = (...documents) => {
  const nodes = documents.map((document, i) =>
    document === null ? undefined : documentOf(text(document), i + 1, 'json_merge_patch'),
  );
  const merged = nodes.reduce((target, patch) => {
    if (patch === undefined || patch.kind !== 'object') return patch;
    return target === undefined ? undefined : mergePatch(target, patch);
  });
  return merged === undefined ? null : printJson(merged);
};

const pairs = [3, 1001] as const;

/** JSON functions (https://dev.mysql.com/doc/refman/8.4/en/json-functions.html). */
export const JSON_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  json_array: scalar(
    ['json'],
    [0, 1000],
    JSON_TYPE,
    (...items) => `[${items.map((item) => (item === null ? 'null' : text(item))).join(', ')}]`,
    { nulls: true },
  ),
  json_contains: scalar(
    ['document', 'document', 'text'],
    [2, 3],
    BOOLEAN_TYPE,
    (target, candidate, path) => {
      const node = at(target, path, 'json_contains');
      return node === undefined ? null : Number(contains(node, documentOf(text(candidate), 2, 'json_contains')));
    },
    { nullable: true },
  ),
  json_contains_path: scalar(['document', 'text'], [3, 1000], BOOLEAN_TYPE, (document, mode, ...paths) => {
    const node = documentOf(text(document), 1, 'json_contains_path');
    const hits = paths.map((path) => findAll(node, parsePath(text(path))).length > 0);
    return Number(text(mode).toLowerCase() === 'all' ? hits.every(Boolean) : hits.some(Boolean));
  }),
  json_depth: scalar(['document'], 1, integerType(10), (document) =>
    depth(documentOf(text(document), 1, 'json_depth')),
  ),
  json_extract: scalar(['document', 'text'], [2, 1000], JSON_TYPE, jsonExtract, { nullable: true }),
  json_insert: scalar(['document', 'text', 'json'], pairs, JSON_TYPE, changing('insert', 'json_insert'), {
    nulls: true,
  }),
  json_keys: scalar(
    ['document', 'text'],
    [1, 2],
    JSON_TYPE,
    (document, path) => {
      const node = at(document, path, 'json_keys');
      return node?.kind === 'object'
        ? `[${[...node.members.keys()].map((key) => JSON.stringify(key)).join(', ')}]`
        : null;
    },
    { nullable: true },
  ),
  json_length: scalar(
    ['document', 'text'],
    [1, 2],
    integerType(10),
    (document, path) => {
      const node = at(document, path, 'json_length');
      return node === undefined ? null : size(node);
    },
    { nullable: true },
  ),
  json_merge_patch: scalar(['document'], [2, 1000], JSON_TYPE, patching, { nulls: true }),
  json_merge_preserve: scalar(['document'], [2, 1000], JSON_TYPE, merging(mergePreserve, 'json_merge_preserve')),
  json_object: scalar(
    ['text', 'json'],
    [0, 1000],
    JSON_TYPE,
    (...parts) => {
      let node: JsonNode = { kind: 'object', members: new Map() };
      for (let i = 0; i + 1 < parts.length; i += 2) {
        if (parts[i] === null) throw wireError('ER_JSON_DOCUMENT_NULL_KEY');
        const value = documentOf(parts[i + 1] === null ? 'null' : text(parts[i + 1]), i + 2, 'json_object');
        node = changeAt(node, [{ kind: 'member', name: text(parts[i]) }], 'set', value);
      }
      return printJson(node);
    },
    { nulls: true },
  ),
  json_overlaps: scalar(['document', 'document'], 2, BOOLEAN_TYPE, (a, b) => {
    const [left, right] = [documentOf(text(a), 1, 'json_overlaps'), documentOf(text(b), 2, 'json_overlaps')];
    if (left.kind === 'object' && right.kind === 'object') {
      return Number(
        [...right.members].some(([key, value]) => {
          const own = left.members.get(key);
          return own !== undefined && printJson(own) === printJson(value);
        }),
      );
    }
    const items = (node: JsonNode): readonly JsonNode[] => (node.kind === 'array' ? node.items : [node]);
    return Number(
      items(left).some((item) => items(right).some((other) => contains(item, other) && contains(other, item))),
    );
  }),
  json_pretty: scalar(['document'], 1, textType(4_294_967_295, 'utf8mb4_bin'), (document) =>
    JSON.stringify(JSON.parse(printJson(documentOf(text(document), 1, 'json_pretty'))), undefined, 2),
  ),
  json_quote: scalar(['quotable'], 1, textType(65_535, 'utf8mb4_bin'), (value) => JSON.stringify(text(value))),
  json_remove: scalar(['document', 'text'], [2, 1000], JSON_TYPE, changing('remove', 'json_remove')),
  json_replace: scalar(['document', 'text', 'json'], pairs, JSON_TYPE, changing('replace', 'json_replace'), {
    nulls: true,
  }),
  json_set: scalar(['document', 'text', 'json'], pairs, JSON_TYPE, changing('set', 'json_set'), { nulls: true }),
  json_type: scalar(['document'], 1, textType(51, 'utf8mb4_bin'), (document) =>
    typeName(documentOf(text(document), 1, 'json_type')),
  ),
  json_unquote: scalar(['text'], 1, textType(4_294_967_295, 'utf8mb4_bin'), jsonUnquote),
  json_storage_size: scalar(['text'], 1, integerType(10), (document) => number(Buffer.byteLength(text(document)))),
};
