import { wireError } from '../../../../mysql/wire-error.ts';
import {
  isJsonProblem,
  parseJson,
  printJson,
  readJson,
  shownJson,
  sortMembers,
  type JsonNode,
} from '../../type/json.ts';
import {
  ANY_INTEGER_LENGTH,
  BIGINT_TYPE,
  BOOLEAN_TYPE,
  JSON_TYPE,
  textType,
  type StoredValue,
  DOCUMENT_TEXT,
} from '../../type/type.ts';
import { changing, removing } from './json-change.ts';
import { contains } from './json-contains.ts';
import { jsonKey } from './json-key.ts';
import { patching, preserving } from './json-merge.ts';
import { documentOf, findAll, findPlain, isMany, parsePath, parseSinglePath } from './json-path.ts';
import { prettyJson } from './json-pretty.ts';
import { validateDocument, validationReport, type SchemaFailure } from './json-schema.ts';
import { containsPath, search } from './json-search.ts';
import { storageSize } from './json-size.ts';
import { scalar, text, type Implementation, type ScalarFunction } from '../scalar.ts';

const array = (items: readonly JsonNode[]): JsonNode => ({ kind: 'array', items });

/** JSON_EXTRACT. */
export function jsonExtract(document: StoredValue | undefined, ...paths: readonly StoredValue[]): string | null {
  if (document === null) return null;
  const node = documentOf(text(document), 1, 'json_extract');
  // Paths behind NULL are not read.
  const end = paths.indexOf(null);
  const legs = (end < 0 ? paths : paths.slice(0, end)).map((path) => parsePath(text(path)));
  if (end >= 0) return null;
  const found = legs.flatMap((path) => findAll(node, path));
  const [first] = found;
  if (first === undefined) return null;
  return printJson(legs.length > 1 || legs.some(isMany) ? array(found) : first);
}

/** `->>` and JSON_UNQUOTE of a stored document. */
export function jsonUnquote(value: StoredValue | undefined): string {
  const source = text(value);
  if (!source.startsWith('"') || !source.endsWith('"') || source.length < 2) return shownJson(source);
  const parsed = readJson(source);
  return !isJsonProblem(parsed) && parsed.kind === 'scalar' ? String(parsed.value) : source;
}

/** JSON_UNQUOTE of a text. @throws WireError 3141 for a text in quotes that is no JSON */
function unquoteText(value: StoredValue | undefined): string {
  const source = text(value);
  if (!source.startsWith('"') || !source.endsWith('"') || source.length < 2) return source;
  const parsed = parseJson(source);
  if (isJsonProblem(parsed))
    throw wireError('ER_INVALID_JSON_TEXT_IN_PARAM', 1, 'json_unquote', parsed.reason, parsed.position);
  return parsed.kind === 'scalar' ? String(parsed.value) : source;
}

const isEqual = (a: JsonNode, b: JsonNode): boolean => jsonKey(a) === jsonKey(b);

function overlaps(left: JsonNode, right: JsonNode): boolean {
  if (left.kind === 'object' && right.kind === 'object') {
    return [...right.members].some(([key, value]) => {
      const own = left.members.get(key);
      return own !== undefined && isEqual(own, value);
    });
  }
  const keys = (node: JsonNode): readonly string[] => (node.kind === 'array' ? node.items : [node]).map(jsonKey);
  const known = new Set(keys(left));
  return keys(right).some((key) => known.has(key));
}

function typeName(node: JsonNode): string {
  if (node.kind !== 'scalar') return node.kind.toUpperCase();
  if (node.sort !== undefined) return node.sort.toUpperCase();
  if (node.value === null) return 'NULL';
  if (typeof node.value === 'boolean') return 'BOOLEAN';
  if (typeof node.value === 'string') return 'STRING';
  if (!/^-?\d+$/.test(node.text)) return 'DOUBLE';
  return BigInt(node.text) < 2n ** 63n ? 'INTEGER' : 'UNSIGNED INTEGER';
}

function size(node: JsonNode): number {
  return node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.size : 1;
}

function depth(node: JsonNode): number {
  const children = node.kind === 'array' ? node.items : node.kind === 'object' ? [...node.members.values()] : [];
  return children.reduce((deepest, child) => Math.max(deepest, 1 + depth(child)), 1);
}

/** The value at an optional path, or `undefined`. */
function at(document: StoredValue | undefined, path: StoredValue | undefined, name: string): JsonNode | undefined {
  const node = documentOf(text(document), 1, name);
  return path === undefined ? node : findAll(node, parseSinglePath(text(path)))[0];
}

const length: Implementation = (document, path) => {
  const node = documentOf(text(document), 1, path === undefined ? 'json_length' : 'json_extract');
  if (path === undefined) return size(node);
  const legs = parsePath(text(path));
  const found = findAll(node, legs);
  const [first] = found;
  if (first === undefined) return null;
  return isMany(legs) ? found.length : size(first);
};

const memberOf: Implementation = (value, list) => {
  const [wanted, all] = [documentOf(text(value), 1, 'member of'), documentOf(text(list), 2, 'member of')];
  const key = jsonKey(wanted);
  return Number((all.kind === 'array' ? all.items : [all]).some((item) => jsonKey(item) === key));
};

const object: Implementation = (...parts) => {
  const members = new Map<string, JsonNode>();
  for (let i = 0; i + 1 < parts.length; i += 2) {
    if (parts[i] === null) throw wireError('ER_JSON_DOCUMENT_NULL_KEY');
    const value = parts[i + 1] === null ? 'null' : text(parts[i + 1]);
    members.set(text(parts[i]), documentOf(value, i + 2, 'json_object'));
  }
  return printJson({ kind: 'object', members: sortMembers(members) });
};

