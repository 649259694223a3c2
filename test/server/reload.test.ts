import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:net';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
let admin: Connection;
beforeEach(async () => {
  server = await startTestServer();
  admin = await open();
});
afterEach(async () => {
  await admin.end();
  await server.close();
});

/** A connection that verifies the server; without session reuse, so that it sees the present certificate. */
function open(): Promise<Connection> {
  const ssl = { ca: server.ca, verifyIdentity: true };
  return createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: PASSWORD, ssl });
}

async function opens(): Promise<boolean> {
  const connection = await open();
  await connection.query('SELECT 1');
  await connection.end();
  return true;
}

/** Whether the greeting offers TLS. */
function offersTls(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {});
    socket.once('error', reject);
    socket.once('data', (greeting: Buffer) => {
      const version = greeting.indexOf(0, 5) + 1;
      resolve((greeting.readUInt16LE(version + 4 + 9) & CAPABILITY.ssl) !== 0);
      socket.destroy();
    });
  });
}

describe('ALTER INSTANCE RELOAD TLS', () => {
  it.each(['ALTER INSTANCE RELOAD TLS', 'FLUSH SSL'])(
    'by %s shows new connections the new certificate',
    async (sql) => {
      const before = server.tls.material;
      await initFolder({ dir: server.certs, force: true });
      expect(await opens()).toBe(true);
      expect(server.tls.material).toBe(before);
      await admin.query(sql);
      expect(server.tls.material?.certificate).not.toBe(before?.certificate);
      expect(await opens()).toBe(true);
      expect((await admin.query('SELECT 1'))[0]).toHaveLength(1);
    },
  );

  it('keeps the last good certificate when the new one is bad, and says why', async () => {
    writeFileSync(join(server.certs, 'server-key.pem'), 'no key');
    await expect(admin.query('ALTER INSTANCE RELOAD TLS')).rejects.toMatchObject({
      errno: expect.any(Number) as number,
    });
    expect(await opens()).toBe(true);
    expect(await offersTls()).toBe(true);
  });

  it('turns TLS off under NO ROLLBACK ON ERROR, and the greeting is honest about it', async () => {
    rmSync(join(server.certs, 'ca-key.pem'));
    rmSync(join(server.certs, 'server-key.pem'));
    await admin.query('ALTER INSTANCE RELOAD TLS NO ROLLBACK ON ERROR');
    expect(await offersTls()).toBe(false);
    await expect(open()).rejects.toMatchObject({ code: 'HANDSHAKE_NO_SSL_SUPPORT' });
    expect((await admin.query('SELECT 1'))[0]).toHaveLength(1);
  });
});
