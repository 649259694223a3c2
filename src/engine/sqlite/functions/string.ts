import { createHash } from 'node:crypto';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { collationOf } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import { collatedType } from '../emit/emit-compare.ts';
import { textLength } from '../emit/to-text.ts';
import { areBinary, type Operand } from '../emit/operand.ts';
import { BOOLEAN_TYPE, bytesType, integerType, textType, type StoredValue, type ValueType } from '../type/type.ts';
import { locate } from './locate.ts';
import { scalar, text, whole, type ScalarFunction } from './scalar.ts';

/** A text as long as all arguments together, in the collation of the first text among them. */
function joined(args: readonly Operand[]): ValueType {
  return like(
    args,
    args.reduce((sum, arg) => sum + textLength(arg.type), 0),
  );
}

/** A text as long as the first argument. */
function sameText(args: readonly Operand[]): ValueType {
  const [first] = args;
  return like(args.slice(0, 1), first === undefined ? 0 : textLength(first.type));
}

function like(args: readonly Operand[], length: number): ValueType {
  if (areBinary(args)) return bytesType(Math.min(length, 4_294_967_295));
  return collatedType(textType(Math.min(length, 4_294_967_295)), args);
}

const letters = (value: string): readonly string[] => Array.from(value);
// oxlint-disable-next-line no-control-regex
const isAscii = (value: string): boolean => /^[\u0000-\u007F]*$/.test(value);

/** Characters from a 1-based position, negative from the end. */
function substring(value: string, position: number, length = Infinity): string {
  if (position === 0 || length <= 0) return '';
  const units = isAscii(value) ? value : letters(value);
  const start = position > 0 ? position - 1 : units.length + position;
  if (start < 0 || start >= units.length) return '';
  const part = units.slice(start, length === Infinity ? undefined : start + length);
  return typeof part === 'string' ? part : part.join('');
}

function pad(value: string, length: number, filler: string, left: boolean): string | null {
  if (length < 0) return null;
  const units = letters(value);
  if (units.length >= length) return units.slice(0, length).join('');
  if (filler === '') return '';
  const fill = letters(filler);
  const added = Array.from({ length: length - units.length }, (_, i) => fill[i % fill.length]).join('');
  return left ? added + value : value + added;
}

/** Letter by letter: one that has no single capital, such as ß, stays. */
function upperCase(value: string): string {
  const upper = value.toUpperCase();
  if (upper.length === value.length) return upper;
  return letters(value)
    .map((letter) => (letters(letter.toUpperCase()).length === 1 ? letter.toUpperCase() : letter))
    .join('');
}

function trim(value: string, part: string, sides: 'both' | 'left' | 'right'): string {
  if (part === '') return value;
  const begins = sides === 'right' ? 0 : repeats(value, part, (at) => value.startsWith(part, at));
  const rest = value.slice(begins);
  const ends = sides === 'left' ? 0 : repeats(rest, part, (at) => rest.endsWith(part, rest.length - at));
  return rest.slice(0, rest.length - ends);
}

/** How many characters of `value` are repetitions of `part`, counted from one side. */
function repeats(value: string, part: string, hasAt: (count: number) => boolean): number {
  let count = 0;
  while (count + part.length <= value.length && hasAt(count)) count += part.length;
  return count;
}

function substringIndex(value: string, delimiter: string, count: number): string {
  if (delimiter === '' || count === 0) return '';
  const parts = value.split(delimiter);
  return (count > 0 ? parts.slice(0, count) : parts.slice(count)).join(delimiter);
}

function insert(value: string, position: number, length: number, replacement: string): string {
  const units = letters(value);
  if (position < 1 || position > units.length) return value;
  const end = length < 0 || position + length > units.length ? units.length : position - 1 + length;
  return units.slice(0, position - 1).join('') + replacement + units.slice(end).join('');
}

const hash =
  (algorithm: string) =>
  (value: unknown): string =>
    createHash(algorithm)
      .update(value as Uint8Array)
      .digest('hex');

