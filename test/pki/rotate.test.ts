import { X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { listFolder } from '../../src/pki/folder/list-folder.ts';
import { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { renewCrl, revokeCertificates } from '../../src/pki/folder/revoke-folder.ts';
import { finishRotation, prepareRotation, switchRotation } from '../../src/pki/folder/rotate-folder.ts';
import { rotationStatus } from '../../src/pki/folder/rotation-status.ts';
import { visibleFaults } from '../support/folder-command.ts';
import { openssl, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

async function newFolder(): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir });
  await issueLeaf({ dir, purpose: 'client', name: 'alice' });
  return dir;
}

const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');

function blocks(pem: string): readonly string[] {
  return pem.split(/(?=-----BEGIN)/);
}

/** Whether OpenSSL accepts a certificate with these CAs and the folder's CRL. */
function accepts(dir: string, file: string, caFile: string, ...more: readonly string[]): boolean {
  const args = ['verify', '-x509_strict', ...more, '-CAfile', caFile, join(dir, file)];
  return runTool('openssl', args).status === 0;
}

/** Whether a client that trusts `ca` completes a handshake with a server of this certificate. */
async function connects(certificate: string, key: string, ca: string): Promise<boolean> {
  const server = createServer({ cert: certificate, key });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const isTrusted = await new Promise<boolean>((done) => {
    const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca }, () => {
      done(socket.authorized);
      socket.destroy();
    });
    socket.on('error', () => done(false));
  });
  server.close();
  return isTrusted;
}

