import { beforeEach, describe, expect, it } from 'vitest';
import { COLUMN_FLAG, type ResultColumn } from '../../src/mysql/column.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table s (y int, c varchar(9), q int)',
  "insert into s values (1,'a',1), (1,'b',2), (2,'a',4)",
);

const text = (rows: readonly (readonly unknown[])[]): string[] => rows.map((row) => row.map(String).join(' '));

describe('WITH ROLLUP', () => {
  it('puts each sum behind the rows that it sums up', async () => {
    expect(text(await session.rows('select y, c, sum(q) from s group by y, c with rollup'))).toEqual([
      '1 a 1',
      '1 b 2',
      '1 null 3',
      '2 a 4',
      '2 null 4',
      'null null 7',
    ]);
  });

  it('knows GROUPING, HAVING and ORDER BY', async () => {
    const sql = 'select if(grouping(y), 0, y) as k, sum(q) as t, grouping(y, c) as g from s group by y, c with rollup';
    expect(text(await session.rows(`${sql} having g > 0 order by t desc, k limit 2`))).toEqual(['0 7 3', '2 4 1']);
    expect((await session.errorOf('select grouping(c) from s group by y with rollup')).errno).toBe(3602);
    expect((await session.errorOf('select c from s group by y with rollup')).errno).toBe(1055);
  });

  it('is not needed for GROUPING, which is 0 without it', async () => {
    const sql = 'select y, grouping(y) as g from s group by y having grouping(y) = 0 order by grouping(y), y limit 1';
    expect(text(await session.rows(sql))).toEqual(['1 0']);
    expect((await session.errorOf('select grouping(c) from s group by y')).errno).toBe(3602);
    expect((await session.errorOf('select y from s where grouping(y) = 0 group by y')).errno).toBe(1111);
  });
});

describe('ZEROFILL and YEAR in aggregates', () => {
  const shown = async (sql: string): Promise<readonly string[]> => {
    const { columns, rows } = await session.run(sql);
    return rows.map((row) =>
      row.map((value, i) => (isFilled(columns[i]) ? `filled ${String(value)}` : String(value))).join(' '),
    );
  };
  const isFilled = (column: ResultColumn | undefined): boolean => ((column?.flags ?? 0) & COLUMN_FLAG.zerofill) !== 0;

  beforeEach(async () => {
    await session.run('create table z (id int primary key, k int, n int(5) zerofill)');
    await session.run('insert into z values (1, 1, 7), (2, 1, 8)');
  });

  it.each([
    ['select min(n) from z', ['7']],
    ['select k, min(n) from z group by k', ['1 filled 7']],
    ['select id, min(n) from z group by id limit 1', ['1 7']],
    ['select k, min(n) from z where k = 1 group by k', ['1 7']],
    ['select k, min(n), count(distinct id) from z group by k', ['1 7 2']],
    ['select k, min(n) from z group by k with rollup', ['1 7', 'null 7']],
    ['select k, min(n) from z group by k with rollup order by k desc limit 1', ['1 filled 7']],
    ['select any_value(n) from z limit 1', ['7']],
    ['select min(n) over () from z limit 1', ['7']],
    ['select m from (select min(n) as m from z) q', ['filled 7']],
  ])('%s', async (sql, expected) => {
    expect(await shown(sql)).toEqual(expected);
  });
});

describe('names that the select list calls something else', () => {
  const warned = async (sql: string): Promise<readonly string[]> => {
    session.environment.warnings = [];
    await session.run(sql);
    return session.environment.warnings.map(({ errno, message }) => `${errno} ${message}`);
  };

  it('mean a column in GROUP BY and what is grouped by in HAVING: warning 1052', async () => {
    const inGroup = "1052 Column 'q' in group statement is ambiguous";
    expect(await warned('select q as y, sum(y) as q from s group by q')).toEqual([inGroup]);
    expect(await warned('select q as y, sum(y) as q from s group by q with rollup')).toEqual([inGroup]);
    const inHaving = "1052 Column 'q' in having clause is ambiguous";
    expect(await warned('select q as k, max(y) as q from s group by k having q > 2')).toEqual([inHaving]);
    expect(await warned('select q as q, y from s group by q, y having q > 2')).toEqual([]);
    expect((await session.errorOf('select y as a, q as a from s group by a')).errno).toBe(1052);
  });
});
