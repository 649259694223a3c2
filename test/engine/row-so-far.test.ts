import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

// What MySQL 9.7 answers for expressions that name columns of the row that INSERT puts together.

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int auto_increment primary key, a int default 5, b int default 7, n int not null, s varchar(9), g int as (a + 1))',
);

const rows = (columns: string): Promise<unknown> => session.rows(`select ${columns} from t order by id`);

it('reads what was set before, as the column holds it, and defaults of what comes later', async () => {
  await session.run("insert into t (a, b, n, s) values (1.6, a + 1, a * b, concat(n, 'x')), (b, t.a, b, a)");
  await session.run("insert into t set n = n + 1, b = a, a = '9', s = (select a + n)");
  await session.run('insert into t (a, b, n, s) values (null, ifnull(a, 3), 1, a), (default, a, 1, a)');
  expect(await rows('a, b, n, s')).toEqual([
    [2, 3, 6, '6x'],
    [7, 7, 7, '7'],
    [9, 5, 1, '10'],
    [null, 3, 1, null],
    [5, 5, 1, '5'],
  ]);
});

it('knows no number of AUTO_INCREMENT, generated column or computed default yet', async () => {
  await session.run('alter table t add h int default (3), add z int not null default (3)');
  await session.run('insert into t (a, n, s, b) values (id + 10, 1, g, h)');
  await session.run('insert into t (n, h, s) values (z, default, h)');
  expect(await rows('id, a, n, s, b, h, z')).toEqual([
    [1, 10, 1, null, null, 3, 3],
    [2, 5, 0, '3', 7, 3, 3],
  ]);
});

it('goes with keys, parameters, views and triggers', async () => {
  await session.run('insert into t (id, a, n) values (1, id + 1, 1)');
  await session.run('insert into t (id, a, n) values (1, id + 2, 1) on duplicate key update b = values(a) * 10 + a');
  await session.run('replace into t (id, a, n) values (2, id, 1), (2, id * 2, a)');
  await session.execute('insert into t (n, b, a) values (?, n + ?, ? * b)', 2, 2, 2);
  await session.run('create view v as select a as n, n as a, b as c from t');
  await session.run('insert into v (a, n, c) values (1, a + 1, n * 10)');
  await session.run('create table log (x int, y int)');
  await session.run('create trigger r after insert on t for each row insert into log values (new.id, x + 1)');
  await session.run('insert into t (n) values (1)');
  expect(await rows('id, a, b, n')).toEqual([
    [1, 2, 32, 1],
    [2, 4, 7, 4],
    [3, 8, 4, 2],
    [4, 2, 20, 1],
    [5, 5, 7, 1],
  ]);
  expect(await session.rows('select * from log')).toEqual([[5, 6]]);
});

it('refuses what MySQL refuses', async () => {
  expect(await session.errnoOf('insert into t (n, a) values (1, x)')).toBe(1054);
  expect(await session.errnoOf('insert into t (n, a) values (1, u.n)')).toBe(1054);
  expect(await session.errnoOf('insert into t (n, a) select 1, n')).toBe(1054);
  expect(await session.errnoOf('insert into t (n) values (g)')).toBe(1048);
  expect(await session.errnoOf('insert into t (n, s, a) values (1, repeat(n, 3), concat(s, 2) / (n - 1))')).toBe(1365);
  expect(await session.errnoOf('insert into t (s, n) values (1, (select n from t))')).toBe(1093);
  expect(await session.errnoOf("insert into t (s, n) values ('x', s)")).toBe(1366);
});

it('knows DEFAULT(column) in every expression', async () => {
  await session.run("alter table t add d int default (3), add e datetime default now(), add k varchar(3) default 'x'");
  await session.run('insert into t (n, s, a) values (1, concat(default(k), default(a)), default(b) + n)');
  expect(await session.rows('select s, a, default(b) * 2, default(e), default(id) from t')).toEqual([
    ['x5', 8, 14, null, 0],
  ]);
  await session.run('update t set n = default(a), b = 1, b = default, s = b + 1 where a = default(b) + 1');
  expect(await rows('n, b, s')).toEqual([[5, 7, '8']]);
  for (const [column, errno] of Object.entries({ n: 1364, g: 1364, d: 3773, x: 1054 })) {
    expect((await session.errorOf(`select default(${column}) from t`)).errno).toBe(errno);
    expect((await session.errorOf(`update t set a = default(${column})`)).errno).toBe(errno);
    expect((await session.errorOf(`insert into t (n, a) values (1, default(${column}))`)).errno).toBe(errno);
  }
  expect(await session.affected('update t set g = default')).toBe(0);
});
