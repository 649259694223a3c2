import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trialHandshake } from '../../../src/server/tls/trial-handshake.ts';
import { judgeCommand } from '../../support/judge.ts';
import { requireTool, runTool, temporaryFolders } from '../../support/tools.ts';
import { compared, SCENARIOS, text, writeScenarios } from './comparison.ts';

const freshFolder = temporaryFolders();
let folders: readonly string[] = [];

beforeAll(() => {
  folders = writeScenarios(freshFolder());
});

const linesOf = (program: string, args: readonly string[]): string[] =>
  runTool(program, args, `${folders.join('\n')}\n`)
    .output.trim()
    .split('\n');

describe('what we say that clients accept is what they accept', () => {
  it.runIf(requireTool('openssl'))('OpenSSL, for the clients of MySQL and MariaDB', () => {
    const lines = SCENARIOS.map(({ chain, host }, index) => {
      const path = (name: string): string => join(folders[index] ?? '', name);
      const untrusted = chain.length > 0 ? ['-untrusted', path('untrusted.pem')] : [];
      const options = [
        '-auth_level',
        '2',
        '-purpose',
        'sslserver',
        '-verify_hostname',
        host,
        '-CAfile',
        path('ca.pem'),
      ];
      return runTool('openssl', ['verify', ...options, ...untrusted, path('leaf.pem')]).status === 0
        ? 'accepts'
        : 'refuses';
    });
    // The curve of a leaf matters in the handshake only.
    const { actual, expected } = compared(lines, 'mysql', ['KEY_UNSUPPORTED', 'KEY_UNCOMMON']);
    expect(actual).toEqual(expected);
  });

  it('Node.js, by a handshake in memory', async () => {
    const lines: string[] = [];
    for (const { leaf, chain, ca, host } of SCENARIOS) {
      const [only] = await trialHandshake({
        certificateFile: 'cert',
        certificate: Buffer.from(text([leaf, ...chain])),
        key: Buffer.from(leaf.keyPem),
        ca: Buffer.from(ca.pem),
        host,
      });
      lines.push(only?.code === 'HANDSHAKE_OK' ? 'accepts' : 'refuses');
    }
    const { actual, expected } = compared(lines, 'node');
    expect(actual).toEqual(expected);
  });

  const python = judgeCommand('mariadb-11.8', '/usr/bin/python3');
  it.runIf(python)('Python 3.13 or newer with its default context, by a handshake', () => {
    const { program, args, root } = python ?? { program: '', args: [], root: '' };
    const script = [...args, join(import.meta.dirname, 'judge.py')];
    const lines = linesOf('env', [`PYTHONHOME=${join(root, 'usr')}`, program, ...script]);
    expect(lines.shift()).toMatch(/^3\.(1[3-9]|[2-9]\d)$/);
    const { actual, expected } = compared(lines, 'python');
    expect(actual).toEqual(expected);
  });

  it.runIf(requireTool('java'))('Java', () => {
    // The trust manager judges the chain; Connector/J compares the name by itself.
    const { actual, expected } = compared(linesOf('java', [join(import.meta.dirname, 'Judge.java')]), 'java', [
      'NAME_MISMATCH',
    ]);
    expect(actual).toEqual(expected);
  });

  it.runIf(requireTool('certtool'))('GnuTLS', () => {
    const lines = SCENARIOS.map(({ host }, index) => {
      const path = (name: string): string => join(folders[index] ?? '', name);
      const args = ['--verify', '--load-ca-certificate', path('ca.pem'), '--verify-hostname', host];
      return runTool('certtool', [...args, '--infile', path('chain.pem')]).status === 0 ? 'accepts' : 'refuses';
    });
    const { actual, expected } = compared(lines, 'gnutls');
    expect(actual).toEqual(expected);
  });

  it.runIf(requireTool('go'))(
    'Go',
    () => {
      const folder = freshFolder();
      copyFileSync(join(import.meta.dirname, 'judge.go.txt'), join(folder, 'main.go'));
      const program = join(folder, 'judge');
      expect(runTool('go', ['build', '-o', program, join(folder, 'main.go')])).toMatchObject({ status: 0 });
      const { actual, expected } = compared(linesOf(program, [new Date().toISOString()]), 'go');
      expect(actual).toEqual(expected);
    },
    120_000,
  );
});
