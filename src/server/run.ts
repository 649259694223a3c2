import { openSync, writeSync } from 'node:fs';
import type { Config } from '../config/load.ts';
import { createLog, type Log } from '../kit/log.ts';
import { writeError } from '../kit/files.ts';
import { start, type StartedServer } from './start.ts';

/** Signals that end the server in an orderly way. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a server as the work of this process: starts it, tells `announce`, and stays until a signal ends it.
 * SIGHUP loads the TLS files again.
 *
 * @throws TlsdbError when it cannot start
 */
export async function runServer(config: Config, announce: (server: StartedServer) => void): Promise<void> {
  const log = openLog(config);
  const server = await start(config, { log, rootPassword: process.env['TLSDB_ROOT_PASSWORD'] });
  const ended = untilSignal(server, log);
  announce(server);
  await ended;
}

function untilSignal(server: StartedServer, log: Log): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const end = (signal: NodeJS.Signals): void => {
    // A second signal ends the process at once.
    for (const name of ENDING_SIGNALS) process.removeListener(name, end);
    log.info('got signal to exit', { signal });
    server.close().then(resolve, reject);
  };
  for (const name of ENDING_SIGNALS) process.on(name, end);
  process.on('SIGHUP', () => {
    server.reload().catch((error: unknown) => {
      log.warn('reload of TLS files failed; the last good ones stay', { error: String(error) });
    });
  });
  return promise;
}

function openLog({ logFile, logFormat, logLevel }: Config): Log {
  const options = { format: logFormat, level: logLevel };
  if (logFile === undefined) return createLog(options);
  try {
    const descriptor = openSync(logFile, 'a', 0o640);
    return createLog({ ...options, write: (line) => void writeSync(descriptor, line) });
  } catch (error) {
    throw writeError(logFile, error);
  }
}
