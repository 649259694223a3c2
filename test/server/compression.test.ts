import { join } from 'node:path';
import { createConnection as connectMariadb } from 'mariadb';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';
import { judgeClient, runProgram, type Program } from './support/client-run.ts';
import { errorNumber, loginPacket, RawClient } from './support/raw-client.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

const folder = temporaryFolders();
const USER = 'c';
/** Beyond one frame of either kind, and nothing that gets smaller. */
const LONG = 17 * 1024 * 1024;

let engine: Engine;
let server: TestServer;
beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({
    realEngine: engine,
    socket: true,
    accounts: [{ user: USER, grants: { global: ['select', 'insert', 'create', 'drop'], databases: [], tables: [] } }],
  });
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const QUERIES =
  "SHOW STATUS LIKE 'Compression%'; SELECT LENGTH(REPEAT('ab', 100000)), REPEAT('z', 100), RIGHT(REPEAT('ab', 100000), 3)";

function commandLine(program: Program | undefined, ...own: readonly string[]): () => Promise<string> {
  return async () => {
    if (program === undefined) throw new Error('no program');
    const login = [
      '--no-defaults',
      '-h127.0.0.1',
      `-P${server.port}`,
      `-u${USER}`,
      `-p${PASSWORD}`,
      '-N',
      '-e',
      QUERIES,
    ];
    const { output } = await runProgram(program, [...login, ...own]);
    return output.replaceAll(/.*\[Warning\].*\n|^WARNING.*\n/gm, '');
  };
}

function expected(algorithm: string, level: number): string {
  const isOn = algorithm === '' ? 'OFF' : 'ON';
  return `Compression\t${isOn}\nCompression_algorithm\t${algorithm}\nCompression_level\t${level}\n200000\t${'z'.repeat(100)}\tbab\n`;
}

describe('command-line clients', () => {
  const mysql = judgeClient('mysql-9.7');
  const mariadb: Program | undefined = requireTool('mariadb') ? { program: 'mariadb', args: [] } : undefined;
  const newer = judgeClient('mariadb-11.8');
  const ca = (): string => join(server.certs, 'ca.pem');

  it.skipIf(!mysql)('mysql 9.7 with zlib, zstd and neither, in clear and inside TLS', async () => {
    for (const ssl of ['--ssl-mode=DISABLED', '--ssl-mode=REQUIRED']) {
      const keys = ssl.endsWith('DISABLED') ? ['--get-server-public-key'] : [];
      const run = (list: string): Promise<string> =>
        commandLine(mysql, ssl, ...keys, `--compression-algorithms=${list}`)();
      expect(await run('zlib')).toBe(expected('zlib', 6));
      expect(await run('zstd')).toBe(expected('zstd', 3));
      expect(await run('zstd,uncompressed')).toBe(expected('zstd', 3));
      expect(await run('uncompressed')).toBe(expected('', 0));
    }
    const level = commandLine(mysql, '--compression-algorithms=zstd', '--zstd-compression-level=19');
    expect(await level()).toBe(expected('zstd', 19));
  });

  it.skipIf(!mysql)(
    'mysql 9.7 sends and reads packets beyond 16 MiB',
    async () => {
      if (mysql === undefined) return;
      const login = [
        '--no-defaults',
        `-S${server.socket}`,
        `-u${USER}`,
        `-p${PASSWORD}`,
        '-N',
        '--max-allowed-packet=67108864',
      ];
      const statement = `SELECT LENGTH('${'0123456789abcdef'.repeat(LONG / 16)}'), LENGTH(REPEAT('xyz', 9000000)), REPEAT('xyz', 6000000)`;
      const { output } = await runProgram(mysql, [...login, '--compression-algorithms=zstd'], statement);
      const values = output.trim().split('\n').at(-1)?.split('\t');
      expect(values?.slice(0, 2)).toEqual([String(LONG), '27000000']);
      expect(values?.[2] === 'xyz'.repeat(6_000_000)).toBe(true);
    },
    120_000,
  );

  it.skipIf(!mariadb)('mariadb with --compress', async () => {
    expect(await commandLine(mariadb, '--compress', '--ssl', `--ssl-ca=${ca()}`)()).toBe(expected('zlib', 6));
  });

  it.skipIf(!newer)('mariadb 11.8 with --compress', async () => {
    expect(await commandLine(newer, '--compress', `--ssl-ca=${ca()}`)()).toBe(expected('zlib', 6));
  });
});

