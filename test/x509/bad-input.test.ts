import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/x509/finding.ts';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { openssl, requireTool, temporaryFolders } from '../support/tools.ts';

const LIBRARY = join(import.meta.dirname, '../../dist/index.js');

const freshFolder = temporaryFolders();
let folder = '';
let certs = '';

const at = (name: string): string => join(folder, name);
const own = (name: string): string => readFileSync(join(certs, name), 'latin1');

function write(name: string, data: string | Uint8Array): string {
  writeFileSync(at(name), data);
  return at(name);
}

/** Everything that may stand where a PEM file belongs, made from a good certificate or key. */
const MAKERS: Readonly<Record<string, (good: string) => string>> = {
  'UTF-16 with its mark': (good) => write('utf16le', Buffer.from(`\ufeff${good}`, 'utf16le')),
  'UTF-16, big-endian': (good) => write('utf16be', Buffer.from(good, 'utf16le').swap16()),
  'CR only': (good) => write('cr', good.replaceAll('\n', '\r')),
  indented: (good) => write('indented', good.replaceAll(/^/gm, '  ')),
  truncated: (good) => write('truncated', good.slice(0, good.length / 2)),
  empty: () => write('empty', ''),
  '10 MB': () => write('large', Buffer.alloc(10 * 1024 * 1024, 'A')),
  'other text': () => write('text', 'ssl_cert = server-cert.pem\n'),
  'binary data': () => write('binary', Buffer.from([0, 1, 2, 3, 0xff])),
  folder: () => {
    mkdirSync(at('folder'), { recursive: true });
    return at('folder');
  },
  device: () => '/dev/zero',
  missing: () => at('missing'),
};

const CERTIFICATE_CODES: Readonly<Record<string, string>> = {
  'UTF-16 with its mark': 'PEM_MALFORMED',
  'UTF-16, big-endian': 'PEM_MALFORMED',
  'CR only': 'PEM_MALFORMED',
  indented: 'PEM_MALFORMED',
  truncated: 'PEM_MALFORMED',
  empty: 'FILE_EMPTY',
  '10 MB': 'FILE_TOO_LARGE',
  'other text': 'NOT_PEM',
  'binary data': 'NOT_PEM',
  folder: 'FILE_UNREADABLE',
  device: 'FILE_UNREADABLE',
  missing: 'FILE_MISSING',
};

/** The one error of a verification, which must be about `file`. */
async function onlyError(file: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout } = await tlsdb(['certs', 'verify', '--json', ...args]);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Finding[] };
  const errors = checks.filter(({ severity }) => severity === 'error');
  expect({ exitCode, files: errors.map((error) => error.file) }).toEqual({ exitCode: 3, files: [file] });
  expect(errors[0]?.message).not.toContain('\n');
  expect(errors[0]?.hint).not.toBe('');
  return errors[0]?.code ?? '';
}

const isRoot = process.getuid?.() === 0;

/** Like {@link onlyError}, run by a user who is not the superuser, who may read everything. */
async function onlyErrorAsNobody(file: string): Promise<string> {
  if (!isRoot) return await onlyError(file, '--cert', file);
  const script = `
    const { verifyCertificates } = await import(${JSON.stringify(pathToFileURL(LIBRARY).href)});
    process.setgroups([]);
    process.setgid(65534);
    process.setuid(65534);
    console.log(JSON.stringify(await verifyCertificates({ cert: ${JSON.stringify(file)} })));`;
  const { checks, exitCode } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  ) as { readonly checks: readonly Finding[]; readonly exitCode: number };
  expect(exitCode).toBe(3);
  return checks
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .join(' ');
}

const asKey = (file: string): readonly string[] => ['--cert', join(certs, 'server-cert.pem'), '--key', file];

beforeAll(async () => {
  buildOnce();
  folder = freshFolder();
  certs = join(freshFolder(), 'certs');
  await tlsdb(['certs', 'init', '--dir', certs, '--host', 'db.example.com']);
}, 120_000);

describe.each(Object.entries(MAKERS))('%s', (name, make) => {
  it('is named in place of a certificate and of a key', async () => {
    const certificate = make(own('server-cert.pem'));
    expect(await onlyError(certificate, '--cert', certificate)).toBe(CERTIFICATE_CODES[name]);
    const key = make(own('server-key.pem'));
    expect(await onlyError(key, ...asKey(key))).toBe(CERTIFICATE_CODES[name]);
  });
});

describe('whole PEM that is not what was asked for', () => {
  it('two keys in one file', async () => {
    const file = write('two-keys', own('server-key.pem') + own('client-key.pem'));
    expect(await onlyError(file, ...asKey(file))).toBe('KEY_MULTIPLE');
  });

  it('a chain in the wrong order', async () => {
    const file = write('wrong-order', own('ca.pem') + own('server-cert.pem'));
    expect(await onlyError(file, '--cert', file, '--key', join(certs, 'server-key.pem'))).toBe('CHAIN_ORDER');
  });

  it('a key for a certificate and a certificate for a key', async () => {
    const [certificate, key] = [join(certs, 'server-cert.pem'), join(certs, 'server-key.pem')];
    expect(await onlyError(key, '--cert', key)).toBe('WRONG_FILE_KIND');
    expect(await onlyError(certificate, ...asKey(certificate))).toBe('WRONG_FILE_KIND');
  });

  it.runIf(requireTool('openssl'))('DER and PKCS#12', async () => {
    const [certificate, key] = [join(certs, 'server-cert.pem'), join(certs, 'server-key.pem')];
    openssl('x509', '-in', certificate, '-outform', 'DER', '-out', at('der'));
    expect(await onlyError(at('der'), '--cert', at('der'))).toBe('DER_GIVEN');
    openssl('pkcs12', '-export', '-in', certificate, '-inkey', key, '-passout', 'pass:', '-out', at('p12'));
    expect(await onlyError(at('p12'), '--cert', at('p12'))).toBe('PKCS12_GIVEN');
  });
});

describe('what the system keeps from being read', () => {
  it.runIf(requireTool('mkfifo'))('a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await onlyError(at('pipe'), '--cert', at('pipe'))).toBe('FILE_UNREADABLE');
  });

  it('a file of somebody else', async () => {
    const file = write('unreadable', own('server-cert.pem'));
    chmodSync(file, 0o000);
    expect(await onlyErrorAsNobody(file)).toBe('FILE_UNREADABLE');
  });
});
