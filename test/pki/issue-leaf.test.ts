import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { readInventory } from '../../src/pki/folder/inventory.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { finishRotation, prepareRotation, switchRotation } from '../../src/pki/folder/rotate-folder.ts';
import type { InventoryListing } from '../../src/x509/inventory-rules.ts';
import { verifyFolder } from '../../src/x509/verify-folder.ts';
import { openssl, runTool, temporaryFolders } from '../support/tools.ts';
import { visibleFaults } from '../support/folder-command.ts';

const freshFolder = temporaryFolders();
let dir = '';

beforeAll(async () => {
  dir = join(freshFolder(), 'certs');
  await initFolder({ dir });
});

function verified(file: string, purpose: string): boolean {
  const args = ['verify', '-x509_strict', '-CAfile', join(dir, 'ca.pem'), '-purpose', purpose, join(dir, file)];
  return runTool('openssl', args).status === 0;
}

/** Makes a request with OpenSSL. */
function request(subject: string, ...extra: readonly string[]): string {
  const file = join(freshFolder(), 'request.pem');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', `${file}.key`];
  openssl('req', '-new', ...(extra.includes('-newkey') ? [] : key), '-subj', subject, '-out', file, ...extra);
  return file;
}

async function listingOf(folder: string): Promise<InventoryListing | undefined> {
  const inventory = await readInventory(folder);
  return inventory && { file: 'index.json', records: inventory.certificates };
}

