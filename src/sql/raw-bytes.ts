import { isUtf8 } from 'node:buffer';
import { Lexer } from './lexer.ts';
import type { SqlOptions } from './options.ts';
import { KIND } from './token-kind.ts';

/** A string literal whose bytes are no UTF-8, which stands in hexadecimal in the text. */
export interface RawLiteral {
  /** Which statement of the text it is in; 0 is the first. */
  readonly statement: number;
  readonly value: Buffer;
  /** The first of the strings that it is joined from. */
  readonly first: Buffer;
  /** How the client wrote it. */
  readonly source: Buffer;
  /** Whether an introducer tells what its bytes are: `_binary'…'`. */
  readonly introduced: boolean;
}

/** Statements as text, and the literals of theirs that are none. */
export interface RawText {
  readonly sql: string;
  readonly literals: readonly RawLiteral[];
}

/**
 * The text of statements whose string literals hold bytes that are no UTF-8, as `INSERT … VALUES (_binary'…')` of a dump
 * does: those literals are written in hexadecimal, which keeps every byte and means the same. Names, also those that stand
 * as a string behind AS, end before the first byte that is no text, as in MySQL. All else is read as UTF-8.
 */
export function readRawText(bytes: Buffer, options: SqlOptions = {}): RawText {
  // One character for each byte: quotes and escapes are ASCII, and no byte of UTF-8 beyond ASCII looks like them.
  const text = bytes.toString('latin1');
  const lexer = new Lexer(text, options);
  const parts: string[] = [];
  const literals: RawLiteral[] = [];
  let copied = 0;
  let statement = 0;
  let before = '';
  for (let kind = lexer.next(); kind !== KIND.end && kind !== KIND.error; kind = lexer.next()) {
    const { start, end } = lexer;
    if (kind === KIND.semicolon) statement++;
    const word = before;
    const introduced = word.startsWith('_');
    before = kind === KIND.string ? '' : text.slice(start, end);
    if (kind !== KIND.string && (kind !== KIND.name || !isQuote(text.charAt(start)))) continue;
    const joined = kind === KIND.name ? undefined : lexer.joined;
    const value = Buffer.from(joined ?? lexer.value(kind, start, end), 'latin1');
    if (isUtf8(value)) continue;
    if (kind === KIND.name || (word.toLowerCase() === 'as' && joined === undefined)) {
      parts.push(bytes.toString('utf8', copied, start), nameOf(value));
      copied = end;
      continue;
    }
    const first = joined === undefined ? value : firstString(text.slice(start, end), options);
    literals.push({ statement, value, first, source: bytes.subarray(start, end), introduced });
    parts.push(bytes.toString('utf8', copied, start), ` x'${value.toString('hex')}'`);
    copied = end;
  }
  return { sql: parts.join('') + bytes.toString('utf8', copied), literals };
}

/**
 * The text of statements in another character set than UTF-8: literals behind an introducer (`_binary'…'`), whose bytes are
 * those that the client sent, are written in hexadecimal.
 *
 * @param bytesOf the bytes of a text as the client sent it
 */
export function withIntroducedBytes(
  text: string,
  bytesOf: (text: string) => Buffer,
  options: SqlOptions = {},
): string | RawText {
  const lexer = new Lexer(text, options);
  const parts: string[] = [];
  const literals: RawLiteral[] = [];
  let [copied, statement, before] = [0, 0, ''];
  for (let kind = lexer.next(); kind !== KIND.end && kind !== KIND.error; kind = lexer.next()) {
    const { start, end } = lexer;
    if (kind === KIND.semicolon) statement++;
    const introduced = before.startsWith('_');
    before = kind === KIND.string ? '' : text.slice(start, end);
    if (kind !== KIND.string || !introduced || !BEYOND_ASCII.test(text.slice(start, end))) continue;
    const value = bytesOf(lexer.joined ?? lexer.value(kind, start, end));
    literals.push({ statement, value, first: value, source: Buffer.from(text.slice(start, end)), introduced });
    parts.push(text.slice(copied, start), ` x'${value.toString('hex')}'`);
    copied = end;
  }
  return literals.length === 0 ? text : { sql: parts.join('') + text.slice(copied), literals };
}

// oxlint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\u0000-\u007F]/;

const isQuote = (character: string): boolean => character === '`' || character === '"';

/** A quoted name of bytes that are not all text. */
function nameOf(bytes: Buffer): string {
  return `\`${bytes.toString('utf8', 0, textLength(bytes)).replaceAll('`', '``')}\``;
}

/** How many bytes are text before the first that is none. */
function textLength(bytes: Buffer): number {
  let at = 0;
  for (let length = 1; length > 0 && at < bytes.length; at += length) length = characterLength(bytes, at);
  return at;
}

/** The value of the first of strings that stand side by side. */
function firstString(strings: string, options: SqlOptions): Buffer {
  const quote = strings.charAt(0);
  let end = 1;
  while (strings.charAt(end) !== quote || strings.charAt(end + 1) === quote) {
    const isEscape = strings.charAt(end) === '\\' && options.noBackslashEscapes !== true;
    end += isEscape || strings.charAt(end) === quote ? 2 : 1;
  }
  const lexer = new Lexer(strings.slice(0, end + 1), options);
  const kind = lexer.next();
  return Buffer.from(lexer.value(kind, lexer.start, lexer.end), 'latin1');
}

/** Like {@link readRawText}, the text alone. */
export const textOfRawBytes = (bytes: Buffer, options: SqlOptions = {}): string => readRawText(bytes, options).sql;

/** Bytes that are no text, as MySQL names them in warning 1300: the first three from where they are none. */
export function firstBadBytes(bytes: Buffer): string {
  const at = textLength(bytes);
  return bytes.toString('hex', at, at + 3).toUpperCase();
}

/**
 * The title of a result column whose expression holds such literals: bytes that are no text are question marks, and it
 * ends before one that begins a character for which too few bytes follow.
 */
export function titleOfRaw(title: string, literals: readonly RawLiteral[]): string {
  const whole = literals.find(({ value }) => HEX_ALONE.exec(title)?.[1] === value.toString('hex'));
  if (whole !== undefined) return printable(whole.first);
  const parts: Buffer[] = [];
  let copied = 0;
  for (const found of title.matchAll(HEX_WITHIN)) {
    const literal = literals.find(({ value }) => value.toString('hex') === found[1]);
    if (literal === undefined) continue;
    parts.push(Buffer.from(title.slice(copied, found.index)), literal.source);
    copied = found.index + found[0].length;
  }
  return copied === 0 ? title : printable(Buffer.concat([...parts, Buffer.from(title.slice(copied))]));
}

const HEX_ALONE = /^(?:_\w+\s+)?x'([0-9a-f]+)'$/;
const HEX_WITHIN = /(?:^| )x'([0-9a-f]+)'/g;

function printable(bytes: Buffer): string {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0 && at + wantedLength(bytes[at] ?? 0) > bytes.length) break;
    parts.push(length === 0 ? '?' : bytes.toString('utf8', at, at + length));
    at += Math.max(length, 1);
  }
  return parts.join('');
}

/** How many bytes the character at an offset has; 0 where there is none. */
function characterLength(bytes: Buffer, at: number): number {
  const length = wantedLength(bytes[at] ?? 0);
  const end = at + length;
  return end <= bytes.length && isUtf8(bytes.subarray(at, end)) ? length : 0;
}

/** How many bytes a character has that begins with `lead`. */
function wantedLength(lead: number): number {
  if (lead < 0xc2) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
