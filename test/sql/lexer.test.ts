import { describe, expect, it } from 'vitest';
import { Lexer } from '../../src/sql/lexer.ts';
import { hexDigits, unescapeString } from '../../src/sql/literal-text.ts';
import type { SqlOptions } from '../../src/sql/options.ts';
import { KIND, type TokenKind } from '../../src/sql/token-kind.ts';

const NAMES = new Map<TokenKind, string>(Object.entries(KIND).map(([name, kind]) => [kind, name]));

/** Tokens as `kind:value`. */
function tokens(sql: string, options: SqlOptions = {}): string[] {
  const lexer = new Lexer(sql, options);
  const found: string[] = [];
  while (lexer.next() !== KIND.end) {
    const isString = lexer.kind === KIND.string || lexer.kind === KIND.nationalString;
    const value = (isString ? lexer.joined : undefined) ?? lexer.value(lexer.kind, lexer.start, lexer.end);
    found.push(`${NAMES.get(lexer.kind)}:${value}`);
    if (lexer.kind === KIND.error) break;
  }
  return found;
}

describe('names', () => {
  it.each([
    ['a1 _b $c é', ['word:a1', 'word:_b', 'word:$c', 'word:é']],
    ['1a 2_ 0xg 1e', ['word:1a', 'word:2_', 'word:0xg', 'word:1e']],
    ['`a``b` ` c`', ['name:a`b', 'name: c']],
    ['t.1a', ['name:t', 'dot:.', 'name:1a']],
    ['order.select', ['name:order', 'dot:.', 'name:select']],
    ['t . a', ['word:t', 'dot:.', 'word:a']],
    ["@a.b @`x y` @'q' @@x", ['userVariable:a.b', 'userVariable:x y', 'userVariable:q', 'systemPrefix:@@', 'word:x']],
    ['$$ a', ['error:$$ a']],
    ['$tag$ x $tag$', ['error:$tag$ x $tag$']],
  ])('%s', (sql, expected) => expect(tokens(sql)).toEqual(expected));
});

describe('strings', () => {
  it.each([
    [String.raw`'a\'b' 'c''d'`, ["string:a'bc'd"]],
    ["'a' /* x */ \"b\" -- y\n 'c'", ['string:abc']],
    ["N'a' 'b'", ['nationalString:ab']],
    [String.raw`'\0\n\t\Z\%\_\q\\'`, ['string:\0\n\t\u001a\\%\\_q\\']],
    ["x'4a' X'' b'101' 0xf 0b1", ['hex:4A', 'hex:', 'bit:05', 'hex:0F', 'bit:01']],
    ["x'4'", ["error:x'4'"]],
    ["'never ends", ["error:'never ends"]],
    ['`never ends', ['error:`never ends']],
  ])('%s', (sql, expected) => expect(tokens(sql)).toEqual(expected));

  it('reads quotes as the SQL mode says', () => {
    expect(tokens('"a""b"')).toEqual(['string:a"b']);
    expect(tokens('"a""b" \'c\'', { ansiQuotes: true })).toEqual(['name:a"b', 'string:c']);
    expect(tokens(String.raw`'a\' 'b'`, { noBackslashEscapes: true })).toEqual([String.raw`string:a\b`]);
  });
});

describe('numbers', () => {
  it.each([
    [
      '1 1.5 .5 1. 1e3 1.5E-3 1.e2 0x1F',
      ['integer:1', 'decimal:1.5', 'decimal:.5', 'decimal:1.', 'float:1e3', 'float:1.5E-3', 'float:1.e2', 'hex:1F'],
    ],
    ['1e+x', ['word:1e', 'plus:+', 'word:x']],
    ['1-1--1', ['integer:1', 'minus:-', 'integer:1', 'minus:-', 'minus:-', 'integer:1']],
  ])('%s', (sql, expected) => expect(tokens(sql)).toEqual(expected));
});

describe('comments', () => {
  it.each([
    ['a -- b\nc # d\n/* e */f', ['word:a', 'word:c', 'word:f']],
    ['a --', ['word:a']],
    ['/*!80000 a */ /*!80400 b*/ /*!80409 c */ /*! d */', ['word:a', 'word:b', 'word:d']],
    ['/*!080400 a */ /*!090000 b */', ['word:a']],
    ['/*M! a */ /*M!100100 b */ c', ['word:c']],
    ['/*!99999 a /* b */ c */ d', ['word:d']],
    ['/*!50000 a /* b */ c */ d', ['word:a', 'word:c', 'word:d']],
    ['a */', ['word:a', 'star:*', 'slash:/']],
    ['a /* never ends', ['word:a', 'error:/* never ends']],
    ['/*!50000 a', ['word:a', 'error:']],
  ])('%s', (sql, expected) => expect(tokens(sql)).toEqual(expected));

  it('executes version comments up to the announced version', () => {
    expect(tokens('/*!80100 a */', { version: 80_036 })).toEqual([]);
    expect(tokens('/*!90700 a */', { version: 90_700 })).toEqual(['word:a']);
  });
});

it('takes the longest operator', () => {
  expect(tokens('<=> <= <> << < >= >> > != ! -> ->> - := && & || |').map((token) => token.split(':')[0])).toEqual([
    'nullSafeEqual',
    'lessOrEqual',
    'notEqual',
    'shiftLeft',
    'less',
    'greaterOrEqual',
    'shiftRight',
    'greater',
    'notEqual',
    'bang',
    'arrow',
    'doubleArrow',
    'minus',
    'assign',
    'doubleAmpersand',
    'ampersand',
    'doublePipe',
    'pipe',
  ]);
});

describe('long literals', () => {
  it.each([String.raw`a''b`, String.raw`\0\n\%\_\x\\`, String.raw`''é😀\😀`])('%s over and over is as once', (body) => {
    for (const escapes of [true, false]) {
      const once = unescapeString(body, "'", escapes);
      expect(unescapeString(body.repeat(1000), "'", escapes)).toBe(once.repeat(1000));
    }
    expect(unescapeString(String.raw`\'`.repeat(4000), "'", true)).toBe("'".repeat(4000));
  });

  it.each([true, false])('end at the quote that closes them, wherever marks stand (escapes: %s)', (escapes) => {
    for (const mark of ["''", String.raw`\'x`, String.raw`\\`, '"', 'é', ''])
      for (let before = 0; before < 70; before++)
        for (const behind of [0, 1, 31, 32, 33, 80]) {
          const text = `'${'a'.repeat(before)}${mark}${'b'.repeat(behind)}'`;
          // Without escapes the quote behind a backslash closes the string.
          const end = mark === String.raw`\'x` && !escapes ? before + 3 : text.length;
          const lexer = new Lexer(`${text},'x'`, { noBackslashEscapes: !escapes });
          expect([lexer.next(), lexer.start, lexer.end]).toEqual([KIND.string, 0, end]);
        }
    expect(new Lexer(`'${'a'.repeat(100)}`).next()).toBe(KIND.error);
    expect(new Lexer(`'${'a'.repeat(100)}\\'`).next()).toBe(KIND.error);
  });

  it.each([
    ["b'1'", '01'],
    ["b'100000001'", '0101'],
    ['0b10', '02'],
    [`b'${'10'.repeat(2000)}'`, 'AA'.repeat(500)],
    ["b''", ''],
  ])('bits of %s', (token, digits) => expect(hexDigits(token, KIND.bit)).toBe(digits));
});
