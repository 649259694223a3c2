import { existsSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { describe, expect, it } from 'vitest';
import { createAuthority, issueCertificate, startServer, verifyCertificates } from '../src/index.ts';

describe('the library', () => {
  it('gives a server with verified TLS in one line, and leaves nothing behind', async () => {
    const { host, port, ca, user, password, dataDir, close } = await startServer({ autoTls: true, port: 0 });
    const connection = await createConnection({
      host,
      port,
      user,
      ...(password === undefined ? {} : { password }),
      ssl: { ...(ca === undefined ? {} : { ca }), verifyIdentity: true },
    });
    const [[row]] = await connection.query<RowDataPacket[]>("SHOW STATUS LIKE 'Ssl_version'");
    expect(row).toMatchObject({ Value: 'TLSv1.3' });
    await connection.end();
    await close();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('starts two servers side by side', async () => {
    const servers = await Promise.all([startServer({ port: 0 }), startServer({ port: 0, password: 'x' })]);
    expect(new Set(servers.map(({ port }) => port)).size).toBe(2);
    expect(servers[1]?.password).toBe('x');
    await Promise.all(servers.map(({ close }) => close()));
  });

  it('judges settings by the rules of the command', async () => {
    await expect(startServer({ port: 70_000 })).rejects.toMatchObject({ code: 'CONFIG_BAD_VALUE' });
    await expect(startServer({ sslCert: 'x.pem' })).rejects.toMatchObject({ code: 'TLS_HALF_CONFIGURED' });
  });

  it('makes certificates in memory that its own judge accepts', async () => {
    const authority = await createAuthority({ commonName: 'Example CA' });
    const server = await issueCertificate(authority, { purpose: 'server', hosts: ['db.internal'] });
    const pair = { cert: server.certificatePem, key: server.privateKeyPem, ca: authority.certificatePem };
    const good = await verifyCertificates({ ...pair, hosts: ['db.internal'], purpose: 'server' });
    expect(good.checks.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(good).toMatchObject({ ok: true, exitCode: 0 });
    const bad = await verifyCertificates({ ...pair, hosts: ['db.example.com'], purpose: 'server' });
    expect(bad.checks.map(({ code }) => code)).toContain('NAME_MISMATCH');
    expect(bad).toMatchObject({ ok: false, exitCode: 3 });
  });
});
