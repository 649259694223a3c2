import {
  chmodSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/kit/clock.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { buildFolderCommand, runCommand, startCommand, visibleFaults } from '../support/folder-command.ts';
import { openssl, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
let script = '';

beforeAll(async () => {
  script = await buildFolderCommand(freshFolder());
}, 60_000);

async function completeFolder(): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir });
  return dir;
}

/** Every file with its contents, so that two states can be compared. */
function snapshot(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dir, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(dir, file), 'latin1')]));
}

const MODES = {
  'ca.pem': 0o644,
  'ca-key.pem': 0o600,
  'server-cert.pem': 0o644,
  'server-key.pem': 0o600,
  'client-cert.pem': 0o644,
  'client-key.pem': 0o600,
  'private_key.pem': 0o600,
  'public_key.pem': 0o644,
  'crl.pem': 0o644,
  '.gitignore': 0o644,
} as const;

describe('initFolder', () => {
  it('makes every file once, then changes nothing', async () => {
    const dir = join(freshFolder(), 'certs');
    const first = await initFolder({ dir, hosts: ['db.example'] });
    const before = snapshot(dir);
    const second = await initFolder({ dir });
    expect(first.created.map(({ file }) => file).toSorted()).toEqual(Object.keys(MODES).toSorted());
    expect(second).toMatchObject({ created: [], warnings: [] });
    expect(second.kept.map(({ file }) => file).toSorted()).toEqual(Object.keys(MODES).toSorted());
    expect(snapshot(dir)).toEqual(before);
  });

  it('reports what OpenSSL reads', async () => {
    const dir = join(freshFolder(), 'certs');
    const { created } = await initFolder({ dir, hosts: ['db.example'] });
    const server = created.find(({ file }) => file === 'server-cert.pem');
    const read = (option: string): string =>
      openssl('x509', '-in', join(dir, 'server-cert.pem'), '-noout', option).trim();
    expect(server).toMatchObject({ kind: 'server', subject: '/CN=db.example' });
    expect(server?.sans).toEqual(expect.arrayContaining(['DNS:db.example', 'DNS:localhost', 'IP:127.0.0.1', 'IP:::1']));
    expect(read('-serial')).toBe(`serial=${server?.serial?.toUpperCase()}`);
    expect(new Date(read('-enddate').slice(9)).toISOString()).toBe(new Date(server?.notAfter ?? '').toISOString());
    const fingerprint = openssl('x509', '-in', join(dir, 'server-cert.pem'), '-noout', '-fingerprint', '-sha256');
    expect(fingerprint.trim().split('=')[1]?.replaceAll(':', '').toLowerCase()).toBe(server?.sha256);
  });

  it.each([0o000, 0o022, 0o077, 0o777])('gives every file its mode under any umask (%i)', (umask) => {
    const dir = join(freshFolder(), 'certs');
    const shell = ['sh', '-c', `umask ${umask.toString(8)}; exec "$@"`, 'sh'];
    expect(runCommand(script, { dir }, shell).status).toBe(0);
    for (const [file, mode] of Object.entries(MODES)) {
      expect({ file, mode: statSync(join(dir, file)).mode & 0o777 }).toEqual({ file, mode });
    }
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, '.tlsdb')).mode & 0o777).toBe(0o700);
  });

  it.each(Object.keys(MODES).filter((file) => !file.startsWith('ca') && !file.endsWith('-cert.pem')))(
    'makes %s again when it is missing, and nothing else',
    async (file) => {
      const dir = await completeFolder();
      const before = snapshot(dir);
      if (file === 'private_key.pem') rmSync(join(dir, 'public_key.pem'));
      if (file.endsWith('-key.pem')) rmSync(join(dir, file.replace('-key', '-cert')));
      rmSync(join(dir, file));
      await initFolder({ dir });
      const after = snapshot(dir);
      const changed = Object.keys(before).filter((name) => before[name] !== after[name] && !name.startsWith('.tlsdb'));
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(changed).toEqual(expect.arrayContaining(file === 'public_key.pem' || file === '.gitignore' ? [] : [file]));
      expect(changed.every((name) => name.slice(0, 6) === file.slice(0, 6) || name === 'public_key.pem')).toBe(true);
      expect(visibleFaults(dir)).toEqual([]);
    },
  );

  it('keeps a key whose certificate is missing', async () => {
    const dir = await completeFolder();
    const key = readFileSync(join(dir, 'server-key.pem'), 'utf8');
    rmSync(join(dir, 'server-cert.pem'));
    await initFolder({ dir });
    expect(readFileSync(join(dir, 'server-key.pem'), 'utf8')).toBe(key);
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('--force replaces leaves and their keys, keeps the CA and archives the old files', async () => {
    const dir = await completeFolder();
    const before = snapshot(dir);
    await initFolder({ dir, force: true });
    const after = snapshot(dir);
    for (const file of ['ca.pem', 'ca-key.pem', 'crl.pem', 'private_key.pem']) expect(after[file]).toBe(before[file]);
    for (const file of ['server-cert.pem', 'server-key.pem', 'client-cert.pem', 'client-key.pem']) {
      expect(after[file]).not.toBe(before[file]);
      const [archived = ''] = globSync(`.tlsdb/archive/*/${file}`, { cwd: dir });
      expect(after[archived]).toBe(before[file]);
    }
    expect(visibleFaults(dir)).toEqual([]);
  });

  it('--force keeps the organization that accounts may require, unless it is given another', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir, organization: 'Acme' });
    const subjects = async (options: object): Promise<readonly (string | null)[]> =>
      (await initFolder({ dir, force: true, ...options })).created.flatMap(({ kind, subject }) =>
        kind === 'client' ? [subject] : [],
      );
    expect(await subjects({})).toEqual(['/O=Acme/CN=client']);
    expect(await subjects({ organization: 'Other' })).toEqual(['/O=Other/CN=client']);
  });

  it('--force keeps the names of the certificates that it replaces, unless it is given others', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir, hosts: ['db.example'], user: 'alice' });
    const sansOf = async (options: object): Promise<readonly string[]> =>
      (await initFolder({ dir, force: true, ...options })).created.flatMap(({ sans }) => sans);
    expect(await sansOf({})).toEqual(expect.arrayContaining(['DNS:db.example', 'URI:tlsdb://user.internal/alice']));
    const others = await sansOf({ hosts: ['other.example'], user: 'bob' });
    expect(others).toEqual(expect.arrayContaining(['DNS:other.example', 'URI:tlsdb://user.internal/bob']));
    expect(others).not.toContain('DNS:db.example');
  });

  it('never lets a leaf outlive its CA, and says so', async () => {
    const dir = join(freshFolder(), 'certs');
    const { created, warnings } = await initFolder({ dir, caDays: 100 });
    const ca = created.find(({ kind }) => kind === 'ca');
    const leaves = created.filter(({ kind }) => kind === 'server' || kind === 'client');
    expect(leaves.map(({ notAfter }) => notAfter)).toEqual([ca?.notAfter, ca?.notAfter]);
    expect(warnings.map(({ code }) => code)).toEqual(['LIFETIME_CLAMPED', 'LIFETIME_CLAMPED']);
  });

  it('protects the CA key with a passphrase that OpenSSL takes, and needs it to sign', async () => {
    const dir = join(freshFolder(), 'certs');
    const caPassphraseFile = join(freshFolder(), 'passphrase');
    writeFileSync(caPassphraseFile, 'correct horse\r\nsecond line\n');
    await initFolder({ dir, caPassphraseFile });
    const key = join(dir, 'ca-key.pem');
    expect(readFileSync(key, 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(runTool('openssl', ['pkey', '-in', key, '-passin', 'pass:correct horse', '-noout']).status).toBe(0);
    const structure = openssl('asn1parse', '-in', key);
    for (const word of ['PBES2', 'PBKDF2', 'hmacWithSHA256', 'aes-256-cbc', '0927C0'])
      expect(structure).toContain(word);
    expect(await initFolder({ dir })).toMatchObject({ created: [] });
    await expect(initFolder({ dir, force: true })).rejects.toMatchObject({ code: 'PASSPHRASE_NEEDED' });
    const wrong = initFolder({ dir, force: true, caPassphrase: 'wrong' });
    await expect(wrong).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
    await expect(initFolder({ dir, force: true, caPassphraseFile })).resolves.toBeDefined();
  });

  it('says which certificates have ended and which end soon', async () => {
    const dir = await completeFolder();
    const codesAt = async (days: number): Promise<readonly string[]> => {
      const { warnings } = await initFolder({ dir, clock: fixedClock(Date.now() + days * 86_400_000) });
      return warnings.map(({ code }) => code);
    };
    expect(await codesAt(300)).toEqual([]);
    expect(await codesAt(380)).toEqual(['CERT_EXPIRES_SOON', 'CERT_EXPIRES_SOON']);
    expect(await codesAt(400)).toEqual(['CERT_EXPIRED', 'CERT_EXPIRED']);
  });

  it('says when the present certificate lacks a wanted name', async () => {
    const dir = await completeFolder();
    const { created, warnings } = await initFolder({ dir, hosts: ['other.example'], user: 'bob' });
    expect(created).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['NAME_MISMATCH', 'NAME_MISMATCH']);
  });
});

