import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/kit/clock.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { listFolder } from '../../src/pki/folder/list-folder.ts';
import { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { renewCrl, revokeCertificates } from '../../src/pki/folder/revoke-folder.ts';
import { visibleFaults } from '../support/folder-command.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
const later = (days: number) => fixedClock(Date.now() + days * 86_400_000);

async function folderWithUsers(): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir, hosts: ['db.example'] });
  await issueLeaf({ dir, purpose: 'client', name: 'alice', organization: 'Söhne / Co' });
  await issueLeaf({ dir, purpose: 'client', name: 'bob' });
  return dir;
}

async function statuses(dir: string, options: object = {}): Promise<readonly string[]> {
  const { certificates } = await listFolder({ dir, ...options });
  return certificates.map(({ name, status }) => `${name} ${status}`);
}

function field(dir: string, file: string, option: string): string {
  return openssl('x509', '-in', join(dir, file), '-noout', option);
}

function verifyWithCrl(dir: string, file: string): string {
  const args = [
    'verify',
    '-crl_check',
    '-CAfile',
    join(dir, 'ca.pem'),
    '-CRLfile',
    join(dir, 'crl.pem'),
    join(dir, file),
  ];
  return runTool('openssl', args).output;
}

describe('list', () => {
  it('says what each certificate is good for', async () => {
    const dir = await folderWithUsers();
    const names = ['ca', 'server', 'client', 'clients/alice', 'clients/bob'];
    expect(await statuses(dir)).toEqual(names.map((name) => `${name} valid`));
    const soon = await statuses(dir, { clock: later(380) });
    expect(soon).toEqual(names.map((name) => `${name} ${name === 'ca' ? 'valid' : 'expiring'}`));
    const gone = await statuses(dir, { clock: later(400) });
    expect(gone).toEqual(names.map((name) => `${name} ${name === 'ca' ? 'valid' : 'expired'}`));
  });

  it('finds certificates that were not issued there, and builds a lost inventory again', async () => {
    const dir = await folderWithUsers();
    const other = await folderWithUsers();
    writeFileSync(join(dir, 'clients', 'eve-cert.pem'), readFileSync(join(other, 'client-cert.pem')));
    expect(await statuses(dir)).toContain('clients/eve unknown');
    rmSync(join(dir, 'clients', 'eve-cert.pem'));
    const before = await statuses(dir);
    rmSync(join(dir, '.tlsdb', 'index.json'));
    expect(await statuses(dir)).toEqual(before);
  });
});

