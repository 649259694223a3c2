import { describe, expect, it } from 'vitest';
import { expression, grouped, syntaxError } from './support.ts';

describe('precedence', () => {
  it.each([
    ['1 or 2 and 3', '(1 or (2 and 3))'],
    ['1 or 2 xor 3 and 4', '(1 or (2 xor (3 and 4)))'],
    ['1 || 2 && 3', '(1 or (2 and 3))'],
    ['not 1 = 2', '(not((1 = 2)))'],
    ['not 1 and 2', '((not(1)) and 2)'],
    ['not not 1', '(not((not(1))))'],
    ['! 1 = 2', '((not(1)) = 2)'],
    ['! 1 + 2', '((not(1)) + 2)'],
    ['not a is null', '(not((a is null)))'],
    ['a = b is null', '((a = b) is null)'],
    ['a = b = c', '((a = b) = c)'],
    ['a = b is true', '((a = b) is true)'],
    ['a = b between 1 and 2', '(a = (b between 1 and 2))'],
    ['a between 1 and 2 and b', '((a between 1 and 2) and b)'],
    ['a between 1 and 2 = 3', '((a between 1 and 2) = 3)'],
    ['a between b | 1 and c like d', '(a between (b | 1) and (c like d))'],
    ['a + 1 in (2, 3)', '((a + 1) in (2,3))'],
    ["a like 'x' = 1", "((a like 'x') = 1)"],
    ["a not like 'x' escape '|'", "(a not like 'x' escape '|')"],
    ['a not rlike b | c', '(a not regexp (b | c))'],
    ['1 | 2 & 3 << 4 + 5 * 6 ^ 7', '(1 | (2 & (3 << (4 + (5 * (6 ^ 7))))))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 div 2 mod 3 / 4 % 5', '((((8 DIV 2) % 3) / 4) % 5)'],
    ['-1 ^ 2', '(-(1) ^ 2)'],
    ['- -a', '-(-(a))'],
    ['-a collate utf8mb4_bin', '-((a collate utf8mb4_bin))'],
    ['binary a = b', '((binary a) = b)'],
    ['binary a collate utf8mb4_bin', '(binary (a collate utf8mb4_bin))'],
    ["a + interval 1 day - interval '1:1' hour_minute", "((a + interval 1 day) - interval '1:1' hour_minute)"],
    ['interval 1 day + a', '(a + interval 1 day)'],
    ['interval 1 day + a = b and c', '(((a = b) + interval 1 day) and c)'],
    ['a between interval 1 day + b and c', '(a between (b + interval 1 day) and c)'],
    ['interval 1 day + not a or b', '(((not(a)) + interval 1 day) or b)'],
    ['a + interval(5, 1, 10)', '(a + interval(5,1,10))'],
    ['@a := 1 + 2 or 3', '(@a:=((1 + 2) or 3))'],
    ['1 + @a := 2', '(1 + (@a:=2))'],
    ["a -> '$.x' = 1", "(json_extract(a,'$.x') = 1)"],
    ["a ->> '$.x' = 1", "(json_unquote(json_extract(a,'$.x')) = 1)"],
    ['(1, 2) = row(3, 4)', '((1,2) = (3,4))'],
    ['case a when 1 then 2 else 3 end + 1', '((case a when 1 then 2 else 3 end) + 1)'],
    ['a > all (select 1)', 'a > all (select 1)'],
    ['a sounds like b', '(soundex(a) = soundex(b))'],
    ["a member of ('[1]')", "a member of ('[1]')"],
    ['((select 1) + 1)', '((select 1) + 1)'],
    ['(select 1 union select 2)', '(select 1 union select 2)'],
    ['((select 1)) not in (1)', '((select 1) not in (1))'],
  ])('%s', (sql, expected) => expect(grouped(sql)).toBe(expected));

  it('takes || as the SQL mode says', () => {
    expect(grouped('a || b ^ c = d', { pipesAsConcat: true })).toBe('((concat(a,b) ^ c) = d)');
    expect(grouped('-a || b', { pipesAsConcat: true })).toBe('concat(-(a),b)');
  });

  it('binds NOT as the SQL mode says', () => {
    expect(grouped('not a between 1 and 2')).toBe('(not((a between 1 and 2)))');
    expect(grouped('not a between 1 and 2', { highNot: true })).toBe('((not(a)) between 1 and 2)');
    expect(grouped('1 = not 2 + 3 is not null', { highNot: true })).toBe('((1 = ((not(2)) + 3)) is not null)');
  });

  it.each([
    '1 = not 2',
    'a like b like c',
    'a in (1) in (2)',
    'a is true is true',
    'a like b + c',
    'a between 1',
    'row(1)',
    'cast(1)',
    '()',
  ])('refuses %s', (sql) => expect(syntaxError(`select ${sql}`).line).toBe(1));

  it('balances long chains of AND and OR and keeps their order', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `c${index}`);
    const text = grouped(names.join(' or '));
    expect(text.match(/c\d+/g)).toEqual(names);
    expect(Math.max(...text.split('c').map((part) => part.match(/\(/g)?.length ?? 0))).toBeLessThan(20);
  });
});

