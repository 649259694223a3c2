import { describe, expect, it } from 'vitest';
import { parseOne } from '../../src/sql/parser.ts';
import { printQuery } from '../../src/sql/print.ts';
import { refusal, syntaxError, tree } from './support.ts';

/** A query as the parser understood it. */
function understood(sql: string): string {
  const query = tree(sql);
  if (query.kind !== 'select' && query.kind !== 'set-operation') throw new Error(`no query: ${sql}`);
  return printQuery(query).replaceAll('`', '');
}

describe('queries', () => {
  it.each([
    ['select * , t.*, s.t.* from t', 'select *,t.*,s.t.* from t'],
    ["select a b, c as 'd e', 1 value from dual", 'select a AS b,c AS d e,1 AS value'],
    ['select distinct sql_calc_found_rows a from t', 'select distinct sql_calc_found_rows a from t'],
    ['select sql_no_cache high_priority all a from t', 'select a from t'],
    ['select a from t limit 2, 3', 'select a from t limit 2,3'],
    ['select a from t limit ?,?', 'select a from t limit ?,?'],
    [
      'select a from t group by a, b with rollup having c order by d desc, e asc',
      'select a from t group by a,b with rollup having c order by d desc,e',
    ],
    ['select a from t for update of t skip locked', 'select a from t for update skip locked'],
    ['select a from t lock in share mode', 'select a from t for share'],
    ['select a from t use index (i, primary) ignore key for order by (j) where b', 'select a from t where b'],
    [
      'select rank() over w from t window w as (order by a), v as (w rows unbounded preceding)',
      'select rank() OVER w from t window w AS (ORDER BY a ) ,v AS (w ROWS UNBOUNDED PRECEDING) ',
    ],
    [
      'with recursive a(x) as (select 1 union all select x + 1 from a), b as (select 2) select * from a, b',
      'with recursive a (x) as (select 1 union all select (x + 1) from a), b as (select 2) select * from (a join b)',
    ],
    ['table t order by a limit 1', 'select * from t order by a limit 1'],
    ['values row(1, 2), row(3, 4)', 'select 1 AS column_0,2 AS column_1 union all select 3 AS column_0,4 AS column_1'],
    [
      'select 1 union select 2 intersect select 3 except select 4',
      '(select 1 union (select 2 intersect select 3)) except select 4',
    ],
    [
      '(select 1 limit 1) union distinct (select 2) order by 1 limit 5',
      '(select 1 limit 1) union select 2 order by 1 limit 5',
    ],
    ['(select 1 limit 2) limit 1', 'select * from (select 1 limit 2) (query) limit 1'],
    ['((select 1))', 'select 1'],
    ['select exists(select 1), (select 2) + 3', 'select exists(select 1),((select 2) + 3)'],
  ])('%s', (sql, expected) => expect(understood(sql)).toBe(expected));

  it('keeps the text of an item as its name', () => {
    const query = tree('select  count( * ) /* all */ , a+1 from t');
    expect(query.kind === 'select' && query.items.map((item) => (item.kind === 'item' ? item.text : '*'))).toEqual([
      'count( * )',
      'a+1',
    ]);
  });

  it('takes the spaces behind a last word into the name with IGNORE_SPACE, as MySQL reads on there', () => {
    const sql = 'select a-b  , a.b + a.c , a is null\n, a+1 , a-`b` , abs(a) , a+@@x , a+@x , a-b /* x */ from t';
    const query = tree(sql, { ignoreSpace: true });
    expect(query.kind === 'select' && query.items.map((item) => (item.kind === 'item' ? item.text : '*'))).toEqual([
      'a-b  ',
      'a.b + a.c',
      'a is null\n',
      'a+1',
      'a-`b`',
      'abs(a)',
      'a+@@x',
      'a+@x',
      'a-b ',
    ]);
  });

  it('counts parameters and gives the range of each statement', () => {
    const statement = parseOne(' select ? + ? ; ');
    expect(statement.parameterCount).toBe(2);
    expect([statement.start, statement.end]).toEqual([1, 13]);
  });
});

describe('tables', () => {
  it.each([
    ['a, b join c on x', '(a join (b join c on(x)))'],
    ['a join b on x left outer join c using (y, z)', '((a join b on(x)) left join c using (y,z))'],
    ['a join b join c on x on y', '(a join (b join c on(x)) on(y))'],
    ['a join b join c on x', '((a join b) join c on(x))'],
    ['a cross join b straight_join c on x', '((a join b) straight_join c on(x))'],
    ['a left join b join c on x on y', '(a left join (b join c on(x)) on(y))'],
    ['a natural left join b', '(a natural left join b)'],
    ['(a x, s.b) join c', '((a x join s.b) join c)'],
    ['(select 1) as d(e), lateral (select d.e) f', '((select 1) d (e) join lateral (select d.e) f)'],
    ['((select 1) union (select 2)) d', '(select 1 union select 2) d'],
    [
      "json_table(a, '$[*]' columns (n for ordinality, b int path '$.b' default '1' on empty error on error, nested path '$.c' columns (d int exists path '$'))) j",
      "json_table(a, '$[*]' columns (n for ordinality, b int path '$.b' default '1' on empty error on error, nested path '$.c' columns (d int exists path '$'))) j",
    ],
    ['(((select 1) d) join a)', '((select 1) d join a)'],
    ['{oj a left join b on x}', '(a left join b on(x))'],
  ])('%s', (sql, expected) => expect(understood(`select * from ${sql}`)).toBe(`select * from ${expected}`));
});

it.each([
  ["select 1 into outfile 'x'", 'SELECT ... INTO a file'],
  ["select a from t into dumpfile 'x'", 'SELECT ... INTO a file'],
  ['select * from t partition (p0)', 'partitioning'],
  ["select match(a) against ('b')", 'FULLTEXT search'],
  ['select sys.format_path(1)', 'the function sys.format_path'],
])('refuses %s', (sql, feature) => expect(refusal(sql)).toBe(feature));

it.each([
  'select',
  'select a from',
  'select * from t where',
  'select a from t limit -1',
  'select a from t limit 1 + 1',
  'select 1 limit 1 union select 2',
  'select * from a left join b',
  'select a from t group by a desc',
  'select a as select from t',
  'select 1 from t for nothing',
  'select 1 limit 18446744073709551616',
  'delete from t limit 18446744073709551616',
])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));

it.each([
  ['queries between UNIONs', Array<string>(20_001).fill('select 1').join(' union all ')],
  ['rows of VALUES', `values ${Array<string>(20_001).fill('row(1)').join(',')}`],
])('%s are 20,000 at most', (_, sql) => {
  expect(() => parseOne(sql)).toThrow(expect.objectContaining({ name: 'SqlLimitError', limit: 'stack' }));
});
