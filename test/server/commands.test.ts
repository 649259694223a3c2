import { createConnection as createMariadb } from 'mariadb';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import { CAPABILITY, SERVER_STATUS } from '../../src/mysql/capability.ts';
import { COMMAND } from '../../src/mysql/command.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { errorNumber, frame, loginPacket, RawClient } from './support/raw-client.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    accounts: [{ user: 'plain', hash: '', grants: ALL_GRANTS }, { user: 'other' }, { user: 'poor', hash: '' }],
  });
});
afterAll(() => server.close());

async function withConnection<T>(
  use: (connection: Connection) => Promise<T>,
  extra: ConnectionOptions = {},
): Promise<T> {
  const connection = await createConnection({
    host: '127.0.0.1',
    port: server.port,
    user: 'root',
    password: PASSWORD,
    ssl: { ca: server.ca, verifyIdentity: true },
    ...extra,
  });
  try {
    return await use(connection);
  } finally {
    await connection.end();
  }
}

const loggedIn = (capabilities = 0): Promise<RawClient> => RawClient.loggedIn(server.port, 'plain', capabilities);

const command = (byte: number, text = '') => frame(0, Buffer.concat([Uint8Array.of(byte), Buffer.from(text)]));

describe('commands of mysql2', () => {
  it('queries', () =>
    withConnection(async (connection) => {
      expect((await connection.query('SELECT 1'))[0]).toEqual([{ 1: 1 }]);
      expect((await connection.query("SELECT 'ä😀'"))[0]).toEqual([{ value: 'ä😀' }]);
    }));

  it('tells what a change did', () =>
    withConnection(async (connection) => {
      const [result] = await connection.query('INSERT INTO t VALUES (1), (2)');
      expect(result).toMatchObject({ affectedRows: 2, insertId: 7, info: 'Records: 2  Duplicates: 0  Warnings: 0' });
    }));

  it('goes on after an error', () =>
    withConnection(async (connection) => {
      await expect(connection.query('SELECT BROKEN')).rejects.toMatchObject({
        errno: 1105,
        message: 'Internal error; the server log has the details',
      });
      expect((await connection.query('SELECT 1'))[0]).toHaveLength(1);
    }));

  it('pings, changes database and resets', () =>
    withConnection(async (connection) => {
      await connection.ping();
      await connection.changeUser({ database: 'shop' });
      expect((await connection.query('SELECT DATABASE'))[0]).toEqual([{ value: 'shop' }]);
      await connection.reset();
      await connection.ping();
    }));

  it('changes the user', () =>
    withConnection(async (connection) => {
      await connection.changeUser({ user: 'other', password: PASSWORD });
      expect((await connection.query('SELECT ACCOUNT'))[0]).toEqual([{ value: 'other@%' }]);
    }));

  it('ends the connection when a change of user fails', async () => {
    const failed = withConnection((connection) => connection.changeUser({ user: 'other', password: 'wrong' }));
    await expect(failed).rejects.toMatchObject({ errno: 1045 });
    await expect.poll(() => server.server.sessionCount).toBe(0);
  });

  it('streams a result that is larger than all buffers', () =>
    withConnection(async (connection) => {
      const [rows] = await connection.query('SELECT ROWS 40000');
      expect(rows).toHaveLength(40_000);
    }));

  it('resumes the TLS session of earlier connections', async () => {
    const before = server.server.context.status.tls.resumed;
    const ssl = { ca: server.ca, verifyIdentity: true };
    for (let turn = 0; turn < 3; turn++) await withConnection((connection) => connection.query('SELECT 1'), { ssl });
    expect(server.server.context.status.tls.resumed - before).toBeGreaterThanOrEqual(2);
  });
});

