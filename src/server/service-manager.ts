import { execFile } from 'node:child_process';
import { silentLog, type Log } from '../kit/log.ts';

/** systemd's own program for it: Node.js opens no datagram sockets of the Unix domain. */
const PROGRAM = 'systemd-notify';

export interface ServiceManagerOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly log?: Log;
}

/** Tells systemd how the service is, by the protocol of sd_notify(3). Without `NOTIFY_SOCKET` nobody wants to know. */
export interface ServiceManager {
  ready(status: string): Promise<void>;
  reloading(): Promise<void>;
  stopping(): Promise<void>;
}

const NOBODY: ServiceManager = {
  ready: () => Promise.resolve(),
  reloading: () => Promise.resolve(),
  stopping: () => Promise.resolve(),
};

/**
 * The service manager that started this process. It is told in the order of the calls; what cannot be told is logged and
 * harms nothing. With `WatchdogSec=` in the unit it also hears twice in that time that the server still turns.
 */
export function serviceManager({
  environment = process.env,
  log = silentLog,
}: ServiceManagerOptions = {}): ServiceManager {
  if (!environment['NOTIFY_SOCKET']) return NOBODY;
  let turn = Promise.resolve();
  const tell = (...states: readonly string[]): Promise<void> => {
    turn = turn.then(() => notify(states, environment, log));
    return turn;
  };
  const period = watchdogPeriod(environment);
  const watchdog = period === undefined ? undefined : setInterval(() => void tell('WATCHDOG=1'), period).unref();
  return {
    ready: (status) => tell('READY=1', `STATUS=${status}`, `MAINPID=${process.pid}`),
    reloading: () => tell('RELOADING=1', `MONOTONIC_USEC=${process.hrtime.bigint() / 1000n}`),
    stopping: () => {
      clearInterval(watchdog);
      return tell('STOPPING=1');
    },
  };
}

/** Milliseconds, half of what the unit allows. */
function watchdogPeriod(environment: NonNullable<ServiceManagerOptions['environment']>): number | undefined {
  const microseconds = Number(environment['WATCHDOG_USEC']);
  const pid = environment['WATCHDOG_PID'];
  const isMeant = pid === undefined || Number(pid) === process.pid;
  return isMeant && microseconds > 0 ? Math.max(1, Math.floor(microseconds / 2000)) : undefined;
}

function notify(
  states: readonly string[],
  environment: NonNullable<ServiceManagerOptions['environment']>,
  log: Log,
): Promise<void> {
  return new Promise((resolve) => {
    execFile(PROGRAM, states, { env: { ...environment }, timeout: 5000 }, (error) => {
      if (error !== null) log.warn('systemd could not be told', { states: states.join(' '), error: error.message });
      resolve();
    });
  });
}
