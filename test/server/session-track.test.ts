import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { CAPABILITY, SERVER_STATUS } from '../../src/mysql/capability.ts';
import { COMMAND } from '../../src/mysql/command.ts';
import { PacketReader } from '../../src/mysql/reader.ts';
import { temporaryFolders } from '../support/tools.ts';
import { ask, frame, loginPacket, RawClient } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

// Everything that is expected here was measured with MySQL 9.7.

const folder = temporaryFolders();
let engine: Engine;
let server: TestServer;

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({
    realEngine: engine,
    accounts: [{ user: 'plain', hash: '', grants: ALL_GRANTS }],
  });
  const client = await loggedIn();
  for (const sql of ['CREATE DATABASE app', 'CREATE TABLE app.t (id INT PRIMARY KEY)']) await ask(client, sql);
  client.close();
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const loggedIn = (capabilities = CAPABILITY.sessionTrack): Promise<RawClient> =>
  RawClient.loggedIn(server.port, 'plain', capabilities);

const KINDS = ['variable', 'schema', 'state', 'gtid', 'characteristics', 'transaction'];

/** The entries of an OK packet, or `undefined` where its status tells of none. */
function entriesOf(payload: Buffer): readonly string[] | undefined {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  reader.lengthEncodedInteger();
  reader.lengthEncodedInteger();
  const status = reader.u16();
  reader.u16();
  if ((status & SERVER_STATUS.sessionStateChanged) === 0) return undefined;
  reader.lengthEncodedBytes();
  const entries = new PacketReader(Buffer.from(reader.lengthEncodedBytes()), 'ER_MALFORMED_PACKET');
  const told: string[] = [];
  while (entries.remaining > 0) {
    const kind = KINDS[entries.u8()];
    const data = Buffer.from(entries.lengthEncodedBytes());
    told.push(kind === 'state' ? `state ${data.toString()}` : `${kind} ${textsOf(data).join('=')}`);
  }
  return told;
}

function textsOf(data: Buffer): readonly string[] {
  const reader = new PacketReader(data, 'ER_MALFORMED_PACKET');
  const texts: string[] = [];
  while (reader.remaining > 0) texts.push(Buffer.from(reader.lengthEncodedBytes()).toString());
  return texts;
}

type Told = readonly [sql: string, told: readonly string[] | undefined];

/** What a new session is told behind each statement. */
async function answers(statements: readonly Told[]): Promise<readonly Told[]> {
  const client = await loggedIn();
  const told: Told[] = [];
  for (const [sql] of statements) told.push([sql, entriesOf(await ask(client, sql))]);
  client.close();
  return told;
}

describe('the current database', () => {
  it('is told each time that it is chosen', async () => {
    const statements: readonly Told[] = [
      ['USE app', ['schema app']],
      ['USE app', ['schema app']],
      ['SELECT 1', undefined],
      ['SET session_track_schema = OFF', undefined],
      ['USE app', undefined],
      ['SET session_track_schema = ON', undefined],
      ['CREATE DATABASE gone', undefined],
      ['USE gone', ['schema gone']],
      ['DROP DATABASE gone', ['schema ']],
    ];
    expect(await answers(statements)).toEqual(statements);
  });
});

describe('system variables', () => {
  it('are told in order of their names, as the list writes them', async () => {
    const statements: readonly Told[] = [
      [
        'SET NAMES utf8mb4',
        ['character_set_client', 'character_set_connection', 'character_set_results'].map(
          (name) => `variable ${name}=utf8mb4`,
        ),
      ],
      ["SET session_track_system_variables = ' SQL_mode , autocommit,foreign_key_checks'", undefined],
      [
        "SET foreign_key_checks = 0, autocommit = ON, sql_mode = ''",
        ['variable autocommit=ON', 'variable foreign_key_checks=OFF', 'variable SQL_mode='],
      ],
      ['SELECT /*+ SET_VAR(foreign_key_checks=on) */ 1', ['variable foreign_key_checks=OFF']],
      ['SET NAMES latin1', undefined],
      ['SET GLOBAL foreign_key_checks = ON', undefined],
      ["SET session_track_system_variables = 'last_insert_id'", undefined],
      ['SET identity = 3', undefined],
    ];
    expect(await answers(statements)).toEqual(statements);
  });

  it('include the number of the statement, if that is followed', async () => {
    const client = await loggedIn();
    await ask(client, "SET session_track_system_variables = '*'");
    const numbers: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const [told = ''] = entriesOf(await ask(client, 'SELECT 1')) ?? [];
      numbers.push(Number(told.replace('variable statement_id=', '')));
    }
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(3);
    client.close();
  });
});

describe('the state', () => {
  it('changes with what another session would have to do again', async () => {
    const statements: readonly Told[] = [
      ['SET @a = 1', undefined],
      ['SET session_track_state_change = ON', undefined],
      ['SET @a = 1', ['state 1']],
      ['USE app', ['schema app', 'state 1']],
      ["PREPARE s FROM 'SELECT 1'", ['state 1']],
      ['EXECUTE s', undefined],
      ['DEALLOCATE PREPARE s', ['state 1']],
      ['CREATE TEMPORARY TABLE x (a INT)', ['state 1']],
      ['INSERT INTO x VALUES (1)', undefined],
      ['ALTER TABLE x ADD b INT', ['state 1']],
      ['DROP TEMPORARY TABLE x', ['state 1']],
      ['SELECT @a := 2', undefined],
      ['SET SESSION TRANSACTION READ ONLY', ['state 1']],
      ['SET @a = 1, session_track_state_change = ON', undefined],
    ];
    expect(await answers(statements)).toEqual(statements);
  });
});

