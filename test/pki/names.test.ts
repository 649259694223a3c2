import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueClients } from '../../src/pki/folder/issue-clients.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { parseHost } from '../../src/pki/alternative-name.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

/** What lies under a folder: names, kinds, modes, contents. */
function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    const info = lstatSync(path);
    const content = info.isSymbolicLink() ? readlinkSync(path) : info.isFile() ? readFileSync(path, 'base64') : '';
    hash.update(`${name}\0${info.mode}\0${content}\0`);
  }
  return hash.digest('hex');
}

let base = '';
let dir = '';

beforeAll(async () => {
  base = freshFolder();
  dir = join(base, 'certs');
  await initFolder({ dir });
  await issueLeaf({ dir, purpose: 'client', name: 'alice' });
  await issueLeaf({ dir, purpose: 'server', name: 'Replica' });
});

const BAD_NAMES = [
  ['a way out', '../x'],
  ['a way out and back', 'x/../../y'],
  ['a path from the root', '/etc/x'],
  ['a folder', 'a/b'],
  ['the folder above', '..'],
  ['the folder itself', '.'],
  ['nothing', ''],
  ['a space', ' '],
  ['a space within', 'a b'],
  ['NUL', 'a\0b'],
  ['a line feed', 'a\nb'],
  ['a carriage return', 'a\r'],
  ['a tab', 'a\tb'],
  ['an escape sequence', '\u001b[31m'],
  ['a flag', '-rf'],
  ['a hidden file', '.ssh'],
  ['a beginning with @', '@a'],
  ['a beginning with _', '_a'],
  ['a backslash', 'a\\b'],
  ['a drive', 'c:x'],
  ['a stream', 'a::$DATA'],
  ['a wildcard', '*'],
  ['a host with a wildcard', '*.example.com'],
  ['an IPv6 address', '::1'],
  ['a shell substitution', '$(id)'],
  ['a quote', "a'b"],
  ['a semicolon', 'a;b'],
  ['a comma', 'a,b'],
  ['a slash in the DN', 'a/CN=root'],
  ['a percent sign', 'a%2fb'],
  ['65 characters', 'x'.repeat(65)],
  ['300 characters', 'x'.repeat(300)],
  ['right-to-left writing', 'a\u202eb'],
  ['a character of no width', 'a\u200bb'],
  ['a byte order mark', '\ufeffa'],
  ['a Cyrillic a', '\u0430lice'],
  ['a full-width a', '\uff41lice'],
  ['an e with an accent', 'andr\u00e9'],
  ['an e and its accent', 'andre\u0301'],
  ['half a surrogate pair', 'a\ud800'],
  ['an emoji', 'a😀'],
  ['the device con', 'con'],
  ['the device CON', 'CON'],
  ['the device nul with an ending', 'nul.pem'],
  ['the device LPT1', 'LPT1'],
  ['the device aux', 'Aux'],
  ['the device com0', 'com0.x.y'],
] as const;

describe('a name that cannot become a file name', () => {
  it.each(BAD_NAMES)('%s is refused for users and servers, and nothing is written', async (_, name) => {
    const before = treeHash(base);
    for (const purpose of ['client', 'server'] as const) {
      const refused = { code: 'NAME_INVALID', exitCode: 2 };
      await expect(issueLeaf({ dir, purpose, name })).rejects.toMatchObject(refused);
      await expect(issueLeaf({ dir, purpose, name, force: true })).rejects.toMatchObject(refused);
    }
    await expect(initFolder({ dir: join(base, 'other'), user: name })).rejects.toMatchObject({ code: 'NAME_INVALID' });
    expect(treeHash(base)).toBe(before);
  });

  it.each(BAD_NAMES.filter(([, name]) => !/[,\n\r\0]|^ ?$|\ud800/.test(name)))(
    '%s is refused in a list',
    async (_, name) => {
      const namesFile = join(freshFolder(), 'users.csv');
      writeFileSync(namesFile, `good\n"${name.replaceAll('"', '""')}"\n`);
      const before = treeHash(base);
      const refused = { code: 'NAMES_FILE_MALFORMED', message: expect.stringContaining('line 2'), exitCode: 2 };
      await expect(issueClients({ dir, namesFile })).rejects.toMatchObject(refused);
      expect(treeHash(base)).toBe(before);
    },
  );

  it('is shown without what a terminal would act on', async () => {
    const refused = issueLeaf({ dir, purpose: 'client', name: '\u001b[31mred\u202e' });
    await expect(refused).rejects.toThrow(/^[^\p{Cc}\p{Cf}]+$/u);
  });

  it.each(['a', 'A9', 'a.b-c_d@e', 'console', 'com', 'nullable', 'x'.repeat(64)])(
    '%s is none of them',
    async (name) => {
      await expect(issueLeaf({ dir, purpose: 'client', name })).resolves.toMatchObject({ dir });
    },
  );
});

