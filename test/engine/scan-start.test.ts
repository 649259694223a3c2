import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ScanChild } from '../../src/engine/sqlite/scan/scan-child.ts';
import { canWait, startWaiting } from '../../src/engine/sqlite/scan/scan-start.ts';

const dir = mkdtempSync(join(tmpdir(), 'tlsdb-scan-'));
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const programOf = (pid = 0): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim();

describe.skipIf(!canWait())('a scan process that waits', () => {
  it('is a shell until it is asked', () => {
    const process = startWaiting(join(dir, 'database'));
    ends.push(() => process.kill('SIGKILL'));
    expect(programOf(process.pid)).not.toMatch(/node|MainThread/);
  });

  it('ends when the server has gone without asking it', async () => {
    const process = startWaiting(join(dir, 'database'));
    process.stdin?.destroy();
    expect(await once(process, 'exit')).toEqual([1, null]);
  });

  it('runs scans like one that was started for them', async () => {
    const gone = Promise.withResolvers<void>();
    const child = new ScanChild(join(dir, 'database'), gone.resolve, true);
    await child.hold();
    child.release();
    await child.hold();
    expect(child.isUsable).toBe(true);
    child.end();
    await gone.promise;
    expect(child.isUsable).toBe(false);
  });

  it('goes on where the log cannot be written into the file', async () => {
    const gone = Promise.withResolvers<void>();
    const child = new ScanChild(join(dir, 'database'), gone.resolve, true);
    // SQLite refuses it to who reads himself; a full disk could not be had here.
    await child.hold();
    await child.checkpoint();
    child.release();
    await child.hold();
    expect(child.isUsable).toBe(true);
    child.end();
    await gone.promise;
  });
});

/** Programs that work on a database file. */
function programsOn(path: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(path);
    } catch {
      return false;
    }
  });
}

describe.skipIf(!canWait())('a scan process inside a query that takes long', () => {
  it.each([
    ['looks for rows', 'select count(*) into @n from t a join t b on a.i <> b.i join t c on a.i + b.i <> c.i'],
    ['sleeps', 'select sum(sleep(60)) into @n from t'],
  ])('ends when the server is killed while it %s', async (_, sql) => {
    const path = join(mkdtempSync(join(dir, 'd')), 'database');
    const script = `
      import { openSqliteEngine } from ${JSON.stringify(source('../../src/engine/sqlite/engine.ts'))};
      import { TestSession } from ${JSON.stringify(source('../support/engine-session.ts'))};
      const session = new TestSession(await openSqliteEngine({ path: ${JSON.stringify(path)} }));
      for (const sql of ['create database app', 'use app', 'set cte_max_recursion_depth = 100000',
        'create table t (i int primary key)',
        'insert into t with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000) select i from n'])
        await session.run(sql);
      setInterval(() => {}, 1000);
      process.stdout.write('begins');
      await session.run(${JSON.stringify(sql)});`;
    const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ends.push(() => server.kill('SIGKILL'));
    await once(server.stdout, 'data');
    const running = (): boolean => programsOn(path).some((pid) => /node|MainThread/.test(programOf(Number(pid))));
    await expect.poll(running, { timeout: 10_000 }).toBe(true);
    // Until it is inside the query.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    server.kill('SIGKILL');
    await once(server, 'close');
    await expect.poll(() => programsOn(path), { timeout: 1000 }).toEqual([]);
  });
});
