import { beforeEach, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(() => session.run('create table old (a int)'));

it('sql_require_primary_key asks tables for a key of their rows', async () => {
  await session.run('set sql_require_primary_key = 1');
  expect(await session.errnoOf('create table t (a int)')).toBe(3750);
  expect(await session.errnoOf('create table t (a int unique)')).toBe(3750);
  expect(await session.errnoOf('create table t like old')).toBe(3750);
  expect(await session.errnoOf('alter table old add b int')).toBe(3750);
  expect(await session.errnoOf('create index i on old (a)')).toBe(3750);
  expect(await session.errnoOf('create table t (a int unique not null)')).toBe(0);
  expect(await session.errnoOf('alter table t drop index a')).toBe(3750);
  expect(await session.errnoOf('alter table old rename to older')).toBe(0);
});

it('sql_generate_invisible_primary_key makes one that is not seen', async () => {
  await session.run('set sql_generate_invisible_primary_key = 1');
  await session.run('create table t (a int)');
  await session.run('insert into t values (7), (8)');
  expect(await session.rows('select * from t')).toEqual([[7], [8]]);
  expect(await session.rows('select a from t where my_row_id = 2')).toEqual([[8]]);
  const [[, text] = []] = await session.rows('show create table t');
  expect(text).toContain('`my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT /*!80023 INVISIBLE */');
  expect(await session.errnoOf('create table u (my_row_id int)')).toBe(4108);
  expect(await session.errnoOf('create table u (a int auto_increment, key (a))')).toBe(4109);
  expect(await session.errnoOf('alter table t rename column my_row_id to x')).toBe(4110);
  await session.run('create table k (a int not null unique)');
  expect(await session.errnoOf('alter table k drop index a')).toBe(1235);
  expect(await session.errnoOf('select my_row_id from k')).toBe(1054);
});
