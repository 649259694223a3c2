import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/pki/export/export-folder.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { listFolder } from '../../src/pki/folder/list-folder.ts';
import { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { renewCrl, revokeCertificates } from '../../src/pki/folder/revoke-folder.ts';
import { finishRotation, prepareRotation, switchRotation } from '../../src/pki/folder/rotate-folder.ts';
import { trustFolder } from '../../src/pki/trust/trust-folder.ts';
import { verifyFolder } from '../../src/x509/verify-folder.ts';
import { CA_EXTENSIONS, foreignCa, foreignCrl, P256, type ForeignCa } from '../support/foreign-ca.ts';
import { openssl, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

let root: ForeignCa;
let intermediate: ForeignCa;
/** A file with the intermediate, then its root. */
let chain = '';

beforeAll(() => {
  const folder = freshFolder();
  root = foreignCa(folder, { name: 'root' });
  intermediate = foreignCa(folder, { name: 'database', issuer: root, days: 200 });
  chain = join(folder, 'chain.pem');
  writeFileSync(chain, text(intermediate.certificate) + text(root.certificate));
});

function text(file: string): string {
  return readFileSync(file, 'utf8');
}

function count(file: string): number {
  return text(file).split('-----BEGIN').length - 1;
}

async function adopt(certificate: string, key: string, more: object = {}): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir, caCertificateFile: certificate, caKeyFile: key, ...more });
  return dir;
}

/** OpenSSL as the client of a server that sends its file: the root alone is trusted. */
function verifies(anchor: string, leaf: string, purpose: string): string {
  const rules = ['verify', '-x509_strict', '-purpose', purpose, '-CAfile', anchor, '-untrusted', leaf];
  return runTool('openssl', [...rules, leaf]).output;
}

describe('a root from elsewhere', () => {
  it.each([
    ['P-384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']],
    ['Ed25519', ['-algorithm', 'ED25519']],
    ['RSA', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
  ])('signs with its key (%s), and its certificate stays octet by octet', async (name, key) => {
    const ca = foreignCa(freshFolder(), { name, key });
    const dir = await adopt(ca.certificate, ca.key);
    expect(openssl('x509', '-in', join(dir, 'ca.pem'), '-outform', 'PEM')).toBe(text(ca.certificate));
    expect(verifies(ca.certificate, join(dir, 'server-cert.pem'), 'sslserver')).toContain('OK');
    expect(verifies(ca.certificate, join(dir, 'client-cert.pem'), 'sslclient')).toContain('OK');
    expect(count(join(dir, 'server-cert.pem'))).toBe(1);
    await expect(verifyFolder(dir)).resolves.toMatchObject({ ok: true });
  });

  it('is replaced by a rotation as any other', async () => {
    const dir = await adopt(root.certificate, root.key);
    await prepareRotation({ dir });
    await switchRotation({ dir });
    await finishRotation({ dir });
    expect(count(join(dir, 'ca.pem'))).toBe(1);
    expect(openssl('x509', '-in', join(dir, 'ca.pem'), '-noout', '-subject')).toContain('CN = root');
    expect(verifies(join(dir, 'ca.pem'), join(dir, 'server-cert.pem'), 'sslserver')).toContain('OK');
  });
});

