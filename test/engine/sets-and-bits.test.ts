import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

const members = (count: number): string => Array.from({ length: count }, (_, i) => `'m${i + 1}'`).join(',');

it('keeps the 64th member of a SET, and refuses a 65th', async () => {
  await session.run(`create table t (s set(${members(64)}))`);
  await session.run("insert into t values ('m64,m1'), (18446744073709551615), ('m2')");
  expect(await session.rows("select s from t where find_in_set('m64', s) and not s & 2")).toEqual([['m1,m64']]);
  expect((await session.errorOf(`create table u (s set(${members(65)}))`)).errno).toBe(1097);
  expect((await session.errorOf("create table u (s set('a,b'))")).errno).toBe(1367);
});

it('keeps 64 bits, in order', async () => {
  await session.run('create table t (b bit(64) unique)');
  await session.run('insert into t values (18446744073709551615), (0), (9223372036854775808)');
  expect(await session.rows('select hex(b) from t order by b')).toEqual([
    ['0'],
    ['8000000000000000'],
    ['FFFFFFFFFFFFFFFF'],
  ]);
  expect(await session.rows('select count(*) from t where b > 9223372036854775807')).toEqual([[2n]]);
  expect((await session.errorOf('insert into t values (-1)')).message).toBe(
    String.raw`Duplicate entry '\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF' for key 't.b'`,
  );
  expect((await session.errorOf('insert into t values (18446744073709551616)')).errno).toBe(1264);
});

it('members are their numbers in columns of numbers, however they come there', async () => {
  await session.run("create table n (id int primary key, a int, d decimal(5,1), e enum('x','yy'), s set('p','q','r'))");
  await session.run("insert into n values (1, 0, 0, 'yy', 'p,r')");
  await session.run('update n set a = e, d = s');
  await session.run('insert into n (id, a, d) select 2, s, e from n');
  expect(await session.rows('select a, d from n order by id')).toEqual([
    [2, '5.0'],
    [5, '2.0'],
  ]);
  expect((await session.errorOf('update n set a = concat(e)')).errno).toBe(1366);
});

it('reads a binary string as a text where it goes to a number; a literal in bytes is one', async () => {
  await session.run('create table numbers (i int, d double, e decimal(5, 1), b blob)');
  await session.run("insert into numbers (i, d, e, b) values (x'35', b'110101', x'35', '7')");
  await session.run('insert into numbers (i, d, e) select b, b, b from numbers');
  await session.run("insert into numbers (i, d, e) select x'35', concat(x'35'), cast('6.5' as binary)");
  await session.execute(
    'insert into numbers (i, d, e) values (?, ?, ?)',
    ...['1', '2', '3'].map((t) => Buffer.from(t)),
  );
  await session.run("update numbers set i = b, d = x'36' where b = '7'");
  expect(await session.rows('select i, d, e from numbers')).toEqual([
    [7, 54, '53.0'],
    [7, 7, '7.0'],
    [53, 5, '6.5'],
    [1, 2, '3.0'],
  ]);
  expect((await session.errorOf("update numbers set i = cast('x' as binary)")).errno).toBe(1366);
});

it('reads literals of bytes beside numbers as numbers', async () => {
  await session.run('create table t (n int primary key, u bigint unsigned, s varchar(9))');
  await session.run("insert into t values (1, 18446744073709551615, '1'), (65, 65, 'A')");
  expect(await session.rows("select n from t where n = b'1' and u = 0xFFFFFFFFFFFFFFFF and s = 0x31")).toEqual([[1]]);
  expect(await session.rows("select n from t where n in (x'41', 7) and n between 0x2 and 0xff")).toEqual([[65]]);
  expect(await session.rows("select 1 = b'1', 1.5 < 0x2, 0x10 > 5e0, sqrt(0x10)")).toEqual([[1, 1, 1, 4]]);
});

it('compares all of BETWEEN as numbers where a text has a number among its bounds', async () => {
  expect(await session.rows("select '10' between '9' and 11, 'aa' between 'bb' and 0, '5' between 10 and '9'")).toEqual(
    [[1, 1, 0]],
  );
  expect(await session.rows("select '10' between '9' and '9a', '10' between '1' and '11'")).toEqual([[0, 1]]);
});

it('refuses a text beside bits in a key, of which MySQL looks for the bytes', async () => {
  await session.run('create table t (b bit(8), c bit(8), s varchar(5), key (b))');
  await session.run("insert into t values (7, 7, '7'), (55, 55, '55')");
  for (const condition of [
    "b = '7'",
    "b in ('7', 1)",
    "b between '1' and '8'",
    "(b, c) in (('7', 7), (1, 1))",
    'b = s',
  ])
    expect((await session.errorOf(`select s from t where ${condition}`)).errno).toBe(1235);
  await expect(session.execute('select s from t where b > ?', '7')).rejects.toMatchObject({ errno: 1235 });
  expect(await session.rows("select s, b = '7' from t where b = 7 and c = '7'")).toEqual([['7', 1]]);
});
