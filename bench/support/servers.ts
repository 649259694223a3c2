import { spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PIN, pinned, startUntil, stop, systemPath, which } from './process.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'run.js');
const PASSWORD = 'bench-password';

/** A running server with what a client needs to reach it. */
export interface RunningServer {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** PEM of the CA. */
  readonly ca: string;
  /** PEM of a client certificate of that CA, and its key. */
  readonly client: { readonly cert: string; readonly key: string };
  /** The folder with the server's certificates and a client's. */
  readonly certs: string;
  /** Milliseconds from the start of the process to its listening line. */
  readonly startMilliseconds: number;
  stop(): Promise<void>;
}

/** A fresh folder that `remove` deletes. */
export function scratch(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'tlsdb-bench-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Starts `tlsdb serve --auto-tls` on the data folder `dir`. */
export async function startTlsdb(dir: string, flags: readonly string[] = []): Promise<RunningServer> {
  const args = [BIN, 'serve', '--auto-tls', '--port', '0', '--data-dir', dir, ...flags];
  const command = pinned(PIN.server, process.execPath, args);
  const { child, milliseconds, match } = await startUntil(
    {
      file: command.execPath,
      args: command.args,
      env: { TLSDB_ROOT_PASSWORD: PASSWORD, NODE_ENV: 'production' },
    },
    /"server is running MySQL protocol"\] \[addr="?[^\]"]*:(\d+)"?\]/,
  );
  return running('tlsdb', child, Number(match[1]), join(dir, 'certs'), milliseconds, PASSWORD);
}

/** Whether MariaDB's server is on this machine; says so when it is not. */
export function hasMariadb(): boolean {
  const present = which('mariadbd') !== undefined && which('mariadb-install-db') !== undefined;
  if (!present) process.stderr.write('skipped: mariadbd is not installed\n');
  return present;
}

/** Makes an initialised MariaDB data folder in `dir`, with certificates made by tlsdb. */
export function initialiseMariadb(dir: string): void {
  run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${dir}/data`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot(),
  ]);
  run(process.execPath, [BIN, 'certs', 'init', '--dir', join(dir, 'certs')]);
  writeFileSync(join(dir, 'init.sql'), `GRANT ALL ON *.* TO 'root'@'localhost' IDENTIFIED BY '${PASSWORD}';\n`);
}

/** Starts MariaDB with TLS and its default durability on a folder of {@link initialiseMariadb}. */
export async function startMariadb(dir: string, flags: readonly string[] = []): Promise<RunningServer> {
  const port = await freePort();
  const certs = join(dir, 'certs');
  const command = pinned(PIN.server, 'mariadbd', [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${dir}/data`,
    `--socket=${dir}/socket`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--ssl-ca=${certs}/ca.pem`,
    `--ssl-cert=${certs}/server-cert.pem`,
    `--ssl-key=${certs}/server-key.pem`,
    `--init-file=${dir}/init.sql`,
    ...flags,
  ]);
  const { child, milliseconds } = await startUntil(
    { file: command.execPath, args: command.args, env: { PATH: systemPath() } },
    /ready for connections/,
  );
  return running('MariaDB', child, port, certs, milliseconds, PASSWORD);
}

/** Starts HAProxy as a TLS front for the engine whose Unix socket is `socket`, with the certificates of tlsdb in `certs`. */
export async function startHaproxy(dir: string, certs: string, socket: string): Promise<RunningServer> {
  const port = await freePort();
  const pair = ['server-cert.pem', 'server-key.pem'].map((file) => readFileSync(join(certs, file), 'utf8'));
  writeFileSync(join(dir, 'haproxy.pem'), pair.join(''), { mode: 0o600 });
  const lines = [
    'global',
    '  nbthread 1',
    'defaults',
    '  mode tcp',
    '  timeout connect 5s',
    '  timeout client 60s',
    '  timeout server 60s',
    'listen front',
    `  bind 127.0.0.1:${port} ssl crt ${dir}/haproxy.pem`,
    `  server engine unix@${socket}`,
  ];
  writeFileSync(join(dir, 'haproxy.cfg'), `${lines.join('\n')}\n`);
  const command = pinned(PIN.server, 'haproxy', ['-V', '-db', '-f', join(dir, 'haproxy.cfg')]);
  const { child, milliseconds } = await startUntil(
    { file: command.execPath, args: command.args, env: { PATH: systemPath() } },
    /Available polling systems/,
  );
  return running('HAProxy', child, port, certs, milliseconds, PASSWORD);
}

/** Runs tlsdb and, where it is installed, MariaDB beside it, on fresh folders, while `measure` is at work. */
export async function withServers<T>(
  measure: (servers: readonly RunningServer[]) => Promise<T>,
  flags: { readonly tlsdb: readonly string[]; readonly mariadb: readonly string[] } = { tlsdb: [], mariadb: [] },
): Promise<T> {
  const { dir, remove } = scratch();
  const servers: RunningServer[] = [];
  try {
    servers.push(await startTlsdb(join(dir, 'tlsdb'), flags.tlsdb));
    if (hasMariadb()) {
      initialiseMariadb(dir);
      servers.push(await startMariadb(dir, flags.mariadb));
    }
    return await measure(servers);
  } finally {
    for (const server of servers) await server.stop();
    remove();
  }
}

/** A server of the bench refuses to run as root unless told. */
function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

function run(file: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(file, args, { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`${file} failed: ${error?.message ?? stderr}`);
}

function running(
  name: string,
  child: ChildProcess,
  port: number,
  certs: string,
  startMilliseconds: number,
  password: string,
): RunningServer {
  const pid = child.pid ?? 0;
  const pem = (file: string): string => readFileSync(join(certs, file), 'utf8');
  const client = { cert: pem('client-cert.pem'), key: pem('client-key.pem') };
  return {
    name,
    pid,
    port,
    user: 'root',
    password,
    ca: pem('ca.pem'),
    client,
    certs,
    startMilliseconds,
    stop: () => stop(child),
  };
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
