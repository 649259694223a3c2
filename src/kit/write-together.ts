import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from './errors.ts';
import { writeError } from './file-failure.ts';
import { createFile, isTemporaryName, temporaryName } from './files.ts';
import { namesIn, syncFolder } from './folders.ts';

/** A file to be written, or to be written anew. */
export interface NewFile {
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly mode: number;
}

/** A file on its way for longer than this, in milliseconds, belongs to nobody any more. */
const ABANDONED_MILLISECONDS = 60_000;

interface Staged {
  readonly temporary: string;
  readonly path: string;
}

/**
 * Writes files that belong together: each is whole at every moment, and none is replaced before all are on the disk
 * beside their places. Symbolic links are replaced, never followed. What a killed process left on the way is removed.
 *
 * @throws TlsdbError `DISK_FULL` or `FILE_NOT_WRITABLE`: nothing has changed; `EXPORT_UNFINISHED`: some are new
 */
export async function writeFilesTogether(files: readonly NewFile[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const { path, data, mode } of files) {
      await removeAbandoned(path);
      const temporary = temporaryName(path);
      await createFile(temporary, data, mode, path);
      staged.push({ temporary, path });
    }
  } catch (error) {
    await discard(staged);
    throw error;
  }
  await placeAll(staged);
}

async function placeAll(staged: readonly Staged[]): Promise<void> {
  let placed = 0;
  try {
    for (const { temporary, path } of staged) {
      await rename(temporary, path);
      placed++;
    }
    for (const folder of new Set(staged.map(({ path }) => dirname(path)))) await syncFolder(folder);
  } catch (error) {
    await discard(staged.slice(placed));
    const problem = writeError(staged[placed]?.path ?? dirname(staged[0]?.path ?? '.'), error);
    if (placed === 0) throw problem;
    throw fail('EXPORT_UNFINISHED', { placed, files: staged.length, problem: problem.message }, error);
  }
}

async function discard(staged: readonly Staged[]): Promise<void> {
  for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => {});
}

/** Nobody knows who wrote such a file; one that is new may be another process's that still runs. */
async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  const names = (await namesIn(folder)).filter(
    (name) => name.startsWith(`.${basename(path)}.`) && isTemporaryName(name),
  );
  for (const name of names) {
    const age = await stat(join(folder, name)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_MILLISECONDS) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
