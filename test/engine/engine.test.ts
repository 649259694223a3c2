import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import type { ResultSink } from '../../src/engine/engine.ts';
import { CollectingSink, temporaryEngine, TestSession } from '../support/engine-session.ts';

type Temporary = Awaited<ReturnType<typeof temporaryEngine>>;

let temporary: Temporary;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  await session.run('create database app');
  await session.run('use app');
});

afterEach(() => temporary.remove());

async function second(): Promise<TestSession> {
  const other = new TestSession(temporary.engine);
  await other.run('use app');
  return other;
}

describe('plan cache', () => {
  it('serves other literals of the same shape and never the old ones', async () => {
    await session.run('create table t (id int primary key, v varchar(10), d decimal(6,2))');
    await session.run("insert into t values (1, 'one', 1.5)");
    await session.run("insert into t values (2, 'two', 2.25)");
    expect(await session.rows('select v from t where id = 1')).toEqual([['one']]);
    expect(await session.rows('select v from t where id = 2')).toEqual([['two']]);
    expect(await session.rows('select d * 1.5 from t where id = 2')).toEqual([['3.375']]);
    expect(await session.rows('select d * 1.25 from t where id = 2')).toEqual([['2.8125']]);
    expect(await session.rows('select 1')).toEqual([[1]]);
    const { columns } = await session.run('select 2');
    expect(columns[0]?.name).toBe('2');
  });

  it('serves texts that it knows by their template alone', async () => {
    await session.run('create table t (id int primary key, v varchar(10))');
    for (let id = 1; id <= 40; id++) await session.run(`insert into t values (${id}, 'v${id}')`);
    for (let id = 1; id <= 40; id++)
      expect(await session.rows(`select v from t where id = ${id} and v <> 'x'`)).toEqual([[`v${id}`]]);
    expect(await session.rows("select v from t where id = 7 and v <> 'v7'")).toEqual([]);
    expect(await session.rows("select v from t where id = 7 and v <> 'v\\'7'")).toEqual([['v7']]);
    expect(await session.rows("select v from t where id = 7.5 and v <> 'x'")).toEqual([]);
    for (const id of [1, 9, 99_999_999_999, 12]) {
      const { columns, rows } = await session.run(`select ${id} + 1 from t where id = 1`);
      expect(Number(rows[0]?.[0])).toBe(id + 1);
      expect(columns[0]).toMatchObject({ name: `${id} + 1` });
    }
    for (let i = 0; i < 20; i++) await session.run(`select v from t where id = ${i}`);
    await session.run('alter table t modify v varchar(20)');
    expect((await session.run('select v from t where id = 3')).columns[0]).toMatchObject({ length: 80 });
    await session.run("set sql_mode = 'ANSI_QUOTES'");
    expect((await session.errorOf('select v from t where id = 3 and v <> "x"')).errno).toBe(1054);
  });

  it('forgets plans when a definition changes', async () => {
    await session.run('create table t (a int)');
    await session.run('insert into t values (5)');
    expect(await session.rows('select * from t')).toEqual([[5]]);
    await session.run('alter table t add column b int default 7');
    expect(await session.rows('select * from t')).toEqual([[5, 7]]);
    await session.run('drop table t');
    expect((await session.errorOf('select * from t')).errno).toBe(1146);
  });

  it('keeps databases apart', async () => {
    await session.run('create table t (a int)');
    await session.run('create database other');
    await session.run('create table other.t (b varchar(5))');
    await session.run('insert into t values (1)');
    await session.run("insert into other.t values ('x')");
    expect(await session.rows('select * from t')).toEqual([[1]]);
    await session.run('use other');
    expect(await session.rows('select * from t')).toEqual([['x']]);
  });
});

