import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/commands/certs/export.ts';
import { exportFolder } from '../../src/pki/export/export-folder.ts';
import { EXPORT_FORMATS } from '../../src/pki/export/formats.ts';
import { templateFolder } from '../../src/pki/export/template.ts';
import { TEXT_FORMATS } from '../../src/pki/export/text-formats.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { temporaryFolders } from '../support/tools.ts';
import { exportText } from './export-judges.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const freshFolder = temporaryFolders();
let dir = '';

beforeAll(async () => {
  dir = join(freshFolder(), 'certs');
  await initFolder({ dir, hosts: ['db.example.test'], user: 'app' });
  await issueLeaf({ dir, purpose: 'client', name: 'alice' });
});

describe('formats', () => {
  it('are those that the command offers', () => {
    expect([...FORMATS].toSorted()).toEqual([...EXPORT_FORMATS].toSorted());
  });

  it('use every template, and no template is missing', () => {
    const used: readonly string[] = Object.values(TEXT_FORMATS).flatMap((files) => files.map(({ file }) => file));
    expect(readdirSync(templateFolder()).toSorted()).toEqual([...used, 'haproxy.cfg'].toSorted());
  });

  it('find their templates from the sources and from the bundle', () => {
    const expected = join(ROOT, 'templates', 'export');
    expect(templateFolder()).toBe(expected);
    expect(templateFolder(join(ROOT, 'dist', 'commands', 'certs'))).toBe(expected);
    expect(templateFolder(join(ROOT, 'dist'))).toBe(expected);
  });

  it.each(Object.keys(TEXT_FORMATS) as (keyof typeof TEXT_FORMATS)[])('%s leaves no placeholder', async (format) => {
    const to = join(freshFolder(), 'out');
    const { files } = await exportFolder({ dir, format, to: `${to}/` });
    for (const { file } of files) expect(readFileSync(file, 'utf8')).not.toMatch(/\{\{|\}\}/);
  });

  it.each(['my.cnf', 'env', 'dsn', 'mysql2', 'systemd', 'compose'] as const)('%s holds no key', async (format) => {
    const to = join(freshFolder(), 'out');
    const { files } = await exportFolder({ dir, format, to: `${to}/` });
    for (const { file } of files) expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE KEY-----');
  });

  it('refuses one that it does not know', async () => {
    const attempt = exportFolder({ dir, format: 'docx' as 'der' });
    await expect(attempt).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN', exitCode: 2 });
  });
});

describe('where it writes', () => {
  it('prints text of one file', async () => {
    const { files } = await exportFolder({ dir, format: 'tidb.toml' });
    expect(files).toMatchObject([{ file: 'tidb.toml', mode: '0644', status: 'printed' }]);
  });

  it('prints neither several files nor what is not text', async () => {
    await expect(exportFolder({ dir, format: 'systemd' })).rejects.toMatchObject({ code: 'EXPORT_NEEDS_FOLDER' });
    const jks = exportFolder({ dir, format: 'jks', password: () => Promise.resolve('changeit') });
    await expect(jks).rejects.toMatchObject({ code: 'EXPORT_NEEDS_FILE' });
  });

  it('writes to a file, and into a folder under the usual name', async () => {
    const folder = freshFolder();
    await exportFolder({ dir, format: 'tidb.toml', to: join(folder, 'mine.toml') });
    await exportFolder({ dir, format: 'tidb.toml', to: folder });
    expect(readdirSync(folder).toSorted()).toEqual(['mine.toml', 'tidb.toml']);
  });

  it('leaves the mode of a folder alone, and makes a new one its owner’s', async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o755);
    await exportFolder({ dir, format: 'systemd', to: folder });
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    await exportFolder({ dir, format: 'systemd', to: join(folder, 'new') });
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
  });

  it('replaces nothing unasked, and nothing at all when one of several files is taken', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'tlsdb-renew.timer'), 'mine');
    const attempt = exportFolder({ dir, format: 'systemd', to: folder });
    await expect(attempt).rejects.toMatchObject({ code: 'EXPORT_EXISTS', exitCode: 1 });
    expect(readdirSync(folder)).toEqual(['tlsdb-renew.timer']);
    await exportFolder({ dir, format: 'systemd', to: folder, force: true });
    expect(readFileSync(join(folder, 'tlsdb-renew.timer'), 'utf8')).toContain('OnCalendar');
  });

  it('says that the same file is there already', async () => {
    const to = join(freshFolder(), 'my.cnf');
    await exportFolder({ dir, format: 'my.cnf', to });
    expect((await exportFolder({ dir, format: 'my.cnf', to })).files).toMatchObject([{ status: 'unchanged' }]);
  });

  it('takes a key away from other readers', async () => {
    const to = join(freshFolder(), 'bundle.pem');
    await exportFolder({ dir, format: 'pem-bundle', to });
    chmodSync(to, 0o644);
    await expect(exportFolder({ dir, format: 'pem-bundle', to })).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
    await exportFolder({ dir, format: 'pem-bundle', to, force: true });
    expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  it('goes through no symbolic link', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    const attempt = exportFolder({ dir, format: 'systemd', to: join(folder, 'link') });
    await expect(attempt).rejects.toMatchObject({ code: 'FOLDER_IS_LINK' });
    writeFileSync(join(folder, 'victim'), 'untouched');
    symlinkSync(join(folder, 'victim'), join(folder, 'my.cnf'));
    await exportFolder({ dir, format: 'my.cnf', to: join(folder, 'my.cnf'), force: true });
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('untouched');
  });

  it('refuses a file where a folder is needed', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    await expect(exportFolder({ dir, format: 'der', to: file })).rejects.toMatchObject({ code: 'EXPORT_NEEDS_FOLDER' });
  });
});

