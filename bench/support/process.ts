import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter } from 'node:path';

/** A command with its arguments and environment. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The path of `name` on PATH, or `undefined`. */
export function which(name: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Wall-clock milliseconds of one run of a whole process.
 *
 * @throws Error when the command fails: a failed run measures nothing
 */
export function timeRun({ file, args, cwd, env }: Command): number {
  const started = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (error || status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return milliseconds;
}

/** Milliseconds of user and system time that a running process and its children have used so far (Linux). */
export function cpuMilliseconds(pid: number): number {
  return withChildren(pid)
    .map(cpuOfProcess)
    .reduce((sum, each) => sum + each, 0);
}

/** A process and those that it started. */
function withChildren(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children === '' ? [] : children.split(' ').map(Number))];
}

function cpuOfProcess(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10;
}

/** Resident memory of a running process and its children in MiB (Linux). */
export function residentMiB(pid: number): number {
  return withChildren(pid)
    .map(residentOfProcess)
    .reduce((sum, each) => sum + each, 0);
}

function residentOfProcess(pid: number): number {
  const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Number(kib) / 1024;
}

/**
 * Starts a server and waits for a line of its output.
 *
 * @returns the process and the milliseconds until the line came
 */
export async function startUntil(
  command: Command,
  line: RegExp,
): Promise<{ readonly child: ChildProcess; readonly milliseconds: number; readonly match: RegExpExecArray }> {
  const started = process.hrtime.bigint();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return await new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('latin1');
      const match = line.exec(output);
      if (match) resolve({ child, match, milliseconds: Number(process.hrtime.bigint() - started) / 1e6 });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command.file} ended with ${code}: ${output}`)));
  });
}

/** Ends a process and waits for its end. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.removeAllListeners('exit');
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** PATH without this checkout's own Node, so that peers run as they would elsewhere. */
export function systemPath(): string {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
}

/** Processors that servers and load processes are kept on, so that neither takes time from the other. */
export const PIN = { server: 0, load: 1 } as const;

/** The command that runs `file` on one processor; the command itself where that cannot be asked for. */
export function pinned(
  processor: number,
  file: string,
  args: readonly string[],
): { readonly execPath: string; readonly args: readonly string[] } {
  if (cpus().length < 2 || which('taskset') === undefined) return { execPath: file, args };
  return { execPath: 'taskset', args: ['-c', String(processor), file, ...args] };
}

/** Does `work` while this process is kept on one processor, where that can be asked for: not on that of the servers. */
export async function keptOn<T>(processor: number, work: () => Promise<T>): Promise<T> {
  const { length } = cpus();
  if (length < 2 || which('taskset') === undefined) return await work();
  const move = (processors: string) => spawnSync('taskset', ['-acp', processors, String(process.pid)]);
  move(String(processor));
  try {
    return await work();
  } finally {
    move(`0-${length - 1}`);
  }
}
