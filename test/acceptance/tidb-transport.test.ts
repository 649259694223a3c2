import { rmSync, writeFileSync } from 'node:fs';
import { request as requestTls } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startServer, type ServerOptions } from '../../src/server/start-server.ts';
import { javaClassPath } from '../interop/matrix/build.ts';
import { connectorJ } from '../interop/matrix/java.ts';
import { lineClient } from '../interop/matrix/line-client.ts';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';
import { files, outcome, pairs, run, type Running } from './support/acceptance.ts';
import { authority, clientPair, inDays, serverPair } from './support/certificates.ts';

const folder = temporaryFolders();
const ca = authority('acceptance CA');
const client = clientPair(ca, 'client');
const INSECURE = '3159 HY000 Connections using insecure transport are prohibited while --require_secure_transport=ON.';
const RELOAD = 'ALTER INSTANCE RELOAD TLS';
const [ON, OFF] = ['SET GLOBAL require_secure_transport = ON', 'SET GLOBAL require_secure_transport = 0'];

/** A server with files of its own, which tests may replace. */
async function withFiles(settings: ServerOptions = {}): Promise<Running & { readonly paths: Record<string, string> }> {
  const { cert, key } = serverPair(ca);
  const paths = files(folder(), { cert, key, ca: ca.pem });
  const server = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca, ...settings }, ca.pem);
  onTestFinished(() => server.close());
  return { ...server, paths };
}

/** Go's layout of a moment, as `SHOW STATUS` has it. */
function goTime(date: string): string {
  const [, month, day, time, year] = /^(\w+) +(\d+) ([\d:]+) (\d+) GMT$/.exec(date) ?? [];
  return `${month} ${day?.padStart(2)} ${time} ${year} UTC`;
}