describe('an intermediate with its root', () => {
  it('leads every leaf file to the root, and ca.pem holds both', async () => {
    const dir = await adopt(chain, intermediate.key);
    expect(text(join(dir, 'ca.pem'))).toBe(text(chain));
    for (const [leaf, purpose] of [
      ['server', 'sslserver'],
      ['client', 'sslclient'],
    ] as const) {
      const file = join(dir, `${leaf}-cert.pem`);
      expect(count(file)).toBe(2);
      expect(verifies(root.certificate, file, purpose)).toContain('OK');
    }
    await expect(verifyFolder(dir)).resolves.toMatchObject({ ok: true });
  });

  it('may stand behind its root in the file', async () => {
    const reversed = join(freshFolder(), 'reversed.pem');
    writeFileSync(reversed, text(root.certificate) + text(intermediate.certificate));
    expect(text(join(await adopt(reversed, intermediate.key), 'ca.pem'))).toBe(text(chain));
  });

  it('cuts the life of a leaf to the shortest above it, also where that is the root', async () => {
    const folder = freshFolder();
    const shortRoot = foreignCa(folder, { name: 'short', days: 100 });
    const long = foreignCa(folder, { name: 'long', issuer: shortRoot, days: 1000 });
    writeFileSync(join(folder, 'both.pem'), text(long.certificate) + text(shortRoot.certificate));
    const dir = join(folder, 'certs');
    const { created, warnings } = await initFolder({
      dir,
      caCertificateFile: join(folder, 'both.pem'),
      caKeyFile: long.key,
    });
    const [end] = openssl('x509', '-in', shortRoot.certificate, '-noout', '-enddate', '-dateopt', 'iso_8601')
      .replace('notAfter=', '')
      .split('\n');
    expect(created.find(({ kind }) => kind === 'server')?.notAfter).toBe(end?.replace(' ', 'T'));
    expect(warnings.map(({ code }) => code)).toContain('LIFETIME_CLAMPED');
  });

  it('stays as it is when init runs again, with the same files or without', async () => {
    const dir = await adopt(chain, intermediate.key);
    const again = { dir, caCertificateFile: chain, caKeyFile: intermediate.key };
    await expect(initFolder(again)).resolves.toMatchObject({ created: [] });
    await expect(initFolder({ dir })).resolves.toMatchObject({ created: [] });
  });

  it('issues, lists, renews, revokes and exports', async () => {
    const dir = await adopt(chain, intermediate.key, { caCrlFile: foreignCrl(freshFolder(), root) });
    await issueLeaf({ dir, purpose: 'client', name: 'alice' });
    await renewFolder({ dir, names: ['alice', 'server'], rekey: true });
    expect(count(join(dir, 'clients/alice-cert.pem'))).toBe(2);
    const { certificates } = await listFolder({ dir });
    expect(certificates.map(({ name, status }) => `${name} ${status}`)).toEqual(
      expect.arrayContaining(['ca valid', 'clients/alice valid', 'server valid']),
    );
    expect(certificates.filter(({ kind }) => kind === 'ca')).toHaveLength(2);
    await revokeCertificates({ dir, names: ['alice'] });
    const check = ['verify', '-crl_check_all', '-CRLfile', join(dir, 'crl.pem'), '-CAfile', join(dir, 'ca.pem')];
    expect(runTool('openssl', [...check, join(dir, 'clients/alice-cert.pem')]).output).toContain('revoked');
    expect(runTool('openssl', [...check, join(dir, 'client-cert.pem')]).output).toContain('OK');
    // Leaf, intermediate, root, key.
    await exportFolder({ dir, format: 'pem-bundle', to: join(dir, 'bundle.pem'), force: false });
    expect(count(join(dir, 'bundle.pem'))).toBe(4);
  });

  it('is followed by the next intermediate, whose name may differ', async () => {
    const dir = await adopt(chain, intermediate.key);
    const before = text(join(dir, 'ca.pem'));
    const folder = freshFolder();
    const next = foreignCa(folder, { name: 'next', issuer: root });
    const nextChain = join(folder, 'chain.pem');
    writeFileSync(nextChain, text(next.certificate) + text(root.certificate));

    const { warnings } = await prepareRotation({ dir, caCertificateFile: nextChain, caKeyFile: next.key });
    expect(warnings.map(({ code }) => code)).toContain('ISSUER_CHANGED');
    expect(text(join(dir, 'ca.pem'))).toBe(
      text(next.certificate) + text(intermediate.certificate) + text(root.certificate),
    );
    expect(text(join(dir, 'crl.pem')).split('-----BEGIN')).toHaveLength(3);

    const switched = await switchRotation({ dir });
    expect(switched.authorities.map(({ role, subject }) => `${role} ${subject}`)).toEqual([
      'signing /O=Acme/CN=next',
      'retiring /O=Acme/CN=database',
    ]);
    expect(verifies(root.certificate, join(dir, 'server-cert.pem'), 'sslserver')).toContain('OK');
    expect(before).toContain(text(root.certificate));

    await finishRotation({ dir });
    expect(text(join(dir, 'ca.pem'))).toBe(text(nextChain));
    expect(text(join(dir, 'crl.pem')).split('-----BEGIN')).toHaveLength(2);
    const { certificates } = await listFolder({ dir });
    expect(certificates.filter(({ kind }) => kind === 'ca').map(({ subject }) => subject)).toEqual([
      '/O=Acme/CN=root',
      '/O=Acme/CN=next',
    ]);
    await expect(verifyFolder(dir)).resolves.toMatchObject({ ok: true });
  });

  it('cannot be followed by itself, nor by a CA that tlsdb would make', async () => {
    const dir = await adopt(chain, intermediate.key);
    const itself = { dir, caCertificateFile: chain, caKeyFile: intermediate.key };
    await expect(prepareRotation(itself)).rejects.toMatchObject({ code: 'CA_NOT_ADOPTED' });
    await expect(prepareRotation({ dir })).rejects.toMatchObject({ code: 'ROTATION_FOREIGN_CA' });
  });
});