describe('prepared statements', () => {
  it('takes parameters of every kind and of changing types', async () => {
    await session.run(
      'create table t (id int primary key auto_increment, v varchar(20), b blob, d decimal(20,5), big bigint unsigned)',
    );
    const bytes = Uint8Array.from([0, 255, 1]);
    const { ok } = await session.execute(
      'insert into t (v, b, d, big) values (?, ?, ?, ?)',
      'x',
      bytes,
      '12345678901234.56789',
      18_446_744_073_709_551_615n,
    );
    expect(ok?.insertId).toBe(1);
    const { rows } = await session.execute('select v, b, d, big from t where id = ?', 1);
    expect(rows).toEqual([['x', bytes, '12345678901234.56789', 18_446_744_073_709_551_615n]]);
    expect((await session.execute('select id from t where v = ?', 'X')).rows).toEqual([[1]]);
    expect((await session.execute('select ? + 1', 2)).rows).toEqual([[3]]);
    expect((await session.execute('select ? + 1', '2')).rows).toEqual([[3n]]);
    expect((await session.execute('select id from t limit ?', 1n)).rows).toEqual([[1]]);
  });
});

describe('transactions', () => {
  beforeEach(() => session.run('create table t (id int primary key, v int)'));

  it('hides changes from others until they are committed', async () => {
    const other = await second();
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    expect(await other.rows('select * from t')).toEqual([]);
    expect(session.session.inTransaction).toBe(true);
    await session.run('commit');
    expect(await other.rows('select * from t')).toEqual([[1, 1]]);
  });

  it('tells whether a transaction is read-only', async () => {
    await session.run('start transaction read only');
    expect(session.session.inReadOnlyTransaction).toBe(true);
    await session.run('commit');
    expect(session.session.inReadOnlyTransaction).toBe(false);
    await session.run('begin');
    expect(session.session.inReadOnlyTransaction).toBe(false);
    await session.run('rollback');
  });

  it('reads from one snapshot, then writes to the newest rows', async () => {
    const other = await second();
    await session.run('begin');
    expect(await session.rows('select * from t')).toEqual([]);
    await other.run('insert into t values (1, 1)');
    expect(await session.rows('select * from t')).toEqual([]);
    expect(await session.affected('update t set v = 2')).toBe(1);
    await session.run('commit');
    expect(await other.rows('select * from t')).toEqual([[1, 2]]);
  });

  it('undoes a failed statement entirely and keeps the transaction', async () => {
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    expect(await session.errorOf('insert into t values (2, 2), (1, 3)')).toEqual({
      errno: 1062,
      message: "Duplicate entry '1' for key 't.PRIMARY'",
    });
    await session.run('commit');
    expect(await session.rows('select * from t')).toEqual([[1, 1]]);
    expect((await session.errorOf('insert into t values (3, 3), (1, 3)')).errno).toBe(1062);
    expect(await session.rows('select * from t')).toEqual([[1, 1]]);
  });

  it('goes back to savepoints', async () => {
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    await session.run('savepoint a');
    await session.run('insert into t values (2, 2)');
    await session.run('rollback to a');
    expect((await session.errorOf('rollback to nosuch')).errno).toBe(1305);
    await session.run('commit');
    expect(await session.rows('select id from t')).toEqual([[1]]);
  });

  it('knows the savepoints that were set before it wrote', async () => {
    await session.run('begin');
    for (const name of ['a', 'b', 'c']) await session.run(`savepoint ${name}`);
    await session.run('rollback to b');
    for (const sql of ['rollback to c', 'release savepoint c', 'release savepoint nosuch'])
      expect((await session.errorOf(sql)).errno).toBe(1305);
    await session.run('insert into t values (1, 1)');
    await session.run('release savepoint b');
    expect((await session.errorOf('rollback to b')).errno).toBe(1305);
    await session.run('rollback to a');
    await session.run('commit');
    expect(await session.rows('select id from t')).toEqual([]);
  });

  it('makes a second writer wait, in order, and gives error 1205 after the timeout', async () => {
    const other = await second();
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    const waiting = other.run('insert into t values (2, 2)');
    await session.run('commit');
    await waiting;
    expect(await session.rows('select id from t order by id')).toEqual([[1], [2]]);
    await session.run('begin');
    await session.run('update t set v = 9');
    expect((await other.errorOf('update t set v = 8')).errno).toBe(1205);
    await session.run('rollback');
    expect(await other.affected('update t set v = 7')).toBe(2);
  });

  it('ends the wait of an interrupted session with error 1317', async () => {
    const other = await second();
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    const waiting = other.errorOf('insert into t values (2, 2)');
    other.session.interrupt();
    expect((await waiting).errno).toBe(1317);
    await session.run('rollback');
  });

  it('rolls back when the session ends', async () => {
    const other = await second();
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    session.session.close();
    expect(await other.affected('insert into t values (1, 5)')).toBe(1);
  });

  it('commits before a definition', async () => {
    await session.run('begin');
    await session.run('insert into t values (1, 1)');
    await session.run('create table u (a int)');
    await session.run('rollback');
    expect(await session.rows('select id from t')).toEqual([[1]]);
  });

  it('works without autocommit', async () => {
    const other = await second();
    await session.run('set autocommit = 0');
    await session.run('insert into t values (1, 1)');
    expect(await other.rows('select * from t')).toEqual([]);
    await session.run('commit');
    expect(await other.rows('select * from t')).toEqual([[1, 1]]);
    expect(session.session.autocommit).toBe(false);
  });
});

