import { createConnection, type Connection, type ResultSetHeader } from 'mysql2/promise';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SERVER_STATUS } from '../../../src/mysql/capability.ts';
import { PASSWORD, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let connection: Connection;

beforeAll(async () => {
  server = await startTestServer();
  connection = await createConnection({
    host: '127.0.0.1',
    port: server.port,
    user: 'root',
    password: PASSWORD,
    ssl: { ca: server.ca, verifyIdentity: true },
  });
});

afterAll(async () => {
  await connection.end();
  await server.close();
});

async function statusAfter(sql: string): Promise<number> {
  const [{ serverStatus }] = await connection.query<ResultSetHeader & { readonly serverStatus: number }>(sql);
  return serverStatus;
}

it('tells drivers that quote values themselves whether a backslash escapes', async () => {
  expect((await statusAfter("SET sql_mode = 'NO_BACKSLASH_ESCAPES'")) & SERVER_STATUS.noBackslashEscapes).not.toBe(0);
  expect((await statusAfter('DO 1')) & SERVER_STATUS.noBackslashEscapes).not.toBe(0);
  expect((await statusAfter("SET sql_mode = ''")) & SERVER_STATUS.noBackslashEscapes).toBe(0);
});

it.each(['--', '-- x', '# x', '/* x */', '/* x */;', '/*! */'])('does nothing for the comment %s', async (sql) => {
  expect(await statusAfter(sql)).toBe(SERVER_STATUS.autocommit);
});

it.each(['', ' ', ';'])('refuses the empty text "%s"', async (sql) => {
  await expect(connection.query(sql)).rejects.toMatchObject({ errno: 1065 });
});

it('tells of system variables that are set, and of those alone that are tracked', async () => {
  interface Changes {
    readonly systemVariables: Readonly<Record<string, string>>;
    readonly schema: string | null;
  }
  const changes = async (sql: string): Promise<Changes | undefined> => {
    const [answer] = await connection.query<ResultSetHeader & { readonly stateChanges?: Changes }>(sql);
    return answer.stateChanges;
  };
  expect((await changes("SET NAMES latin1, time_zone = '+01:00'"))?.systemVariables).toEqual({
    character_set_client: 'latin1',
    character_set_results: 'latin1',
    character_set_connection: 'latin1',
    time_zone: '+01:00',
  });
  expect((await changes('SET autocommit = 0'))?.systemVariables).toEqual({ autocommit: 'OFF' });
  expect(await changes('DO 1')).toBeUndefined();
  expect(await changes('SET sql_mode = DEFAULT, @a = 1')).toBeUndefined();
  await connection.query("SET session_track_system_variables = '*'");
  expect((await changes("SET sql_mode = 'ANSI_QUOTES'"))?.systemVariables).toEqual({
    sql_mode: 'ANSI_QUOTES',
    statement_id: expect.stringMatching(/^\d+$/) as string,
  });
  await connection.query('SET NAMES utf8mb4, autocommit = 1, sql_mode = DEFAULT');
});
