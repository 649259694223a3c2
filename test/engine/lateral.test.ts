import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('LATERAL', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeEach(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    await session.run('use app');
    await session.run('create table a (id int primary key, name varchar(9))');
    await session.run(
      'create table p (id int primary key, aid int, title varchar(9), price decimal(30,10), half double, bytes varbinary(4), big bigint unsigned)',
    );
    await session.run("insert into a values (1, 'one'), (2, 'two'), (3, 'three')");
    await session.run(
      "insert into p values (1, 1, 'tea', 1.25, 0.1, x'00ff', 18446744073709551615), (2, 1, '', -9, 1e300, x'', 0), (3, 2, null, null, null, null, null), (4, 1, 'x', 0, 2, x'41', 5)",
    );
  });

  afterEach(() => temporary.remove());

  it('reads several rows for each row before it, with values of every form', async () => {
    const rows = await session.rows(
      'select a.id, x.id, title, price, half, hex(bytes), big from a left join lateral (select * from p where p.aid = a.id order by p.id limit 2) x on true order by a.id, x.id',
    );
    expect(rows).toEqual([
      [1, 1, 'tea', '1.2500000000', 0.1, '00FF', 18446744073709551615n],
      [1, 2, '', '-9.0000000000', 1e300, '', 0],
      [2, 3, null, null, null, null, null],
      [3, null, null, null, null, null, null],
    ]);
  });

  it('joins after a comma, one after the other, and drops rows without a match', async () => {
    const sql =
      'select a.id, y.k from a, lateral (select max(p.id) m from p where p.aid = a.id) x, lateral (select x.m * 10 k from a b where b.id = x.m) y order by 1';
    expect(await session.rows(sql)).toEqual([[2, 30]]);
  });

  it('answers the relational queries of Drizzle', async () => {
    const sql =
      'select a.name, x.data from a left join lateral (select coalesce(json_arrayagg(json_array(q.title)), json_array()) as data from (select * from p where p.aid = a.id order by p.id desc limit ?) q) x on true order by a.id';
    expect((await session.execute(sql, 2n)).rows).toEqual([
      ['one', '[["x"], [""]]'],
      ['two', '[[null]]'],
      ['three', '[]'],
    ]);
  });

  it('sees the tables in front of the comma', async () => {
    const sql =
      'select a.id, p.id, x.s from a, p left join lateral (select a.id + p.id as s) x on x.s = 3 where a.id = 1';
    expect((await session.rows(sql)).filter(([, , sum]) => sum !== null)).toEqual([[1, 2, 3]]);
    const closed = 'select * from a left join (p join lateral (select a.id) x) on true';
    expect(await session.errorOf(closed)).toMatchObject({ errno: 1235 });
  });

  it('does not see tables behind it, nor those on the other side of a RIGHT JOIN', async () => {
    expect(await session.errorOf('select * from lateral (select a.id) x, a')).toEqual({
      errno: 1054,
      message: "Unknown column 'a.id' in 'field list'",
    });
    expect((await session.errorOf('select * from a right join lateral (select a.id) x on true')).errno).toBe(1054);
  });
});
