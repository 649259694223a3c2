// What to do under a Node that is too old: use the checkout's own, or say what is needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the same command line with the Node of this checkout; without one, says that `needed` is needed. */
export function answerOldNode(needed) {
  const pinned = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.bin', 'node');
  if (existsSync(pinned) && process.env.TLSDB_REEXECUTED !== '1') reExecute(pinned);
  else refuse(needed);
}

/** Runs the same command line with `node`, handing signals and the exit code through. */
function reExecute(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, TLSDB_REEXECUTED: '1' },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`error ${node} cannot be started: ${error.message} [NODE_TOO_OLD]\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 1 : code;
    if (signal !== null) {
      for (const name of SIGNALS) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    }
  });
}

/** Says in one line what is needed; exit code 1. */
function refuse(needed) {
  const message = `tlsdb needs Node.js ${needed} or newer; this is ${process.versions.node} (${process.execPath})`;
  const hint = 'install a current Node.js from https://nodejs.org, or run `npm ci` in a checkout of tlsdb';
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'NODE_TOO_OLD', message, hint } }, undefined, 2)}\n`);
  } else {
    process.stderr.write(`error ${message} [NODE_TOO_OLD]: ${hint}\n`);
  }
  process.exitCode = 1;
}
