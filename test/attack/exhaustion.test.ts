import { execFileSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { deflateSync } from 'node:zlib';
import { readdirSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { outcome, run, type Running } from '../acceptance/support/acceptance.ts';
import { rawLogin } from '../acceptance/support/raw-login.ts';
import { errorNumber, frame, loginPacket, RawClient, sslRequest } from '../server/support/raw-client.ts';
import { buildOnce, serve } from '../support/serve.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';

const folder = temporaryFolders();

let server: Running;
beforeEach(async () => {
  server = await run({ autoTls: true, connectTimeout: '1s', maxConnections: 4000, statusPort: 0 });
});
afterEach(() => server.close());

/** Opens `count` connections; gives them, and a promise of how many the server has closed. */
async function openMany(count: number, speak: (socket: Socket) => void): Promise<{ ended(): Promise<number> }> {
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(server.port, '127.0.0.1').once('error', reject);
          socket.once('data', () => {
            speak(socket);
            resolve(socket);
          });
        }),
    ),
  );
  const closed = sockets.map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.removeAllListeners('error');
        socket
          .on('error', () => {})
          .on('close', resolve)
          .resume();
        if (socket.destroyed) resolve();
      }),
  );
  return { ended: async () => (await Promise.all(closed)).length };
}

describe('2b: exhaustion before the login', () => {
  it('B1: silent, half-TLS and garbage connections go at the time-out, and others log in meanwhile', async () => {
    const hostile = await Promise.all([
      openMany(400, () => {}),
      openMany(400, (socket) => socket.write(sslRequest())),
      openMany(50, (socket) => socket.write(Buffer.from('GET / HTTP/1.0\r\n\r\n'))),
    ]);
    for (let login = 0; login < 20; login++) expect(await server.attempt()).toBe('ok');
    const ended = await Promise.all(hostile.map((group) => group.ended()));
    expect(ended).toEqual([400, 400, 50]);
    expect(await server.attempt()).toBe('ok');
  });

  it('B2: a login that drips is cut when the time for the whole of it is over', async () => {
    const client = await RawClient.greeted(server.port);
    const login = loginPacket(1, 'root');
    let sent = 0;
    const timer = setInterval(() => client.send(login.subarray(sent, ++sent)), 50);
    expect(await client.packets()).toEqual([]);
    clearInterval(timer);
    expect(sent).toBeLessThan(login.length);
  });

  it('B3: a packet that claims 16 MB before the login is refused at once', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(Buffer.from([0xff, 0xff, 0xff, 0x01]));
    expect((await client.packets()).map(errorNumber)).toEqual([1153]);
  });

  it('B4: chained packets beyond max_allowed_packet end with 1153', async () => {
    const admin = await server.connect();
    await admin.query('SET GLOBAL max_allowed_packet = 1048576');
    await admin.query("CREATE USER native IDENTIFIED WITH mysql_native_password BY 'p-1'");
    const { client } = await rawLogin(server.port, 'native', 'p-1', { plugin: 'mysql_native_password' });
    client.send(Buffer.from([0xff, 0xff, 0xff, 0x00]));
    client.send(Buffer.alloc(1 << 21, 0x20));
    expect((await client.packets()).map(errorNumber)).toEqual([1153]);
    await admin.end();
  });

  it('B5: a compressed packet that lies about its length, and one that unpacks to more than is allowed', async () => {
    const admin = await server.connect();
    await admin.query('SET GLOBAL max_allowed_packet = 1048576');
    await admin.query("CREATE USER native IDENTIFIED WITH mysql_native_password BY 'p-1'");
    const bomb = deflateSync(Buffer.alloc(16_000_000));
    for (const claimed of [100, 15_999_999, 16_000_000]) {
      const options = { plugin: 'mysql_native_password', capabilities: CAPABILITY.compress } as const;
      const { client, last } = await rawLogin(server.port, 'native', 'p-1', options);
      expect(last.payload[0]).toBe(0);
      const header = Buffer.alloc(7);
      header.writeUIntLE(bomb.length, 0, 3);
      header.writeUIntLE(claimed, 4, 3);
      client.send(Buffer.concat([header, bomb]));
      // The answer is a compressed frame: it is enough that the server ends the connection.
      await client.packets();
    }
    expect(await server.attempt()).toBe('ok');
    await admin.end();
  });

  it('B6: three thousand connections at once are all greeted', async () => {
    let greeted = 0;
    const crowd = await openMany(3000, () => greeted++);
    expect(greeted).toBe(3000);
    expect(await crowd.ended()).toBe(3000);
  }, 60_000);

  it.runIf(process.platform === 'linux' && requireTool('prlimit'))(
    'B7: without file descriptors it lives on',
    async () => {
      buildOnce();
      const real = await serve(folder(), ['--auto-tls']);
      const open = readdirSync(`/proc/${real.pid}/fd`).length;
      execFileSync('prlimit', ['--pid', String(real.pid), `--nofile=${open + 20}:`]);
      const sockets = Array.from({ length: 100 }, () => connect(real.port, '127.0.0.1').on('error', () => {}));
      const outcomes = sockets.map(
        (socket) =>
          new Promise((resolve) =>
            socket.once('data', () => resolve('greeted')).once('close', () => resolve('closed')),
          ),
      );
      const seen = await Promise.all(outcomes);
      expect(new Set(seen)).toEqual(new Set(['greeted', 'closed']));
      for (const socket of sockets) socket.destroy();
      const login = {
        host: '127.0.0.1',
        port: real.port,
        user: real.user,
        password: real.password,
        ssl: { ca: real.ca },
      };
      await expect
        .poll(() =>
          createConnection(login).then(
            (connection) => connection.end().then(() => 'ok'),
            () => 'refused',
          ),
        )
        .toBe('ok');
      await real.end();
    },
  );

  it('B8: one connection too many is told 1040', async () => {
    const small = await run({ autoTls: true, maxConnections: 1 });
    const first = await small.connect();
    await first.query("CREATE USER app IDENTIFIED BY 'p-1'");
    const app = { user: 'app', password: 'p-1' };
    expect(await small.attempt(app)).toMatch(/^1040 08004 Too many connections/);
    await first.end();
    await expect.poll(() => small.attempt(app)).toBe('ok');
    await small.close();
  });

  const LENGTHS: readonly Buffer[] = [
    Buffer.from([0xfb]),
    Buffer.from([0xff]),
    Buffer.from([0xfc, 0xff, 0xff]),
    Buffer.from([0xfd, 0xff, 0xff, 0xff]),
    Buffer.concat([Buffer.from([0xfe]), Buffer.alloc(8, 0xff)]),
    Buffer.concat([Buffer.from([0xfe]), Buffer.from('ffffffff00000000', 'hex')]),
  ];
  it.each(LENGTHS.map((length) => [length.toString('hex'), length] as const))(
    'B9: the length %s in a login is refused or overrun by nothing',
    async (_, length) => {
      const flags = CAPABILITY.lengthEncodedAuth | CAPABILITY.connectAttributes | CAPABILITY.connectWithDatabase;
      const plain = loginPacket(1, 'root', { capabilities: flags }).subarray(4);
      const user = 32 + 'root\0'.length;
      const payloads = [
        Buffer.concat([plain.subarray(0, user), length]),
        Buffer.concat([plain.subarray(0, user), Buffer.from([0]), Buffer.from('db\0caching_sha2_password\0'), length]),
        Buffer.concat([plain.subarray(0, user), Buffer.from([0]), Buffer.from('db\0x\0\u0003'), length, length]),
      ];
      for (const payload of payloads) {
        const client = await RawClient.greeted(server.port);
        client.send(frame(1, payload));
        let packet = await client.packet();
        // A login that is merely odd is asked for its password like any other.
        if (packet?.payload[0] === 0xfe || packet?.payload[0] === 1) {
          client.send(frame(packet.sequence + 1, Buffer.alloc(3, 1)));
          packet = await client.packet();
        }
        expect([1043, 1045]).toContain(packet && errorNumber(packet));
        client.close();
      }
      expect(await server.attempt()).toBe('ok');
    },
  );

  it('B10: names in the login never reach SQL', async () => {
    const admin = await server.connect();
    await admin.query('CREATE DATABASE app');
    await admin.query('CREATE TABLE app.canary (v INT)');
    for (const database of [
      "x'; DROP TABLE app.canary; --",
      'x`; DROP TABLE app.canary; --',
      'a"b',
      '../x',
      'x\u0001',
    ]) {
      const login = { host: '127.0.0.1', port: server.port, user: 'root', password: server.password ?? '', database };
      const attempt = createConnection({ ...login, connectAttributes: { [database]: database } });
      await expect(attempt).rejects.toMatchObject({ errno: 1049 });
    }
    expect(await outcome(admin, 'SELECT COUNT(*) FROM app.canary')).toBe('[[0]]');
    await admin.end();
  });
});