describe('issueLeaf', () => {
  it('makes a pair for one more user and one more server', async () => {
    const client = await issueLeaf({ dir, purpose: 'client', name: 'bob' });
    const server = await issueLeaf({
      dir,
      purpose: 'server',
      name: 'replica-1',
      hosts: ['10.9.8.7'],
      keyType: 'ed25519',
    });
    expect(client.created.map(({ file }) => file)).toEqual(['clients/bob-cert.pem', 'clients/bob-key.pem']);
    expect(server.created[0]?.sans).toEqual(expect.arrayContaining(['DNS:replica-1', 'IP:10.9.8.7', 'DNS:localhost']));
    expect(verified('clients/bob-cert.pem', 'sslclient')).toBe(true);
    expect(verified('servers/replica-1-cert.pem', 'sslserver')).toBe(true);
    expect(visibleFaults(dir)).toEqual([]);
    const index = readFileSync(join(dir, '.tlsdb', 'index.json'), 'utf8');
    expect(index).toContain('"clients/bob"');
    expect(index).toContain('"servers/replica-1"');
  });

  it('does not replace what is there, unless forced', async () => {
    await issueLeaf({ dir, purpose: 'client', name: 'carol' });
    const before = readFileSync(join(dir, 'clients', 'carol-cert.pem'), 'utf8');
    await expect(issueLeaf({ dir, purpose: 'client', name: 'carol' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(readFileSync(join(dir, 'clients', 'carol-cert.pem'), 'utf8')).toBe(before);
    await issueLeaf({ dir, purpose: 'client', name: 'carol', force: true });
    expect(readFileSync(join(dir, 'clients', 'carol-cert.pem'), 'utf8')).not.toBe(before);
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('knows the limits of lifetimes', async () => {
    const long = { dir, purpose: 'server', name: 'long', days: 826 } as const;
    await expect(issueLeaf(long)).rejects.toMatchObject({ code: 'LIFETIME_TOO_LONG', exitCode: 2 });
    await expect(issueLeaf({ ...long, allowLong: true })).resolves.toMatchObject({ warnings: [] });
    const beyond = await issueLeaf({ dir, purpose: 'client', name: 'beyond', days: 5000 });
    expect(beyond.warnings.map(({ code }) => code)).toEqual(['LIFETIME_CLAMPED']);
  });

  it.each(['../x', '/etc/x', 'a/b', '..', '.', '', 'a\0', '-rf', 'a\\b', 'a\nb', 'x'.repeat(300)])(
    'refuses the name %j and writes nothing',
    async (name) => {
      await expect(issueLeaf({ dir, purpose: 'client', name })).rejects.toMatchObject({
        code: 'NAME_INVALID',
        exitCode: 2,
      });
    },
  );

  it('needs a CA', async () => {
    const empty = join(freshFolder(), 'certs');
    const refused = issueLeaf({ dir: empty, purpose: 'client', name: 'bob' });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(existsSync(empty)).toBe(false);
  });
});

describe('a certificate request', () => {
  it('gets its key, hosts and organization certified, and no key file', async () => {
    const requestFile = request('/O=Acme/CN=r2', '-addext', 'subjectAltName=DNS:r2.example,IP:10.1.1.1');
    await issueLeaf({ dir, purpose: 'server', name: 'r2', requestFile });
    const file = join(dir, 'servers', 'r2-cert.pem');
    const text = openssl('x509', '-in', file, '-noout', '-text');
    for (const part of ['O = Acme, CN = r2', 'DNS:r2.example', 'IP Address:10.1.1.1']) expect(text).toContain(part);
    expect(openssl('x509', '-in', file, '-noout', '-pubkey')).toBe(
      openssl('pkey', '-in', `${requestFile}.key`, '-pubout'),
    );
    expect(existsSync(join(dir, 'servers', 'r2-key.pem'))).toBe(false);
    expect(verified('servers/r2-cert.pem', 'sslserver')).toBe(true);
  });

  it('leaves its key where it is: nobody misses it, also after a renewal and a rotation', async () => {
    const own = join(freshFolder(), 'certs');
    await initFolder({ dir: own });
    await issueLeaf({ dir: own, purpose: 'client', name: 'eve', requestFile: request('/CN=eve') });
    const file = join(own, 'clients', 'eve-cert.pem');
    const publicKey = openssl('x509', '-in', file, '-noout', '-pubkey');
    const problems = async (): Promise<readonly string[]> => {
      const { checks } = await verifyFolder(own, { inventoryOf: listingOf });
      expect(checks.filter(({ code }) => code === 'KEY_ELSEWHERE').map((check) => check.file)).toEqual([file]);
      return checks.filter(({ severity }) => severity !== 'ok').map(({ code }) => code);
    };
    expect(await problems()).toEqual([]);
    const { created, warnings } = await renewFolder({ dir: own, all: true, rekey: true });
    expect(created.map((report) => report.file)).toContain('clients/eve-cert.pem');
    expect(warnings.map(({ code }) => code)).toEqual(['KEY_ELSEWHERE']);
    expect(await problems()).toEqual([]);
    await prepareRotation({ dir: own });
    await switchRotation({ dir: own });
    await finishRotation({ dir: own });
    expect(await problems()).toEqual([]);
    expect(openssl('x509', '-in', file, '-noout', '-pubkey')).toBe(publicKey);
    // A key that was made here is missed.
    await issueLeaf({ dir: own, purpose: 'client', name: 'eve', force: true });
    rmSync(join(own, 'clients', 'eve-key.pem'));
    const { checks } = await verifyFolder(own, { inventoryOf: listingOf });
    expect(checks.map(({ code }) => code)).toContain('FILE_MISSING');
  });

  it('is read from DER too', async () => {
    const pem = request('/CN=dave');
    openssl('req', '-in', pem, '-outform', 'DER', '-out', `${pem}.der`);
    await expect(issueLeaf({ dir, purpose: 'client', name: 'dave', requestFile: `${pem}.der` })).resolves.toBeDefined();
  });

  it.each([
    ['for a CA', 'server', '/CN=x', ['-addext', 'basicConstraints=critical,CA:TRUE'], 'CA certificate'],
    ['with a weak key', 'server', '/CN=x', ['-newkey', 'rsa:1024', '-noenc', '-keyout', '/dev/null'], '1024'],
    ['for a URI on a server', 'server', '/CN=x', ['-addext', 'subjectAltName=URI:https://x.example'], 'URI:https'],
    ['for an address on a client', 'client', '/CN=eve', ['-addext', 'subjectAltName=DNS:db.example'], 'DNS:db.example'],
    ['for another user', 'client', '/CN=root', [], 'root'],
    [
      'for another user by URI',
      'client',
      '/CN=eve',
      ['-addext', 'subjectAltName=URI:tlsdb://user.internal/root'],
      'user.internal/root',
    ],
    ['with a signature of SHA-1', 'server', '/CN=x', ['-sha1'], 'SHA1'],
    [
      'with a signature of MD5',
      'server',
      '/CN=x',
      ['-newkey', 'rsa:2048', '-noenc', '-keyout', '/dev/null', '-md5'],
      'MD5',
    ],
    [
      'with a key of P-224',
      'server',
      '/CN=x',
      ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-224', '-noenc', '-keyout', '/dev/null'],
      'P-224|secp224r1|1\\.3\\.132\\.0\\.33',
    ],
    ['for a name that is none', 'server', '/CN=x', ['-addext', 'subjectAltName=DNS:a b.example'], 'a b\\.example'],
    ['for a wildcard of everything', 'server', '/CN=x', ['-addext', 'subjectAltName=DNS:*.com'], '\\*\\.com'],
    ['for a mailbox on a server', 'server', '/CN=x', ['-addext', 'subjectAltName=email:a@b.example'], 'a@b'],
    [
      'for a name of another kind',
      'server',
      '/CN=x',
      ['-addext', 'subjectAltName=otherName:1.2.3.4;UTF8:x'],
      'does not get',
    ],
    ['with an organization that cannot be printed', 'client', '/O=a\u202eb/CN=eve', ['-utf8'], 'printed'],
  ] as const)('%s is refused', async (_, purpose, subject, extra, reason) => {
    const requestFile = request(subject, ...extra);
    const issued = issueLeaf({ dir, purpose, name: 'eve', requestFile });
    await expect(issued).rejects.toMatchObject({ code: 'CSR_REFUSED', message: expect.stringMatching(reason) });
  });

  it('whose signature is broken is refused', async () => {
    const pem = request('/CN=eve');
    const der = `${pem}.der`;
    openssl('req', '-in', pem, '-outform', 'DER', '-out', der);
    const { writeFileSync } = await import('node:fs');
    const bytes = readFileSync(der);
    bytes[bytes.indexOf('eve')] = 'E'.charCodeAt(0);
    writeFileSync(der, bytes);
    const issued = issueLeaf({ dir, purpose: 'client', name: 'Eve', requestFile: der });
    await expect(issued).rejects.toMatchObject({ code: 'CSR_REFUSED', message: expect.stringContaining('prove') });
  });

  it('is not signed for a name whose key is here, not even by force', async () => {
    await issueLeaf({ dir, purpose: 'client', name: 'dora' });
    const options = { dir, purpose: 'client', name: 'dora', requestFile: request('/CN=dora') } as const;
    await expect(issueLeaf(options)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(issueLeaf({ ...options, force: true })).rejects.toMatchObject({ code: 'KEY_TAKEN' });
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('that is none is refused', async () => {
    for (const file of ['ca.pem', 'ca-key.pem', 'crl.pem']) {
      const issued = issueLeaf({ dir, purpose: 'client', name: 'eve', requestFile: join(dir, file) });
      await expect(issued).rejects.toMatchObject({ code: 'CSR_MALFORMED' });
    }
  });
});
