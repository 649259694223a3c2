import { createHash, hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { start } from '../../src/server/start.ts';
import { judgeClient, runProgram } from '../server/support/client-run.ts';
import { temporaryFolders } from '../support/tools.ts';
import { files, run, type Login, type Running } from './support/acceptance.ts';
import { rawLogin } from './support/raw-login.ts';
import { authority, clientPair, inDays, serverPair } from './support/certificates.ts';

const folder = temporaryFolders();
const PASSWORD = 'p-1';
const ca = authority('acceptance CA');
const client = clientPair(ca, 'app');

interface StatusPage {
  readonly tls: { readonly handshakes: { readonly resumed: number } };
}

interface Own extends Running {
  readonly paths: Readonly<Record<'cert' | 'key' | 'ca', string>>;
}

/** A server with files of its own and an account that needs a certificate. */
async function withFiles(): Promise<Own> {
  const { cert, key } = serverPair(ca);
  const paths = files(folder(), { cert, key, ca: ca.pem });
  const server = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca, statusPort: 0 }, ca.pem);
  onTestFinished(() => server.close());
  const admin = await server.connect();
  await admin.query(`CREATE USER app IDENTIFIED BY '${PASSWORD}' REQUIRE X509`);
  await admin.end();
  return { ...server, paths };
}

const APP: Login = { user: 'app', password: PASSWORD, certificate: client };

describe('hostile sessions', () => {
  it('A6: a client that resumes gets in again and again, with its certificate asked for', async () => {
    const server = await withFiles();
    for (let round = 0; round < 4; round++) expect(await server.attempt(APP)).toBe('ok');
    const { tls } = (await (await fetch(`http://127.0.0.1:${server.statusPort}/status`)).json()) as StatusPage;
    expect(tls.handshakes.resumed).toBe(3);
  });

  const mysql = judgeClient('mysql-9.7');
  it.runIf(mysql)('A6: mysql 9.7 resumes with --ssl-session-data', async () => {
    if (mysql === undefined) return;
    const server = await withFiles();
    const own = files(folder(), { cert: client.cert, key: client.key });
    const saved = join(folder(), 'session');
    const login = [
      '--no-defaults',
      '--host=127.0.0.1',
      `--port=${server.port}`,
      '--user=app',
      `--password=${PASSWORD}`,
    ];
    const tls = [
      '--ssl-mode=VERIFY_IDENTITY',
      `--ssl-ca=${server.paths.ca}`,
      `--ssl-cert=${own.cert}`,
      `--ssl-key=${own.key}`,
    ];
    const first = await runProgram(
      mysql,
      [...login, ...tls, '--commands'],
      `SELECT 1;\nssl_session_data_print ${saved}\n`,
    );
    expect(first.status).toBe(0);
    const again = await runProgram(
      mysql,
      [...login, ...tls, '--commands', `--ssl-session-data=${saved}`],
      'SELECT 1;\nstatus\n',
    );
    expect(again.output).toMatch(/SSL:\s+Cipher in use is \S+/);
    expect(again.output).toMatch(/SSL session reused:\s+true/i);
  });

  it('A7: a ticket from before a change of the CA is worth nothing: REQUIRE X509 now fails', async () => {
    const server = await withFiles();
    expect(await server.attempt(APP)).toBe('ok');
    expect(await server.attempt(APP)).toBe('ok');
    writeFileSync(server.paths.ca, authority('acceptance CA').pem);
    const admin = await server.connect();
    await admin.query('ALTER INSTANCE RELOAD TLS');
    expect(await server.attempt(APP)).toMatch(/^1043 08S01 Bad handshake: the client certificate was not accepted/);
    expect(await server.attempt({ ...APP, certificate: undefined })).toMatch(/^1045 28000 /);
    await admin.end();
  });

  it('A8: a certificate that ends between the ticket and the resumption is refused', async () => {
    let now = Date.now();
    const { cert, key } = serverPair(ca);
    const paths = files(folder(), { cert, key, ca: ca.pem });
    const flags = { port: '0', 'data-dir': folder(), 'ssl-cert': paths.cert, 'ssl-key': paths.key, 'ssl-ca': paths.ca };
    const config = loadConfig({ flags, environment: {}, file: undefined });
    const started = await start(config, { clock: { now: () => now }, rootPassword: PASSWORD });
    onTestFinished(() => started.close());
    const short = clientPair(ca, 'root', { notAfter: inDays(1) });
    const { createConnection } = await import('mysql2/promise');
    const ssl = { ca: ca.pem, verifyIdentity: true, ...short };
    const login = { host: '127.0.0.1', port: started.port, user: 'root', password: PASSWORD, ssl };
    await (await createConnection(login)).end();
    await (await createConnection(login)).end();
    now += 2 * 86_400_000;
    await expect(createConnection(login)).rejects.toMatchObject({
      errno: 1043,
      message: expect.stringContaining('CERT_HAS_EXPIRED') as string,
    });
  });

  it('A12: 100 reloads of alternating certificates under 1000 logins: none fails', async () => {
    const server = await withFiles();
    const admin = await server.connect();
    const generations = [serverPair(ca), serverPair(ca)];
    let started = 0;
    const failures: string[] = [];
    const rotate = async (round: number): Promise<void> => {
      const pair = generations[round % 2] ?? client;
      writeFileSync(server.paths.cert, pair.cert);
      writeFileSync(server.paths.key, pair.key);
      await admin.query('ALTER INSTANCE RELOAD TLS');
    };
    const worker = async (): Promise<void> => {
      while (started < 1000) {
        const number = started++;
        const [result] = await Promise.all([server.attempt(APP), number % 10 === 0 ? rotate(number / 10) : undefined]);
        if (result !== 'ok') failures.push(result);
      }
    };
    await Promise.all(Array.from({ length: 30 }, worker));
    expect(failures).toEqual([]);
    await admin.end();
  }, 90_000);
});

