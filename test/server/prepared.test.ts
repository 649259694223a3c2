import { createConnection as createMariadb } from 'mariadb';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import { SERVER_STATUS } from '../../src/mysql/capability.ts';
import { COLUMN_TYPE } from '../../src/mysql/column.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';
import { errorNumber, frame, RawClient } from './support/raw-client.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
let connection: Connection;
beforeAll(async () => {
  server = await startTestServer({ accounts: [{ user: 'plain', hash: '', grants: ALL_GRANTS }] });
  const ssl = { ca: server.ca, verifyIdentity: true };
  connection = await createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD, ssl });
});
afterAll(async () => {
  await connection.end();
  await server.close();
});

describe('prepared statements of mysql2', () => {
  it('carry every type of parameter', async () => {
    const [rows] = await connection.execute('SELECT ?, ?, ?, ?', ['ä', 1.5, null, Buffer.from([0, 255])]);
    expect(rows).toEqual([{ p0: 'string ä', p1: 'number 1.5', p2: null, p3: 'bytes 00ff' }]);
  });

  it.each([
    'SHOW WARNINGS',
    'SHOW COUNT(*) ERRORS',
    'CHECK TABLE t',
    'XA RECOVER',
    'ALTER DATABASE d CHARACTER SET utf8mb4',
    "LOAD DATA LOCAL INFILE 'x' INTO TABLE t",
  ])('%s is none', async (sql) => {
    await expect(connection.prepare(sql)).rejects.toMatchObject({ errno: 1295 });
  });

  it('use up an id where they cannot be prepared', async () => {
    const client = await RawClient.loggedIn(server.port, 'plain');
    const prepare = async (sql: string): Promise<Buffer> => {
      client.send(frame(0, Buffer.from(`\u0016${sql}`)));
      return (await client.packet())?.payload ?? Buffer.alloc(0);
    };
    expect((await prepare('DO 1')).readUInt32LE(1)).toBe(1);
    expect((await prepare('DEALLOCATE'))[0]).toBe(0xff);
    expect((await prepare('DO 1')).readUInt32LE(1)).toBe(3);
    client.close();
  });

  it('can be run again with other types, and without parameters', async () => {
    const statement = await connection.prepare('SELECT ?');
    expect((await statement.execute([1n]))[0]).toEqual([{ p0: expect.stringMatching(/ 1$/) as string }]);
    expect((await statement.execute(['x']))[0]).toEqual([{ p0: 'string x' }]);
    await statement.close();
    expect((await connection.query('SELECT 1'))[0]).toHaveLength(1);
  });

  it('are counted and limited over all sessions', async () => {
    const count = async (): Promise<number> => {
      const [[row]] = await connection.query<RowDataPacket[]>("SHOW STATUS LIKE 'Prepared_stmt_count'");
      return Number(row?.['Value']);
    };
    const before = await count();
    const other = await createConnection({ host: '127.0.0.1', port: server.port, user: 'plain' });
    server.variables.set('max_prepared_stmt_count', before + 2);
    const statement = await other.prepare('SELECT ?');
    await other.prepare('SELECT ?, ?');
    expect(await count()).toBe(before + 2);
    await expect(connection.prepare('SELECT ?, ?, ?')).rejects.toMatchObject({ errno: 1461 });
    await expect(connection.query("PREPARE named FROM 'SELECT 1'")).rejects.toMatchObject({ errno: 1461 });
    await statement.close();
    await expect.poll(count).toBe(before + 1);
    await connection.query("PREPARE named FROM 'SELECT 1'");
    await connection.query("PREPARE named FROM 'SELECT 2'");
    expect(await count()).toBe(before + 2);
    await connection.query('DEALLOCATE PREPARE named');
    await expect.poll(count).toBe(before + 1);
    await other.end();
    await expect.poll(count).toBe(before);
    server.variables.set('max_prepared_stmt_count', 16_382);
  });
});

describe('prepared statements of the MariaDB connector', () => {
  it('carry text, numbers, dates and NULL', async () => {
    const maria = await createMariadb({
      host: 'localhost',
      port: server.port,
      user: 'root',
      password: PASSWORD,
      ssl: { ca: server.ca },
    });
    const date = new Date(2026, 10, 22, 1, 2, 3, 4);
    const rows: unknown = await maria.execute('SELECT ?, ?, ?, ?', ['ä', 7, date, null]);
    expect(rows).toEqual([
      { p0: 'string ä', p1: expect.stringMatching(/ 7$/) as string, p2: 'string 2026-11-22 01:02:03.004', p3: null },
    ]);
    await maria.end();
  });
});

