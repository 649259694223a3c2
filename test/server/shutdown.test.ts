import { createConnection, type Connection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient } from './support/raw-client.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

async function connection(): Promise<Connection> {
  const opened = await createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD });
  opened.on('error', () => {});
  return opened;
}

describe('drain', () => {
  it('lets a running statement finish, ends idle sessions and takes no new ones', async () => {
    const [busy, idle] = [await connection(), await connection()];
    const running = busy.query('SELECT WAIT');
    await server.engine.waiting.promise;
    const drained = server.server.drain(10_000);
    await expect.poll(() => server.server.sessionCount).toBe(1);
    await expect(idle.query('SELECT 1')).rejects.toThrow(/clos/i);
    await expect(RawClient.open(server.port)).rejects.toThrow(/ECONNREFUSED/);
    server.engine.release();
    expect((await running)[0]).toEqual([{ 1: 1 }]);
    await drained;
    expect(server.engine.openSessions).toBe(0);
  });

  it('cuts what still runs when the grace is over', async () => {
    const busy = await connection();
    const running = busy.query('SELECT WAIT');
    running.catch(() => {});
    await server.engine.waiting.promise;
    await server.server.drain(50);
    await expect(running).rejects.toThrow(/interrupted|lost|closed/i);
    expect(server.server.sessionCount).toBe(0);
  });

  it('does not wait for clients that are still logging in', async () => {
    const client = await RawClient.greeted(server.port);
    await server.server.drain(10_000);
    expect(await client.packets()).toEqual([]);
  });
});

describe('KILL', () => {
  it('stops a statement, and the connection goes on', async () => {
    const [busy, killer] = [await connection(), await connection()];
    const running = busy.query('SELECT WAIT');
    running.catch(() => {});
    await server.engine.waiting.promise;
    const victim = server.server.context.processes.list().find(({ command }) => command === 'Query');
    await killer.query(`KILL QUERY ${victim?.id ?? 0}`);
    await expect(running).rejects.toMatchObject({ errno: 1317 });
    expect((await busy.query('SELECT 1'))[0]).toHaveLength(1);
    await Promise.all([busy.end(), killer.end()]);
  });

  it('ends a connection', async () => {
    const [victim, killer] = [await connection(), await connection()];
    await killer.query(`KILL ${victim.threadId}`);
    await expect(victim.query('SELECT 1')).rejects.toThrow(/closed|lost/i);
    await killer.end();
  });

  it('ends a connection without an answer to what runs', async () => {
    const [busy, killer] = [await connection(), await connection()];
    const running = busy.query('SELECT WAIT');
    running.catch(() => {});
    await server.engine.waiting.promise;
    await killer.query(`KILL ${busy.threadId}`);
    await expect(running).rejects.toMatchObject({ code: 'PROTOCOL_CONNECTION_LOST' });
    await killer.end();
  });

  it('ends its own connection after error 1317', async () => {
    const own = await connection();
    await expect(own.query(`KILL ${own.threadId}`)).rejects.toMatchObject({ errno: 1317 });
    await expect(own.query('SELECT 1')).rejects.toThrow(/closed|lost/i);
  });
});
