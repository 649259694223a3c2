import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openssl, requireTool } from '../support/tools.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
let root: Connection;

const verified = (): ConnectionOptions => ({ ssl: { ca: server.ca, verifyIdentity: true } });

beforeAll(async () => {
  server = await startTestServer();
  root = await connect('root', verified());
});

afterAll(async () => {
  await root.end();
  await server.close();
});

function connect(user: string, extra: ConnectionOptions = {}): Promise<Connection> {
  return createConnection({ host: '127.0.0.1', port: server.port, user, password: PASSWORD, ...extra });
}

/** The number of the error that a login ends with, or 0. */
async function refusal(user: string, extra: ConnectionOptions = {}): Promise<unknown> {
  try {
    await (await connect(user, extra)).end();
    return 0;
  } catch (error) {
    return error instanceof Error && 'errno' in error ? error.errno : error;
  }
}

describe('an account made in SQL', () => {
  it('logs in with its password until it is changed', async () => {
    await root.query(`CREATE USER app IDENTIFIED BY ${root.escape(PASSWORD)}`);
    expect(await refusal('app', verified())).toBe(0);
    expect(await refusal('app', { ...verified(), password: 'wrong' })).toBe(1045);
    await root.query("ALTER USER app IDENTIFIED BY 'other'");
    expect(await refusal('app', verified())).toBe(1045);
    expect(await refusal('app', { ...verified(), password: 'other' })).toBe(0);
    await root.query('DROP USER app');
    expect(await refusal('app', { ...verified(), password: 'other' })).toBe(1045);
  });

  it('with mysql_native_password logs in too', async () => {
    await root.query(`CREATE USER old IDENTIFIED WITH mysql_native_password BY ${root.escape(PASSWORD)}`);
    expect(await refusal('old', verified())).toBe(0);
    expect(await refusal('old')).toBe(0);
  });

  it('is locked after failed logins, and opened by ACCOUNT UNLOCK', async () => {
    await root.query(
      `CREATE USER careful IDENTIFIED BY ${root.escape(PASSWORD)} FAILED_LOGIN_ATTEMPTS 2 PASSWORD_LOCK_TIME 3`,
    );
    expect(await refusal('careful', { ...verified(), password: 'wrong' })).toBe(1045);
    expect(await refusal('careful', { ...verified(), password: 'wrong' })).toBe(3955);
    await expect(connect('careful', verified())).rejects.toMatchObject({
      errno: 3955,
      message:
        "Access denied for user 'careful'@'127.0.0.1'. Account is blocked for 3 day(s) (3 day(s) remaining) due to 2 consecutive failed logins.",
    });
    await root.query('ALTER USER careful ACCOUNT UNLOCK');
    expect(await refusal('careful', verified())).toBe(0);
  });

  it('is held to what REQUIRE SSL says', async () => {
    await root.query(`CREATE USER needs IDENTIFIED BY ${root.escape(PASSWORD)} REQUIRE SSL`);
    expect(await refusal('needs')).toBe(1045);
    expect(await refusal('needs', verified())).toBe(0);
    await root.query('ALTER USER needs REQUIRE NONE');
    expect(await refusal('needs')).toBe(0);
  });

  it.runIf(requireTool('openssl'))('is held to the subject that REQUIRE names, as openssl prints it', async () => {
    const file = (name: string): string => join(server.certs, name);
    const subject = openssl('x509', '-in', file('client-cert.pem'), '-noout', '-subject', '-nameopt', 'compat');
    const line = subject.replace(/^subject=\s*/, '').trim();
    const certificate: ConnectionOptions = {
      ssl: {
        ca: server.ca,
        cert: readFileSync(file('client-cert.pem'), 'utf8'),
        key: readFileSync(file('client-key.pem'), 'utf8'),
      },
    };
    await root.query(`CREATE USER subject IDENTIFIED BY ${root.escape(PASSWORD)} REQUIRE SUBJECT ${root.escape(line)}`);
    expect(await refusal('subject', certificate)).toBe(0);
    expect(await refusal('subject', verified())).toBe(1045);
    await root.query("ALTER USER subject REQUIRE SUBJECT '/CN=somebody else'");
    expect(await refusal('subject', certificate)).toBe(1045);
    await root.query('ALTER USER subject REQUIRE X509');
    expect(await refusal('subject', certificate)).toBe(0);
    expect(await refusal('subject', verified())).toBe(1045);
  });
});

describe('a session without TLS', () => {
  it('cannot turn require_secure_transport on, and is kept out when it is on', async () => {
    await root.query(`CREATE USER admin IDENTIFIED BY ${root.escape(PASSWORD)}`);
    await root.query('GRANT ALL ON *.* TO admin');
    const plain = await connect('admin');
    await expect(plain.query('SET GLOBAL require_secure_transport = ON')).rejects.toMatchObject({
      errno: 1105,
      message: 'require_secure_transport can only be set to ON if the connection issuing the change is secure',
    });
    await root.query('SET GLOBAL require_secure_transport = ON');
    expect(await refusal('admin')).toBe(3159);
    expect(await refusal('admin', verified())).toBe(0);
    await plain.query('SET GLOBAL require_secure_transport = OFF');
    expect(await refusal('admin')).toBe(0);
    await plain.end();
  });
});

describe('SHOW STATUS over the wire', () => {
  it('tells of the session and of the certificate', async () => {
    const [rows] = await root.query({ sql: "SHOW STATUS LIKE '%Ssl%'", rowsAsArray: true });
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual(['Ssl_version', 'TLSv1.3']);
    const pem = readFileSync(join(server.certs, 'server-cert.pem'), 'utf8');
    const end = new X509Certificate(pem).validTo.replace('GMT', 'UTC');
    expect(rows).toContainEqual(['Ssl_server_not_after', end]);
  });
});