describe('a folder that cannot be completed', () => {
  it.each([
    { remove: ['ca-key.pem'], code: 'CA_FOREIGN' },
    { remove: ['ca.pem'], code: 'CA_FOREIGN' },
    { remove: ['ca.pem', 'ca-key.pem'], code: 'CA_FOREIGN' },
    { remove: ['server-key.pem'], code: 'PAIR_INCOMPLETE' },
    { remove: ['client-key.pem'], code: 'PAIR_INCOMPLETE' },
    { remove: ['private_key.pem'], code: 'PAIR_INCOMPLETE' },
  ])('without $remove is refused with $code and left as it is', async ({ remove, code }) => {
    const dir = await completeFolder();
    for (const file of remove) rmSync(join(dir, file));
    const before = snapshot(dir);
    await expect(initFolder({ dir })).rejects.toMatchObject({ code });
    expect(snapshot(dir)).toEqual(before);
  });

  it.each([
    ['ca.pem', 'CERT_MALFORMED'],
    ['ca-key.pem', 'KEY_MALFORMED'],
    ['server-cert.pem', 'CERT_MALFORMED'],
    ['server-key.pem', 'KEY_MALFORMED'],
    ['client-cert.pem', 'CERT_MALFORMED'],
    ['client-key.pem', 'KEY_MALFORMED'],
    ['private_key.pem', 'KEY_MALFORMED'],
    ['public_key.pem', 'KEY_MALFORMED'],
    ['crl.pem', 'CRL_MALFORMED'],
  ])('with garbage in %s is refused with %s', async (file, code) => {
    const dir = await completeFolder();
    for (const garbage of [
      '',
      'garbage\n',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      '\0\xff\0',
    ]) {
      writeFileSync(join(dir, file), garbage);
      const before = snapshot(dir);
      await expect(initFolder({ dir })).rejects.toMatchObject({ code });
      expect(snapshot(dir)).toEqual(before);
    }
  });

  it.each([
    ['server-key.pem', 'client-key.pem'],
    ['ca-key.pem', 'server-key.pem'],
  ])('whose %s was exchanged is refused with KEY_MISMATCH', async (file, other) => {
    const dir = await completeFolder();
    writeFileSync(join(dir, file), readFileSync(join(dir, other)));
    await expect(initFolder({ dir })).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
  });

  it('is not made where a file lies', async () => {
    const dir = join(freshFolder(), 'file');
    writeFileSync(dir, 'precious');
    await expect(initFolder({ dir })).rejects.toMatchObject({ code: 'FOLDER_IS_FILE' });
    await expect(initFolder({ dir: join(dir, 'certs') })).rejects.toMatchObject({ code: 'FOLDER_IS_FILE' });
    expect(readFileSync(dir, 'utf8')).toBe('precious');
  });

  it.each([
    [{ user: '../x' }, 'NAME_INVALID'],
    [{ user: '' }, 'NAME_INVALID'],
    [{ user: '-rf' }, 'NAME_INVALID'],
    [{ user: 'a/b' }, 'NAME_INVALID'],
    [{ user: 'a\0b' }, 'NAME_INVALID'],
    [{ user: 'a'.repeat(65) }, 'NAME_INVALID'],
    [{ user: 'nom\u202eé' }, 'NAME_INVALID'],
    [{ hosts: ['a..b'] }, 'HOST_INVALID'],
    [{ hosts: ['10.0.0.0/8'] }, 'HOST_INVALID'],
    [{ hosts: ['01.2.3.4'] }, 'HOST_INVALID'],
    [{ hosts: ['*.com'] }, 'HOST_INVALID'],
    [{ permit: ['10.0.0.1/8'] }, 'PERMIT_INVALID'],
    [{ permit: ['10.0.0.0/33'] }, 'PERMIT_INVALID'],
    [{ organization: ' ' }, 'SUBJECT_INVALID'],
    [{ commonName: 'a\nb' }, 'SUBJECT_INVALID'],
    [{ commonName: 'x'.repeat(65) }, 'SUBJECT_INVALID'],
    [{ days: 0 }, 'DAYS_INVALID'],
    [{ days: 826 }, 'LIFETIME_TOO_LONG'],
    [{ days: 36_501 }, 'DAYS_INVALID'],
    [{ days: 1.5 }, 'DAYS_INVALID'],
    [{ caDays: 36_501 }, 'DAYS_INVALID'],
  ])('is not made at all for %j (%s)', async (options, code) => {
    const dir = join(freshFolder(), 'certs');
    await expect(initFolder({ dir, ...options })).rejects.toMatchObject({ code, exitCode: 2 });
    expect(existsSync(dir)).toBe(false);
  });
});

