import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, type Authority } from '../../src/pki/authority.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueCertificate } from '../../src/pki/issue.ts';
import { KEY_TYPES, type KeyType } from '../../src/pki/key-type.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

/** One folder per key type, and one whose CA is limited to names. */
const folders = new Map<string, string>();

beforeAll(async () => {
  for (const keyType of KEY_TYPES) {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir, keyType, hosts: ['db.example.test', '10.1.2.3', '*.db.example.test'], user: 'alice' });
    folders.set(keyType, dir);
  }
  const dir = join(freshFolder(), 'certs');
  await initFolder({
    dir,
    permit: ['example.test', '10.0.0.0/8'],
    hosts: ['db.example.test', '10.1.2.3'],
    user: 'alice',
  });
  folders.set('limited', dir);
}, 120_000);

const CASES = [...KEY_TYPES, 'limited'] as const;

function path(name: string, file: string): string {
  return join(folders.get(name) ?? '', file);
}

describe.each(CASES)('%s', (name) => {
  const ca = (): string => path(name, 'ca.pem');

  it.each([
    ['server', 'sslserver'],
    ['client', 'sslclient'],
  ])('OpenSSL takes the %s certificate under its strictest rules', (kind, purpose) => {
    const strict = ['verify', '-x509_strict', '-check_ss_sig', '-CAfile', ca(), '-purpose', purpose];
    const crl = ['-crl_check', '-CRLfile', path(name, 'crl.pem')];
    expect(runTool('openssl', [...strict, ...crl, path(name, `${kind}-cert.pem`)])).toMatchObject({ status: 0 });
  });

  it('OpenSSL refuses each leaf for the other purpose', () => {
    const verify = ['verify', '-CAfile', ca(), '-purpose'];
    expect(runTool('openssl', [...verify, 'sslclient', path(name, 'server-cert.pem')]).output).toContain('unsuitable');
    expect(runTool('openssl', [...verify, 'sslserver', path(name, 'client-cert.pem')]).output).toContain('unsuitable');
  });

  it.each(['db.example.test', 'localhost'])('OpenSSL finds the host name %s', (host) => {
    const args = ['verify', '-CAfile', ca(), '-verify_hostname', host, path(name, 'server-cert.pem')];
    expect(runTool('openssl', args)).toMatchObject({ status: 0 });
  });

  it.each(['10.1.2.3', '127.0.0.1', '::1'])('OpenSSL finds the address %s', (address) => {
    const args = ['verify', '-CAfile', ca(), '-verify_ip', address, path(name, 'server-cert.pem')];
    expect(runTool('openssl', args)).toMatchObject({ status: 0 });
  });

  it('the issuer of every leaf is the subject of the CA, octet by octet', () => {
    const subject = fieldOf(ca(), 'subject');
    expect(fieldOf(path(name, 'server-cert.pem'), 'issuer')).toEqual(subject);
    expect(fieldOf(path(name, 'client-cert.pem'), 'issuer')).toEqual(subject);
  });

  it('the key usages are those of RFC 5280 and RFC 8813', () => {
    const isRsa = name.startsWith('rsa');
    const usage = (file: string): string => extension(path(name, file), 'keyUsage');
    expect(usage('ca.pem')).toContain('Certificate Sign, CRL Sign');
    expect(usage('server-cert.pem')).toContain(isRsa ? 'Digital Signature, Key Encipherment' : 'Digital Signature\n');
    expect(usage('client-cert.pem')).toContain('Digital Signature\n');
  });

  it('the private keys are PKCS#8 and belong to their certificates', () => {
    for (const kind of ['server', 'client', 'ca']) {
      const key = path(name, `${kind}-key.pem`);
      const certificate = kind === 'ca' ? ca() : path(name, `${kind}-cert.pem`);
      expect(readFileSync(key, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
      expect(openssl('pkey', '-in', key, '-pubout')).toBe(openssl('x509', '-in', certificate, '-noout', '-pubkey'));
    }
  });
});

function fieldOf(file: string, field: 'subject' | 'issuer'): string {
  return openssl('x509', '-in', file, '-noout', `-${field}`, '-nameopt', 'dump_all,dump_der,sname')
    .split('=')
    .slice(1)
    .join('=');
}

function extension(file: string, name: string): string {
  return openssl('x509', '-in', file, '-noout', '-ext', name);
}

describe.runIf(requireTool('certtool'))('GnuTLS', () => {
  it.each(CASES)('verifies the chain of %s', (name) => {
    for (const kind of ['server', 'client']) {
      const chain = readFileSync(path(name, `${kind}-cert.pem`), 'utf8') + readFileSync(path(name, 'ca.pem'), 'utf8');
      const { status, output } = runTool('certtool', ['--verify-chain', '--verify-profile=medium'], chain);
      expect(output).toContain('Chain verification output: Verified. The certificate is trusted.');
      expect(status).toBe(0);
    }
  });

  it.each(CASES)('reads the CRL of %s and verifies it', (name) => {
    const args = ['--verify-crl', '--load-ca-certificate', path(name, 'ca.pem'), '--infile', path(name, 'crl.pem')];
    expect(runTool('certtool', args).output).toContain('Verified');
  });
});

describe('name constraints', () => {
  it.each(['db.example.test', 'example.test', 'localhost', '127.0.0.1'])('let %s pass', async (host) => {
    const authority = await createAuthority({ permit: ['example.test'] });
    const { certificatePem } = await issueCertificate(authority, { purpose: 'server', hosts: [host] });
    const folder = freshFolder();
    writeFileSync(join(folder, 'ca.pem'), authority.certificatePem);
    writeFileSync(join(folder, 'leaf.pem'), certificatePem);
    const verify = runTool('openssl', ['verify', '-CAfile', join(folder, 'ca.pem'), join(folder, 'leaf.pem')]);
    expect(verify).toMatchObject({ status: 0 });
  });

  it.each(['db.other.test', '10.0.0.1'])('keep the CA from signing for %s', async (host) => {
    const authority = await createAuthority({ permit: ['example.test'] });
    const issued = issueCertificate(authority, { purpose: 'server', hosts: [host] });
    await expect(issued).rejects.toMatchObject({ code: 'NAME_CONSTRAINT' });
  });

  it('stop a leaf that another CA software signed all the same', async () => {
    const limited = await createAuthority({ permit: ['example.test'] });
    const certificate = { ...limited.certificate, nameConstraints: undefined };
    const blind: Authority = { ...limited, certificate, path: [certificate] };
    const { certificatePem } = await issueCertificate(blind, { purpose: 'server', hosts: ['db.other.test'] });
    const folder = freshFolder();
    writeFileSync(join(folder, 'ca.pem'), limited.certificatePem);
    writeFileSync(join(folder, 'leaf.pem'), certificatePem);
    const { output } = runTool('openssl', ['verify', '-CAfile', join(folder, 'ca.pem'), join(folder, 'leaf.pem')]);
    expect(output).toContain('permitted subtree violation');
  });

  it('refuse a client whose common name OpenSSL would take for a host', async () => {
    const authority = await createAuthority({ permit: ['example.test'] });
    const dotted = issueCertificate(authority, { purpose: 'client', user: 'alice.smith' });
    await expect(dotted).rejects.toMatchObject({ code: 'NAME_CONSTRAINT' });
    await expect(issueCertificate(authority, { purpose: 'client', user: 'alice' })).resolves.toBeDefined();
  });
});

it('knows how each key type signs', () => {
  const expected: Readonly<Record<KeyType, string>> = {
    'ecdsa-p256': 'ecdsa-with-SHA256',
    'ecdsa-p384': 'ecdsa-with-SHA384',
    ed25519: 'ED25519',
    'rsa-2048': 'sha256WithRSAEncryption',
    'rsa-3072': 'sha256WithRSAEncryption',
    'rsa-4096': 'sha256WithRSAEncryption',
  };
  for (const keyType of KEY_TYPES) {
    const text = openssl('x509', '-in', path(keyType, 'server-cert.pem'), '-noout', '-text');
    expect(text).toContain(`Signature Algorithm: ${expected[keyType]}`);
  }
});
