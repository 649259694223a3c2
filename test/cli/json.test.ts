import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { temporaryFolders } from '../support/tools.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const freshFolder = temporaryFolders();

interface Manifest {
  readonly commands: Readonly<
    Record<string, { readonly flags: Readonly<Record<string, unknown>>; readonly examples: readonly unknown[] }>
  >;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as Manifest;
const COMMANDS = Object.keys(manifest.commands).filter((id) => id.startsWith('certs:'));

let base = '';

beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
  base = freshFolder();
  await initFolder({ dir: join(base, 'certs') });
  writeFileSync(join(base, 'users.csv'), 'carol\n');
}, 120_000);

function tlsdb(args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { TLSDB_CERTS_DIR: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(ROOT, 'bin', 'run.js'), ...args], {
    cwd: base,
    encoding: 'utf8',
    env,
    input: '',
  });
}

/** How each command is called when all is well, beside `--dir`. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  'certs:init': ['certs', 'init'],
  'certs:issue:client': ['certs', 'issue', 'client', '--from', 'users.csv'],
  'certs:issue:server': ['certs', 'issue', 'server', 'replica', '--days', '30'],
  'certs:list': ['certs', 'list'],
  'certs:show': ['certs', 'show', 'certs/server-cert.pem'],
  'certs:renew': ['certs', 'renew', 'server'],
  'certs:revoke': ['certs', 'revoke', 'client'],
  'certs:crl': ['certs', 'crl'],
  'certs:rotate': ['certs', 'rotate', '--status'],
  'certs:export': ['certs', 'export', '--format', 'my.cnf', '--to', 'my.cnf'],
  'certs:trust': ['certs', 'trust', '--install', '--system', '--dry-run'],
  'certs:verify': ['certs', 'verify'],
};

/** How each command is called so that its work fails. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  'certs:init': ['certs', 'init', '--host', 'a b'],
  'certs:issue:client': ['certs', 'issue', 'client', '../x'],
  'certs:issue:server': ['certs', 'issue', 'server', 'replica', '--profile', 'none.toml'],
  'certs:list': ['certs', 'list', '--dir', 'nowhere'],
  'certs:show': ['certs', 'show', 'nowhere.pem'],
  'certs:renew': ['certs', 'renew', 'nobody'],
  'certs:revoke': ['certs', 'revoke', 'nobody'],
  'certs:crl': ['certs', 'crl', '--add', 'none.crl'],
  'certs:rotate': ['certs', 'rotate', '--finish'],
  'certs:export': ['certs', 'export', '--format', 'p12', '--to', 'x'],
  'certs:trust': ['certs', 'trust', '--install', '--dir', 'nowhere'],
};

function withFolder(id: string, args: readonly string[]): readonly string[] {
  return id === 'certs:show' || args.includes('--dir') ? args : [...args, '--dir', 'certs'];
}

describe.each(COMMANDS)('%s', (id) => {
  it('prints one JSON document with --json, and nothing else on standard output', () => {
    expect(GOOD).toHaveProperty([id]);
    const { stdout } = tlsdb([...withFolder(id, GOOD[id] ?? []), '--json']);
    expect(JSON.parse(stdout)).not.toHaveProperty('error');
  });

  it.runIf(id in BAD)('prints its errors so too', () => {
    const { status, stdout, stderr } = tlsdb([...withFolder(id, BAD[id] ?? []), '--json']);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: expect.stringMatching(/^[A-Z_]+$/),
        message: expect.any(String),
        hint: expect.stringMatching(/./),
      },
    });
    expect([1, 2]).toContain(status);
    expect(stderr).not.toContain('    at ');
  });

  it('prints an unknown flag so too', () => {
    const { status, stdout } = tlsdb([...id.split(':'), '--nonsense', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'USAGE' } });
    expect(status).toBe(2);
  });

  it('leads its help with examples', () => {
    const { status, stdout } = tlsdb([...id.split(':'), '--help']);
    expect(status).toBe(0);
    expect(manifest.commands[id]?.examples.length).toBeGreaterThan(0);
    const [examples, flags] = [stdout.indexOf('EXAMPLES'), stdout.indexOf('FLAGS')];
    expect(examples).toBeGreaterThan(-1);
    expect(examples).toBeLessThan(flags);
  });

  it('knows --quiet', () => {
    expect(manifest.commands[id]?.flags).toHaveProperty('quiet');
  });
});

it.each(['certs:list', 'certs:crl', 'certs:rotate', 'certs:renew', 'certs:init'])(
  '%s --quiet says nothing when all is well',
  (id) => {
    expect(tlsdb([...withFolder(id, GOOD[id] ?? []), '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  },
);

describe.runIf(process.platform === 'linux')('a standard output that takes no more', () => {
  const onFullDisk = (...args: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
    spawnSync('sh', ['-c', 'exec "$0" "$@" > /dev/full', process.execPath, join(ROOT, 'bin', 'run.js'), ...args], {
      cwd: base,
      encoding: 'utf8',
      input: '',
    });

  it.each([
    ['lines', ['certs', 'list']],
    ['a document', ['certs', 'list', '--json']],
    ['an error in a document', ['certs', 'list', '--dir', 'nowhere', '--json']],
    ['help', ['certs', '--help']],
  ])('is told without a stack: %s', (_, args) => {
    const { status, stderr } = onFullDisk(...args);
    expect(stderr).toMatch(
      /^error standard output takes no more: no space left on the disk \[OUTPUT_NOT_WRITABLE\]\n mend .*\n$/,
    );
    expect(status).toBe(1);
  });
});
