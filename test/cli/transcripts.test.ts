import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Transcripts of the real binary. In `*.txt`: `# text` is a remark, `$ command` runs in a shell in a fresh folder,
 * `exit N` is its exit code (0 when left out), the other lines are what it prints on both streams.
 * `…` stands for any text within a line, a line of `…` alone for any lines.
 */
/** Milliseconds that a command may take; one that waits for what never comes is ended. */
const LONGEST = 60_000;

interface Step {
  readonly command: string;
  readonly exit: number;
  readonly output: readonly string[];
}

const ROOT = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'tlsdb-cli-'));
  mkdirSync(join(folder, 'bin'));
  const shim = join(folder, 'bin', 'tlsdb');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'run.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readSteps(file: string): readonly Step[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('# '));
  const starts = lines.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  return starts.map((start, index) => {
    const body = lines.slice(start + 1, starts[index + 1]);
    const exit = body.find((line) => /^exit \d+$/.test(line));
    const output = body
      .filter((line) => line !== exit)
      .join('\n')
      .trimEnd();
    return {
      command: (lines[start] ?? '').slice(2),
      exit: Number(exit?.slice(5) ?? 0),
      output: output === '' ? [] : output.split('\n'),
    };
  });
}

function run(command: string, cwd: string): { readonly exit: number; readonly output: readonly string[] } {
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(TLSDB_|FORCE_COLOR|NO_COLOR|NODE_ENV|CI$|VITEST)/.test(name),
  );
  const { status, stdout } = spawnSync('sh', ['-c', `exec 2>&1; ${command}`], {
    cwd,
    encoding: 'utf8',
    timeout: LONGEST,
    env: {
      ...Object.fromEntries(environment),
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      COLUMNS: '100',
      HOME: cwd,
    },
  });
  const text = stdout.trimEnd();
  return { exit: status ?? -1, output: text === '' ? [] : text.split('\n') };
}

/** The expected lines as one expression over the whole output. */
function toPattern(lines: readonly string[]): RegExp {
  const parts = lines.map((line) =>
    line.trim() === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().split('…').map(RegExp.escape).join('.*')} *\\n`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

describe('transcripts', () => {
  it.each(globSync('*.txt', { cwd: import.meta.dirname }).toSorted())('%s', (file) => {
    const cwd = mkdtempSync(join(folder, 'run-'));
    for (const step of readSteps(file)) {
      const { exit, output } = run(step.command, cwd);
      const shown = output.map((line) => `${line}\n`).join('');
      expect(shown, `output of: ${step.command}`).toMatch(toPattern(step.output));
      expect(exit, `exit code of: ${step.command}\n${shown}`).toBe(step.exit);
    }
  });
});
