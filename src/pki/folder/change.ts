import { dirname, join } from 'node:path';
import { writeError } from '../../kit/file-failure.ts';
import { createFile } from '../../kit/files.ts';
import { ensureFolder, syncFolder } from '../../kit/folders.ts';
import { withLock, type LockOptions } from '../../kit/lock.ts';
import { inTurns } from '../../kit/turns.ts';
import { applyJournal, commitJournal, ensureFolders, exists, recover, unfinished, type Step } from './journal.ts';
import { modeOf, OWN, type PairFiles } from './layout.ts';

/** New contents of one file. */
export interface FileChange {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/** A certificate and its key that change together. */
export interface PairChange {
  readonly pair: PairFiles;
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** A file of tlsdb's own that has served its purpose. It is not archived. */
export interface Removal {
  readonly remove: string;
}

export type Change = FileChange | PairChange | Removal;

/** What a command wants changed, and what it answers when that has happened. */
export interface Outcome<T> {
  readonly changes: readonly Change[];
  readonly value: T;
}

/**
 * Changes a certificate folder all-or-nothing. `work` runs alone under the folder's lock, after whatever an earlier
 * command left unfinished was finished or discarded; then all its changes happen, or none.
 *
 * @param now names the archive of the replaced files
 * @throws TlsdbError `LOCKED`, `DISK_FULL`, `FILE_NOT_WRITABLE`, `CHANGE_UNFINISHED`, or what `work` throws
 */
export async function changeFolder<T>(
  folder: string,
  now: number,
  work: () => Promise<Outcome<T>>,
  options: LockOptions = {},
): Promise<T> {
  await ensureFolder(folder);
  await ensureFolder(join(folder, OWN.folder));
  return withLock(
    join(folder, OWN.lock),
    async () => {
      await recover(folder);
      const { changes, value } = await work();
      if (changes.length > 0) await apply(folder, now, changes);
      return value;
    },
    options,
  );
}

async function apply(folder: string, now: number, changes: readonly Change[]): Promise<void> {
  const staged = await inTurns(changes.flatMap(filesOf), (change, index) => stage(folder, change, index));
  const removals = changes.flatMap((change) => ('remove' in change ? [change.remove] : []));
  const steps = [...stepsOf(staged, now), ...removals.map((path): Step => ({ action: 'delete', path }))];
  try {
    await ensureFolders(folder, OWN.staging);
    await inTurns(staged, ({ file, data, from }) =>
      createFile(join(folder, from), data, modeOf(file), join(folder, file)),
    );
    await syncFolder(join(folder, OWN.staging));
    await commitJournal(folder, steps);
  } catch (error) {
    // The journal may have been there already when the disk failed: then the change is decided, and is finished.
    const isDecided = await exists(join(folder, OWN.journal));
    await recover(folder).catch(() => {});
    throw isDecided ? unfinished(folder, error) : writeError(folder, error);
  }
  await applyJournal(folder, steps);
}

interface StagedFile extends FileChange {
  readonly from: string;
  readonly isReplaced: boolean;
  /** The certificate that must be out of sight while this key is replaced. */
  readonly pairedWith?: string;
}

async function stage(folder: string, change: PairedFile, index: number): Promise<StagedFile> {
  return { ...change, from: `${OWN.staging}/${index}`, isReplaced: await exists(join(folder, change.file)) };
}

type PairedFile = FileChange & Pick<StagedFile, 'pairedWith'>;

/** The key goes first: a key without its certificate is no pair, a certificate with another key is a broken one. */
function filesOf(change: Change): readonly PairedFile[] {
  if ('remove' in change) return [];
  if ('file' in change) return [change];
  return [
    { file: change.pair.key, data: change.keyPem, pairedWith: change.pair.certificate },
    { file: change.pair.certificate, data: change.certificatePem },
  ];
}

/** Old files are archived first; a new key is placed only while its old certificate is out of sight. */
function stepsOf(staged: readonly StagedFile[], now: number): readonly Step[] {
  const archive = `${OWN.archive}/${new Date(now).toISOString().replaceAll(':', '')}`;
  const byFile = new Map(staged.map((file) => [file.file, file]));
  const kept = staged.filter(({ file, isReplaced }) => isReplaced && dirname(file) !== OWN.folder);
  return [
    ...kept.map(({ file }): Step => ({ action: 'archive', from: file, to: `${archive}/${file}` })),
    ...staged.flatMap(({ file, from, pairedWith }): Step[] => {
      const place: Step = { action: 'place', from, to: file };
      const successor = pairedWith === undefined ? undefined : byFile.get(pairedWith);
      if (!successor?.isReplaced) return [place];
      return [{ action: 'remove', path: successor.file, next: successor.from }, place];
    }),
  ];
}
