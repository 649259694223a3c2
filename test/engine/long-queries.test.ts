import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { readsUntil } from '../support/reads-until.ts';

const ROWS = 40_000;
const LOOK_UP = 'select v from t where id = 7';
const PADDING = 'p'.repeat(150);
const SUM = (ROWS * (ROWS + 1)) / 2;

describe('a long query', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b] = [] as unknown as [TestSession, TestSession];

  beforeAll(async () => {
    temporary = await temporaryEngine();
    const session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (id int primary key, v int not null, pad varchar(200))');
    await session.run('create table other (id int primary key, v int)');
    await session.run(
      'create table child (id int primary key, t_id int, foreign key (t_id) references t (id) on update cascade on delete cascade)',
    );
    for (let start = 1; start <= ROWS; start += 1000) {
      const rows = Array.from({ length: 1000 }, (_, i) => `(${start + i}, ${start + i}, '${PADDING}')`);
      await session.run(`insert into t values ${rows.join(',')}`);
    }
  });

  afterAll(() => temporary.remove());

  beforeEach(() => {
    [a, b] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
    for (const { session } of [a, b]) session.useDatabase('app');
  });

  afterEach(() => {
    for (const { session } of [a, b]) session.close();
  });

  const texts = async (session: TestSession, sql: string): Promise<string[][]> =>
    (await session.rows(sql)).map((row) => row.map(String));
  const ENDLESS = 'select sum(x.v * y.v) from t as x join t as y on x.pad = y.pad';

  it('has no number of UUID_SHORT that another one has', async () => {
    const sql = 'select max(uuid_short()), sum(sleep(0.1)) into @u, @s from t where id < 3';
    await Promise.all([a.run(sql), b.run(sql)]);
    const numbers = [await texts(a, 'select @u, uuid_short()'), await texts(b, 'select @u, uuid_short()')].flat(2);
    expect(new Set(numbers).size).toBe(4);
  });

  it('has the week and the names of its session', async () => {
    await a.run("set default_week_format = 3, lc_time_names = 'fr_FR'");
    await a.run("select week('2024-01-01'), dayname('2024-01-01'), sum(sleep(0)) into @w, @d, @s from t where id < 3");
    expect(await texts(a, 'select @w, @d')).toEqual([['1', 'lundi']]);
  });

  it.each([
    [
      "select count(*), sum(v), max(pad) into @a, @b, @c from t where pad like '%p%p%'",
      [[String(ROWS), String(SUM), PADDING]],
    ],
    [
      "set @a = (select count(*) from t where reverse(pad) like '%p'), @b = (select sum(v) from t), @c = (select max(pad) from t)",
      [[String(ROWS), String(SUM), PADDING]],
    ],
    ["do (select count(*) from t where pad like '%p%p%')", undefined],
    ["explain analyze select pad from t where pad like '%p%p%' order by pad, v desc limit 3", undefined],
  ])('is not waited for: %s', async (sql, values) => {
    expect(await readsUntil(b, LOOK_UP, a.run(sql))).toBeGreaterThan(5);
    expect(await texts(a, 'select @a, @b, @c')).toEqual(values ?? [['null', 'null', 'null']]);
  });

  describe('of a change', () => {
    /** It joins, so that SQLite finds the few rows that it gives at its end only. */
    const FEW =
      "select max(x.v) + 0 from t x join t y on x.pad = y.pad where x.id < 7 and concat(y.pad, 'q') like '%p%q'";

    beforeEach(async () => {
      await a.run('create table made (id int primary key auto_increment, v int unique, w varchar(20))');
      await a.run('insert into made (v) values (1), (2), (6)');
    });

    afterEach(() => a.run('drop table made'));

    it.each([
      [`insert into made (v, w) select n.m * 2, 'new' from (${FEW}) n (m)`, '1,2,6,12'],
      [`replace into made (v, w) select n.m, 'new' from (${FEW}) n (m)`, '1,2,6'],
      [`update made set w = 'new' where v in (${FEW})`, '1,2,6'],
      [`update made join (${FEW}) n (m) on n.m = made.v set w = 'new'`, '1,2,6'],
      [`delete from made where v = (${FEW})`, '1,2'],
      [`create table made_2 as ${FEW}`, '1,2,6'],
    ])('is not waited for: %s', async (sql, values) => {
      try {
        expect(await readsUntil(b, LOOK_UP, a.run(sql))).toBeGreaterThan(5);
        expect(await texts(a, 'select group_concat(v order by v) from made')).toEqual([[values]]);
      } finally {
        await a.run('drop table if exists made_2');
      }
    });

    it('reads what its transaction has changed', async () => {
      await a.run('begin');
      await a.run('update t set v = 1000000 where id = 5');
      await a.run(`insert into made (v, w) ${FEW.replace('max(x.v) + 0', "max(x.v) + 0, 'new'")}`);
      expect(await texts(a, "select v from made where w = 'new'")).toEqual([['1000000']]);
      await a.run('rollback');
      expect(await texts(a, "select count(*) from made where w = 'new'")).toEqual([['0']]);
    });

    it('reads its own table as it was', async () => {
      await a.run('begin');
      await a.run('insert into made (v) values (3)');
      const rows = "select count(*) + 100 from made, t where pad like '%p%p%' and made.id > 0 group by pad";
      await a.run(`insert into made (v) ${rows}`);
      expect(await texts(a, 'select max(v) from made')).toEqual([[String(4 * ROWS + 100)]]);
      await a.run('rollback');
    });

    it.each([
      [`insert into made (v) select date_add('2024-13-01', interval (${FEW}) day)`, 1292],
      [
        `update made set v = (${FEW}) / 0 where id = (select count(*) - ${ROWS} + 1 from t where pad like '%p%p%')`,
        1365,
      ],
    ])('fails as it does here: %s', async (sql, errno) => {
      expect((await a.errorOf(sql)).errno).toBe(errno);
      expect(await texts(a, 'select group_concat(v order by v) from made')).toEqual([['1,2,6']]);
    });

    it.each([
      `insert into made (v) ${ENDLESS}`,
      `update made set w = 'new' where v in (${ENDLESS})`,
      `create table made_2 as ${ENDLESS}`,
    ])('can be ended: %s', async (sql) => {
      const running = a.errorOf(sql);
      await b.rows('select 1');
      await new Promise((resolve) => setTimeout(resolve, 30));
      a.session.interrupt();
      expect(await running).toEqual({ errno: 1317, message: 'Query execution was interrupted' });
      await b.run('insert into made (v) values (9)');
      expect(await texts(a, 'select group_concat(v order by v) from made')).toEqual([['1,2,6,9']]);
    });
  });

  it.each([`${ENDLESS} into @a`, `set @a = (${ENDLESS})`, `do (${ENDLESS})`])('can be ended: %s', async (sql) => {
    const running = a.errorOf(sql);
    await b.rows('select 1');
    await new Promise((resolve) => setTimeout(resolve, 30));
    a.session.interrupt();
    expect(await running).toEqual({ errno: 1317, message: 'Query execution was interrupted' });
    expect(await a.rows('select @a is null')).toEqual([[1]]);
  });

  it('has its time limit where it is a statement of its own', async () => {
    a.environment.variables.set('max_execution_time', 20);
    expect((await a.errorOf(`${ENDLESS} into @a`)).errno).toBe(3024);
    await a.run("set @a = (select count(*) from t where pad like '%p%p%p%')");
    expect(await texts(a, 'select @a')).toEqual([[String(ROWS)]]);
  });

  it.each([
    ['select v from t order by pad, v desc limit 3', 3],
    ['select v from t where id > 5', ROWS - 5],
    ['select v from t where id = 5', 1],
  ])('is counted: explain analyze %s', async (sql, rows) => {
    expect(String((await a.rows(`explain analyze ${sql}`))[0]?.[0])).toContain(`rows=${rows} `);
  });

  it('waits for one of eight processes, within its time limit', async () => {
    const processes = (): number =>
      Number(execFileSync('sh', ['-c', `ps --ppid ${process.pid} -o args= | grep -c '[s]can-process' || true`]));
    const others = Array.from({ length: 12 }, () => new TestSession(temporary.engine));
    for (const { session } of others) session.useDatabase('app');
    const running = others.map((session) => session.errorOf(`${ENDLESS} into @a`));
    try {
      await expect.poll(processes, { timeout: 20_000 }).toBe(8);
      a.environment.variables.set('max_execution_time', 50);
      expect((await a.errorOf(`${ENDLESS} into @a`)).errno).toBe(3024);
      others[0]?.session.interrupt();
      await running[0];
      await expect.poll(processes, { timeout: 20_000 }).toBe(8);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(processes()).toBe(8);
    } finally {
      for (const { session } of others) session.close();
      await Promise.all(running);
    }
  });

  it('tells of too many rows and of none', async () => {
    expect((await a.errorOf('select v into @a from t order by pad, v desc')).errno).toBe(1172);
    expect(await texts(a, 'select @a')).toEqual([[String(ROWS)]]);
    await a.run("select v into @b from t where pad = 'q' order by pad");
    expect(a.environment.warnings).toMatchObject([{ errno: 1329 }]);
    expect(await a.rows('select @b is null, found_rows()')).toEqual([[1, 0n]]);
  });

  describe('in a transaction that has written', () => {
    beforeEach(async () => {
      await a.run('begin');
    });

    const COUNT = "select count(*) from t where pad like '%p%p%' group by pad";
    /** The one value of a query, by the way of a variable: then it can run in another process. */
    const valueOf = async (sql: string): Promise<number> => {
      await a.run(`${sql} into @n`);
      return Number((await a.rows('select @n'))[0]?.[0]);
    };

    it('is not waited for where it reads what others read', async () => {
      await a.run('insert into other values (1, 1)');
      expect(await readsUntil(b, LOOK_UP, a.run(`${COUNT} into @n`))).toBeGreaterThan(5);
      expect(await texts(a, 'select @n')).toEqual([[String(ROWS)]]);
      expect(await a.rows('select count(*) from other')).toEqual([[1n]]);
      await a.run('rollback');
    });

    it.each([
      'delete from t where id > 10',
      'update t set pad = null where id > 10',
      'update other o join t on t.id > 10 set t.pad = null',
    ])('shows what it has changed: %s', async (sql) => {
      await a.run('insert into other values (2, 2)');
      await a.run(sql);
      expect(await valueOf(COUNT)).toBe(10);
      expect(await valueOf(`select (${COUNT}) from other where id = 2`)).toBe(10);
      expect(await valueOf(`with q as (${COUNT}) select max(q.\`count(*)\`) from q group by 1 - 1`)).toBe(10);
      await a.run(`set @n = (${COUNT})`);
      expect(await texts(a, 'select @n')).toEqual([['10']]);
      await a.run('rollback');
      expect(await valueOf(COUNT)).toBe(ROWS);
    });

    it('shows what foreign keys have changed', async () => {
      await a.run('insert into child select id, id from t');
      await a.run('commit');
      await a.run('begin');
      await a.run('delete from t where id = 1');
      expect(await valueOf('select count(*) from child where t_id + 0 < 3 group by id - id')).toBe(1);
      await a.run('rollback');
      await a.run('delete from child');
    });
  });
});