const quote: Implementation = (value) => JSON.stringify(text(value));

/** What of a document breaks a schema. @throws WireError 3853 for a schema that is no object */
function schemaFailure(schema: StoredValue, document: StoredValue, name: string): SchemaFailure | undefined {
  const rules = documentOf(text(schema), 1, name);
  if (rules.kind !== 'object') throw wireError('ER_INVALID_JSON_TYPE', 1, name, 'object');
  return validateDocument(rules, documentOf(text(document), 2, name));
}

const many = [2, 1000] as const;
const pairs = [3, 1001] as const;
const nulls = { nullable: true, nulls: true };
const nullable = { nullable: true };
/** A truth value that clients are told of as a number. */
export const TOLD_AS_NUMBER = { ...BOOLEAN_TYPE, shown: ANY_INTEGER_LENGTH };

/** A function that changes a document at paths. */
const changes = (name: string): ScalarFunction =>
  scalar(['document', 'text', 'json'], pairs, JSON_TYPE, changing(name), { nullable: true, nulls: true, even: false });

/** JSON functions (https://dev.mysql.com/doc/refman/9.7/en/json-functions.html). */
export const JSON_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  json_array: scalar(
    ['json'],
    [0, 1000],
    JSON_TYPE,
    (...items) => `[${items.map((item) => (item === null ? 'null' : text(item))).join(', ')}]`,
    nulls,
  ),
  json_array_append: changes('json_array_append'),
  json_array_insert: changes('json_array_insert'),
  json_contains: scalar(
    ['document', 'document', 'text'],
    [2, 3],
    TOLD_AS_NUMBER,
    (target, candidate, path) => {
      if (target === null) return null;
      const node = at(target, path ?? undefined, 'json_contains');
      return node === undefined || candidate === null || path === null
        ? null
        : Number(contains(node, documentOf(text(candidate), 2, 'json_contains')));
    },
    { nulls: true, nullable: true },
  ),
  json_contains_path: scalar(['document', 'text'], [3, 1000], TOLD_AS_NUMBER, containsPath, nulls),
  json_depth: scalar(
    ['document'],
    1,
    BIGINT_TYPE,
    (document) => depth(documentOf(text(document), 1, 'json_depth')),
    nullable,
  ),
  json_extract: scalar(['document', 'text'], many, JSON_TYPE, jsonExtract, { nulls: true, nullable: true }),
  json_insert: changes('json_insert'),
  json_keys: scalar(
    ['document', 'text'],
    [1, 2],
    JSON_TYPE,
    (document, path) => {
      const all = documentOf(text(document), 1, 'json_keys');
      const node = path === undefined ? all : findPlain(all, parseSinglePath(text(path)));
      return node?.kind === 'object'
        ? `[${[...node.members.keys()].map((key) => JSON.stringify(key)).join(', ')}]`
        : null;
    },
    nullable,
  ),
  json_length: scalar(['document', 'text'], [1, 2], BIGINT_TYPE, length, nullable),
  json_merge: scalar(['document'], many, JSON_TYPE, preserving('json_merge_preserve'), nullable),
  json_merge_patch: scalar(['document'], many, JSON_TYPE, patching, nulls),
  json_merge_preserve: scalar(['document'], many, JSON_TYPE, preserving('json_merge_preserve'), nullable),
  json_object: scalar(['text', 'json'], [0, 1000], JSON_TYPE, object, { nullable: true, nulls: true, even: true }),
  json_overlaps: scalar(['document', 'document'], 2, BOOLEAN_TYPE, (a, b) =>
    Number(overlaps(documentOf(text(a), 1, 'json_overlaps'), documentOf(text(b), 2, 'json_overlaps'))),
  ),
  json_pretty: scalar(['document'], 1, DOCUMENT_TEXT, (document) =>
    shownJson(prettyJson(documentOf(text(document), 1, 'json_pretty'))),
  ),
  json_quote: scalar(['quotable'], 1, DOCUMENT_TEXT, quote),
  json_remove: scalar(['document', 'text'], many, JSON_TYPE, removing, nullable),
  json_replace: changes('json_replace'),
  json_schema_valid: scalar(['document', 'document'], 2, BOOLEAN_TYPE, (schema, document) =>
    Number(schemaFailure(schema ?? null, document ?? null, 'json_schema_valid') === undefined),
  ),
  json_schema_validation_report: scalar(['document', 'document'], 2, JSON_TYPE, (schema, document) =>
    validationReport(schemaFailure(schema ?? null, document ?? null, 'json_schema_validation_report')),
  ),
  json_search: scalar(['document', 'text'], [3, 1000], JSON_TYPE, search, nulls),
  json_set: changes('json_set'),
  json_storage_free: scalar(['document'], 1, BIGINT_TYPE, (document) => {
    documentOf(text(document), 1, 'json_storage_free');
    return 0;
  }),
  json_storage_size: scalar(
    ['document'],
    1,
    BIGINT_TYPE,
    (document) => storageSize(documentOf(text(document), 1, 'json_storage_size')),
    nullable,
  ),
  json_type: scalar(['document'], 1, textType(17, 'utf8mb4_bin'), (document) =>
    typeName(documentOf(text(document), 1, 'json_type')),
  ),
  json_unquote: scalar(['unquotable'], 1, DOCUMENT_TEXT, unquoteText),
  member_of: scalar(['json', 'document'], 2, BOOLEAN_TYPE, memberOf),
};
