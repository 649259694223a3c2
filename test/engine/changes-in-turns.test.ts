import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const ROWS = 20_000;
const PADDING = 'p'.repeat(100);

describe('a change of many rows', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b] = [] as unknown as [TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    [a, b] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
    await a.run('create database app');
    for (const { session } of [a, b]) session.useDatabase('app');
    await a.run('create table t (id int primary key, v int not null, pad varchar(100))');
    await a.run('create table small (id int primary key)');
    await a.run('create table copy like t');
    for (let first = 1; first <= ROWS; first += 1000) {
      const rows = Array.from({ length: 1000 }, (_, i) => `(${first + i}, 1, '${PADDING}')`);
      await a.run(`insert into t values ${rows.join(',')}`);
    }
  });

  afterEach(() => temporary.remove());

  /** Whether a promise is settled by now. */
  const watched = (work: Promise<unknown>): { isDone: boolean } => {
    const state = { isDone: false };
    const done = (): void => void (state.isDone = true);
    work.then(done, done);
    return state;
  };
  const numberOf = async (sql: string): Promise<number> => Number((await b.rows(sql))[0]?.[0]);
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it.each([
    ['update t set v = v + 1', ROWS * 2],
    ['insert into copy select * from t', ROWS],
    ['delete from t', 0],
  ])('lets others read meanwhile: %s', async (sql, sum) => {
    const change = a.run(sql);
    const state = watched(change);
    expect(await b.rows('select v from t where id = 7')).toEqual([[1]]);
    expect(await numberOf('select count(*) from copy')).toBe(0);
    expect(state.isDone).toBe(false);
    expect((await change).ok?.affectedRows).toBe(ROWS);
    expect(await numberOf('select sum(v) from t')).toBe(sum);
  });

  it.each([
    "update t set v = v + 1 where pad like '%p%p%q' or id = 15000",
    "delete from t where pad like '%p%p%q' or v + id = 15001",
    "insert into copy select * from t where pad like '%p%p%q' or v + id = 15001",
  ])('lets others read while it looks for its rows: %s', async (sql) => {
    const change = a.run(sql);
    const state = watched(change);
    for (let reads = 0; reads < 5; reads++) {
      expect(await b.rows('select v from t where id = 15000')).toEqual([[1]]);
      await turn();
    }
    expect(state.isDone).toBe(false);
    expect((await change).ok?.affectedRows).toBe(1);
    const left = (await b.rows('select v from t where id = 15000')).length;
    expect(left + (await numberOf('select count(*) from t'))).toBe(sql.startsWith('delete') ? ROWS - 1 : ROWS + 1);
  });

  it('is made before those of others that come later', async () => {
    b.environment.variables.set('innodb_lock_wait_timeout', 50);
    const change = a.run('update t set v = v + 1');
    const state = watched(change);
    await b.run('update t set v = v * 10 where id = 7');
    expect(state.isDone).toBe(true);
    expect(await b.rows('select v from t where id = 7')).toEqual([[20]]);
  });

  it.each(['', 'begin'])('is undone whole when it is ended (%s)', async (start) => {
    if (start !== '') await a.run(start);
    await a.run('insert into small values (1)');
    const change = a.errorOf('update t set v = v + 1');
    await turn();
    a.session.interrupt();
    expect(await change).toEqual({ errno: 1317, message: 'Query execution was interrupted' });
    expect(a.session.inTransaction).toBe(start !== '');
    expect(await a.rows('select distinct v from t')).toEqual([[1]]);
    if (start !== '') await a.run('commit');
    expect(await b.rows('select id from small')).toEqual([[1]]);
    expect(await b.affected('update t set v = 5 where id = 1')).toBe(1);
  });

  it.each(['', 'begin'])('is undone when its session ends, and hinders nobody (%s)', async (start) => {
    if (start !== '') await a.run(start);
    await a.run('insert into small values (2)');
    const change = a.errorOf('insert into copy select * from t');
    await turn();
    a.session.close();
    b.environment.variables.set('innodb_lock_wait_timeout', 50);
    await b.run('begin');
    const next = b.affected('insert into copy values (1, 2, null)');
    expect((await change).errno).toBe(1317);
    expect(await next).toBe(1);
    await b.run('commit');
    expect(await b.rows('select id, v from copy')).toEqual([[1, 2]]);
    expect(await numberOf('select count(*) from small')).toBe(start === '' ? 1 : 0);
  });

  it('can be made when what ended it before is mended', async () => {
    await a.run('create table numbers (id int primary key, k int, v double, key (k))');
    await a.run('insert into numbers select id, id, 1 from t');
    await a.run('update numbers set v = 1e308 where id = 9000');
    const change = 'update numbers set v = v + 1 where k >= 0 and v * 10 > 0';
    expect((await a.errorOf(change)).errno).toBe(1690);
    await a.run('update numbers set v = 1 where id = 9000');
    expect(await a.affected(change)).toBe(ROWS);
  });

  it('is undone whole when one of its rows is refused', async () => {
    await a.run(`insert into copy values (${ROWS}, 0, null)`);
    expect((await a.errorOf('insert into copy select * from t')).errno).toBe(1062);
    expect(await numberOf('select count(*) from copy')).toBe(1);
    expect(await b.affected('delete from copy')).toBe(1);
  });
});
