import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';

const ROWS = 30_000;
const folder = freshFolder();
let server: Served;
let connection: Connection;

function connect() {
  const { port, user, password, ca } = server;
  return createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca, verifyIdentity: true } });
}

/** Nothing but a thread of its own can end this one: it gives no rows for minutes. */
const ENDLESS = 'SELECT COUNT(*) FROM scan.t a, scan.t b WHERE a.v + b.v < 0';

beforeAll(async () => {
  buildOnce();
  server = await serve(folder);
  connection = await connect();
  await connection.query('CREATE DATABASE scan');
  await connection.query(
    'CREATE TABLE scan.t (id BIGINT PRIMARY KEY, v INT, d DECIMAL(10,2), s VARCHAR(200), at TIMESTAMP NULL)',
  );
  for (let first = 1; first <= ROWS; first += 2000) {
    const values = Array.from({ length: 2000 }, (_, i) => first + i).map(
      (id) =>
        `(${id},${id % 977},${id}.25,'${'é'.repeat(80)}${id}',${id % 3 === 0 ? 'NULL' : "'2026-01-02 03:04:05'"})`,
    );
    await connection.query(`INSERT INTO scan.t VALUES ${values.join(',')}`);
  }
});

afterAll(async () => {
  await connection.end();
  await server.end();
  removeFolder(folder);
});

async function rows(sql: string, values?: unknown[]): Promise<readonly RowDataPacket[]> {
  const [found] = await (values === undefined ? connection.query(sql) : connection.execute(sql, values as never));
  return found as RowDataPacket[];
}

async function latest(): Promise<string> {
  const [found] = await connection.query({ sql: 'SELECT MAX(at) m FROM scan.t', dateStrings: true });
  return String((found as RowDataPacket[])[0]?.['m']);
}

async function errnoOf(work: Promise<unknown>): Promise<number> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'errno' in error ? Number(error.errno) : 0;
}

