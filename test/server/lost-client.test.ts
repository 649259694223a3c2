import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { temporaryFolders } from '../support/tools.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

const freshFolder = temporaryFolders();

let engine: Engine;
let server: TestServer;
let root: Connection;

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(freshFolder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine });
  root = await connection();
  await root.query(
    'CREATE DATABASE app; USE app; CREATE TABLE t (a INT PRIMARY KEY, b INT); INSERT INTO t VALUES (1, 1)',
  );
  await root.query('SET innodb_lock_wait_timeout = 1, lock_wait_timeout = 1');
});

afterAll(async () => {
  root.destroy();
  await server.close();
  await engine.close();
});

async function connection(): Promise<Connection> {
  const login = { host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD, multipleStatements: true };
  const opened = await createConnection(login);
  opened.on('error', () => {});
  return opened;
}

const sleeping = (): number =>
  server.server.context.processes.list().filter(({ info }) => info?.includes('SLEEP(')).length;

/** Has a client send a text, and go while it sleeps. */
async function leaveWhileAsleep(text: string, go: (client: Connection) => unknown): Promise<void> {
  const client = await connection();
  await client.query('USE app');
  client.query(text).catch(() => {});
  await expect.poll(sleeping).toBe(1);
  await go(client);
  await expect.poll(() => server.server.sessionCount).toBe(1);
}

const gone: readonly (readonly [string, (client: Connection) => unknown])[] = [
  ['has gone', (client) => client.destroy()],
  ['was killed', (client) => root.query(`KILL ${client.threadId}`)],
];

describe.each(gone)('a client that %s while its text of several statements runs', (_, go) => {
  it('begins none of those behind, and holds nothing', async () => {
    await leaveWhileAsleep('SELECT SLEEP(60); BEGIN; UPDATE t SET b = b + 1 WHERE a = 1', go);
    await leaveWhileAsleep("DO SLEEP(60); DO GET_LOCK('left', 0)", go);
    await leaveWhileAsleep('DO SLEEP(60); LOCK TABLES t WRITE', go);
    await leaveWhileAsleep('DO SLEEP(60); FLUSH TABLES WITH READ LOCK', go);
    await leaveWhileAsleep('DO SLEEP(60); INSERT INTO t VALUES (2, 2)', go);
    expect((await root.query("UPDATE t SET b = 7; SELECT a, b, IS_FREE_LOCK('left') AS l FROM t"))[0]).toMatchObject([
      { affectedRows: 1 },
      [{ a: 1, b: 7, l: 1 }],
    ]);
  });
});

describe('a client that goes while a statement runs', () => {
  it('does not get the lock that comes behind its sleep', async () => {
    await leaveWhileAsleep("SELECT SLEEP(60), GET_LOCK('behind', 60)", (client) => client.destroy());
    expect((await root.query("SELECT IS_FREE_LOCK('behind') AS l"))[0]).toEqual([{ l: 1 }]);
  });

  it.each(['LOCK TABLES t WRITE', 'FLUSH TABLES WITH READ LOCK'])('during %s locks no tables', async (lock) => {
    for (let wait = 0; wait < 5; wait++) {
      const client = await connection();
      await client.query(`USE app; BEGIN; UPDATE t SET b = b + 1`);
      client.query(lock).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
      client.destroy();
      await expect.poll(() => server.server.sessionCount).toBe(1);
      await root.query('UPDATE t SET b = 0');
    }
  });
});
