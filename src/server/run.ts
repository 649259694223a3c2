import { messageOf } from '../kit/errors.ts';
import type { Config } from '../config/load.ts';
import { hostPort } from '../kit/host-port.ts';
import { createLog, type Log } from '../kit/log.ts';
import { openLogFile } from './log-file.ts';
import { serviceManager } from './service-manager.ts';
import { start, type StartedServer } from './start.ts';

/** Signals that end the server in an orderly way. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a server as the work of this process: starts it, tells `announce`, and stays until a signal ends it.
 * SIGHUP loads the TLS files and opens the log file again. systemd is told when the server is ready, reloads and ends.
 *
 * @throws TlsdbError when it cannot start
 */
export async function runServer(config: Config, announce: (server: StartedServer) => void): Promise<void> {
  const file = config.logFile === undefined ? undefined : openLogFile(config.logFile);
  const format = { format: config.logFormat, level: config.logLevel };
  const log = createLog(file === undefined ? format : { ...format, write: (line) => file.write(line) });
  // From the first moment on: a signal during the start ends the server as soon as it has started.
  const ending = endingSignal(log);
  // An empty variable is none, as for every setting: it must not open the account of root to everybody.
  const server = await start(config, { log, rootPassword: process.env['TLSDB_ROOT_PASSWORD'] || undefined });
  const manager = serviceManager({ log });
  const isReady = (): Promise<void> => manager.ready(`listening on ${hostPort(server.host, server.port)}`);
  process.on('SIGHUP', () => {
    file?.reopen();
    void manager.reloading();
    void reload(server, log).then(isReady);
  });
  announce(server);
  void isReady();
  await ending;
  void manager.stopping();
  await server.close();
}

/** Resolves at the first signal that asks for an end; the second one then ends the process at once. */
function endingSignal(log: Log): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (signal: NodeJS.Signals): void => {
    for (const name of ENDING_SIGNALS) process.removeListener(name, end);
    log.info('got signal to exit', { signal });
    resolve();
  };
  for (const name of ENDING_SIGNALS) process.on(name, end);
  return promise;
}

async function reload(server: StartedServer, log: Log): Promise<void> {
  try {
    await server.reload();
  } catch (error) {
    const reason = messageOf(error);
    log.warn('reload of the TLS files failed; the last good ones stay', { error: reason });
  }
}