describe('symbolic links', () => {
  it.each(['crl.pem', 'server-key.pem', '.gitignore'])('at %s is replaced, not followed', async (file) => {
    const dir = await completeFolder();
    const victim = join(freshFolder(), 'victim');
    writeFileSync(victim, 'precious');
    for (const name of file === 'server-key.pem' ? ['server-key.pem', 'server-cert.pem'] : [file])
      rmSync(join(dir, name));
    if (file === '.gitignore') rmSync(join(dir, 'crl.pem'));
    symlinkSync(join(victim, 'dangling'), join(dir, file));
    await initFolder({ dir, force: true }).catch(() => {});
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(existsSync(join(victim, 'dangling'))).toBe(false);
  });

  it.each(['.tlsdb', '.'])('at the folder %s is refused', async (name) => {
    const victim = freshFolder();
    const base = freshFolder();
    const dir = join(base, 'certs');
    if (name === '.') symlinkSync(victim, dir);
    else {
      mkdirSync(dir);
      symlinkSync(victim, join(dir, name));
    }
    await expect(initFolder({ dir })).rejects.toMatchObject({ code: 'FOLDER_IS_LINK' });
    expect(globSync('**/*', { cwd: victim })).toEqual([]);
  });

  it('inside staging lead nowhere', async () => {
    const dir = await completeFolder();
    const victim = freshFolder();
    writeFileSync(join(victim, 'precious'), 'precious');
    symlinkSync(victim, join(dir, '.tlsdb', 'staging'));
    await initFolder({ dir, force: true });
    expect(globSync('*', { cwd: victim })).toEqual(['precious']);
    expect(lstatSync(join(dir, '.tlsdb')).isDirectory()).toBe(true);
  });
});

