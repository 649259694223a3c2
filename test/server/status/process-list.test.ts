import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { openSqliteEngine } from '../../../src/engine/sqlite/engine.ts';
import { temporaryFolders } from '../../support/tools.ts';
import { PASSWORD, startTestServer, type TestServer } from '../support/test-server.ts';

const freshFolder = temporaryFolders();

let engine: Engine;
let server: TestServer;
let root: Connection;
let other: Connection;

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(freshFolder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine });
  [root, other] = [await connection(), await connection()];
  await root.query('CREATE DATABASE app');
  await root.query('CREATE TABLE app.t (a INT PRIMARY KEY)');
});

afterAll(async () => {
  root.destroy();
  other.destroy();
  await server.close();
  await engine.close();
});

const connection = (): Promise<Connection> =>
  createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD });

type Row = Readonly<Record<string, string | null>>;

/** What the processes other than `root` do, when they do something. */
async function busy(): Promise<readonly (string | null | undefined)[] | undefined> {
  const [rows] = await root.query('SHOW FULL PROCESSLIST');
  const row = (rows as Row[]).find(({ Command, State }) => Command !== 'Sleep' && State !== 'init');
  return row && [row['Command'], row['State'], row['Info']];
}

// What MySQL 9.7 shows.
describe('the state of a process', () => {
  it.each([
    ['User sleep', '', 'SELECT SLEEP(30)'],
    ['User sleep', '', 'DO SLEEP(30)'],
    ['User sleep', '', 'SET @a = SLEEP(30)'],
    ['User lock', "DO GET_LOCK('l', 1)", "SELECT GET_LOCK('l', 30)"],
    ['Waiting for table metadata lock', 'LOCK TABLES app.t WRITE', 'SELECT * FROM app.t'],
    ['Waiting for global read lock', 'FLUSH TABLES WITH READ LOCK', 'INSERT INTO app.t VALUES (1)'],
  ])('is "%s" after "%s" during %s', async (state, before, sql) => {
    if (before !== '') await root.query(before);
    const running = other.query(sql).catch(() => {});
    await expect.poll(busy).toEqual(['Query', state, sql]);
    await root.query(`KILL QUERY ${other.threadId}`);
    await running;
    await root.query('UNLOCK TABLES');
    await root.query('DO RELEASE_ALL_LOCKS()');
    expect(await busy()).toBeUndefined();
  });

  it('is "init" where it asks itself with SHOW', async () => {
    const [shown] = await root.query('SHOW PROCESSLIST');
    expect((shown as Row[]).map(({ State }) => State)).toEqual(['init', '']);
    const [read] = await root.query("SELECT state FROM information_schema.processlist WHERE command <> 'Sleep'");
    expect(read).toEqual([{ state: 'executing' }]);
  });
});

it('the text of a prepared statement has its values in place', async () => {
  const sql = "SELECT '?', ? + 1, ?, ?, info FROM information_schema.processlist WHERE id = CONNECTION_ID()";
  const [rows] = await root.execute(sql, [5, `a'b"\\`, null]);
  const info = String.raw`SELECT '?', 5 + 1, 'a\'b\"\\', NULL, info FROM information_schema.processlist WHERE id = CONNECTION_ID()`;
  expect((rows as Row[])[0]?.['info']).toBe(info);
});