describe('names that meet others', () => {
  it('that are there already are refused unless they are to be replaced', async () => {
    const before = treeHash(base);
    await expect(issueLeaf({ dir, purpose: 'client', name: 'alice' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(treeHash(base)).toBe(before);
    await expect(issueLeaf({ dir, purpose: 'client', name: 'alice', force: true })).resolves.toMatchObject({ dir });
  });

  it('that differ in case alone are refused, also by force and in a list', async () => {
    const before = treeHash(base);
    const twin = { code: 'NAME_TWIN', exitCode: 2 };
    await expect(issueLeaf({ dir, purpose: 'client', name: 'Alice' })).rejects.toMatchObject(twin);
    await expect(issueLeaf({ dir, purpose: 'client', name: 'ALICE', force: true })).rejects.toMatchObject(twin);
    await expect(issueLeaf({ dir, purpose: 'server', name: 'replica' })).rejects.toMatchObject(twin);
    const namesFile = join(freshFolder(), 'users.csv');
    writeFileSync(namesFile, 'zoe\naLice\n');
    await expect(issueClients({ dir, namesFile })).rejects.toMatchObject(twin);
    writeFileSync(namesFile, 'zoe\nZoe\n');
    await expect(issueClients({ dir, namesFile })).rejects.toMatchObject({ code: 'NAMES_FILE_MALFORMED' });
    expect(treeHash(base)).toBe(before);
  });

  it('a user and a server may have one name', async () => {
    await expect(issueLeaf({ dir, purpose: 'server', name: 'alice' })).resolves.toMatchObject({ dir });
  });
});

describe('host names', () => {
  it.each([
    ['DB.Example.COM.', 'dns', 'db.example.com'],
    ['*.Example.com', 'dns', '*.example.com'],
    ['münchen.example', 'dns', 'xn--mnchen-3ya.example'],
    ['db_1', 'dns', 'db_1'],
    ['127.0.0.1', 'ip', '127.0.0.1'],
    ['[::1]', 'ip', '::1'],
    ['2001:DB8:0:0:0:0:0:1', 'ip', '2001:db8::1'],
    ['::ffff:10.0.0.1', 'ip', '::ffff:a00:1'],
  ])('%s is read as %s %s', (text, type, value) => {
    expect(parseHost(text)).toEqual({ type, value });
  });

  it.each([
    '',
    '.',
    '..',
    'a..b',
    '.a',
    '-a.example',
    'a-.example',
    'a b',
    'a/b',
    'a\0b',
    'a\nb',
    'a:3306',
    'user@host',
    'https://a.example',
    '*',
    '*.com',
    'a.*.com',
    'a*.example.com',
    '**.example.com',
    '*.*.example.com',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(127)}abc`,
    '256.0.0.1',
    '1.2.3',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '01.2.3.4',
    '1.2.3.4.5',
    '10.0.0.0/8',
    '[127.0.0.1',
    '::1%lo',
    '1::2::3',
    ':::',
    '12345::',
    'a\u202eb.example',
  ])('%j is refused, and nothing is written', async (host) => {
    const before = treeHash(base);
    const refused = { code: 'HOST_INVALID', exitCode: 2 };
    await expect(issueLeaf({ dir, purpose: 'server', name: 'fresh', hosts: [host] })).rejects.toMatchObject(refused);
    await expect(initFolder({ dir: join(base, 'other'), hosts: [host] })).rejects.toMatchObject(refused);
    expect(treeHash(base)).toBe(before);
  });

  it('of other alphabets are shown as they are compared: no twin of a Latin name hides in a certificate', () => {
    // Cyrillic а and Latin a look the same; their ASCII forms do not.
    expect(parseHost('p\u0430ypal.example').value).toBe('xn--pypal-4ve.example');
    expect(parseHost('\uff44\uff42.example').value).toBe('db.example');
  });
});

describe('what waits at the place of a new file', () => {
  let victim = '';
  let place = '';

  beforeEach(() => {
    const outside = freshFolder();
    victim = join(outside, 'victim');
    writeFileSync(victim, 'precious', { mode: 0o644 });
    place = join(dir, 'clients', 'mallory-key.pem');
    for (const file of globSync('clients/mallory-*', { cwd: dir })) rmSync(join(dir, file), { recursive: true });
  });

  const issue = (force: boolean): Promise<unknown> => issueLeaf({ dir, purpose: 'client', name: 'mallory', force });

  it.each(['a link to a file', 'a link to nothing'])(
    '%s is refused, and replaced by force without being followed',
    async (what) => {
      const target = what === 'a link to a file' ? victim : `${victim}.none`;
      symlinkSync(target, place);
      await expect(issue(false)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      await issue(true);
      expect(lstatSync(place).isFile()).toBe(true);
      expect(statSync(place).mode & 0o777).toBe(0o600);
      expect(readFileSync(victim, 'utf8')).toBe('precious');
      expect(existsSync(`${victim}.none`)).toBe(false);
    },
  );

  it('another name of a file outside leaves that file alone', async () => {
    linkSync(victim, place);
    await issue(true);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(statSync(victim).mode & 0o777).toBe(0o644);
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  it('a file that everybody may read becomes the owner’s', async () => {
    writeFileSync(place, 'old', { mode: 0o644 });
    await issue(true);
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  it.runIf(requireTool('mkfifo'))('a named pipe does not stop the command', { timeout: 20_000 }, async () => {
    spawnSync('mkfifo', [place]);
    await expect(issue(false)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await issue(true);
    expect(lstatSync(place).isFile()).toBe(true);
    expect(existsSync(join(dir, '.tlsdb', 'lock'))).toBe(false);
  });

  it('a folder is refused', async () => {
    mkdirSync(place);
    await expect(issue(true)).rejects.toMatchObject({ exitCode: 1 });
    rmSync(place, { recursive: true });
    await expect(issue(true)).resolves.toMatchObject({ dir });
  });

  it('a link in the place of clients/ is refused', async () => {
    const linked = join(freshFolder(), 'certs');
    await initFolder({ dir: linked });
    const outside = freshFolder();
    symlinkSync(outside, join(linked, 'clients'));
    await expect(issueLeaf({ dir: linked, purpose: 'client', name: 'eve' })).rejects.toMatchObject({
      code: 'FOLDER_IS_LINK',
    });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('modes', () => {
  const umask = process.umask();
  afterAll(() => process.umask(umask));

  it.each([0o000, 0o022, 0o077, 0o777])('are right under the umask %o', async (mask) => {
    process.umask(mask);
    const fresh = join(freshFolder(), 'certs');
    await initFolder({ dir: fresh });
    await issueLeaf({ dir: fresh, purpose: 'client', name: 'alice' });
    process.umask(umask);
    const modeOf = (file: string): number => statSync(join(fresh, file)).mode & 0o777;
    expect(modeOf('.')).toBe(0o700);
    for (const file of globSync('**/*.pem', { cwd: fresh })) {
      const isPrivate = file.endsWith('-key.pem') || file === 'private_key.pem';
      expect(`${file} ${modeOf(file).toString(8)}`).toBe(`${file} ${isPrivate ? '600' : '644'}`);
    }
    chmodSync(fresh, 0o700);
  });
});