describe('values', () => {
  it('gives AUTO_INCREMENT values once, also after a rollback', async () => {
    await session.run('create table t (id bigint unsigned auto_increment primary key, v int)');
    await session.run('begin');
    await session.run('insert into t (v) values (1)');
    await session.run('rollback');
    const { ok } = await session.run('insert into t (v) values (1), (2)');
    expect(ok).toEqual({ affectedRows: 2, insertId: 2, info: 'Records: 2  Duplicates: 0  Warnings: 0' });
    expect(await session.rows('select last_insert_id()')).toEqual([[2]]);
  });

  it('reads an AUTO_INCREMENT value as a column does, in its turn', async () => {
    await session.run('create table t (id int auto_increment primary key, v datetime)');
    for (const value of ["''", "'x'"])
      expect(await session.errorOf(`insert into t values (${value}, '12x')`)).toMatchObject({ errno: 1366 });
    await session.run("insert into t values (0, null), ('0', null), (0.4, null)");
    await session.run("insert ignore into t values ('x', null), ('7x', null)");
    expect(await session.rows('select id from t')).toEqual([[1], [2], [3], [4], [7]]);
  });

  it('counts matched rows for clients that ask for it', async () => {
    await session.run('create table t (v int)');
    await session.run('insert into t values (1), (2)');
    expect(await session.affected('update t set v = 1')).toBe(1);
    session.environment.foundRows = true;
    expect(await session.affected('update t set v = 1')).toBe(2);
  });

  it('tells no insert id of a row that was only found', async () => {
    await session.run('create table t (id int primary key auto_increment, u int unique, v int)');
    await session.run('insert into t (u, v) values (1, 1), (2, 2)');
    session.environment.foundRows = true;
    const told = async (sql: string): Promise<readonly unknown[]> => {
      const { ok } = await session.run(sql);
      return [ok?.affectedRows, ok?.insertId];
    };
    expect(await told('insert into t (u, v) values (1, 1), (2, 2) on duplicate key update v = v')).toEqual([2, 0]);
    expect(await told('insert into t (id, u) values (2, 9) on duplicate key update v = v')).toEqual([1, 0]);
    expect(await told('insert into t (u, v) values (1, 1), (2, 2) on duplicate key update v = 1')).toEqual([3, 2]);
    expect(await told('insert into t (id, u) values (7, 7), (2, 2) on duplicate key update v = v')).toEqual([2, 2]);
  });

  it('warns instead of failing without strict mode', async () => {
    await session.run('create table t (v tinyint, n int not null)');
    await session.run("set sql_mode = ''");
    await session.run("insert into t (v) values ('300')");
    expect(session.environment.warnings.map((warning) => warning.errno)).toEqual([1264, 1364]);
    expect(await session.rows('select * from t')).toEqual([[127, 0]]);
  });

  it('shows TIMESTAMP in the session’s time zone and DATETIME as it is', async () => {
    await session.run('create table t (a timestamp, b datetime)');
    await session.run("insert into t values ('2026-01-01 12:00:00', '2026-01-01 12:00:00')");
    await session.run("set time_zone = '+02:00'");
    expect(await session.rows('select * from t')).toEqual([['2026-01-01 14:00:00', '2026-01-01 12:00:00']]);
    expect(await session.rows("select b from t where a = '2026-01-01 14:00:00'")).toEqual([['2026-01-01 12:00:00']]);
  });

  it('tells clients types, flags and tables of columns', async () => {
    await session.run('create table t (id int unsigned auto_increment primary key, v varchar(10) not null)');
    const { columns } = await session.run('select id, v as w, count(*) over () from t x');
    expect(
      columns.map(({ table, originalTable, name, originalName, type, flags }) => [
        table,
        originalTable,
        name,
        originalName,
        type,
        flags,
      ]),
    ).toEqual([
      ['x', 't', 'id', 'id', 3, 1 + 32],
      ['x', 't', 'w', 'v', 253, 1 + 4096],
      ['', '', 'count(*) over ()', 'count(*) over ()', 8, 1],
    ]);
    const { columns: plain } = await session.run('select id from t');
    expect(plain.map(({ flags }) => flags)).toEqual([1 + 2 + 32 + 512 + 16_384]);
  });

  it('refuses what it does not know instead of guessing', async () => {
    expect((await session.errorOf('select nosuchfunction(1)')).errno).toBe(1305);
    expect((await session.errorOf('create table x (a text, fulltext key (a))')).errno).toBe(1235);
    expect((await session.errorOf('select tlsdb_table.id from tlsdb_table')).errno).toBe(1146);
  });
});

