import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/engine/sqlite/file/connection.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const ROWS = 3000;

let made: Awaited<ReturnType<typeof temporaryEngine>>;
let writer: TestSession;

async function session(...statements: readonly string[]): Promise<TestSession> {
  const opened = new TestSession(made.engine);
  for (const sql of statements) await opened.run(sql);
  return opened;
}

beforeEach(async () => {
  made = await temporaryEngine();
  writer = await session('create database d', 'use d', 'create table t (id int primary key, v varchar(20))');
  const values = Array.from({ length: ROWS }, (_, i) => `(${i}, 'text ${i}')`);
  await writer.run(`insert into t values ${values.join(',')}`);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await made.remove();
});

describe('transactions that read', () => {
  it('share a connection while nothing is committed', async () => {
    const sessions = await Promise.all(Array.from({ length: 6 }, () => session('use d')));
    const change = vi.spyOn(Connection.prototype, 'change');
    for (const each of sessions) await each.run('begin');
    for (const each of sessions) expect(await each.rows('select v from t where id = 7')).toEqual([['text 7']]);
    for (const each of sessions) await each.run('commit');
    expect(change.mock.calls.filter(([sql]) => sql.startsWith('BEGIN')).length).toBeLessThanOrEqual(1);
  });

  it('keep to what they read first, each to its own', async () => {
    const count = 'select count(*) from t';
    const early = await session('use d', 'begin');
    expect(await early.rows(count)).toEqual([[BigInt(ROWS)]]);
    await writer.run("insert into t values (-1, 'new')");
    const late = await session('use d', 'begin');
    expect(await late.rows(count)).toEqual([[BigInt(ROWS + 1)]]);
    await writer.run('delete from t where id = 5');
    expect(await early.rows(count)).toEqual([[BigInt(ROWS)]]);
    expect(await late.rows(count)).toEqual([[BigInt(ROWS + 1)]]);
    expect(await writer.rows(count)).toEqual([[BigInt(ROWS)]]);
    await early.run('commit');
    expect(await early.rows('select v from t where id = 5')).toEqual([]);
    await late.run('delete from t where id = 6');
    expect(await late.rows(count)).toEqual([[BigInt(ROWS - 1)]]);
    await late.run('rollback');
  });

  it('begin to read with their first table', async () => {
    const reader = await session('use d', 'begin', 'select 1');
    await writer.run("insert into t values (-1, 'new')");
    expect(await reader.rows('select v from t where id = -1')).toEqual([['new']]);
  });

  it('see every commit when they are READ COMMITTED', async () => {
    const reader = await session('use d', 'set session transaction isolation level read committed', 'begin');
    expect(await reader.rows('select count(*) from t where id < 0')).toEqual([[0n]]);
    await writer.run("insert into t values (-1, 'new')");
    expect(await reader.rows('select count(*) from t where id < 0')).toEqual([[1n]]);
  });

  it('keep to what a process of its own read first for them', async () => {
    const reader = await session('use d', 'begin');
    await reader.run('select count(*) + sum(sleep(0)) into @n from t');
    expect(await reader.rows(`select @n = ${ROWS}`)).toEqual([[1]]);
    await writer.run("insert into t values (-1, 'new')");
    expect(await reader.rows('select count(*) from t')).toEqual([[BigInt(ROWS)]]);
  });

  it('read the same long result at the same time', async () => {
    const sessions = await Promise.all(Array.from({ length: 3 }, () => session('use d', 'begin')));
    const sql = 'select id, v from t order by id';
    for (let round = 0; round < 3; round++) {
      const results = await Promise.all(sessions.map((each) => each.rows(sql)));
      for (const rows of results) {
        expect(rows).toHaveLength(ROWS);
        expect(rows.at(-1)).toEqual([ROWS - 1, `text ${ROWS - 1}`]);
      }
    }
  });
});