describe('several commands at once', () => {
  it('make one folder, one after the other', async () => {
    const dir = join(freshFolder(), 'certs');
    const runs = await Promise.all(Array.from({ length: 8 }, () => startCommand(script, { dir })));
    expect(runs.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 0));
    expect(runs.filter(({ result }) => (result.created ?? []).length > 0)).toHaveLength(1);
    expect(visibleFaults(dir)).toEqual([]);
  }, 60_000);

  it('are told which process holds the folder', async () => {
    const dir = await completeFolder();
    const holder = { pid: process.pid, host: '', started: '', command: 'tlsdb certs renew', token: 'ab' };
    const lock = join(dir, '.tlsdb', 'lock');
    writeFileSync(lock, JSON.stringify(holder));
    const busy = initFolder({ dir, force: true, lockWaitMilliseconds: 100 });
    await expect(busy).rejects.toMatchObject({ code: 'LOCKED', message: expect.stringContaining(`${process.pid}`) });
    expect(existsSync(lock)).toBe(true);
  });

  it('are told where it is when nobody can read who that is', async () => {
    const dir = await completeFolder();
    const lock = join(dir, '.tlsdb', 'lock');
    writeFileSync(lock, 'not JSON');
    const busy = initFolder({ dir, force: true, lockWaitMilliseconds: 100 });
    await expect(busy).rejects.toMatchObject({
      code: 'LOCKED',
      message: `${dir} is locked by somebody whose lock file ${lock} cannot be read`,
      hint: expect.stringContaining(`ls -l ${lock}`),
    });
  });

  it('are told the host when the process is on another one', async () => {
    const dir = await completeFolder();
    const holder = { pid: 12, host: 'db-2', started: '', command: 'tlsdb certs renew', token: 'ab' };
    writeFileSync(join(dir, '.tlsdb', 'lock'), JSON.stringify(holder));
    const busy = initFolder({ dir, force: true, lockWaitMilliseconds: 100 });
    await expect(busy).rejects.toMatchObject({ message: `${dir} is locked by process 12 on db-2 (tlsdb certs renew)` });
  });

  it('take over the lock of a process that has ended, also when its number is in use again', async () => {
    const dir = await completeFolder();
    const { hostname } = await import('node:os');
    for (const pid of [2 ** 22 + 1, process.pid]) {
      const holder = { pid, host: hostname(), started: '1', command: 'tlsdb certs renew', token: 'ab' };
      writeFileSync(join(dir, '.tlsdb', 'lock'), JSON.stringify(holder));
      await initFolder({ dir, force: true, lockWaitMilliseconds: 1_000 });
      expect(existsSync(join(dir, '.tlsdb', 'lock'))).toBe(false);
    }
  });
});

