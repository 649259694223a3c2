import { wireError } from '../../../mysql/wire-error.ts';
import { isLegacyCharset } from '../../../mysql/legacy-charset.ts';
import { characterKeys, type CharacterKeys } from './character-key.ts';
import { withoutTrailingSpaces } from './trailing-spaces.ts';
import type { Collation } from './collation.ts';

/** Where keys of ASCII texts are put together: a string that grows by characters costs several times as much. */
const scratch = Buffer.alloc(4096);
/** Bytes of UTF-8 for one UTF-16 unit, at most. */
const UTF8_BYTES = 3;
/** A longer text is copied to a buffer first, which gives its bytes sooner than a string its characters. */
const SHORT_TEXT = 32;

/** The sort key of `text`: equal keys are equal strings, and keys order by code points as the strings do. */
export function sortKey(text: string, collation: Collation): string {
  const { table, levels, padSpace } = collation;
  if (table === undefined) {
    requireOrder(collation);
    return padSpace ? `${withoutTrailingSpaces(text)} ` : text;
  }
  const keys = characterKeys(table);
  // One space stands for all that a shorter text is filled with: it sorts behind tabs and line ends.
  let key = levelKey(padSpace ? `${text.slice(0, endOf(text, keys))} ` : text, keys, 0);
  for (let level = 1; level < levels; level++) key += `\u0000${withoutCommonEnd(levelKey(text, keys, level))}`;
  return key;
}

/**
 * Compares two keys, or texts, by their code points, as SQLite does; JavaScript compares the halves of characters.
 *
 * @returns below 0, 0 or above 0
 */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
  // Halves of characters beyond U+FFFF stand behind all that have one unit.
  const [isHalf, isOtherHalf] = [isSurrogate(one), isSurrogate(other)];
  return isHalf === isOtherHalf ? one - other : isHalf ? 1 : -1;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd8_00 && unit <= 0xdf_ff;

/** @throws WireError 1235 for a collation whose order is not known */
export function requireOrder({ name, isForeign }: Collation): void {
  if (isForeign === true) throw wireError('ER_NOT_SUPPORTED_YET', `comparing texts by the collation ${name}`);
}

/** Where that begins at the end of `text` which weighs as much as spaces, such as U+00A0 in many collations, or nothing. */
function endOf(text: string, keys: CharacterKeys): number {
  const { ascii } = keys;
  const fills = (code: number): boolean => {
    if (code < 0x80 && ascii !== undefined) return ascii[code] === ascii[SPACE] || ascii[code] === 0;
    const key = isSurrogate(code) ? undefined : keys.keyOf(code, 0);
    return key === '' || key === keys.keyOf(SPACE, 0);
  };
  let end = text.length;
  while (end > 0 && fills(text.charCodeAt(end - 1))) end--;
  return end;
}

const SPACE = 0x20;

/** The key of `text` on one level: 0 for base letters, 1 for accents, 2 for case. */
function levelKey(text: string, keys: CharacterKeys, level: number): string {
  const { ascii } = keys;
  if (level > 0 || ascii === undefined) return slowKey(text, keys, level);
  if (text.length > SHORT_TEXT && text.length * UTF8_BYTES <= scratch.length) {
    if (scratch.write(text, 0, 'utf8') === text.length) return scratchKey(text.length, ascii);
  }
  const bytes = text.length > scratch.length ? Buffer.alloc(text.length) : scratch;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return bytes.toString('latin1', 0, length) + slowKey(text.slice(i), keys, level);
    const key = ascii[code] ?? 0;
    if (key !== 0) bytes[length++] = key;
  }
  return bytes.toString('latin1', 0, length);
}

/** The key of the ASCII text of `length` bytes that {@link scratch} holds; it takes the text's place. */
function scratchKey(length: number, ascii: Uint8Array): string {
  let end = 0;
  for (let i = 0; i < length; i++) {
    const key = ascii[scratch[i] ?? 0] ?? 0;
    scratch[end] = key;
    if (key !== 0) end++;
  }
  return scratch.toString('latin1', 0, end);
}

function slowKey(text: string, keys: CharacterKeys, level: number): string {
  return keyFrom(text, 0, keys, level);
}

/** The key of a text from a place on, up to the letter with which it gets `most` characters. */
export function keyFrom(text: string, at: number, keys: CharacterKeys, level: number, most = Infinity): string {
  const { sequences } = keys;
  let key = '';
  for (let i = at; i < text.length && key.length < most; i++) {
    const letters = sequences?.longestAt(text, i);
    if (letters !== undefined) {
      key += sequences?.keyOf(letters, level) ?? '';
      i += letters.length - 1;
      continue;
    }
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xff_ff) i++;
    key += keys.keyOf(codePoint, level);
  }
  return key;
}

/** Most keys of accents and case end with, or are, a row of what most characters have; it tells nothing. */
function withoutCommonEnd(key: string): string {
  let end = key.length;
  while (end > 0 && key.charCodeAt(end - 1) === 1) end--;
  return key.slice(0, end);
}

/** Names of the SQL functions that compute sort keys, but for older character sets; `undefined` when the text is its own key. */
export function keyFunctionName({ table, levels, padSpace }: Collation): string | undefined {
  if (table === undefined) return padSpace ? 'rtrim' : undefined;
  return `m_key_${table}_${levels}${padSpace ? '_pad' : ''}`;
}

/** The SQL expression of a text's sort key. @throws WireError 1235 */
export function keySql(sql: string, collation: Collation): string {
  requireOrder(collation);
  if (isLegacyCharset(collation.charset)) return `m_key_in(${sql},'${collation.name}')`;
  const name = keyFunctionName(collation);
  if (name === undefined) return sql;
  return name === 'rtrim' ? `(rtrim(${sql},' ')||' ')` : `${name}(${sql})`;
}
