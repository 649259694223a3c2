import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database app', 'use app', 'create table t (s text, b blob)']) await session.run(sql);
  await session.run(String.raw`insert into t values ('a\0b', 'c\0d')`);
});

afterEach(() => temporary.remove());

it.each([
  ['GROUP_CONCAT', 'group_concat(s)', '610062'],
  ['GROUP_CONCAT of bytes', 'group_concat(b)', '630064'],
  ['what LATERAL reads of it', '(select x from lateral (select concat(t.s, t.s) as x) l)', '610062610062'],
  [
    'JSON_TABLE',
    String.raw`(select x from json_table('["a\\u0000b"]', '$[*]' columns (x varchar(9) path '$')) j)`,
    '610062',
  ],
])('%s keeps what stands behind a NUL', async (_, expression, hex) => {
  expect(await session.rows(`select hex(${expression}) from t`)).toEqual([[hex]]);
});

it('keys of a beginning and generated columns know what stands behind a NUL', async () => {
  await session.run('create table k (s varchar(20), unique key (s(10)), g varchar(2) as (left(s, 9)))');
  await session.run(String.raw`insert into k (s) values ('\0a'), ('\0b')`);
  expect(await session.rows(String.raw`select hex(s), hex(g) from k where s = '\0b'`)).toEqual([['0062', '0062']]);
});

it('generated columns, their checks and keys of expressions may name a NUL', async () => {
  const column = String.raw`g varchar(9) as (if(s = 'a\0''b', '\0\'\0', concat(s, '\0')))`;
  await session.run(String.raw`create table k (s varchar(20), ${column}, unique key ((concat(s, '\0'))))`);
  await session.run(String.raw`insert into k (s) values ('a\0''b'), ('a')`);
  expect(await session.rows('select hex(g) from k')).toEqual([['002700'], ['6100']]);
  expect((await session.errorOf("insert into k (s) values ('A')")).errno).toBe(1062);
});

it('keys of a beginning hold no bytes once', async () => {
  await session.run('create table k (b blob, c int, unique key (b(2)))');
  await session.run("insert into k values ('', 1), (null, 2), (null, 3)");
  expect((await session.errorOf("insert into k values ('', 2)")).errno).toBe(1062);
  await session.run("insert into k values ('', 2) on duplicate key update c = 9");
  expect(await session.rows('select b is null, c from k order by c')).toEqual([
    [1, 2],
    [1, 3],
    [0, 9],
  ]);
});
