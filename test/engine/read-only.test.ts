import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database r', 'use r', 'create table t (a int)']) await session.run(sql);
  session.session.variableChanged('transaction_read_only', 1);
});

afterEach(() => temporary.remove());

describe('a session of read-only transactions', () => {
  it.each(['insert into t values (1)', 'delete from t', 'create table u (a int)', 'drop table t'])(
    'refuses %s',
    async (sql) => {
      expect((await session.errorOf(sql)).errno).toBe(1792);
      expect((await session.run('select count(*) from t')).rows).toEqual([[0n]]);
    },
  );

  it('refuses changes without autocommit, until the session may write before a transaction begins', async () => {
    session.session.variableChanged('autocommit', 0);
    expect((await session.errorOf('insert into t values (1)')).errno).toBe(1792);
    session.session.variableChanged('transaction_read_only', 0);
    await session.run('insert into t values (1)');
    await session.run('commit');
    expect((await session.run('select a from t')).rows).toEqual([[1]]);
  });

  it('changes again when the variable does', async () => {
    session.session.variableChanged('transaction_read_only', 0);
    await session.run('insert into t values (1)');
    expect((await session.run('select a from t')).rows).toEqual([[1]]);
  });
});
