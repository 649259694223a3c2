import { isUtf8 } from 'node:buffer';
import { decodeText, encodeText, type TextEncoding } from '../../mysql/charset.ts';
import { decodeLegacy, isLegacyCharset } from '../../mysql/legacy-charset.ts';
import type { SqlOptions } from '../../sql/options.ts';
import { readRawText, withIntroducedBytes, type RawText } from '../../sql/raw-bytes.ts';

const REPLACEMENT = '\uFFFD';
const BACKSLASH = 0x5c;

/** Separators and white space at the end of a packet that are left where they are. */
const FEW = 64;

/** A packet without the separators and white space at its end, which mean nothing, where they are many: each would be read. */
export function withoutEnd(payload: Buffer): Buffer {
  let end = payload.length;
  while (end > 1 && isEnd(payload[end - 1])) end--;
  return payload.length - end > FEW ? payload.subarray(0, end) : payload;
}

/** `;`, a space, or one of TAB to CR. */
const isEnd = (byte: number | undefined): boolean =>
  byte === 0x3b || byte === 0x20 || (byte !== undefined && byte >= 9 && byte <= 13);

/** Whether bytes of the client are read as UTF-8. */
const isUnicode = (encoding: TextEncoding): boolean =>
  encoding === 'utf8' || encoding === 'ascii' || encoding === 'binary';

/**
 * The text of a command's statements, from offset `start` of its packet. String literals keep bytes that are no text: then it comes with them.
 *
 * @param options how string literals are written in this session; asked for only when there are such bytes
 */
export function statementText(
  payload: Buffer,
  encoding: TextEncoding,
  start: number,
  options: () => SqlOptions,
): string | RawText {
  if (isLegacyCharset(encoding) && payload.includes(BACKSLASH, start))
    return withBytes(
      decodeLegacy(payload.subarray(start), encoding, options().noBackslashEscapes !== true),
      encoding,
      options,
    );
  const text = decodeText(payload, encoding, start);
  if (!isUnicode(encoding)) return withBytes(text, encoding, options);
  if (!text.includes(REPLACEMENT)) return text;
  const bytes = payload.subarray(start);
  return isUtf8(bytes) ? text : readRawText(bytes, options());
}

/** Literals behind an introducer keep the bytes that the client sent. */
const withBytes = (text: string, encoding: TextEncoding, options: () => SqlOptions): string | RawText =>
  INTRODUCED.test(text) && BEYOND_ASCII.test(text)
    ? withIntroducedBytes(text, (part) => encodeText(part, encoding), options())
    : text;

const INTRODUCED = /\b_\w+\s*['"]/;
// oxlint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\u0000-\u007F]/;
