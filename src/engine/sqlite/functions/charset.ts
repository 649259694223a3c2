import { isWideCharset, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { decodeText, encodeText, encodingOf } from '../../../mysql/charset.ts';
import { CASE_CHANGES } from '../../../mysql/charset-data.ts';
import { firstLetters, inPieces } from '../type/letters.ts';
import { text, whole } from './scalar.ts';
import { soundex, substringIndex } from './text-value.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { lowerCase, upperCase } from './letter-case.ts';
import { toCharset, inCharset } from '../type/charset-text.ts';
import type { CoreFunction } from './core-function.ts';

/** Whether each letter is a byte. */
const hasBytes = (charset: string): boolean => charset === 'binary' || findCharacterSet(charset)?.maxLength === 1;

/** Texts in character sets other than utf8mb4, in which everything is stored. */
export const CHARSET_CORE_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  /** The bytes of a text in its character set. */
  m_encode: { call: (value, charset) => encodeText(text(value), encodingOf(text(charset))) },
  /** The text that bytes are in a character set. */
  m_decode: {
    call: (value, charset) => decodeText(Buffer.from(value as Uint8Array), encodingOf(text(charset))),
  },
  /** UPPER and LOWER in a character set. */
  m_upper_in: { call: (value, charset) => changeCase(text(value), text(charset), 0, upperCase) },
  m_lower_in: {
    call: (value, charset) => changeCase(text(value), text(charset), 1, lowerCase),
  },
  m_substring_index_in: {
    call: (value, delimiter, count, charset) =>
      substringIndex(text(value), text(delimiter), whole(count), hasBytes(text(charset))),
  },
  /** Of bytes those alone are letters that ASCII has. */
  m_soundex_in: {
    call: (value, charset) => {
      const letters = text(value);
      return soundex(text(charset) === 'binary' ? letters.replace(/[\u0080-\u00FF]/g, ' ') : letters);
    },
  },
  /** The code of a text's first character, its bytes as one number. */
  m_ord_in: {
    call: (value, charset) => {
      return encodeText(firstLetters(text(value), 1), encodingOf(text(charset))).reduce(
        (code, byte) => code * 0x1_00 + byte,
        0,
      );
    },
  },
  /** A text that goes together with texts of another character set. */
  m_to_charset: {
    call: (value, charset, from) => toCharset(text(value), text(charset), from === undefined ? undefined : text(from)),
  },
  /** Bytes side by side, each with zeros in front that make whole characters of it. */
  m_whole_characters: {
    call: (charset, ...parts) => {
      const name = text(charset);
      const bytes = parts.map((part) => Buffer.from(part as Uint8Array));
      return Buffer.concat(isWideCharset(name) ? bytes.map((part) => wholeCharacters(part, name)) : bytes);
    },
  },
  /** A text without what its character set does not have: `?` stands for that. */
  m_in_charset: { call: (value, charset) => inCharset(text(value), text(charset)) },
};

const caseChanges = new Map<
  string,
  readonly [upper: ReadonlyMap<string, string>, lower: ReadonlyMap<string, string>]
>();

/** What UPPER and LOWER make of letters in the Turkish collations of Unicode. */
const TURKISH_CASE = ['iİ', 'Iı'] as const;

/** Some letters of older character sets have other capitals than in Unicode, or none. */
function changeCase(value: string, charset: string, direction: 0 | 1, usual: (letters: string) => string): string {
  let changes = caseChanges.get(charset);
  if (changes === undefined) {
    const [upper = '', lower = ''] = charset === 'turkish' ? TURKISH_CASE : (CASE_CHANGES[charset] ?? []);
    changes = [pairsOf(upper), pairsOf(lower)];
    caseChanges.set(charset, changes);
  }
  const others = changes[direction];
  if (others.size === 0) return usual(value);
  return inPieces(value, (piece) => Array.from(piece, (letter) => others.get(letter) ?? usual(letter)).join(''));
}

const pairsOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]));