describe('an inventory', () => {
  it('that is lost is built again from the files', async () => {
    const dir = await completeFolder();
    const before = JSON.parse(readFileSync(join(dir, '.tlsdb', 'index.json'), 'utf8'));
    rmSync(join(dir, '.tlsdb', 'index.json'));
    await initFolder({ dir });
    const after = JSON.parse(readFileSync(join(dir, '.tlsdb', 'index.json'), 'utf8'));
    expect(after.certificates).toEqual(before.certificates);
  });

  it('records what --force replaced', async () => {
    const dir = await completeFolder();
    await initFolder({ dir, force: true });
    const { certificates } = JSON.parse(readFileSync(join(dir, '.tlsdb', 'index.json'), 'utf8'));
    const states = certificates.map(({ name, status }: { name: string; status: string }) => `${name} ${status}`);
    expect(states).toEqual([
      'ca current',
      'server superseded',
      'client superseded',
      'server current',
      'client current',
    ]);
  });
});

it('a read-only folder that is complete is good', async () => {
  const dir = await completeFolder();
  const moved = join(freshFolder(), 'moved');
  renameSync(dir, moved);
  chmodSync(moved, 0o500);
  expect(await initFolder({ dir: moved })).toMatchObject({ created: [] });
  chmodSync(moved, 0o700);
});