describe('prepared statements byte by byte', () => {
  async function prepared(sql: string): Promise<{ readonly client: RawClient; readonly id: number }> {
    const client = await RawClient.loggedIn(server.port, 'plain');
    client.send(frame(0, Buffer.from(`\u0016${sql}`)));
    const ok = await client.packet();
    const parameters = ok?.payload.readUInt16LE(7) ?? 0;
    for (let definition = 0; definition < parameters * 2; definition++) await client.packet();
    return { client, id: ok?.payload.readUInt32LE(1) ?? 0 };
  }

  const longData = (id: number, parameter: number, data: string): Buffer =>
    frame(0, new PacketWriter().u8(0x18).u32(id).u16(parameter).text(data).take());

  const execution = (id: number): Buffer =>
    frame(0, new PacketWriter().u8(0x17).u32(id).u8(0).u32(1).u8(0).u8(1).u16(COLUMN_TYPE.varString).take());

  it('join long data that comes in pieces, and use it once', async () => {
    const { client, id } = await prepared('SELECT ?');
    client.send(Buffer.concat([longData(id, 0, 'long '), longData(id, 0, 'text'), execution(id)]));
    await client.packet();
    await client.packet();
    expect((await client.packet())?.payload.toString('utf8', 3)).toBe('string long text');
    await client.packet();
    client.send(execution(id));
    const second = await client.packet();
    expect(second && errorNumber(second)).toBe(1835);
    client.close();
  });

  it('take long data in many small pieces as quickly as in one', async () => {
    const { client, id } = await prepared('SELECT ?');
    const piece = longData(id, 0, 'x'.repeat(1000));
    const reset = frame(0, new PacketWriter().u8(0x1a).u32(id).take());
    const milliseconds = await cpuMilliseconds(async () => {
      client.send(Buffer.concat([...Array.from({ length: 15_000 }, () => piece), reset]));
      expect((await client.packet())?.payload[0]).toBe(0);
    });
    expect(milliseconds).toBeLessThan(5000);
    client.close();
  });

  it('tell of wrong long data when they are executed, and forget it on a reset', async () => {
    const { client, id } = await prepared('SELECT ?');
    client.send(Buffer.concat([longData(id, 5, 'x'), execution(id)]));
    const refused = await client.packet();
    expect(refused && errorNumber(refused)).toBe(1210);
    client.send(execution(id));
    const again = await client.packet();
    expect(again?.payload.toString('utf8', 9)).toBe('Incorrect arguments to mysql_stmt_precheck');
    client.send(Buffer.concat([longData(id, 5, 'x'), frame(0, new PacketWriter().u8(0x1a).u32(id).take())]));
    expect((await client.packet())?.payload[0]).toBe(0);
    client.close();
  });

  it.each(['longlong', 'double', 'datetime', 'newdecimal', 'varchar', 'json'] as const)(
    'take long data as no %s',
    async (type) => {
      const { client, id } = await prepared('SELECT ?');
      const asked = new PacketWriter().u8(0x17).u32(id).u8(0).u32(1).u8(0).u8(1).u16(COLUMN_TYPE[type]).take();
      client.send(Buffer.concat([longData(id, 0, '5'), frame(0, asked)]));
      const refused = await client.packet();
      expect(refused && errorNumber(refused)).toBe(1835);
      client.close();
    },
  );

  it('keep their rows in a cursor for a client that asks for one', async () => {
    const { client, id } = await prepared('SELECT ?');
    const asked = execution(id);
    asked[9] = 1;
    const fetched = (): Buffer => frame(0, new PacketWriter().u8(0x1c).u32(id).u32(1).take());
    const statusOf = async (): Promise<number> => (await client.packet())?.payload.readUInt16LE(3) ?? 0;
    client.send(Buffer.concat([longData(id, 0, 'text'), asked]));
    await client.packet();
    await client.packet();
    expect((await statusOf()) & 0xc0).toBe(SERVER_STATUS.cursorExists);
    client.send(fetched());
    expect((await client.packet())?.payload.toString('utf8', 3)).toBe('string text');
    expect((await statusOf()) & 0xc0).toBe(SERVER_STATUS.cursorExists);
    client.send(fetched());
    expect((await statusOf()) & 0xc0).toBe(SERVER_STATUS.lastRowSent);
    client.send(fetched());
    const closed = await client.packet();
    expect(closed && errorNumber(closed)).toBe(1421);
    client.send(frame(0, Buffer.from("\x03SHOW SESSION STATUS LIKE 'Com_stmt_fetch'")));
    let row = '';
    while (!row.includes('Com_stmt_fetch')) row = (await client.packet())?.payload.toString('latin1') ?? row;
    expect(row).toMatch(/3$/);
    client.close();
  });

  it('are gone after COM_RESET_CONNECTION', async () => {
    const { client, id } = await prepared('SELECT ?');
    client.send(frame(0, Buffer.from([0x1f])));
    expect((await client.packet())?.payload[0]).toBe(0);
    client.send(execution(id));
    const answer = await client.packet();
    expect(answer && errorNumber(answer)).toBe(1243);
    expect(answer?.payload.toString()).toMatch(/handler \(1\) given to mysql_stmt_precheck$/);
    client.close();
  });
});
