import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { expect, it } from 'vitest';
import { startServer, type Server } from '../../src/server/start-server.ts';

async function shownKey({ port, password = '', ca }: Server): Promise<unknown> {
  const tls = ca === undefined ? {} : { ssl: { ca, verifyIdentity: true } };
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root', password, ...tls });
  const sql = "SHOW STATUS LIKE 'Caching_sha2_password_rsa_public_key'";
  const [[row]] = await connection.query<RowDataPacket[]>(sql);
  await connection.end();
  return row?.['Value'];
}

it('SHOW STATUS tells the key of public_key.pem', async () => {
  const server = await startServer({ autoTls: true, port: 0 });
  const file = readFileSync(join(server.dataDir, 'certs/public_key.pem'), 'utf8');
  expect(await shownKey(server)).toBe(file);
  await server.close();
});

it('SHOW STATUS tells a key that was made for a login without TLS', async () => {
  const server = await startServer({ port: 0, password: 'x' });
  expect(await shownKey(server)).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  await server.close();
});
