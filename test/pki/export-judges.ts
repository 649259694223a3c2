import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFolder, type ExportOptions } from '../../src/pki/export/export-folder.ts';

/** The text of a format of one file. */
export async function exportText(options: ExportOptions): Promise<string> {
  const { files } = await exportFolder(options);
  return files[0]?.content ?? '';
}

/** Whether the Python of this machine has a module; like `requireTool`. */
export function requirePython(module: string): boolean {
  const found = hasPython(module);
  if (found || process.env['TLSDB_REQUIRE_TOOLS'] !== '1') return found;
  throw new Error(`Python's module ${module} is needed and is missing`);
}

/** The same for a module that not every system has a package of: it is never demanded. */
export function hasPython(module: string): boolean {
  if (spawnSync('python3', ['-c', `import ${module}`]).status === 0) return true;
  process.stderr.write(`skipped: Python's module ${module} is not installed\n`);
  return false;
}

/** Runs Python with `input` on its standard input and reads the JSON that it prints. */
export function pythonJson(script: string, input: string): unknown {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Writes a file into a folder, which is made, and returns its path. */
export function writeInto(folder: string, file: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, text);
  return path;
}

/** A part of a path with everything that one format or another gives a meaning to. */
export const HOSTILE_NAME = `it's "50%" of $HOME & \\n #1; {{host}}`;
