import { copyFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checkpoints } from '../../src/engine/sqlite/file/checkpoints.ts';
import { Connection } from '../../src/engine/sqlite/file/connection.ts';
import type { Runtime } from '../../src/engine/sqlite/functions/scalar.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const PAGE = 4096;
/** A row that takes three pages of its own. */
const ROW = 'x'.repeat(10_000);
const PASSIVE = 'PRAGMA wal_checkpoint(PASSIVE)';

afterEach(() => vi.restoreAllMocks());

describe('the log of an engine', () => {
  let made: Awaited<ReturnType<typeof temporaryEngine>>;
  let writer: TestSession;
  let reader: TestSession;

  beforeEach(async () => {
    made = await temporaryEngine();
    [writer, reader] = [new TestSession(made.engine), new TestSession(made.engine)];
    await writer.run('create database d');
    for (const { session } of [writer, reader]) session.useDatabase('d');
    await writer.run('create table t (id int auto_increment primary key, c text)');
  });

  afterEach(async () => await made.remove());

  const pages = (file: string): number => Math.floor(statSync(file).size / PAGE);
  const log = (): number => pages(`${made.path}-wal`);

  async function write(rows: number): Promise<void> {
    for (let i = 0; i < rows; i++) await writer.run(`insert into t (c) values ('${ROW}')`);
  }

  it('begins anew when it is long', async () => {
    await write(1000);
    expect(pages(made.path)).toBeGreaterThan(2000);
    expect(log()).toBeLessThan(1200);
    expect(await reader.rows('select count(*), sum(length(c)) from t')).toEqual([[1000n, '10000000']]);
  });

  it('is read by the start after a kill, and written into the file later', async () => {
    await reader.run('begin');
    await reader.run('select * from t');
    await write(500);
    const length = log();
    expect(length).toBeGreaterThan(1500);
    // What a kill leaves.
    const left = `${made.path}.left`;
    for (const end of ['', '-wal']) copyFileSync(`${made.path}${end}`, `${left}${end}`);
    const size = pages(left);
    const again = await openSqliteEngine({ path: left });
    try {
      expect(pages(left)).toBe(size);
      expect(pages(`${left}-wal`)).toBeGreaterThanOrEqual(length);
      const session = new TestSession(again);
      session.session.useDatabase('d');
      expect(await session.rows('select count(*) from t')).toEqual([[500n]]);
      await again.warmUp?.();
      await vi.waitFor(() => expect(pages(left)).toBeGreaterThan(size), { timeout: 10_000, interval: 50 });
    } finally {
      await again.close();
    }
  });

  it('is written by another process after a large change', async () => {
    const rows = Array.from({ length: 1000 }, () => `('${ROW}')`);
    for (let i = 0; i < 4; i++) await writer.run(`insert into t (c) values ${rows.join(',')}`);
    const other = new Connection(made.path, {} as Runtime);
    const left = (): number => {
      const [row] = other.all('PRAGMA wal_checkpoint(NOOP)', []);
      return Number(row?.[1]) - Number(row?.[2]);
    };
    const all = vi.spyOn(Connection.prototype, 'all');
    await writer.run("update t set c = concat(c, 'y')");
    expect(all.mock.calls.some(([sql]) => sql === PASSIVE)).toBe(false);
    await vi.waitFor(() => expect(left()).toBe(0), { timeout: 10_000, interval: 50 });
    other.close();
    // The next change finds that all of it is in the file, and begins the log anew.
    const longest = log();
    expect(longest).toBeGreaterThan(8000);
    await write(500);
    expect(log()).toBe(longest);
    expect(await reader.rows('select count(*), sum(length(c)) from t')).toEqual([[4500n, '45004000']]);
  });

  it('goes on while somebody reads, is seldom tried to be shortened then, and begins anew afterwards', async () => {
    await write(1);
    await reader.run('begin');
    expect(await reader.rows('select count(*) from t')).toEqual([[1n]]);
    const all = vi.spyOn(Connection.prototype, 'all');
    const tries = (): number => all.mock.calls.filter(([sql]) => sql === PASSIVE).length;
    await write(1000);
    expect(log()).toBeGreaterThan(2500);
    expect(tries()).toBeGreaterThan(0);
    expect(tries()).toBeLessThan(8);
    expect(await reader.rows('select count(*) from t')).toEqual([[1n]]);
    await reader.run('commit');
    const longest = log();
    await write(1000);
    expect(log()).toBeLessThan(longest + 400);
    expect(await reader.rows('select count(*) from t')).toEqual([[2001n]]);
  });
});

describe('checkpoints', () => {
  /** A connection whose log has so many pages; all of them get into the file when that works. */
  function withLog(length: number, works: boolean | Error, done = 0): { connection: Connection; tries: () => number } {
    let tries = 0;
    const all = (sql: string): readonly (readonly number[])[] => {
      if (sql !== PASSIVE) return [[0, length, done]];
      tries++;
      if (works instanceof Error) throw works;
      return [[0, length, works ? length : 10]];
    };
    return { connection: { all } as unknown as Connection, tries: () => tries };
  }

  const nowhere = (): Promise<void> => Promise.reject(new Error('not expected'));

  it('leave a short log alone, and a longer one while it is read', () => {
    const [short, long, longer] = [withLog(999, true), withLog(1000, true), withLog(1999, true, 1000)];
    new Checkpoints({ isRead: false }, nowhere).committed(short.connection);
    new Checkpoints({ isRead: false }, nowhere).committed(long.connection);
    new Checkpoints({ isRead: true }, nowhere).committed(longer.connection);
    expect([short.tries(), long.tries(), longer.tries()]).toEqual([0, 1, 0]);
  });

  it.each([false, new Error('disk full')])('are tried again after more pages when %s', (works) => {
    const checkpoints = new Checkpoints({ isRead: false }, nowhere);
    const tries = [1000, 1100, 1249, 1250, 1300].map((length) => {
      const { connection, tries: count } = withLog(length, works);
      checkpoints.committed(connection);
      return count();
    });
    expect(tries).toEqual([1, 0, 0, 1, 0]);
  });

  it('are made elsewhere where there is much to write, one at a time', async () => {
    const made = Promise.withResolvers<void>();
    const elsewhere = vi.fn<() => Promise<void>>(() => made.promise);
    const checkpoints = new Checkpoints({ isRead: false }, elsewhere);
    const commit = (length: number, done = 0): number => {
      const { connection, tries } = withLog(length, true, done);
      checkpoints.committed(connection);
      return tries();
    };
    expect([commit(9000), commit(9100), commit(9900)]).toEqual([0, 0, 0]);
    expect(elsewhere).toHaveBeenCalledTimes(1);
    made.reject(new Error('disk full'));
    await new Promise((resolve) => setImmediate(resolve));
    expect([commit(10_100), commit(10_300)]).toEqual([0, 0]);
    expect(elsewhere).toHaveBeenCalledTimes(2);
    expect(commit(11_000, 11_000)).toBe(1);
  });
});
