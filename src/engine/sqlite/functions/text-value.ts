import { createHash } from 'node:crypto';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { countLetters, firstLetters, inPieces, placeFromEnd, placeOfLetter } from '../type/letters.ts';
import type { StoredValue } from '../type/type.ts';
import { whole } from './scalar.ts';

/** Characters from a 1-based position, negative from the end. */
export function substring(value: string, position: number, length = Infinity): string {
  if (position === 0 || length <= 0) return '';
  const start = position > 0 ? placeOfLetter(value, position - 1) : placeFromEnd(value, -position);
  return start < 0 ? '' : firstLetters(value.slice(start), length);
}

/** RIGHT: the last characters. */
export function lastLetters(value: string, count: number): string {
  return count <= 0 ? '' : value.slice(Math.max(0, placeFromEnd(value, count)));
}

/** LPAD and RPAD; NULL for a negative length. */
export function pad(value: string, length: number, filler: string, left: boolean): string | WireError | null {
  if (length < 0) return null;
  if (length * MAX_LETTER_BYTES > MAX_TEXT_BYTES) return tooLong(left ? 'lpad' : 'rpad');
  const missing = length - countLetters(value);
  if (missing <= 0) return firstLetters(value, length);
  if (filler === '') return value;
  const letters = countLetters(filler);
  const added = filler.repeat(Math.floor(missing / letters)) + firstLetters(filler, missing % letters);
  return left ? added + value : value + added;
}

/** TRIM: without all repetitions of `part` at the ends that `sides` names. */
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

/**
 * SUBSTRING_INDEX: what stands before the nth delimiter, counted from the end when the number is negative.
 *
 * @param isOfBytes whether the character set has letters of one byte only
 */
export function substringIndex(value: string, delimiter: string, count: number, isOfBytes = false): string {
  if (delimiter === '' || count === 0) return '';
  if (count < 0 && isOfBytes) return behindLast(value, delimiter, -count);
  if (count > 0) return value.slice(0, occurrence(value, delimiter, count) ?? value.length);
  const behind = occurrences(value, delimiter) + 1 + count;
  if (behind <= 0) return value;
  return value.slice((occurrence(value, delimiter, behind) ?? 0) + delimiter.length);
}

/** What is behind the nth delimiter from the end: of letters of one byte they are found backwards. */
function behindLast(value: string, delimiter: string, nth: number): string {
  let end = value.length;
  for (let left = nth; left > 0; left--) {
    const at = end < delimiter.length ? -1 : value.lastIndexOf(delimiter, end - delimiter.length);
    if (at < 0) return value;
    end = at;
  }
  return value.slice(end + delimiter.length);
}

/** How often a text stands in another, none inside another. */
function occurrences(value: string, wanted: string): number {
  let count = 0;
  for (let at = value.indexOf(wanted); at >= 0; at = value.indexOf(wanted, at + wanted.length)) count++;
  return count;
}

/** Where a text stands for the nth time, from 1 on. */
function occurrence(value: string, wanted: string, nth: number): number | undefined {
  let at = value.indexOf(wanted);
  for (let left = nth; left > 1 && at >= 0; left--) at = value.indexOf(wanted, at + wanted.length);
  return at < 0 ? undefined : at;
}

/** INSERT(): `length` characters from a 1-based position on are replaced. */
export function insert(value: string, position: number, length: number, replacement: string): string {
  const start = placeOfLetter(value, position - 1);
  if (position < 1 || start >= value.length) return value;
  const rest = value.slice(start);
  return value.slice(0, start) + replacement + (length < 0 ? '' : rest.slice(placeOfLetter(rest, length)));
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
  const only = inPieces(value, (piece) =>
    piece.replace(/[a-z]+/g, (ascii) => ascii.toUpperCase()).replace(/[^A-Z\u0080-\u{10FFFF}]/gu, ''),
  );
  const first = firstLetters(only, 1);
  let result = '';
  let last = codes[first] ?? '';
  for (const letter of only.slice(first.length)) {
    const code = codes[letter] ?? '';
    if (code === '' || code === last) continue;
    result += code;
    last = code;
  }
  return first === '' ? '' : first + result.padEnd(3, '0');
}

/** `max_allowed_packet`: no text is longer. */
const MAX_TEXT_BYTES = 67_108_864;

/** FROM_BASE64: white space does not count, but groups must be whole. */
export function fromBase64(value: string): Uint8Array | null {
  const plain = inPieces(value, (piece) => piece.replace(/\s/g, ''));
  const isWhole = plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
  return isWhole ? Buffer.from(plain, 'base64') : null;
}

/** TO_BASE64: lines of 76 digits. */
export function toBase64(bytes: Uint8Array): string | WireError {
  const digits = Math.ceil(bytes.length / 3) * 4;
  if (isTooLong(digits + Math.ceil(digits / BASE64_LINE))) return tooLong('to_base64');
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\n');
}

const BASE64_LINE = 76;

/** QUOTE of what is not NULL. */
export function quoted(value: string): string | WireError {
  let escapes = 0;
  for (let i = 0; i < value.length; i++) if (ESCAPED.has(value.charCodeAt(i))) escapes++;
  if (isTooLong(value.length + escapes + 2)) return tooLong('quote');
  const escaped = inPieces(value, (piece) =>
    piece.replace(/['\\]/g, '\\$&').replaceAll('\u0000', '\\0').replaceAll('\u001A', '\\Z'),
  );
  return limited(`'${escaped}'`, 'quote');
}

/** Codes of the characters that QUOTE writes with a backslash. */
const ESCAPED = new Set([0x00, 0x1a, 0x27, 0x5c]);

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
  if (to.length > from.length && isTooLong(value.length + occurrences(value, from) * (to.length - from.length)))
    return tooLong('replace');
  const done: string[] = [];
  let parts: string[] = [];
  let at = 0;
  for (let found = value.indexOf(from); found >= 0; found = value.indexOf(from, at)) {
    parts.push(value.slice(at, found), to);
    at = found + from.length;
    if (parts.length < MOST_PARTS) continue;
    done.push(parts.join(''));
    parts = [];
  }
  return limited(done.join('') + parts.join('') + value.slice(at), 'replace');
}

/** Parts of a text that are put together at once. */
const MOST_PARTS = 65_536;

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
): string | WireError {
  const wanted = count === undefined ? 64 : whole(count);
  const length = wanted < 0 || wanted > 64 ? 64 : wanted;
  const value = BigInt.asUintN(64, bits);
  const words = Array.from({ length }, (_, i) => ((value >> BigInt(i)) & 1n ? on : off));
  const size = words.reduce((sum, word) => sum + word.length, Math.max(0, length - 1) * separator.length);
  return isTooLong(size) ? tooLong('export_set') : limited(words.join(separator), 'export_set');
}

/** MAKE_SET's arguments whose bit is set. */
export function setMembers(bits: bigint, members: readonly StoredValue[]): readonly StoredValue[] {
  const value = BigInt.asUintN(64, bits);
  return members.filter((_, i) => (value >> BigInt(i)) & 1n);
}
