import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { PacketReader } from '../../src/mysql/reader.ts';
import { temporaryFolders } from '../support/tools.ts';
import { ask, frame, RawClient } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const folder = temporaryFolders();
let engine: Engine;
let server: TestServer;
let client: RawClient;

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine, accounts: [{ user: 'plain', hash: '', grants: ALL_GRANTS }] });
  client = await RawClient.loggedIn(server.port, 'plain');
  for (const sql of ['CREATE DATABASE app', 'USE app', 'CREATE TABLE t (ab INT, Abc INT, b_c INT)'])
    await ask(client, sql);
});
afterAll(async () => {
  client.close();
  await server.close();
  await engine.close();
});

/** The names that COM_FIELD_LIST of table `t` gives. */
async function names(pattern: string): Promise<readonly string[]> {
  client.send(frame(0, Buffer.from(`\u0004t\0${pattern}`)));
  const found: string[] = [];
  for (;;) {
    const payload = (await client.packet())?.payload ?? Buffer.alloc(0);
    if (payload[0] !== 3) return found;
    const reader = new PacketReader(payload);
    for (let i = 0; i < 4; i++) reader.lengthEncodedBytes();
    found.push(reader.lengthEncodedBytes().toString());
  }
}

it.each([
  ['', ['ab', 'Abc', 'b_c']],
  ['%', ['ab', 'Abc', 'b_c']],
  ['a%', ['ab', 'Abc']],
  ['AB', ['ab']],
  ['b\\_c', ['b_c']],
  ['x%', []],
])('COM_FIELD_LIST gives the columns that are like "%s"', async (pattern, expected) => {
  expect(await names(pattern)).toEqual(expected);
});
