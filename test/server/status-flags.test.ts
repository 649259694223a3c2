import { createConnection, type Connection, type ResultSetHeader } from 'mysql2/promise';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SERVER_STATUS } from '../../src/mysql/capability.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

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
