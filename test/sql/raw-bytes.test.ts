import { describe, expect, it } from 'vitest';
import {
  firstBadBytes,
  readRawText,
  textOfRawBytes,
  titleOfRaw,
  withIntroducedBytes,
} from '../../src/sql/raw-bytes.ts';

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
    expect(textOfRawBytes(raw('SELECT "a', 0x80, '"'), { ansiQuotes: true })).toBe('SELECT `a`');
  });

  it('ends names before the first byte that is no text', () => {
    expect(textOfRawBytes(raw("SELECT 'x' 'y' `q", 0x80, "`, 1 AS 'é`b", 0xff, "c', `d``", 0xc3, '`, `é`'))).toBe(
      "SELECT 'x' 'y' `q`, 1 AS `é``b`, `d```, `é`",
    );
    expect(textOfRawBytes(raw("SELECT 1 AS '", 0xff, "'"))).toBe('SELECT 1 AS ``');
    expect(textOfRawBytes(raw("SELECT 1 AS 'a' '", 0xff, "'"))).toBe("SELECT 1 AS  x'61ff'");
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

describe('withIntroducedBytes', () => {
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

  it('keeps the bytes that the client sent behind an introducer, and the letters elsewhere', () => {
    const text = withIntroducedBytes(
      "SELECT 'é', _binary'é\\'', _utf8mb4 \"aé\", _latin1'a'; SELECT _binary 'ü'",
      latin1,
    );
    expect(typeof text === 'string' ? text : text.sql).toBe(
      "SELECT 'é', _binary x'e927', _utf8mb4  x'61e9', _latin1'a'; SELECT _binary  x'fc'",
    );
    expect(typeof text === 'string' ? [] : text.literals.map(({ statement }) => statement)).toEqual([0, 0, 1]);
  });

  it('leaves text alone that has no such literal', () => {
    expect(withIntroducedBytes("SELECT 'é' /* _binary'é' */", latin1)).toBe("SELECT 'é' /* _binary'é' */");
  });
});

describe('what is told of literals that are no text', () => {
  it('the first three bytes from where they are none', () => {
    expect(firstBadBytes(raw(0xf7, 'uc', 0x80))).toBe('F77563');
    expect(firstBadBytes(raw('é', 0xff))).toBe('FF');
    expect(firstBadBytes(raw('a\u{1F600}', 0xe4, 'x'))).toBe('E478');
  });

  it('which statement they are in, whether an introducer explains them, and the first of those side by side', () => {
    const { literals } = readRawText(raw("SELECT _binary '", 0xff, "', 1; SELECT 'it''s\\'' 'b", 0xfe, "'"));
    expect(
      literals.map(({ statement, introduced, first }) => [statement, introduced, first.toString('latin1')]),
    ).toEqual([
      [0, true, '\xff'],
      [1, false, "it's'"],
    ]);
  });

  it('question marks in titles, which end before half a character', () => {
    const title = (...parts: readonly (string | number)[]): string => {
      const { sql, literals } = readRawText(raw(...parts));
      return titleOfRaw(sql, literals);
    };
    expect(title("hex('", 0xf7, "uc')")).toBe("hex('?uc')");
    expect(title("hex('abc", 0xff, 0xfe, "')")).toBe("hex('abc?");
    expect(title("'a", 0xff, "b' + 1")).toBe(" 'a?b' + 1".trim());
    expect(titleOfRaw("x'61ff'", readRawText(raw("'a", 0xff, "'")).literals)).toBe('a');
    expect(titleOfRaw("hex( x'61fe')", readRawText(raw("'a", 0xff, "'")).literals)).toBe("hex( x'61fe')");
  });
});
