import { networkInterfaces } from 'node:os';
import { createConnection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireError } from '../../../src/mysql/wire-error.ts';
import { ConnectionClosed } from '../../../src/server/connection/connection-closed.ts';
import { HostLimits } from '../../../src/server/login/host-limits.ts';
import { HandshakeFailed } from '../../../src/server/status/tls-status.ts';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { errorNumber, RawClient } from '../support/raw-client.ts';

const failedWith = (code: string): HandshakeFailed => new HandshakeFailed(Object.assign(new Error(code), { code }));
const NOT_TLS = failedWith('ERR_SSL_WRONG_VERSION_NUMBER');
const GARBAGE = wireError('ER_HANDSHAKE_ERROR');

describe('HostLimits', () => {
  const limits = (connections: number, connectErrors: number): HostLimits =>
    new HostLimits(() => ({ connections, connectErrors }));

  it('lets a host have so many connections, and each host its own', () => {
    const hosts = limits(2, 0);
    const enter = (host: string) => hosts.enter(host)?.reason;
    expect([enter('192.0.2.1'), enter('192.0.2.1')]).toEqual([undefined, undefined]);
    expect(enter('192.0.2.1')).toBe('max_connections_per_host');
    expect(enter('192.0.2.2')).toBeUndefined();
    hosts.leave('192.0.2.1');
    expect(enter('192.0.2.1')).toBeUndefined();
    expect(enter('192.0.2.1')).toBe('max_connections_per_host');
  });

  it('blocks a host after so many broken handshakes in a row, until FLUSH HOSTS', () => {
    const hosts = limits(0, 2);
    hosts.failed('2001:db8::1', GARBAGE, false);
    hosts.succeeded('2001:db8::1');
    hosts.failed('2001:db8::1', NOT_TLS, false);
    expect(hosts.enter('2001:db8::1')).toBeUndefined();
    hosts.failed('2001:db8::1', new ConnectionClosed(), true);
    expect(hosts.enter('2001:db8::1')?.error).toMatchObject({
      errno: 1129,
      message: "Host '2001:db8::1' is blocked because of many connection errors; unblock with 'mysqladmin flush-hosts'",
    });
    expect(hosts.enter('2001:db8::2')).toBeUndefined();
    hosts.forgetErrors();
    expect(hosts.enter('2001:db8::1')).toBeUndefined();
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('never blocks %s', (host) => {
    const hosts = limits(0, 1);
    for (let count = 0; count < 5; count++) hosts.failed(host, GARBAGE, false);
    expect(hosts.enter(host)).toBeUndefined();
  });

  it('counts no wrong passwords and no connections that end without a word', () => {
    const hosts = limits(0, 1);
    hosts.failed('192.0.2.1', wireError('ER_ACCESS_DENIED_ERROR', 'u', 'h', 'YES'), false);
    hosts.failed('192.0.2.1', new ConnectionClosed(), false);
    hosts.failed('192.0.2.1', new HandshakeFailed(new ConnectionClosed()), false);
    hosts.failed('192.0.2.1', failedWith('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'), false);
    hosts.failed('192.0.2.1', failedWith('ERR_SSL_NO_SHARED_CIPHER'), false);
    expect(hosts.enter('192.0.2.1')).toBeUndefined();
  });

  it('remembers no more than its bound', () => {
    const hosts = limits(0, 1);
    for (let host = 0; host < 5000; host++) hosts.failed(`10.0.${host >> 8}.${host & 255}`, GARBAGE, false);
    expect(hosts.enter('10.0.0.0')).toBeUndefined();
    expect(hosts.enter(`10.0.${4999 >> 8}.${4999 & 255}`)?.reason).toBe('host_blocked');
  });
});

describe('a server with limits for each host', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer({ host: '0.0.0.0', port: 0, statusPort: 0, maxConnectionsPerHost: 3 });
  });
  afterEach(() => server.close());

  const options = (host: string) => ({ host, port: server.port, user: 'root', password: server.password ?? '' });

  it('refuses connections beyond them with 1040, and takes new ones when others have gone', async () => {
    const clients = await Promise.all([1, 2, 3].map(() => RawClient.greeted(server.port)));
    const beyond = await RawClient.open(server.port);
    expect((await beyond.packets()).map(errorNumber)).toEqual([1040]);
    clients[0]?.close();
    const answer = async (): Promise<number> => {
      const client = await RawClient.open(server.port);
      const first = await client.packet();
      client.close();
      return first === undefined ? -1 : errorNumber(first);
    };
    await expect.poll(answer).toBe(0);
    for (const client of clients) client.close();
    const page = await (await fetch(`http://127.0.0.1:${server.statusPort}/metrics`)).text();
    expect(page).toMatch(/^tlsdb_connections_refused_total\{reason="max_connections_per_host"\} [1-9]/m);
  });

  it('blocks a host that sends garbage, tells it so, and FLUSH HOSTS lets it in again', async (context) => {
    const own = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
    if (own === undefined) return context.skip('this machine has no address but the loopback');
    const admin = await createConnection(options('127.0.0.1'));
    await admin.query('SET GLOBAL max_connect_errors = 2');
    for (let count = 0; count < 2; count++) {
      const client = await RawClient.open(server.port, own);
      await client.packet();
      client.send(Buffer.from([0, 0, 0, 1]));
      await client.packets();
    }
    await expect(createConnection(options(own))).rejects.toMatchObject({ errno: 1129 });
    await admin.query('FLUSH HOSTS');
    const again = await createConnection(options(own));
    await Promise.all([again.end(), admin.end()]);
  });
});