describe('TiDB: certificates and the transport', () => {
  let auto: Running;
  beforeAll(async () => {
    auto = await run({ autoTls: true });
  });
  afterAll(() => auto.close());

  it('T1: with auto-tls and no files, a client that verifies nothing gets TLS', async () => {
    const connection = await auto.connect({ tls: { rejectUnauthorized: false, verifyIdentity: false } });
    expect(await pairs(connection, "SHOW STATUS LIKE 'Ssl_version'")).toEqual({ Ssl_version: 'TLSv1.3' });
    await connection.end();
  });

  it('T2: certificate and key without a CA serve both kinds of clients, and the status has the certificate’s time', async () => {
    const pair = serverPair(ca);
    const paths = files(folder(), pair);
    const server = await run({ sslCert: paths.cert, sslKey: paths.key }, ca.pem);
    onTestFinished(() => server.close());
    expect(await server.attempt({ tls: { rejectUnauthorized: false, verifyIdentity: false } })).toBe('ok');
    const connection = await server.connect();
    const status = await pairs(connection, "SHOW STATUS LIKE 'Ssl_server_not%'");
    const { validFrom, validTo } = await server.shown();
    expect(status).toEqual({ Ssl_server_not_after: goTime(validTo), Ssl_server_not_before: goTime(validFrom) });
    await connection.end();
  });

  it('T3: with a CA, clients connect without TLS, without a certificate, and with a good one', async () => {
    const server = await withFiles();
    expect(await server.attempt({ plain: true })).toBe('ok');
    expect(await server.attempt()).toBe('ok');
    expect(await server.attempt({ certificate: client })).toBe('ok');
  });

  it.each(['cert', 'key', 'ca'])('T4: a wrong path of the %s is an error, also while auto-tls is on', async (wrong) => {
    const paths = { ...files(folder(), { ...serverPair(ca), ca: ca.pem }), [wrong]: '/nowhere/x.pem' };
    const settings = { autoTls: true, sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca, port: 0 };
    await expect(startServer(settings)).rejects.toMatchObject({ message: expect.stringContaining('/nowhere/x.pem') });
  });

  it('T5: a plaintext session cannot turn require_secure_transport on', async () => {
    const connection = await auto.connect({ plain: true });
    expect(await outcome(connection, ON)).toBe(
      '1105 HY000 require_secure_transport can only be set to ON if the connection issuing the change is secure',
    );
    await connection.end();
  });

  it('T6: a TLS client without a certificate still connects after SET … = ON and a reload', async () => {
    const server = await withFiles();
    const admin = await server.connect();
    await admin.query(ON);
    await admin.query(RELOAD);
    expect(await server.attempt()).toBe('ok');
    await admin.end();
  });

  it('T7: then plaintext TCP is refused with 3159; the Unix socket and TLS are not; = 0 lets all in', async () => {
    const socket = join(folder(), 's');
    const server = await withFiles({ socket });
    const admin = await server.connect();
    await admin.query(ON);
    expect(await server.attempt({ plain: true })).toBe(INSECURE);
    expect(await server.attempt({ socket })).toBe('ok');
    expect(await server.attempt()).toBe('ok');
    await admin.query(OFF);
    expect(await server.attempt({ plain: true })).toBe('ok');
    await admin.end();
  });

  it('T8: three bogus paths stop the start', async () => {
    buildOnce();
    const bogus = ['--ssl-cert', '/bogus/cert', '--ssl-key', '/bogus/key', '--ssl-ca', '/bogus/ca'];
    const { exitCode, stderr } = await tlsdb(['serve', '--port', '0', '--data-dir', folder(), ...bogus]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/\/bogus\/cert.*FILE_MISSING/s);
  });

  it('T9: without the key file RELOAD is an error and changes nothing; NO ROLLBACK ON ERROR turns TLS off', async () => {
    const server = await withFiles();
    const admin = await server.connect();
    rmSync(server.paths['key'] ?? '');
    expect(await outcome(admin, RELOAD)).toMatch(
      /^3888 HY000 Failed to set up SSL because of .*FILE_MISSING|^3888 HY000 /,
    );
    expect(await server.offersTls()).toBe(true);
    expect(await server.attempt()).toBe('ok');
    await admin.query(`${RELOAD} NO ROLLBACK ON ERROR`);
    expect(await outcome(admin, 'SHOW WARNINGS')).toContain('3888');
    expect(await server.offersTls()).toBe(false);
    expect(await server.attempt({ plain: true })).toBe('ok');
    await admin.end();
  });

  it('T10: a later certificate is shown after RELOAD; one that has ended is refused, and the good one stays', async () => {
    const server = await withFiles();
    const admin = await server.connect();
    const replace = ({ cert, key }: { cert: string; key: string }): void => {
      writeFileSync(server.paths['cert'] ?? '', cert);
      writeFileSync(server.paths['key'] ?? '', key);
    };
    const before = await server.shown();
    replace(serverPair(ca, { notAfter: inDays(350) }));
    await admin.query(RELOAD);
    const after = await server.shown();
    expect(after.validToDate.getTime()).toBeGreaterThan(before.validToDate.getTime());
    // TiDB takes it, and every client then fails; here the statement fails instead.
    replace(serverPair(ca, { notBefore: inDays(-9), notAfter: inDays(-1) }));
    expect(await outcome(admin, RELOAD)).toMatch(/^3888 HY000 .*TLS_REFUSED/);
    expect((await server.shown()).fingerprint256).toBe(after.fingerprint256);
    expect(await server.attempt()).toBe('ok');
    await admin.end();
  });

  it('T11: the status port tells of TLS over plain HTTP, and takes no TLS client', async () => {
    const server = await run({ autoTls: true, statusPort: 0 });
    onTestFinished(() => server.close());
    const page: unknown = await (await fetch(`http://127.0.0.1:${server.statusPort}/status`)).json();
    expect(page).toMatchObject({ tls: { enabled: true } });
    const failure = await new Promise<string>((resolve) => {
      const attempt = requestTls({ host: '127.0.0.1', port: server.statusPort, ca: server.ca });
      attempt.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).end();
      attempt.once('response', () => resolve('answered'));
    });
    expect(failure).toMatch(/EPROTO|ECONNRESET/);
  });

  it('T16: when a rotation fails, the last good pair goes on serving and the greeting stays honest', async () => {
    const server = await run({ autoTls: true });
    onTestFinished(() => server.close());
    const admin = await server.connect();
    const before = await server.shown();
    rmSync(join(server.dataDir, 'certs'), { recursive: true });
    writeFileSync(join(server.dataDir, 'certs'), 'a file where the folder was');
    expect(await outcome(admin, RELOAD)).toMatch(/^3888 HY000 Failed to set up SSL because of /);
    expect(await server.offersTls()).toBe(true);
    expect((await server.shown()).fingerprint256).toBe(before.fingerprint256);
    expect(await server.attempt()).toBe('ok');
    await admin.end();
  });

  it('T17: what one session sets counts for the next plaintext session', async () => {
    const server = await withFiles();
    const admin = await server.connect();
    const earlier = await server.connect({ plain: true });
    await admin.query(ON);
    expect(await server.attempt({ plain: true })).toBe(INSECURE);
    // Whoever was in stays in.
    expect(await outcome(earlier, 'SELECT 1')).toBe('[[1]]');
    await Promise.all([admin.end(), earlier.end()]);
  });

  it('T18: the automatic certificate names its issuer, and Connector/J takes it', async () => {
    const shown = await auto.shown();
    expect([shown.issuer, shown.subject]).toEqual([expect.stringMatching(/CN=./), expect.stringMatching(/CN=./)]);
    const classPath = requireTool('javac') && requireTool('mvn') ? javaClassPath() : undefined;
    if (classPath === undefined) return;
    const java = lineClient('java', ['-cp', classPath, 'Driver'], connectorJ);
    const login = { host: '127.0.0.1', port: auto.port, user: auto.user, password: auto.password ?? '' };
    const { cipher } = await java.attempt({ ...login, mode: 'REQUIRED', ca: '', trustStore: '' });
    expect(cipher).toBe('TLS_AES_128_GCM_SHA256');
    await java.close();
  });
});
