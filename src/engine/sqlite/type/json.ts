import { formatDouble } from './decode.ts';

/** Where JSON text is wrong. */
export interface JsonProblem {
  readonly reason: string;
  readonly position: number;
}

/** A JSON document as a tree; numbers keep their text, so that nothing is rounded. */
export type JsonNode =
  | { readonly kind: 'scalar'; readonly text: string; readonly value: string | number | boolean | null }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> };

/** Reads JSON text. @param stored whether MySQL has it as a document already: then numbers keep their digits, as DECIMAL does there */
export function parseJson(text: string, stored = false): JsonNode | JsonProblem {
  try {
    return toNode(JSON.parse(text, keepNumberText), stored);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? (text.trim() === '' ? 0 : text.length));
    return { reason: text.trim() === '' ? 'The document is empty.' : 'Invalid value.', position };
  }
}

/** A number of a document, with its digits as they were written. */
class NumberText {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

function keepNumberText(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? new NumberText(context.source) : value;
}

function toNode(value: unknown, stored: boolean): JsonNode {
  if (value instanceof NumberText) return numberNode(value.source, stored);
  if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => toNode(item, stored)) };
  if (typeof value === 'object' && value !== null) {
    return { kind: 'object', members: new Map(sortedEntries(value).map(([key, item]) => [key, toNode(item, stored)])) };
  }
  const scalar = value as string | boolean | null;
  return { kind: 'scalar', text: JSON.stringify(scalar), value: scalar };
}

/** Integers of 64 bits keep their digits; everything else is a double, and a whole double is printed with `.0`. */
function numberNode(source: string, stored: boolean): JsonNode {
  const value = Number(source);
  if (stored) return { kind: 'scalar', text: source, value };
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
function sortedEntries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length - right.length || left.compare(right);
  });
}

export function isJsonProblem(result: JsonNode | JsonProblem): result is JsonProblem {
  return 'reason' in result;
}

/** Prints a document as MySQL does: one space after `:` and `,`. */
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
