import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { CoreFunction } from './core.ts';
import { text } from './scalar.ts';

/** Texts in character sets other than utf8mb4, in which everything is stored. */
export const CHARSET_CORE_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  /** The bytes of a text in its character set. */
  m_encode: { call: (value, charset) => encodeText(text(value), encodingOf(text(charset))) },
  /** The text that bytes are in a character set. */
  m_decode: {
    call: (value, charset) => decodeText(Buffer.from(value as Uint8Array), encodingOf(text(charset))),
  },
  /** A text without what its character set does not have: `?` stands for that. */
  /** A text that goes together with texts of another character set. */
  m_to_charset: { call: (value, charset) => toCharset(text(value), text(charset)) },
  m_in_charset: { call: (value, charset) => inCharset(text(value), text(charset)) },
};

/** Whether a character set has all letters of a text. */
export const hasAllLetters = (value: string, charset: string): boolean => inCharset(value, charset) === value;

/** A text, which a character set must have. @throws WireError 3854 for what the character set does not have */
export function toCharset(value: string, charset: string): string {
  if (hasAllLetters(value, charset)) return value;
  throw wireError('ER_CANNOT_CONVERT_STRING', printable(Buffer.from(value)), 'utf8mb4', charset);
}

/** The first six bytes, those beyond ASCII in hexadecimal. */
function printable(bytes: Buffer): string {
  const shown = [...bytes.subarray(0, SHOWN_BYTES)].map((byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return shown.join('') + (bytes.length > SHOWN_BYTES ? '...' : '');
}

const SHOWN_BYTES = 6;

function inCharset(value: string, charset: string): string {
  if (charset === 'utf8mb3') return value.replace(/[\u{10000}-\u{10FFFF}]/gu, '?');
  const encoding = encodingOf(charset);
  return decodeText(encodeText(value, encoding), encoding);
}
