import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const SQL =
  "select count(*) from users u where exists (select 1 from orders o where o.user_id = u.id and o.state = 'open')";

describe('statistics of tables', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  async function open(database: string): Promise<void> {
    await session.run(`create database ${database}`);
    session.session.useDatabase(database);
    await session.run('create table users (id int primary key)');
    await session.run(
      'create table orders (id int primary key, user_id int, state varchar(20), key (state), key (user_id, id))',
    );
  }

  async function fill(): Promise<void> {
    const numbers = Array.from({ length: 3000 }, (_, n) => n + 1);
    await session.run(
      `insert into users values ${numbers
        .slice(0, 300)
        .map((n) => `(${n})`)
        .join(',')}`,
    );
    const orders = numbers.map((n) => `(${n}, ${n % 300}, ${n % 2 === 0 ? "'open'" : "'paid'"})`);
    await session.run(`insert into orders values ${orders.join(',')}`);
  }

  const plan = async (sql = SQL): Promise<string> => (await session.rows(`explain format=tree ${sql}`)).flat().join('');

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
  });

  afterAll(() => temporary.remove());

  it('tell after ANALYZE TABLE which key finds fewer rows, also to those that have read before', async () => {
    await open('asked');
    await fill();
    const other = new TestSession(temporary.engine);
    other.session.useDatabase('asked');
    expect(await other.rows(SQL)).toEqual([[149n]]);
    await session.run('analyze table users, orders');
    expect(await plan()).toMatch(/SEARCH s2 (?:EXISTS )?USING (?:COVERING )?INDEX i\d+ \(c2=\?\)/);
    expect(await other.rows(SQL)).toEqual([[149n]]);
    expect(await session.rows("select count(*) from orders where state = 'open' and user_id = 2")).toEqual([[10n]]);
    expect(await plan("select count(*) from orders where state = 'open' and user_id = 2")).toContain('(c2=?)');
  });

  it('are made some time after many rows have come, and not of small tables alone', { timeout: 20_000 }, async () => {
    await open('grown');
    const before = await plan();
    await session.run("insert into orders values (1, 1, 'open')");
    expect(await plan()).toBe(before);
    await session.run('delete from orders');
    await fill();
    await vi.waitFor(
      async () => expect(await plan()).toMatch(/SEARCH s2 (?:EXISTS )?USING (?:COVERING )?INDEX i\d+ \(c2=\?\)/),
      {
        timeout: 15_000,
        interval: 200,
      },
    );
    expect(await session.rows(SQL)).toEqual([[149n]]);
  });

  it('wait for nobody who writes, and keep nobody from it', async () => {
    await session.run('begin');
    await session.run("insert into orders values (5000, 1, 'open')");
    const other = new TestSession(temporary.engine);
    other.session.useDatabase('grown');
    expect(await other.rows('analyze table orders')).toEqual([['grown.orders', 'analyze', 'status', 'OK']]);
    await session.run('rollback');
  });
});
