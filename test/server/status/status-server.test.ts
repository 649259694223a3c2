import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metricText } from '../../../src/server/status/metric-text.ts';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { StatusServer } from '../../../src/server/status/status-server.ts';
import { requireTool } from '../../support/tools.ts';
import { parseMetrics, type ParsedFamily } from '../support/metric-parser.ts';
import { RawClient, sslRequest } from '../support/raw-client.ts';
import { PASSWORD, startTestServer } from '../support/test-server.ts';

let server: Server;
beforeEach(async () => {
  server = await startServer({ autoTls: true, port: 0, statusPort: 0, connectTimeout: '2s' });
});
afterEach(() => server.close());

function url(path: string): string {
  return `http://127.0.0.1:${server.statusPort}${path}`;
}

async function metrics(): Promise<ReadonlyMap<string, ParsedFamily>> {
  return parseMetrics(await (await fetch(url('/metrics'))).text());
}

async function metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  const found = (await metrics())
    .get(name)
    ?.samples.find((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value));
  return found?.value;
}

function login(password = server.password): Promise<Connection> {
  const ssl = { ca: server.ca ?? '', verifyIdentity: true };
  return createConnection({
    host: '127.0.0.1',
    port: server.port,
    user: 'root',
    ssl,
    ...(password ? { password } : {}),
  });
}

describe('/status', () => {
  it("has TiDB's keys and the facts of TLS", async () => {
    const connection = await login();
    const response = await fetch(url('/status'));
    expect(response.headers.get('content-type')).toBe('application/json');
    const page = (await response.json()) as Record<string, unknown>;
    expect(page).toMatchObject({
      connections: 1,
      version: '8.4.8-tlsdb-0.1.0',
      git_hash: 'None',
      tls: {
        enabled: true,
        requireSecureTransport: false,
        certificates: [{ name: 'server' }, { name: 'ca' }],
        reloads: { successes: 1, failures: 0, lastFailure: null, error: '' },
        handshakes: { accepted: 1, resumed: 0, failed: 0 },
      },
    });
    await connection.end();
  });

  it('tells of a reload that failed, and the last good certificates stay', async () => {
    const key = join(server.dataDir, 'certs', 'server-key.pem');
    const good = readFileSync(key);
    writeFileSync(key, 'no key');
    await expect(server.reload()).rejects.toThrow(/server-key.pem/);
    const { tls } = (await (await fetch(url('/status'))).json()) as { readonly tls: Record<string, unknown> };
    expect(tls).toMatchObject({
      enabled: true,
      reloads: { error: expect.stringContaining('server-key.pem') as string },
    });
    expect(await metric('tlsdb_tls_last_reload_successful')).toBe(0);
    expect(await metric('tlsdb_tls_reloads_total', { result: 'failure' })).toBeGreaterThanOrEqual(1);
    writeFileSync(key, good);
    await server.reload();
    expect(await metric('tlsdb_tls_last_reload_successful')).toBe(1);
  });
});