describe('the connector of MariaDB', () => {
  it('verifies the server and queries', async () => {
    const connection = await createMariadb({
      host: 'localhost',
      port: server.port,
      user: 'root',
      password: PASSWORD,
      ssl: { ca: server.ca },
    });
    expect(await connection.query('SELECT 1')).toEqual([{ 1: 1n }]);
    await Promise.all([connection.query('SELECT 1'), connection.query("SELECT 'b'"), connection.ping()]);
    await connection.end();
  });

  it('trusts a server of its kind without a CA file, by the proof of a native account', async () => {
    const version = '11.4.2-MariaDB-tlsdb-test';
    const native = { user: 'native', plugin: 'mysql_native_password' } as const;
    const maria = await startTestServer({ version, accounts: [native] });
    const options = { host: 'localhost', port: maria.port, password: PASSWORD, ssl: true };
    const connection = await createMariadb({ ...options, user: 'native' });
    expect(await connection.query('SELECT ACCOUNT')).toEqual([{ value: 'native@%' }]);
    await connection.end();
    await expect(createMariadb({ ...options, user: 'root' })).rejects.toThrow(/self.signed/i);
    await maria.close();
  });
});

describe('commands byte by byte', () => {
  it('answers commands that come together one after the other', async () => {
    const client = await loggedIn();
    const before = server.engine.mostRunning;
    client.send(Buffer.concat(Array.from({ length: 20 }, () => command(COMMAND.query, "SELECT 'x'"))));
    for (let turn = 0; turn < 20; turn++) {
      const sequences = [];
      for (let packet = 0; packet < 4; packet++) sequences.push((await client.packet())?.sequence);
      expect(sequences).toEqual([1, 2, 3, 4]);
    }
    expect(server.engine.mostRunning).toBe(Math.max(before, 1));
    client.close();
  });

  it('sends the EOF packets that a client without CLIENT_DEPRECATE_EOF waits for', async () => {
    const client = await RawClient.greeted(server.port);
    const login = loginPacket(1, 'plain', { response: Buffer.alloc(0) });
    login.writeUInt32LE(login.readUInt32LE(4) & ~CAPABILITY.deprecateEof, 4);
    client.send(login);
    await client.packet();
    client.send(command(COMMAND.query, 'SELECT 1'));
    const heads: (number | undefined)[] = [];
    for (let packet = 0; packet < 5; packet++) heads.push((await client.packet())?.payload[0]);
    expect(heads).toEqual([1, 3, 0xfe, 1, 0xfe]);
    client.close();
  });

  it.each([
    ['an unknown command', command(0x55), 1047],
    ['an empty packet', frame(0, Buffer.alloc(0)), 1047],
    ['a statement that was never prepared', frame(0, new PacketWriter().u8(0x17).u32(9).u8(0).u32(1).take()), 1243],
    ['a cut execution', frame(0, Buffer.from([0x17, 1])), 1835],
    ['a cursor', frame(0, new PacketWriter().u8(0x1c).u32(9).u32(1).take()), 1243],
    ['a thread that does not exist', frame(0, new PacketWriter().u8(0x0c).u32(99_999).take()), 1094],
  ])('answers %s with its error and goes on', async (_, bytes, errno) => {
    const client = await loggedIn();
    client.send(bytes);
    const answer = await client.packet();
    expect(answer && errorNumber(answer)).toBe(errno);
    client.send(command(COMMAND.ping));
    expect((await client.packet())?.payload[0]).toBe(0);
    client.close();
  });

  it.each([
    ['with', 'plain', 'fe00'],
    ['without', 'poor', 'ffcb04'],
  ])('answers COM_DEBUG of an account %s SUPER', async (_, user, head) => {
    const client = await RawClient.loggedIn(server.port, user);
    client.send(command(COMMAND.debug));
    expect((await client.packet())?.payload.toString('hex').startsWith(head)).toBe(true);
    client.close();
  });

  it('ends the connection when the sequence is broken', async () => {
    const client = await loggedIn();
    client.send(frame(3, Buffer.from([COMMAND.ping])));
    expect((await client.packets()).map(errorNumber)).toEqual([1156]);
  });

  it('ends the connection when a packet is as long as max_allowed_packet', async () => {
    server.variables.set('max_allowed_packet', 2048);
    const client = await loggedIn();
    server.variables.set('max_allowed_packet', 67_108_864);
    const text = (length: number): string => `DO '${'x'.repeat(length - `_DO ''`.length)}'`;
    client.send(command(COMMAND.query, text(2047)));
    expect((await client.packet())?.payload[0]).toBe(0);
    client.send(command(COMMAND.query, text(2048)));
    const refused = await client.packets();
    expect(refused.map(errorNumber)).toEqual([1153]);
    expect(refused[0]?.sequence).toBe(1);
  });

  it('tells the new database to a client that tracks its session', async () => {
    const client = await loggedIn(CAPABILITY.sessionTrack);
    client.send(command(COMMAND.initDatabase, 'shop'));
    expect((await client.packet())?.payload.toString('latin1')).toMatch(/shop$/);
    client.close();
  });

  it('does not tell it without session_track_schema', async () => {
    server.variables.set('session_track_schema', 0);
    const client = await loggedIn(CAPABILITY.sessionTrack);
    server.variables.set('session_track_schema', 1);
    client.send(command(COMMAND.initDatabase, 'shop'));
    expect((await client.packet())?.payload.toString('latin1')).not.toContain('shop');
    client.close();
  });

  it('gives statistics as plain text', async () => {
    const client = await loggedIn();
    client.send(command(COMMAND.statistics));
    expect((await client.packet())?.payload.toString()).toMatch(/^Uptime: \d+ {2}Threads: /);
    client.close();
  });

  it('asks for an answer to a fresh nonce on every COM_CHANGE_USER', async () => {
    const nonces = new Set<string>();
    for (let turn = 0; turn < 2; turn++) {
      const client = await loggedIn();
      const request = new PacketWriter().u8(COMMAND.changeUser).nulTerminated('other').u8(32).zeros(32).u8(0).u16(255);
      client.send(frame(0, request.nulTerminated('caching_sha2_password').take()));
      const answer = await client.packet();
      expect(answer?.payload.toString('latin1', 0, 22)).toBe('\xfecaching_sha2_password');
      nonces.add(answer?.payload.toString('hex', 23) ?? '');
      client.close();
    }
    expect(nonces.size).toBe(2);
  });

  it('knows no COM_CHANGE_USER that ends too early, and closes', async () => {
    for (const text of ['', 'abc', 'abc\0', 'abc\0\x14abc']) {
      const client = await loggedIn();
      client.send(command(COMMAND.changeUser, text));
      expect((await client.packets()).map(errorNumber)).toEqual([1047]);
    }
  });

  it('waits no longer than net_read_timeout for the answer to COM_CHANGE_USER', async () => {
    const client = await loggedIn();
    client.send(command(COMMAND.query, 'SET net_read_timeout = 1'));
    await client.packet();
    const request = new PacketWriter().u8(COMMAND.changeUser).nulTerminated('other').u8(0).u8(0).u16(255);
    client.send(frame(0, request.nulTerminated('caching_sha2_password').take()));
    expect((await client.packet())?.payload[0]).toBe(0xfe);
    const late = await client.packet();
    expect(late && errorNumber(late)).toBe(1159);
    expect(await client.packet()).toBeUndefined();
    await expect.poll(() => server.server.context.processes.list().some(({ user }) => user === 'plain')).toBe(false);
    client.close();
  });

  it('marks every result of a text but the last, and nothing after an error', async () => {
    const client = await loggedIn(CAPABILITY.multiStatements | CAPABILITY.multiResults);
    const hasMore = async (): Promise<boolean> => {
      const status = (await client.packet())?.payload.readUInt16LE(3) ?? 0;
      return (status & SERVER_STATUS.moreResults) !== 0;
    };
    client.send(command(COMMAND.query, 'DO 1; DO 2'));
    expect([await hasMore(), await hasMore()]).toEqual([true, false]);
    client.send(command(COMMAND.query, 'SET SESSION no_such_variable = 1; DO 2'));
    const refused = await client.packet();
    expect(refused && errorNumber(refused)).toBe(1193);
    client.send(command(COMMAND.ping));
    expect(await hasMore()).toBe(false);
    client.close();
  });

  it('sends a result while the next statement of the text runs', async () => {
    const client = await loggedIn(CAPABILITY.multiStatements | CAPABILITY.multiResults);
    client.send(command(COMMAND.query, 'DO 1; SELECT wait'));
    const first = await client.packet();
    expect((first?.payload.readUInt16LE(3) ?? 0) & SERVER_STATUS.moreResults).not.toBe(0);
    client.close();
  });

  it('closes without an answer on COM_QUIT', async () => {
    const client = await loggedIn();
    client.send(command(COMMAND.quit));
    expect(await client.packets()).toEqual([]);
  });

  it('forgets a session on COM_QUIT, though its connection is still open', async () => {
    const [leaving, staying] = [await loggedIn(), await loggedIn()];
    const connected = async (): Promise<string> => {
      staying.send(command(COMMAND.query, "SHOW STATUS LIKE 'Threads_connected'"));
      let row = '';
      while (!row.includes('Threads_connected')) row = (await staying.packet())?.payload.toString('latin1') ?? row;
      await staying.packet();
      return row;
    };
    const before = Number(/\d+$/.exec(await connected())?.[0]);
    leaving.send(command(COMMAND.quit));
    expect(Number(/\d+$/.exec(await connected())?.[0])).toBe(before - 1);
    leaving.close();
    staying.close();
  });

  it('ends a session that was silent for too long', async () => {
    server.variables.set('wait_timeout', 0.1);
    const client = await loggedIn();
    server.variables.set('wait_timeout', 28_800);
    expect((await client.packets()).map(errorNumber)).toEqual([4031]);
  });

  it('takes no more commands of a client that does not read its answers', async () => {
    const client = await loggedIn();
    const { socket } = client;
    const count = 2_000_000;
    const { status } = server.server.context;
    const before = status.bytesSent;
    socket.removeAllListeners('data').pause();
    client.send(Buffer.alloc(count * 5, command(COMMAND.ping)));
    let sent = -1;
    while (sent !== status.bytesSent) {
      sent = status.bytesSent;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    // What the two sides of the loopback interface hold comes on top.
    expect(sent - before).toBeLessThan(16 * 1024 * 1024);
    const received = { bytes: 0 };
    socket.on('data', (chunk: Buffer) => (received.bytes += chunk.length)).resume();
    // They come as fast as the machine goes: only an end before the last one is wrong.
    while (received.bytes < count * 11) {
      const { bytes } = received;
      await expect.poll(() => received.bytes).toBeGreaterThan(bytes);
    }
    expect(received.bytes).toBe(count * 11);
    client.close();
  });

  it('gives up a client that takes nothing of its result', async () => {
    server.variables.set('net_write_timeout', 1);
    const client = await loggedIn();
    server.variables.set('net_write_timeout', 60);
    const { running } = server.engine;
    client.socket.pause();
    client.send(command(COMMAND.query, 'select rows 50000'));
    await expect.poll(() => server.engine.running, { interval: 10 }).toBe(running + 1);
    await expect.poll(() => server.engine.running, { timeout: 15_000, interval: 50 }).toBe(running);
    client.close();
  });

  it('lets go of what a silent client holds before it closes its side', async () => {
    server.variables.set('wait_timeout', 0.1);
    const client = await loggedIn();
    server.variables.set('wait_timeout', 28_800);
    client.socket.allowHalfOpen = true;
    await withConnection(async (root) => {
      await client.packets();
      const [rows] = await root.query('SHOW PROCESSLIST');
      expect((rows as { User: string }[]).map(({ User }) => User)).toEqual(['root']);
    });
    client.close();
  });

  it('answers no command of a client that was silent for too long', async () => {
    server.variables.set('wait_timeout', 0.02);
    const client = await loggedIn();
    server.variables.set('wait_timeout', 28_800);
    await new Promise((resolve) => setTimeout(resolve, 60));
    client.send(command(COMMAND.ping));
    const started = performance.now();
    expect((await client.packets()).map(errorNumber)).toEqual([4031]);
    expect(performance.now() - started).toBeLessThan(300);
  });
});
