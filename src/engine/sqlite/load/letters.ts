import { isUtf8 } from 'node:buffer';
import { wireError } from '../../../mysql/wire-error.ts';

/** What the letters of a file are; each character of its text stands for one byte. */
export interface Letters {
  /** The range of bytes that begin a letter whose second byte may be one of ASCII; empty where none can. */
  readonly first: string;
  /** How many bytes the letter at a place has; what is none counts as one, and what the text cuts as whole. */
  lengthAt(text: string, at: number): number;
  /**
   * Looks whether bytes can be letters: a byte that begins none ends the statement, a letter that breaks off does not.
   *
   * @param before the field in front of them
   * @throws WireError 1300
   */
  check(text: string, before: string): void;
}

/** Second bytes behind the first ones, in the sets that share them with ASCII: a quote or an escape is part of a letter there. */
const TWO_BYTES: Readonly<Record<string, readonly [first: string, second: RegExp]>> = {
  big5: ['\\xA1-\\xF9', /[\x40-\x7E\xA1-\xFE]/],
  cp932: ['\\x81-\\x9F\\xE0-\\xFC', /[\x40-\x7E\x80-\xFC]/],
  euckr: ['\\x81-\\xFE', /[\x41-\x5A\x61-\x7A\x81-\xFE]/],
  gbk: ['\\x81-\\xFE', /[\x40-\x7E\x80-\xFE]/],
  sjis: ['\\x81-\\x9F\\xE0-\\xFC', /[\x40-\x7E\x80-\xFC]/],
};

const ONE_BYTE: Letters = { first: '', lengthAt: () => 1, check: () => undefined };

/** The letters of a character set (`READ_INFO::read_field` in sql/sql_load.cc looks at them one by one). */
export function lettersOf(charset: string): Letters {
  if (charset === 'utf8mb4' || charset === 'utf8mb3') return { ...ONE_BYTE, check: checkerOf(charset) };
  const bytes = TWO_BYTES[charset];
  if (bytes === undefined) return ONE_BYTE;
  const [first, second] = bytes;
  const isFirst = new RegExp(`[${first}]`);
  const lengthAt = (text: string, at: number): number => {
    const next = text[at + 1];
    return isFirst.test(text[at] ?? '') && (next === undefined || second.test(next)) ? 2 : 1;
  };
  return { ...ONE_BYTE, first, lengthAt };
}

/** Letters of UTF-8 as bytes, as many as follow each other. */
const UTF8 =
  /(?:[\0-\x7F]|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}){1,1000}/y;
const FIRST = { utf8mb3: /[\xC2-\xEF]/, utf8mb4: /[\xC2-\xF7]/ };
const LONG = /[\xF0-\xF4]/;

function checkerOf(charset: 'utf8mb3' | 'utf8mb4'): Letters['check'] {
  const first = FIRST[charset];
  return (text, before) => {
    if (/^[\0-\x7F]*$/.test(text)) return;
    const isShort = charset === 'utf8mb4' || !LONG.test(text);
    if (isShort && isUtf8(Buffer.from(text, 'latin1'))) return;
    for (let at = 0; at < text.length; at++) {
      UTF8.lastIndex = at;
      const found = UTF8.exec(text)?.[0];
      const isWhole = found !== undefined && (isShort || !LONG.test(found));
      if (isWhole) at += found.length - 1;
      else if (!first.test(text[at] ?? '')) throw strayByte(charset, before + text.slice(0, at));
    }
  };
}

/** @param before bytes of the field in front of it */
const strayByte = (charset: string, before: string): Error =>
  wireError('ER_INVALID_CHARACTER_STRING', charset, Buffer.from(before, 'latin1').toString('utf8'));
