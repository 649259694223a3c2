import { isWideCharset, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { isUtf8 } from 'node:buffer';
import type { ResultValue } from '../../../mysql/column.ts';
import { decodeText, encodeText, encodingOf, isInCharset } from '../../../mysql/charset.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { collationOf, type Collation } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import { countLetters, firstLetters, inPieces } from '../type/letters.ts';
import { withoutTrailingSpaces } from '../type/trailing-spaces.ts';
import { resultText, shrink } from '../type/decode.ts';
import { isJsonProblem, parseJson, printJson, readJson } from '../type/json.ts';
import { storedDocument } from '../type/json-text.ts';
import { incorrectValue, note, reject, type StoreContext, type StoreTarget } from './store-context.ts';
import { decodeGeometry, encodeGeometry, type GeometryForm } from '../type/geometry.ts';
import { isGeometry, type BytesType, type MemberType, type StoredValue, type TextType } from '../type/type.ts';

type Value = Exclude<ResultValue, null>;

/** What there is no room for is cut off before the character set judges. @throws WireError 1366, 1406 */
export function storeText(value: Value, type: TextType, target: StoreTarget, context: StoreContext): StoredValue {
  const given = toText(value, type, target, context);
  const shown = (whole: string): string => (type.form === 'char' ? withoutTrailingSpaces(whole) : whole);
  const text = shown(given);
  const kept = shown(cut(text, type));
  const stored = inCharset(kept, text, type, target, context);
  if (kept.length === text.length || stored !== kept) return stored;
  if (!ONLY_WHITE.test(text.slice(kept.length))) return rejectLong(kept, target, context);
  if (type.form !== 'char') note(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row));
  return kept;
}

/** What a text can lose without an error: no other white space than ASCII's. */
const ONLY_WHITE = /^[\t-\r ]*$/;

/** @throws WireError 1406 */
function rejectLong<T extends StoredValue>(kept: T, target: StoreTarget, context: StoreContext): T {
  if (context.strict) throw wireError('ER_DATA_TOO_LONG', target.name, context.row);
  return reject(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row), kept);
}

/** Bytes are text of the column's character set. */
function toText(
  value: Value,
  { charset }: Pick<TextType, 'charset'>,
  target: StoreTarget,
  context: StoreContext,
): string {
  if (!(value instanceof Uint8Array)) return resultText(value) ?? '';
  const encoding = charset.startsWith('utf8') ? 'utf8' : encodingOf(charset);
  const bytes = isWideCharset(charset) ? wholeCharacters(Buffer.from(value), charset) : Buffer.from(value);
  const whole = decodeText(bytes, encoding);
  const [valid = ''] = /^[^\uFFFD]*/.exec(whole) ?? [];
  if (valid.length === whole.length || (encoding === 'utf8' && isUtf8(value))) return whole;
  const start = encodeText(valid, encoding).length;
  return reject(context, incorrectValue(1366, 'string', escapeBytes(value, start), target, context.row), valid);
}

