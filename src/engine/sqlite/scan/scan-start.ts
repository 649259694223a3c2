import { fork, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The values of functions live until SQLite's step ends, which for an aggregate is its end: each time that the space for what is
 * new is full, all of them are looked at. Rows that are sent live shortly, and leave it small.
 */
const MEMORY_FLAGS = ['--max-semi-space-size=64'];
/** Ends where the line does not come, as the server has gone. */
const WAIT = 'read -r go && exec "$0" "$@"';

/** Starts a scan process on the database file `path`. A system that copies a process for it is stopped as long as that takes. */
export function startNow(path: string): ChildProcess {
  return fork(program(), [path], { stdio: stdio('ignore'), serialization: 'advanced', execArgv: MEMORY_FLAGS });
}

/**
 * A shell that becomes a scan process when it is sent a line. Linux copies the memory tables of a process that starts
 * another, 5 ms for each 100 MB, which everybody waits for: it is done while the server is small, and a shell waits in less than 1 MB.
 */
export function startWaiting(path: string): ChildProcess {
  const args = ['-c', WAIT, process.execPath, ...MEMORY_FLAGS, program(), path];
  return spawn('/bin/sh', args, { stdio: stdio('pipe'), serialization: 'advanced' });
}

/** Whether this system has what {@link startWaiting} needs, and gains by it. */
export const canWait = (): boolean => process.platform === 'linux' && existsSync('/bin/sh');

const stdio = (input: 'ignore' | 'pipe'): StdioOptions => [input, 'ignore', 'inherit', 'ipc', 'pipe'];

/** The program of the process: a source file above this folder, or its bundle. */
function program(): string {
  const source = join(import.meta.dirname, '..', 'scan-process.ts');
  if (existsSync(source)) return source;
  const bundle = join('engine', 'sqlite', 'scan-process.js');
  const found = [import.meta.dirname, join(import.meta.dirname, '..')].map((dir) => join(dir, bundle)).find(existsSync);
  if (found === undefined) throw new Error(`${bundle} is missing`);
  return found;
}
