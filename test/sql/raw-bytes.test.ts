import { describe, expect, it } from 'vitest';
import { textOfRawBytes } from '../../src/sql/raw-bytes.ts';

function raw(...parts: readonly (string | number)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))));
}

describe('textOfRawBytes', () => {
  it('writes literals that are no UTF-8 in hexadecimal, and nothing else', () => {
    expect(textOfRawBytes(raw("INSERT INTO `tä` VALUES ('ö', _binary'", 0xff, "\\0\\'a', 1)"))).toBe(
      "INSERT INTO `tä` VALUES ('ö', _binary x'ff002761', 1)",
    );
    expect(textOfRawBytes(raw("SELECT 'a", 0x80, "' 'b', \"", 0xc3, '""x"'))).toBe("SELECT  x'618062',  x'c32278'");
  });

  it('reads literals as the session writes them', () => {
    const bytes = raw("SELECT 'a\\', '", 0x80, "\\'");
    expect(textOfRawBytes(bytes, { noBackslashEscapes: true })).toBe("SELECT 'a\\',  x'805c'");
    expect(textOfRawBytes(raw('SELECT "a', 0x80, '"'), { ansiQuotes: true })).toBe('SELECT "a\uFFFD"');
  });

  it('keeps every byte', () => {
    for (let byte = 0x80; byte < 0x100; byte++) {
      expect(textOfRawBytes(raw("SELECT 'x", byte, "x'"))).toBe(`SELECT  x'78${byte.toString(16)}78'`);
    }
  });

  it('leaves comments and broken text to the parser', () => {
    expect(textOfRawBytes(raw("SELECT /* '", 0xff, "' */ 1"))).toBe("SELECT /* '\uFFFD' */ 1");
    expect(textOfRawBytes(raw("SELECT '", 0xff))).toBe("SELECT '\uFFFD");
  });
});
