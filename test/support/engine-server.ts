import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { judgeCommand, type JudgeCommand } from './judge.ts';
import { requireTool, type ToolRun } from './tools.ts';

/** A real server that tests can start: that of a folder of judges, or the system's MariaDB. */
export type EngineName = 'mysql-9.7' | 'mariadb-11.8' | 'mariadb';

export const ENGINES = ['mysql-9.7', 'mariadb-11.8', 'mariadb'] as const satisfies readonly EngineName[];

/** How a test wants its server. */
export interface EngineOptions {
  /** Further options of the server, such as `--ssl-ca=…`. */
  readonly args?: readonly string[];
  /** An option file that it reads; without it none is read. */
  readonly optionFile?: string;
  /** Changes the initialised data folder before the start. */
  readonly prepare?: (dataDir: string) => void | Promise<void>;
}

/** A server that listens on 127.0.0.1 and on a socket; `root` has no password. */
export interface EngineServer {
  readonly name: EngineName;
  readonly port: number;
  readonly socket: string;
  readonly dataDir: string;
  /** What the server has logged so far. */
  log(): string;
  /** Runs statements as `root` over the socket; rows come as lines with tabs. Throws what the client says. */
  sql(statements: string): string;
  /** Ends the server and removes everything that it wrote. */
  stop(): Promise<void>;
}

/** Whether the server is on this machine; says so when it is not, and fails where every tool is wanted. */
export function hasEngine(name: EngineName): boolean {
  if (name === 'mariadb') return requireTool('mariadbd') && requireTool('mariadb-install-db');
  return judgeCommand(name, SERVERS[name]) !== undefined;
}

/** Whether the command-line client of an engine is on this machine; like {@link hasEngine}. */
export function hasEngineClient(name: EngineName): boolean {
  return name === 'mariadb' ? requireTool('mariadb') : judgeCommand(name, CLIENTS[name]) !== undefined;
}

const SERVERS = { 'mysql-9.7': '/usr/sbin/mysqld', 'mariadb-11.8': '/usr/sbin/mariadbd' } as const;
const CLIENTS = { 'mysql-9.7': '/usr/bin/mysql', 'mariadb-11.8': '/usr/bin/mariadb' } as const;

/** Runs the command-line client of an engine to its end; its first arguments should say which option file it reads. */
export function engineClient(name: EngineName, args: readonly string[], input = ''): ToolRun {
  const { program, args: loader } = commandOf(name, CLIENTS, 'mariadb');
  const { status, stdout, stderr } = spawnSync(program, [...loader, ...args], { encoding: 'utf8', input });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}

function commandOf(name: EngineName, paths: typeof SERVERS | typeof CLIENTS, system: string): JudgeCommand {
  const command = name === 'mariadb' ? { program: system, args: [], root: '/' } : judgeCommand(name, paths[name]);
  if (command === undefined) throw new Error(`${name} is not on this machine`);
  return command;
}

/** Starts a server on a fresh data folder and waits until it listens; it takes about 1 s, MySQL 4 s. */
export async function startEngine(name: EngineName, options: EngineOptions = {}): Promise<EngineServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-e-'));
  const dataDir = join(folder, 'data');
  try {
    initialise(name, dataDir);
    await options.prepare?.(dataDir);
    return await launch(name, folder, options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Options that every call of a server needs: where its packages are, and consent to run as root. */
function placement(name: EngineName, dataDir: string): readonly string[] {
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  return [`--datadir=${dataDir}`, ...user, ...packagePaths(name)];
}

function packagePaths(name: EngineName): readonly string[] {
  if (name === 'mariadb') return [];
  const usr = join(commandOf(name, SERVERS, '').root, 'usr');
  const share = join(usr, 'share', name === 'mysql-9.7' ? 'mysql' : 'mariadb');
  return [
    `--basedir=${usr}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${share}/charsets`,
    `--plugin-dir=${usr}/lib/mysql/plugin`,
    // Linux has few places for asynchronous reads and writes, and a server takes thousands of them.
    '--innodb-use-native-aio=OFF',
  ];
}

/** Makes the system tables. MySQL's own certificates are not made: tests bring theirs. */
function initialise(name: EngineName, dataDir: string): void {
  const own = ['--no-defaults', ...placement(name, dataDir)];
  if (name === 'mysql-9.7') {
    runServer(name, [...own, '--initialize-insecure', ...NO_OWN_CERTIFICATES]);
  } else if (name === 'mariadb') {
    const { status, stderr } = spawnSync(
      'mariadb-install-db',
      [...own, `--tmpdir=${dirname(dataDir)}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`mariadb-install-db failed:\n${stderr}`);
  } else {
    mkdirSync(dataDir);
    runServer(
      name,
      [...own, '--bootstrap'],
      systemTables(join(commandOf(name, SERVERS, '').root, 'usr/share/mariadb')),
    );
  }
}

const NO_OWN_CERTIFICATES = [
  '--auto-generate-certs=OFF',
  '--caching-sha2-password-auto-generate-rsa-keys=OFF',
  '--sha256-password-auto-generate-rsa-keys=OFF',
];

/** What `mariadb-install-db` feeds to the server; that script itself cannot run from within a folder. */
function systemTables(share: string): string {
  const parts = ['system_tables', 'performance_tables', 'system_tables_data'];
  const start = 'create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n';
  return start + parts.map((part) => readFileSync(join(share, `mariadb_${part}.sql`), 'utf8')).join('\n');
}

function runServer(name: EngineName, args: readonly string[], input = ''): void {
  const { program, args: loader } = commandOf(name, SERVERS, 'mariadbd');
  const { status, stderr } = spawnSync(program, [...loader, ...args], { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${name} cannot make its data folder:\n${stderr}`);
}

/** Milliseconds that a server gets to end by itself. */
const LONGEST_STOP = 15_000;

/** A test's data need no disk, and little memory. */
const SMALL = ['--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=16M'];
const OWN_OPTIONS = {
  'mysql-9.7': ['--mysqlx=OFF', '--secure-file-priv=NULL', ...NO_OWN_CERTIFICATES],
  'mariadb-11.8': [],
  mariadb: [],
} as const satisfies Record<EngineName, readonly string[]>;

async function launch(name: EngineName, folder: string, options: EngineOptions): Promise<EngineServer> {
  const { program, args: loader } = commandOf(name, SERVERS, 'mariadbd');
  const [port, dataDir, socket] = [await freePort(), join(folder, 'data'), join(folder, 's')];
  const reach = ['--bind-address=127.0.0.1', `--port=${port}`, `--socket=${socket}`, `--pid-file=${join(folder, 'p')}`];
  const defaults = options.optionFile === undefined ? '--no-defaults' : `--defaults-file=${options.optionFile}`;
  const own = [...placement(name, dataDir), ...reach, ...SMALL, ...OWN_OPTIONS[name], ...(options.args ?? [])];
  const child = spawn(program, [...loader, defaults, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (/ready for connections/.test(log)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${log}`)));
  });
  return {
    name,
    port,
    socket,
    dataDir,
    log: () => log,
    sql: (statements) => asRoot(name, socket, statements),
    stop: async () => {
      child.kill('SIGTERM');
      // A statement that runs for ever keeps a server from its end.
      const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
      await ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asRoot(name: EngineName, socket: string, statements: string): string {
  const { status, output } = engineClient(
    name,
    ['--no-defaults', `--socket=${socket}`, '--user=root', '--batch', '--skip-column-names'],
    statements,
  );
  if (status !== 0) throw new Error(output);
  return output;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
