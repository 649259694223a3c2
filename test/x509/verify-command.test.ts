import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { openssl, requireTool, temporaryFolders } from '../support/tools.ts';
import type { Finding } from '../../src/x509/finding.ts';
import { make } from './support/make-certificate.ts';

interface Document {
  readonly ok: boolean;
  readonly exitCode: number;
  readonly checks: readonly Finding[];
}

const freshFolder = temporaryFolders();
let certs = '';
let outside = '';

const inCerts = (name: string): string => join(certs, name);

async function verify(...args: readonly string[]): Promise<Document & { readonly codes: readonly string[] }> {
  const { exitCode, stdout } = await tlsdb(['certs', 'verify', '--json', ...args]);
  const document = JSON.parse(stdout) as Document;
  expect(Object.keys(document)).toEqual(['ok', 'exitCode', 'checks']);
  expect(document.exitCode).toBe(exitCode);
  for (const check of document.checks) {
    expect(Object.keys(check)).toEqual(['code', 'severity', 'file', 'message', 'hint']);
  }
  const codes = document.checks.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { ...document, codes };
}

const pair = (): readonly string[] => ['--cert', inCerts('server-cert.pem'), '--key', inCerts('server-key.pem')];

beforeAll(async () => {
  buildOnce();
  certs = join(freshFolder(), 'certs');
  outside = freshFolder();
  await tlsdb(['certs', 'init', '--dir', certs, '--host', 'db.example.com']);
}, 120_000);