describe('a scan of a large table', () => {
  it('gives every row as it is, in order, as text and prepared', async () => {
    for (const found of [
      await rows('SELECT * FROM scan.t ORDER BY v DESC, id'),
      await rows('SELECT * FROM scan.t WHERE v >= ? ORDER BY v DESC, id', [0]),
    ]) {
      expect(found).toHaveLength(ROWS);
      const keys = found.map((row) => (1000 - Number(row['v'])) * 100_000 + Number(row['id']));
      expect(keys.every((key, i) => i === 0 || key > (keys[i - 1] ?? key))).toBe(true);
      const row = found.find(({ id }) => Number(id) === 4320);
      expect(row).toMatchObject({ v: 4320 % 977, d: '4320.25', s: `${'é'.repeat(80)}4320`, at: null });
    }
  });

  it('reads in the session’s time zone and shows its warnings', async () => {
    await connection.query("SET time_zone = '+00:00'");
    const utc = await latest();
    await connection.query("SET time_zone = '+05:00'");
    const east = await latest();
    await connection.query("SET time_zone = 'SYSTEM'");
    const hour = (text: string): number => Number(text.slice(11, 13));
    expect((hour(east) - hour(utc) + 24) % 24).toBe(5);
    await rows('SELECT COUNT(*) FROM scan.t WHERE s + 0 = 1 AND id < 3 AND v / 1 > -1 ORDER BY MIN(id)');
    expect((await rows('SHOW WARNINGS'))[0]).toMatchObject({ Code: 1292 });
  });

  it('ends with error 1317 on KILL QUERY, while others log in and work, and the session goes on', async () => {
    const other = await connect();
    const id = Number((await rows('SELECT CONNECTION_ID() c'))[0]?.['c']);
    const running = errnoOf(connection.query(ENDLESS));
    const third = await connect();
    await third.query('SELECT COUNT(*) FROM scan.t WHERE v = 5');
    await third.end();
    await other.query(`KILL QUERY ${id}`);
    expect(await running).toBe(1317);
    expect((await rows('SELECT COUNT(*) n FROM scan.t'))[0]?.['n']).toBe(ROWS);
    await other.end();
  });

  it('tells of an error as often as it fails', async () => {
    const failing = 'SELECT ROW(?, 2) = (SELECT v, id FROM scan.t ORDER BY v LIMIT 2)';
    for (const value of [1, 2, 3]) expect(await errnoOf(connection.execute(failing, [value]))).toBe(1242);
  });

  it('ends with error 3024 after max_execution_time', async () => {
    await connection.query('SET max_execution_time = 100');
    expect(await errnoOf(connection.query(ENDLESS))).toBe(3024);
    await connection.query('SET max_execution_time = 0');
    expect((await rows('SELECT 1 one'))[0]?.['one']).toBe(1);
  });

  it('is cut off with its client', async () => {
    const leaving = await connect();
    leaving.query(ENDLESS).catch(() => {});
    await expect.poll(async () => (await rows('SHOW PROCESSLIST')).some(({ Info }) => Info === ENDLESS)).toBe(true);
    leaving.destroy();
    const gone = async (): Promise<boolean> => (await rows('SHOW PROCESSLIST')).length === 1;
    await expect.poll(gone).toBe(true);
  });

  it('sees what was committed before, and a transaction its own changes', async () => {
    await connection.query('UPDATE scan.t SET v = 5000 WHERE id = 7');
    expect((await rows('SELECT MAX(v) m FROM scan.t'))[0]?.['m']).toBe(5000);
    await connection.query('BEGIN');
    await connection.query('UPDATE scan.t SET v = 6000 WHERE id = 7');
    expect((await rows('SELECT MAX(v) m FROM scan.t'))[0]?.['m']).toBe(6000);
    await connection.query('ROLLBACK');
    expect((await rows('SELECT MAX(v) m FROM scan.t'))[0]?.['m']).toBe(5000);
  });

  it('keeps nobody waiting inside a transaction either, which goes on reading the same state', async () => {
    const other = await connect();
    const id = Number((await rows('SELECT CONNECTION_ID() c'))[0]?.['c']);
    const most = async (): Promise<unknown> => (await rows('SELECT v m FROM scan.t ORDER BY v DESC LIMIT 1'))[0]?.['m'];
    await connection.query('START TRANSACTION');
    const before = await most();
    const running = errnoOf(connection.query(ENDLESS));
    const isRunning = async (): Promise<boolean> =>
      ((await other.query<RowDataPacket[]>('SHOW PROCESSLIST'))[0] ?? []).some(({ Info }) => Info === ENDLESS);
    await expect.poll(isRunning).toBe(true);
    await other.query('UPDATE scan.t SET v = 7000 WHERE id = 8');
    await other.query(`KILL QUERY ${id}`);
    expect(await running).toBe(1317);
    expect(await most()).toBe(before);
    await connection.query('COMMIT');
    expect(await most()).toBe(7000);
    await other.end();
  });
});

describe('SLEEP in a query of tables', () => {
  it('waits for each row, and nobody else does', async () => {
    const other = await connect();
    const order: string[] = [];
    const sleeping = rows('SELECT id, SLEEP(0.4) AS s FROM scan.t WHERE id <= 2 ORDER BY id').then((found) => {
      order.push('slept');
      return found;
    });
    await other.query('SELECT 1');
    order.push('other');
    expect(await sleeping).toEqual([
      { id: 1, s: 0 },
      { id: 2, s: 0 },
    ]);
    expect(order).toEqual(['other', 'slept']);
    expect(await errnoOf(connection.query('SELECT SLEEP(id - 2) FROM scan.t WHERE id = 1'))).toBe(1210);
    await other.end();
  });

  it('ends with KILL QUERY and after max_execution_time', async () => {
    const other = await connect();
    const id = Number((await rows('SELECT CONNECTION_ID() c'))[0]?.['c']);
    const running = errnoOf(connection.query('SELECT SLEEP(100) FROM scan.t WHERE id = 1'));
    await other.query('SELECT 1');
    await other.query(`KILL QUERY ${id}`);
    expect(await running).toBe(1317);
    await other.query('SET max_execution_time = 100');
    expect(await errnoOf(other.query('SELECT SLEEP(100), s FROM scan.t WHERE id = 1'))).toBe(3024);
    await other.end();
  });

  it('is refused where it would keep others waiting', async () => {
    expect(await errnoOf(connection.query('UPDATE scan.t SET v = v + SLEEP(id) WHERE id = 1'))).toBe(1235);
  });
});
