import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database app', 'use app']) await session.run(sql);
});

afterEach(() => temporary.remove());

describe('tables of older character sets', () => {
  it('order, compare and refuse keys by their own collations', async () => {
    await session.run('create table t (v varchar(10) character set cp1251 unique)');
    await session.run("insert into t values ('яблоко'), ('Ёлка'), ('abc'), ('привет')");
    expect(await session.rows('select v from t order by v')).toEqual([['abc'], ['Ёлка'], ['привет'], ['яблоко']]);
    expect(await session.rows("select v from t where v = 'ПРИВЕТ' or v like 'ЁЛ%'")).toHaveLength(2);
    expect((await session.errorOf("insert into t values ('ПРИВЕТ')")).errno).toBe(1062);
  });

  it('have the bytes of their set, and as many as these take', async () => {
    await session.run('create table t (g tinytext character set gbk, b char(3) character set big5)');
    await session.run("insert into t values (repeat('中', 127), '功能')");
    expect(await session.rows('select length(g), hex(left(g, 1)), ord(g), hex(b) from t')).toEqual([
      [254, 'D6D0', 0xd6_d0, 'A55CAFE0'],
    ]);
    expect((await session.errorOf("insert into t values (repeat('中', 128), '')")).errno).toBe(1406);
  });

  it('take no characters of others', async () => {
    await session.run('create table t (v varchar(10)) character set latin2');
    expect(await session.errorOf("insert into t values ('λ')")).toEqual({
      errno: 1366,
      message: String.raw`Incorrect string value: '\xCE\xBB' for column 'v' at row 1`,
    });
    await session.run("insert ignore into t values ('łλ')");
    expect(await session.rows('select v from t')).toEqual([['ł?']]);
    await session.run('create table g (v varchar(10)) character set greek');
    expect((await session.errorOf('select 1 from t, g where t.v = g.v')).errno).toBe(1267);
  });

  it.each([
    ['create table t (v text) character set tis620', 1235],
    ['create table t (v text collate cp1250_czech_cs)', 1235],
    ['create table t (v text) character set nonesuch', 1115],
    ["select convert('a' using gb18030)", 1235],
  ])('are refused where their order is not known: %s', async (sql, errno) => {
    expect((await session.errorOf(sql)).errno).toBe(errno);
  });

  it('of 16 and 32 bits have their own bytes and lengths', async () => {
    await session.run('create table t (a varchar(9) character set utf16, b varchar(9) character set ucs2)');
    await session.run("insert into t values ('é🐍', 'é')");
    expect(await session.rows('select a, b, hex(a), hex(b), length(a), char_length(a) from t')).toEqual([
      ['é🐍', 'é', '00E9D83DDC0D', '00E9', 6, 2],
    ]);
    expect(await session.rows("select a from t where a > 'E' and left(a, 1) = char(233 using utf16)")).toEqual([
      ['é🐍'],
    ]);
    expect((await session.errorOf("insert into t (b) values ('🐍')")).errno).toBe(1366);
  });

  it('have capitals of their own', async () => {
    await session.run('create table t (v varchar(5) character set cp850)');
    await session.run("insert into t values ('àé')");
    expect(await session.rows('select upper(v) from t')).toEqual([['AÉ']]);
  });
});

it('bytes that are no letters are refused where functions mix them with texts', async () => {
  await session.run('create table mixed (s varchar(9), b varbinary(9))');
  await session.run("insert into mixed values ('abc', x'ffff')");
  for (const read of ['insert(s, 1, 1, b)', 'quote(b)', "replace(s, 'a', b)", 'lpad(s, 9, b)', 'trim(b from s)'])
    expect((await session.errorOf(`select ${read} from mixed`)).message).toBe(
      String.raw`Cannot convert string '\xFF\xFF' from binary to utf8mb4`,
    );
  for (const read of ["concat(s, x'ffff')", "export_set(1, x'ffff', s)"])
    expect((await session.errorOf(`select ${read} from mixed`)).message).toBe(
      String.raw`Cannot convert string '\xFF\xFF' from binary to utf8mb4`,
    );
  expect(await session.rows("select concat(s, x'c3a9'), hex(concat(s, b)) from mixed")).toEqual([
    ['abcé', '616263FFFF'],
  ]);
  await session.run("update mixed set b = 'é'");
  expect(await session.rows('select insert(s, 1, 1, b), quote(b) from mixed')).toEqual([['ébc', "'é'"]]);
});
