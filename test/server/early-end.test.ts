import { Duplex } from 'node:stream';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient, sslRequest } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
const hellos = new Map<string, Buffer>();
beforeAll(async () => {
  // Long enough that a connection which only ends by the time-out fails the test.
  server = await startTestServer({ variables: { connect_timeout: 600 } });
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) hellos.set(version, await clientHello(version));
});
afterAll(() => server.close());

/** The first flight of a TLS client. */
function clientHello(maxVersion: SecureVersion): Promise<Buffer> {
  return new Promise((resolve) => {
    const wire = new Duplex({
      read() {},
      write(bytes: Buffer, _encoding, done) {
        resolve(bytes);
        done();
      },
    });
    connectTls({ socket: wire, maxVersion }).on('error', () => {});
  });
}

function part(version: string, from: number, to?: number): Buffer {
  return (hellos.get(version) ?? Buffer.alloc(0)).subarray(from, to);
}

describe('a client that ends its side', () => {
  it.each<readonly [string, () => readonly Buffer[]]>([
    ['at once', () => []],
    ['within the header of its first packet', () => [Buffer.from([32, 0])]],
    ['within its first packet', () => [sslRequest().subarray(0, 20)]],
    ['behind the SSLRequest', () => [sslRequest()]],
    ['within the ClientHello of TLS 1.2', () => [sslRequest(), part('TLSv1.2', 0, 60)]],
    ['within the ClientHello of TLS 1.3', () => [sslRequest(), part('TLSv1.3', 0, 60)]],
    ['between two records of TLS', () => [sslRequest(), part('TLSv1.3', 0, 5), part('TLSv1.3', 5, 40)]],
    ['behind the ClientHello of TLS 1.2', () => [sslRequest(), part('TLSv1.2', 0)]],
    ['behind the ClientHello of TLS 1.3', () => [sslRequest(), part('TLSv1.3', 0)]],
  ])('%s is gone at once, in one piece or in several', async (_, pieces) => {
    for (const together of [true, false]) {
      const client = await RawClient.greeted(server.port);
      if (together) client.send(Buffer.concat(pieces()));
      else {
        for (const piece of pieces()) {
          client.send(piece);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
      client.socket.end();
      await client.packets();
    }
    await expect.poll(() => server.server.connectionCount).toBe(0);
  });

  it('within a packet inside TLS is gone at once', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(sslRequest());
    await client.upgrade();
    client.socket.end(Buffer.from([9, 0]));
    await client.packets();
    await expect.poll(() => server.server.connectionCount).toBe(0);
  });
});
