import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { inspectFile, showFile } from '../../src/pki/inspect.ts';
import { openssl, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
let dir = '';

beforeAll(async () => {
  dir = join(freshFolder(), 'certs');
  await initFolder({ dir, hosts: ['db.example'] });
  await issueLeaf({ dir, purpose: 'client', name: 'alice', organization: 'a/b + Söhne' });
});

const inspect = (file: string) => inspectFile(readFileSync(join(dir, file)));

describe('inspectFile', () => {
  it('gives the strings that OpenSSL, and so MySQL and MariaDB, compare', () => {
    const [alice] = inspect('clients/alice-cert.pem');
    expect(alice?.require).toEqual({
      subject: String.raw`/O=a\/b \+ S\xC3\xB6hne/CN=alice`,
      issuer: '/O=tlsdb/CN=tlsdb CA',
      san: 'URI:tlsdb://user.internal/alice',
    });
  });

  it('says of a certificate what OpenSSL says', () => {
    const [server] = inspect('server-cert.pem');
    const der = openssl('x509', '-in', join(dir, 'server-cert.pem'), '-noout', '-fingerprint', '-sha256', '-serial');
    expect(der.replaceAll(':', '').toLowerCase()).toContain(server?.sha256);
    expect(der.toLowerCase()).toContain(`serial=${server?.serial}`);
    expect(server).toMatchObject({
      kind: 'certificate',
      isCa: false,
      key: 'EC P-256',
      usages: ['digitalSignature', 'serverAuth'],
    });
  });

  it('gives certificate, key and public key the same pin', () => {
    const pem = join(freshFolder(), 'public.pem');
    writeFileSync(pem, openssl('x509', '-in', join(dir, 'server-cert.pem'), '-noout', '-pubkey'));
    const [certificate] = inspect('server-cert.pem');
    const [key] = inspect('server-key.pem');
    const [publicKey] = inspectFile(readFileSync(pem));
    expect(certificate?.pin).toMatch(/^sha256\/\/[A-Za-z0-9+/]{43}=$/);
    expect([key?.pin, publicKey?.pin]).toEqual([certificate?.pin, certificate?.pin]);
  });

  it('reads DER, CRLs, requests, several blocks, and protected keys without their password', () => {
    const base = freshFolder();
    const key = join(base, 'key.pem');
    const to = (name: string): string => join(base, name);
    openssl('x509', '-in', join(dir, 'ca.pem'), '-outform', 'DER', '-out', to('ca.der'));
    openssl('req', '-new', '-newkey', 'ed25519', '-noenc', '-keyout', key, '-subj', '/CN=x', '-out', to('x.csr'));
    openssl('pkey', '-in', key, '-aes256', '-passout', 'pass:secret', '-out', to('protected.pem'));
    const kinds = (file: string) => inspectFile(readFileSync(file)).map(({ kind }) => kind);
    expect(inspectFile(readFileSync(to('ca.der')))).toMatchObject([{ kind: 'certificate', isCa: true }]);
    expect(inspect('crl.pem')).toMatchObject([{ kind: 'CRL', crlNumber: '01', revoked: 0 }]);
    expect(inspectFile(readFileSync(to('x.csr')))).toMatchObject([
      { subject: '/CN=x', isProven: true, key: 'Ed25519' },
    ]);
    expect(kinds(to('protected.pem'))).toEqual(['encrypted private key']);
    writeFileSync(to('both.pem'), readFileSync(join(dir, 'ca.pem'), 'utf8') + readFileSync(key, 'utf8'));
    expect(kinds(to('both.pem'))).toEqual(['certificate', 'PKCS#8 private key']);
  });

  it('says of anything else that it is unknown', () => {
    expect(inspectFile(Buffer.from('hello'))).toEqual([{ kind: 'unknown' }]);
    expect(inspectFile(Buffer.alloc(0))).toEqual([{ kind: 'unknown' }]);
  });
});

describe('showFile', () => {
  const reasonOf = (text: string): string => {
    try {
      return JSON.stringify(showFile('x.pem', Buffer.from(text)));
    } catch (error) {
      return (error as Error).message.replace(/.*that can be read: /, '');
    }
  };

  it('refuses a file in which nothing can be read, and says what it saw', () => {
    expect(reasonOf('hello\n')).toBe('it is text without a PEM block');
    expect(reasonOf('')).toBe('it is empty');
    expect(reasonOf('-----BEGIN CERTIFICATE-----\nAAAA\n')).toMatch(/^line 1: .* cut off$/);
    expect(reasonOf('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')).toMatch(/CERTIFICATE/);
    expect(() => showFile('-', Buffer.from('x'))).toThrow(expect.objectContaining({ code: 'NOTHING_TO_SHOW' }));
  });

  it('shows what else can be read, and keys of OpenSSH', () => {
    const pem = readFileSync(join(dir, 'ca.pem'), 'utf8');
    const other = '-----BEGIN OTHER-----\nAAAA\n-----END OTHER-----\n';
    expect(showFile('x.pem', Buffer.from(other + pem)).map(({ kind }) => kind)).toEqual(['unknown', 'certificate']);
    const blob = Buffer.from('openssh-key-v1\0\0\0\0\nfoo-cipher').toString('base64');
    const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${blob}\n-----END OPENSSH PRIVATE KEY-----\n`;
    expect(showFile('x', Buffer.from(key))).toEqual([{ kind: 'OpenSSH private key', encryption: 'foo-cipher' }]);
  });
});
