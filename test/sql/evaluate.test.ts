import { describe, expect, it } from 'vitest';
import { evaluate, matches, NotConstantError } from '../../src/sql/evaluate.ts';
import { isLike } from '../../src/sql/like.ts';
import { expression } from './support.ts';

describe('evaluate', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ["'3abc' + 1", 4],
    ['7 div 2', 3],
    ['-7 % 3', -1],
    ['1 / 0', null],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
    ['~0', 18_446_744_073_709_551_615n],
    ['6 & 3 | 8', 10],
    ['1 << 64', 0],
    ["'A' = 'a'", 1],
    ["'10' < '9'", 1],
    ["'10' < 9", 0],
    ['null = null', null],
    ['null <=> null', 1],
    ['null and 0', 0],
    ['null or 1', 1],
    ['null xor 1', null],
    ['not null', null],
    ['null is null', 1],
    ['null is not true', 1],
    ['2 is true', 1],
    ['1 in (2, null)', null],
    ['1 not in (2, 3)', 1],
    ['2 between 1 and 3', 1],
    ['2 not between 1 and null', null],
    ["'abc' like 'A_c'", 1],
    ["'a%' like 'a|%' escape '|'", 1],
    ["case 2 when 1 then 'a' when 2 then 'b' end", 'b'],
    ['case when 0 then 1 end', null],
    ["x'4142'", 'AB'],
    ['true', 1],
  ])('%s', (sql, expected) => expect(evaluate(expression(sql))).toBe(expected));

  it('looks names up in a row, whatever their case', () => {
    const row = { variable_name: 'ssl_ca', value: null };
    expect(matches(expression("Variable_name like 'ssl%' and `Value` is null"), row)).toBe(true);
    expect(matches(expression("value = 'x'"), row)).toBe(false);
  });

  it.each(['now()', '(select 1)', 'nowhere', '@a', '@@b', '?', "'a' regexp '(a+)+$'", "a->'$.b'"])(
    'refuses %s',
    (sql) => {
      expect(() => evaluate(expression(sql), { a: '{}' })).toThrow(NotConstantError);
    },
  );
});

describe('isLike', () => {
  it.each([
    ['', '', true],
    ['', '%', true],
    ['', '_', false],
    ['abc', 'a%', true],
    ['abc', '%b%', true],
    ['abc', 'a_', false],
    ['ABC', 'abc', true],
    ['É', 'e', true],
    ['😀', '_', true],
    ['a%c', String.raw`a\%c`, true],
    ['abc', String.raw`a\%c`, false],
    ['a_c', String.raw`a\_c`, true],
    ['abc', String.raw`a\_c`, false],
    ['\\', '\\', true],
    ['abcabd', '%ab_', true],
    ['aab', 'a%ab', true],
    ['ab', 'a%ab', false],
  ])('%j like %j is %s', (text, pattern, expected) => expect(isLike(text, pattern)).toBe(expected));

  it('takes another escape character, or none, and case as it is told', () => {
    expect(isLike('a%', 'a|%', { escape: '|' })).toBe(true);
    expect(isLike('a\\b', String.raw`a\b`, { escape: '' })).toBe(true);
    expect(isLike('A', 'a', { caseSensitive: true })).toBe(false);
  });

  it('does not take longer and longer for patterns with many wildcards', () => {
    expect(isLike('a'.repeat(3000), `${'%a'.repeat(50)}b`)).toBe(false);
  });
});
