import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyFolder, type FolderOptions } from '../../src/x509/verify-folder.ts';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { openssl, requireTool, temporaryFolders } from '../support/tools.ts';

const DAY = 86_400_000;

const freshFolder = temporaryFolders();
let dir = '';

const path = (name: string): string => join(dir, name);

const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

async function codes(options: FolderOptions = {}): Promise<readonly string[]> {
  const { checks } = await verifyFolder(dir, options);
  return checks.filter(({ severity }) => severity !== 'ok').map(({ code, file }) => `${code} ${file}`);
}

beforeEach(async () => {
  buildOnce();
  dir = join(freshFolder(), 'certs');
  await tlsdb(['certs', 'init', '--dir', dir]);
}, 120_000);

describe('a whole folder', () => {
  it('warns of every certificate that ends within the days that were asked for', async () => {
    expect(await codes({ warnDays: 300 })).toEqual([]);
    const { exitCode, stdout } = await tlsdb([
      'certs',
      'verify',
      '--dir',
      dir,
      '--warn-days',
      '400',
      '--strict',
      '--json',
    ]);
    expect(exitCode).toBe(4);
    for (const name of ['server-cert.pem', 'client-cert.pem']) expect(stdout).toContain(path(name));
    expect(stdout.match(/"code": ?"CERT_EXPIRES_SOON"/g)).toHaveLength(2);
  });

  it('warns of a CRL before it is too old, and refuses it then', async () => {
    const { checks } = await verifyFolder(dir);
    const [, end = ''] =
      /(\d{4}-\d\d-\d\dT[\d:]+Z)/.exec(checks.find(({ code }) => code === 'CRL_OK')?.message ?? '') ?? [];
    const daysLeft = (Date.parse(end) - Date.now()) / DAY;
    expect(await codes({ at: inDays(daysLeft - 5), warnDays: 0 })).not.toContain(`CRL_EXPIRES_SOON ${path('crl.pem')}`);
    expect(await codes({ at: inDays(daysLeft - 1), warnDays: 0 })).toContain(`CRL_EXPIRES_SOON ${path('crl.pem')}`);
    expect(await codes({ at: inDays(daysLeft + 1), warnDays: 0 })).toContain(`CRL_EXPIRED ${path('crl.pem')}`);
  });

  it('tells that one key serves two certificates, and that the key of the CA is another one', async () => {
    for (const half of ['cert', 'key']) copyFileSync(path(`server-${half}.pem`), path(`client-${half}.pem`));
    expect(await codes()).toContain(`KEY_REUSED ${path('client-cert.pem')}`);
    copyFileSync(path('server-key.pem'), path('ca-key.pem'));
    expect(await codes()).toContain(`KEY_MISMATCH ${path('ca-key.pem')}`);
  });

  it.runIf(requireTool('openssl'))(
    'takes a CA key with a password, and a foreign RSA half for what it is',
    async () => {
      openssl('pkey', '-in', path('ca-key.pem'), '-aes256', '-passout', 'pass:secret', '-out', path('ca-key.new'));
      copyFileSync(path('ca-key.new'), path('ca-key.pem'));
      const { checks } = await verifyFolder(dir);
      expect(checks.filter(({ file }) => file === path('ca-key.pem')).map(({ code }) => code)).toContain(
        'CA_KEY_PROTECTED',
      );
      openssl('genrsa', '-out', path('other.pem'), '2048');
      openssl('pkey', '-in', path('other.pem'), '-pubout', '-out', path('public_key.pem'));
      expect(await codes()).toContain(`RSA_PAIR_MISMATCH ${path('public_key.pem')}`);
      writeFileSync(path('public_key.pem'), '');
      expect(await codes()).toContain(`FILE_EMPTY ${path('public_key.pem')}`);
    },
  );
});
