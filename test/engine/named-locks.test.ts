import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;
let other: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  [session, other] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
});

afterEach(() => temporary.remove());

describe('GET_LOCK', () => {
  it('waits until the lock is given back, and nobody else does', async () => {
    expect(await session.rows("select get_lock('a', 0), get_lock('A', 0)")).toEqual([[1, 1]]);
    const order: string[] = [];
    const waiting = other.rows("select get_lock('a', 60)").then((rows) => {
      order.push('got');
      return rows;
    });
    expect(await session.rows("select release_lock('a'), is_free_lock('a')")).toEqual([[1, 0]]);
    order.push('released once');
    expect(await session.rows("select release_lock('a'), release_lock('none')")).toEqual([[1, null]]);
    expect(await waiting).toEqual([[1]]);
    expect(order).toEqual(['released once', 'got']);
    expect(await session.rows("select release_lock('a')")).toEqual([[0]]);
  });

  it('answers 0 after its time, 1317 when it is ended, 3058 when it would wait for ever', async () => {
    await session.run("do get_lock('a', 0)");
    await other.run("set @b = get_lock('b', 0)");
    expect(await other.rows("select get_lock('a', 0)")).toEqual([[0]]);
    const waiting = session.errorOf("select get_lock('b', -1)");
    expect((await other.errorOf("select get_lock('a', 9)")).errno).toBe(3058);
    session.session.interrupt();
    expect((await waiting).errno).toBe(1317);
  });

  it('of a trigger belongs to its session', async () => {
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (a int)');
    await session.run("create trigger takes before insert on t for each row do get_lock('taken', 0)");
    await session.run('insert into t values (1)');
    expect(await session.rows("select release_lock('taken'), is_free_lock('taken')")).toEqual([[1, 1]]);
    await session.run('insert into t values (2)');
    expect(await other.rows("select get_lock('taken', 0)")).toEqual([[0]]);
    session.session.close();
    expect(await other.rows("select get_lock('taken', 0)")).toEqual([[1]]);
  });

  it('ends with its session, and wants a name', async () => {
    await session.run("do get_lock('a', 0), get_lock('b', 0), get_lock('b', 0)");
    const waiting = other.rows("select get_lock('a', 60), release_all_locks()");
    session.session.close();
    expect(await waiting).toEqual([[1, 1n]]);
    expect((await other.errorOf("select get_lock('', 1)")).errno).toBe(3057);
    expect((await other.errorOf('select get_lock(null, 1)')).errno).toBe(3057);
    expect((await other.errorOf(`select get_lock('${'a'.repeat(65)}', 1)`)).errno).toBe(4163);
  });
});
