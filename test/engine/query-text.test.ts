import { describe, expect, it } from 'vitest';
import { readQueryText } from '../../src/engine/sqlite/plan/query/query-text.ts';

describe('readQueryText', () => {
  it('finds tables with their names, and queries in FROM behind those in them', () => {
    const sql = 'SELECT s3.x0 FROM (SELECT s1.c1 AS x0 FROM t2 AS s1) AS s3 JOIN s4 AS s5';
    const { sources } = readQueryText(sql);
    expect(sources.map(({ name, source }) => [name, source])).toEqual([
      ['s1', 't2'],
      ['s3', '(SELECT s1.c1 AS x0 FROM t2 AS s1)'],
      ['s5', 's4'],
    ]);
    expect(sources.map(({ start, end }) => sql.slice(start, end))).toEqual([
      't2 AS s1',
      '(SELECT s1.c1 AS x0 FROM t2 AS s1) AS s3',
      's4 AS s5',
    ]);
  });

  it('finds comparisons that stand in parentheses of their own', () => {
    const sql =
      "SELECT 1 WHERE ((f_a(s1.c1,')(') = (s2.c2*10)) AND (s1.c1 = s2.c1 AND s1.c2 = 1) AND ((s1.c3 = s2.c3) = 1))";
    expect(readQueryText(sql).terms).toEqual([
      { sql: "(f_a(s1.c1,')(') = (s2.c2*10))", left: "f_a(s1.c1,')(')", right: '(s2.c2*10)' },
      { sql: '(s1.c3 = s2.c3)', left: 's1.c3', right: 's2.c3' },
      { sql: '((s1.c3 = s2.c3) = 1)', left: '(s1.c3 = s2.c3)', right: '1' },
    ]);
  });

  it.each(['(s1.c1 < s2.c1)', '(CASE WHEN s1.c1 = 1 THEN 2 END)', "'(s1.c1 = s2.c1)'", 's1.c1 = s2.c1'])(
    'takes nothing else for one: %s',
    (sql) => expect(readQueryText(sql).terms).toEqual([]),
  );
});