describe('renew', () => {
  it('leaves alone what has time', async () => {
    const dir = await folderWithUsers();
    expect(await renewFolder({ dir })).toMatchObject({ created: [] });
  });

  it('keeps key, subject and names, octet by octet, and gives new dates and a new serial number', async () => {
    const dir = await folderWithUsers();
    const files = ['server-cert.pem', 'client-cert.pem', 'clients/alice-cert.pem', 'clients/bob-cert.pem'];
    const kept = (file: string): string =>
      field(dir, file, '-pubkey') +
      field(dir, file, '-subject') +
      openssl('x509', '-in', join(dir, file), '-noout', '-ext', 'subjectAltName');
    const before = files.map((file) => [kept(file), field(dir, file, '-serial')] as const);
    const report = await renewFolder({ dir, clock: later(380) });
    expect(report.created.map(({ file }) => file)).toEqual([...files, 'crl.pem']);
    for (const [index, file] of files.entries()) {
      expect(kept(file)).toBe(before[index]?.[0]);
      expect(field(dir, file, '-serial')).not.toBe(before[index]?.[1]);
      expect(new Date(field(dir, file, '-enddate').slice(9)).getTime()).toBeGreaterThan(Date.now() + 700 * 86_400_000);
    }
    expect(visibleFaults(dir)).toEqual([]);
    expect((await statuses(dir, { all: true })).filter((line) => line.endsWith('superseded'))).toHaveLength(4);
  });

  it('--rekey changes certificate and key together', async () => {
    const dir = await folderWithUsers();
    const key = readFileSync(join(dir, 'clients', 'alice-key.pem'), 'utf8');
    const subject = field(dir, 'clients/alice-cert.pem', '-subject');
    const { created } = await renewFolder({ dir, names: ['alice'], rekey: true });
    expect(created.map(({ file }) => file)).toEqual(['clients/alice-cert.pem', 'clients/alice-key.pem']);
    expect(readFileSync(join(dir, 'clients', 'alice-key.pem'), 'utf8')).not.toBe(key);
    expect(field(dir, 'clients/alice-cert.pem', '-subject')).toBe(subject);
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('knows which names there are', async () => {
    const dir = await folderWithUsers();
    await issueLeaf({ dir, purpose: 'server', name: 'bob' });
    await expect(renewFolder({ dir, names: ['eve'] })).rejects.toMatchObject({ code: 'NAME_UNKNOWN' });
    await expect(renewFolder({ dir, names: ['bob'] })).rejects.toMatchObject({ code: 'NAME_AMBIGUOUS', exitCode: 2 });
    await expect(renewFolder({ dir, names: ['clients/bob'] })).resolves.toMatchObject({
      created: [{ kind: 'client' }],
    });
  });
});

describe('revoke', () => {
  it('lists the certificate with its reason, and OpenSSL refuses it', async () => {
    const dir = await folderWithUsers();
    const { revoked, crlNumber } = await revokeCertificates({ dir, names: ['alice'], reason: 'keyCompromise' });
    expect({ crlNumber, name: revoked[0]?.name }).toEqual({ crlNumber: 2, name: 'clients/alice' });
    expect(verifyWithCrl(dir, 'clients/alice-cert.pem')).toContain('certificate revoked');
    expect(verifyWithCrl(dir, 'clients/bob-cert.pem')).toContain('OK');
    const crl = openssl('crl', '-in', join(dir, 'crl.pem'), '-noout', '-text');
    expect(crl).toContain('Key Compromise');
    expect(await statuses(dir)).toContain('clients/alice revoked');
  });

  it('finds superseded certificates by their serial number', async () => {
    const dir = await folderWithUsers();
    const serial = field(dir, 'client-cert.pem', '-serial').trim().split('=')[1] ?? '';
    await renewFolder({ dir, names: ['client'] });
    await revokeCertificates({ dir, names: [serial] });
    expect(verifyWithCrl(dir, 'client-cert.pem')).toContain('OK');
    const crl = openssl('crl', '-in', join(dir, 'crl.pem'), '-noout', '-text');
    expect(crl).toContain(serial);
    await expect(revokeCertificates({ dir, names: [serial] })).rejects.toMatchObject({ code: 'ALREADY_REVOKED' });
  });

  it('takes the earlier certificates of the same user with it: they have the same key', async () => {
    const dir = await folderWithUsers();
    const early = join(dir, '..', 'early.pem');
    writeFileSync(early, readFileSync(join(dir, 'clients', 'alice-cert.pem')));
    await renewFolder({ dir, names: ['alice'] });
    expect((await revokeCertificates({ dir, names: ['alice'] })).revoked).toHaveLength(2);
    expect(verifyWithCrl(dir, join('..', 'early.pem'))).toContain('certificate revoked');
    expect(verifyWithCrl(dir, 'clients/alice-cert.pem')).toContain('certificate revoked');
  });

  it('is done once: neither the name nor the serial number is revoked or renewed again', async () => {
    const dir = await folderWithUsers();
    await revokeCertificates({ dir, names: ['alice', 'bob'] });
    await expect(revokeCertificates({ dir, names: ['alice'] })).rejects.toMatchObject({ code: 'ALREADY_REVOKED' });
    await expect(renewFolder({ dir, names: ['alice'] })).rejects.toMatchObject({ code: 'CERT_REVOKED' });
    await issueLeaf({ dir, purpose: 'client', name: 'alice', force: true });
    expect((await revokeCertificates({ dir, names: ['alice'] })).revoked).toHaveLength(1);
  });

  it('is nothing for a CA', async () => {
    const dir = await folderWithUsers();
    const serial = field(dir, 'ca.pem', '-serial').trim().split('=')[1] ?? '';
    await expect(revokeCertificates({ dir, names: [serial] })).rejects.toMatchObject({ code: 'NAME_OF_CA' });
    await expect(revokeCertificates({ dir, names: ['ca'] })).rejects.toMatchObject({ code: 'NAME_OF_CA' });
    await expect(renewFolder({ dir, names: ['ca'] })).rejects.toMatchObject({ code: 'NAME_OF_CA' });
  });

  it('is not undone by renewing', async () => {
    const dir = await folderWithUsers();
    const serial = field(dir, 'clients/alice-cert.pem', '-serial').trim().split('=')[1] ?? '';
    await revokeCertificates({ dir, names: ['alice'] });
    const { created } = await renewFolder({ dir, all: true });
    expect(created.map(({ file }) => file)).not.toContain('clients/alice-cert.pem');
    await expect(renewFolder({ dir, names: [serial] })).rejects.toMatchObject({ code: 'CERT_REVOKED' });
  });

  it('numbers grow, also when only the dates change', async () => {
    const dir = await folderWithUsers();
    await revokeCertificates({ dir, names: ['alice'] });
    expect(await renewCrl({ dir })).toMatchObject({ crlNumber: 3 });
    expect(openssl('crl', '-in', join(dir, 'crl.pem'), '-noout', '-crlnumber').trim()).toMatch(/^crlNumber=0x0?3$/);
    expect(verifyWithCrl(dir, 'clients/alice-cert.pem')).toContain('certificate revoked');
  });

  it.runIf(requireTool('certtool'))('GnuTLS verifies the list', async () => {
    const dir = await folderWithUsers();
    await revokeCertificates({ dir, names: ['alice', 'bob'], reason: 'superseded' });
    const args = ['--verify-crl', '--load-ca-certificate', join(dir, 'ca.pem'), '--infile', join(dir, 'crl.pem')];
    expect(execFileSync('certtool', args, { encoding: 'utf8' })).toContain('Verified');
  });
});
