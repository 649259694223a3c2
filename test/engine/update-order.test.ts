import { beforeEach, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  for (const name of ['a', 'b']) {
    await session.run(`create table ${name} (id int primary key, v int, k int, g int as (v + 1), key (k))`);
    await session.run(`insert into ${name} (id, v, k) values (1, 10, 1), (2, 20, 1)`);
  }
});

it.each([
  ['either may be changed while the other is read', 'a join b on a.id = b.id set a.v = b.v, b.v = a.v'],
  ['its own values see the new ones only in the first table', 'a join b on a.id = b.id set a.v = 7, a.k = a.v'],
  ['WHERE makes an inner join of it', 'a left join b on a.id = b.id set a.v = b.v, b.v = a.v where b.k = 1'],
  ['the key that leads through the table is set', 'a straight_join b on a.id = b.id set a.k = 9, b.v = a.k'],
  ['a join condition reads what is set', 'a straight_join b on a.v = b.v set a.v = 9, b.v = a.v'],
  ['a row comes with two others', 'a straight_join b on a.id <= b.id set a.v = b.v, b.v = a.v'],
  ['a generated column changes along', 'a straight_join b on a.id = b.id set a.v = 9, b.v = a.g'],
])('UPDATE of several tables is refused where %s', async (_, rest) => {
  expect((await session.errorOf(`update ${rest}`)).errno).toBe(1235);
  expect(await session.rows('select v, k from a union all select v, k from b')).toHaveLength(4);
});

it.each([
  'a join b on a.id = b.id set a.v = b.k, b.v = a.k',
  'a join b on a.id = b.id set a.v = a.v + 1, b.v = b.v + 1',
  'a straight_join b on a.id = b.id set a.v = b.v, b.v = a.v',
  'b join a on a.id = b.id set a.v = b.v, b.v = a.v where a.id = 1',
  'a left join b on b.k = a.k set a.v = 5, b.v = a.v',
  'a join b on a.id = b.id set a.v = (select max(v) from (select v from b) x), b.v = 4',
])('UPDATE of several tables: %s', async (rest) => {
  expect((await session.errorOf(`update ${rest}`)).errno).toBe(0);
});
