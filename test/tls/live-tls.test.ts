import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { LiveTls } from '../../src/tls/live-tls.ts';
import { NO_RELOADS } from '../../src/tls/reload-history.ts';
import { fileSource } from '../../src/tls/source.ts';
import { openPort, read, temporaryFolder, visit, type TlsPort } from './support.ts';

const folder = temporaryFolder();
const foreign = temporaryFolder();
const certs = join(folder.path, 'certs');
const other = join(foreign.path, 'certs');
let ca: string;

beforeAll(async () => {
  await Promise.all([initFolder({ dir: certs }), initFolder({ dir: other })]);
  ca = read(certs, 'ca.pem');
});
afterAll(() => {
  folder.remove();
  foreign.remove();
});

function filesOf(dir: string) {
  const at = (name: string): string => join(dir, name);
  return { cert: at('server-cert.pem'), key: at('server-key.pem'), ca: at('ca.pem') };
}

let tls: LiveTls;
let port: TlsPort;
beforeEach(async () => {
  tls = new LiveTls(fileSource(filesOf(certs)));
  await tls.reload();
  port = await openPort(tls);
});
afterEach(() => port.close());

describe('LiveTls', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'resumes sessions of %s although it asks for client certificates',
    async (version) => {
      const options = { ca, minVersion: version, maxVersion: version };
      const first = await visit(port.port, options);
      const second = await visit(port.port, { ...options, ...(first.session ? { session: first.session } : {}) });
      const third = await visit(port.port, { ...options, ...(first.session ? { session: first.session } : {}) });
      expect([first.isResumed, second.isResumed, third.isResumed]).toEqual([false, true, true]);
      expect(port.peers.map(({ version: seen, resumed }) => [seen, resumed])).toEqual([
        [version, false],
        [version, true],
        [version, true],
      ]);
    },
  );

  it('holds each client certificate against the CRL of its own CA', async () => {
    const both = (name: string): string => {
      const path = join(folder.path, `both-${name}`);
      writeFileSync(path, read(certs, name) + read(other, name));
      return path;
    };
    const source = fileSource({ ...filesOf(certs), ca: both('ca.pem'), crl: both('crl.pem') });
    const rotating = new LiveTls(source);
    await rotating.reload();
    const open = await openPort(rotating);
    for (const dir of [certs, other]) {
      await visit(open.port, { ca, cert: read(dir, 'client-cert.pem'), key: read(dir, 'client-key.pem') });
    }
    open.close();
    expect(open.peers.map(({ certificateError }) => certificateError)).toEqual(['', '']);
  });

  it('resumes no session from before a reload', async () => {
    const first = await visit(port.port, { ca });
    await tls.reload();
    const second = await visit(port.port, { ca, ...(first.session ? { session: first.session } : {}) });
    expect(second.isResumed).toBe(false);
  });

  it('lets nobody resume from the reload on at which that was switched off', async () => {
    let enabled = true;
    const live = new LiveTls(fileSource(filesOf(certs)), { sessions: () => ({ enabled, timeout: 60 }) });
    await live.reload();
    const open = await openPort(live);
    const resumes = async (): Promise<boolean> => {
      const { session } = await visit(open.port, { ca });
      return (await visit(open.port, { ca, ...(session ? { session } : {}) })).isResumed;
    };
    expect(await resumes()).toBe(true);
    enabled = false;
    expect(await resumes()).toBe(true);
    await live.reload();
    expect([await resumes(), live.sessions]).toEqual([false, { enabled: false, timeout: 60 }]);
    open.close();
  });

  it('remembers how its reloads have ended', async () => {
    let broken: Error | undefined;
    let now = 1000;
    const working = fileSource(filesOf(certs));
    const source = { ...working, load: () => (broken === undefined ? working.load() : Promise.reject(broken)) };
    const live = new LiveTls(source, { clock: { now: () => now } });
    expect(live.reloads).toEqual(NO_RELOADS);
    await live.reload();
    broken = new Error('the disk is gone');
    now = 2000;
    await expect(live.reload()).rejects.toBe(broken);
    const failed = { successes: 1, failures: 1, lastSuccess: 1000, lastFailure: 2000, error: 'the disk is gone' };
    expect(live.reloads).toEqual(failed);
    broken = undefined;
    now = 3000;
    await live.reload();
    expect(live.reloads).toEqual({ ...failed, successes: 2, lastSuccess: 3000, error: '' });
    expect(live.certificates.map(({ name }) => name)).toEqual(['server', 'ca']);
  });

  it('prefers AES-128-GCM, the post-quantum hybrid and its own order', async () => {
    const { cipher, group } = await visit(port.port, { ca });
    expect(cipher).toBe('TLS_AES_128_GCM_SHA256');
    expect(group).toBe('X25519MLKEM768');
    const old = await visit(port.port, { ca, maxVersion: 'TLSv1.2' });
    expect(old.cipher).toBe('ECDHE-ECDSA-AES128-GCM-SHA256');
  });

  it.each([
    { name: 'TLS 1.1', options: { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } },
    { name: 'static RSA', options: { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' } },
    { name: 'CBC', options: { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' } },
  ] as const)('refuses $name', async ({ options }) => {
    await expect(visit(port.port, { ca, ...options })).rejects.toThrow(/alert|protocol|version/i);
  });

  it('does not renegotiate', async () => {
    const client = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${port.port}`, '-tls1_2']);
    let output = '';
    client.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    client.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await expect.poll(() => output).toContain('hello');
    client.stdin.write('R\n');
    await once(client, 'close');
    expect(output).toMatch(/no renegotiation/i);
  });

  it('knows the certificate of a client, and what is wrong with a bad one', async () => {
    const pair = (dir: string) => ({ cert: read(dir, 'client-cert.pem'), key: read(dir, 'client-key.pem') });
    await visit(port.port, { ca, ...pair(certs) });
    await visit(port.port, { ca, ...pair(other) });
    await visit(port.port, { ca, cert: read(certs, 'server-cert.pem'), key: read(certs, 'server-key.pem') });
    const [good, unknown, wrongPurpose] = port.peers;
    expect(good?.certificate?.der.length).toBeGreaterThan(200);
    expect(good?.certificateError).toBe('');
    expect(unknown?.certificate).toBeUndefined();
    expect(unknown?.certificateError).toMatch(/UNABLE_TO_|SIGNATURE/);
    expect(wrongPurpose?.certificateError).toBe('INVALID_PURPOSE');
  });

  it('shows a resumed session the certificate of its first handshake', async () => {
    const pair = { cert: read(certs, 'client-cert.pem'), key: read(certs, 'client-key.pem') };
    const first = await visit(port.port, { ca, ...pair });
    await visit(port.port, { ca, ...pair, ...(first.session ? { session: first.session } : {}) });
    const [fresh, resumed] = port.peers;
    expect(resumed?.resumed).toBe(true);
    expect(resumed?.certificate?.der).toEqual(fresh?.certificate?.der);
  });

  it('fails the handshake of a client that sends no TLS, and goes on', async () => {
    const socket = connect(port.port, '127.0.0.1');
    socket.end('GET / HTTP/1.1\r\n\r\n');
    await once(socket.resume(), 'close');
    expect(port.failures).toHaveLength(1);
    expect((await visit(port.port, { ca })).serial).not.toBe('');
  });

  it('loses no handshake while it is replaced again and again', async () => {
    const visits = Array.from({ length: 8 }, async () => {
      for (let turn = 0; turn < 12; turn++) await visit(port.port, { ca });
    });
    const reloads = async (): Promise<void> => {
      for (let count = 0; count < 20; count++) await tls.reload();
    };
    await Promise.all([...visits, reloads()]);
    expect(port.peers).toHaveLength(96);
    expect(port.failures).toEqual([]);
  });

  it('is off without a source, and after it was disabled', async () => {
    expect(new LiveTls(undefined).enabled).toBe(false);
    tls.disable();
    expect([tls.enabled, tls.validity, tls.ciphers]).toEqual([false, undefined, []]);
  });

  it('goes on with the last good files when the new ones are bad', async () => {
    const copy = temporaryFolder();
    const dir = join(copy.path, 'certs');
    await initFolder({ dir });
    const live = new LiveTls(fileSource(filesOf(dir)));
    await live.reload();
    const before = live.material;
    rmSync(join(dir, 'server-key.pem'));
    await expect(live.reload()).rejects.toMatchObject({ code: 'TLS_REFUSED' });
    expect(live.material).toBe(before);
    copy.remove();
  });
});

describe('fileSource', () => {
  it('refuses a key of another certificate with the code of the verification', async () => {
    const files = { ...filesOf(certs), key: join(other, 'server-key.pem') };
    await expect(fileSource(files).load()).rejects.toThrow(/\[KEY_MISMATCH\]/);
  });

  it('refuses a CA file that holds no certificate', async () => {
    const files = { ...filesOf(certs), ca: join(certs, 'server-key.pem') };
    await expect(fileSource(files).load()).rejects.toMatchObject({ code: 'TLS_REFUSED' });
  });

  it('refuses a certificate that has ended', async () => {
    const later = Date.now() + 20 * 365 * 86_400_000;
    await expect(fileSource(filesOf(certs), () => later).load()).rejects.toThrow(/\[CERT_EXPIRED\]/);
  });

  it('takes a CA for clients that did not sign the server certificate', async () => {
    const material = await fileSource({ ...filesOf(certs), ca: join(other, 'ca.pem') }).load();
    expect(material.ca).toBe(read(other, 'ca.pem'));
  });
});