describe('/metrics', () => {
  it('is what Prometheus reads', async () => {
    const response = await fetch(url('/metrics'));
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    expect(parseMetrics(text).size).toBeGreaterThan(20);
    if (!requireTool('promtool')) return;
    execFileSync('promtool', ['check', 'metrics'], { input: text });
  });

  it('counts handshakes, failures by reason, connections, commands and errors', async () => {
    const connection = await login();
    await connection.query('SELECT 1');
    await connection.query('SELECT 2');
    await expect(connection.query('SELECT nothing')).rejects.toMatchObject({ errno: 1054 });
    await expect(login('wrong')).rejects.toMatchObject({ errno: 1045 });
    const garbage = await RawClient.greeted(server.port);
    garbage.send(Buffer.concat([sslRequest(), Buffer.from('GET / HTTP/1.1\r\n\r\n')]));
    await garbage.packets();
    const late = await RawClient.greeted(server.port);
    late.send(sslRequest());
    await late.packets();
    const gone = await RawClient.greeted(server.port);
    gone.send(sslRequest());
    gone.close();
    const failures = 'tlsdb_tls_handshake_failures_total';
    await expect.poll(() => metric(failures, { reason: 'closed' })).toBe(1);
    expect(await metric('tlsdb_tls_handshakes_total', { version: 'TLSv1.3' })).toBe(2);
    expect(await metric(failures, { reason: 'not_tls' })).toBe(1);
    expect(await metric(failures, { reason: 'timeout' })).toBe(1);
    expect(await metric('tlsdb_connections')).toBe(1);
    expect(await metric('tlsdb_connections_refused_total', { reason: 'connect_timeout' })).toBe(1);
    expect(await metric('tlsdb_commands_total', { command: 'select' })).toBeGreaterThanOrEqual(2);
    expect(await metric('tlsdb_errors_total', { errno: '1045' })).toBe(1);
    const left = await metric('tlsdb_tls_certificate_left_seconds', { certificate: 'ca' });
    expect((left ?? 0) / 86_400).toBeGreaterThan(3600);
    await connection.end();
  });

  it('writes every value and label so that it can be read back', () => {
    const samples = [1.5, -3, 2e21, Infinity, -Infinity, NaN].map((value, index) => ({
      labels: { text: `a"b\\c\nd{}=,${index}` },
      value,
    }));
    const text = metricText([{ name: 'x', type: 'gauge', help: 'back\\slash\nline', samples }]);
    const parsed = parseMetrics(text).get('x')?.samples ?? [];
    expect(parsed.map(({ labels, value }) => ({ labels, value }))).toEqual(samples);
  });
});

describe('the status port', () => {
  it('answers /healthz, HEAD, and says no to all else', async () => {
    expect(await (await fetch(url('/healthz'))).text()).toBe('ok\n');
    const head = await fetch(url('/status'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(url('/'))).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await fetch(url('/status'), { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('is unhealthy while the server drains, and still tells', async () => {
    const draining = await startTestServer();
    const page = new StatusServer({
      server: draining.server.context,
      version: '8.4.8',
      isHealthy: () => draining.server.isAccepting,
    });
    const port = await page.listen({ host: '127.0.0.1', port: 0 });
    const health = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
    const busy = await createConnection({ host: '127.0.0.1', port: draining.port, user: 'root', password: PASSWORD });
    const running = busy.query('SELECT WAIT');
    await draining.engine.waiting.promise;
    expect(await health()).toBe(200);
    const drained = draining.server.drain(10_000);
    expect(await health()).toBe(503);
    draining.engine.release();
    await Promise.all([running, drained]);
    page.close();
    await draining.close();
  });

  it('says which address is taken', async () => {
    const taken = startServer({ port: 0, statusPort: server.statusPort ?? 0 });
    await expect(taken).rejects.toMatchObject({ code: 'ADDRESS_IN_USE' });
  });

  it('cuts requests that are too large or never end, and holds few connections', async () => {
    const large = await new Promise<number | undefined>((resolve) => {
      const sent = request(url('/status'), { headers: { 'x-large': 'x'.repeat(20_000) } }, (response) =>
        resolve(response.statusCode),
      );
      sent.on('error', () => resolve(431)).end();
    });
    expect(large).toBe(431);
    const sockets = Array.from({ length: 80 }, () => connect(server.statusPort ?? 0, '127.0.0.1'));
    let closed = 0;
    for (const socket of sockets) socket.on('error', () => {}).on('close', () => closed++);
    await expect.poll(() => closed).toBeGreaterThanOrEqual(16);
    for (const socket of sockets) socket.destroy();
  });

  it('holds no secret', async () => {
    const connection = await login();
    await connection.query("SELECT 'canary-in-a-statement'");
    const texts = await Promise.all(
      ['/status', '/metrics', '/healthz'].map(async (path) => (await fetch(url(path))).text()),
    );
    const secrets = [server.password ?? 'none', 'canary-in-a-statement', 'PRIVATE KEY'];
    for (const text of texts) for (const secret of secrets) expect(text).not.toContain(secret);
    await connection.end();
  });
});