describe('transactions', () => {
  it('are told of where they begin and end, whatever session_track_transaction_info is', async () => {
    const statements: readonly Told[] = [
      ['BEGIN', ['transaction T_______']],
      ['SELECT * FROM app.t', undefined],
      ['BEGIN', []],
      ['COMMIT', ['transaction ________']],
      ['COMMIT', undefined],
      ['BEGIN', ['transaction T_______']],
      ['CREATE TABLE app.u (a INT)', ['transaction ________']],
      ['DROP TABLE app.u', undefined],
    ];
    expect(await answers(statements)).toEqual(statements);
  });

  it('are told of step by step', async () => {
    const statements: readonly Told[] = [
      ["SET session_track_transaction_info = 'STATE'", []],
      ['START TRANSACTION', ['transaction T_______']],
      ['SELECT 1', ['transaction T_____S_']],
      ['SELECT * FROM app.t', ['transaction T_R___S_']],
      ['INSERT INTO app.t VALUES (1)', ['transaction T_R_W_S_']],
      ['INSERT INTO app.t VALUES (2)', undefined],
      ['SELECT UUID()', ['transaction T_R_WsS_']],
      ['ROLLBACK', ['transaction ________']],
      ['LOCK TABLES app.t READ', ['transaction _______L']],
      ['SELECT * FROM app.t', undefined],
      ['UNLOCK TABLES', ['transaction ________']],
      ["SET session_track_system_variables = ''", undefined],
      ['SET autocommit = 0', undefined],
      ['SELECT 1', undefined],
      ['SELECT * FROM app.t FOR UPDATE', ['transaction I___W_S_']],
      ['COMMIT', ['transaction ________']],
      ['LOCK TABLES app.t WRITE', ['transaction I___W__L']],
      ['COMMIT', ['transaction _______L']],
      ['UNLOCK TABLES', ['transaction ________']],
      ['SET @a = (SELECT COUNT(*) FROM app.t)', ['transaction I_R_____']],
      ['SET autocommit = 1', ['transaction ________']],
    ];
    expect(await answers(statements)).toEqual(statements);
  });

  it('are told of with the statements that begin another one like them', async () => {
    const statements: readonly Told[] = [
      ["SET session_track_transaction_info = 'CHARACTERISTICS'", ['characteristics ']],
      ['SET TRANSACTION READ ONLY', ['characteristics SET TRANSACTION READ ONLY;']],
      [
        'SET TRANSACTION ISOLATION LEVEL READ COMMITTED',
        ['characteristics SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET TRANSACTION READ ONLY;'],
      ],
      [
        'BEGIN',
        [
          'transaction T_______',
          'characteristics SET TRANSACTION ISOLATION LEVEL READ COMMITTED; START TRANSACTION READ ONLY;',
        ],
      ],
      ['COMMIT', ['transaction ________', 'characteristics ']],
      [
        'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ WRITE',
        ['transaction T_R_____', 'characteristics START TRANSACTION WITH CONSISTENT SNAPSHOT, READ WRITE;'],
      ],
      ['COMMIT AND CHAIN', ['transaction T_______', 'characteristics START TRANSACTION READ WRITE;']],
      ['ROLLBACK', ['transaction ________', 'characteristics ']],
      [
        'SET @@transaction_isolation = "SERIALIZABLE"',
        ['characteristics SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;'],
      ],
      ['SELECT 1', undefined],
      ['SELECT * FROM app.t', ['characteristics ']],
    ];
    expect(await answers(statements)).toEqual(statements);
  });
});

it('is told by the next OK packet where the end of the rows has no room for it', async () => {
  const client = await RawClient.greeted(server.port);
  // The login without CLIENT_DEPRECATE_EOF.
  const login = loginPacket(1, 'plain', { response: Buffer.alloc(0), capabilities: CAPABILITY.sessionTrack });
  login[7] = (login[7] ?? 0) & ~(CAPABILITY.deprecateEof >>> 24);
  client.send(login);
  await client.packet();
  await ask(client, "SET session_track_transaction_info = 'STATE'");
  await ask(client, 'BEGIN');
  client.send(frame(0, Buffer.from('\x03SELECT 1')));
  for (let packet = 0; packet < 5; packet++) await client.packet();
  client.send(frame(0, Uint8Array.of(COMMAND.ping)));
  expect(entriesOf((await client.packet())?.payload ?? Buffer.alloc(0))).toEqual(['transaction T_____S_']);
  client.close();
});

it('COM_RESET_CONNECTION tells nothing', async () => {
  const client = await loggedIn();
  await ask(client, 'BEGIN');
  client.send(frame(0, Uint8Array.of(COMMAND.resetConnection)));
  expect(entriesOf((await client.packet())?.payload ?? Buffer.alloc(0))).toBeUndefined();
  expect(entriesOf(await ask(client, 'SELECT 1'))).toBeUndefined();
  client.close();
});
