import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../src/x509/codes.ts';
import { CLIENT_STACKS, refusalReasons, type ClientStack } from '../../../src/x509/compatibility.ts';
import { trialHandshake } from '../../../src/server/trial-handshake.ts';
import { verifyPair } from '../../../src/x509/verify-pair.ts';
import { requireTool, runTool, temporaryFolders } from '../../support/tools.ts';
import { scenarios, type Scenario } from './scenarios.ts';

const SCENARIOS = scenarios();
const freshFolder = temporaryFolders();
let folders: readonly string[] = [];

const text = (made: readonly { readonly pem: string }[]): string => made.map(({ pem }) => pem).join('');

beforeAll(() => {
  const base = freshFolder();
  folders = SCENARIOS.map(({ leaf, chain, ca, host }, index) => {
    const folder = join(base, String(index));
    mkdirSync(folder);
    const files = { 'leaf.pem': leaf.pem, 'chain.pem': text([leaf, ...chain]), 'untrusted.pem': text(chain) };
    const others = { 'ca.pem': ca.pem, 'key.pem': leaf.keyPem, host };
    for (const [name, content] of Object.entries({ ...files, ...others })) writeFileSync(join(folder, name), content);
    return folder;
  });
});

/** Whether we say that `client` refuses; `unseen` are codes that the program standing in for it cannot see. */
function predicted(
  { leaf, chain, ca, host }: Scenario,
  id: ClientStack['id'],
  unseen: readonly FindingCode[] = [],
): boolean {
  const { checks } = verifyPair({
    certificate: { file: 'cert', bytes: Buffer.from(text([leaf, ...chain])) },
    ca: { file: 'ca', bytes: Buffer.from(ca.pem) },
    hosts: [host],
    purpose: 'server',
  });
  const client = CLIENT_STACKS.find((candidate) => candidate.id === id);
  const parsed = verifyPair({ certificate: { file: 'cert', bytes: Buffer.from(leaf.pem) } }).leaf;
  if (!client || !parsed) throw new Error(`${id} is no client stack`);
  const reasons = refusalReasons(client, { checks, leaf: parsed, hosts: [host], caFile: 'ca' });
  return reasons.every((code) => unseen.includes(code));
}

/** A judge's lines, one per scenario, and what we say. */
function compared(
  lines: readonly string[],
  id: ClientStack['id'],
  unseen: readonly FindingCode[] = [],
): { readonly actual: readonly string[]; readonly expected: readonly string[] } {
  const actual = SCENARIOS.map(
    ({ name }, index) => `${name}: ${lines[index]?.startsWith('accepts') ? 'accepts' : 'refuses'}`,
  );
  const expected = SCENARIOS.map(
    (scenario) => `${scenario.name}: ${predicted(scenario, id, unseen) ? 'accepts' : 'refuses'}`,
  );
  return { actual, expected };
}

const linesOf = (program: string, args: readonly string[]): readonly string[] =>
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
    const { actual, expected } = compared(lines, 'openssl', ['KEY_UNSUPPORTED']);
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

  it.runIf(requireTool('python3'))('Python with the flags of 3.13, by a handshake', () => {
    const { actual, expected } = compared(linesOf('python3', [join(import.meta.dirname, 'judge.py')]), 'python');
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
