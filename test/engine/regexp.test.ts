import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7, with its ICU, answers. */

let session: TestSession;

forEachEngine((made) => (session = made));

async function valueOf(sql: string): Promise<unknown> {
  const [row = []] = await session.rows(`select cast(${sql} as char)`);
  return row[0];
}

describe('REGEXP and its functions', () => {
  it.each([
    ["regexp_like('Abba', '^a', 'c')", '0'],
    ["regexp_like('Abba', '^a', 'ci')", '1'],
    [String.raw`regexp_like('a\nb', 'a.b')`, '0'],
    [String.raw`regexp_like('a\nb', 'a.b', 'n')`, '1'],
    [String.raw`regexp_like('a\nb', '^b', 'm')`, '1'],
    [String.raw`regexp_like('a\r', 'a$', 'u')`, '0'],
    ["regexp_instr('aa aaa aaaa', 'a{4}', 1, 1, 1)", '12'],
    ["regexp_instr('😀dog', 'o', 1, 1, 1)", '4'],
    ["regexp_substr('abc def ghi', '[a-z]+', 1, 3)", 'ghi'],
    ["regexp_substr('abc', 'b', 1, 2)", null],
    ["regexp_replace('abc def ghi', '[a-z]+', 'X', 1, 3)", 'abc def X'],
    ["regexp_replace('abc', '(?<x>b)', '<${x}$0>')", 'a<bb>c'],
    ["regexp_replace('abc', '(b)?(z)?', '[$2]')", '[]a[][]c[]'],
    ["regexp_replace('aB' collate utf8mb4_bin, 'b', 'x')", 'aB'],
    [String.raw`'a"b' regexp '^a\\"b$'`, '1'],
    ["'aaa' regexp 'a++a'", '0'],
    ["'aaa' regexp '(?>a+)a'", '0'],
    ["'AC' regexp 'a(?-i)b|c'", '0'],
    ["'ac' regexp '(?x) a b | c # or'", '1'],
    ["'c' regexp '[a-z&&[^aeiou]]'", '1'],
    ["'a' regexp '[a-z--[aeiou]]'", '0'],
    ["']' regexp '[]a]'", '1'],
    ["'$' regexp '[[:punct:]]'", '0'],
    [String.raw`'é' regexp '^\\w$'`, '1'],
    ["'ß' regexp 'SS'", '1'],
    ["'foobar' regexp '(?<=foo|x)bar'", '1'],
  ])('%s is %s', async (sql, expected) => {
    expect(await valueOf(sql)).toBe(expected);
  });

  it.each([
    ["regexp_like('a', 'a', 'x')", 1210, 'Incorrect arguments to regexp_like'],
    ["regexp_instr('dog', 'd', 5)", 3686, 'Index out of bounds in regular expression search.'],
    ["regexp_substr('abc', 'b', 0)", 1583, "Incorrect parameters in the call to native function 'regexp_substr'"],
    ["regexp_replace('abc', 'b', '$1')", 3686, 'Index out of bounds in regular expression search.'],
    ["regexp_replace('abc', 'b', '$x')", 3887, 'A capture group has an invalid name.'],
    ["'a' regexp 'a**'", 3688, 'Syntax error in regular expression on line 1, character 3.'],
    ["'a' regexp '('", 3691, 'Mismatched parenthesis in regular expression.'],
    ["'a' regexp 'a{x}'", 3692, 'Incorrect description of a {min,max} interval.'],
    ["'a' regexp '['", 3696, 'The regular expression contains an unclosed bracket expression.'],
    ["'a' regexp '(?<=a*)b'", 3695, 'The look-behind assertion exceeds the limit in regular expression.'],
  ])('%s is error %i', async (sql, errno, message) => {
    expect(await session.errorOf(`select ${sql}`)).toMatchObject({ errno, message });
  });

  it('gives up where backtracking does not end', async () => {
    expect((await session.errorOf("select concat(repeat('a', 40), 'c') regexp '(a+)+b'")).errno).toBe(3699);
    expect(await valueOf("repeat('ab', 100000) regexp 'b$'")).toBe('1');
  });

  it('repeats what fits in one way only as often as the text is long', async () => {
    const sql = `select regexp_like(repeat('ab', 30000), '^(a|b)*$'), regexp_like(repeat('ab', 30000), '^(?:ab)*$'),
      regexp_replace('aabbc', '^(a|b)*?c', '[$1]'), regexp_replace('xaab', '(?:(x)|a)*b', '[$1]'),
      regexp_replace('c', '(ab)*c', '[$1]'), regexp_replace('ababab', '(ab){1,2}?', '[$1]'), regexp_substr('aab', '(a)*(?=b)')`;
    expect(await session.rows(sql)).toEqual([[1, 1, '[b]', '[x]', '[]', '[ab][ab][ab]', 'aa']]);
  });
});
