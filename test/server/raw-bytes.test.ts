import { join } from 'node:path';
import { createConnection as connectMariadb } from 'mariadb';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';
import { judgeClient, runProgram, type Program } from './support/client-run.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

const folder = temporaryFolders();
const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const HEX = ALL_BYTES.toString('hex').toUpperCase();

let engine: Engine;
let server: TestServer;
let root: Connection;
beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine, socket: true });
  root = await createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD });
  await root.query('CREATE DATABASE raw');
  await root.query('CREATE TABLE raw.t (id INT AUTO_INCREMENT PRIMARY KEY, b BLOB, c VARCHAR(20))');
});
afterAll(async () => {
  await root.end();
  await server.close();
  await engine.close();
});

/** The bytes as a dump writes them: escaped where the grammar needs it, raw everywhere else. */
function dumped(bytes: Buffer): Buffer {
  const parts = Array.from(bytes, (byte) => {
    if (byte === 0) return Buffer.from('\\0');
    return [0x0a, 0x0d, 0x1a, 0x22, 0x27, 0x5c].includes(byte) ? escaped(byte) : Buffer.of(byte);
  });
  return Buffer.concat(parts);
}

function escaped(byte: number): Buffer {
  const letter = { 0x0a: 'n', 0x0d: 'r', 0x1a: 'Z' }[byte] ?? String.fromCharCode(byte);
  return Buffer.from(`\\${letter}`);
}

async function lastBlob(): Promise<string> {
  const [rows] = await root.query({ sql: 'SELECT HEX(b), b FROM raw.t ORDER BY id DESC LIMIT 1', rowsAsArray: true });
  const [[hex, bytes] = []] = rows as unknown as [string, Buffer][];
  expect(bytes?.toString('hex').toUpperCase()).toBe(hex);
  return hex ?? '';
}

describe('all bytes in a BLOB by the text protocol', () => {
  const clients: readonly (readonly [string, Program | undefined, readonly string[]])[] = [
    ['mysql 9.7', judgeClient('mysql-9.7'), []],
    ['mariadb 11.8', judgeClient('mariadb-11.8'), []],
    [
      'mariadb',
      requireTool('mariadb') ? { program: 'mariadb', args: [] } : undefined,
      ['--default-character-set=utf8mb4'],
    ],
  ];
  for (const [name, program, options] of clients) {
    it.skipIf(!program)(`${name} as a dump writes them`, async () => {
      if (program === undefined) return;
      const login = ['--no-defaults', ...options, `-S${server.socket}`, '-uroot', `-p${PASSWORD}`, 'raw'];
      for (const introducer of ['_binary', '_binary ', '']) {
        await root.query('DELETE FROM raw.t');
        const sql = Buffer.concat([
          Buffer.from(`INSERT INTO t (b, c) VALUES (${introducer}'`),
          dumped(ALL_BYTES),
          Buffer.from("', 'töxt')"),
        ]);
        const { output } = await runProgram(program, login, sql);
        expect(output.replace(/.*\[Warning\].*\n/, '')).toBe('');
        expect(await lastBlob()).toBe(HEX);
        expect((await root.query('SELECT c FROM raw.t'))[0]).toEqual([{ c: 'töxt' }]);
      }
    });
  }

  it('mysql2, as parameter of both protocols', async () => {
    await root.query('INSERT INTO raw.t (b) VALUES (?)', [ALL_BYTES]);
    expect(await lastBlob()).toBe(HEX);
    await root.execute('INSERT INTO raw.t (b) VALUES (?)', [ALL_BYTES.subarray(1)]);
    expect(await lastBlob()).toBe(HEX.slice(2));
  });

  it('mariadb, as parameter of both protocols', async () => {
    const connection = await connectMariadb({
      host: '127.0.0.1',
      port: server.port,
      user: 'root',
      password: PASSWORD,
      ssl: { ca: server.ca },
    });
    await connection.query('INSERT INTO raw.t (b) VALUES (?)', [ALL_BYTES]);
    expect(await lastBlob()).toBe(HEX);
    await connection.execute('INSERT INTO raw.t (b) VALUES (?)', [ALL_BYTES.subarray(2)]);
    expect(await lastBlob()).toBe(HEX.slice(4));
    await connection.end();
  });
});

describe('bytes that are no text', () => {
  it('are warned about once for each literal, and titled as by MySQL', async () => {
    // The driver is not told of SET NAMES, and goes on to write Latin-1.
    const options = { host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD, database: 'raw' };
    const client = await createConnection({
      ...options,
      charset: 'LATIN1_SWEDISH_CI',
      flags: ['-SESSION_TRACK', 'MULTI_STATEMENTS'],
    });
    await client.query('SET NAMES utf8mb4');
    const warnings = async (): Promise<unknown> => (await client.query({ sql: 'SHOW WARNINGS', rowsAsArray: true }))[0];
    const invalid = (bytes: string): unknown[] => ['Warning', 1300, `Invalid utf8mb4 character string: '${bytes}'`];
    for (let i = 0; i < 2; i++) {
      const [[row]] = (await client.query("SELECT HEX('\xf7uc'), HEX('a\xff')")) as unknown as [object[]];
      expect(row).toEqual({ "HEX('?uc')": 'F77563', "HEX('a": '61FF' });
      expect(await warnings()).toEqual([invalid('F77563'), invalid('FF')]);
      await client.query("INSERT INTO t (b) VALUES ('\xf7uc'), (_binary'\xff')");
      expect(await warnings()).toEqual([invalid('F77563')]);
    }
    await client.query("SELECT '\xff'; SELECT 1");
    expect(await warnings()).toEqual([]);
    await client.query("SELECT 1; SELECT '\xff'");
    expect(await warnings()).toEqual([invalid('FF')]);
    // In errors each of them is a question mark.
    await expect(client.query('\xe5\xc6}\x1f')).rejects.toMatchObject({
      message: expect.stringContaining("near '??}\x1f' at line 1") as string,
    });
    await client.query('SET NAMES binary');
    await client.query("SELECT '\xff'");
    expect(await warnings()).toEqual([]);
    await client.end();
  });

  it('are refused in a column of text, as by MySQL', async () => {
    const mysql = judgeClient('mysql-9.7');
    if (mysql === undefined) return;
    const login = ['--no-defaults', `-S${server.socket}`, '-uroot', `-p${PASSWORD}`, 'raw'];
    const cases = [
      ["'ab\xffcd'", '\\xFFcd'],
      ["_binary'ab\xffcd'", '\\xFFcd'],
      ["'\xc3\xa9\xff\nA'", '\\xFF\\x0AA'],
      ["'a\xffbcdefg'", '\\xFFbcdef...'],
      ["'a\xc3'", '\\xC3'],
    ] as const;
    for (const [literal, shown] of cases) {
      const sql = Buffer.from(`INSERT INTO t (c) VALUES (${literal})`, 'latin1');
      const { output } = await runProgram(mysql, login, sql);
      expect(output).toContain(
        `ERROR 1366 (HY000) at line 1: Incorrect string value: '${shown}' for column 'c' at row 1`,
      );
    }
  });

  it('survive in prepared statements and among several statements', async () => {
    const mysql = judgeClient('mysql-9.7');
    if (mysql === undefined) return;
    const login = ['--no-defaults', `-S${server.socket}`, '-uroot', `-p${PASSWORD}`, '-N', 'raw'];
    const sql = Buffer.from("DELIMITER //\nSELECT 'ö'; SELECT HEX('\xff\xfe'), 'a' 'b' //\n", 'latin1');
    const { output } = await runProgram(mysql, login, sql);
    expect(output).toContain('FFFE\tab');
  });
});
