import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
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
  m_in_charset: { call: (value, charset) => inCharset(text(value), text(charset)) },
};

function inCharset(value: string, charset: string): string {
  if (charset === 'utf8mb3') return value.replace(/[\u{10000}-\u{10FFFF}]/gu, '?');
  const encoding = encodingOf(charset);
  return decodeText(encodeText(value, encoding), encoding);
}
