import { statSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogSync, type LogFile } from '../../src/engine/sqlite/file/log-sync.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

/** A disk that is at work until it is told how that ended. */
class FakeDisk implements LogFile {
  readonly ends: ((error: Error | null) => void)[] = [];
  opened: string[] = [];
  closed = 0;
  now = 0;

  open(path: string): number {
    return this.opened.push(path);
  }

  sync(_descriptor: number, done: (error: Error | null) => void): void {
    this.ends.push(done);
  }

  syncNow(): void {
    this.now++;
  }

  close(): void {
    this.closed++;
  }

  /** Ends the oldest piece of work. */
  end(error: Error | null = null): void {
    this.ends.shift()?.(error);
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the log', () => {
  it('goes to the disk once for commits of one turn, and again for those that come meanwhile', async () => {
    const disk = new FakeDisk();
    const log = new LogSync('/data/db', 'full', disk);
    const safe: string[] = [];
    const commit = async (name: string): Promise<void> => {
      await log.flushed();
      safe.push(name);
    };
    const first = [commit('a'), commit('b')];
    await turn();
    const second = [commit('c'), commit('d')];
    await turn();
    expect(disk.ends).toHaveLength(1);
    expect(safe).toEqual([]);
    disk.end();
    await Promise.all(first);
    expect(safe).toEqual(['a', 'b']);
    await turn();
    expect(disk.ends).toHaveLength(1);
    disk.end();
    await Promise.all(second);
    expect(safe).toEqual(['a', 'b', 'c', 'd']);
    await log.close();
    expect(disk).toMatchObject({ opened: ['/data/db-wal'], closed: 1 });
  });

  it('tells those that waited of an error, and is not trusted any more', async () => {
    const disk = new FakeDisk();
    const log = new LogSync('/data/db', 'full', disk);
    const failed = log.flushed();
    await turn();
    const next = log.flushed();
    disk.end(new Error('EIO'));
    await expect(failed).rejects.toThrow('EIO');
    await expect(next).rejects.toThrow('EIO');
    await expect(log.flushed()).rejects.toThrow('EIO');
    expect(() => log.flushNow()).toThrow('EIO');
    expect(disk).toMatchObject({ now: 0, ends: [] });
    await log.close();
  });

  it('goes to the disk when those are there who are about to commit', async () => {
    const disk = new FakeDisk();
    const log = new LogSync('/data/db', 'full', disk);
    let isComing = true;
    log.awaits(() => isComing);
    const first = log.flushed();
    for (let i = 0; i < 5; i++) await turn();
    expect(disk.ends).toHaveLength(0);
    expect(log.isAwaited).toBe(true);
    const second = log.flushed();
    isComing = false;
    await turn();
    disk.end();
    await Promise.all([first, second]);
    expect(log.isAwaited).toBe(false);
    await log.close();
  });

  it('is closed when the disk has come to an end', async () => {
    const disk = new FakeDisk();
    const log = new LogSync('/data/db', 'full', disk);
    const flushed = log.flushed();
    await turn();
    const closed = log.close();
    await turn();
    expect(disk.closed).toBe(0);
    disk.end();
    await Promise.all([flushed, closed]);
    expect(disk.closed).toBe(1);
  });

  it('keeps nobody waiting with --sync normal', () => {
    const disk = new FakeDisk();
    const log = new LogSync('/data/db', 'normal', disk);
    expect(log.flushed()).toBeUndefined();
    log.flushNow();
    expect(disk.now).toBe(0);
  });
});

describe('a change is acknowledged when it is on the disk', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['an INSERT', ['insert into t values (1)']],
    ['COMMIT', ['begin', 'insert into t values (1)', 'commit']],
    ['a BEGIN that commits', ['begin', 'insert into t values (1)', 'begin']],
    ['CREATE TABLE', ['create table other (id int)']],
    ['LOCK TABLES that commits', ['begin', 'insert into t values (1)', 'lock tables t write']],
  ])('%s', async (_, statements) => {
    const made = await temporaryEngine();
    const session = new TestSession(made.engine);
    for (const sql of ['create database d', 'use d', 'create table t (id int primary key)']) await session.run(sql);
    const { promise, resolve } = Promise.withResolvers<void>();
    const flushed = vi.spyOn(LogSync.prototype, 'flushed').mockReturnValue(promise);
    for (const sql of statements.slice(0, -1)) await session.run(sql);
    expect(flushed).not.toHaveBeenCalled();
    let isAnswered = false;
    const answered = session.run(statements.at(-1) ?? '').then(() => (isAnswered = true));
    await vi.waitFor(() => expect(flushed).toHaveBeenCalledOnce());
    await turn();
    expect(isAnswered).toBe(false);
    resolve();
    await answered;
    vi.restoreAllMocks();
    await made.remove();
  });

  it('is the same file when the connection that wrote becomes that of a session and ends with it', async () => {
    const made = await temporaryEngine();
    const session = new TestSession(made.engine);
    for (const sql of ['create database d', 'use d', 'create table t (id int primary key)']) await session.run(sql);
    const log = (): number => statSync(`${made.path}-wal`).ino;
    const before = log();
    await session.run('create temporary table x (id int)');
    session.session.reset();
    expect(log()).toBe(before);
    await made.remove();
  });

  it('and not when the disk fails', async () => {
    const made = await temporaryEngine();
    const session = new TestSession(made.engine);
    for (const sql of ['create database d', 'use d', 'create table t (id int primary key)']) await session.run(sql);
    vi.spyOn(LogSync.prototype, 'flushed').mockImplementation(() => Promise.reject(new Error('EIO')));
    expect((await session.errorOf('insert into t values (1)')).errno).toBe(1105);
    await session.run('begin');
    await session.run('insert into t values (2)');
    expect((await session.errorOf('commit')).errno).toBe(1105);
    expect(session.session.inTransaction).toBe(false);
    vi.restoreAllMocks();
    await made.remove();
  });

  it('a COMMIT of nothing waits for nothing', async () => {
    const made = await temporaryEngine();
    const session = new TestSession(made.engine);
    const flushed = vi.spyOn(LogSync.prototype, 'flushed');
    await session.run('begin');
    await session.run('select 1');
    await session.run('commit');
    expect(flushed).not.toHaveBeenCalled();
    await made.remove();
  });
});
