import { closeSync, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { systemErrorCode } from '../kit/errors.ts';
import { READ_FLAGS } from '../kit/files.ts';
import { STANDARD_INPUT } from '../kit/quoted.ts';
import { finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';

/** Larger files are refused: certificates and keys take kilobytes, CRLs at most some megabytes. */
export const MAXIMUM_FILE_BYTES = 4 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'its symbolic links form a loop',
  EISDIR: 'it is a folder',
  ENXIO: 'it is a pipe or a device',
};

/** Reads a file for a verification; whatever goes wrong becomes a finding. `-` is standard input. */
export async function readSource(path: string): Promise<SourceFile> {
  try {
    return path === '-' ? await readStandardInput() : await readRegularFile(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

/**
 * Reads a file like {@link readSource}, but without leaving this thread. For whoever reads thousands of small files one
 * after the other: the way through the thread pool costs several times as much as the reading.
 */
export function readSourceSync(file: string): SourceFile {
  try {
    const descriptor = openSync(file, READ_FLAGS);
    try {
      return refused(file, fstatSync(descriptor)) ?? { file, bytes: readFileSync(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unreadable(file, error);
  }
}

/**
 * Resolves when the file system has told of all `files`, or that they cannot be had. After that {@link readSourceSync} reads
 * small ones at one moment, and so sees a replacement of them whole or not at all as far as that can be; a file system that
 * does not answer holds up nobody.
 */
export async function looked(files: readonly string[]): Promise<void> {
  await Promise.allSettled(files.map((file) => stat(file)));
}

async function readRegularFile(file: string): Promise<SourceFile> {
  const handle = await open(file, READ_FLAGS);
  try {
    return refused(file, await handle.stat()) ?? { file, bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}

/** Why an open file is not read, if it is not. */
function refused(file: string, status: Stats): SourceFile | undefined {
  if (status.isDirectory()) return problem(file, 'FILE_UNREADABLE', 'it is a folder');
  if (!status.isFile()) return problem(file, 'FILE_UNREADABLE', 'it is a pipe or a device');
  return status.size > MAXIMUM_FILE_BYTES ? problem(file, 'FILE_TOO_LARGE') : undefined;
}

function unreadable(path: string, error: unknown): SourceFile {
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem(path, 'FILE_MISSING');
  return problem(path, 'FILE_UNREADABLE', REASONS[code] ?? (code || 'reading failed'));
}

async function readStandardInput(): Promise<SourceFile> {
  const file = STANDARD_INPUT;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > MAXIMUM_FILE_BYTES) return problem(file, 'FILE_TOO_LARGE');
    chunks.push(bytes);
  }
  return { file, bytes: Buffer.concat(chunks) };
}

/** Contents that are at hand already, under the limit that holds for files. */
export function givenSource(file: string, bytes: Uint8Array): SourceFile {
  return bytes.length > MAXIMUM_FILE_BYTES ? problem(file, 'FILE_TOO_LARGE') : { file, bytes };
}

function problem(file: string, code: 'FILE_MISSING' | 'FILE_UNREADABLE' | 'FILE_TOO_LARGE', reason = ''): SourceFile {
  const [only] = finding(code, file, { reason, limit: MAXIMUM_FILE_BYTES / 1024 / 1024 });
  if (!only) throw new Error(`${code} has no severity`);
  return { file, problem: only };
}

/** Permission bits of a file, or `undefined` when it is not there. */
export async function fileMode(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Like {@link fileMode}, without leaving this thread. */
export function fileModeSync(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Whether a path is there and no folder. */
export async function isOtherThanFolder(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Names in a folder, sorted; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
