import { StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let made: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  made = await temporaryEngine();
  session = new TestSession(made.engine);
  for (const sql of [
    'create database d',
    'use d',
    'create table t (id int primary key, k int, v varchar(200), body text, key (k))',
  ])
    await session.run(sql);
  const values = Array.from({ length: 1500 }, (_, i) => `(${i}, ${i}, 'x${i}', 'long')`);
  await session.run(`insert into t values ${values.join(',')}`);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await made.remove();
});

/** Runs a query so often that the engine knows it. */
async function known(sql: string): Promise<void> {
  for (let i = 0; i < 3; i++) await session.run(sql);
}

it('a result of few short rows is read in one step', async () => {
  await known('select v from t where k between 10 and 109 order by k');
  const iterate = vi.spyOn(StatementSync.prototype, 'iterate');
  const rows = await session.rows('select v from t where k between 20 and 119 order by k');
  expect(rows.map(([v]) => v)).toEqual(Array.from({ length: 100 }, (_, i) => `x${20 + i}`));
  expect(iterate).not.toHaveBeenCalled();
});

it('rows that can be long, and results that are, are read as before', async () => {
  await known('select body from t where k between 10 and 20');
  const iterate = vi.spyOn(StatementSync.prototype, 'iterate');
  await session.run('select body from t where k between 10 and 20');
  expect(iterate).toHaveBeenCalledOnce();
  await known('select v from t where k >= 0 order by k');
  expect(await session.rows('select v from t where k >= 0 order by k')).toHaveLength(1500);
  expect(await session.rows('select v from t where k >= 500 order by k')).toHaveLength(1000);
});

it('a result that turns out to be long is whole, in order, and not told of twice', async () => {
  await known('select id from t where k between 10 and 19 order by k desc');
  const rows = await session.rows('select id from t where k between 0 and 1499 order by k desc');
  expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 1500 }, (_, i) => 1499 - i));
  await known('select cast(v as signed) from t where k between 10 and 19');
  await session.run('select cast(v as signed) from t where k between 0 and 1499');
  expect(session.environment.warnings).toHaveLength(1500);
});
