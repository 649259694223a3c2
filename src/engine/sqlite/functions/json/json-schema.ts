import { wireError } from '../../../../mysql/wire-error.ts';
import { parseJson, isJsonProblem, printJson, type JsonNode } from '../../type/json.ts';
import { countLetters } from '../../type/letters.ts';
import { spend } from '../budget.ts';
import { jsonKey } from './json-key.ts';
import { checkReferences, pointer, referenceOf } from './json-reference.ts';
import { hasMatch } from '../regexp/functions.ts';

/** What of a document breaks its schema, as JSON_SCHEMA_VALIDATION_REPORT tells it. */
export interface SchemaFailure {
  /** JSON pointers behind `#`. */
  readonly schema: string;
  readonly document: string;
  readonly keyword: string;
}

type ObjectNode = JsonNode & { readonly kind: 'object' };
type Check = (rule: JsonNode, node: JsonNode, at: Place) => SchemaFailure | undefined;

interface Place {
  readonly run: Validation;
  readonly rules: ObjectNode;
  readonly schema: string;
  readonly document: string;
}

const isObject = (node: JsonNode | undefined): node is ObjectNode => node?.kind === 'object';
const numberOf = (node: JsonNode | undefined): number | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
const textOf = (node: JsonNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
const isTrue = (node: JsonNode | undefined): boolean => node?.kind === 'scalar' && node.value === true;

/** A document under validation. */
interface Validation {
  readonly root: JsonNode;
  /** How many values may still be compared with a schema. */
  left: number;
}

/** Schemas that refer to others twice, and these again, take time that doubles with each. */
const MOST_COMPARISONS = 5_000_000;
/** What one costs, as bytes that are read. */
const COMPARISON = 50;

/**
 * Validates by draft 4 of JSON Schema, without remote references.
 *
 * @throws WireError 1235 for a remote reference, 3157 for one that leads to itself, as in MySQL
 */
export function validateDocument(schema: JsonNode, document: JsonNode): SchemaFailure | undefined {
  checkReferences(schema);
  return validate({ root: schema, left: MOST_COMPARISONS }, schema, document);
}

function validate(
  run: Validation,
  schema: JsonNode,
  node: JsonNode,
  schemaPath = '',
  documentPath = '',
): SchemaFailure | undefined {
  if (!isObject(schema)) return undefined;
  spend(COMPARISON);
  if (--run.left < 0) throw wireError('ER_NOT_SUPPORTED_YET', 'so large a JSON Schema');
  const reference = referenceOf(schema);
  if (reference !== undefined)
    return validate(run, pointer(run.root, reference), node, reference.slice(1), documentPath);
  const place: Place = { run, rules: schema, schema: schemaPath, document: documentPath };
  for (const [keyword, check] of Object.entries(CHECKS)) {
    const rule = schema.members.get(keyword);
    const failure = rule === undefined ? undefined : check(rule, node, place);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

const fail = (at: Place, keyword: string): SchemaFailure => ({ schema: at.schema, document: at.document, keyword });

/** A check that a simple question decides. */
const when =
  (keyword: string, holds: (rule: JsonNode, node: JsonNode, at: Place) => boolean): Check =>
  (rule, node, at) =>
    holds(rule, node, at) ? undefined : fail(at, keyword);

function hasType(name: string, node: JsonNode): boolean {
  if (node.kind !== 'scalar') return node.kind === name;
  if (name === 'integer') return typeof node.value === 'number' && /^-?\d+$/.test(node.text);
  if (name === 'null') return node.value === null;
  return typeof node.value === name;
}

/** A whole number with all its digits. */
const wholeOf = (node: JsonNode): bigint | undefined =>
  node.kind === 'scalar' && typeof node.value === 'number' && /^-?\d+$/.test(node.text) ? BigInt(node.text) : undefined;

/** Whether a number is above (1), below (-1) or equal to another; `undefined` for what is no number. */
function orderOf(node: JsonNode, other: JsonNode): number | undefined {
  const [a, b] = [wholeOf(node) ?? numberOf(node), wholeOf(other) ?? numberOf(other)];
  return a === undefined || b === undefined ? undefined : a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a number is a multiple of another, which is above 0; of doubles as nearly as they can be told apart, as in RapidJSON. */
function isMultiple(node: JsonNode, factor: JsonNode): boolean {
  const [whole, wholeFactor] = [wholeOf(node), wholeOf(factor)];
  if (whole !== undefined && wholeFactor !== undefined) return whole % wholeFactor === 0n;
  const quotient = Math.abs(numberOf(node) ?? 0) / (numberOf(factor) ?? 1);
  const rounded = Math.floor(quotient + 0.5);
  const difference = Math.abs(rounded - quotient);
  return difference <= (quotient + rounded) * Number.EPSILON || difference < SMALLEST_NORMAL;
}

const SMALLEST_NORMAL = 2 ** -1022;

function texts(node: JsonNode): readonly string[] {
  const own = textOf(node);
  if (own !== undefined) return [own];
  return node.kind === 'array' ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}

/** A bound of a number, length or count; values of other sorts have none. */
const bound = (
  keyword: string,
  measure: (node: JsonNode) => number | undefined,
  holds: (value: number, limit: number, at: Place) => boolean,
): Check =>
  when(keyword, (rule, node, at) => {
    const [value, limit] = [measure(node), numberOf(rule)];
    return value === undefined || limit === undefined || holds(value, limit, at);
  });

const lengthOf = (node: JsonNode): number | undefined => {
  const text = textOf(node);
  return text === undefined ? undefined : countLetters(text);
};
const itemsOf = (node: JsonNode): number | undefined => (node.kind === 'array' ? node.items.length : undefined);
const membersOf = (node: JsonNode): number | undefined => (node.kind === 'object' ? node.members.size : undefined);
const atMost = (value: number, limit: number): boolean => value <= limit;
const atLeast = (value: number, limit: number): boolean => value >= limit;

const children: Check = (rule, node, at) => {
  if (!isObject(node)) return undefined;
  const patterns = at.rules.members.get('patternProperties');
  const named = isObject(rule) ? rule.members : new Map<string, JsonNode>();
  for (const [name, value] of node.members) {
    const own = named.get(name);
    const document = `${at.document}/${name}`;
    const failure = own && validate(at.run, own, value, `${at.schema}/properties/${name}`, document);
    if (failure !== undefined) return failure;
    for (const [pattern, schema] of isObject(patterns) ? patterns.members : []) {
      if (hasMatch(pattern, name) !== true) continue;
      const other = validate(at.run, schema, value, `${at.schema}/patternProperties/${pattern}`, document);
      if (other !== undefined) return other;
    }
  }
  return undefined;
};

const additional: Check = (rule, node, at) => {
  const { members } = at.rules;
  const [own, patterns] = [members.get('properties'), members.get('patternProperties')];
  for (const [name, value] of isObject(node) ? node.members : []) {
    if (isObject(own) && own.members.has(name)) continue;
    if (isObject(patterns) && [...patterns.members.keys()].some((pattern) => hasMatch(pattern, name) === true))
      continue;
    if (rule.kind === 'scalar' && rule.value === false) return fail(at, 'additionalProperties');
    const failure = validate(at.run, rule, value, `${at.schema}/additionalProperties`, `${at.document}/${name}`);
    if (failure !== undefined) return failure;
  }
  return undefined;
};

const items: Check = (rule, node, at) => {
  if (node.kind !== 'array') return undefined;
  for (const [i, item] of node.items.entries()) {
    const own = rule.kind === 'array' ? rule.items[i] : rule;
    const schema = own ?? at.rules.members.get('additionalItems');
    if (schema === undefined) continue;
    if (schema.kind === 'scalar' && schema.value === false) return fail(at, 'additionalItems');
    const suffix = rule.kind === 'array' ? `/items/${i}` : '/items';
    const failure = validate(at.run, schema, item, at.schema + suffix, `${at.document}/${i}`);
    if (failure !== undefined) return failure;
  }
  return undefined;
};

const passing = (rule: JsonNode, node: JsonNode, at: Place): number =>
  rule.kind === 'array' ? rule.items.filter((schema) => validate(at.run, schema, node) === undefined).length : 0;

const CHECKS: Readonly<Record<string, Check>> = {
  type: when('type', (rule, node) => {
    const names = texts(rule);
    return names.length === 0 || names.some((name) => hasType(name, node));
  }),
  enum: when('enum', (rule, node) => {
    const key = jsonKey(node);
    return rule.kind !== 'array' || rule.items.some((item) => jsonKey(item) === key);
  }),
  required: when('required', (rule, node) => !isObject(node) || texts(rule).every((name) => node.members.has(name))),
  minimum: when('minimum', (rule, node, at) => {
    const order = orderOf(node, rule) ?? 1;
    return isTrue(at.rules.members.get('exclusiveMinimum')) ? order > 0 : order >= 0;
  }),
  maximum: when('maximum', (rule, node, at) => {
    const order = orderOf(node, rule) ?? -1;
    return isTrue(at.rules.members.get('exclusiveMaximum')) ? order < 0 : order <= 0;
  }),
  multipleOf: when('multipleOf', (rule, node) => {
    const limit = numberOf(rule) ?? 0;
    return limit <= 0 || numberOf(node) === undefined || isMultiple(node, rule);
  }),
  minLength: bound('minLength', lengthOf, atLeast),
  maxLength: bound('maxLength', lengthOf, atMost),
  minItems: bound('minItems', itemsOf, atLeast),
  maxItems: bound('maxItems', itemsOf, atMost),
  minProperties: bound('minProperties', membersOf, atLeast),
  maxProperties: bound('maxProperties', membersOf, atMost),
  pattern: when('pattern', (rule, node) => {
    const [pattern, value] = [textOf(rule), textOf(node)];
    return pattern === undefined || value === undefined || hasMatch(pattern, value) !== false;
  }),
  uniqueItems: when('uniqueItems', (rule, node) => {
    return !isTrue(rule) || node.kind !== 'array' || new Set(node.items.map(jsonKey)).size === node.items.length;
  }),
  dependencies: when('dependencies', (rule, node, at) => {
    if (!isObject(rule) || !isObject(node)) return true;
    return [...rule.members].every(([name, needed]) => {
      if (!node.members.has(name)) return true;
      if (needed.kind === 'array') return texts(needed).every((other) => node.members.has(other));
      return validate(at.run, needed, node) === undefined;
    });
  }),
  properties: children,
  patternProperties: (_rule, node, at) =>
    at.rules.members.has('properties') ? undefined : children({ kind: 'object', members: new Map() }, node, at),
  additionalProperties: additional,
  items,
  allOf: when('allOf', (rule, node, at) => rule.kind !== 'array' || passing(rule, node, at) === rule.items.length),
  anyOf: when('anyOf', (rule, node, at) => rule.kind !== 'array' || passing(rule, node, at) > 0),
  oneOf: when('oneOf', (rule, node, at) => rule.kind !== 'array' || passing(rule, node, at) === 1),
  not: when('not', (rule, node, at) => validate(at.run, rule, node) !== undefined),
};

/** The report of JSON_SCHEMA_VALIDATION_REPORT. */
export function validationReport(failure: SchemaFailure | undefined): string {
  if (failure === undefined) return '{"valid": true}';
  const [schema, document] = [`#${failure.schema}`, `#${failure.document}`];
  const reason = `The JSON document location '${document}' failed requirement '${failure.keyword}' at JSON Schema location '${schema}'`;
  const report = parseJson(
    JSON.stringify({
      valid: false,
      reason,
      'schema-location': schema,
      'document-location': document,
      'schema-failed-keyword': failure.keyword,
    }),
  );
  return isJsonProblem(report) ? '{}' : printJson(report);
}
