import { beforeEach, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  await session.run('create table t (id int primary key, a int, b varchar(9), key (a), key (b))');
  await session.run("insert into t values (1, 1, 'x'), (2, 2, 'y')");
});

it('sql_safe_updates asks changes for a key or a LIMIT', async () => {
  await session.run('set sql_safe_updates = 1');
  expect(await session.errnoOf('update t set b = 1')).toBe(1175);
  expect(await session.errnoOf('update t set b = 1 where a + 0 = 1')).toBe(1175);
  expect(await session.errnoOf('delete from t where 1')).toBe(1175);
  for (const sql of [
    'update t set b = 1 where id <> 5',
    "update t set b = 'x' where b like 'x%' and a > 0",
    'update t set b = 1 limit 1',
    'update t set b = 1 where 0',
    'delete from t where a is null',
    'delete from t where id in (1, 2)',
  ])
    expect([sql, await session.errnoOf(sql)]).toEqual([sql, 0]);
});

it('LIMIT of changes has no offset, and is for one table', async () => {
  await session.run('create table u (id int)');
  expect(await session.errnoOf('update t, u set a = 1 limit 1')).toBe(1221);
  expect(await session.errnoOf('update t, u set a = 1 order by a')).toBe(1221);
});

it('DELETE calls a table with an alias by that alone', async () => {
  expect(await session.errnoOf('delete t from t as x where x.id = 1')).toBe(1109);
  expect(await session.errnoOf('delete t, t from t')).toBe(1066);
  expect(await session.affected('delete from t as x where x.id = 1')).toBe(1);
  expect(await session.affected('delete x from t as x where x.id = 2')).toBe(1);
});

it('names in INSERT are those of its table and of its row alias', async () => {
  expect(await session.errnoOf('insert into t (u.id) values (5)')).toBe(1054);
  expect(await session.errnoOf('insert into t (t.id) values (5)')).toBe(0);
  expect(await session.errnoOf('insert into t (id) values (5) as t on duplicate key update a = 1')).toBe(1066);
  expect(await session.errnoOf('insert into t (id) values (5) as n (x, y) on duplicate key update a = 1')).toBe(1353);
});
