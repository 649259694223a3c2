import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  await session.run('create database app');
  await session.run('use app');
  await session.run('create table t (id int primary key)');
  await session.run('insert into t values (1)');
});

afterEach(() => temporary.remove());

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