describe('whose certificate', () => {
  it('is the default user’s, under the name in it', async () => {
    expect(await exportText({ dir, format: 'env' })).toContain("DB_USER='app'");
    expect(await exportText({ dir, format: 'env', user: 'app' })).toContain(`DB_SSL_CERT='${dir}/client-cert.pem'`);
  });

  it('is a further user’s', async () => {
    const text = await exportText({ dir, format: 'env', user: 'alice' });
    expect(text).toContain("DB_USER='alice'");
    expect(text).toContain(`DB_SSL_CERT='${dir}/clients/alice-cert.pem'`);
  });

  it.each([
    ['bob', 'NAME_UNKNOWN'],
    ['../alice', 'NAME_INVALID'],
  ])('is nobody’s for %s', async (user, code) => {
    await expect(exportFolder({ dir, format: 'env', user })).rejects.toMatchObject({ code });
  });

  it('needs the key of a pair, whole, unencrypted and matching', async () => {
    const folder = join(freshFolder(), 'certs');
    await initFolder({ dir: folder });
    const attempt = () => exportFolder({ dir: folder, format: 'pem-bundle' });
    writeFileSync(join(folder, 'server-key.pem'), readFileSync(join(folder, 'client-key.pem')));
    await expect(attempt()).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
    rmSync(join(folder, 'server-key.pem'));
    await expect(attempt()).rejects.toMatchObject({ code: 'PAIR_INCOMPLETE' });
  });

  it('needs a folder', async () => {
    const attempt = exportFolder({ dir: join(dir, 'none'), format: 'env' });
    await expect(attempt).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('how the server is reached', () => {
  it('is the first name of its certificate that is not localhost', async () => {
    expect(await exportText({ dir, format: 'env' })).toContain("DB_HOST='db.example.test'");
  });

  it('warns of a name that the certificate lacks', async () => {
    const { warnings } = await exportFolder({ dir, format: 'env', host: 'other.example.test' });
    expect(warnings).toMatchObject([{ code: 'HOST_NOT_NAMED' }]);
    expect((await exportFolder({ dir, format: 'env', host: '[::1]' })).warnings).toEqual([]);
  });

  it('puts an IPv6 address into brackets where a port follows', async () => {
    expect(await exportText({ dir, format: 'dsn', host: '[::1]' })).toContain('@[::1]:4000/');
    expect(await exportText({ dir, format: 'mysql2', host: '::1' })).toContain("host: '::1'");
  });

  it.each([
    [{ host: 'a b' }, 'HOST_INVALID'],
    [{ database: 'a\nb' }, 'EXPORT_VALUE_INVALID'],
  ])('refuses %j', async (settings, code) => {
    await expect(exportFolder({ dir, format: 'env', ...settings })).rejects.toMatchObject({ code, exitCode: 2 });
  });

  it.each([{ cluster: 'Not_A_Label' }, { namespace: 'x\n  evil: 1' }])(
    'refuses %j for Kubernetes',
    async (settings) => {
      const attempt = exportFolder({ dir, format: 'k8s-secret', ...settings });
      await expect(attempt).rejects.toMatchObject({ code: 'EXPORT_VALUE_INVALID' });
    },
  );

  it('names files where they will be', async () => {
    const unix = await exportText({ dir, format: 'tidb.toml', certsPath: '/etc/tidb/certs' });
    const windows = await exportText({ dir, format: 'tidb.toml', certsPath: 'C:\\certs' });
    expect(unix).toContain('ssl-ca = "/etc/tidb/certs/ca.pem"');
    expect(windows).toContain('ssl-ca = "C:\\\\certs\\\\ca.pem"');
  });
});
