import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionClosed } from '../../../src/server/connection/connection-closed.ts';
import { Connection } from '../../../src/server/connection/connection.ts';
import { frame } from '../support/raw-client.ts';

const MEBIBYTE = 1024 * 1024;

let client: Socket;
let connection: Connection;
let close: () => void;

beforeEach(async () => {
  const server = createServer({ noDelay: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const accepted = once(server, 'connection');
  client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => {});
  const [socket] = (await accepted) as [Socket];
  connection = new Connection(socket);
  close = () => {
    client.destroy();
    connection.destroy();
    server.close();
  };
});
afterEach(() => close());

describe('Connection', () => {
  it('takes the first packet and leaves everything behind it to whoever reads next', async () => {
    client.write(Buffer.concat([frame(1, Buffer.from('first')), frame(2, Buffer.from('second'))]));
    expect((await connection.readFirst()).toString()).toBe('first');
    connection.begin();
    expect((await connection.read()).toString()).toBe('second');
  });

  it('stops to read from a client while nobody takes packets', async () => {
    client.write(frame(1, Buffer.from('first')));
    await connection.readFirst();
    connection.begin();
    client.write(
      Buffer.concat(Array.from({ length: 8 * 1024 }, (_, index) => frame((index + 2) & 0xff, Buffer.alloc(1020)))),
    );
    await expect.poll(() => connection.buffered).toBeGreaterThan(64 * 1024);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(connection.buffered).toBeLessThan(MEBIBYTE);
    for (let packet = 0; packet < 8 * 1024; packet++) expect(await connection.read()).toHaveLength(1020);
  });

  it('gives others a turn between the many commands of one chunk', async () => {
    client.write(frame(1, Buffer.from('first')));
    await connection.readFirst();
    connection.begin();
    let handled = 0;
    let atFirstTurn: number | undefined;
    connection.serve({
      writeLimit: 1000,
      handle: () => {
        if (handled++ === 0) setImmediate(() => (atFirstTurn = handled));
      },
      fail: () => {},
    });
    client.write(Buffer.concat(Array.from({ length: 5000 }, () => frame(0, Uint8Array.of(14)))));
    await expect.poll(() => handled).toBe(5000);
    expect(atFirstTurn).toBeLessThan(1000);
  });

  it('hands over one command at a time, and stops to read while one is at work', async () => {
    client.write(frame(1, Buffer.from('first')));
    await connection.readFirst();
    connection.begin();
    let running = 0;
    let handled = 0;
    const overlaps: number[] = [];
    connection.serve({
      writeLimit: 1000,
      handle: async () => {
        overlaps.push(++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        handled++;
      },
      fail: () => {},
    });
    client.write(Buffer.concat(Array.from({ length: 200 }, () => frame(0, Buffer.alloc(64 * 1024)))));
    await expect.poll(() => handled).toBe(200);
    expect(Math.max(...overlaps)).toBe(1);
  });

  it('tells a waiting login that its client has gone', async () => {
    const first = connection.readFirst();
    client.destroy();
    await expect(first).rejects.toBeInstanceOf(ConnectionClosed);
    await expect(connection.read()).rejects.toBeInstanceOf(ConnectionClosed);
  });
});
