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
