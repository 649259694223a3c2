import { isUtf8 } from 'node:buffer';
import { isWideCharset, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { inPieces } from './letters.ts';
import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
import { notSupported, wireError, type WireError } from '../../../mysql/wire-error.ts';

/** Whether a character set has all letters of a text. */
export const hasAllLetters = (value: string, charset: string): boolean => inCharset(value, charset) === value;

/** A text, which a character set must have. @throws WireError 3854 for what the character set does not have */
export function toCharset(value: string, charset: string, from = 'utf8mb4'): string {
  if (hasAllLetters(value, charset)) return value;
  throw notConvertible(value, from, charset);
}

/** What there is to say of a text with letters that a character set does not have. */
export const notConvertible = (value: string, from: string, to: string): WireError =>
  wireError('ER_CANNOT_CONVERT_STRING', printable(encodeText(value, encodingOf(from))), from, to);

/** The text that bytes are in a character set; `undefined` for bytes that are none. */
function readLetters(bytes: Buffer, charset: string): string | undefined {
  if (charset.startsWith('utf8')) return isUtf8(bytes) ? bytes.toString() : undefined;
  // Bytes that are missing in front of a character of two or four are 0.
  const whole = isWideCharset(charset) ? wholeCharacters(bytes, charset) : bytes;
  const letters = decodeText(whole, encodingOf(charset));
  return letters.includes(NO_LETTER) ? undefined : letters;
}

/** What stands for bytes that are no text. */
const NO_LETTER = '\uFFFD';

/** The text that bytes are. @throws WireError 3854 for bytes that are none */
export function lettersOf(bytes: Buffer, charset = 'utf8mb4'): string {
  const letters = readLetters(bytes, charset);
  if (letters === undefined) throw wireError('ER_CANNOT_CONVERT_STRING', printable(bytes), 'binary', charset);
  return letters;
}

/** The text that a binary string in a parameter is. @throws WireError 1235 for bytes that are none, which MySQL takes as they are */
export function parameterLetters(bytes: Uint8Array, charset: string): string {
  const letters = readLetters(Buffer.from(bytes), charset);
  if (letters === undefined) throw notSupported(`binary strings as parameters that are no text of ${charset}`);
  return letters;
}

/** Bytes as MySQL shows those of no character set: what is no printable character of ASCII in hexadecimal. */
export const escapedBytes = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

/** The first six bytes. */
const printable = (bytes: Buffer): string =>
  escapedBytes(bytes.subarray(0, SHOWN_BYTES)) + (bytes.length > SHOWN_BYTES ? '...' : '');

const SHOWN_BYTES = 6;

/** A text without what a character set does not have: `?` stands for that. */
export function inCharset(value: string, charset: string): string {
  if (charset === 'utf8mb3') return inPieces(value, (piece) => piece.replace(/[\u{10000}-\u{10FFFF}]/gu, '?'));
  const encoding = encodingOf(charset);
  return decodeText(encodeText(value, encoding), encoding);
}
