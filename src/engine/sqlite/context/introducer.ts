import { isUtf8 } from 'node:buffer';
import { decodeText, encodingOf } from '../../../mysql/charset.ts';
import { invalidCharacters } from '../store/problem.ts';
import { isLegacyCharset } from '../../../mysql/legacy-charset.ts';
import { isWideCharset, isWideText, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { unknownSet } from '../catalog/column-type.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { bytesType, textType } from '../type/type.ts';
import type { Constant } from '../operand/operand.ts';

/**
 * A literal behind an introducer: `_latin1'x'`, `_utf8mb4 x'C3A9'`, `_binary'x'`. Its bytes are read in that character set
 * (https://dev.mysql.com/doc/refman/9.7/en/charset-introducer.html).
 *
 * @param length bytes of a literal in hexadecimal, characters of another
 * @returns a constant that throws WireError 1300 when it is read and its bytes are none of the character set
 */
export function introduced(constant: Constant, charset: string, length: number): Constant {
  if (charset === 'binary') return constant.asQuoted(bytesOf, bytesType(length));
  const collation = findCharacterSet(charset)?.defaultCollation;
  if (collation === undefined) throw unknownSet(charset);
  return constant.map((value) => textOf(value, charset), textType(length, collation));
}

/** The text that the bytes of a value are in a character set; bytes where that is `binary`. @throws WireError 1300 */
export const readIn = (value: Value, charset: string): string | Buffer =>
  charset === 'binary' ? bytesOf(value) : textOf(value, charset);

type Value = Parameters<Parameters<Constant['map']>[0]>[0];

function bytesOf(value: Value): Buffer {
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value), 'utf8');
}

function textOf(value: Value, charset: string): string {
  const encoding = encodingOf(charset);
  if (typeof value === 'string' && encoding === 'utf8') return value;
  const given = bytesOf(value);
  const bytes = isWideCharset(charset) ? wholeCharacters(given, charset) : given;
  const text = decodeText(bytes, encoding);
  if (!isTextOf(bytes, text, charset)) throw invalidCharacters(charset, bytes);
  return text;
}

/** Whether bytes are text of a character set. @param read what they are read as */
function isTextOf(bytes: Buffer, read: string, charset: string): boolean {
  if (isWideCharset(charset)) return isWideText(bytes, charset);
  if (isLegacyCharset(charset)) return !read.includes('\uFFFD');
  const encoding = encodingOf(charset);
  return encoding === 'ascii' ? bytes.every((byte) => byte < 0x80) : encoding !== 'utf8' || isUtf8(bytes);
}
