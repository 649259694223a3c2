import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/engine/sqlite/file/connection.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const SESSIONS = 8;

let made: Awaited<ReturnType<typeof temporaryEngine>>;
let sessions: readonly TestSession[];

beforeEach(async () => {
  made = await temporaryEngine();
  sessions = Array.from({ length: SESSIONS }, () => new TestSession(made.engine));
  const [first] = sessions;
  await first?.run('create database d');
  for (const session of sessions) session.session.useDatabase('d');
  await first?.run('create table t (id int auto_increment primary key, v int not null unique)');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await made.remove();
});

function commits(): () => number {
  const change = vi.spyOn(Connection.prototype, 'change');
  return () => change.mock.calls.filter(([sql]) => sql === 'COMMIT').length;
}

describe('group commit', () => {
  it('commits changes that come together in one transaction', async () => {
    // A group ends by the clock, which must not decide here.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const count = commits();
    const answers = await Promise.all(sessions.map((session, i) => session.run(`insert into t (v) values (${i})`)));
    expect(count()).toBe(1);
    expect(answers.map(({ ok }) => ok?.affectedRows)).toEqual(sessions.map(() => 1));
    expect(answers.map(({ ok }) => Number(ok?.insertId))).toEqual(sessions.map((_, i) => i + 1));
    expect(await sessions[0]?.rows('select v from t order by id')).toEqual(sessions.map((_, i) => [i]));
  });

  it('waits for those who were answered together, as they come back one after the other', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const insert = async (i: number, turns: number): Promise<void> => {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      await sessions[i]?.run(`insert into t (v) values (${turns * 100 + i})`);
    };
    const count = commits();
    await Promise.all(sessions.map((_, i) => insert(i, 0)));
    await Promise.all(sessions.map((_, i) => insert(i, 1 + i)));
    expect(count()).toBe(2);
    await insert(0, 20);
    expect(count()).toBe(3);
  });

  it('keeps an error of one member from the others, and the id it used stays used', async () => {
    const values = [0, 1, 1, 2, 3, 3, 4, 5];
    const insert = (session: TestSession, i: number) => session.errorOf(`insert into t (v) values (${values[i]})`);
    const errors = await Promise.all(sessions.map(insert));
    expect(errors.map(({ errno }) => errno)).toEqual([0, 0, 1062, 0, 0, 1062, 0, 0]);
    expect(await sessions[0]?.rows('select v from t order by v')).toEqual([[0], [1], [2], [3], [4], [5]]);
    expect(Number((await sessions[0]?.run('insert into t (v) values (9)'))?.ok?.insertId)).toBe(SESSIONS + 1);
  });

  it('undoes a member that fails in its middle, and nothing else', async () => {
    await sessions[0]?.run('insert into t (v) values (10), (11)');
    const [, failed] = await Promise.all([
      sessions[1]?.run('insert into t (v) values (1)'),
      sessions[2]?.errorOf('insert into t (v) values (2), (3), (10)'),
      sessions[3]?.run('update t set v = v + 100 where v = 11'),
    ]);
    expect(failed?.errno).toBe(1062);
    expect(await sessions[0]?.rows('select v from t order by v')).toEqual([[1], [10], [111]]);
  });

  it('waits for a transaction that writes, together, and each member may be ended alone', async () => {
    const [holder, ...others] = sessions;
    await holder?.run('begin');
    await holder?.run('insert into t (v) values (100)');
    const waiting = others.map((session, i) => session.errorOf(`insert into t (v) values (${i})`));
    await new Promise((resolve) => setImmediate(resolve));
    others[2]?.session.interrupt();
    expect((await waiting[2])?.errno).toBe(1317);
    const count = commits();
    await holder?.run('commit');
    expect((await Promise.all(waiting)).map(({ errno }) => errno)).toEqual([0, 0, 1317, 0, 0, 0, 0]);
    expect(count()).toBe(2);
    expect(await holder?.rows('select v from t order by v')).toEqual([[0], [1], [3], [4], [5], [6], [100]]);
  });

  it('fails every member when the commit fails, and goes on afterwards', async () => {
    const { change } = Connection.prototype;
    const full = vi.spyOn(Connection.prototype, 'change').mockImplementation(function fake(
      this: Connection,
      sql,
      values,
    ) {
      if (sql === 'COMMIT') throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      return change.call(this, sql, values);
    });
    const errors = await Promise.all(sessions.map((session, i) => session.errorOf(`insert into t (v) values (${i})`)));
    full.mockRestore();
    expect(errors.every(({ errno }) => errno !== 0)).toBe(true);
    expect(await sessions[0]?.rows('select count(*) from t')).toEqual([[0n]]);
    expect(await sessions[1]?.affected('insert into t (v) values (1)')).toBe(1);
  });
});
