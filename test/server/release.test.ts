import type { RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from '../acceptance/support/acceptance.ts';

let server: Running;
beforeAll(async () => {
  server = await run({ autoTls: true });
});
afterAll(async () => {
  await server.close();
});

describe('RELEASE', () => {
  it.each(['COMMIT RELEASE', 'ROLLBACK RELEASE'])('%s is answered, and then ends the connection', async (sql) => {
    const connection = await server.connect();
    const other = await server.connect();
    await connection.query(sql);
    await expect.poll(async () => (await other.query<RowDataPacket[]>('SHOW PROCESSLIST'))[0].length).toBe(1);
    await expect(connection.query('SELECT 1')).rejects.toThrow(/closed|ended/i);
    await other.end();
  });

  it('NO RELEASE keeps it', async () => {
    const connection = await server.connect();
    await connection.query('COMMIT NO RELEASE');
    await expect(connection.query('SELECT 1')).resolves.toBeDefined();
    await connection.end();
  });
});

it('ROW_COUNT() is 0 after a statement without rows, and -1 after one with rows', async () => {
  const connection = await server.connect();
  const counts: unknown[] = [];
  for (const sql of [
    'SET @a = 1',
    'DO 1',
    'BEGIN',
    'COMMIT',
    'SHOW WARNINGS',
    "PREPARE p FROM 'SELECT 1'",
    'SELECT 1',
  ]) {
    await connection.query(sql);
    const [[row]] = await connection.query<({ n: number } & RowDataPacket)[]>('SELECT ROW_COUNT() n');
    counts.push(row?.n);
  }
  expect(counts).toEqual([0, 0, 0, 0, -1, 0, -1]);
  await connection.end();
});
