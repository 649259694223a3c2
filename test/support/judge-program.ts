import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ToolRun } from './tools.ts';

/** Where programs that judge are kept between runs: some take a minute to build. */
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tlsdb-interop');

/** Builds the Go module in `folder` and returns the path of the program. */
export function buildGo(folder: string, name: string): string {
  const program = join(cacheFolder('go'), name);
  build('go', ['build', '-o', program, '.'], folder);
  return program;
}

/** Builds the package `name` in `folder`, with the versions of its lock file, and returns the path of the program. */
export function buildRust(folder: string, name: string): string {
  const target = cacheFolder(`rust-${name}`);
  build('cargo', ['build', '--quiet', '--locked', '--target-dir', target], folder);
  return join(target, 'debug', name);
}

/** A folder that stays between runs. */
export function cacheFolder(name: string): string {
  const folder = join(CACHE, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function build(program: string, args: readonly string[], cwd: string): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a program in a folder and returns what it printed. */
export function runIn(
  program: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): ToolRun {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}
