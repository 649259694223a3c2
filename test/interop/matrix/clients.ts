import { judgeCommand, type Judge } from '../../support/judge.ts';
import { requireTool } from '../../support/tools.ts';
import type { InteropClient } from './attempt.ts';
import { goProgram, javaClassPath, pythonHas, rustProgram, sourceOf } from './build.ts';
import { SSL_MODES, type SslMode } from './case.ts';
import { commandClient, type CommandOptions } from './command-client.ts';
import type { ClientFacts } from './expected.ts';
import { connectorJ, mariadbConnectorJ } from './java.ts';
import { asJson, lineClient } from './line-client.ts';

/** A client of the matrix. */
export interface ClientEntry {
  readonly name: string;
  readonly facts: ClientFacts;
  /** Starts it, or gives nothing where this machine lacks it. */
  open(): InteropClient | undefined;
}

/** A client that does what the names of the modes say. */
const PLAIN_FACTS: ClientFacts = {
  modes: SSL_MODES,
  usualLogin: 'sha2-warm',
  goesOnInPlaintext: ['PREFERRED'],
  checksCa: ['VERIFY_CA', 'VERIFY_IDENTITY'],
  checksName: ['VERIFY_IDENTITY'],
  coldInPlaintext: 'plain',
  plugins: ['caching_sha2_password', 'mysql_native_password'],
};

const WITHOUT_PREFERRED: readonly SslMode[] = ['DISABLED', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'];

const MYSQL: CommandOptions = {
  always: ['--get-server-public-key'],
  modes: {
    DISABLED: () => ['--ssl-mode=DISABLED'],
    PREFERRED: () => ['--ssl-mode=PREFERRED'],
    REQUIRED: () => ['--ssl-mode=REQUIRED'],
    VERIFY_CA: (ca) => ['--ssl-mode=VERIFY_CA', `--ssl-ca=${ca}`],
    VERIFY_IDENTITY: (ca) => ['--ssl-mode=VERIFY_IDENTITY', `--ssl-ca=${ca}`],
  },
};

/** MariaDB's clients have no --ssl-mode. */
const MARIADB: CommandOptions = {
  modes: {
    DISABLED: () => ['--skip-ssl'],
    PREFERRED: () => ['--ssl', '--skip-ssl-verify-server-cert'],
    VERIFY_CA: (ca) => [`--ssl-ca=${ca}`, '--skip-ssl-verify-server-cert'],
    VERIFY_IDENTITY: (ca) => [`--ssl-ca=${ca}`, '--ssl-verify-server-cert'],
  },
};

/** With a CA alone they check what they are shown, but go on when they are shown nothing. */
const MARIADB_FACTS: ClientFacts = {
  ...PLAIN_FACTS,
  modes: ['DISABLED', 'PREFERRED', 'VERIFY_CA', 'VERIFY_IDENTITY'],
  goesOnInPlaintext: ['PREFERRED', 'VERIFY_CA'],
};

/** All clients of the matrix. What deviates from {@link PLAIN_FACTS} is told in docs/clients.md. */
export const CLIENTS: readonly ClientEntry[] = [
  {
    name: 'mysql 9.7',
    // mysql_native_password has left MySQL's client library with 9.0.
    facts: { ...PLAIN_FACTS, plugins: ['caching_sha2_password'] },
    open: () => judge('mysql-9.7', '/usr/bin/mysql', MYSQL),
  },
  {
    name: 'mariadb 10.11',
    facts: MARIADB_FACTS,
    open: () => (requireTool('mariadb') ? commandClient('mariadb', [], MARIADB) : undefined),
  },
  {
    name: 'mariadb 11.8',
    // With a CA it checks the name as well, whatever --ssl-verify-server-cert says.
    facts: { ...MARIADB_FACTS, checksName: ['VERIFY_CA', 'VERIFY_IDENTITY'] },
    open: () => judge('mariadb-11.8', '/usr/bin/mariadb', MARIADB),
  },
  // verifyIdentity compares host names, but lets every IP address pass.
  node('mysql2', { modes: WITHOUT_PREFERRED, checksName: [] }),
  node('mariadb', { modes: WITHOUT_PREFERRED }),
  node('mysql', {
    modes: ['DISABLED', 'REQUIRED', 'VERIFY_CA'],
    usualLogin: 'native',
    plugins: ['mysql_native_password'],
  }),
  {
    name: 'go-sql-driver',
    facts: PLAIN_FACTS,
    open: () => opened(goProgram(), (program) => lineClient(program, [], asJson('go'))),
  },
  python('PyMySQL', {}),
  python('mysql-connector-python', {
    modes: ['DISABLED', 'PREFERRED', 'VERIFY_CA', 'VERIFY_IDENTITY'],
    // It sends the password in clear instead of asking for the key, and is refused.
    coldInPlaintext: 'denied',
  }),
  { name: 'Connector/J', facts: PLAIN_FACTS, open: () => java(connectorJ) },
  {
    name: 'MariaDB Connector/J',
    facts: { ...PLAIN_FACTS, modes: WITHOUT_PREFERRED },
    open: () => java(mariadbConnectorJ),
  },
  {
    name: 'mysqlnd (PHP)',
    facts: { ...PLAIN_FACTS, modes: ['DISABLED', 'REQUIRED', 'VERIFY_IDENTITY'] },
    open: () => (requireTool('php') ? lineClient('php', [sourceOf('php/driver.php')], asJson('mysqli')) : undefined),
  },
  {
    name: 'mysql (Rust)',
    // Without its check of domain names it still compares IP addresses.
    facts: { ...PLAIN_FACTS, modes: WITHOUT_PREFERRED, checksName: ['VERIFY_CA', 'VERIFY_IDENTITY'] },
    open: () => opened(rustProgram(), (program) => lineClient(program, [], asJson('rust'))),
  },
];

function node(name: string, facts: Partial<ClientFacts>): ClientEntry {
  return {
    name: `${name} (npm)`,
    facts: { ...PLAIN_FACTS, ...facts },
    open: () => lineClient(process.execPath, [sourceOf('node/driver.mjs')], asJson(name)),
  };
}

function python(name: string, facts: Partial<ClientFacts>): ClientEntry {
  return {
    name,
    facts: { ...PLAIN_FACTS, ...facts },
    open: () => (pythonHas(name) ? lineClient('python3', [sourceOf('python/driver.py')], asJson(name)) : undefined),
  };
}

function java(encode: typeof connectorJ): InteropClient | undefined {
  return opened(javaClassPath(), (path) =>
    lineClient('java', ['-Dmariadb.logging.disable=true', '-cp', path, 'Driver'], encode),
  );
}

function judge(folder: Judge, path: string, options: CommandOptions): InteropClient | undefined {
  const command = judgeCommand(folder, path);
  if (command === undefined) return undefined;
  const plugins =
    folder === 'mariadb-11.8' ? [`--plugin-dir=${command.root}/usr/lib/x86_64-linux-gnu/libmariadb3/plugin`] : [];
  const always = [...(options.always ?? []), ...plugins];
  return commandClient(command.program, command.args, { ...options, always });
}

function opened(path: string | undefined, open: (path: string) => InteropClient): InteropClient | undefined {
  return path === undefined ? undefined : open(path);
}
