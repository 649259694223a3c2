import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A MariaDB server that listens on a port of the loopback address. */
export interface MariaDbServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts `mariadbd` with an option file on the data folder `folder`/data and waits until it listens. */
export async function startMariaDb(
  optionFile: string,
  folder: string,
  more: readonly string[],
): Promise<MariaDbServer> {
  const port = await freePort();
  const paths = [
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'p')}`,
  ];
  const args = [`--defaults-file=${optionFile}`, ...paths, '--bind-address=127.0.0.1', `--port=${port}`, ...more];
  const child = spawn('mariadbd', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready for connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`mariadbd ended with ${code}:\n${log}`)));
  });
  return {
    port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
