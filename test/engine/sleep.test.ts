import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

describe('SLEEP', () => {
  it('makes its session wait and nobody else', async () => {
    const order: string[] = [];
    const sleeping = session.run('select sleep(0.2) as s').then(({ rows }) => {
      order.push('slept');
      return rows;
    });
    await new TestSession(session.engine).run('select 1');
    order.push('other');
    expect(await sleeping).toEqual([[0]]);
    expect(order).toEqual(['other', 'slept']);
  });

  it('answers 1 when it is ended before its time', async () => {
    const sleeping = session.run('select sleep(1000)');
    setImmediate(() => session.session.interrupt());
    expect((await sleeping).rows).toEqual([[1]]);
  });

  it('ends its statement with it in FROM and WHERE', async () => {
    for (const sql of ['select 1 from (select sleep(1000)) d', 'select 1 where sleep(1000) = 0']) {
      const sleeping = session.errorOf(sql);
      setImmediate(() => session.session.interrupt());
      expect((await sleeping).errno).toBe(1317);
    }
  });

  it('makes a change wait for the values of its rows', async () => {
    await session.run('create database s');
    await session.run('use s');
    await session.run('create table t (a int, b int)');
    const insert = session.run('insert into t values (sleep(0.2), 1 + sleep(0.1)), (sleep(0), 7)');
    await new TestSession(session.engine).run('insert into s.t values (5, 5)');
    await insert;
    await session.run('insert into t select sleep(0.01), 9');
    expect((await session.run('select * from t')).rows).toEqual([
      [5, 5],
      [0, 1],
      [0, 7],
      [0, 9],
    ]);
  });

  it('refuses what is no time, and queries of tables where no other process can run them', async () => {
    expect((await session.errorOf('select sleep(-1)')).errno).toBe(1210);
    expect((await session.errorOf('select sleep(null)')).errno).toBe(1210);
    await session.run('create database s');
    await session.run('use s');
    await session.run('create table t (a int)');
    await session.run('insert into t values (1)');
    expect((await session.errorOf('select sleep(a) from t')).errno).toBe(1235);
  });
});

describe('UNION', () => {
  it('keeps numbers in the order in which they come', async () => {
    expect((await session.run('select 3 union select 1 union select 3 union select 2')).rows).toEqual([
      [3n],
      [1n],
      [2n],
    ]);
  });
});
