import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made), 'create table t (id int primary key)', 'insert into t values (1)');

it('explains changes without making them', async () => {
  for (const [sql, kind] of [
    ['insert into t values (2)', 'INSERT'],
    ['replace into t values (2)', 'REPLACE'],
    ['update t set id = 3', 'UPDATE'],
    ['delete from t', 'DELETE'],
  ])
    expect((await session.rows(`explain ${sql}`)).map((row) => row[1])).toEqual([kind]);
  expect(await session.rows('select id from t')).toEqual([[1]]);
  expect((await session.errorOf('explain delete from nowhere')).errno).toBe(1146);
});

it('knows the formats by their names', async () => {
  const [row] = await session.rows('explain format=json select * from t');
  expect(JSON.parse(String(row?.[0]))).toMatchObject({ query_block: { select_id: 1 } });
  const [tree] = await session.rows('explain format=tree select * from t');
  expect(String(tree?.[0])).toMatch(/^-> /);
  expect((await session.errorOf('explain format=xyz select 1')).errno).toBe(1791);
});

it('tells how each table is read, in the columns of MySQL', async () => {
  await session.run('create table u (id int primary key, a int, b varchar(20), key ka (a), unique key kb (b))');
  await session.run("insert into u values (1, 1, 'x'), (2, 2, 'y'), (3, 3, 'z')");
  const explained = async (sql: string): Promise<unknown> =>
    (await session.rows(`explain ${sql}`)).map((row) =>
      row.map((value) => (typeof value === 'bigint' ? Number(value) : value)),
    );
  expect(await explained('select * from u where id = 1')).toEqual([
    [1, 'SIMPLE', 'u', null, 'const', 'PRIMARY', 'PRIMARY', '4', 'const', 1, '100.00', null],
  ]);
  expect(await explained('select count(*) from u v')).toEqual([
    [1, 'SIMPLE', 'v', null, 'index', null, 'ka', '5', null, 3, '100.00', 'Using index'],
  ]);
  expect(await explained('select * from u v where a = 2 order by b')).toEqual([
    [1, 'SIMPLE', 'v', null, 'ref', 'ka', 'ka', '5', 'const', 1, '100.00', 'Using filesort'],
  ]);
  expect(await explained("select * from u where b = 'x'")).toEqual([
    [1, 'SIMPLE', 'u', null, 'const', 'kb', 'kb', '83', 'const', 1, '100.00', null],
  ]);
  expect(await explained('delete from u where b like id')).toEqual([
    [1, 'DELETE', 'u', null, 'ALL', null, null, null, null, 3, '100.00', 'Using where'],
  ]);
  expect(await explained('select 1')).toEqual([
    [1, 'SIMPLE', null, null, null, null, null, null, null, null, null, 'No tables used'],
  ]);
});

it('runs the query that it is to analyze, and no change', async () => {
  const [[tree] = []] = await session.rows(
    'explain analyze select t.id from t join (select 1 a union select 2) d order by 1',
  );
  expect(String(tree)).toMatch(/^-> .*\(actual time=[\d.e-]+\.\.[\d.e-]+ rows=2 loops=1\)\n/);
  const [[json] = []] = await session.rows('explain analyze format=json select id from t where id > 1');
  expect(JSON.parse(String(json))).toMatchObject({ query_block: { actual_rows: 0, actual_loops: 1 } });
  expect(await session.rows('explain analyze delete from t')).toEqual([['-> <not executable by iterator executor>\n']]);
  expect(await session.rows('select id from t')).toEqual([[1]]);
  expect((await session.errorOf('explain analyze select exp(1000)')).errno).toBe(1690);
  const refusal = await session.errorOf('explain analyze format=traditional select 1');
  expect(refusal).toMatchObject({ errno: 1235, message: expect.stringContaining('EXPLAIN ANALYZE with TRADITIONAL') });
});

it('guesses the rows of a table whose keys are beyond what a double holds', async () => {
  await session.run('create table big (id bigint unsigned primary key, v int)');
  await session.run('insert into big values (1, 1), (3, 1)');
  const [row = []] = await session.rows('explain format=traditional select * from big');
  expect(Number(row[9])).toBe(3);
});

it('answers as the query itself does where SQLite does not take it', async () => {
  await session.run('create table nested (a int)');
  let sql = 'select sum(a) from nested';
  for (let depth = 0; depth < 62; depth++) sql = `select sum(a) from nested where a > (${sql})`;
  expect((await session.errorOf(sql)).errno).toBe(1436);
  expect((await session.errorOf(`explain ${sql}`)).errno).toBe(1436);
});
