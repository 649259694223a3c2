import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { isWaiting, threeSessions } from '../support/waiting-sessions.ts';

describe('transactions that change different rows of a table', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b, c] = [] as unknown as [TestSession, TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    [a, b, c] = await threeSessions(temporary.engine);
    await a.run('create table t (id int auto_increment primary key, v int, u varchar(20) unique)');
    await a.run("insert into t (v, u) values (1, 'one'), (2, 'two'), (3, 'three')");
    await a.run('begin');
    await b.run('begin');
  });

  afterEach(() => temporary.remove());

  it('add rows at once, each seeing its own', async () => {
    await a.run("insert into t (v, u) values (4, 'four')");
    expect(await c.rows('select count(*) from t')).toEqual([[3n]]);
    expect(await a.rows('select count(*) from t')).toEqual([[4n]]);
    await b.run("insert into t (v, u) values (5, 'five')");
    expect(await c.rows('select count(*) from t')).toEqual([[3n]]);
    expect(await a.rows('select v from t order by id')).toEqual([[1], [2], [3], [4]]);
    expect(await b.rows('select v from t order by id')).toEqual([[1], [2], [3], [5]]);
    await b.run('commit');
    expect(await a.rows('select v from t order by id')).toEqual([[1], [2], [3], [4]]);
    await a.run('insert into t (v) values (6)');
    expect(await a.rows('select id, v from t order by id')).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [6, 6],
    ]);
    await a.run('commit');
    expect(await a.rows('select id, v, u from t where id > 3 order by id')).toEqual([
      [4, 4, 'four'],
      [5, 5, 'five'],
      [6, 6, null],
    ]);
  });

  it('change rows that they find by their keys, and wait for those of each other', async () => {
    await a.run('update t set v = v + 10 where id = 1');
    await b.run('update t set v = v + 20 where id = 2');
    const waiting = b.run('update t set v = v + 20 where id = 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('delete from t where id = 3');
    await a.run('commit');
    await waiting;
    await b.run('commit');
    expect(await c.rows('select id, v from t order by id')).toEqual([
      [1, 31],
      [2, 22],
    ]);
  });

  it('wait for a key that another has taken, or gives up', async () => {
    await a.run("insert into t (u) values ('four')");
    await a.run('delete from t where id = 1');
    const waiting = b.errorOf("insert into t (u) values ('FOUR')");
    expect(await isWaiting(waiting)).toBe(true);
    expect((await c.errorOf("insert into t (u) values ('two')")).errno).toBe(1062);
    const freed = c.errorOf("insert into t (u) values ('one')");
    expect(await isWaiting(freed)).toBe(true);
    await a.run('commit');
    expect((await waiting).errno).toBe(1062);
    expect((await freed).errno).toBe(0);
  });

  it('leave rows to transactions that have ended', async () => {
    await a.run('update t set v = 10 where id = 1');
    const waiting = b.run('update t set v = v + 1 where id = 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('rollback');
    await waiting;
    expect(await b.rows('select v from t where id = 1')).toEqual([[2]]);
  });

  it('let changes outside transactions go on with other rows', async () => {
    await a.run('update t set v = 10 where id = 1');
    await c.run('update t set v = 20 where id = 2');
    await c.run('insert into t (v) values (7)');
    const waiting = c.run('update t set v = v + 1 where id = 1');
    expect(await isWaiting(waiting)).toBe(true);
    expect(await a.rows('select v from t order by id')).toEqual([[10], [20], [3], [7]]);
    await a.run('commit');
    await waiting;
    expect(await b.rows('select v from t order by id')).toEqual([[11], [20], [3], [7]]);
  });

  it('wait for changes of any rows', async () => {
    await a.run('update t set v = 10 where v = 1');
    const waiting = b.run('update t set v = 20 where id = 2');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
  });

  it('keep rows of tables without a number for a key apart', async () => {
    await a.run('rollback');
    await a.run('create table k (name varchar(20) primary key, v int)');
    await a.run("insert into k values ('x', 0)");
    await a.run('begin');
    await a.run("insert into k values ('a', 1)");
    expect(await a.rows('select count(*) from k')).toEqual([[2n]]);
    await b.run("insert into k values ('b', 2)");
    await b.run('commit');
    await a.run('savepoint s');
    await a.run("insert into k values ('c', 3)");
    await c.run("insert into k values ('d', 4)");
    expect(await a.rows('select * from k order by name')).toEqual([
      ['a', 1],
      ['c', 3],
      ['x', 0],
    ]);
    await a.run("update k set v = v * 10 where name in ('a', 'c')");
    expect(await a.rows('select * from k order by name')).toEqual([
      ['a', 10],
      ['c', 30],
      ['x', 0],
    ]);
    await a.run('rollback to s');
    expect(await a.rows('select * from k order by name')).toEqual([
      ['a', 1],
      ['x', 0],
    ]);
    await a.run('commit');
    expect(await a.rows('select * from k order by name')).toEqual([
      ['a', 1],
      ['b', 2],
      ['d', 4],
      ['x', 0],
    ]);
  });

  it('refer to rows that stay', async () => {
    await a.run('rollback');
    await a.run('create table child (id int auto_increment primary key, t int, foreign key (t) references t (id))');
    await a.run('begin');
    await a.run('insert into child (t) values (1)');
    await b.run('insert into t (v) values (4)');
    await b.run('update t set v = 20 where id = 2');
    const waiting = b.errorOf('delete from t where id = 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    expect((await waiting).errno).toBe(1451);
    await b.run('commit');
    expect(await c.rows('select v from t order by id')).toEqual([[1], [20], [3], [4]]);
  });

  it('lock rows that they find by their keys', async () => {
    expect(await a.rows('select v from t where id = 1 for update')).toEqual([[1]]);
    expect(await b.rows("select v from t where u = 'two' for update")).toEqual([[2]]);
    await c.run('update t set v = 30 where id = 3');
    expect((await b.errorOf('select v from t where id = 1 for update nowait')).errno).toBe(3572);
    expect(await b.rows('select v from t where id = 1 for update skip locked')).toEqual([]);
    const waiting = c.rows('select v from t where id = 1 for update');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('update t set v = 10 where id = 1');
    await a.run('commit');
    expect(await waiting).toEqual([[10]]);
    await b.run('update t set v = v + 1 where id = 1');
    await b.run('commit');
    expect(await c.rows('select v from t order by id')).toEqual([[11], [2], [30]]);
  });

  it('lock whatever rows they find where every query is to see the newest commit', async () => {
    for (const session of [a, b]) {
      await session.run('rollback');
      await session.run('set transaction isolation level read committed');
      await session.run('begin');
    }
    await a.run('update t set v = v + 10 where v = 1');
    await b.run('update t set v = v + 20 where v > 1');
    expect(await a.rows('select v from t order by id')).toEqual([[11], [2], [3]]);
    await b.run('commit');
    expect(await a.rows('select v from t order by id')).toEqual([[11], [22], [23]]);
    const waiting = b.run('update t set v = v + 1 where v = 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
    expect(await c.rows('select v from t order by id')).toEqual([[11], [22], [23]]);
  });

  it('wait to refer to a locked row, and not for one that is not there', async () => {
    await a.run('rollback');
    await a.run('create table child (id int auto_increment primary key, t int, foreign key (t) references t (id))');
    await a.run('begin');
    expect(await a.rows('select v from t where id = 9 for update')).toEqual([]);
    await b.run('insert into child (t) values (1)');
    await b.run('commit');
    expect(await a.rows('select v from t where id = 1 for update')).toEqual([[1]]);
    await c.run('insert into t (v) values (4)');
    const waiting = b.run('insert into child (t) values (1)');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
  });

  it('are given the rows that nobody else has locked', async () => {
    const next = 'select id from t where v > 0 order by v limit 1 for update skip locked';
    expect(await a.rows(next)).toEqual([[1]]);
    expect(await b.rows(next)).toEqual([[2]]);
    expect(await c.rows(next)).toEqual([[3]]);
    expect(await c.rows('select id from t for update skip locked')).toEqual([[3]]);
    expect(await b.rows(next)).toEqual([[2]]);
    await b.run('delete from t where id = 2');
    await b.run('commit');
    await c.run('begin');
    expect(await c.rows('select id, u from t for update skip locked')).toEqual([[3, 'three']]);
    expect(await b.rows(next)).toEqual([]);
    await a.run('rollback');
    expect(await b.rows(next)).toEqual([[1]]);
  });
});
