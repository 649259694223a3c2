import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

/** What MySQL 9.7 answers, in its order. */
it.each([
  ["select 'b' union select 'a' union select 'B' union select 'c'", ['b', 'a', 'c']],
  ['select 2 union select 1 union select 2', [2n, 1n]],
  ["select coalesce(n, 2.50) from (select 1 n union all select null) q union all select 'a'", ['1', '2.50', 'a']],
  ["select 'b' except select 'B'", []],
  ["(select 'x' union all select 'y' union all select 'X') except select 'Y'", ['x']],
  ["(select 'z' union all select 'x' union all select 'X') intersect (select 'X' union all select 'Z')", ['z', 'x']],
  ["(select 'x' union all select 'X' union all select 'y') except all select 'x'", ['x', 'y']],
  ["(select 'y' union all select 'x' union all select 'y') intersect all select 'Y'", ['y']],
  ['(select null union all select null union all select 1) except all select null', [null, 1n]],
])('%s', async (sql, values) => {
  expect((await session.rows(sql)).map(([value]) => value)).toEqual(values);
});

it('fills BINARY up to the length of the longer column', async () => {
  await session.run('create table t (b binary(2), c char(3), n int)');
  await session.run("insert into t values ('a', 'b', 123)");
  const sql = 'select hex(r) from (select b r from t union select n from t) x';
  expect(await session.rows(sql)).toEqual([['6100000000000000000000'], ['3132330000000000000000']]);
  expect(await session.rows('select hex(r) from (select c r from t union select n from t) x')).toEqual([
    ['62'],
    ['313233'],
  ]);
});
