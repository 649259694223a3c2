import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { errorNumber, frame, loginPacket, RawClient, sslRequest } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

/** Runs a program that reads nothing. */
async function run(file: string, args: readonly string[]): Promise<{ readonly stdout: string }> {
  const running = promisify(execFile)(file, args);
  running.child.stdin?.end();
  return running;
}

let server: TestServer;
let plain: TestServer;
beforeAll(async () => {
  [server, plain] = await Promise.all([startTestServer(), startTestServer({ tls: false })]);
});
afterAll(async () => {
  await Promise.all([server.close(), plain.close()]);
});

async function isAlive(): Promise<boolean> {
  const client = await RawClient.open(server.port);
  const greeting = await client.packet();
  client.close();
  return greeting?.payload[0] === 10;
}

/** A raw socket whose writes go through `write`, for a TLS client that sends its records in its own way. */
function throughWriter(socket: Socket, write: (bytes: Buffer) => Promise<void>): Duplex {
  const duplex = new Duplex({
    read() {},
    write: (chunk: Buffer, _encoding, done) => void write(chunk).then(() => done(), done),
  });
  socket.on('data', (chunk: Buffer) => duplex.push(chunk)).on('close', () => duplex.push(null));
  return duplex;
}

describe('the upgrade to TLS', () => {
  it('takes a ClientHello that comes glued to the SSLRequest', async () => {
    const socket = connect({ port: server.port, host: '127.0.0.1' });
    await once(socket, 'data');
    let first = true;
    const glued = throughWriter(socket, async (bytes) => {
      socket.write(first ? Buffer.concat([sslRequest(), bytes]) : bytes);
      first = false;
    });
    const tls = connectTls({ socket: glued, ca: server.ca, servername: 'localhost' });
    await once(tls, 'secureConnect');
    expect(tls.authorized).toBe(true);
    socket.destroy();
  });

  it('takes SSLRequest and ClientHello byte by byte', async () => {
    const socket = connect({ port: server.port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'data');
    const slow = async (bytes: Buffer): Promise<void> => {
      for (const byte of bytes) {
        socket.write(Uint8Array.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await slow(sslRequest());
    const tls = connectTls({ socket: throughWriter(socket, slow), ca: server.ca, servername: 'localhost' });
    await once(tls, 'secureConnect');
    expect(tls.authorized).toBe(true);
    socket.destroy();
  });

  it('never looks at plaintext that was injected behind the SSLRequest', async () => {
    const before = server.engine.seen.length;
    const client = await RawClient.greeted(server.port);
    const injected = [loginPacket(2, 'root', { response: Buffer.alloc(0) }), frame(0, Buffer.from('\u0003SELECT 1'))];
    client.send(Buffer.concat([sslRequest(), ...injected]));
    await client.packets();
    // At most a TLS alert comes back, never a packet of the protocol.
    expect([0, 0x15]).toContain(client.rest[0] ?? 0);
    expect(server.engine.seen).toHaveLength(before);
    expect(await isAlive()).toBe(true);
  });

  it('refuses a second SSLRequest inside TLS', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest());
    await client.upgrade();
    client.send(sslRequest(2));
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('refuses a login inside TLS that does not set CLIENT_SSL: the encrypted flags count', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest());
    await client.upgrade();
    client.send(loginPacket(2, 'root'));
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('refuses a login in clear that sets CLIENT_SSL', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, 'root', { capabilities: CAPABILITY.ssl }));
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('refuses an SSLRequest when the server has no TLS, and never goes on in clear', async () => {
    const client = await RawClient.open(plain.port);
    const greeting = await client.packet();
    expect((greeting?.payload.readUInt16LE(1 + 16 + 1 + 4 + 9) ?? 0) & CAPABILITY.ssl).toBe(0);
    client.send(sslRequest());
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('refuses an SSLRequest out of order', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest(7));
    expect((await client.packets()).map(errorNumber)).toEqual([1156]);
  });

  it.each(['goes away', 'goes silent'])('ends with a client that %s in the middle of the handshake', async (way) => {
    const { status } = server.server.context;
    const failed = status.tls.failed;
    server.variables.set('connect_timeout', 0.3);
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest());
    client.send(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
    if (way === 'goes away') client.socket.end();
    await client.packets();
    await expect.poll(() => status.tls.failed).toBe(failed + 1);
    server.variables.set('connect_timeout', 10);
    expect(await isAlive()).toBe(true);
  });
});

describe('openssl s_client -starttls mysql', () => {
  it.each(['-tls1_2', '-tls1_3'])('verifies the server with %s', async (version) => {
    const file = join(server.certs, 'ca.pem');
    const target = ['-starttls', 'mysql', '-connect', `127.0.0.1:${server.port}`, version];
    const checks = ['-CAfile', file, '-verify_hostname', 'localhost', '-verify_return_error', '-x509_strict'];
    const { stdout } = await run('openssl', ['s_client', ...target, ...checks]);
    expect(stdout).toContain('Verify return code: 0 (ok)');
  });
});

describe('bytes that are no login', () => {
  it('answers a claimed packet of 16 MB at once, without waiting for it', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(Buffer.from([0xff, 0xff, 0xff, 0x01]));
    expect((await client.packets()).map(errorNumber)).toEqual([1153]);
  });

  it.each([
    ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['a bare TLS handshake', Buffer.from('16030102000100', 'hex')],
    ['zeros', Buffer.alloc(200)],
  ])('answers %s with an error and closes', async (_, bytes) => {
    const client = await RawClient.greeted(server.port);
    client.send(bytes);
    const numbers = (await client.packets()).map(errorNumber);
    expect(numbers).toHaveLength(1);
    expect([1043, 1153, 1156]).toContain(numbers[0]);
    expect(await isAlive()).toBe(true);
  });

  it('answers an empty first packet with 1043', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(Buffer.from([0, 0, 0, 1]));
    expect((await client.packets()).map(errorNumber)).toEqual([1043]);
  });

  it('cuts a client that dribbles when the time for connecting is over', async () => {
    server.variables.set('connect_timeout', 0.2);
    const client = await RawClient.greeted(server.port);
    client.send(Uint8Array.of(200, 0, 0, 1));
    const timer = setInterval(() => client.send(Uint8Array.of(0)), 20);
    try {
      expect(await client.packets()).toEqual([]);
    } finally {
      clearInterval(timer);
      server.variables.set('connect_timeout', 10);
    }
  });
});