const SHA2: Readonly<Record<number, string>> = {
  0: 'sha256',
  224: 'sha224',
  256: 'sha256',
  384: 'sha384',
  512: 'sha512',
};

function soundex(value: string): string {
  const codes: Readonly<Record<string, string>> = {
    B: '1',
    F: '1',
    P: '1',
    V: '1',
    C: '2',
    G: '2',
    J: '2',
    K: '2',
    Q: '2',
    S: '2',
    X: '2',
    Z: '2',
    D: '3',
    T: '3',
    L: '4',
    M: '5',
    N: '5',
    R: '6',
  };
  // Letters of other scripts have no code; one of them may come first.
  const only = value.replace(/[a-z]+/g, (ascii) => ascii.toUpperCase()).replace(/[^A-Z\u0080-\u{10FFFF}]/gu, '');
  let result = Array.from(only)[0] ?? '';
  let last = codes[result] ?? '';
  for (const letter of only.slice(result.length)) {
    const code = codes[letter] ?? '';
    if (code === '' || code === last) continue;
    result += code;
    last = code;
  }
  return result === '' ? '' : result.padEnd(4, '0');
}

/** `max_allowed_packet`: no text is longer. */
const MAX_TEXT_BYTES = 67_108_864;

/** A text `count` times, or that this would be too long. */
function repeated(value: string, count: number, name: string): string | WireError {
  if (count <= 0 || value === '') return '';
  return Buffer.byteLength(value) * count > MAX_TEXT_BYTES
    ? wireError('ER_WARN_ALLOWED_PACKET_OVERFLOWED', name, MAX_TEXT_BYTES)
    : value.repeat(count);
}

/** The bytes of a number of up to 32 bits without leading zeros; none for NULL. */
function codeBytes(code: StoredValue): readonly number[] {
  if (code === null) return [];
  const value = whole(code);
  // What is beyond 64 bits has all of them set; only the lowest 32 count.
  const low = Math.abs(value) >= 2 ** 63 ? 0xff_ff_ff_ff : Number(BigInt.asUintN(32, BigInt(value)));
  const bytes = [24, 16, 8, 0].map((shift) => (low >>> shift) & 0xff);
  const start = bytes.findIndex((byte) => byte !== 0);
  return bytes.slice(start < 0 ? 3 : start);
}

/** The 64 bits of an integer that came as a double. */
const bitsOf = (value: number): bigint => BigInt.asUintN(64, BigInt(Number.isFinite(value) ? value : 0));

/** EXPORT_SET: a word for each bit, from the lowest. */
function exportSet(bits: number, on: string, off: string, separator: string, count: StoredValue | undefined): string {
  const wanted = count === undefined ? 64 : whole(count);
  const length = wanted < 0 || wanted > 64 ? 64 : wanted;
  const value = bitsOf(bits);
  return Array.from({ length }, (_, i) => ((value >> BigInt(i)) & 1n ? on : off)).join(separator);
}

/** MAKE_SET's arguments whose bit is set. */
function setMembers(bits: number, members: readonly StoredValue[]): readonly StoredValue[] {
  const value = bitsOf(bits);
  return members.filter((_, i) => (value >> BigInt(i)) & 1n);
}

const lengthType = integerType(10);
const anyCount = [1, 1000] as const;

