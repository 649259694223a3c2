import { isWideCharset, isWideText, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { isTooLong, tooLong } from './text-value.ts';
import { isUtf8 } from 'node:buffer';
import { escapedBytes, lettersOf } from '../type/charset-text.ts';
import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
import { isLegacyCharset } from '../../../mysql/legacy-charset.ts';
import { firstLetters } from '../type/letters.ts';
import { invalidCharacters, reportProblem, truncatedValue } from '../store/problem.ts';
import { number, text, type Runtime } from './scalar.ts';
import { plain, type CoreFunction } from './core-function.ts';

/** Texts and bytes, and the ones as the others. */
export function textForms(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_bytes_text: plain((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : text(value))),
    m_text_in: plain((value, charset) => textIn(Buffer.from(value as Uint8Array), text(charset), runtime)),
    m_utf8_text: plain((value) => utf8Text(value as Uint8Array, runtime)),
    m_letters_of: plain((value, charset = 'utf8mb4') => lettersOf(Buffer.from(value as Uint8Array), text(charset))),
    m_byte_letters: plain((value) => Buffer.from(value as Uint8Array).toString('latin1')),
    m_letter_bytes: plain((value) => (value instanceof Uint8Array ? value : Buffer.from(text(value), 'latin1'))),
    /** HEX of bytes that may be NULL, which is a text to SQLite's own function. */
    m_hex: plain((value) => {
      const bytes = Buffer.from(value as Uint8Array);
      if (!isTooLong(2 * bytes.length)) return bytes.toString('hex').toUpperCase();
      reportProblem(runtime.session, tooLong('hex'));
      return null;
    }),
    // `substr` of SQLite ends at a NUL.
    m_first_letters: plain((value, most) => firstLetters(text(value), number(most))),
    m_cut_text: plain((value, length, charset) => {
      const [whole, most] = [text(value), number(length)];
      if (whole.length <= most) return whole;
      const kept = firstLetters(whole, most);
      if (kept.length === whole.length) return kept;
      // MySQL tells of the bytes that are left.
      const bytes = encodeText(kept, encodingOf(text(charset))).length;
      reportProblem(runtime.session, truncatedValue(`CHAR(${bytes})`, whole));
      return kept;
    }),
    m_fit_bytes: plain((value, length) => {
      const [bytes, size] = [value as Uint8Array, number(length)];
      if (isTooLong(size)) {
        reportProblem(runtime.session, tooLong('cast_as_binary'));
        return null;
      }
      if (bytes.length > size) reportProblem(runtime.session, truncatedValue(`BINARY(${size})`, escapedBytes(bytes)));
      const fitted = new Uint8Array(size);
      fitted.set(bytes.subarray(0, size));
      return fitted;
    }),
  };
}

/** Bytes as text of a character set; NULL for what is none. */
function textIn(bytes: Buffer, charset: string, { session }: Runtime): string | null {
  const whole = isWideCharset(charset) ? wholeCharacters(bytes, charset) : bytes;
  const read = decodeText(whole, encodingOf(charset));
  const isText = isWideCharset(charset)
    ? isWideText(whole, charset)
    : !isLegacyCharset(charset) || !read.includes('\uFFFD');
  if (isText) return read;
  reportProblem(session, invalidCharacters(charset, whole));
  return null;
}

/** Bytes as text; those that are no UTF-8 are told of. */
function utf8Text(bytes: Uint8Array, { session }: Runtime): string | null {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString();
  reportProblem(session, invalidCharacters('utf8mb4', Buffer.from(bytes)));
  return null;
}
