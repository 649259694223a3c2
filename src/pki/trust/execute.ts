import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fail } from '../../kit/errors.ts';
import { writeError } from '../../kit/file-failure.ts';
import { createFile, PUBLIC_MODE, readFileIfPresent } from '../../kit/files.ts';
import type { CommandLine, Placement, Step } from './step.ts';

/** What carries out steps; tests watch it. */
export interface Executor {
  /** @throws TlsdbError `TRUST_FAILED` or `FILE_NOT_WRITABLE` */
  carryOut(step: Step): Promise<void>;
  /** Whether the CA of a placement is in its store. */
  isPlaced(placement: Placement): Promise<boolean>;
}

/** The only place where the commands of trust stores run. */
export const systemExecutor: Executor = {
  carryOut: async (step) => {
    if (step.kind === 'create') await createFile(step.path, step.text, PUBLIC_MODE);
    else if (step.kind === 'remove') await removeFile(step.path);
    else if (!step.when || (await run(step.when)).status === 0) await runOrFail(step.command);
  },
  isPlaced: async ({ probe, install }) => {
    if (probe) return (await run(probe)).status === 0;
    const [first] = install;
    return first?.kind === 'create' && (await readFileIfPresent(first.path)) !== undefined;
  },
};

async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw writeError(path, error);
  }
}

async function runOrFail(command: CommandLine): Promise<void> {
  const { status, output } = await run(command);
  if (status === 0) return;
  const lines = output.trim().split('\n');
  const reason = lines.at(-1) || (status === undefined ? 'it cannot be started' : `it ended with ${status}`);
  throw fail('TRUST_FAILED', { command: command.join(' '), reason });
}

interface Run {
  /** `undefined` when the program could not be started. */
  readonly status: number | undefined;
  readonly output: string;
}

/** Runs a program without a shell. Its output is kept for the error: our own standard output is for data. */
function run([program, ...args]: CommandLine): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ status: undefined, output: error.message }));
    child.once('close', (code) => resolve({ status: code ?? 1, output }));
  });
}
