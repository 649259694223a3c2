import { formatDouble } from './decode.ts';
import { parseJsonText, type JsonBuilder, type JsonProblem } from './json-parser.ts';

export type { JsonProblem } from './json-parser.ts';
export { shownJson } from './json-text.ts';

/** What a scalar is where JSON itself cannot tell: DECIMAL, DATE, TIME, DATETIME, and the bytes of BLOB, BIT and others. */
export type JsonSort = 'decimal' | 'date' | 'time' | 'datetime' | 'blob' | 'bit' | 'opaque';

/** A scalar; its text is its stored form. */
export interface JsonScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly sort?: JsonSort;
}

/** A JSON document as a tree; numbers keep their text, so that nothing is rounded. */
export type JsonNode =
  | JsonScalar
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> };

/**
 * Letters of the sorts of texts. A stored document is JSON that MySQL would print but for two marks, which nothing else
 * writes: `E0` behind a DECIMAL, and `\/` with a letter in front of a date, a time or bytes.
 */
const LETTERS: Readonly<Record<string, JsonSort>> = {
  d: 'date',
  t: 'time',
  m: 'datetime',
  b: 'blob',
  i: 'bit',
  o: 'opaque',
};

/** The SQL text, without quotes, that marks a text in stored documents. */
export function sortMark(sort: Exclude<JsonSort, 'decimal'>): string {
  return `\\/${Object.keys(LETTERS).find((letter) => LETTERS[letter] === sort) ?? ''}`;
}

/** Reads JSON text as a client wrote it. */
export function parseJson(text: string): JsonNode | JsonProblem {
  return parseJsonText(text, WRITTEN);
}

/** Reads a stored document. */
export function readJson(text: string): JsonNode | JsonProblem {
  return parseJsonText(text, STORED);
}

const NULL: JsonScalar = { kind: 'scalar', text: 'null', value: null };

const WRITTEN: JsonBuilder<JsonNode> = {
  string: (value) => stringNode(value),
  number: writtenNumber,
  literal: (value) => (value === null ? NULL : { kind: 'scalar', text: String(value), value }),
  array: (items) => ({ kind: 'array', items }),
  object: (members) => ({ kind: 'object', members: sortMembers(members) }),
};

const STORED: JsonBuilder<JsonNode> = {
  ...WRITTEN,
  string: (value, source) => {
    const sort = source.startsWith('\\/') ? LETTERS[source[2] ?? ''] : undefined;
    const text = `"${source}"`;
    return sort === undefined ? { kind: 'scalar', text, value } : { kind: 'scalar', text, value: value.slice(2), sort };
  },
  number: (text) =>
    text.endsWith('E0')
      ? { kind: 'scalar', text, value: Number(text), sort: 'decimal' }
      : { kind: 'scalar', text, value: Number(text) },
  object: (members) => ({ kind: 'object', members }),
};

/** A text as a document. */
export function stringNode(value: string): JsonScalar {
  return { kind: 'scalar', text: JSON.stringify(value), value };
}

/** Integers of 64 bits keep their digits; everything else is a double, and a whole double is printed with `.0`. */
function writtenNumber(source: string): JsonNode {
  const value = Number(source);
  if (/^-?\d+$/.test(source)) {
    const exact = BigInt(source);
    if (exact >= -(2n ** 63n) && exact < 2n ** 64n) return { kind: 'scalar', text: String(exact), value };
  }
  return { kind: 'scalar', text: doubleText(value), value };
}

/** A double as documents print it: a whole one with `.0`. */
export function doubleText(value: number): string {
  const text = formatDouble(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** MySQL orders keys by length, then by bytes. */
export function sortMembers<T>(members: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  if (members.size < 2) return members;
  const keyed = [...members].map((entry) => ({ entry, bytes: Buffer.from(entry[0]) }));
  keyed.sort(({ bytes: a }, { bytes: b }) => a.length - b.length || a.compare(b));
  return new Map(keyed.map(({ entry }) => entry));
}

/** Whether a text was no document. */
export function isJsonProblem(result: JsonNode | JsonProblem): result is JsonProblem {
  return 'reason' in result;
}

/** The stored form of a document: as MySQL prints it, one space after `:` and `,`, and with the marks of {@link JsonSort}. */
export function printJson(node: JsonNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'array':
      return `[${node.items.map(printJson).join(', ')}]`;
    case 'object':
      return `{${[...node.members].map(([key, value]) => `${JSON.stringify(key)}: ${printJson(value)}`).join(', ')}}`;
  }
}
