import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/engine/sqlite/file/connection.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

/** Every connection that has changed something. */
const writers = new Set<Connection>();
let takesCommits = true;
const { change } = Connection.prototype;
vi.spyOn(Connection.prototype, 'change').mockImplementation(function (this: Connection, sql, values) {
  writers.add(this);
  if (sql === 'COMMIT' && !takesCommits)
    throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  return change.call(this, sql, values);
});

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;
beforeAll(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database app', 'use app', 'create table t (id int primary key auto_increment, b text)'])
    await session.run(sql);
  await session.run("insert into t (b) values ('kept')");
});
afterEach(() => leave(1_000_000));
afterAll(() => temporary.remove());

/** The file may grow by so many pages. */
function leave(pages: number): void {
  for (const writer of writers) writer.exec(`PRAGMA max_page_count=${writer.pageCount + pages}`);
}

const ROWS = Array.from({ length: 3000 }, () => `('${'x'.repeat(100)}')`).join(',');

describe('on a full disk', () => {
  it.each([
    ['an INSERT IGNORE', `insert ignore into t (b) values ${ROWS}`],
    ['an UPDATE IGNORE', "update ignore t set b = repeat('x', 1000000)"],
  ])('%s changes nothing', async (_, sql) => {
    leave(2);
    expect((await session.errorOf(sql)).errno).toBe(1114);
    leave(1_000_000);
    expect(await session.rows('select b from t')).toEqual([['kept']]);
  });

  it('COMMIT fails, and the transaction is undone', async () => {
    await session.run('begin');
    await session.run("insert into t (b) values ('lost')");
    takesCommits = false;
    const { errno } = await session.errorOf('commit');
    takesCommits = true;
    expect(errno).toBe(1114);
    expect(await session.rows('select b from t')).toEqual([['kept']]);
  });

  it('a transaction ends, and the session goes on', async () => {
    await session.run('begin');
    await session.run("insert into t (b) values ('lost')");
    leave(0);
    expect((await session.errorOf(`insert into t (b) values ${ROWS}`)).errno).toBe(1114);
    leave(1_000_000);
    expect(await session.rows('select b from t')).toEqual([['kept']]);
    await session.run("insert into t (b) values ('new')");
    await session.run('delete from t where id > 1');
  });
});
