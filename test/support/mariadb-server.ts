import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A MariaDB server of one's own on a private socket. */
export interface MariaDbServer {
  readonly socket: string;
  stop(): Promise<void>;
}

/** Starts `mariadbd` in a new folder. */
export async function startMariaDb(): Promise<MariaDbServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-mariadb-'));
  const data = join(folder, 'data');
  const socket = join(folder, 's');
  const user = `--user=${userInfo().username}`;
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', user],
    { stdio: 'ignore' },
  );
  const options = [
    '--skip-networking',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=16M',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
  ];
  const server = spawn('mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, user, ...options], {
    stdio: 'ignore',
  });
  await waitFor(() => existsSync(socket));
  return { socket, stop: () => stop(server, folder) };
}

async function waitFor(condition: () => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('mariadbd did not start');
    await sleep(50);
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
