import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { TestSession } from '../support/engine-session.ts';

const ROWS = 12_000;
const PADDING = 'p'.repeat(400);
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('a definition of a large table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-definitions-'));
  const filled = join(folder, 'filled.db');
  const path = join(folder, 'data.db');
  let engine: Engine;
  let [a, b] = [] as unknown as [TestSession, TestSession];

  beforeAll(async () => {
    const first = await openSqliteEngine({ path: filled });
    const session = new TestSession(first);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (id int primary key auto_increment, v int not null, pad varchar(450))');
    await session.run('create table small (id int primary key)');
    for (let start = 1; start <= ROWS; start += 1000) {
      const rows = Array.from({ length: 1000 }, (_, i) => `(${start + i}, ${start + i}, '${PADDING}')`);
      await session.run(`insert into t values ${rows.join(',')}`);
    }
    await first.close();
  });

  beforeEach(async () => {
    cpSync(filled, path);
    engine = await openSqliteEngine({ path });
    [a, b] = [new TestSession(engine), new TestSession(engine)];
    for (const { session } of [a, b]) session.useDatabase('app');
  });

  afterEach(async () => {
    await engine.close();
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
  /** Processes of this one that carry out something. */
  const children = (): string[] =>
    readdirSync('/proc').filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path);
      } catch {
        return false;
      }
    });
  /** Resolves when somebody has SQLite's write lock: a byte of the file beside the log. */
  const begun = async (): Promise<void> => {
    const { ino } = statSync(`${path}-shm`);
    while (!new RegExp(`WRITE .*:${ino} 120 `).test(readFileSync('/proc/locks', 'utf8'))) await turn();
  };
  const isWhole = async (session: TestSession): Promise<void> => {
    expect(await session.rows('select count(*), sum(v), max(id) from t')).toEqual([
      [BigInt(ROWS), String((ROWS * (ROWS + 1)) / 2), ROWS],
    ]);
    expect((await session.errorOf('select w from t')).errno).toBe(1054);
    expect(await session.affected('insert into t (v) values (1)')).toBe(1);
    expect(await session.rows('select max(id) from t')).toEqual([[ROWS + 1]]);
  };
  const ALTER = 'alter table t add column w int not null default 5, add key (pad)';

  it.each([
    [ALTER, 'select id, w from t where id = 7', [[7, 5]]],
    ['create index vi on t (v, pad)', 'select id from t force index (vi) where v = 7', [[7]]],
    ['create table c (key (v)) as select * from t', 'select v from c where v = 7', [[7]]],
    ['truncate table t', 'select count(*) from t', [[0n]]],
    ['drop table t', "show tables like 't'", []],
  ])('lets others read meanwhile: %s', async (sql, query, after) => {
    const state = { isDone: false };
    const change = a.run(sql).finally(() => (state.isDone = true));
    let reads = 0;
    // At the end it is seen a little before it is told of.
    for (let isAsBefore = true; !state.isDone && isAsBefore; reads++) {
      isAsBefore = await b.rows('select v from t where id = 7').then(
        ([row]) => row?.[0] === 7,
        () => false,
      );
      await turn();
    }
    await change;
    expect(reads).toBeGreaterThan(20);
    expect(await b.rows(query)).toEqual(after);
  });

  it('is not held up by a table of a thousand columns', async () => {
    await a.run(`create table wide (${Array.from({ length: 1000 }, (_, i) => `c${i} int`).join(',')})`);
    await a.run('insert into wide (c0, c999) values (1, 2)');
    await a.run('alter table wide drop column c5');
    await a.run('truncate table wide');
    await a.run('drop table wide');
    expect(await a.rows("show tables like 'w%'")).toEqual([]);
  });

  it('lets others read meanwhile, also where its session has temporary tables', async () => {
    await a.run('create temporary table own (id int)');
    await a.run('insert into own values (5)');
    const state = { isDone: false };
    const change = a.run(ALTER).finally(() => (state.isDone = true));
    for (let reads = 0; reads < 5; reads++) {
      expect(await b.rows('select v from t where id = 7')).toEqual([[7]]);
      await turn();
    }
    expect(state.isDone).toBe(false);
    await change;
    expect(await a.rows('select t.w, own.id from t join own on t.id = own.id + 2')).toEqual([[5, 5]]);
  });

  it('is not seen by transactions that began to read before', async () => {
    await b.run('start transaction');
    expect(await b.rows('select count(*) from t where v > 0')).toEqual([[BigInt(ROWS)]]);
    await a.run('truncate table t');
    expect(await b.rows('select count(*) from t where v > 0')).toEqual([[BigInt(ROWS)]]);
    await b.run('commit');
    expect(await b.rows('select count(*) from t where v > 0')).toEqual([[0n]]);
  });

  it('ends transactions that read what was before, with an error that says so', async () => {
    await b.run('start transaction');
    expect(await b.rows('select count(*) from small')).toEqual([[0n]]);
    await a.run(ALTER);
    expect(await b.errorOf('select w from t where id = 7')).toEqual({
      errno: 1412,
      message: 'Table definition has changed, please retry transaction',
    });
    await b.run('commit');
    expect(await b.rows('select w from t where id = 7')).toEqual([[5]]);
  });

  it('has those that write wait, for what the table is then', async () => {
    b.environment.variables.set('innodb_lock_wait_timeout', 50);
    const change = a.run(ALTER);
    await turn();
    expect(await b.affected('update t set v = 0 where id = 7')).toBe(1);
    await change;
    expect(await b.rows('select v, w from t where id = 7')).toEqual([[0, 5]]);
  });

  it('tells its rows, its warnings, and its errors', async () => {
    const { ok } = await a.run('alter table t modify v bigint(5) not null');
    expect(ok).toMatchObject({ affectedRows: ROWS, info: `Records: ${ROWS}  Duplicates: 0  Warnings: 1` });
    expect(a.environment.warnings.map(({ errno }) => errno)).toEqual([1681]);
    expect(await a.errorOf('create unique index p on t (pad)')).toEqual({
      errno: 1062,
      message: `Duplicate entry '${PADDING.slice(0, 64)}' for key 't.p'`,
    });
    expect((await a.errorOf('alter table t drop column nothing')).errno).toBe(1091);
  });

  it.each([ALTER, 'create table c (key (v)) as select * from t'])(
    'leaves everything as it was when it is ended: %s',
    async (sql) => {
      const change = a.errorOf(sql);
      await begun();
      a.session.interrupt();
      expect(await change).toEqual({ errno: 1317, message: 'Query execution was interrupted' });
      await isWhole(b);
      expect((await b.errorOf('select 1 from c')).errno).toBe(1146);
      expect((await a.run(sql)).ok).toBeDefined();
    },
  );

  it.each([ALTER, 'create table c (key (v)) as select * from t'])(
    'is undone when its session ends: %s',
    async (sql) => {
      b.environment.variables.set('innodb_lock_wait_timeout', 50);
      const change = a.errorOf(sql);
      await begun();
      a.session.close();
      const next = b.affected('insert into small values (1)');
      expect((await change).errno).toBe(1317);
      expect(await next).toBe(1);
      await isWhole(b);
    },
  );

  it('is undone when its process ends', async () => {
    const change = a.errorOf(ALTER);
    await begun();
    for (const pid of children()) process.kill(Number(pid), 'SIGKILL');
    expect((await change).errno).toBe(1317);
    await isWhole(b);
  });

  it('is undone when the server is killed, and hinders the next one not at all', async () => {
    await engine.close();
    const script = `
      import { openSqliteEngine } from ${JSON.stringify(source('../../src/engine/sqlite/engine.ts'))};
      import { TestSession } from ${JSON.stringify(source('../support/engine-session.ts'))};
      const session = new TestSession(await openSqliteEngine({ path: ${JSON.stringify(path)} }));
      await session.run('use app');
      setInterval(() => {}, 1000);
      process.stdout.write('begins');
      await session.run('create index p on t (pad, v)');`;
    const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(server.stdout, 'data');
    await begun();
    const ended = once(server, 'close');
    server.kill('SIGKILL');
    await ended;
    engine = await openSqliteEngine({ path });
    b = new TestSession(engine);
    b.session.useDatabase('app');
    await isWhole(b);
    expect(children()).toEqual([]);
  });
});
