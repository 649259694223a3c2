import { describe, expect, it } from 'vitest';
import { collationById, collationByName, decodeText, defaultCollation, encodeText } from '../../src/mysql/charset.ts';
import { LEGACY_CHARSETS, type LegacyCharsetName } from '../../src/mysql/legacy-charset.ts';

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
  ] as const)('%s has the bytes that MySQL has', (name, text, hex) => {
    expect(encodeText(text, name).toString('hex')).toBe(hex);
    expect(decodeText(Buffer.from(hex, 'hex'), name)).toBe(text);
  });

  it('puts a question mark for a character that there is not', () => {
    expect(encodeText('a中', 'koi8r').toString('latin1')).toBe('a?');
  });

  it('reads back whatever it writes', () => {
    for (const name of Object.keys(LEGACY_CHARSETS) as LegacyCharsetName[]) {
      const text = decodeText(Buffer.from(Array.from({ length: 0x80 }, (_, i) => i)), name);
      expect(encodeText(text, name).toString('latin1')).toBe(text);
    }
  });

  it('knows the collations by id, name and character set', () => {
    expect(collationById(7)).toEqual({ id: 7, name: 'koi8r_general_ci', charset: 'koi8r', encoding: 'koi8r' });
    expect(collationByName('CP1257_BIN')?.id).toBe(58);
    expect(defaultCollation('CP1251')?.name).toBe('cp1251_general_ci');
    expect(defaultCollation('nonesuch')).toBeUndefined();
  });
});
