import type { JsonNode, JsonScalar } from '../../type/json.ts';

/** Sizes of MySQL's binary form of documents: 16-bit offsets, or 32-bit ones above 64 kB. */
interface Widths {
  readonly header: number;
  readonly key: number;
  readonly value: number;
  /** Most bytes of a value that stands in its entry. */
  readonly inlined: number;
}

const SMALL: Widths = { header: 4, key: 4, value: 3, inlined: 2 };
const LARGE: Widths = { header: 8, key: 6, value: 5, inlined: 4 };

/** JSON_STORAGE_SIZE: bytes of the document in MySQL's binary form. */
export function storageSize(node: JsonNode): number {
  return 1 + valueSize(node);
}

function valueSize(node: JsonNode): number {
  if (node.kind === 'scalar') return scalarSize(node);
  const values = node.kind === 'array' ? node.items : [...node.members.values()];
  // Once for both widths: twice at each level would be a power of two.
  const parts = values.map((value) => ({
    size: valueSize(value),
    isFixed: value.kind === 'scalar' && isFixed(value),
  }));
  const names = node.kind === 'array' ? [] : [...node.members.keys()];
  const small = containerSize(parts, names, SMALL);
  return small <= 65_535 ? small : containerSize(parts, names, LARGE);
}

/** A value of an array or object, and whether it can stand in its entry. */
interface PartSize {
  readonly size: number;
  readonly isFixed: boolean;
}

function containerSize(parts: readonly PartSize[], names: readonly string[], widths: Widths): number {
  const keys = names.reduce((sum, name) => sum + widths.key + Buffer.byteLength(name), 0);
  const own = parts.reduce(
    (sum, { size, isFixed: canBeInlined }) => sum + widths.value + (canBeInlined && size <= widths.inlined ? 0 : size),
    0,
  );
  return widths.header + keys + own;
}

/** Whether the value can stand in its entry: a number or a literal. */
const isFixed = ({ value, sort }: JsonScalar): boolean => typeof value !== 'string' && sort === undefined;

function scalarSize({ value, text, sort }: JsonScalar): number {
  if (sort === 'decimal') return 2 + 2 + decimalBytes(text);
  if (typeof value === 'string') {
    if (sort === 'date' || sort === 'time' || sort === 'datetime') return 2 + 8;
    const length = Buffer.byteLength(value);
    const [, bytes] = OPAQUE.exec(value) ?? [];
    if (bytes === undefined || sort === undefined) return lengthBytes(length) + length;
    const size = Buffer.from(bytes, 'base64').length;
    return 1 + lengthBytes(size) + size;
  }
  if (typeof value !== 'number') return 1;
  if (!/^-?\d+$/.test(text)) return 8;
  const exact = BigInt(text);
  if (BigInt.asIntN(16, exact) === exact) return 2;
  return BigInt.asIntN(32, exact) === exact ? 4 : 8;
}

/** A binary string in a document. */
const OPAQUE = /^base64:type\d+:([^]*)$/;

/** Bytes of a length, seven bits each. */
function lengthBytes(length: number): number {
  return length < 128 ? 1 : 1 + lengthBytes(Math.floor(length / 128));
}

const DIGIT_BYTES = [0, 1, 1, 2, 2, 3, 3, 4, 4, 4];

/** Bytes of a packed decimal: nine digits in four. */
function decimalBytes(text: string): number {
  const [whole = '', fraction = ''] = text.replace(/^-|E0$/g, '').split('.');
  const packed = (digits: number): number => Math.floor(digits / 9) * 4 + (DIGIT_BYTES[digits % 9] ?? 0);
  return packed(whole === '0' ? 0 : whole.length) + packed(fraction.length);
}
