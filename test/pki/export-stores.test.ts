import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/pki/export/export-folder.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { KEY_TYPES } from '../../src/pki/key-type.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../support/tools.ts';
import { exportText } from './export-judges.ts';

const freshFolder = temporaryFolders();
const PASSWORD = 'correct horse';
const password = (): Promise<string> => Promise.resolve(PASSWORD);

let dir = '';
let out = '';

beforeAll(async () => {
  const folder = freshFolder();
  dir = join(folder, 'certs');
  out = join(folder, 'out');
  await initFolder({ dir, hosts: ['db.example.test'] });
  await issueLeaf({ dir, purpose: 'client', name: 'alice' });
  await issueLeaf({ dir, purpose: 'server', name: 'replica-1' });
  await exportFolder({ dir, format: 'p12', user: 'alice', to: out, password });
  await exportFolder({ dir, format: 'jks', to: out, password });
});

function fingerprint(file: string): string {
  return new X509Certificate(readFileSync(join(dir, file))).fingerprint256;
}

function keytool(file: string, ...more: readonly string[]) {
  return runTool('keytool', ['-list', '-v', '-keystore', join(out, file), '-storepass', PASSWORD, ...more]);
}

describe('pem-bundle', () => {
  it('is leaf, CA and key, which OpenSSL takes as a server’s one file', async () => {
    const text = await exportText({ dir, format: 'pem-bundle' });
    const [leaf, ca] = [...text.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/g)].map(String);
    expect(new X509Certificate(leaf ?? '').fingerprint256).toBe(fingerprint('server-cert.pem'));
    expect(new X509Certificate(ca ?? '').fingerprint256).toBe(fingerprint('ca.pem'));
    expect(new X509Certificate(leaf ?? '').checkPrivateKey(createPrivateKey(text))).toBe(true);
  });

  it('is the user’s with --user, the other server’s with --server', async () => {
    const user = await exportText({ dir, format: 'pem-bundle', user: 'alice' });
    const server = await exportText({ dir, format: 'pem-bundle', server: 'replica-1' });
    expect(new X509Certificate(user).subject).toBe('CN=alice');
    expect(new X509Certificate(server).fingerprint256).toBe(fingerprint('servers/replica-1-cert.pem'));
  });

  it('is readable by its owner alone', async () => {
    const path = join(out, 'bundle.pem');
    await exportFolder({ dir, format: 'pem-bundle', to: path });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('der', () => {
  it('is leaf, key and CA, each read by OpenSSL', async () => {
    const { files } = await exportFolder({ dir, format: 'der', to: join(out, 'der') });
    expect(files.map(({ file, mode }) => [file.slice(out.length + 5), mode])).toEqual([
      ['ca.der', '0644'],
      ['server-cert.der', '0644'],
      ['server-key.der', '0600'],
    ]);
    const path = (file: string): string => join(out, 'der', file);
    const pin = openssl('x509', '-inform', 'DER', '-in', path('server-cert.der'), '-noout', '-pubkey');
    expect(openssl('pkey', '-inform', 'DER', '-in', path('server-key.der'), '-pubout')).toBe(pin);
    expect(openssl('x509', '-inform', 'DER', '-in', path('ca.der'), '-noout', '-subject')).toContain('tlsdb CA');
    expect(statSync(path('server-key.der')).mode & 0o777).toBe(0o600);
  });
});

describe('p12', () => {
  it.each(KEY_TYPES)('OpenSSL finds the key (%s), the leaf and the CA', async (keyType) => {
    const folder = freshFolder();
    await initFolder({ dir: join(folder, 'certs'), keyType });
    await exportFolder({ dir: join(folder, 'certs'), format: 'p12', to: folder, password });
    const read = ['pkcs12', '-in', join(folder, 'client.p12'), '-passin', `pass:${PASSWORD}`];
    const key = openssl(...read, '-nocerts', '-noenc');
    const own = createPrivateKey(readFileSync(join(folder, 'certs', 'client-key.pem')));
    expect(createPrivateKey(key).equals(own)).toBe(true);
    const leaf = new X509Certificate(openssl(...read, '-nokeys', '-clcerts'));
    const ca = new X509Certificate(openssl(...read, '-nokeys', '-cacerts'));
    expect(leaf.subject).toBe('CN=client');
    expect(leaf.verify(ca.publicKey)).toBe(true);
  });

  it('is protected with AES-256 and SHA-256 only', () => {
    const args = ['pkcs12', '-info', '-noout', '-in', join(out, 'alice.p12'), '-passin', `pass:${PASSWORD}`];
    const { output, status } = runTool('openssl', args);
    expect(status).toBe(0);
    expect(output).toContain('MAC: sha256, Iteration 10000');
    expect(output.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 10000, PRF hmacWithSHA256/g)).toHaveLength(2);
  });

  it('is closed to another password', () => {
    const args = ['pkcs12', '-in', join(out, 'alice.p12'), '-noout', '-passin', 'pass:other'];
    expect(runTool('openssl', args).output).toMatch(/Mac verify error/i);
  });

  it('is a server’s with --server', async () => {
    const { files } = await exportFolder({
      dir,
      format: 'p12',
      server: 'replica-1',
      to: join(out, 'server'),
      password,
    });
    expect(files[0]?.file).toBe(join(out, 'server', 'replica-1.p12'));
  });

  it('gives the key store to its owner alone', () => {
    expect(statSync(join(out, 'alice.p12')).mode & 0o777).toBe(0o600);
    expect(statSync(join(out, 'truststore.p12')).mode & 0o777).toBe(0o644);
  });

  it('differs at each export: salts are fresh', async () => {
    const again = join(out, 'again');
    await exportFolder({ dir, format: 'p12', user: 'alice', to: again, password });
    const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(hash(join(again, 'alice.p12'))).not.toBe(hash(join(out, 'alice.p12')));
  });

  it.each(['', 'short', 'Grüße-an-alle', 'line\nbreak'])('refuses the password %j', async (text) => {
    const attempt = exportFolder({ dir, format: 'p12', to: join(out, 'no'), password: () => Promise.resolve(text) });
    await expect(attempt).rejects.toMatchObject({ code: 'STORE_PASSWORD_INVALID', exitCode: 2 });
  });

  it('asks for a password', async () => {
    const attempt = exportFolder({ dir, format: 'p12', to: join(out, 'no') });
    await expect(attempt).rejects.toMatchObject({ code: 'STORE_PASSWORD_NEEDED' });
  });
});

describe.skipIf(!requireTool('keytool'))('keytool', () => {
  it('reads the key store', () => {
    const { output } = keytool('alice.p12');
    expect(output).toContain('Alias name: alice');
    expect(output).toContain('Entry type: PrivateKeyEntry');
    expect(output).toContain('Certificate chain length: 2');
    expect(output).toContain(fingerprint('clients/alice-cert.pem'));
    expect(output).toContain(fingerprint('ca.pem'));
  });

  it.each(['truststore.p12', 'truststore.jks'])('reads %s', (file) => {
    const { output } = keytool(file);
    expect(output).toContain('Entry type: trustedCertEntry');
    expect(output).toContain(fingerprint('ca.pem'));
    expect(output).toContain(`Keystore type: ${file.endsWith('jks') ? 'JKS' : 'PKCS12'}`);
  });

  it('finds a changed trust store', () => {
    const bytes = readFileSync(join(out, 'truststore.jks'));
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    writeFileSync(join(out, 'changed.jks'), bytes);
    expect(keytool('changed.jks').output).toMatch(/tampered|incorrect/i);
  });
});

describe('a CA that is being replaced', () => {
  it('is trusted in both forms, and the key store has only the CA that signed', async () => {
    const folder = freshFolder();
    const both = join(folder, 'certs');
    await initFolder({ dir: both });
    const other = join(folder, 'other');
    await initFolder({ dir: other });
    const own = readFileSync(join(both, 'ca.pem'), 'utf8');
    writeFileSync(join(both, 'ca.pem'), `${readFileSync(join(other, 'ca.pem'), 'utf8')}${own}`);
    await exportFolder({ dir: both, format: 'p12', to: folder, password });
    const count = (file: string): number => {
      const args = ['pkcs12', '-in', join(folder, file), '-nokeys', '-passin', `pass:${PASSWORD}`];
      return openssl(...args).match(/BEGIN CERTIFICATE/g)?.length ?? 0;
    };
    expect(count('truststore.p12')).toBe(2);
    expect(count('client.p12')).toBe(2);
    const chain = openssl(
      'pkcs12',
      '-in',
      join(folder, 'client.p12'),
      '-nokeys',
      '-cacerts',
      '-passin',
      `pass:${PASSWORD}`,
    );
    expect(new X509Certificate(chain).fingerprint256).toBe(new X509Certificate(own).fingerprint256);
  });
});
