import { join } from 'node:path';
import { createConnection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireTool } from '../support/tools.ts';
import { judgeClient, runProgram } from './support/client-run.ts';
import { errorNumber, frame, loginPacket, RawClient } from './support/raw-client.ts';
import { addAccounts, PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    socket: true,
    accounts: [
      { user: 'sha', plugin: 'sha256_password' },
      { user: 'empty', plugin: 'sha256_password', hash: '' },
      { user: 'tls', plugin: 'sha256_password', require: { kind: 'ssl' } },
    ],
  });
});
afterAll(() => server.close());

async function accountOf(user: string, extra: ConnectionOptions = {}): Promise<unknown> {
  const connection = await createConnection({
    host: '127.0.0.1',
    port: server.port,
    user,
    password: PASSWORD,
    ...extra,
  });
  const [rows] = await connection.query({ sql: 'SELECT ACCOUNT', rowsAsArray: true });
  await connection.end();
  return (rows as unknown[][])[0]?.[0];
}

describe('sha256_password', () => {
  it('stores what MySQL stores', async () => {
    const [hash = ''] = server.accounts.list().flatMap((account) => (account.user === 'sha' ? account.hash : []));
    expect(hash).toMatch(/^\$5\$[./0-9A-Za-z]{20}\$[./0-9A-Za-z]{43}$/);
  });

  it('takes a password that MySQL 9.7 has stored', async () => {
    // CREATE USER … IDENTIFIED WITH sha256_password BY 'x'
    const hash = Buffer.from(
      '24352455627C217D0D55161A554E521E39114F5231297024434A636675666B34657358414D7A6E78346877555877686569532F58743535565055504E6D635665565035',
      'hex',
    ).toString('latin1');
    await addAccounts(server.accounts, [{ user: 'moved', plugin: 'sha256_password', hash }]);
    expect(await accountOf('moved', { password: 'x', ssl: { ca: server.ca } })).toBe('moved@%');
    await expect(accountOf('moved', { password: 'y', ssl: { ca: server.ca } })).rejects.toMatchObject({ errno: 1045 });
  });

  it('logs in over TLS with the password itself', async () => {
    expect(await accountOf('sha', { ssl: { ca: server.ca } })).toBe('sha@%');
    expect(await accountOf('tls', { ssl: { ca: server.ca } })).toBe('tls@%');
  });

  it('never takes a password in clear without TLS', async () => {
    const client = await RawClient.greeted(server.port);
    const response = Buffer.from(`${PASSWORD}\0`);
    client.send(loginPacket(1, 'sha', { plugin: 'sha256_password', response }));
    expect((await client.packets()).map(errorNumber)).toEqual([1045]);
  });

  it('sends its key to who asks, and refuses what is not encrypted with it', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, 'sha', { plugin: 'sha256_password', response: Uint8Array.of(1) }));
    const answer = await client.packet();
    expect(answer?.payload.toString('utf8', 1)).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    client.send(frame(3, Buffer.alloc(256, 7)));
    expect((await client.packets()).map(errorNumber)).toEqual([1045]);
  });
});

describe('command-line clients', () => {
  const mysql = judgeClient('mysql-9.7');
  const mariadb = requireTool('mariadb') ? { program: 'mariadb', args: [] } : undefined;
  const common = (user: string, password = PASSWORD): readonly string[] => [
    '--no-defaults',
    `-u${user}`,
    `-p${password}`,
    '-N',
    '-e',
    'SELECT ACCOUNT',
  ];
  const tcp = (): readonly string[] => ['-h127.0.0.1', `-P${server.port}`];

  it.skipIf(!mysql)('mysql 9.7 over TLS, by RSA in clear and on a socket', async () => {
    if (mysql === undefined) return;
    const ways = [
      [...tcp(), '--ssl-mode=REQUIRED'],
      [...tcp(), '--ssl-mode=DISABLED', '--get-server-public-key'],
      [`-S${server.socket}`, '--ssl-mode=DISABLED', '--get-server-public-key'],
    ];
    for (const way of ways) {
      expect((await runProgram(mysql, [...common('sha'), ...way])).output).toContain('sha@%');
      expect((await runProgram(mysql, [...common('sha', 'wrong'), ...way])).output).toContain('ERROR 1045 (28000)');
      expect((await runProgram(mysql, [...common('empty', ''), ...way])).output).toContain('empty@%');
      expect((await runProgram(mysql, [...common('empty', 'wrong'), ...way])).output).toContain('ERROR 1045 (28000)');
    }
  });

  it.skipIf(!mariadb)('mariadb over TLS', async () => {
    if (mariadb === undefined) return;
    const way = [...tcp(), '--ssl', `--ssl-ca=${join(server.certs, 'ca.pem')}`];
    expect((await runProgram(mariadb, [...common('sha'), ...way])).output).toContain('sha@%');
  });
});
