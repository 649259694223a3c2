import { copyFileSync, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/kit/clock.ts';
import { createLog, type Log } from '../../src/kit/log.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import type { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { autoSource } from '../../src/tls/auto-source.ts';
import { LiveTls } from '../../src/tls/live-tls.ts';
import { fileSource } from '../../src/tls/source.ts';
import { renewalTime } from '../../src/tls/renewal-time.ts';
import { startRenewal } from '../../src/tls/renewal.ts';
import { watchFiles } from '../../src/tls/watch.ts';
import { openssl } from '../support/tools.ts';
import { openPort, read, temporaryFolder, visit } from './support.ts';

const DAY = 86_400_000;

let folder: ReturnType<typeof temporaryFolder>;
let dir: string;
let lines: string[];
let log: Log;
beforeEach(() => {
  folder = temporaryFolder();
  dir = join(folder.path, 'certs');
  lines = [];
  log = createLog({ format: 'json', level: 'debug', write: (line) => lines.push(line) });
});
afterEach(() => folder.remove());

function said(message: string): boolean {
  return lines.some((line) => line.includes(`"message":"${message}"`));
}

/** PEM files of a certificate folder, sorted. */
function filesUnder(path: string): readonly string[] {
  return globSync('**/*.pem', { cwd: path }).toSorted();
}

/** A clock that a test can move. */
function movableClock(): Clock & { move(milliseconds: number): void } {
  let shift = 0;
  return { now: () => Date.now() + shift, move: (milliseconds) => (shift += milliseconds) };
}

describe('auto-tls', () => {
  it('makes its certificates in its folder, and a verified client accepts them', async () => {
    const tls = new LiveTls(autoSource({ dir, log }), { log });
    await tls.reload();
    const port = await openPort(tls);
    const { serial } = await visit(port.port, { ca: read(dir, 'ca.pem') });
    port.close();
    expect(serial).not.toBe('');
    expect(said('TLS Certificates created')).toBe(true);
    expect(said('mysql protocol server secure connection is enabled')).toBe(true);
  });

  it('uses the same certificates at the next start', async () => {
    const first = await autoSource({ dir }).load();
    const second = await autoSource({ dir, log }).load();
    expect(second).toEqual(first);
    expect(lines).toEqual([]);
  });

  it('replaces the server certificate after two thirds of its life, and keeps the CA', async () => {
    const clock = movableClock();
    const source = autoSource({ dir, clock, log });
    const first = await source.load();
    const ca = read(dir, 'ca.pem');
    const keys = [read(dir, 'server-key.pem'), read(dir, 'client-key.pem')];
    clock.move(renewalTime(first.leaf) - clock.now() - DAY);
    expect(await source.load()).toEqual(first);
    clock.move(2 * DAY);
    const second = await source.load();
    expect(second.certificate).not.toBe(first.certificate);
    expect(second.leaf.notAfter).toBeGreaterThan(first.leaf.notAfter);
    expect(read(dir, 'ca.pem')).toBe(ca);
    expect([read(dir, 'server-key.pem'), read(dir, 'client-key.pem')]).toEqual(keys);
    expect(said('Rotating automatically created TLS Certificates')).toBe(true);
  });

  it('writes its folder back when that is lost, and goes on with the same CA', async () => {
    const clock = movableClock();
    const source = autoSource({ dir, clock, log });
    await source.load();
    await issueLeaf({ dir, purpose: 'server', name: 'db2', hosts: ['db2.example'] });
    await issueLeaf({ dir, purpose: 'client', name: 'ada' });
    const first = await source.load();
    const before = new Map(filesUnder(dir).map((name) => [name, read(dir, name)]));
    rmSync(dir, { recursive: true });
    const second = await source.load();
    expect(second).toEqual(first);
    expect(said('the certificate folder was gone and is written back from memory')).toBe(true);
    const after = filesUnder(dir);
    // The keys of further users are not kept in memory.
    expect(after).toEqual([...before.keys()].filter((name) => name !== 'clients/ada-key.pem'));
    for (const name of after) expect(read(dir, name)).toBe(before.get(name));
    expect(after.map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual(
      after.map((name) => (/-key\.pem$|private_key/.test(name) ? 0o600 : 0o644)),
    );
    // A renewal that comes due after the loss is signed by the same CA.
    rmSync(dir, { recursive: true });
    clock.move(renewalTime(first.leaf) - clock.now() + DAY);
    const third = await source.load();
    expect(third.certificate).not.toBe(first.certificate);
    expect(third.ca).toBe(first.ca);
    expect(third.servers[0]?.certificate).not.toBe(first.servers[0]?.certificate);
    expect(openssl('verify', '-no_check_time', '-CAfile', join(dir, 'ca.pem'), join(dir, 'server-cert.pem'))).toContain(
      'OK',
    );
  });

  it('says so when the lost folder cannot be written back, and never makes a new CA', async () => {
    const source = autoSource({ dir, log });
    await source.load();
    rmSync(dir, { recursive: true });
    writeFileSync(dir, 'not a folder');
    await expect(source.load()).rejects.toThrow(/ca\.pem is gone, and the folder cannot be written back/);
    rmSync(dir);
    await source.load();
    expect(existsSync(join(dir, 'ca.pem'))).toBe(true);
  });

  it('mixes nothing from memory with files that somebody else has put there', async () => {
    const source = autoSource({ dir, log });
    await source.load();
    const other = join(folder.path, 'other');
    await autoSource({ dir: other }).load();
    rmSync(join(dir, 'ca.pem'));
    copyFileSync(join(other, 'ca-key.pem'), join(dir, 'ca-key.pem'));
    await expect(source.load()).rejects.toThrow(/ca-key\.pem has changed meanwhile/);
    expect(existsSync(join(dir, 'ca.pem'))).toBe(false);
  });

  it('renews the certificate of a further server when that comes due first', async () => {
    const clock = movableClock();
    const source = autoSource({ dir, clock, log });
    await source.load();
    await issueLeaf({ dir, purpose: 'server', name: 'short', hosts: ['short.example'], days: 30 });
    const first = await source.load();
    expect(source.renewAt?.()).toBe(renewalTime(first.servers[0]?.leaf ?? { notBefore: 0, notAfter: 0 }));
    clock.move(21 * DAY);
    const second = await source.load();
    expect(second.servers[0]?.certificate).not.toBe(first.servers[0]?.certificate);
    expect(second.certificate).toBe(first.certificate);
    expect(source.renewAt?.()).toBeGreaterThan(clock.now());
  });

  it('renews the list of revoked certificates when that comes due before the certificate', async () => {
    const clock = movableClock();
    await initFolder({ dir, days: 825, clock });
    const source = autoSource({ dir, clock, log });
    const first = await source.load();
    const next = source.renewAt?.() ?? 0;
    expect(next).toBeLessThan(clock.now() + 300 * DAY);
    clock.move(next - clock.now() + 1000);
    const second = await source.load();
    expect(second.certificate).toBe(first.certificate);
    expect(second.crl).not.toBe(first.crl);
    expect(source.renewAt?.()).toBeGreaterThan(clock.now() + 200 * DAY);
  });

  it('goes on with a certificate that cannot be replaced while it is valid', async () => {
    const clock = movableClock();
    const renew: typeof renewFolder = () => Promise.reject(new Error('no space left'));
    const source = autoSource({ dir, clock, log, renew });
    const first = await source.load();
    clock.move(renewalTime(first.leaf) - clock.now() + DAY);
    expect(await source.load()).toEqual(first);
    expect(said('TLS Certificate rotation failed')).toBe(true);
  });

  it('renews by itself while the server runs', async () => {
    const clock = movableClock();
    const tls = new LiveTls(autoSource({ dir, clock }));
    await tls.reload();
    const before = tls.material;
    clock.move(renewalTime(tls.validity ?? { notBefore: 0, notAfter: 0 }) - clock.now() + DAY);
    const stop = startRenewal(tls, { clock });
    await expect.poll(() => tls.material).not.toBe(before);
    stop();
    expect(tls.validity?.notAfter).toBeGreaterThan(before?.leaf.notAfter ?? Infinity);
  });

  it('keeps the last good certificate when a renewal fails, and tries again', async () => {
    const clock = movableClock();
    let isBroken = false;
    const working = autoSource({ dir, clock });
    const source = {
      files: working.files,
      load: () => (isBroken ? Promise.reject(new Error('the disk is gone')) : working.load()),
    };
    const tls = new LiveTls(source);
    await tls.reload();
    const before = tls.material;
    isBroken = true;
    clock.move(renewalTime(tls.validity ?? { notBefore: 0, notAfter: 0 }) - clock.now() + DAY);
    const stop = startRenewal(tls, { clock, log, retryPause: 10 });
    await expect.poll(() => said('TLS Certificate rotation failed')).toBe(true);
    expect(tls.material).toBe(before);
    isBroken = false;
    await expect.poll(() => tls.material).not.toBe(before);
    stop();
  });
});

describe('watchFiles', () => {
  it('serves new files once certificate and key belong together, and never before', async () => {
    await autoSource({ dir }).load();
    const source = fileSource({ cert: join(dir, 'server-cert.pem'), key: join(dir, 'server-key.pem') });
    const tls = new LiveTls(source);
    await tls.reload();
    const next = join(folder.path, 'next');
    await autoSource({ dir: next }).load();
    const before = tls.material;
    const stop = watchFiles(tls, source.files, { log, interval: 20 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(join(dir, 'server-cert.pem'), readFileSync(join(next, 'server-cert.pem')));
    await expect.poll(() => said('TLS files have changed and cannot be used; the last good ones stay')).toBe(true);
    expect(tls.material).toBe(before);
    writeFileSync(join(dir, 'server-key.pem'), readFileSync(join(next, 'server-key.pem')));
    await expect.poll(() => tls.material?.certificate).toBe(read(next, 'server-cert.pem'));
    stop();
  });

  it('keeps what it has when the files go away', async () => {
    await autoSource({ dir }).load();
    const source = fileSource({ cert: join(dir, 'server-cert.pem'), key: join(dir, 'server-key.pem') });
    const tls = new LiveTls(source);
    await tls.reload();
    const before = tls.material;
    const stop = watchFiles(tls, source.files, { log, interval: 20 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    rmSync(dir, { recursive: true });
    await expect.poll(() => said('TLS files have changed and cannot be used; the last good ones stay')).toBe(true);
    stop();
    expect(tls.material).toBe(before);
  });
});
