import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

interface Pair {
  readonly cert: string;
  readonly key: string;
}

let server: TestServer;
let own: Pair;
let foreign: Pair;
let wrongPurpose: Pair;
const elsewhere = mkdtempSync(join(tmpdir(), 'tlsdb-foreign-'));

function pair(folder: string, name: string): Pair {
  const read = (kind: string): string => readFileSync(join(folder, `${name}-${kind}.pem`), 'utf8');
  return { cert: read('cert'), key: read('key') };
}

beforeAll(async () => {
  await initFolder({ dir: elsewhere });
  server = await startTestServer({
    accounts: [
      { user: 'anyone' },
      { user: 'x509', require: { kind: 'x509' } },
      { user: 'cipher', require: { kind: 'specified', facts: { cipher: 'TLS_AES_128_GCM_SHA256' } } },
      { user: 'subject', require: { kind: 'specified', facts: { subject: '/CN=nobody' } } },
    ],
  });
  own = pair(server.certs, 'client');
  foreign = pair(elsewhere, 'client');
  wrongPurpose = pair(server.certs, 'server');
});
afterAll(async () => {
  rmSync(elsewhere, { recursive: true, force: true });
  await server.close();
});

function connect(user: string, certificate?: Pair): Promise<Connection> {
  const ssl = { ca: server.ca, verifyIdentity: true, ...certificate };
  return createConnection({ host: '127.0.0.1', port: server.port, user, password: PASSWORD, ssl });
}

async function accountOf(user: string, certificate?: Pair): Promise<string> {
  const connection = await connect(user, certificate);
  const [rows] = await connection.query('SELECT ACCOUNT');
  await connection.end();
  return JSON.stringify(rows);
}

describe('client certificates', () => {
  it.each(['x509', 'cipher'])('let %s in with one of our CA, and not without', async (user) => {
    expect(await accountOf(user, own)).toContain(`${user}@%`);
    await expect(connect(user)).rejects.toMatchObject({ errno: 1045 });
  });

  it('must have the subject that the account asks for', async () => {
    await expect(connect('subject', own)).rejects.toMatchObject({ errno: 1045 });
  });

  it('are optional for accounts that ask for none', async () => {
    expect(await accountOf('anyone')).toContain('anyone@%');
    expect(await accountOf('anyone', own)).toContain('anyone@%');
  });

  it('are refused inside TLS with the reason when they are bad, whoever comes with them', async () => {
    const text = 'Bad handshake: the client certificate was not accepted';
    await expect(connect('anyone', foreign)).rejects.toMatchObject({
      errno: 1043,
      message: expect.stringContaining(text) as string,
    });
    await expect(connect('anyone', wrongPurpose)).rejects.toMatchObject({
      errno: 1043,
      message: `${text} (INVALID_PURPOSE)`,
    });
  });

  it('are held against the account that COM_CHANGE_USER asks for, too', async () => {
    const connection = await connect('anyone');
    connection.on('error', () => {});
    await expect(connection.changeUser({ user: 'x509', password: PASSWORD })).rejects.toMatchObject({ errno: 1045 });
    const withCertificate = await connect('anyone', own);
    await withCertificate.changeUser({ user: 'x509', password: PASSWORD });
    expect(JSON.stringify((await withCertificate.query('SELECT ACCOUNT'))[0])).toContain('x509@%');
    await withCertificate.end();
  });

  it('count no more after a reload without their CA, also in a resumed session', async () => {
    const foreignCa = readFileSync(join(elsewhere, 'ca.pem'), 'utf8');
    const isolated = await startTestServer({ accounts: [{ user: 'x509', require: { kind: 'x509' } }] });
    const ssl = { ca: isolated.ca, verifyIdentity: true, ...pair(isolated.certs, 'client') };
    const options = { host: '127.0.0.1', port: isolated.port, user: 'x509', password: PASSWORD, ssl };
    await (await createConnection(options)).end();
    await (await createConnection(options)).end();
    expect(isolated.server.context.status.tls.resumed).toBe(1);
    isolated.distrust(foreignCa);
    await isolated.tls.reload();
    await expect(createConnection(options)).rejects.toMatchObject({ errno: 1043 });
    await isolated.close();
  });
});