/** String functions (https://dev.mysql.com/doc/refman/8.4/en/string-functions.html). */
export const STRING_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  ascii: scalar(['bytes'], 1, integerType(3), (value) => (value as Uint8Array)[0] ?? 0),
  bit_length: scalar(['bytes'], 1, lengthType, (value) => (value as Uint8Array).length * 8),
  char: scalar(['integer'], anyCount, bytesType(4), (...codes) => Buffer.from(codes.flatMap(codeBytes)), {
    nulls: true,
  }),
  char_length: scalar(['text'], 1, lengthType, (value) => letters(text(value)).length),
  concat: scalar(['text'], anyCount, joined, (...parts) => parts.map(text).join('')),
  export_set: scalar(
    ['integer', 'text', 'text', 'text', 'integer'],
    [3, 5],
    (args) => like(args, 1024),
    (bits, on, off, separator, count) =>
      exportSet(whole(bits), text(on), text(off), separator === undefined ? ',' : text(separator), count),
  ),
  elt: scalar(['integer', 'text'], [2, 1000], joined, (index, ...values) => values[whole(index) - 1] ?? null, {
    nullable: true,
    nulls: true,
  }),
  field: scalar(
    ['text'],
    [2, 1000],
    integerType(3),
    (name, wanted = null, ...values) => {
      if (wanted === null) return 0;
      const rules = collationOf(text(name));
      const key = sortKey(text(wanted), rules);
      return values.findIndex((value) => value !== null && sortKey(text(value), rules) === key) + 1;
    },
    { nulls: true, collated: true },
  ),
  find_in_set: scalar(
    ['text', 'text'],
    2,
    integerType(3),
    (name, wanted, list) => {
      if (text(list) === '') return 0;
      const rules = collationOf(text(name));
      const key = sortKey(text(wanted), rules);
      const items = text(list).split(',');
      return items.findIndex((item) => sortKey(item, rules) === key) + 1;
    },
    { collated: true },
  ),
  from_base64: scalar(
    ['text'],
    1,
    bytesType(65_535),
    (value) => (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text(value)) ? Buffer.from(text(value), 'base64') : null),
    { nullable: true },
  ),
  insert: scalar(['text', 'integer', 'integer', 'text'], 4, joined, (value, position, length, replacement) =>
    insert(text(value), whole(position), whole(length), text(replacement)),
  ),
  instr: scalar(
    ['text', 'text'],
    2,
    lengthType,
    (rules, haystack, needle) => locate(text(needle), text(haystack), 1, collationOf(text(rules))),
    { collated: true },
  ),
  left: scalar(['text', 'integer'], 2, sameText, (value, count) => substring(text(value), 1, whole(count))),
  length: scalar(['bytes'], 1, lengthType, (value) => (value as Uint8Array).length),
  locate: scalar(
    ['text', 'text', 'integer'],
    [2, 3],
    lengthType,
    (rules, needle, haystack, from) =>
      locate(text(needle), text(haystack), from === undefined ? 1 : whole(from), collationOf(text(rules))),
    { collated: true },
  ),
  lower: scalar(['text'], 1, sameText, (value) => text(value).toLowerCase()),
  lpad: scalar(
    ['text', 'integer', 'text'],
    3,
    (args) => like(args, 1024),
    (value, length, filler) => pad(text(value), whole(length), text(filler), true),
    { nullable: true },
  ),
  ltrim: scalar(['text'], 1, sameText, (value) => text(value).replace(/^ +/, '')),
  make_set: scalar(
    ['integer', 'text'],
    [2, 1000],
    joined,
    (bits, ...members) =>
      bits === null
        ? null
        : setMembers(whole(bits), members)
            .filter((member) => member !== null)
            .join(','),
    { nullable: true, nulls: true },
  ),
  md5: scalar(['bytes'], 1, textType(32), hash('md5')),
  ord: scalar(['bytes'], 1, integerType(10), (value) => {
    const [first = ''] = letters(Buffer.from(value as Uint8Array).toString());
    return Buffer.from(first).reduce((code, byte) => code * 256 + byte, 0);
  }),
  quote: scalar(
    ['text'],
    1,
    (args) => like(args, 1024),
    (value) =>
      value === null
        ? 'NULL'
        : `'${text(value).replace(/['\\]/g, '\\$&').replaceAll('\u0000', '\\0').replaceAll('\u001A', '\\Z')}'`,
    { nulls: true },
  ),
  repeat: scalar(
    ['text', 'integer'],
    2,
    (args) => like(args, 65_535),
    (value, count) => repeated(text(value), whole(count), 'repeat'),
    { nullable: true },
  ),
  replace: scalar(['text'], 3, joined, (value, from, to) =>
    text(from) === '' ? text(value) : text(value).replaceAll(text(from), () => text(to)),
  ),
  reverse: scalar(['text'], 1, sameText, (value) => letters(text(value)).toReversed().join('')),
  right: scalar(['text', 'integer'], 2, sameText, (value, count) =>
    whole(count) <= 0 ? '' : letters(text(value)).slice(-whole(count)).join(''),
  ),
  rpad: scalar(
    ['text', 'integer', 'text'],
    3,
    (args) => like(args, 1024),
    (value, length, filler) => pad(text(value), whole(length), text(filler), false),
    { nullable: true },
  ),
  rtrim: scalar(['text'], 1, sameText, (value) => text(value).replace(/ +$/, '')),
  sha1: scalar(['bytes'], 1, textType(40), hash('sha1')),
  sha2: scalar(
    ['bytes', 'integer'],
    2,
    textType(128),
    (value, bits) => {
      const algorithm = SHA2[whole(bits)];
      return algorithm === undefined ? null : hash(algorithm)(value);
    },
    { nullable: true },
  ),
  soundex: scalar(['text'], 1, sameText, (value) => soundex(text(value))),
  space: scalar(['integer'], 1, textType(1024), (count) => repeated(' ', whole(count), 'space'), { nullable: true }),
  strcmp: scalar(
    ['text', 'text'],
    2,
    BOOLEAN_TYPE,
    (name, a, b) => {
      const rules = collationOf(text(name));
      const [left, right] = [sortKey(text(a), rules), sortKey(text(b), rules)];
      return left === right ? 0 : left < right ? -1 : 1;
    },
    { collated: true },
  ),
  substring: scalar(['text', 'integer', 'integer'], [2, 3], sameText, (value, position, length) =>
    substring(text(value), whole(position), length === undefined ? Infinity : whole(length)),
  ),
  substring_index: scalar(['text', 'text', 'integer'], 3, sameText, (value, delimiter, count) =>
    substringIndex(text(value), text(delimiter), whole(count)),
  ),
  to_base64: scalar(['bytes'], 1, textType(65_535), (value) =>
    Buffer.from(value as Uint8Array)
      .toString('base64')
      .replace(/.{76}(?=.)/g, '$&\n'),
  ),
  trim: scalar(['text'], 1, sameText, (value) => trim(text(value), ' ', 'both')),
  trim_both: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'both')),
  trim_leading: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'left')),
  trim_trailing: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'right')),
  unhex: scalar(
    ['text'],
    1,
    bytesType(65_535),
    (value) => {
      const digits = text(value).length % 2 === 0 ? text(value) : `0${text(value)}`;
      return /^[0-9a-fA-F]*$/.test(digits) ? Buffer.from(digits, 'hex') : null;
    },
    { nullable: true },
  ),
  upper: scalar(['text'], 1, sameText, (value) => upperCase(text(value))),
};

const TEXTUAL: ReadonlySet<ScalarFunction> = new Set(Object.values(STRING_FUNCTIONS));

/** Whether a function of texts takes its arguments as binary strings, of which each byte is a character. */
export function readsBytes(definition: ScalarFunction, args: readonly Operand[]): boolean {
  return (
    TEXTUAL.has(definition) &&
    areBinary(args.filter((_, i) => (definition.args[i] ?? definition.args.at(-1)) === 'text'))
  );
}

/** Other names of the same functions. */
export const STRING_SYNONYMS: Readonly<Record<string, string>> = {
  character_length: 'char_length',
  lcase: 'lower',
  mid: 'substring',
  octet_length: 'length',
  position: 'locate',
  sha: 'sha1',
  substr: 'substring',
  ucase: 'upper',
};
