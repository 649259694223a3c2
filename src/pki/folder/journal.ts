import { copyFile, link, lstat, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { constants } from 'node:fs';
import { fail, systemErrorCode, type TlsdbError } from '../../kit/errors.ts';
import { readError, writeError } from '../../kit/file-failure.ts';
import { isTemporaryName, PRIVATE_MODE, readFileIfPresent, writeFileAtomic } from '../../kit/files.ts';
import { ensureFolder, namesIfPresent, namesIn, syncFolder } from '../../kit/folders.ts';
import { OWN } from './layout.ts';

/** One step of a change. Paths are relative to the folder. Each step may be repeated. */
export type Step =
  /** Keeps the old file under another name as well. */
  | { readonly action: 'archive'; readonly from: string; readonly to: string }
  /** Takes a certificate away while its key changes, unless `next`, its successor, is already in its place. */
  | { readonly action: 'remove'; readonly path: string; readonly next: string }
  /** Takes a file away for good. */
  | { readonly action: 'delete'; readonly path: string }
  /** Moves a finished file to its place. */
  | { readonly action: 'place'; readonly from: string; readonly to: string };

/** A change that was decided: from here on it is finished, by whoever comes next if need be. */
export interface Journal {
  readonly version: 1;
  readonly steps: readonly Step[];
}

/** Writes the journal. Before this the change has not happened, after it nothing can undo it. */
export async function commitJournal(folder: string, steps: readonly Step[]): Promise<void> {
  const journal: Journal = { version: 1, steps };
  await writeFileAtomic(join(folder, OWN.journal), `${JSON.stringify(journal)}\n`, PRIVATE_MODE);
}

/** Finishes the change that a journal describes, or discards what was prepared without one. Needs the lock. */
export async function recover(folder: string): Promise<void> {
  const journal = await readJournal(folder);
  if (journal) await applyJournal(folder, journal.steps);
  else await discard(join(folder, OWN.staging));
  const own = join(folder, OWN.folder);
  const temporary = (await namesIn(own)).filter((name) => isTemporaryName(name));
  for (const name of temporary) await discard(join(own, name));
}

async function discard(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Whether a command is at work in the folder, or was killed there and left something to finish or discard. */
export async function hasUnfinishedWork(folder: string): Promise<boolean> {
  const names = await namesIfPresent(join(folder, OWN.folder));
  return names.some((name) => !LASTING.has(name));
}

/** What stays in tlsdb's own folder between two commands. */
const LASTING: ReadonlySet<string> = new Set(
  [OWN.inventory, OWN.archive, OWN.nextCaKey, OWN.retiringCaKey].map((path) => basename(path)),
);

/** Room for about a million files, in bytes. */
const JOURNAL_LIMIT = 512 * 1024 * 1024;

async function readJournal(folder: string): Promise<Journal | undefined> {
  const path = join(folder, OWN.journal);
  const data = await readFileIfPresent(path, JOURNAL_LIMIT);
  if (!data) return undefined;
  try {
    const value: unknown = JSON.parse(data.toString());
    if (isJournal(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw fail('JOURNAL_MALFORMED', { path });
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const { version, steps } = value as Record<string, unknown>;
  return version === 1 && Array.isArray(steps) && steps.every(isStep);
}

function isStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { action, ...paths } = value as Record<string, unknown>;
  const isKnown = action === 'archive' || action === 'remove' || action === 'delete' || action === 'place';
  return isKnown && Object.values(paths).every(isInside);
}

/** Whether a path stays inside the folder. */
function isInside(path: unknown): boolean {
  return typeof path === 'string' && !/^(\.\.)?([/\\]|$)/.test(normalize(path)) && !/^[A-Za-z]:/.test(path);
}

/**
 * Takes the steps of a committed journal, then removes it.
 *
 * @throws TlsdbError `CHANGE_UNFINISHED` when a step fails; the journal stays
 */
export async function applyJournal(folder: string, steps: readonly Step[]): Promise<void> {
  try {
    await ensureParents(folder, steps);
    for (const step of steps) await take(folder, step);
    const touched = new Set(steps.flatMap(foldersOf));
    for (const path of touched) await syncFolder(join(folder, path));
    await rm(join(folder, OWN.journal));
    await syncFolder(join(folder, OWN.folder));
    await rm(join(folder, OWN.staging), { recursive: true, force: true });
  } catch (error) {
    throw unfinished(folder, error);
  }
}

/** The error of a change that was decided and met a failure afterwards. */
export function unfinished(folder: string, error: unknown): TlsdbError {
  return fail('CHANGE_UNFINISHED', { folder, problem: writeError(folder, error).message }, error);
}

/** The folders whose list of names a step changes. */
function foldersOf(step: Step): readonly string[] {
  if (step.action === 'delete') return [dirname(step.path)];
  return 'to' in step ? [dirname(step.to)] : [];
}

async function ensureParents(folder: string, steps: readonly Step[]): Promise<void> {
  const parents = new Set(steps.flatMap((step) => ('to' in step ? [dirname(step.to)] : [])));
  for (const parent of parents) {
    if (parent !== '.') await ensureFolders(folder, parent);
  }
}

/** Every folder of the relative path `path`, from the outside in; none may be a symbolic link. */
export async function ensureFolders(folder: string, path: string): Promise<void> {
  let current = folder;
  for (const part of path.split('/')) {
    current = join(current, part);
    await ensureFolder(current);
  }
}

async function take(folder: string, step: Step): Promise<void> {
  if (step.action === 'archive') return keep(join(folder, step.from), join(folder, step.to));
  if (step.action === 'place') return ignoreMissing(rename(join(folder, step.from), join(folder, step.to)));
  if (step.action === 'delete' || (await exists(join(folder, step.next))))
    await rm(join(folder, step.path), { force: true });
}

/** A second name for the old file; a copy where the file system has no hard links. */
async function keep(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') return;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await ignoreMissing(copyFile(from, to, constants.COPYFILE_EXCL));
  }
}

/** What is no longer there was moved before an interruption. */
async function ignoreMissing(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}

/** Whether something has this name. @throws TlsdbError `FILE_NOT_READABLE` where nobody can tell */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return false;
    throw readError(path, error);
  }
}
