import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { listFolder } from '../../src/pki/folder/list-folder.ts';
import { temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

let dir = '';
beforeEach(async () => {
  dir = join(freshFolder(), 'certs');
  await initFolder({ dir });
  await issueLeaf({ dir, purpose: 'client', name: 'alice' });
});

async function lines(): Promise<readonly string[]> {
  const { certificates } = await listFolder({ dir });
  return certificates.map(({ name, status }) => `${name} ${status}`);
}

const ISSUED = ['ca valid', 'server valid', 'client valid', 'clients/alice valid'];

describe('the list of a folder', () => {
  it('holds what was issued there', async () => {
    expect(await lines()).toEqual(ISSUED);
  });

  it('holds a certificate that was put there, and one that took the place of another', async () => {
    const other = join(freshFolder(), 'certs');
    await initFolder({ dir: other, user: 'bob' });
    copyFileSync(join(other, 'client-cert.pem'), join(dir, 'clients', 'bob-cert.pem'));
    copyFileSync(join(other, 'server-cert.pem'), join(dir, 'server-cert.pem'));
    copyFileSync(join(other, 'ca.pem'), join(dir, 'ca.pem'));
    expect(await lines()).toEqual([...ISSUED, 'ca unknown', 'server unknown', 'clients/bob unknown']);
  });

  it.each<readonly [string, unknown]>([
    ['kind', 'router'],
    ['serial', '0x12'],
    ['notAfter', 'soon'],
    ['sans', [5]],
    ['status', 'lost'],
    ['revokedAt', '2026-99-99'],
    ['reason', 'boredom'],
    ['issuerKey', null],
  ])('is refused when the inventory has another %s than tlsdb writes', async (field, value) => {
    const path = join(dir, '.tlsdb', 'index.json');
    const index = JSON.parse(readFileSync(path, 'utf8')) as { certificates: object[] };
    Object.assign(index.certificates.at(-1) ?? {}, { [field]: value });
    writeFileSync(path, JSON.stringify(index));
    await expect(listFolder({ dir })).rejects.toMatchObject({ code: 'INVENTORY_MALFORMED' });
  });

  it('knows a certificate again whatever text stands around it', async () => {
    const file = join(dir, 'clients', 'alice-cert.pem');
    writeFileSync(file, execFileSync('openssl', ['x509', '-in', file, '-text']));
    expect(await lines()).toEqual(ISSUED);
  });

  it('leaves out files that hold no certificate', async () => {
    writeFileSync(join(dir, 'clients', 'empty-cert.pem'), '');
    writeFileSync(join(dir, 'clients', 'text-cert.pem'), 'hello');
    writeFileSync(join(dir, 'clients', 'huge-cert.pem'), Buffer.alloc(9 * 1024 * 1024));
    mkdirSync(join(dir, 'clients', 'folder-cert.pem'));
    execFileSync('mkfifo', [join(dir, 'clients', 'pipe-cert.pem')]);
    expect(await lines()).toEqual(ISSUED);
  });
});
