import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  collationById,
  collationByName,
  decodeText,
  defaultCollation,
  encodeText,
  isInCharset,
} from '../../src/mysql/charset.ts';
import { CHARSET_DATA } from '../../src/mysql/charset-data.ts';
import { charsetTable } from '../../src/mysql/charset-table.ts';
import { decodeLegacy, LEGACY_COLLATIONS, type LegacyCharsetName } from '../../src/mysql/legacy-charset.ts';

describe('character sets of older clients', () => {
  it.each([
    ['koi8r', 'привет', 'd0d2c9d7c5d4'],
    ['cp1251', 'привет', 'eff0e8e2e5f2'],
    ['cp866', 'привет', 'afe0a8a2a5e2'],
    ['cp850', '£é┐', '9c82bf'],
    ['cp1257', 'ąžė', 'e0feeb'],
    ['latin2', 'łž', 'b3be'],
    ['gbk', '中文', 'd6d0cec4'],
    ['big5', '功能', 'a55cafe0'],
    ['sjis', '表', '955c'],
    ['ujis', '丂', '8fb0a1'],
    ['euckr', '갂각', '8141b0a2'],
    ['cp932', 'ⅰ', 'fa40'],
    ['eucjpms', 'ⅰ①', '8ff3f3ada1'],
    ['gb2312', '―', 'a1aa'],
    ['big5', '£', 'a247'],
    ['macce', 'Ā', '81'],
  ] as const)('%s has the bytes that MySQL has', (name, text, hex) => {
    expect(encodeText(text, name).toString('hex')).toBe(hex);
    expect(decodeText(Buffer.from(hex, 'hex'), name)).toBe(text);
  });

  it('puts a question mark for a character that there is not', () => {
    expect(encodeText('a中', 'koi8r').toString('latin1')).toBe('a?');
  });

  it('has other characters than the Encoding Standard where MySQL has', () => {
    expect(decodeText(Buffer.from('8740', 'hex'), 'sjis')).toBe('\uFFFD@');
    expect(decodeText(Buffer.from('8740', 'hex'), 'cp932')).toBe('①');
    expect(encodeText('囍', 'gb2312').toString('latin1')).toBe('?');
    expect(isInCharset('囍', 'gbk')).toBe(true);
    expect(isInCharset('囍', 'gb2312')).toBe(false);
  });

  it('depends on no other version of the standard tables than that from which its own were made', () => {
    const all = createHash('sha256');
    for (const [name, data] of Object.entries(CHARSET_DATA)) {
      const { codes, characters } = charsetTable(data);
      for (const table of [codes, characters])
        for (const pair of [...table].sort(([a], [b]) => a - b)) all.update(`${name}${pair.join(':')}`);
    }
    expect(all.digest('hex')).toBe('872398389dfe5b677c41816419c9f69e5e42311ce508515628e9f142bd4d4832');
  });

  it('reads back whatever it writes', () => {
    for (const name of Object.keys(LEGACY_COLLATIONS) as LegacyCharsetName[]) {
      const text = decodeText(Buffer.from(Array.from({ length: 0x80 }, (_, i) => i)), name);
      expect(encodeText(text, name).toString('latin1')).toBe(text);
    }
  });

  it('reads the byte behind a backslash of a statement alone', () => {
    const read = (hex: string, escapes: boolean) => decodeLegacy(Buffer.from(hex, 'hex'), 'sjis', escapes);
    expect(read('5c955c27', false)).toBe(String.raw`\表'`);
    expect(read('5c955c27', true)).toBe(`\\\uFFFD\\'`);
    expect(read('5c5c955c27', true)).toBe(String.raw`\\表'`);
    expect(read('815f27', true)).toBe("＼'");
    expect(encodeText('＼', 'sjis').toString('hex')).toBe('815f');
    expect(read('955c5c27', true)).toBe(String.raw`表\'`);
  });

  it('knows the collations by id, name and character set', () => {
    expect(collationById(7)).toEqual({ id: 7, name: 'koi8r_general_ci', charset: 'koi8r', encoding: 'koi8r' });
    expect(collationByName('CP1257_BIN')?.id).toBe(58);
    expect(defaultCollation('CP1251')?.name).toBe('cp1251_general_ci');
    expect(defaultCollation('nonesuch')).toBeUndefined();
  });
});
