import { join } from 'node:path';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { outcome, pairOf, run, type Running } from '../acceptance/support/acceptance.ts';
import { errorNumber, frame, loginPacket, RawClient, sslRequest } from '../server/support/raw-client.ts';
import { through } from '../server/support/written-through.ts';
import { runProgram } from '../server/support/client-run.ts';
import { requireTool } from '../support/tools.ts';

const PASSWORD = 'p-1';

let server: Running;
beforeAll(async () => {
  server = await run({ autoTls: true });
  const admin = await server.connect();
  await admin.query('CREATE DATABASE app');
  await admin.query('CREATE TABLE app.canary (v INT)');
  for (const [user, rule] of Object.entries({ anyone: 'NONE', ssl: 'SSL', x509: 'X509' }))
    await admin.query(`CREATE USER '${user}' IDENTIFIED BY '${PASSWORD}' REQUIRE ${rule}`);
  await admin.end();
});
afterAll(() => server.close());

/** Somebody in the middle who takes CLIENT_SSL out of the greeting. Gives the port to connect to. */
async function strippingProxy(): Promise<number> {
  const proxy = createServer((client) => {
    const upstream = connect(server.port, '127.0.0.1');
    upstream.once('data', (greeting: Buffer) => {
      const low = greeting.indexOf(0, 5) + 1 + 4 + 9;
      greeting.writeUInt16LE(greeting.readUInt16LE(low) & ~CAPABILITY.ssl, low);
      client.write(greeting);
      upstream.pipe(client);
    });
    client.pipe(upstream).on('error', () => {});
    client.on('error', () => upstream.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return (proxy.address() as AddressInfo).port;
}

describe('2a: the upgrade to TLS', () => {
  it('A1: plaintext behind the SSLRequest is never parsed, with or without a ClientHello behind it', async () => {
    const query = frame(0, Buffer.from('\u0003INSERT INTO app.canary VALUES (1)'));
    const injected = Buffer.concat([sslRequest(), loginPacket(2, 'anyone', { response: Buffer.alloc(0) }), query]);
    for (const hello of [Buffer.alloc(0), Buffer.from('160301000401000000', 'hex')]) {
      const client = await RawClient.greeted(server.port);
      client.send(Buffer.concat([injected, hello]));
      expect(await client.packets()).toEqual([]);
    }
    const admin = await server.connect();
    expect(await outcome(admin, 'SELECT COUNT(*) FROM app.canary')).toBe('[[0]]');
    await admin.end();
  });

  /** Ways of sending the SSLRequest and what follows it. */
  const ways: readonly [string, (socket: Socket) => (bytes: Buffer) => Promise<void>][] = [
    ['in one segment', (socket) => glued(socket)],
    ['byte by byte', (socket) => inParts(socket, 1)],
    ['in three parts', (socket) => inParts(socket, 12)],
  ];
  it.each(ways)('A2: SSLRequest and ClientHello %s', async (_, writer) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'data');
    const tls = connectTls({ socket: through(socket, writer(socket)), ca: server.ca ?? '', servername: 'localhost' });
    await once(tls, 'secureConnect');
    expect(tls.authorized).toBe(true);
    socket.destroy();
  });

  it('A2: a client that speaks before the greeting', async () => {
    const client = await RawClient.open(server.port);
    client.send(sslRequest());
    expect((await client.packet())?.payload[0]).toBe(10);
    await client.upgrade();
    expect(client.socket).toHaveProperty('encrypted', true);
    client.close();
  });

  it('A3: an SSLRequest with a wrong sequence number', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest(7));
    expect((await client.packets()).map(errorNumber)).toEqual([1156]);
  });

  it.each([
    ['a second SSLRequest', sslRequest(2)],
    ['a login without CLIENT_SSL', loginPacket(2, 'anyone')],
  ])('A4: %s inside TLS', async (_, packet) => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest());
    await client.upgrade();
    client.send(packet);
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('A5: an SSLRequest to a server without TLS', async () => {
    const plain = await run({});
    onTestFinished(() => plain.close());
    const client = await RawClient.greeted(plain.port);
    client.send(sslRequest());
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('A6: behind a stripping proxy REQUIRE and require_secure_transport refuse, the latter before any proof', async () => {
    const port = await strippingProxy();
    const attempt = (user: string): Promise<string> => server.attempt({ user, password: PASSWORD, plain: true, port });
    expect(await attempt('anyone')).toBe('ok');
    expect(await attempt('ssl')).toMatch(/^1045 28000 /);
    expect(await attempt('x509')).toMatch(/^1045 28000 /);
    const admin = await server.connect();
    await admin.query('SET GLOBAL require_secure_transport = ON');
    const client = await RawClient.greeted(port);
    client.send(loginPacket(1, 'anyone'));
    expect((await client.packets()).map(errorNumber)).toEqual([3159]);
    await admin.query('SET GLOBAL require_secure_transport = OFF');
    await admin.end();
  });

  it('A6: with a TLS of his own in the middle, REQUIRE X509 still keeps Mallory out', async () => {
    // He has no client certificate of the CA: whatever the victim shows him, he cannot show it himself.
    expect(await server.attempt({ user: 'x509', password: PASSWORD })).toMatch(/^1045 28000 /);
    const certificate = pairOf(join(server.dataDir, 'certs'), 'client');
    expect(await server.attempt({ user: 'x509', password: PASSWORD, certificate })).toBe('ok');
  });

  it.each(['mysql_clear_password', 'caching_sha2_password'])(
    'A7: a password in clear without TLS, by %s',
    async (plugin) => {
      const admin = await server.connect();
      await admin.query('FLUSH PRIVILEGES');
      await admin.end();
      const client = await RawClient.greeted(server.port);
      client.send(loginPacket(1, 'anyone', { plugin, response: Buffer.from(`${PASSWORD}\0`) }));
      let last = 0;
      for (let packet = await client.packet(); packet !== undefined; packet = await client.packet()) {
        last = errorNumber(packet);
        if (last === 0) client.send(frame(packet.sequence + 1, Buffer.from(`${PASSWORD}\0`)));
      }
      expect(last).toBe(1045);
    },
  );

  it.runIf(requireTool('openssl'))('A8: a client that asks for a new handshake gets none', async () => {
    const target = ['s_client', '-starttls', 'mysql', '-connect', `127.0.0.1:${server.port}`, '-tls1_2'];
    const { output } = await runProgram({ program: 'openssl', args: target }, [], 'R\n'.repeat(6));
    expect(output).toContain('Cipher is ECDHE-ECDSA-AES128-GCM-SHA256');
    expect(output).toContain('RENEGOTIATING');
    expect(output).toMatch(/no renegotiation/);
    expect(await server.attempt()).toBe('ok');
  });
});

function glued(socket: Socket): (bytes: Buffer) => Promise<void> {
  let first = true;
  return (bytes) => {
    socket.write(first ? Buffer.concat([sslRequest(), bytes]) : bytes);
    first = false;
    return Promise.resolve();
  };
}

function inParts(socket: Socket, size: number): (bytes: Buffer) => Promise<void> {
  let first = true;
  return async (bytes) => {
    const all = first ? Buffer.concat([sslRequest(), bytes]) : bytes;
    first = false;
    for (let start = 0; start < all.length; start += size) {
      socket.write(all.subarray(start, start + size));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}
