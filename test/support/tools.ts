import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Whether a program that judges our work is on this machine. A user's machine may lack it: the tests are then skipped
 * and say so. With `TLSDB_REQUIRE_TOOLS=1` a missing tool is a failure.
 */
export function requireTool(name: string): boolean {
  const isPresent = spawnSync('sh', ['-c', `command -v "${name}"`]).status === 0;
  if (isPresent) return true;
  if (process.env['TLSDB_REQUIRE_TOOLS'] === '1') throw new Error(`${name} is needed on this machine and is missing`);
  process.stderr.write(`skipped: ${name} is not installed\n`);
  return false;
}

/** What a program printed and how it ended; never throws. */
export interface ToolRun {
  readonly status: number;
  /** Both streams. */
  readonly output: string;
}

/** Runs a program to its end. */
export function runTool(program: string, args: readonly string[], input?: string): ToolRun {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...(input ? { input } : {}) });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}

/** Runs `openssl` and returns its standard output; fails the test when it fails. */
export function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A fresh folder per call, all removed when the tests of the file have run. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'tlsdb-test-'));
    made.push(folder);
    return folder;
  };
}
