import { linkSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { readsUntil } from '../support/reads-until.ts';

const ROWS = 20_000;
const LOOK_UP = 'select v from t where id = 7';
const PADDING = 'p'.repeat(150);
const ENDLESS = 'select sum(x.v * y.v) from t as x join t as y on x.pad = y.pad';
/** It sorts, which cannot be done in turns. */
const SUM = "select count(*), sum(v) from t where pad like '%p%p%' group by pad order by 1 desc limit 1";

describe('a long query of a transaction that reads an older commit', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b] = [] as unknown as [TestSession, TestSession];

  beforeAll(async () => {
    temporary = await temporaryEngine();
    const session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (id int primary key, v int not null, pad varchar(200))');
    for (let start = 1; start <= ROWS; start += 1000) {
      const rows = Array.from({ length: 1000 }, (_, i) => `(${start + i}, 0, '${PADDING}')`);
      await session.run(`insert into t values ${rows.join(',')}`);
    }
  });

  afterAll(() => temporary.remove());

  beforeEach(async () => {
    [a, b] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
    for (const { session } of [a, b]) session.useDatabase('app');
    await b.run('update t set v = 0');
    await a.run('start transaction');
    await a.rows('select 1 from t limit 1');
  });

  afterEach(() => {
    for (const { session } of [a, b]) session.close();
  });

  const sumOf = async (session: TestSession): Promise<unknown[]> => {
    await session.run(`${SUM} into @n, @s`);
    return ((await session.rows('select @n, @s'))[0] ?? []).map(String);
  };
  const copies = (): string[] => readdirSync(dirname(temporary.path)).filter((name) => name.includes('.commit-'));

  it('shows that commit, and nobody waits for it', async () => {
    await b.run('update t set v = 1');
    expect(await readsUntil(b, LOOK_UP, a.run(`${SUM} into @n, @s`))).toBeGreaterThan(5);
    expect((await a.rows('select @n, @s'))[0]?.map(String)).toEqual([String(ROWS), '0']);
    expect(await sumOf(b)).toEqual([String(ROWS), String(ROWS)]);
    expect(copies()).toEqual([]);
  });

  it('can be ended, and has its time limit', async () => {
    await b.run('update t set v = 1 where id = 1');
    const running = a.errorOf(`${ENDLESS} into @a`);
    await b.rows('select 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    a.session.interrupt();
    expect((await running).errno).toBe(1317);
    a.environment.variables.set('max_execution_time', 50);
    expect((await a.errorOf(`${ENDLESS} into @a`)).errno).toBe(3024);
    a.environment.variables.delete('max_execution_time');
    expect(await sumOf(a)).toEqual([String(ROWS), '0']);
    expect(copies()).toEqual([]);
  });

  it('shows that commit whatever the log has become since', async () => {
    const readers: { readonly session: TestSession; readonly sum: string }[] = [{ session: a, sum: '0' }];
    for (let step = 1; step <= 6; step++) {
      await b.run(`update t set v = ${step}, pad = concat(pad, '${step % 2 ? 'q' : 'r'}') where id <= ${step * 3000}`);
      const session = new TestSession(temporary.engine);
      session.session.useDatabase('app');
      await session.run('start transaction with consistent snapshot');
      const [[sum] = []] = await session.rows('select sum(v) from t where id > 0');
      readers.push({ session, sum: String(sum) });
      // The first of them leaves: the log can go into the file as far as the next needs it.
      if (step % 2 === 0) readers.shift()?.session.session.close();
      for (const reader of readers) expect((await totals(reader.session))[1]).toBe(reader.sum);
    }
    for (const { session } of readers) session.session.close();
    expect(await b.rows('check table t')).toMatchObject([['app.t', 'check', 'status', 'OK']]);
    await b.run(`update t set pad = '${PADDING}'`);
  });

  /** Of all rows, whatever their texts are. */
  const totals = async (session: TestSession): Promise<string[]> => {
    await session.run(
      'select count(*), sum(n.v) from (select v, pad from t order by pad desc, v limit 1000000) n into @n, @s',
    );
    return ((await session.rows('select @n, @s'))[0] ?? []).map(String);
  };

  it('shows one that the database file has as a whole, where the log has begun anew', async () => {
    // At every other commit the log is so long that it goes into the file: the next one begins it anew.
    for (let i = 1; i <= 4; i++) {
      await a.run('commit');
      await b.run('update t set v = v + 1');
      await a.run('start transaction');
      expect((await a.rows('select v from t where id = 1'))[0]).toEqual([i]);
      await b.run('update t set v = -5 where id < 100');
      expect(await sumOf(a)).toEqual([String(ROWS), String(i * ROWS)]);
      await b.run(`update t set v = ${i} where id < 100`);
    }
  });

  it('reads the newest again with the next transaction', async () => {
    await b.run('update t set v = 1');
    expect(await sumOf(a)).toEqual([String(ROWS), '0']);
    await a.run('commit');
    expect(await sumOf(a)).toEqual([String(ROWS), String(ROWS)]);
    await b.run('update t set v = 2');
    expect(await sumOf(a)).toEqual([String(ROWS), String(2 * ROWS)]);
  });

  it('runs in the server where its file can have no second name', async () => {
    await b.run('update t set v = 1');
    const { path } = temporary;
    for (let i = 1; i < 100; i++) writeFileSync(`${path}.commit-${i}`, '');
    try {
      expect(await sumOf(a)).toEqual([String(ROWS), '0']);
    } finally {
      await a.run('commit');
    }
  });

  it('leaves nothing where the server was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tlsdb-copies-'));
    const path = join(folder, 'data.db');
    const open = async (): Promise<void> => {
      const engine = await openSqliteEngine({ path });
      await engine.close();
    };
    try {
      await open();
      linkSync(path, `${path}.commit-1`);
      for (const suffix of ['.commit-1-wal', '.commit-1-shm', '.mine']) writeFileSync(`${path}${suffix}`, '');
      await open();
      const names = readdirSync(folder);
      expect(names.filter((name) => name.includes('commit'))).toEqual([]);
      expect(names).toContain('data.db.mine');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
