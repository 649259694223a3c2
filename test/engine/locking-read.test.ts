import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('a locking read while another session has locked', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let holder: TestSession;
  let other: TestSession;

  beforeEach(async () => {
    temporary = await temporaryEngine();
    holder = new TestSession(temporary.engine);
    other = new TestSession(temporary.engine);
    for (const sql of ['create database app', 'use app', 'create table t (a int)', 'insert into t values (1)']) {
      await holder.run(sql);
    }
    await other.run('use app');
    await holder.run('begin');
    await holder.run('select a from t for update');
  });

  afterEach(() => temporary.remove());

  it.each(['', 'begin'])('is refused with NOWAIT and skips with SKIP LOCKED (%s)', async (start) => {
    if (start !== '') await other.run(start);
    const refused = {
      errno: 3572,
      message: 'Statement aborted because lock(s) could not be acquired immediately and NOWAIT is set.',
    };
    expect(await other.errorOf('select a from t for update nowait')).toEqual(refused);
    expect(await other.rows('select a from t for share skip locked')).toEqual([]);
    expect(await other.rows('select a from t')).toEqual([[1]]);
  });

  it('waits, also outside a transaction, and then sees what was committed', async () => {
    const waiting = other.rows('select a from t for update');
    await holder.run('update t set a = 2');
    await holder.run('commit');
    expect(await waiting).toEqual([[2]]);
    // Outside a transaction nothing stays locked.
    expect(await holder.rows('select a from t for update nowait')).toEqual([[2]]);
    expect(await holder.rows('select a from t for update skip locked')).toEqual([[2]]);
  });
});
