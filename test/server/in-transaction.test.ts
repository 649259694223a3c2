import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { SERVER_STATUS } from '../../src/mysql/capability.ts';
import { temporaryFolders } from '../support/tools.ts';
import { ask, RawClient } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

// Everything that is expected here was measured with MySQL 9.7.

const folder = temporaryFolders();
let engine: Engine;
let server: TestServer;
let client: RawClient;

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine, accounts: [{ user: 'plain', hash: '', grants: ALL_GRANTS }] });
  client = await RawClient.loggedIn(server.port, 'plain');
  for (const sql of ['CREATE DATABASE app', 'USE app', 'CREATE TABLE t (id INT PRIMARY KEY)', 'SET autocommit = 0'])
    await ask(client, sql);
});
afterAll(async () => {
  client.close();
  await server.close();
  await engine.close();
});

/** Whether the session is inside a transaction behind a statement. */
async function isInside(sql: string): Promise<boolean> {
  const packet = await ask(client, sql);
  if (packet[0] === 0xff) throw new Error(packet.toString());
  // Behind the header and two numbers that are small in all of these.
  return (packet.readUInt16LE(3) & SERVER_STATUS.inTransaction) !== 0;
}

it.each([
  'SELECT 1',
  'SELECT * FROM (SELECT 1) x',
  'WITH RECURSIVE n AS (SELECT 1 i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n',
  "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) j",
  'VALUES ROW(1), ROW(2)',
  'SELECT 1 UNION SELECT 2',
  'SELECT * FROM information_schema.engines',
  'SELECT * FROM performance_schema.session_status LIMIT 0',
  'SHOW CREATE TABLE t',
  'SHOW ENGINES',
  'EXPLAIN SELECT 1',
  'ANALYZE TABLE t',
  'SAVEPOINT a',
])('without autocommit, %s begins no transaction', async (sql) => {
  expect(await isInside(sql)).toBe(false);
  await ask(client, 'ROLLBACK');
});

it.each([
  'SELECT * FROM t',
  'SELECT * FROM information_schema.tables LIMIT 0',
  'SHOW TABLES',
  'SHOW COLLATION',
  'EXPLAIN SELECT * FROM t',
  'EXPLAIN UPDATE t SET id = 2',
  'SET @a = (SELECT COUNT(*) FROM t)',
  'DO (SELECT COUNT(*) FROM t)',
  'LOCK TABLES t READ',
  'CREATE TEMPORARY TABLE x (a INT)',
  'DROP TEMPORARY TABLE x',
])('without autocommit, %s begins a transaction', async (sql) => {
  expect(await isInside(sql)).toBe(true);
  await ask(client, 'UNLOCK TABLES');
  await ask(client, 'ROLLBACK');
});

it('a transaction that began with a savepoint goes back to it', async () => {
  expect(await isInside('SAVEPOINT a')).toBe(false);
  expect(await isInside('INSERT INTO t VALUES (1)')).toBe(true);
  expect(await isInside('ROLLBACK TO a')).toBe(true);
  expect((await ask(client, 'DELETE FROM t'))[1]).toBe(0);
  await ask(client, 'ROLLBACK');
});
