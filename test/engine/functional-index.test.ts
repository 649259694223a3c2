import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

it('keeps expressions unique, and finds the row that is in the way', async () => {
  await session.run('create table t (id int primary key, a varchar(20), unique key u ((lower(a))))');
  await session.run("insert into t values (1, 'Ann'), (2, null), (3, null)");
  expect((await session.errorOf("insert into t values (4, 'ANN')")).message).toBe(
    "Duplicate entry 'ann' for key 't.u'",
  );
  await session.run("insert into t values (5, 'ANN') on duplicate key update id = 9");
  await session.run("replace into t values (7, 'aNN')");
  expect(await session.rows('select id, a from t order by id')).toEqual([
    [2, null],
    [3, null],
    [7, 'aNN'],
  ]);
  expect((await session.rows('show create table t'))[0]?.[1]).toContain('UNIQUE KEY `u` ((lower(`a`)))');
});

it('finds the row that has the same generated column', async () => {
  await session.run(
    "create table t (id int primary key auto_increment, j json, e varchar(40) as (json_unquote(j->'$.e')) virtual unique, n int, f int as (n + 1) stored, unique key nf (n, f))",
  );
  await session.run(`insert into t (j, n) values ('{"e": "x"}', 1)`);
  expect((await session.errorOf(`insert into t (j, n) values ('{"e": "X"}', 2)`)).message).toBe(
    "Duplicate entry 'X' for key 't.e'",
  );
  expect((await session.errorOf(`insert into t (j, n) values ('{"e": "y"}', 1)`)).message).toBe(
    "Duplicate entry '1-2' for key 't.nf'",
  );
  await session.run(`insert into t (j, n) values ('{"e": "x"}', 3) on duplicate key update n = n + 5`);
  await session.run(`insert ignore into t (j, n) values ('{"e": "x"}', 3)`);
  expect(await session.rows('select e, n, f from t')).toEqual([['x', 6, 7]]);
  await session.run(`replace into t (j, n) values ('{"e": "x"}', 9)`);
  expect(await session.rows('select e, n, f from t')).toEqual([['x', 9, 10]]);
});

it('counts the rows that MySQL copies for a unique key of an expression', async () => {
  await session.run('create table t (a int)');
  await session.run('insert into t values (1), (2)');
  const rows = async (sql: string): Promise<unknown> => (await session.run(sql)).ok?.affectedRows;
  expect(await rows('alter table t add index n ((a + 1))')).toBe(0);
  expect(await rows('alter table t add unique index u ((a + 1))')).toBe(2);
  expect(await rows('alter table t add index m ((a + 2))')).toBe(2);
  expect(await rows('drop index m on t')).toBe(0);
  expect(await rows('drop index u on t')).toBe(2);
  expect(await rows('create unique index u on t ((a + 1))')).toBe(2);
});

it.each([
  ['create index i on t ((a))', 3762],
  ['create index i on t ((rand() + b))', 3758],
  ["create index i on t ((d->'$.x'))", 3753],
  ["create index i on t ((d->>'$.x'))", 3757],
  ['create index i on t ((id + 1))', 3754],
  ['create index i on t ((nowhere + 1))', 1054],
  ['alter table t drop column b', 3837],
])('refuses %s with %i', async (sql, errno) => {
  await session.run(
    'create table t (id int auto_increment primary key, a varchar(20), b int, d json, key k ((b + 1)))',
  );
  expect((await session.errorOf(sql)).errno).toBe(errno);
});

it('asks at the end of ALTER TABLE whether a foreign key has its index', async () => {
  await session.run('create table p (id int primary key, u int unique)');
  await session.run(
    'create table c (id int primary key, pid int, key kp (pid), constraint f foreign key (pid) references p (u))',
  );
  expect((await session.errorOf('alter table c drop index kp')).errno).toBe(1553);
  expect((await session.errorOf('alter table p drop index u')).errno).toBe(1553);
  await session.run('alter table c drop index kp, add index kq (pid, id)');
  await session.run('alter table c drop index kq, drop foreign key f');
});