describe('the CRLs of the CAs above', () => {
  it('are asked for while they are missing, and taken from PEM or DER', async () => {
    const dir = join(freshFolder(), 'certs');
    const { warnings } = await initFolder({ dir, caCertificateFile: chain, caKeyFile: intermediate.key });
    expect(warnings.map(({ code }) => code)).toContain('CRL_INCOMPLETE');
    const list = foreignCrl(freshFolder(), root);
    const der = `${list}.der`;
    openssl('crl', '-in', list, '-outform', 'DER', '-out', der);
    for (const file of [list, der]) {
      await expect(renewCrl({ dir, addedFiles: [file] })).resolves.toMatchObject({ warnings: [] });
      expect(text(join(dir, 'crl.pem')).split('-----BEGIN')).toHaveLength(3);
      expect(text(join(dir, 'crl.pem'))).toContain(text(list).slice(0, 200));
    }
  });

  it('are refused when no CA above signed them, and when they have ended', async () => {
    const dir = await adopt(chain, intermediate.key);
    const stranger = foreignCa(freshFolder(), { name: 'root' });
    const foreign = foreignCrl(freshFolder(), stranger);
    await expect(renewCrl({ dir, addedFiles: [foreign] })).rejects.toMatchObject({ code: 'CRL_REFUSED' });
    const list = foreignCrl(freshFolder(), root, 1);
    const late = { now: () => Date.now() + 3 * 86_400_000 };
    await expect(renewCrl({ dir, addedFiles: [list], clock: late })).rejects.toMatchObject({ code: 'CRL_REFUSED' });
    await expect(renewCrl({ dir, addedFiles: [root.certificate] })).rejects.toMatchObject({ code: 'CRL_MALFORMED' });
  });
});

describe('the key', () => {
  it.each([
    ['PKCS#8', ['pkcs8', '-topk8', '-v2', 'aes256']],
    ['traditional PEM', ['ec', '-aes256']],
  ])('encrypted as %s needs its passphrase and is stored encrypted again', async (_, command) => {
    const folder = freshFolder();
    const [key, right, wrong] = ['key.pem', 'right', 'wrong'].map((file) => join(folder, file));
    openssl(...command, '-in', root.key, '-passout', 'pass:correct horse', '-out', key ?? '');
    writeFileSync(right ?? '', 'correct horse\n');
    writeFileSync(wrong ?? '', 'battery\n');
    const files = { dir: join(folder, 'certs'), caCertificateFile: root.certificate, caKeyFile: key ?? '' };
    await expect(initFolder(files)).rejects.toMatchObject({ code: 'PASSPHRASE_NEEDED' });
    const wrongFile = { ...files, caPassphraseFile: wrong ?? '' };
    await expect(initFolder(wrongFile)).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
    expect(existsSync(files.dir)).toBe(false);
    await initFolder({ ...files, caPassphraseFile: right ?? '' });
    expect(text(join(files.dir, 'ca-key.pem'))).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const opened = openssl('pkey', '-in', join(files.dir, 'ca-key.pem'), '-passin', `file:${right}`, '-pubout');
    expect(opened).toBe(openssl('pkey', '-in', root.key, '-pubout'));
  });

  it('in the clear is stored with the passphrase that was given', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'passphrase'), 'correct horse');
    const dir = await adopt(root.certificate, root.key, { caPassphraseFile: join(folder, 'passphrase') });
    expect(text(join(dir, 'ca-key.pem'))).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  });
});

