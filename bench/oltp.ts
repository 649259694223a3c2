import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { pinned, PIN, which } from './support/process.ts';
import { scratch, withServers, type RunningServer } from './support/servers.ts';
import { median, medianRatio } from './support/statistics.ts';
import type { Row } from './support/table.ts';
import { logIn } from './support/wire-client.ts';

const WORKLOADS = [
  { name: 'oltp_read_only', goal: 1.25 },
  { name: 'oltp_read_write', goal: 1.25 },
  { name: 'oltp_insert', goal: 1 },
] as const;
const THREADS = 8;
const TABLE_ROWS = 10_000;
const ROUNDS = 5;
const SECONDS = 3;
const ACCOUNT = { user: 'sysbench', password: 'bench-password' } as const;

/** Transactions of sysbench over TLS, both servers on one processor: time of each transaction. */
export async function benchOltp(): Promise<readonly Row[]> {
  if (which('sysbench') === undefined) {
    process.stderr.write('skipped: sysbench is not installed\n');
    return [];
  }
  const { dir, remove } = scratch();
  try {
    return await withServers(async (servers) => {
      for (const server of servers) await prepare(server, dir);
      return WORKLOADS.map(({ name, goal }) => row(name, goal, servers, dir));
    });
  } finally {
    remove();
  }
}

async function prepare(server: RunningServer, dir: string): Promise<void> {
  const { port, user, password, ca, certs } = server;
  const root = await logIn({ port, user, password, secureContext: createSecureContext({ ca }) });
  await root.query('CREATE DATABASE sbtest');
  // sysbench's library knows mysql_native_password, which is MariaDB's default.
  const plugin = server.name === 'tlsdb' ? 'WITH mysql_native_password ' : '';
  await root.query(`CREATE USER ${ACCOUNT.user} IDENTIFIED ${plugin}BY '${ACCOUNT.password}' REQUIRE SSL`);
  await root.query(`GRANT ALL ON sbtest.* TO ${ACCOUNT.user}`);
  root.end();
  // With --mysql-ssl=on sysbench reads three files of these names where it is started.
  const folder = join(dir, server.name);
  mkdirSync(folder);
  copyFileSync(join(certs, 'ca.pem'), join(folder, 'cacert.pem'));
  for (const file of ['client-cert.pem', 'client-key.pem']) copyFileSync(join(certs, file), join(folder, file));
  sysbench(server, folder, 'oltp_read_write', 'prepare');
}

function row(name: string, goal: number, servers: readonly RunningServer[], dir: string): Row {
  const times = servers.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, server] of servers.entries()) {
      const output = sysbench(server, join(dir, server.name), name, 'run');
      const rate = Number(/transactions:\s+\d+\s+\(([\d.]+) per sec/.exec(output)?.[1]);
      // The first round is for what is compiled only when it is hot.
      if (round > 0) times[index]?.push(1000 / rate);
    }
  }
  const [ours = [], theirs = []] = times;
  const show = (values: readonly number[]): string => `${median(values).toFixed(2)} ms`;
  return {
    what: `sysbench ${name}, TLS, ${THREADS} threads: time of a transaction`,
    tlsdb: show(ours),
    peer: 'MariaDB with TLS',
    peerValue: theirs.length === 0 ? '–' : show(theirs),
    ratio: theirs.length === 0 ? undefined : medianRatio(ours, theirs),
    goal,
  };
}

function sysbench({ port }: RunningServer, cwd: string, workload: string, command: string): string {
  const login = ['--mysql-host=127.0.0.1', `--mysql-port=${port}`, `--mysql-user=${ACCOUNT.user}`];
  const options = [`--mysql-password=${ACCOUNT.password}`, '--mysql-db=sbtest', '--mysql-ssl=on', '--db-driver=mysql'];
  const size = ['--tables=1', `--table-size=${TABLE_ROWS}`, `--threads=${THREADS}`, '--events=0', `--time=${SECONDS}`];
  const { execPath, args } = pinned(PIN.load, 'sysbench', [workload, ...login, ...options, ...size, command]);
  const { status, stdout, stderr } = spawnSync(execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`sysbench ${workload} ${command} failed: ${stdout}${stderr}`);
  return stdout;
}
