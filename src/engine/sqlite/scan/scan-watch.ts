import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Socket } from 'node:net';

/** Keeps the last line that it is told; ends its processes where no further line can come, as the server has gone. */
const WATCH = `trap '' HUP INT TERM; pids=; while read -r line; do pids=$line; done; [ -z "$pids" ] || kill -9 $pids`;
const SHELL = '/bin/sh';

/**
 * Ends scan processes when the server has gone without doing so: one whose thread is inside SQLite sees nothing of it,
 * for as long as its query takes. A shell is there for all of them, which takes less than a thread in each.
 */
export class ScanWatch {
  #shell: ChildProcess | undefined;

  /** From now on it is these that end with the server. Nothing where the system has no shell. */
  set(pids: readonly number[]): void {
    this.#shell ??= start(() => (this.#shell = undefined));
    const input = this.#shell?.stdin;
    if (input?.writable === true) input.write(`${pids.join(' ')}\n`);
  }

  /** Ends no process any more. */
  end(): void {
    const input = this.#shell?.stdin;
    if (input?.writable === true) input.end('\n');
  }
}

/** @param ended told when the shell is gone, so that another takes its place */
function start(ended: () => void): ChildProcess | undefined {
  if (!existsSync(SHELL)) return undefined;
  const shell = spawn(SHELL, ['-c', WATCH], { stdio: ['pipe', 'ignore', 'ignore'] });
  // It may not have begun, or been ended.
  shell.on('error', ended).on('exit', ended);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return shell;
}
