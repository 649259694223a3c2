import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { errorNumber, frame, loginPacket, RawClient, sslRequest } from '../server/support/raw-client.ts';
import { through } from '../server/support/written-through.ts';
import { temporaryFolders } from '../support/tools.ts';
import { outcome, run, type Running } from './support/acceptance.ts';

const folder = temporaryFolders();

let server: Running;
beforeAll(async () => {
  server = await run({ autoTls: true });
  const admin = await server.connect();
  await admin.query('CREATE DATABASE app');
  await admin.query('CREATE TABLE app.canary (v INT)');
  await admin.end();
});
afterAll(() => server.close());

async function greetedSocket(): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'data');
  return socket;
}

describe('hostile handshakes', () => {
  it('A1: a plaintext login glued to the SSLRequest is never parsed, and the connection ends', async () => {
    const client = await RawClient.greeted(server.port);
    const query = frame(0, Buffer.from('\u0003INSERT INTO app.canary VALUES (1)'));
    client.send(Buffer.concat([sslRequest(), loginPacket(2, 'root', { response: Buffer.alloc(0) }), query]));
    expect(await client.packets()).toEqual([]);
    // A TLS alert at most.
    expect([undefined, 0x15]).toContain(client.rest[0]);
    const admin = await server.connect();
    expect(await outcome(admin, 'SELECT COUNT(*) FROM app.canary')).toBe('[[0]]');
    await admin.end();
  });

  it('A2: a ClientHello glued to the SSLRequest works', async () => {
    const socket = await greetedSocket();
    let first = true;
    const glued = through(socket, (bytes) => {
      socket.write(first ? Buffer.concat([sslRequest(), bytes]) : bytes);
      first = false;
    });
    const tls = connectTls({ socket: glued, ca: server.ca ?? '', servername: 'localhost' });
    await once(tls, 'secureConnect');
    expect(tls.authorized).toBe(true);
    socket.destroy();
  });

  it('A3: an SSLRequest and a ClientHello that come byte by byte work', async () => {
    const socket = await greetedSocket();
    const slowly = async (bytes: Buffer): Promise<void> => {
      for (const byte of bytes) {
        socket.write(Uint8Array.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await slowly(sslRequest());
    const tls = connectTls({ socket: through(socket, slowly), ca: server.ca ?? '', servername: 'localhost' });
    await once(tls, 'secureConnect');
    expect(tls.authorized).toBe(true);
    socket.destroy();
  });

  it.each([false, true])(
    'A4: CLIENT_SSL while TLS is off is 1043, never a login; TLS required: %s',
    async (required) => {
      // Without TLS only a server with a Unix socket can require secure transport.
      const own = await run(required ? { requireSecureTransport: true, socket: join(folder(), 's.sock') } : {});
      for (const packet of [sslRequest(), loginPacket(1, 'root', { capabilities: CAPABILITY.ssl })]) {
        const client = await RawClient.greeted(own.port);
        client.send(packet);
        expect((await client.packets()).map(errorNumber)).toEqual([1043]);
      }
      expect(await own.attempt({ plain: true })).toMatch(required ? /^3159 HY000 / : /^ok$/);
      await own.close();
    },
  );

  it('A5: the capabilities inside TLS are the ones that count', async () => {
    // The plaintext request claims CONNECT_WITH_DB and the like; inside TLS the client names neither database nor plugin.
    const client = await RawClient.greeted(server.port);
    const request = sslRequest();
    request.writeUInt32LE(request.readUInt32LE(4) | CAPABILITY.connectWithDatabase | CAPABILITY.multiStatements, 4);
    client.send(request);
    await client.upgrade();
    client.send(loginPacket(2, 'nobody', { capabilities: CAPABILITY.ssl }));
    const answers: number[] = [];
    for (let packet = await client.packet(); packet !== undefined; packet = await client.packet()) {
      answers.push(errorNumber(packet));
      if (packet.payload[0] === 0xfe) client.send(frame(packet.sequence + 1, Buffer.alloc(20, 1)));
      if (packet.payload[0] === 1) client.send(frame(packet.sequence + 1, Buffer.from('x\0')));
    }
    expect(answers.at(-1)).toBe(1045);
    const without = await RawClient.greeted(server.port);
    without.send(sslRequest());
    await without.upgrade();
    without.send(loginPacket(2, 'root'));
    expect((await without.packets()).map(errorNumber)).toEqual([1043]);
  });
});