describe('a rotation', () => {
  it('never leaves out a client that got the bundle of the step before', async () => {
    const dir = await newFolder();
    const bundles = {
      old: join(dir, '..', 'old.pem'),
      both: join(dir, '..', 'both.pem'),
      new: join(dir, '..', 'new.pem'),
    };
    writeFileSync(bundles.old, read(dir, 'ca.pem'));
    const takeBundles = (): void => {
      writeFileSync(bundles.both, read(dir, 'ca.pem'));
      writeFileSync(bundles.new, blocks(read(dir, 'ca.pem'))[0] ?? '');
    };
    const outcomes = async (): Promise<object> => {
      const results: Record<string, boolean> = {};
      for (const [name, path] of Object.entries(bundles)) {
        const server = await connects(
          read(dir, 'server-cert.pem'),
          read(dir, 'server-key.pem'),
          readFileSync(path, 'utf8'),
        );
        for (const file of ['server-cert.pem', 'client-cert.pem', 'clients/alice-cert.pem']) {
          expect(accepts(dir, file, path), `${file} with ${name}`).toBe(server);
        }
        results[name] = server;
      }
      return results;
    };

    await prepareRotation({ dir });
    takeBundles();
    expect(await outcomes()).toEqual({ old: true, both: true, new: false });
    await issueLeaf({ dir, purpose: 'client', name: 'meanwhile' });
    expect(accepts(dir, 'clients/meanwhile-cert.pem', bundles.old)).toBe(true);

    const key = read(dir, 'server-key.pem');
    await switchRotation({ dir });
    expect(read(dir, 'server-key.pem')).toBe(key);
    expect(await outcomes()).toEqual({ old: false, both: true, new: true });
    await issueLeaf({ dir, purpose: 'client', name: 'afterwards' });
    expect(accepts(dir, 'clients/afterwards-cert.pem', bundles.new)).toBe(true);

    await finishRotation({ dir });
    expect(await outcomes()).toEqual({ old: false, both: true, new: true });
    expect(read(dir, 'ca.pem')).toBe(readFileSync(bundles.new, 'utf8'));
    expect(visibleFaults(dir)).toEqual([]);
    expect((await initFolder({ dir })).created).toEqual([]);
    expect((await initFolder({ dir })).warnings).toEqual([]);
  });

  it('keeps the name and the name constraints, and leaves say the key alone', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir, commonName: 'Söhne', organization: 'a/b', permit: ['db.internal'], keyType: 'ecdsa-p384' });
    const old = new X509Certificate(read(dir, 'ca.pem'));
    await prepareRotation({ dir });
    await switchRotation({ dir });
    const [current = ''] = blocks(read(dir, 'ca.pem'));
    const next = new X509Certificate(current);
    expect(next.subject).toBe(old.subject);
    expect(next.publicKey.equals(old.publicKey)).toBe(false);
    expect(next.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'secp384r1' });
    const newPath = join(dir, '..', 'new.pem');
    writeFileSync(newPath, current);
    const constraints = (path: string): string => openssl('x509', '-in', path, '-noout', '-ext', 'nameConstraints');
    expect(constraints(newPath)).toContain('db.internal');
    const identifier = openssl('x509', '-in', join(dir, 'server-cert.pem'), '-noout', '-ext', 'authorityKeyIdentifier');
    expect(identifier).not.toMatch(/DirName|serial/);
  });

  it('revokes under the CA that signed, at every step', async () => {
    const dir = await newFolder();
    for (const name of ['old', 'late']) await issueLeaf({ dir, purpose: 'client', name });
    await revokeCertificates({ dir, names: ['old'] });
    const early = join(dir, '..', 'early.pem');
    writeFileSync(early, read(dir, 'clients/late-cert.pem'));
    const isGood = (file: string): boolean =>
      accepts(dir, file, join(dir, 'ca.pem'), '-crl_check_all', '-CRLfile', join(dir, 'crl.pem'));

    await prepareRotation({ dir });
    expect([isGood('client-cert.pem'), isGood('clients/old-cert.pem')]).toEqual([true, false]);
    await switchRotation({ dir });
    await issueLeaf({ dir, purpose: 'client', name: 'new' });
    const files = ['client-cert.pem', 'clients/new-cert.pem', '../early.pem', 'clients/old-cert.pem'];
    expect(files.map(isGood)).toEqual([true, true, true, false]);
    // The name's earlier certificate, which the old CA signed, goes with it: into the list of the old CA.
    await revokeCertificates({ dir, names: ['late', 'new'] });
    expect([...files, 'clients/late-cert.pem'].map(isGood)).toEqual([true, false, false, false, false]);
    await renewCrl({ dir });
    expect(blocks(read(dir, 'crl.pem'))).toHaveLength(2);
    await finishRotation({ dir });
    expect(blocks(read(dir, 'crl.pem'))).toHaveLength(1);
    expect(['client-cert.pem', 'clients/new-cert.pem'].map(isGood)).toEqual([true, false]);
  });

  it('takes its steps in their order', async () => {
    const dir = await newFolder();
    const wrong = { code: 'ROTATION_ORDER' };
    await expect(switchRotation({ dir })).rejects.toMatchObject(wrong);
    await expect(finishRotation({ dir })).rejects.toMatchObject(wrong);
    expect(await prepareRotation({ dir })).toMatchObject({ phase: 'prepared', next: '--switch' });
    await expect(prepareRotation({ dir })).rejects.toMatchObject(wrong);
    await expect(finishRotation({ dir })).rejects.toMatchObject(wrong);
    expect(await switchRotation({ dir })).toMatchObject({ phase: 'switched', next: '--finish', blockedBy: [] });
    await expect(prepareRotation({ dir })).rejects.toMatchObject(wrong);
    expect(await finishRotation({ dir })).toMatchObject({ phase: 'none', next: '--prepare' });
    const missing = join(freshFolder(), 'nothing');
    await expect(rotationStatus({ dir: missing })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('refuses to drop a CA while something that it signed is in use, wherever that is', async () => {
    const dir = await newFolder();
    rmSync(join(dir, 'clients/alice-cert.pem'));
    await prepareRotation({ dir });
    const put = read(dir, 'client-cert.pem');
    expect(await switchRotation({ dir })).toMatchObject({ blockedBy: ['clients/alice'] });
    writeFileSync(join(dir, 'clients/copied-cert.pem'), put);
    const refused = finishRotation({ dir });
    await expect(refused).rejects.toMatchObject({ code: 'ROTATION_CUTS_OFF' });
    await expect(refused).rejects.toThrow('clients/copied, clients/alice');
    rmSync(join(dir, 'clients/copied-cert.pem'));
    await revokeCertificates({ dir, names: ['alice'] });
    await finishRotation({ dir });
  });

  it('says how far it is, and init, list and renew go on working in between', async () => {
    const dir = await newFolder();
    const roles = async (): Promise<object> => {
      const { authorities } = await rotationStatus({ dir });
      return Object.fromEntries(authorities.map(({ role, certificates }) => [role, certificates.length]));
    };
    const cas = async (): Promise<readonly string[]> => {
      const { certificates } = await listFolder({ dir, all: true });
      return certificates.filter(({ kind }) => kind === 'ca').map(({ status }) => status);
    };
    expect(await roles()).toEqual({ signing: 3 });
    await prepareRotation({ dir });
    expect([await roles(), await cas()]).toEqual([{ next: 0, signing: 3 }, ['valid', 'valid']]);
    expect(await initFolder({ dir })).toMatchObject({ created: [], warnings: [] });
    await switchRotation({ dir });
    await renewFolder({ dir, all: true, rekey: true });
    expect([await roles(), await cas()]).toEqual([{ signing: 3, retiring: 0 }, ['valid', 'valid']]);
    rmSync(join(dir, 'crl.pem'));
    await initFolder({ dir });
    expect(blocks(read(dir, 'crl.pem'))).toHaveLength(2);
    await finishRotation({ dir });
    expect([await roles(), await cas()]).toEqual([{ signing: 3 }, ['superseded', 'valid']]);
  });

  it('protects the new key like the old one', async () => {
    const dir = join(freshFolder(), 'certs');
    const caPassphraseFile = join(freshFolder(), 'passphrase');
    writeFileSync(caPassphraseFile, 'a long one\n');
    await initFolder({ dir, caPassphraseFile });
    await expect(prepareRotation({ dir })).rejects.toMatchObject({ code: 'PASSPHRASE_NEEDED' });
    await prepareRotation({ dir, caPassphraseFile });
    expect(read(dir, '.tlsdb/next-ca-key.pem')).toContain('ENCRYPTED PRIVATE KEY');
    expect(statSync(join(dir, '.tlsdb/next-ca-key.pem')).mode & 0o777).toBe(0o600);
    await switchRotation({ dir, caPassphraseFile });
    expect(read(dir, 'ca-key.pem')).toContain('ENCRYPTED PRIVATE KEY');
    await finishRotation({ dir, caPassphraseFile });
  });

  it('keeps the lists of other CAs in crl.pem', async () => {
    const dir = await newFolder();
    const other = join(freshFolder(), 'other');
    await initFolder({ dir: other, commonName: 'another CA' });
    const foreign = read(other, 'crl.pem');
    writeFileSync(join(dir, 'crl.pem'), read(dir, 'crl.pem') + foreign);
    await prepareRotation({ dir });
    expect(blocks(read(dir, 'crl.pem'))[2]).toBe(foreign);
  });
});
