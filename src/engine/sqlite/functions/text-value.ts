import { createHash } from 'node:crypto';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import { whole } from './scalar.ts';

/** The characters of a text, each a code point. */
export const letters = (value: string): readonly string[] => Array.from(value);
// oxlint-disable-next-line no-control-regex
const isAscii = (value: string): boolean => /^[\u0000-\u007F]*$/.test(value);

/** Characters from a 1-based position, negative from the end. */
export function substring(value: string, position: number, length = Infinity): string {
  if (position === 0 || length <= 0) return '';
  const units = isAscii(value) ? value : letters(value);
  const start = position > 0 ? position - 1 : units.length + position;
  if (start < 0 || start >= units.length) return '';
  const part = units.slice(start, length === Infinity ? undefined : start + length);
  return typeof part === 'string' ? part : part.join('');
}

/** LPAD and RPAD; NULL for a negative length. */
export function pad(value: string, length: number, filler: string, left: boolean): string | WireError | null {
  if (length < 0) return null;
  if (length * MAX_LETTER_BYTES > MAX_TEXT_BYTES) return tooLong(left ? 'lpad' : 'rpad');
  const units = letters(value);
  if (units.length >= length) return units.slice(0, length).join('');
  if (filler === '') return value;
  const fill = letters(filler);
  const added = Array.from({ length: length - units.length }, (_, i) => fill[i % fill.length]).join('');
  return left ? added + value : value + added;
}

/** Letter by letter: one that has no single capital, such as ß, stays. */
export function upperCase(value: string): string {
  const upper = value.toUpperCase();
  if (upper.length === value.length) return upper;
  return letters(value)
    .map((letter) => (letters(letter.toUpperCase()).length === 1 ? letter.toUpperCase() : letter))
    .join('');
}

/** Letter by letter: no letter becomes two, and none depends on what stands behind it. */
export function lowerCase(value: string): string {
  return /[\u0130\u03a3]/.test(value)
    ? value.replaceAll('\u0130', 'i').replaceAll('\u03a3', '\u03c3').toLowerCase()
    : value.toLowerCase();
}

export function trim(value: string, part: string, sides: 'both' | 'left' | 'right'): string {
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

/** SUBSTRING_INDEX: what stands before the nth delimiter, counted from the end when the number is negative. */
export function substringIndex(value: string, delimiter: string, count: number): string {
  if (delimiter === '' || count === 0) return '';
  const parts = value.split(delimiter);
  return (count > 0 ? parts.slice(0, count) : parts.slice(count)).join(delimiter);
}

/** INSERT(): `length` characters from a 1-based position on are replaced. */
export function insert(value: string, position: number, length: number, replacement: string): string {
  const units = letters(value);
  if (position < 1 || position > units.length) return value;
  const end = length < 0 || position + length > units.length ? units.length : position - 1 + length;
  return units.slice(0, position - 1).join('') + replacement + units.slice(end).join('');
}

/** A digest in hexadecimal digits. */
export const hash =
  (algorithm: string) =>
  (value: unknown): string =>
    createHash(algorithm)
      .update(value as Uint8Array)
      .digest('hex');

/** The digests of SHA2(), by their length in bits; 0 is 256. */
export const SHA2: Readonly<Record<number, string>> = {
  0: 'sha256',
  224: 'sha224',
  256: 'sha256',
  384: 'sha384',
  512: 'sha512',
};

/** SOUNDEX: the first letter, and a digit for each sound behind it. */
export function soundex(value: string): string {
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

/** FROM_BASE64: white space does not count, but groups must be whole. */
export function fromBase64(value: string): Uint8Array | null {
  const plain = value.replace(/\s/g, '');
  const isWhole = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain);
  return isWhole ? Buffer.from(plain, 'base64') : null;
}

/** What LPAD and RPAD count for each letter. */
const MAX_LETTER_BYTES = 4;

/** Warning 1301: the result of a function would be too long, and is NULL. */
export const tooLong = (name: string): WireError =>
  wireError('ER_WARN_ALLOWED_PACKET_OVERFLOWED', name, MAX_TEXT_BYTES);

/** Whether bytes or letters are more than a text may have. */
export const isTooLong = (length: number): boolean => length > MAX_TEXT_BYTES;

/** A text, or that it would be too long. */
export function limited(value: string, name: string): string | WireError {
  // No letter has more than three bytes for each of its units.
  const mayFit = value.length * 3 <= MAX_TEXT_BYTES || Buffer.byteLength(value) <= MAX_TEXT_BYTES;
  return mayFit ? value : tooLong(name);
}

/** Texts one after another, or that this would be too long. */
export function joinedTexts(parts: readonly string[]): string | WireError {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return isTooLong(length) ? tooLong('concat') : limited(parts.join(''), 'concat');
}

/** REPLACE, which counts what it would make before it makes it. */
export function replaced(value: string, from: string, to: string): string | WireError {
  if (to.length > from.length) {
    const parts = value.split(from);
    if (isTooLong(value.length + (parts.length - 1) * (to.length - from.length))) return tooLong('replace');
    return limited(parts.join(to), 'replace');
  }
  return value.replaceAll(from, () => to);
}

/** A text `count` times, or that this would be too long. */
export function repeated(value: string, count: number, name: string): string | WireError {
  if (count <= 0 || value === '') return '';
  return Buffer.byteLength(value) * count > MAX_TEXT_BYTES ? tooLong(name) : value.repeat(count);
}

/** The bytes of a number of up to 32 bits without leading zeros; none for NULL. */
export function codeBytes(code: StoredValue): readonly number[] {
  if (code === null) return [];
  const value = whole(code);
  // What is beyond 64 bits has all of them set; only the lowest 32 count.
  const low = Math.abs(value) >= 2 ** 63 ? 0xff_ff_ff_ff : Number(BigInt.asUintN(32, BigInt(value)));
  const bytes = [24, 16, 8, 0].map((shift) => (low >>> shift) & 0xff);
  const start = bytes.findIndex((byte) => byte !== 0);
  return bytes.slice(start < 0 ? 3 : start);
}

/** EXPORT_SET: a word for each bit, from the lowest. */
export function exportSet(
  bits: bigint,
  on: string,
  off: string,
  separator: string,
  count: StoredValue | undefined,
): string {
  const wanted = count === undefined ? 64 : whole(count);
  const length = wanted < 0 || wanted > 64 ? 64 : wanted;
  const value = BigInt.asUintN(64, bits);
  return Array.from({ length }, (_, i) => ((value >> BigInt(i)) & 1n ? on : off)).join(separator);
}

/** MAKE_SET's arguments whose bit is set. */
export function setMembers(bits: bigint, members: readonly StoredValue[]): readonly StoredValue[] {
  const value = BigInt.asUintN(64, bits);
  return members.filter((_, i) => (value >> BigInt(i)) & 1n);
}
