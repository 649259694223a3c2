import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { atTerminal } from '../support/terminal.ts';
import { requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
const ROOT = join(import.meta.dirname, '..', '..');
const PASSPHRASE = 'correct horse';

describe.runIf(requireTool('python3'))('on a terminal', () => {
  let dir = '';
  let locked = '';

  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
    dir = join(freshFolder(), 'certs');
    await initFolder({ dir });
    locked = join(freshFolder(), 'certs');
    await initFolder({ dir: locked, caPassphrase: PASSPHRASE });
  }, 120_000);

  describe('the passphrase of a CA key', () => {
    const ask = 'Passphrase of the CA key: ';

    it.each([
      ['issue', ['certs', 'issue', 'client', 'alice']],
      ['issue of a list', ['certs', 'issue', 'client', '--from', 'USERS']],
      ['renew', ['certs', 'renew', 'server']],
      ['revoke', ['certs', 'revoke', 'client']],
      ['crl', ['certs', 'crl']],
      ['init', ['certs', 'init', '--force']],
      ['rotate', ['certs', 'rotate', '--prepare']],
    ])('is asked for by %s, and not shown', (_, args) => {
      const users = join(freshFolder(), 'users.csv');
      writeFileSync(users, 'bob\n');
      const command = [...args.map((arg) => (arg === 'USERS' ? users : arg)), '--dir', locked];
      const { status, shown } = atTerminal(command, [[ask, `${PASSPHRASE}\r`]]);
      expect(shown).toContain(ask);
      expect(shown).not.toContain(PASSPHRASE);
      expect(shown).toMatch(/made|1 certificate issued/);
      expect(status).toBe(0);
    });

    it('is asked for once by a watch', () => {
      const { shown } = atTerminal(
        ['certs', 'renew', '--watch', '--dir', locked],
        [
          [ask, `${PASSPHRASE}\r`],
          ['next renewal', '\u0003'],
        ],
      );
      expect(shown.split(ask)).toHaveLength(2);
    });

    it('is refused when it is wrong or empty, and the folder is not locked then', () => {
      const command = ['certs', 'crl', '--dir', locked];
      for (const [typed, code] of [
        ['battery staple\r', 'PASSPHRASE_WRONG'],
        ['\r', 'PASSPHRASE_NEEDED'],
        ['\u0004', 'PASSPHRASE_NEEDED'],
      ] as const) {
        const { status, shown } = atTerminal(command, [[ask, typed]]);
        expect(shown).toContain(code);
        expect(status).toBe(1);
      }
      expect(existsSync(join(locked, '.tlsdb', 'lock'))).toBe(false);
    });

    it('ends with the command when Ctrl-C is typed', () => {
      const { status } = atTerminal(['certs', 'crl', '--dir', locked], [[ask, '\u0003']]);
      expect(status).toBe(-2);
      expect(existsSync(join(locked, '.tlsdb', 'lock'))).toBe(false);
    });

    it('is not asked for where the key is open, nor where nobody can answer', () => {
      expect(atTerminal(['certs', 'crl', '--dir', dir])).toMatchObject({ status: 0 });
      const piped = runTool(process.execPath, [join(ROOT, 'bin', 'run.js'), 'certs', 'crl', '--dir', locked]);
      expect(piped).toMatchObject({ status: 1, output: expect.stringContaining('PASSPHRASE_NEEDED') });
    });
  });

  describe('the password of a key store', () => {
    const [first, second] = ['Password of the key store: ', 'The same again: '];
    const command = (to: string): readonly string[] => ['certs', 'export', '-f', 'p12', '--dir', dir, '--to', to];

    it('is asked for twice and not shown', () => {
      const to = freshFolder();
      const { status, shown } = atTerminal(command(to), [
        [first, 'opensesame\r'],
        [second, 'opensesame\r'],
      ]);
      expect(shown).not.toContain('opensesame');
      expect(status).toBe(0);
      const opened = ['pkcs12', '-in', join(to, 'client.p12'), '-passin', 'pass:opensesame', '-noout'];
      expect(runTool('openssl', opened)).toMatchObject({ status: 0 });
    });

    it('is refused when the second entry differs', () => {
      const to = freshFolder();
      const { status, shown } = atTerminal(command(to), [
        [first, 'opensesame\r'],
        [second, 'open sesame\r'],
      ]);
      expect(shown).toContain('the two entries differ');
      expect(status).toBe(2);
      expect(existsSync(join(to, 'client.p12'))).toBe(false);
    });

    it('may be corrected while it is typed', () => {
      const { status } = atTerminal(command(freshFolder()), [
        [first, 'openX\u007fsesame\r'],
        [second, 'opensesame\r'],
      ]);
      expect(status).toBe(0);
    });
  });

  describe('a list of users', () => {
    const list = (prefix: string): string => {
      const users = join(freshFolder(), 'users.csv');
      writeFileSync(users, Array.from({ length: 60 }, (_, index) => `${prefix}${index}\n`).join(''));
      return users;
    };

    it('shows how far it is on one line, and wipes the line at the end', () => {
      const command = ['certs', 'issue', 'client', '--from', list('u'), '--dir', dir];
      const { status, shown } = atTerminal(command);
      expect(status).toBe(0);
      const percentages = [...shown.matchAll(/\r[█░]{30} (\d+) % issued/g)].map(([, number]) => Number(number));
      expect(percentages.length).toBeGreaterThan(20);
      expect(percentages).toEqual(percentages.toSorted((a, b) => a - b));
      expect(percentages.at(-1)).toBe(100);
      const [, afterwards = ''] = shown.split('\r\u001b[K');
      expect(afterwards).toContain('60 certificates issued in clients/');
      expect(shown.slice(0, shown.indexOf('\r\u001b[K'))).not.toContain('\n');
    });

    it('shows nothing of it with --quiet, and none in a pipe', () => {
      const command = ['certs', 'issue', 'client', '--dir', dir, '--from'];
      expect(atTerminal([...command, list('q'), '--quiet'])).toEqual({ status: 0, shown: '' });
      const piped = runTool(process.execPath, [join(ROOT, 'bin', 'run.js'), ...command, list('p')]);
      expect(piped.output).not.toMatch(/[█\r]/);
    });

    it('with --json the document alone is on standard output', () => {
      const out = join(freshFolder(), 'out.json');
      const json = ['certs', 'issue', 'client', '--dir', dir, '--json', '--from', list('j')];
      const script = `exec "$0" "$@" > '${out}'`;
      const { status } = atTerminal(json, [], {});
      expect(status).toBe(0);
      const shell = ['-c', script, process.execPath, join(ROOT, 'bin', 'run.js'), ...json, '--force'];
      expect(runTool('sh', shell).status).toBe(0);
      expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ warnings: [] });
    });
  });

  it('colours are used, unless they are refused', () => {
    const command = ['certs', 'list', '--dir', dir];
    expect(atTerminal(command).shown).toContain('\u001b[3');
    expect(atTerminal(command, [], { NO_COLOR: '1' }).shown).not.toContain('\u001b[');
    expect(atTerminal([...command, '--no-color']).shown).not.toContain('\u001b[');
  });
});
