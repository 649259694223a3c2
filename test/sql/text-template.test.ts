import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/sql/digest.ts';
import { matchTemplate, textTemplate } from '../../src/sql/text-template.ts';

function match(like: string, sql: string): readonly string[] | undefined {
  const template = textTemplate(like);
  return template && matchTemplate(template, sql);
}

describe('text templates', () => {
  it.each([
    ['select c from t where id=1', 'select c from t where id=98765', ['98765']],
    ['insert into t values (0, \'a\', "b")', "insert into t values (12, '', \"it's\")", ['12', '', "it's"]],
    ["select 1.50, x'41', N'n', 2", "select 1.50, x'41', N'n', 30", ['1.50', '41', 'n', '30']],
    ["select 'p' 'q', 'it''s', 3", "select 'p' 'q', 'it''s', 4", ['pq', "it's", '4']],
    ['select now()', 'select now()', []],
  ])('%s knows %s', (like, sql, values) => expect(match(like, sql)).toEqual(values));

  it.each([
    ['select 1', 'select 1.5'],
    ['select 1', 'select 1e5'],
    ['select 1', 'select 0x10'],
    ['select 1', 'select 1a'],
    ['select 1', 'select '],
    ['select 1', 'select 1 '],
    ['select 1', "select '1'"],
    ['select 1', 'select 1; drop table t'],
    ["select 'a'", "select 'b"],
    ["select 'a'", "select 'b\\'"],
    ["select 'a'", "select 'b\\n'"],
    ["select 'a'", "select 'b''c'"],
    ["select 'a'", "select 'b' 'c'"],
    ["select 'a'", 'select "a"'],
    ["select 'a', 1", "select 'a', 'b', 1"],
    ['select /*!1 + */ 2', 'select /*!99999 + */ 2'],
    ["select 'p' 'q'", "select 'r' 'q'"],
    ["select x'41'", "select x'42'"],
  ])('%s does not know %s', (like, sql) => expect(match(like, sql)).toBeUndefined());

  it('is none for several statements and for what is no token', () => {
    expect(textTemplate('select 1; select 2')).toBeUndefined();
    expect(textTemplate("select 'x")).toBeUndefined();
  });

  const literals = [
    '1',
    '0',
    '23456',
    '1.5',
    '.5',
    '1e3',
    "'a'",
    "''",
    "'it''s'",
    "'b\\'c'",
    '"q"',
    "x'41'",
    '0x1f',
    "N'n'",
  ];
  const words = ['a', 'e', 'x', 'b', '_latin1', '.', '@', ' ', '', ',', '=', ';', '!', '\0', '\n', 'é', '😀'];
  const marks = ['-', '--', '--\n', '#', '#\n', '/*', '*/', '/*!', '/*!50000 ', "'", '"', '`', '\\'];
  const piece = fc.constantFrom(...literals, ...words, ...marks);
  const statement = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  /** Two texts of the same pieces but for some. */
  const pair = fc
    .array(fc.tuple(piece, piece, fc.nat(3)), { maxLength: 8 })
    .map((pieces) => [
      pieces.map(([each]) => each).join(''),
      pieces.map(([each, other, choice]) => (choice === 0 ? other : each)).join(''),
    ]);

  it.each([{}, { ansiQuotes: true }, { noBackslashEscapes: true }])('never differs from the digest, %o', (options) => {
    const holds = ([like = '', sql = '']: readonly string[]): void => {
      const template = textTemplate(like, options);
      const values = template && matchTemplate(template, sql);
      if (values === undefined) return;
      const expected = digest(sql, options);
      expect(values).toEqual(expected?.values);
      expect(expected?.text).toBe(digest(like, options)?.text);
    };
    fc.assert(fc.property(pair, holds), { numRuns: 5000 });
    fc.assert(
      fc.property(statement, (sql) => holds([sql, sql])),
      { numRuns: 1000 },
    );
  });
});