/** `\xF0\x9F\x98\x80`, as error 1366 shows bytes: at most six of them, from the first that is no text. */
function escapeBytes(bytes: Uint8Array, start: number): string {
  const shown = bytes.subarray(start, start + 6);
  const isPrintable = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e;
  const text = Array.from(shown, (byte) =>
    isPrintable(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
  return start + 6 < bytes.length ? `${text}...` : text;
}

/**
 * `?` stands for what the character set does not have, outside strict changes.
 *
 * @param whole the text with what is cut off, as the error shows it
 * @throws WireError 1366
 */
function inCharset(text: string, whole: string, type: TextType, target: StoreTarget, context: StoreContext): string {
  if (type.charset === 'utf8mb4' || isInCharset(text, type.charset)) return text;
  const isIn = (letter: string): boolean => isInCharset(letter, type.charset);
  let good = 0;
  for (const letter of text) {
    if (!isIn(letter)) break;
    good += letter.length;
  }
  const rest = Buffer.from(whole.slice(good));
  const shown = inPieces(text, (piece) => Array.from(piece, (letter) => (isIn(letter) ? letter : '?')).join(''));
  return reject(context, incorrectValue(1366, 'string', escapeBytes(rest, 0), target, context.row), shown);
}

/** As much of a text as a column has room for. */
function cut(text: string, type: TextType): string {
  const limitInBytes = type.form.endsWith('text');
  // A UTF-16 unit is at most four bytes and at least half a character.
  if (text.length <= (limitInBytes ? type.length / 4 : type.length)) return text;
  const length = limitInBytes ? byteLength(text, type.charset) : countLetters(text);
  if (length <= type.length) return text;
  return limitInBytes ? cutBytes(text, type) : firstLetters(text, type.length);
}

/** Bytes of a text in its character set. */
function byteLength(text: string, charset: string): number {
  const encoding = encodingOf(charset);
  return encoding === 'utf8' ? Buffer.byteLength(text) : encodeText(text, encoding).length;
}

function cutBytes(text: string, { length, charset }: TextType): string {
  const encoding = encodingOf(charset);
  if (encoding === 'utf8') {
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(length));
    return text.slice(0, read);
  }
  let [end, bytes] = [0, 0];
  for (const letter of text) {
    bytes += encodeText(letter, encoding).length;
    if (bytes > length) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

/** @throws WireError 1416 for what is no geometry, or one of another kind; 3643 */
function storeGeometry(
  bytes: Uint8Array,
  { form, srid }: { readonly form: GeometryForm; readonly srid?: number },
  target: StoreTarget,
): StoredValue {
  const found = decodeGeometry(bytes);
  if (found === undefined || (form !== 'geometry' && found.geometry.kind !== form))
    throw wireError('ER_CANT_CREATE_GEOMETRY_OBJECT');
  if (srid !== undefined && found.srid !== srid)
    throw wireError('ER_WRONG_SRID_FOR_COLUMN', target.name, found.srid, srid);
  return encodeGeometry(found.geometry, found.srid);
}

/** BINARY(n) is filled up with zero bytes. @throws WireError 1406 */
export function storeBytes(value: Value, type: BytesType, target: StoreTarget, context: StoreContext): StoredValue {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(resultText(value) ?? '');
  if (isGeometry(type)) return storeGeometry(bytes, type, target);
  if (bytes.length > type.length) return rejectLong(bytes.subarray(0, type.length), target, context);
  if (type.form !== 'binary' || bytes.length === type.length) return bytes;
  const padded = new Uint8Array(type.length);
  padded.set(bytes);
  return padded;
}

/**
 * Number of the member that equals `text` under the type's collation, from 1; 0 when there is none.
 *
 * @param padSpace whether spaces at the end do not count, whatever the collation says
 */
export function memberIndex(text: string, type: MemberType, padSpace = true): number {
  const exact = type.members.indexOf(text);
  if (exact >= 0) return exact + 1;
  const collation = { ...collationOf(type.collation), padSpace };
  return memberKeys(type, collation).get(sortKey(text, collation)) ?? 0;
}

/** For types, the numbers of their members by sort key, with spaces at the end and without. */
const knownKeys = [new WeakMap<MemberType, Map<string, number>>(), new WeakMap<MemberType, Map<string, number>>()];

function memberKeys(type: MemberType, collation: Collation): Map<string, number> {
  const known = knownKeys[collation.padSpace ? 1 : 0];
  let keys = known?.get(type);
  if (keys !== undefined) return keys;
  keys = new Map();
  for (const [i, member] of type.members.entries()) {
    const key = sortKey(member, collation);
    if (!keys.has(key)) keys.set(key, i + 1);
  }
  known?.set(type, keys);
  return keys;
}

/** The number that a text is where it names no member: white space and a sign may stand in front. */
const memberNumber = (text: string): bigint =>
  BigInt(
    /^[\t-\r ]*(?:\+?(\d{1,20})|-(0+))$/
      .exec(text)
      ?.slice(1)
      .find((digits) => digits !== undefined) ?? -1,
  );

/** @throws WireError 1265 */
export function storeEnum(value: Value, type: MemberType, target: StoreTarget, context: StoreContext): StoredValue {
  const text =
    typeof value === 'number' || typeof value === 'bigint'
      ? undefined
      : withoutTrailingSpaces(toText(value, type, target, context));
  const index = text === undefined ? Number(value) : memberIndex(text, type);
  if (index >= 1 && index <= type.members.length && Number.isInteger(index)) return index;
  const numeric = text === undefined ? -1n : memberNumber(text);
  if (numeric >= 0n && numeric <= BigInt(type.members.length)) return Number(numeric);
  return reject(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row), 0);
}

/** @throws WireError 1265 */
export function storeSet(value: Value, type: MemberType, target: StoreTarget, context: StoreContext): StoredValue {
  const bits = setBits(value, type, target, context);
  return shrink(BigInt.asIntN(64, bits));
}

/** A double beyond the integers is the greatest of them. */
function wholeOf(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  return value >= 2 ** 63 && value < 2 ** 64 ? 2n ** 63n - 1n : BigInt(Math.trunc(value));
}

function setBits(value: Value, type: MemberType, target: StoreTarget, context: StoreContext): bigint {
  const all = (1n << BigInt(type.members.length)) - 1n;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const bits = wholeOf(value);
    if (bits >= 0n && bits <= all) return bits;
    if (bits >= 2n ** 64n) return setBits(2n ** 63n - 1n, type, target, context);
    if (bits < -(2n ** 63n)) return setBits(-(2n ** 63n), type, target, context);
    const kept = BigInt.asUintN(64, bits) & all;
    if (kept === BigInt.asUintN(64, bits)) return kept;
    return reject(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row), kept);
  }
  const text = toText(value, type, target, context);
  const number = memberNumber(text);
  const names = withoutTrailingSpaces(text);
  if (number >= 0n && number <= all && memberIndex(names, type, false) === 0) return number;
  // Spaces alone are neither a number nor the empty set.
  if (names === '')
    return text === '' ? 0n : reject(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row), 0n);
  let bits = 0n;
  for (const part of names.split(',')) {
    // Only what stands last may have spaces behind it.
    const index = memberIndex(part, type, false);
    if (index === 0) reject(context, wireError('WARN_DATA_TRUNCATED', target.name, context.row), 0);
    else bits |= 1n << BigInt(index - 1);
  }
  return bits;
}

/** @throws WireError 3140 */
export function storeJson(value: Value, target: StoreTarget): StoredValue {
  if (typeof value === 'number' || typeof value === 'bigint')
    throw wireError('ER_INVALID_JSON_TEXT', 'not a JSON text, may need CAST', 0, target.name);
  if (value instanceof Uint8Array && value.length > 0)
    throw new WireError(3144, '22032', "Cannot create a JSON value from a string with CHARACTER SET 'binary'.");
  const text = resultText(value) ?? '';
  const document = storedDocument(text);
  const parsed = document === undefined ? parseJson(text) : readJson(document);
  if (!isJsonProblem(parsed)) return printJson(parsed);
  throw wireError('ER_INVALID_JSON_TEXT', parsed.reason, parsed.position, target.name);
}