describe('A15: MariaDB’s proof of the certificate', () => {
  async function nativeFirst(): Promise<Running> {
    const server = await run({ autoTls: true });
    onTestFinished(() => server.close());
    const admin = await server.connect();
    await admin.query("SET GLOBAL default_authentication_plugin = 'mysql_native_password'");
    await admin.query(`CREATE USER native IDENTIFIED WITH mysql_native_password BY '${PASSWORD}'`);
    await admin.query(`CREATE USER sha2 IDENTIFIED WITH caching_sha2_password BY '${PASSWORD}'`);
    await admin.end();
    return server;
  }

  it.each(['native', 'sha2'])('A15: the last packet of the login of %s has it, or has it not', async (user) => {
    const server = await nativeFirst();
    const plugin = user === 'native' ? 'mysql_native_password' : 'caching_sha2_password';
    const { client: raw, last, scramble, certificate } = await rawLogin(server.port, user, PASSWORD, { plugin });
    raw.close();
    const digest = hash('sha1', hash('sha1', PASSWORD, 'buffer'), 'buffer');
    expect(last.payload[0]).toBe(0);
    const fingerprint = hash('sha256', certificate, 'buffer');
    const proof = createHash('sha256').update(digest).update(scramble).update(fingerprint).digest('hex').toUpperCase();
    expect(last.payload.toString('latin1', 7)).toBe(user === 'native' ? `A\u0001${proof}` : '');
  });

  const mariadb = judgeClient('mariadb-11.8');
  it.runIf(mariadb)(
    'A15: the mariadb 11.8 client verifies without a CA file by a native password, and only so',
    async () => {
      if (mariadb === undefined) return;
      const server = await nativeFirst();
      const plugins = `--plugin-dir=${mariadb.args[1]?.split(':')[0]}/libmariadb3/plugin`;
      // By name: at the literal 127.0.0.1 the client trusts whoever answers.
      const place = ['--protocol=TCP', '--host=localhost', `--port=${server.port}`];
      const attempt = async (user: string, password = PASSWORD): Promise<string> => {
        const login = [`--user=${user}`, `--password=${password}`, '-e', String.raw`\s`];
        return (await runProgram(mariadb, ['--no-defaults', plugins, ...place, ...login])).output;
      };
      expect(await attempt('native')).toMatch(/SSL:\s+Cipher in use is .*cert is OK/);
      expect(await attempt('native', 'wrong')).toMatch(/ERROR (1045|2026) /);
      expect(await attempt('sha2')).toMatch(/ERROR 2026 .*verify the server certificate/);
    },
  );
});
