import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let made: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeAll(async () => {
  made = await temporaryEngine();
  session = new TestSession(made.engine);
  for (const sql of [
    'create database d',
    'use d',
    'create table word (code varchar(20) primary key, n int, t varchar(10), key (n))',
    "insert into word values ('pear',3,'x'),('apple',1,'y'),('fig',2,'z'),('Banana',3,'w')",
    'create table pair (a int, b int, t varchar(10), primary key (a, b desc))',
    "insert into pair values (2,1,'p'),(1,1,'q'),(1,2,'r')",
    'create table person (id int primary key auto_increment, email varchar(40) unique, note text)',
    "insert into person (email) values ('z'), ('a'), ('m')",
    'create view some as select code, t from word',
    'create table big (code varchar(20) primary key, n int, note text, key (n))',
  ])
    await session.run(sql);
  const rows = Array.from({ length: 6000 }, (_, i) => `('c${9999 - i}', ${i % 3}, 'x')`);
  await session.run(`insert into big values ${rows.join(',')}`);
});

afterAll(() => made.remove());

const first = async (sql: string): Promise<string> =>
  (await session.rows(sql)).map(([value]) => String(value)).join(' ');

it.each([
  ['a whole table by its key', 'select code, t from word', 'apple Banana fig pear'],
  ['a key of two columns', 'select t from pair', 'r q p'],
  ['a view', 'select code from some', 'apple Banana fig pear'],
  ['a query in FROM', 'select x.code from (select code, t from word) x', 'apple Banana fig pear'],
  ['rows that an index finds, by it and then by the key', 'select code from word where n >= 2', 'fig Banana pear'],
  ['equal rows of ORDER BY', 'select code from word where t > "" order by n desc', 'Banana pear fig apple'],
  ['those that LIMIT leaves', 'select t from word limit 2', 'y w'],
  ['those of a query in FROM', 'select * from (select t from word order by t is null limit 2) x', 'y w'],
  ['an index that has all columns', 'select email from person', 'a m z'],
  ['its rows with the key', 'select id from person', '2 3 1'],
  ['a table that no index has all columns of', 'select id, note from person', '1 2 3'],
  ['distinct rows as they are met', 'select distinct t from word', 'y w z x'],
  ['lists of groups', 'select group_concat(t) from word', 'y,w,z,x'],
  ['arrays of groups', 'select json_arrayagg(t) from word', '["y", "w", "z", "x"]'],
  [
    'rows that joins in joins are joined to',
    `select a.code, a.t from word a left join (person b left join word c on c.n = b.id left join
      (person d left join word e on e.n = d.id) on d.id = b.id) on b.email = a.code`,
    'apple Banana fig pear',
  ],
  ['rows of a join', 'select pair.t from word join pair on pair.a = word.n where word.n = 1', 'r q'],
])('gives %s', async (_, sql, values) => {
  expect(await first(sql)).toBe(values);
});

it('LIMIT of a change takes the first rows by the key', async () => {
  await session.run("update word set t = 'new' limit 1");
  expect(await first("select code from word where t = 'new'")).toBe('apple');
  await session.run("insert into pair values (0, 0, 'o')");
  await session.run('delete from pair limit 1');
  expect(await first('select a from pair')).toBe('1 1 2');
});

it('INSERT … SELECT numbers the rows in that order', async () => {
  await session.run('create table copy (id int primary key auto_increment, code varchar(20), t varchar(10))');
  await session.run('insert into copy (code, t) select code, t from word');
  expect(await first('select code from copy where id < 3 order by id')).toBe('apple Banana');
});

it('many rows are not sorted for it, but those that LIMIT leaves are the same', async () => {
  expect(await first('select code, note from big limit 2')).toBe('c4000 c4001');
  const all = await session.rows('select code, note from big');
  expect([all.length, all[0]?.[0]]).toEqual([6000, 'c9999']);
});

it.each([
  ['a query in FROM', 'select group_concat(a) from (select a from line order by n desc) x', '1,2,3'],
  ['a view', 'select group_concat(a) from lines_back', '1,2,3'],
  ['a view in a query', 'select json_arrayagg(a) from (select a from lines_back) x', '[1, 2, 3]'],
  ['one with LIMIT keeps it', 'select group_concat(a) from (select a from line order by n desc limit 9) x', '3,1,2'],
  ['rows that are not put together', 'select a from lines_back', '3 1 2'],
])('a grouping query takes the rows without the ORDER BY of what it reads: %s', async (_, sql, expected) => {
  await session.run('create table if not exists line (a int primary key, n int)');
  await session.run('replace into line values (1,2),(2,1),(3,3)');
  await session.run('create or replace view lines_back as select a from line order by n desc');
  expect(await first(sql)).toBe(expected);
});