describe('functions', () => {
  it.each([
    ['current_timestamp', 'now()'],
    ['localtime(3)', 'now(3)'],
    ['current_date()', 'curdate()'],
    ['current_user', 'current_user()'],
    ['schema()', 'database()'],
    ['session_user()', 'user()'],
    ['count(*)', 'count(*)'],
    ['count(distinct a, b)', 'count(distinct a,b)'],
    [
      "group_concat(distinct a order by b desc, c separator '-')",
      "group_concat(distinct a order by b DESC,c ASC separator '-')",
    ],
    ['extract(day_hour from a)', 'extract(day_hour from a)'],
    ["position('a' in b)", "locate('a',b)"],
    ['substr(a from 2 for 3)', 'substring(a,2,3)'],
    ['mid(a, 2)', 'substring(a,2)'],
    ['trim(a)', 'trim(a)'],
    ['trim(leading from a)', "trim(leading ' ' from a)"],
    ["trim('x' from a)", "trim('x' from a)"],
    ["trim(both 'x' from a)", "trim(both 'x' from a)"],
    ['date_add(a, interval b + 1 month)', '(a + interval (b + 1) month)'],
    ['subdate(a, 3)', '(a - interval 3 day)'],
    ['subdate(a, interval(1, 2) + 1)', '(a - interval (interval(1,2) + 1) day)'],
    ['timestampadd(sql_tsi_hour, 2, a)', '(a + interval 2 hour)'],
    ['timestampdiff(second, a, b)', 'timestampdiff(SECOND,a,b)'],
    ['convert(a using utf8mb4)', 'convert(a using utf8mb4)'],
    ['convert(a, unsigned integer)', 'cast(a as unsigned)'],
    ['cast(a as decimal(10, 2))', 'cast(a as decimal(10,2))'],
    ["char(65, 66 using 'latin1')", 'char(65,66)'],
    ["convert(char(65, 66) using 'latin1')", 'convert(char(65,66) using latin1)'],
    ['mod(a, 2)', '(a % 2)'],
    ['values(a)', 'values(a)'],
    ['default(t.a)', 'default(t.a)'],
    ['if(a, left(b, 1), replace(c, d, e))', 'if(a,left(b,1),replace(c,d,e))'],
    [
      'rank() OVER (PARTITION BY a ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) ',
      'rank() OVER (PARTITION BY a ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) ',
    ],
    ['sum(a) over w', 'sum(a) OVER w'],
    ["{fn concat(a, {d '2020-01-01'})}", "concat(a,DATE'2020-01-01')"],
  ])('%s', (sql, expected) => expect(grouped(sql)).toBe(expected));
});

describe('literals and names', () => {
  it.each([
    ["_latin1 x'41'", { kind: 'literal', type: 'hex', value: '41', slot: 0, charset: 'latin1' }],
    ["N'a'", { kind: 'literal', type: 'string', value: 'a', slot: 0, charset: 'utf8mb3' }],
    ["timestamp '2020-01-01'", { kind: 'literal', type: 'timestamp', value: '2020-01-01', slot: 0 }],
    ['TRUE', { kind: 'literal', type: 'boolean', value: '1', slot: -1 }],
    ['@@GLOBAL.Max_Connections', { kind: 'system-variable', scope: 'global', name: 'max_connections' }],
    ['@@hot.key_buffer_size', { kind: 'system-variable', scope: undefined, name: 'hot.key_buffer_size' }],
    ['a.b.c', { kind: 'column', schema: 'a', table: 'b', name: 'c' }],
    ['t.`select`', { kind: 'column', schema: undefined, table: 't', name: 'select' }],
  ])('%s', (sql, expected) => expect(expression(sql)).toEqual(expected));

  it.each([
    'name',
    'status',
    'type',
    'date',
    'value',
    'end',
    'user',
    'password',
    'offset',
    'action',
    'enum',
    'text',
    'json',
    'account',
    'hash',
  ])('%s is a name', (word) => expect(grouped(word)).toBe(word));

  it.each([
    'key',
    'order',
    'rank',
    'groups',
    'system',
    'lateral',
    'of',
    'qualify',
    'library',
    'external',
    'interval',
    'usage',
    'ssl',
    'rows',
  ])('%s is reserved', (word) => {
    expect(syntaxError(`create table ${word} (a int)`).near).toBe(`${word} (a int)`);
    expect(grouped(`\`${word}\``)).toBe(word);
  });
});

describe('names of functions', () => {
  it('are those of built-in functions where a parenthesis touches them', () => {
    expect(expression('count(a)')).toMatchObject({ kind: 'call', name: 'count' });
    expect(expression('count (a)')).toMatchObject({ kind: 'call', name: '', written: 'count' });
    expect(expression('`count`(a)')).toMatchObject({ kind: 'call', name: '', written: 'count' });
    expect(expression('count + 1')).toMatchObject({ left: { kind: 'column', name: 'count' } });
    expect(syntaxError('create table count(a int)').near).toBe('count(a int)');
  });
});

describe('types of CAST', () => {
  it.each([
    ['cast(1 as double(5,2))', '(5,2))'],
    ['cast(1 as float(5,2))', ',2))'],
    ['cast(1 as signed(3))', '(3))'],
    ['cast(1 as decimal(5,2) unsigned)', 'unsigned)'],
  ])('%s is a syntax error', (sql, near) => expect(syntaxError(`select ${sql}`).near).toBe(near));
});

describe('window functions and aggregates', () => {
  it.each([
    ['rank(1) over ()', '1) over ()'],
    ['rank()', ''],
    ['1.5e', '1.5e'],
    ['lag(a,1,2,3) over ()', ',3) over ()'],
    ['any_value(a) over ()', 'over ()'],
    ['count(distinct)', ')'],
  ])('%s is a syntax error', (sql, near) => expect(syntaxError(`select ${sql}`).near).toBe(near));
});
