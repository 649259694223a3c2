import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestNest, nestsOf } from '../../src/engine/sqlite/file/plan-loops.ts';
import { likePattern } from '../../src/engine/sqlite/functions/like-pattern.ts';
import { run, type Running } from '../acceptance/support/acceptance.ts';

/** Statements by which somebody without privileges could keep everybody else waiting. */

let server: Running;
let admin: Connection;
let attacker: Connection;
beforeAll(async () => {
  server = await run({ autoTls: true });
  admin = await server.connect();
  await admin.query("CREATE USER nobody IDENTIFIED BY 'p-1'");
  attacker = await server.connect({ user: 'nobody', password: 'p-1' });
});
afterAll(async () => {
  attacker.destroy();
  await admin.end();
  await server.close();
});

/** Runs a statement that would take for ever, sees that others are answered meanwhile, and ends it. */
async function isEndless(sql: string): Promise<unknown> {
  const outcome = attacker.query(sql).then(
    () => 'ended',
    (error: unknown) => (error as { errno?: number }).errno,
  );
  // Others are answered: a statement that held up the server would not let these come back before it ends.
  for (let i = 0; i < 5; i++) {
    await admin.query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await admin.query(`KILL QUERY ${attacker.threadId}`);
  return outcome;
}

const ROWS = `(values ${Array.from({ length: 100 }, (_, i) => `row(${i})`).join(',')})`;

describe('a query without an end', () => {
  it.each([
    [
      'a product of derived tables',
      `select count(*) from ${'abcdef'
        .split('')
        .map((name) => `${ROWS} ${name}`)
        .join(',')}`,
    ],
    ['a product of common tables', `with t as ${ROWS} select count(*) from t a, t b, t c, t d, t e, t f`],
    [
      'a product of JSON tables',
      `select count(*) from ${'abcd'
        .split('')
        .map((name) => `json_table(concat('[1',repeat(',1',3000),']'),'$[*]' columns(x int path '$')) ${name}`)
        .join(',')}`,
    ],
    ['a search of a long text for a long text', "select locate(concat(repeat('a',200000),'b'),repeat('a',5000000))"],
  ])('%s holds up nobody and is ended by KILL', async (_, sql) => {
    expect(await isEndless(sql)).toBe(1317);
  });

  it('that is refused for one of its values leaves nothing behind', async () => {
    await admin.query('CREATE DATABASE refused');
    await admin.query('CREATE TABLE refused.t (d DATE)');
    await admin.query('GRANT SELECT ON refused.* TO nobody');
    const guest = await server.connect({ user: 'nobody', password: 'p-1' });
    const product = `select count(*) from ${'abcdef'
      .split('')
      .map((name) => `${ROWS} ${name}`)
      .join(',')}, refused.t where t.d = 'no date'`;
    await expect(guest.query(product)).rejects.toMatchObject({ errno: 1525 });
    guest.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await admin.query('SELECT 1')).toBeDefined();
  });

  it('a recursion without an end holds up nobody', async () => {
    await attacker.query('set cte_max_recursion_depth=4294967295');
    expect(await isEndless('with recursive t as (select 1 n union all select n+1 from t) select count(*) from t')).toBe(
      1317,
    );
    await attacker.query('set cte_max_recursion_depth=default');
  });

  it('waits for a process where all are taken, and can be ended there', async () => {
    const others = await Promise.all(
      Array.from({ length: 9 }, async () => server.connect({ user: 'nobody', password: 'p-1' })),
    );
    const sql = `select count(*) from ${'abcdef'
      .split('')
      .map((name) => `${ROWS} ${name}`)
      .join(',')}`;
    const outcomes = others.map((connection) =>
      connection.query(sql).then(
        () => 0,
        (error: unknown) => (error as { errno?: number }).errno,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await admin.query('SELECT 1');
    for (const { threadId } of others.toReversed()) await admin.query(`KILL QUERY ${threadId}`);
    expect(await Promise.all(outcomes)).toEqual(Array<number>(9).fill(1317));
    for (const connection of others) connection.destroy();
  });
});

it('a scan whose rows take long goes to a process of its own and gives all of them', async () => {
  await admin.query('CREATE DATABASE wide');
  await admin.query('CREATE TABLE wide.t (id INT PRIMARY KEY, c VARCHAR(4000))');
  const rows = Array.from({ length: 1500 }, (_, i) => `(${i}, repeat('x', 4000))`);
  await admin.query(`INSERT INTO wide.t VALUES ${rows.join(',')}`);
  const heavy = 'SELECT id, length(repeat(c, 1000 + id % 2)) AS l FROM wide.t WHERE id < 40';
  const [found] = await admin.query(heavy);
  expect(found).toEqual(Array.from({ length: 40 }, (_, id) => ({ id, l: 4_000_000 + 4000 * (id % 2) })));
  const [none] = await admin.query("SELECT id FROM wide.t WHERE c LIKE '%y%z' OR repeat(c, 100) LIKE '%z'");
  expect(none).toEqual([]);
});

describe('the loops of a plan', () => {
  const step = (id: number, parent: number, detail: string): { id: number; parent: number; detail: string } => ({
    id,
    parent,
    detail,
  });

  it('count what is inside each other', () => {
    const sql = 'SELECT 1 FROM t1 AS s1,t2 AS s2,(SELECT 1) AS s3';
    const side = [step(1, 0, 'SCAN s1'), step(2, 0, 'SCAN s2')];
    expect(longestNest(nestsOf(side, sql), () => 70)).toBe(4900);
    expect(nestsOf([step(1, 0, 'SCAN s1')], sql)).toEqual([]);
    const correlated = [step(1, 0, 'SCAN s1'), step(2, 0, 'CORRELATED SCALAR SUBQUERY 1'), step(3, 2, 'SCAN s2')];
    expect(longestNest(nestsOf(correlated, sql), () => 70)).toBe(4900);
    const apart = [
      step(1, 0, 'COMPOUND QUERY'),
      step(2, 1, 'UNION ALL'),
      step(3, 2, 'SCAN s1'),
      step(4, 1, 'UNION ALL'),
      step(5, 4, 'SCAN s2'),
    ];
    expect(nestsOf(apart, sql)).toEqual([]);
    const found = [step(1, 0, 'SCAN s1'), step(2, 0, 'SEARCH s2 USING INDEX i1 (c1=?)')];
    expect(nestsOf(found, sql)).toEqual([]);
  });
});

// A search that went back for each of its `%` would not end within the test's time.
it('LIKE takes time in proportion to its texts', () => {
  expect(likePattern('%a%b'.repeat(50), '\\').test('a'.repeat(100_000))).toBe(false);
  expect(likePattern('%a%b%a%b%a%b%c', '\\').test('ab'.repeat(50_000))).toBe(false);
});

it('a pattern of a JSON schema ends as REGEXP does', async () => {
  const query = attacker.query(
    `select json_schema_valid('{"type":"string","pattern":"(a+)+$"}','"${'a'.repeat(40)}b"')`,
  );
  await expect(query).rejects.toMatchObject({ errno: 3699 });
});

describe('a statement that says one thing over and over', () => {
  it.each([
    ['with syntax that goes', 'INSERT INTO nowhere.t VALUES ', '(1 && 1)'],
    ['with numbers', 'INSERT INTO nowhere.t VALUES ', '(1, 2)'],
    ['with texts', 'INSERT INTO nowhere.t VALUES ', `('a', 'it''s')`],
    ['with user variables', 'DO ', '@a := 1'],
    ['with conditions', 'SET ', '@b = 1 IN (1, 2)'],
  ])('%s takes time in proportion', async (_, head, piece) => {
    const started = performance.now();
    await attacker.query(`${head}${Array.from({ length: 50_000 }, () => piece).join(',')}`).catch(() => undefined);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('signs in front of each other take time in proportion', async () => {
  const started = performance.now();
  const [rows] = await attacker.query({ sql: `select ${'- '.repeat(301)}7`, rowsAsArray: true });
  expect(rows).toEqual([['-7']]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
