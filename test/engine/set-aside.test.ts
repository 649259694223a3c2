import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { DEADLOCK, isWaiting, threeSessions } from '../support/waiting-sessions.ts';

describe('a transaction that has changed something and lets others wait', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b, c] = [] as unknown as [TestSession, TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    [a, b, c] = await threeSessions(temporary.engine);
    for (const name of ['one', 'two', 'three']) {
      await a.run(`create table ${name} (id int auto_increment primary key, v int)`);
      await a.run(`insert into ${name} (v) values (1), (2)`);
    }
    await a.run('begin');
    await a.run('insert into one (v) values (3)');
  });

  afterEach(() => temporary.remove());

  it('keeps its tables, lets others change the rest, and goes on with what it has changed', async () => {
    await b.run('insert into two (v) values (3)');
    expect(await c.rows('select v from one order by id')).toEqual([[1], [2]]);
    expect(await a.rows('select v from one order by id')).toEqual([[1], [2], [3]]);
    expect(await a.rows('select v from two order by id')).toEqual([[1], [2], [3]]);
    await a.run('update one set v = v * 10 where id = 3');
    const waiting = b.run('update one set v = v + 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
    expect(await b.rows('select v from one order by id')).toEqual([[2], [3], [31]]);
  });

  it('commits while another transaction has changes', async () => {
    await b.run('begin');
    await b.run('update two set v = 0 where id = 1');
    await a.run('commit');
    expect(await b.rows('select one.v, two.v from one, two where one.id = 3 and two.id = 1')).toEqual([[3, 0]]);
    await b.run('rollback');
    expect(await a.rows('select v from two order by id')).toEqual([[1], [2]]);
  });

  it('ends where two of them want the tables of the other, and it has changed less', async () => {
    await b.run('begin');
    await b.run('update two set v = 0');
    const waiting = a.errorOf('update two set v = 5');
    expect(await isWaiting(waiting)).toBe(true);
    expect((await b.errorOf('update one set v = 5')).errno).toBe(0);
    expect(await waiting).toEqual(DEADLOCK);
    expect(a.session.inTransaction).toBe(false);
    await b.run('commit');
    expect(await c.rows('select v from one union all select v from two')).toEqual([[5], [5], [0], [0]]);
  });

  it('is undone without the lock', async () => {
    await b.run('begin');
    await b.run('update two set v = 0 where id = 1');
    await a.run('rollback');
    await b.run('insert into one (v) values (4)');
    await b.run('commit');
    expect(await a.rows('select id, v from one order by id')).toEqual([
      [1, 1],
      [2, 2],
      [4, 4],
    ]);
  });

  it('has the savepoints that it had, and what they undo', async () => {
    await a.run('savepoint s');
    await a.run('insert into one (v) values (4)');
    await a.run('savepoint t');
    await a.run('delete from one where id < 3');
    await b.run('insert into two (v) values (3)');
    await a.run('rollback to t');
    expect(await a.rows('select v from one order by id')).toEqual([[1], [2], [3], [4]]);
    await b.run('insert into two (v) values (4)');
    await a.run('release savepoint t');
    await a.run('insert into one (v) values (5)');
    await b.run('insert into two (v) values (5)');
    await a.run('rollback to s');
    await a.run('commit');
    expect(await b.rows('select v from one order by id')).toEqual([[1], [2], [3]]);
  });

  it('does nothing again of a statement that failed', async () => {
    await a.run('create table text (t varchar(9) primary key)');
    await a.run('begin');
    await a.run("insert into text values ('a')");
    expect(await a.errnoOf("insert into text values ('b'), ('c'), ('a')")).toBe(1062);
    await b.run('insert into two (v) values (3)');
    expect(await a.rows('select t from text')).toEqual([['a']]);
    await a.run('commit');
  });

  it('does again what was done without foreign keys', async () => {
    await a.run('create table child (p int, foreign key (p) references two (id))');
    await a.run('begin');
    await a.run('set foreign_key_checks = 0');
    await a.run('insert into child values (77)');
    await a.run('set foreign_key_checks = 1');
    expect(await a.errnoOf('insert into child values (78)')).toBe(1452);
    await b.run('insert into three (v) values (3)');
    await a.run('commit');
    expect(await b.rows('select p from child')).toEqual([[77]]);
  });

  it('shows the same until it ends, unless every query is to see the newest commit', async () => {
    expect(await a.rows('select count(*) from two')).toEqual([[2n]]);
    await b.run('insert into two (v) values (3)');
    await c.run('insert into three (v) values (3)');
    expect(await a.rows('select count(*) from two')).toEqual([[2n]]);
    expect(await a.rows('select count(*) from three')).toEqual([[2n]]);
    await a.run('update two set v = v + 1');
    expect(await a.rows('select v from two order by id')).toEqual([[2], [3], [4]]);
    await a.run('update three set v = v + 1 where id = 1');
    expect(await a.rows('select v from three order by id')).toEqual([[2], [2]]);
    await a.run('commit');
    expect(await a.rows('select v from two order by id')).toEqual([[2], [3], [4]]);
    await a.run('set transaction isolation level read committed');
    await a.run('begin');
    await a.run('insert into one (v) values (9)');
    expect(await a.rows('select count(*) from two')).toEqual([[3n]]);
    await b.run('insert into two (v) values (4)');
    expect(await a.rows('select count(*) from two')).toEqual([[4n]]);
  });

  it('reads while others write, and the same when they have', async () => {
    await b.run('begin');
    await b.run('update two set v = 0 where id = 1');
    expect(await a.rows('select v from two where id = 1')).toEqual([[1]]);
    expect(await a.rows('select v from one where id = 3')).toEqual([[3]]);
    await b.run('commit');
    expect(await a.rows('select v from two where id = 1')).toEqual([[1]]);
    expect(await a.rows('select v from two where id = 1 for update')).toEqual([[0]]);
  });

  it('has others wait to change what it has read where its own tables are too large to be shown apart', async () => {
    await a.run('rollback');
    a.environment.variables.set('cte_max_recursion_depth', 20_000);
    await a.run(
      'insert into one (v) with recursive n (i) as (select 1 union all select i + 1 from n where i < 10001) select i from n',
    );
    await a.run('begin');
    await a.run('insert into one (v) values (3)');
    expect(await a.rows('select count(*) from two')).toEqual([[2n]]);
    const waiting = b.run('insert into two (v) values (3)');
    expect(await isWaiting(waiting)).toBe(true);
    await c.run('insert into three (v) values (3)');
    await a.run('commit');
    await waiting;
  });

  it('lets others define other tables, and wait to define its own', async () => {
    await b.run('create table four (id int)');
    const waiting = c.run('alter table one add w int');
    expect(await isWaiting(waiting)).toBe(true);
    await b.run('alter table four add w int');
    await a.run('insert into one (v) values (4)');
    await a.run('commit');
    await waiting;
    expect(await a.rows('select v, w from one where v > 2 order by id')).toEqual([
      [3, null],
      [4, null],
    ]);
  });

  it('ends with its session', async () => {
    await b.run('insert into two (v) values (3)');
    a.session.close();
    await b.run('insert into one (v) values (4)');
    expect(await b.rows('select v from one order by id')).toEqual([[1], [2], [4]]);
  });

  it('is committed by autocommit, and reads its changes for variables', async () => {
    await b.run('begin');
    await b.run('update two set v = 0 where id = 1');
    await a.run('set @n = (select count(*) from one)');
    expect(await a.rows('select @n')).toEqual([[3n]]);
    await b.run('update two set v = 0 where id = 2');
    await a.run('set autocommit = 0');
    await a.run('set autocommit = 1');
    expect(await c.rows('select count(*) from one')).toEqual([[3n]]);
  });

  it('lets changes of many outside transactions go on', async () => {
    const others = Array.from({ length: 8 }, () => new TestSession(temporary.engine));
    for (const { session } of others) session.useDatabase('app');
    const blocked = b.run('update one set v = v + 1');
    await Promise.all(others.map((session, i) => session.run(`insert into two (v) values (${i + 10})`)));
    expect(await c.rows('select count(*) from two')).toEqual([[10n]]);
    expect(await isWaiting(blocked)).toBe(true);
    await a.run('commit');
    await blocked;
  });

  it.each([
    [
      'a trigger may change any',
      'create trigger t after insert on one for each row set @t = 1',
      'insert into one (v) values (4)',
    ],
    ['it has tables of its own', 'create temporary table own (id int)', 'insert into one (v) values (4)'],
    [
      'it has changed more than is kept',
      'select 1',
      'insert into one (v) with recursive n (i) as (select 1 union all select i + 1 from n where i < 10001) select /*+ set_var(cte_max_recursion_depth = 20000) */ i from n',
    ],
  ])('goes on alone where %s', async (_, before, change) => {
    await a.run('commit');
    a.environment.variables.set('cte_max_recursion_depth', 20_000);
    await a.run(before);
    await a.run('begin');
    await a.run(change);
    const waiting = b.run('insert into two (v) values (3)');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
  });
});