describe('results', () => {
  it('waits for a slow reader without holding up others', async () => {
    await session.run('create table t (id int primary key auto_increment, v varchar(50))');
    await session.run(`insert into t (v) values ${Array.from({ length: 1000 }, (_, i) => `('row ${i}')`).join(',')}`);
    let release = (): void => undefined;
    const sink = new CollectingSink();
    const slow: ResultSink = {
      columns: (columns) => sink.columns(columns),
      rows: (rows) => (sink.rows(rows), false),
      drained: () => new Promise((resolve) => (release = resolve)),
      end: () => sink.end(),
      ok: (ok) => sink.ok(ok),
    };
    const running = session.session.query('select * from t', slow);
    const other = await second();
    expect(await other.affected("update t set v = 'new' where id = 1000")).toBe(1);
    expect(await other.rows('select v from t where id = 1000')).toEqual([['new']]);
    const timer = setInterval(() => release(), 1);
    expect(await running).toBe(true);
    clearInterval(timer);
    expect(sink.rowList.length).toBe(1000);
    expect(sink.rowList[999]?.[1]).toBe('row 999');
  });
});

describe('the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-file-'));
  const engineModule = new URL('../../src/engine/sqlite/engine.ts', import.meta.url).href;
  const support = new URL('../support/engine-session.ts', import.meta.url).href;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the AUTO_INCREMENT values that CREATE TABLE … SELECT made', async () => {
    const path = join(folder, 'counted.db');
    const first = await openSqliteEngine({ path });
    const before = new TestSession(first);
    await before.run('create database app');
    before.session.useDatabase('app');
    await before.run('create table t (id int auto_increment primary key, n int) select 1 as n union all select 2');
    await first.close();
    const again = await openSqliteEngine({ path });
    const after = new TestSession(again);
    after.session.useDatabase('app');
    await after.run('insert into t (n) values (3)');
    expect(await after.rows('select id, n from t')).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
    ]);
    await again.close();
  });

  it('keeps definitions and rows when it is opened again', async () => {
    const path = join(folder, 'again.db');
    const first = await openSqliteEngine({ path });
    const writer = new TestSession(first);
    await writer.run('create database d');
    await writer.run('use d');
    await writer.run('create table p (id int primary key)');
    await writer.run(
      'create table t (id int auto_increment primary key, p int, v varchar(9) unique, foreign key (p) references p (id))',
    );
    await writer.run('insert into p values (1)');
    await writer.run("insert into t (p, v) values (1, 'x'), (1, 'y')");
    await writer.run('delete from t where id = 2');
    await first.close();
    const again = await openSqliteEngine({ path });
    const reader = new TestSession(again);
    await reader.run('use d');
    expect(await reader.rows('select * from t')).toEqual([[1, 1, 'x']]);
    expect((await reader.errorOf("insert into t (v) values ('X')")).errno).toBe(1062);
    expect((await reader.errorOf('delete from p')).errno).toBe(1451);
    expect((await reader.run("insert into t (v) values ('z')")).ok?.insertId).toBe(4);
    await again.close();
  });

  it('is refused to a second process, which names the first', async () => {
    const path = join(folder, 'locked.db');
    const engine = await openSqliteEngine({ path });
    const script = `import { openSqliteEngine } from ${JSON.stringify(engineModule)};
      try { await openSqliteEngine({ path: ${JSON.stringify(path)} }); console.log('opened'); } catch (error) { console.log(error.code, error.message); }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout).toContain(`DATA_DIR_LOCKED ${path} is in use by process ${process.pid}`);
    await engine.close();
  });

  it('says when it is damaged, of another program, newer or older', async () => {
    const garbage = join(folder, 'garbage.db');
    writeFileSync(garbage, Buffer.alloc(8192, 'garbage'));
    await expect(openSqliteEngine({ path: garbage })).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
    const foreign = join(folder, 'foreign.db');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE x(a)');
    other.close();
    await expect(openSqliteEngine({ path: foreign })).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
    const newer = join(folder, 'newer.db');
    await (await openSqliteEngine({ path: newer })).close();
    for (const [version, code] of [
      [99, 'DATABASE_NEWER'],
      [1, 'DATABASE_OLDER'],
    ] as const) {
      const changed = new DatabaseSync(newer);
      changed.exec(`PRAGMA user_version=${version}`);
      changed.close();
      await expect(openSqliteEngine({ path: newer })).rejects.toMatchObject({ code });
    }
  });

  it('says that it is damaged when a statement finds out', async () => {
    const path = join(folder, 'torn.db');
    const made = new TestSession(await openSqliteEngine({ path }));
    await made.run('create database app');
    await made.run('create table app.t (id int primary key, v varchar(200))');
    for (let i = 0; i < 400; i++) await made.run(`insert into app.t values (${i}, repeat('x', 200))`);
    await made.engine.close();
    const size = statSync(path).size;
    const file = openSync(path, 'r+');
    for (let at = size - 8 * 4096; at < size; at += 4096) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, at);
    closeSync(file);
    const torn = new TestSession(await openSqliteEngine({ path }));
    expect(await torn.errorOf('select sum(length(v)) from app.t')).toMatchObject({
      errno: 1030,
      message:
        "Got error 11 - 'the database file is damaged: restore the data folder from a backup' from storage engine",
    });
    expect(await torn.rows("select 'a'")).toEqual([['a']]);
    await torn.engine.close();
  });

  it('loses nothing acknowledged when the process is killed', async () => {
    const path = join(folder, 'killed.db');
    const script = `import { openSqliteEngine } from ${JSON.stringify(engineModule)};
      import { TestSession } from ${JSON.stringify(support)};
      const session = new TestSession(await openSqliteEngine({ path: ${JSON.stringify(path)} }));
      await session.run('create database d'); await session.run('use d'); await session.run('create table t (id int primary key)');
      for (let i = 1; ; i++) { await session.run('insert into t values (' + i + ')'); process.stdout.write(i + '\\n'); await new Promise(setImmediate); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.split('\n').length > 60) resolve();
      });
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    const acknowledged = Number(output.trimEnd().split('\n').at(-1));
    const engine = await openSqliteEngine({ path });
    const reader = new TestSession(engine);
    const [row] = await reader.rows('select count(*), max(id) from d.t');
    expect(Number(row?.[0])).toBeGreaterThanOrEqual(acknowledged);
    expect(Number(row?.[0])).toBe(Number(row?.[1]));
    await engine.close();
  });
});
