import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
});

afterEach(() => temporary.remove());

describe('SLEEP', () => {
  it('makes its session wait and nobody else', async () => {
    const order: string[] = [];
    const sleeping = session.run('select sleep(0.2) as s').then(({ rows }) => {
      order.push('slept');
      return rows;
    });
    await new TestSession(temporary.engine).run('select 1');
    order.push('other');
    expect(await sleeping).toEqual([[0]]);
    expect(order).toEqual(['other', 'slept']);
  });

  it('answers 1 when it is ended before its time', async () => {
    const sleeping = session.run('select sleep(1000)');
    setImmediate(() => session.session.interrupt());
    expect((await sleeping).rows).toEqual([[1]]);
  });

  it('refuses what is no time, and queries of tables', async () => {
    expect((await session.errorOf('select sleep(-1)')).errno).toBe(1210);
    expect((await session.errorOf('select sleep(null)')).errno).toBe(1210);
    await session.run('create database s');
    await session.run('use s');
    await session.run('create table t (a int)');
    expect((await session.errorOf('select sleep(a) from t')).errno).toBe(1235);
  });
});

describe('UNION', () => {
  it('keeps numbers in the order in which they come', async () => {
    expect((await session.run('select 3 union select 1 union select 3 union select 2')).rows).toEqual([[3], [1], [2]]);
  });
});
