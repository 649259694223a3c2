import { isUtf8 } from 'node:buffer';
import { inPieces } from './letters.ts';
import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';

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

/** The text that bytes are. @throws WireError 3854 for bytes that are none */
export function lettersOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  throw wireError('ER_CANNOT_CONVERT_STRING', printable(bytes), 'binary', 'utf8mb4');
}

/** The first six bytes, those beyond ASCII in hexadecimal. */
function printable(bytes: Buffer): string {
  const shown = [...bytes.subarray(0, SHOWN_BYTES)].map((byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return shown.join('') + (bytes.length > SHOWN_BYTES ? '...' : '');
}

const SHOWN_BYTES = 6;

/** A text without what a character set does not have: `?` stands for that. */
export function inCharset(value: string, charset: string): string {
  if (charset === 'utf8mb3') return inPieces(value, (piece) => piece.replace(/[\u{10000}-\u{10FFFF}]/gu, '?'));
  const encoding = encodingOf(charset);
  return decodeText(encodeText(value, encoding), encoding);
}
