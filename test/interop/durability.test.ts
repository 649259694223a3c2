import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';

const folder = freshFolder();

beforeAll(() => buildOnce());
afterAll(() => removeFolder(folder));

function connect({ port, user, password, ca }: Served) {
  return createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca, verifyIdentity: true } });
}

async function numbers(server: Served): Promise<readonly number[]> {
  const connection = await connect(server);
  const [rows] = await connection.query<RowDataPacket[]>('SELECT n FROM kept.t ORDER BY n');
  await connection.end();
  return rows.map((row) => Number(row['n']));
}

describe('a data folder', () => {
  it('is kept over a restart: same CA, same account, same rows', async () => {
    const first = await serve(folder);
    const connection = await connect(first);
    await connection.query('CREATE DATABASE kept');
    await connection.query('CREATE TABLE kept.t (n INT PRIMARY KEY)');
    await connection.query('INSERT INTO kept.t VALUES (1), (2)');
    await connection.end();
    expect(await first.end()).toBe(0);

    const second = await serve(folder);
    expect(second.ca).toBe(first.ca);
    expect(second.password).toBe(first.password);
    expect(second.output()).not.toContain(first.password);
    expect(await numbers(second)).toEqual([1, 2]);
    await second.end();
  });

  it('has every acknowledged row after kill -9 under writers', async () => {
    const server = await serve(folder);
    const acknowledged: number[] = [];
    let next = 100;
    let refused = 0;
    // Many at once, so that they share commits; now and then one that fails within its group.
    const writers = Array.from({ length: 16 }, async () => {
      const connection = await connect(server);
      connection.on('error', () => {});
      try {
        for (;;) {
          const n = next++;
          await connection.query(`INSERT INTO kept.t VALUES (${n})`);
          acknowledged.push(n);
          if (n % 7 === 0) await connection.query(`INSERT INTO kept.t VALUES (${n})`).catch(() => refused++);
          if (acknowledged.length >= 200) server.child.kill('SIGKILL');
        }
      } catch {
        connection.destroy();
      }
    });
    await Promise.all(writers);
    await server.end('SIGKILL');

    const again = await serve(folder);
    const rows = new Set(await numbers(again));
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(refused).toBeGreaterThan(0);
    expect(acknowledged.filter((n) => !rows.has(n))).toEqual([]);
    await again.end();
  });
});
