import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { temporaryFolders } from '../support/tools.ts';
import type { Finding } from '../../src/x509/finding.ts';

const freshFolder = temporaryFolders();
let dir = '';

const path = (name: string): string => join(dir, name);

async function change(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await tlsdb(['certs', ...args, '--dir', dir]);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
}

async function problems(): Promise<readonly string[]> {
  const { stdout } = await tlsdb(['certs', 'verify', '--json', '--dir', dir]);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Finding[] };
  return checks.filter(({ severity }) => severity !== 'ok').map(({ code, file }) => `${code} ${file}`);
}

beforeEach(async () => {
  buildOnce();
  dir = join(freshFolder(), 'certs');
  await tlsdb(['certs', 'init', '--dir', dir]);
}, 120_000);

describe('the inventory of a folder against its files', () => {
  it('agrees after init, and a renewal keeps it so', async () => {
    expect(await problems()).toEqual([]);
    await change('renew', 'server');
    expect(await problems()).toEqual([]);
  });

  it('names a file that is gone', async () => {
    rmSync(path('client-cert.pem'));
    rmSync(path('client-key.pem'));
    expect(await problems()).toEqual([`INVENTORY_FILE_MISSING ${path('client-cert.pem')}`]);
  });

  it('names an old copy that was put back', async () => {
    const [certificate, key] = [readFileSync(path('client-cert.pem')), readFileSync(path('client-key.pem'))];
    await change('renew', 'client');
    writeFileSync(path('client-cert.pem'), certificate);
    writeFileSync(path('client-key.pem'), key);
    expect(await problems()).toEqual([`INVENTORY_MISMATCH ${path('client-cert.pem')}`]);
  });

  it('names a certificate that was issued elsewhere', async () => {
    const other = join(freshFolder(), 'certs');
    await tlsdb(['certs', 'init', '--dir', other]);
    mkdirSync(path('clients'), { recursive: true });
    for (const half of ['cert', 'key']) {
      copyFileSync(join(other, `client-${half}.pem`), join(dir, 'clients', `guest-${half}.pem`));
    }
    expect(await problems()).toContain(`INVENTORY_UNKNOWN ${join(dir, 'clients', 'guest-cert.pem')}`);
  });

  it('names a revoked certificate that the CRL does not list', async () => {
    const crl = readFileSync(path('crl.pem'));
    const [certificate, key] = [readFileSync(path('client-cert.pem')), readFileSync(path('client-key.pem'))];
    await change('revoke', 'client');
    writeFileSync(path('crl.pem'), crl);
    writeFileSync(path('client-cert.pem'), certificate);
    writeFileSync(path('client-key.pem'), key);
    expect(await problems()).toContain(`INVENTORY_REVOKED ${path('client-cert.pem')}`);
  });

  it('is named when it is damaged', async () => {
    writeFileSync(path('.tlsdb/index.json'), '{"version":1,');
    expect(await problems()).toEqual([`INVENTORY_MALFORMED ${path('.tlsdb/index.json')}`]);
  });
});