describe('tlsdb certs verify', () => {
  it('accepts a folder that certs init made', async () => {
    const { ok, checks } = await verify('--dir', certs, '--host', 'db.example.com', '--host', '127.0.0.1', '--strict');
    expect(ok).toBe(true);
    expect(new Set(checks.map(({ severity }) => severity))).toEqual(new Set(['ok']));
    const files = new Set(checks.map(({ file }) => file));
    for (const name of ['server-cert.pem', 'client-key.pem', 'ca-key.pem', 'crl.pem', 'public_key.pem']) {
      expect(files).toContain(inCerts(name));
    }
  });

  it('refuses a key of another pair', async () => {
    const { codes, exitCode } = await verify('--cert', inCerts('server-cert.pem'), '--key', inCerts('client-key.pem'));
    expect({ codes, exitCode }).toEqual({ codes: ['KEY_MISMATCH'], exitCode: 3 });
  });

  it.runIf(requireTool('openssl')).each([
    ['PKCS#8', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', 'pass:secret']],
    ['traditional', ['ec', '-aes256', '-passout', 'pass:secret']],
    ['DER', ['pkcs8', '-topk8', '-outform', 'DER', '-passout', 'pass:secret']],
  ])('refuses an encrypted key: %s', async (name, command) => {
    const key = join(outside, `${name.replace('#', '')}.pem`);
    const [tool = '', ...options] = command;
    openssl(tool, '-in', inCerts('server-key.pem'), '-out', key, ...options);
    const { codes, exitCode, checks } = await verify(
      '--cert',
      inCerts('server-cert.pem'),
      '--key',
      key,
      '--ca',
      inCerts('ca.pem'),
    );
    expect({ codes, exitCode }).toEqual({ codes: ['KEY_ENCRYPTED'], exitCode: 3 });
    const hint = checks.find(({ code }) => code === 'KEY_ENCRYPTED')?.hint;
    expect(hint).toContain(`openssl pkey -in ${key} -out ${key}`);
  });

  it('refuses an expired certificate, a wrong host and a foreign CA', async () => {
    const other = join(freshFolder(), 'certs');
    await tlsdb(['certs', 'init', '--dir', other]);
    const ca = ['--ca', inCerts('ca.pem')];
    expect(await verify(...pair(), ...ca, '--at', '2040-01-01')).toMatchObject({
      codes: ['CERT_EXPIRED', 'CA_EXPIRED'],
      exitCode: 3,
    });
    expect(await verify(...pair(), ...ca, '--host', 'db.other.com')).toMatchObject({
      codes: ['NAME_MISMATCH'],
      exitCode: 3,
    });
    expect(await verify(...pair(), '--ca', join(other, 'ca.pem'))).toMatchObject({
      codes: ['CHAIN_UNTRUSTED'],
      exitCode: 3,
    });
    expect(await verify('--cert', inCerts('client-cert.pem'), ...ca)).toMatchObject({
      codes: ['PURPOSE_MISMATCH'],
      exitCode: 3,
    });
    expect(await verify('--cert', inCerts('client-cert.pem'), ...ca, '--purpose', 'client')).toMatchObject({
      codes: [],
    });
  });

  it('names what a path is when it is no file', async () => {
    expect(await verify('--cert', outside)).toMatchObject({ codes: ['FILE_UNREADABLE'], exitCode: 3 });
    expect(await verify('--dir', inCerts('ca.pem'))).toMatchObject({ codes: ['FILE_UNREADABLE'], exitCode: 3 });
    expect(await verify('--cert', join(outside, 'missing.pem'))).toMatchObject({
      codes: ['FILE_MISSING'],
      exitCode: 3,
    });
    const large = join(outside, 'large.pem');
    writeFileSync(large, Buffer.alloc(10 * 1024 * 1024, 'A'));
    expect(await verify('--cert', large)).toMatchObject({ codes: ['FILE_TOO_LARGE'], exitCode: 3 });
  });

  it('warns of a key that others can read, and --strict makes that exit code 4', async () => {
    const key = join(outside, 'open-key.pem');
    const ca = make({ name: 'CA', isCa: true });
    const made = make({ name: 'db', issuer: ca, notBefore: '2026-01-01', notAfter: '2027-06-01' });
    writeFileSync(key, made.keyPem);
    chmodSync(key, 0o644);
    for (const [name, text] of [
      ['cert', made.pem],
      ['ca', ca.pem],
    ] as const)
      writeFileSync(join(outside, name), text);
    const args = ['--cert', join(outside, 'cert'), '--key', key, '--ca', join(outside, 'ca'), '--at', '2026-11-01'];
    const { checks, exitCode } = await verify(...args);
    expect(exitCode).toBe(0);
    expect(checks.find(({ severity }) => severity === 'warning')?.code).toBe('KEY_PERMISSIONS');
    expect(await verify(...args, '--strict')).toMatchObject({ ok: true, exitCode: 4 });
  });

  it('reports a folder with pieces missing or exchanged', async () => {
    const broken = freshFolder();
    mkdirSync(join(broken, 'clients'));
    writeFileSync(join(broken, 'clients', 'app-key.pem'), 'x');
    const { codes, exitCode } = await verify('--dir', broken);
    expect(exitCode).toBe(3);
    expect(codes.filter((code) => code === 'FILE_MISSING')).toHaveLength(4);
    expect(codes).toContain('NOT_PEM');
    expect(await verify('--dir', join(broken, 'nowhere'))).toMatchObject({ codes: ['FILE_MISSING'], exitCode: 3 });
  });

  it.each([
    [['--key', 'x']],
    [['--cert', 'x', '--dir', 'y']],
    [['--at', 'tomorrow']],
    [['--cert', '-', '--key', '-']],
    [['--explain', 'NO_SUCH_CODE']],
    [['--purpose', 'king', '--cert', 'x']],
  ])('refuses the command line %j', async (args) => {
    const { exitCode, stdout } = await tlsdb(['certs', 'verify', '--json', ...args]);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'USAGE' } });
  });

  it('explains a code', async () => {
    const { stdout, exitCode } = await tlsdb(['certs', 'verify', '--explain', 'key_encrypted']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('openssl pkey -in FILE -out FILE.new');
  });

  it('prints one document per line for a batch', async () => {
    const list = join(outside, 'list');
    const entry = [inCerts('server-cert.pem'), inCerts('server-key.pem'), inCerts('ca.pem'), 'db.example.com'].join(
      '\t',
    );
    writeFileSync(list, `# three entries\n${certs}\n${entry}\n${outside}\n`);
    const { stdout, exitCode } = await tlsdb(['certs', 'verify', '--batch', list, '--json']);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Document & { target: string });
    expect(results.map(({ target, ok }) => [target, ok])).toEqual([
      [certs, true],
      [inCerts('server-cert.pem'), true],
      [outside, false],
    ]);
    expect(exitCode).toBe(3);
  });
});