describe('drivers', () => {
  const tls = (): { ca: string } => ({ ca: server.ca });

  it('mysql2', async () => {
    for (const ssl of [undefined, tls()]) {
      const connection = await createConnection({
        host: '127.0.0.1',
        port: server.port,
        user: USER,
        password: PASSWORD,
        compress: true,
        ...(ssl ? { ssl } : {}),
      });
      const [rows] = await connection.query("SHOW STATUS LIKE 'Compression_algorithm'");
      expect(rows).toEqual([{ Variable_name: 'Compression_algorithm', Value: 'zlib' }]);
      const long = Buffer.alloc(ssl ? 200_000 : LONG, 'mysql2 ').toString();
      const [answer] = await connection.query('SELECT ? AS a', [long]);
      expect((answer as { a: string }[])[0]?.a === long).toBe(true);
      const [prepared] = await connection.execute('SELECT ? AS a', ['prepared'.repeat(1000)]);
      expect(prepared).toEqual([{ a: 'prepared'.repeat(1000) }]);
      await connection.changeUser({ user: USER, password: PASSWORD });
      expect((await connection.query('SELECT 1 AS one'))[0]).toEqual([{ one: 1 }]);
      await connection.end();
    }
  });

  it('mariadb', async () => {
    const connection = await connectMariadb({
      host: '127.0.0.1',
      port: server.port,
      user: USER,
      password: PASSWORD,
      compress: true,
      ssl: tls(),
    });
    const rows = await connection.query<{ Value: string }[]>("SHOW STATUS LIKE 'Compression_algorithm'");
    expect(rows[0]?.Value).toBe('zlib');
    const long = Buffer.alloc(1_000_000, 'mariadb ').toString();
    const [answer] = await connection.query<{ a: string }[]>('SELECT ? AS a', [long]);
    expect(answer?.a === long).toBe(true);
    await connection.end();
  });
});

describe('protocol_compression_algorithms', () => {
  it('says what is offered and taken', async () => {
    server.variables.set('protocol_compression_algorithms', 'zstd,uncompressed');
    const client = await RawClient.open(server.port);
    const greeting = await client.packet();
    client.close();
    const end = (greeting?.payload.indexOf(0) ?? 0) + 1;
    const capabilities = greeting?.payload.readUInt16LE(end + 18) ?? 0;
    expect((capabilities << 16) & CAPABILITY.zstdCompression).not.toBe(0);
    expect(await refusal(CAPABILITY.compress)).toBe("3922 Invalid compression algorithm 'zlib'.");
    server.variables.set('protocol_compression_algorithms', 'zlib');
    expect(await refusal(0)).toBe("3922 Invalid compression algorithm 'uncompressed'.");
    expect(await refusal(CAPABILITY.zstdCompression, 30)).toContain('3923 ');
    server.variables.set('protocol_compression_algorithms', 'zlib,zstd,uncompressed');
  });

  async function refusal(capabilities: number, zstdLevel?: number): Promise<string> {
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, USER, { capabilities, ...(zstdLevel === undefined ? {} : { zstdLevel }) }));
    const [packet] = await client.packets();
    return packet ? `${errorNumber(packet)} ${packet.payload.toString('utf8', 9)}` : '';
  }
});

describe('before the login has ended', () => {
  it('nothing is compressed, and nothing compressed is read', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, USER, { capabilities: CAPABILITY.compress }));
    const answer = await client.packet();
    expect([0x01, 0xfe]).toContain(answer?.payload[0]);
    // A compressed frame of one byte: seven bytes of header in which an ordinary reader sees a wrong sequence id.
    client.send(Buffer.from([1, 0, 0, 0, 0, 0, 0, 0x0e]));
    expect((await client.packets()).map(errorNumber)).toEqual([1156]);
  });
});
