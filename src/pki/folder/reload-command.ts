import { spawn } from 'node:child_process';
import { fail } from '../../kit/errors.ts';

/**
 * Runs the user's command with the system's shell. What it prints goes to standard error.
 *
 * @throws TlsdbError `RELOAD_FAILED` unless it ends with 0
 */
export async function runReload(command: string): Promise<void> {
  const outcome = await new Promise<string | undefined>((done) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', process.stderr, process.stderr] });
    child.once('error', (error) => done(`could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      if (code === 0) done(undefined);
      else done(signal === null ? `ended with ${code}` : `was ended by ${signal}`);
    });
  });
  if (outcome !== undefined) throw fail('RELOAD_FAILED', { command, outcome });
}
