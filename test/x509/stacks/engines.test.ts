import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_STACKS } from '../../../src/x509/compatibility.ts';
import {
  engineClient,
  hasEngine,
  startEngine,
  type EngineName,
  type EngineServer,
} from '../../support/engine-server.ts';
import { judgeCommand } from '../../support/judge.ts';
import { buildRust } from '../../support/judge-program.ts';
import { requireTool, runTool, temporaryFolders } from '../../support/tools.ts';
import { logsIn } from './command-clients.ts';
import { compared, SCENARIOS, text, writeScenarios } from './comparison.ts';

const freshFolder = temporaryFolders();
let base = '';
let folders: readonly string[] = [];

/** Runs a program in a mount namespace of its own, where the names of the scenarios are this machine. */
const BIND_HOSTS = 'mount --bind "$0" /etc/hosts && exec "$@"';

function resolving(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  return ['unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', BIND_HOSTS, hostsFile(), program, ...args]];
}

function hostsFile(): string {
  const file = join(base, 'hosts');
  const names = [...new Set(SCENARIOS.map(({ host }) => host))].join(' ');
  writeFileSync(file, `127.0.0.1 localhost ${names}\n`);
  return file;
}

beforeAll(() => {
  base = freshFolder();
  folders = writeScenarios(base);
});

const canBind =
  requireTool('unshare') && runTool('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;

const CLIENTS = [
  ['MySQL 9', 'mysql', judgeCommand('mysql-9.7', '/usr/bin/mysql'), ['--ssl-mode=VERIFY_IDENTITY']],
  ['MariaDB 11.8', 'mariadb', judgeCommand('mariadb-11.8', '/usr/bin/mariadb'), ['--ssl-verify-server-cert']],
  [
    'MariaDB of the system',
    'mariadb',
    requireTool('mariadb') ? { program: 'mariadb', args: [], root: '/' } : undefined,
    ['--ssl-verify-server-cert'],
  ],
] as const;

describe.runIf(canBind)('the command-line client of', () => {
  it.each(CLIENTS.filter(([, , command]) => command))(
    '%s',
    async (_, id, command, verify) => {
      const { program, args } = command ?? { program: '', args: [] };
      const lines: string[] = [];
      for (const [index, { leaf, chain, host }] of SCENARIOS.entries()) {
        const files = { certificate: text([leaf, ...chain]), key: leaf.keyPem };
        const own = ['--no-defaults', '--protocol=TCP', `--host=${host}`, '--user=root', '--execute=SELECT 1'];
        const trust = [`--ssl-ca=${join(folders[index] ?? '', 'ca.pem')}`, ...verify];
        const isIn = await logsIn(files, (port) => resolving(program, [...args, ...own, ...trust, `--port=${port}`]));
        lines.push(isIn ? 'accepts' : 'refuses');
      }
      const { actual, expected } = compared(lines, id);
      expect(actual).toEqual(expected);
    },
    120_000,
  );
});

const SERVERS = [
  ['mysql-9.7', 'mysql-server', 'ALTER INSTANCE RELOAD TLS', '--ssl-mode=DISABLED'],
  ['mariadb-11.8', 'mariadb-server', 'FLUSH SSL', '--skip-ssl'],
] as const satisfies readonly (readonly [EngineName, string, string, string])[];

describe('the server', () => {
  let server: EngineServer | undefined;
  afterAll(() => server?.stop());

  it.each(SERVERS.filter(([name]) => hasEngine(name)))(
    'of %s',
    async (name, id, reload, withoutTls) => {
      const dir = freshFolder();
      const use = (index: number): void => {
        for (const file of ['ca.pem', 'chain.pem', 'key.pem']) {
          copyFileSync(join(folders[index] ?? '', file), join(dir, file));
        }
      };
      use(0);
      const path = (file: string): string => join(dir, file);
      const files = [`--ssl-ca=${path('ca.pem')}`, `--ssl-cert=${path('chain.pem')}`, `--ssl-key=${path('key.pem')}`];
      server = await startEngine(name, { args: files });
      const { socket } = server;
      const answer = (): string => {
        const login = ['--no-defaults', withoutTls, `--socket=${socket}`, '--user=root', `--execute=${reload}`];
        return engineClient(name, login).status === 0 ? 'accepts' : 'refuses';
      };
      const lines = SCENARIOS.map((_, index) => {
        use(index);
        return answer();
      });
      use(0);
      copyFileSync(join(folders[1] ?? '', 'key.pem'), path('key.pem'));
      const withAnotherKey = answer();
      await server.stop();
      server = undefined;
      const { actual, expected } = compared(lines, id);
      expect(actual).toEqual(expected);
      expect(withAnotherKey).toBe('refuses');
      expect(CLIENT_STACKS.find((stack) => stack.id === id)?.refuses).toContain('KEY_MISMATCH');
    },
    120_000,
  );
});

it.runIf(requireTool('cargo'))(
  'rustls',
  () => {
    const rows = SCENARIOS.map(({ name, host }, index) => {
      const path = (file: string): string => join(folders[index] ?? '', file);
      return [name, path('ca.pem'), path('chain.pem'), path('key.pem'), '', '', host].join('\t');
    });
    const cases = join(base, 'cases.tsv');
    writeFileSync(cases, rows.join('\n'));
    const judge = buildRust(join(import.meta.dirname, '../../interop/pki/judges/rustls'), 'judge');
    const { output } = runTool(judge, [cases]);
    const lines = output.split('\n').map((line) => (line.split('\t')[1] === '' ? 'accepts' : 'refuses'));
    const { actual, expected } = compared(lines, 'rustls');
    expect(actual).toEqual(expected);
  },
  300_000,
);
