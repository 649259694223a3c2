import { CHARSET_DATA } from './charset-data.ts';
import { charsetTable, type CharsetTable } from './charset-table.ts';

/** MySQL's older character sets beside latin1 and ascii, with the very characters that they have there. */

/** Ids and names of their collations in MySQL 9.7's `SHOW COLLATION`, without the set's own name; the default one first. */
const COLLATIONS: Readonly<Record<keyof typeof CHARSET_DATA, string>> = {
  armscii8: '32 general_ci, 64 bin',
  big5: '1 chinese_ci, 84 bin',
  cp1250: '26 general_ci, 34 czech_cs, 44 croatian_ci, 66 bin, 99 polish_ci',
  cp1251: '51 general_ci, 14 bulgarian_ci, 23 ukrainian_ci, 50 bin, 52 general_cs',
  cp1256: '57 general_ci, 67 bin',
  cp1257: '59 general_ci, 29 lithuanian_ci, 58 bin',
  cp850: '4 general_ci, 80 bin',
  cp852: '40 general_ci, 81 bin',
  cp866: '36 general_ci, 68 bin',
  cp932: '95 japanese_ci, 96 bin',
  dec8: '3 swedish_ci, 69 bin',
  eucjpms: '97 japanese_ci, 98 bin',
  euckr: '19 korean_ci, 85 bin',
  gb2312: '24 chinese_ci, 86 bin',
  gbk: '28 chinese_ci, 87 bin',
  geostd8: '92 general_ci, 93 bin',
  greek: '25 general_ci, 70 bin',
  hebrew: '16 general_ci, 71 bin',
  hp8: '6 english_ci, 72 bin',
  keybcs2: '37 general_ci, 73 bin',
  koi8r: '7 general_ci, 74 bin',
  koi8u: '22 general_ci, 75 bin',
  latin2: '9 general_ci, 2 czech_cs, 21 hungarian_ci, 27 croatian_ci, 77 bin',
  latin5: '30 turkish_ci, 78 bin',
  latin7: '41 general_ci, 20 estonian_cs, 42 general_cs, 79 bin',
  macce: '38 general_ci, 43 bin',
  macroman: '39 general_ci, 53 bin',
  sjis: '13 japanese_ci, 88 bin',
  tis620: '18 thai_ci, 89 bin',
  ujis: '12 japanese_ci, 91 bin',
};

export type LegacyCharsetName = keyof typeof COLLATIONS;

/** Their collations: id and whole name, the default one first. */
export const LEGACY_COLLATIONS: Readonly<Record<LegacyCharsetName, readonly (readonly [id: number, name: string])[]>> =
  Object.fromEntries(
    Object.entries(COLLATIONS).map(([charset, text]) => [
      charset,
      text.split(', ').map((entry) => {
        const [id = '', name = ''] = entry.split(' ');
        return [Number(id), `${charset}_${name}`] as const;
      }),
    ]),
  ) as never;

/** Whether `name` is one of MySQL's older character sets. */
export function isLegacyCharset(name: string): name is LegacyCharsetName {
  return Object.hasOwn(COLLATIONS, name);
}

/** Made when they are first needed: the tables take a moment. */
const tables = new Map<LegacyCharsetName, CharsetTable>();

function tableOf(name: LegacyCharsetName): CharsetTable {
  let table = tables.get(name);
  if (table === undefined) {
    table = name === 'sjis' ? withWideBackslash(charsetTable(CHARSET_DATA[name])) : charsetTable(CHARSET_DATA[name]);
    tables.set(name, table);
  }
  return table;
}

/** MySQL reads two bytes of sjis as a backslash, too; in a statement it would then escape what follows. */
function withWideBackslash({ codes, characters }: CharsetTable): CharsetTable {
  return {
    codes: new Map(codes).set(WIDE_BACKSLASH, WIDE_BACKSLASH_CODE),
    characters: new Map(characters).set(WIDE_BACKSLASH_CODE, WIDE_BACKSLASH),
  };
}

const WIDE_BACKSLASH = 0xff_3c;
const WIDE_BACKSLASH_CODE = 0x81_5f;
const REPLACEMENT = 0xff_fd;
const UNKNOWN = 0x3f;
/** What introduces three bytes in the sets of EUC-JP. */
const SINGLE_SHIFT_3 = 0x8f;

const BACKSLASH = 0x5c;

/**
 * Text of `bytes`. Bytes that are no text of the character set become U+FFFD.
 *
 * @param escapes whether the byte behind a backslash stands for itself, as in statements: it leads no character of two
 * bytes, of which the second could be a backslash or end a literal
 */
export function decodeLegacy(bytes: Uint8Array, name: LegacyCharsetName, escapes = false): string {
  const { characters } = tableOf(name);
  const units: number[] = [];
  /** Whether the last unit stands behind a backslash. */
  let isSecond = false;
  const isOfThree = name === 'ujis' || name === 'eucjpms';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    let character = characters.get(byte);
    const isEscaped: boolean = escapes && units.at(-1) === BACKSLASH && !isSecond;
    isSecond = isEscaped;
    const length = isOfThree && byte === SINGLE_SHIFT_3 ? 3 : 2;
    if (character === undefined && !isEscaped && i + length <= bytes.length) {
      const code = bytes.subarray(i, i + length).reduce((all, each) => all * 0x1_00 + each, 0);
      character = characters.get(code);
      if (character !== undefined) i += length - 1;
    }
    units.push(character ?? REPLACEMENT);
  }
  return textOf(units);
}

/** UTF-16 units as text: in parts, as a function takes so many arguments only. */
function textOf(units: readonly number[]): string {
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
  return text;
}

/** Bytes of `text`. Characters that the character set lacks become `?`, as in MySQL. */
export function encodeLegacy(text: string, name: LegacyCharsetName): Buffer {
  const { codes } = tableOf(name);
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character.codePointAt(0) ?? 0) ?? UNKNOWN;
    if (code > 0xff_ff) bytes.push(code >> 16);
    if (code > 0xff) bytes.push((code >> 8) & 0xff);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

/** Whether a character set has all characters of `text`. */
export function isInLegacy(text: string, name: LegacyCharsetName): boolean {
  const { codes } = tableOf(name);
  for (const character of text) if (!codes.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}