describe('what is no CA for a folder', () => {
  const withUsage = (usage: string): readonly string[] =>
    CA_EXTENSIONS.map((line) => (line.startsWith('keyUsage') ? `keyUsage=critical,${usage}` : line));

  it.each<[string, Partial<Parameters<typeof foreignCa>[1]>, string]>([
    ['a leaf', { extensions: ['basicConstraints=critical,CA:FALSE'] }, 'is not a CA'],
    ['a certificate without basicConstraints', { extensions: ['subjectKeyIdentifier=hash'] }, 'is not a CA'],
    ['a CA that may not sign certificates', { extensions: withUsage('cRLSign') }, 'may not sign certificates'],
    ['a CA that may not sign CRLs', { extensions: withUsage('keyCertSign') }, 'may not sign CRLs'],
    ['a weak key', { key: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'] }, '1024'],
    [
      'a CA for other purposes',
      { extensions: [...CA_EXTENSIONS, 'extendedKeyUsage=codeSigning'] },
      'serverAuth|extendedKeyUsage|purpose',
    ],
    ['an unknown critical extension', { extensions: [...CA_EXTENSIONS, '1.2.3.4=critical,DER:0500'] }, '1.2.3.4'],
  ])('%s is refused', async (_, options, reason) => {
    const ca = foreignCa(freshFolder(), { name: 'odd', ...options });
    const dir = join(freshFolder(), 'certs');
    const attempt = initFolder({ dir, caCertificateFile: ca.certificate, caKeyFile: ca.key });
    await expect(attempt).rejects.toThrow(new RegExp(reason));
    expect(existsSync(dir)).toBe(false);
  });

  it.each([
    ['a path length that leaves no room', ['basicConstraints=critical,CA:TRUE,pathlen:0'], [], 'allows 0 CA'],
    [
      'name constraints that it breaks itself',
      ['basicConstraints=critical,CA:TRUE', 'nameConstraints=critical,permitted;dirName:n\n[n]\nO=Other'],
      [],
      'outside|constraint',
    ],
  ])('an intermediate under %s is refused', async (_, above, below, reason) => {
    const folder = freshFolder();
    const usage = CA_EXTENSIONS.slice(1);
    const top = foreignCa(folder, { name: 'top', extensions: [...usage, ...above] });
    const middle = foreignCa(folder, { name: 'middle', issuer: top, extensions: [...CA_EXTENSIONS, ...below] });
    writeFileSync(join(folder, 'both.pem'), text(middle.certificate) + text(top.certificate));
    const files = { caCertificateFile: join(folder, 'both.pem'), caKeyFile: middle.key };
    const attempt = initFolder({ dir: join(folder, 'certs'), ...files });
    await expect(attempt).rejects.toThrow(new RegExp(reason));
  });

  it.each(['root', 'intermediate'])('a chain whose %s has ended, or has not begun, is refused', async (which) => {
    const folder = freshFolder();
    const [rootDays, days] = which === 'root' ? [5, 50] : [50, 5];
    const top = foreignCa(folder, { name: 'top', days: rootDays });
    const middle = foreignCa(folder, { name: 'middle', issuer: top, days });
    writeFileSync(join(folder, 'both.pem'), text(middle.certificate) + text(top.certificate));
    const files = { dir: join(folder, 'certs'), caCertificateFile: join(folder, 'both.pem'), caKeyFile: middle.key };
    for (const away of [10, -10]) {
      const clock = { now: () => Date.now() + away * 86_400_000 };
      await expect(initFolder({ ...files, clock })).rejects.toMatchObject({ code: 'CA_NOT_ADOPTED' });
    }
  });

  it('the key of another CA, an intermediate without its root, and files that are no certificates are refused', async () => {
    const dir = join(freshFolder(), 'certs');
    const attempt = (caCertificateFile: string, caKeyFile: string): Promise<unknown> =>
      initFolder({ dir, caCertificateFile, caKeyFile });
    await expect(attempt(root.certificate, intermediate.key)).rejects.toThrow(/belongs to none/);
    await expect(attempt(intermediate.certificate, intermediate.key)).rejects.toThrow(/CN=root/);
    await expect(attempt(root.key, root.key)).rejects.toMatchObject({ code: 'CA_NOT_ADOPTED' });
    await expect(attempt(root.certificate, root.certificate)).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
    await expect(attempt(join(dir, 'none'), root.key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(existsSync(dir)).toBe(false);
  });

  it('a folder that has another CA is left as it is', async () => {
    const dir = await adopt(chain, intermediate.key);
    const before = text(join(dir, 'ca.pem'));
    const other = foreignCa(freshFolder(), { name: 'other' });
    for (const ca of [other, root]) {
      const attempt = initFolder({ dir, caCertificateFile: ca.certificate, caKeyFile: ca.key, force: true });
      await expect(attempt).rejects.toMatchObject({ code: 'CA_PRESENT' });
    }
    expect(text(join(dir, 'ca.pem'))).toBe(before);
  });

  it('flags that describe a new CA contradict it', async () => {
    const files = { dir: join(freshFolder(), 'certs'), caCertificateFile: root.certificate, caKeyFile: root.key };
    for (const more of [{ caDays: 10 }, { commonName: 'x' }, { permit: ['example.test'] }]) {
      await expect(initFolder({ ...files, ...more })).rejects.toMatchObject({ code: 'USAGE' });
    }
    await expect(initFolder({ dir: files.dir, caKeyFile: root.key })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('what the CAs above permit', () => {
  const LIMITS = [
    'nameConstraints=critical,permitted;DNS:example.test,permitted;DNS:localhost,permitted;IP:127.0.0.0/255.0.0.0',
    'permitted;IP:0:0:0:0:0:0:0:1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,excluded;DNS:secret.example.test',
  ].join(',');

  it('holds for what an intermediate below signs', async () => {
    const folder = freshFolder();
    const limited = foreignCa(folder, { name: 'limited', extensions: [...CA_EXTENSIONS, LIMITS] });
    const below = foreignCa(folder, { name: 'below', issuer: limited });
    writeFileSync(join(folder, 'both.pem'), text(below.certificate) + text(limited.certificate));
    const dir = await adopt(join(folder, 'both.pem'), below.key, { hosts: ['db.example.test'] });
    expect(verifies(limited.certificate, join(dir, 'server-cert.pem'), 'sslserver')).toContain('OK');
    for (const host of ['db.other.test', 'a.secret.example.test', '10.0.0.1']) {
      const attempt = issueLeaf({ dir, purpose: 'server', name: 'one', hosts: [host] });
      await expect(attempt).rejects.toMatchObject({ code: 'NAME_CONSTRAINT' });
    }
    expect(existsSync(join(dir, 'servers'))).toBe(false);
  });

  it('holds for subjects and addresses of users too', async () => {
    const folder = freshFolder();
    const limits = 'nameConstraints=critical,permitted;dirName:n\n[n]\nO=Acme';
    const ca = foreignCa(folder, { name: 'directory', extensions: [...CA_EXTENSIONS, limits], key: P256 });
    const dir = await adopt(ca.certificate, ca.key, { organization: 'Acme' });
    const attempt = issueLeaf({ dir, purpose: 'client', name: 'alice', organization: 'Other' });
    await expect(attempt).rejects.toMatchObject({ code: 'CA_FORBIDS' });
    await issueLeaf({ dir, purpose: 'client', name: 'alice', organization: 'Acme' });
    expect(verifies(ca.certificate, join(dir, 'clients/alice-cert.pem'), 'sslclient')).toContain('OK');
  });
});

describe('an intermediate and the trust stores', () => {
  it('its root alone would be trusted', async () => {
    const dir = await adopt(chain, intermediate.key);
    const stores = { system: 'debian', nss: [], java: false } as const;
    const { placements } = await trustFolder({ dir, action: 'install', stores, confirm: () => Promise.resolve(false) });
    const fingerprint = openssl('x509', '-in', root.certificate, '-noout', '-fingerprint', '-sha256');
    const expected = fingerprint.trim().split('=')[1]?.replaceAll(':', '').toLowerCase();
    expect(placements.map(({ sha256 }) => sha256)).toEqual([expected]);
  });
});
