import { resolve } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { caPassphraseOf, type PassphraseSource } from '../passphrase.ts';
import { changeFolder, type Outcome } from './change.ts';
import { requireCa } from './load-authority.ts';

/** Which folder is changed, and what opens the key of its CA. */
export interface CaFolderOptions extends PassphraseSource {
  readonly dir: string;
  readonly clock?: Clock;
}

/**
 * Changes a folder that has a CA, as {@link changeFolder} does.
 *
 * @param work is told the absolute path of the folder, and the passphrase of its CA key where there is one
 * @throws TlsdbError `FILE_NOT_FOUND` without a CA, `PASSPHRASE_EMPTY`, or what `changeFolder` throws
 */
export async function changeCaFolder<T>(
  options: CaFolderOptions,
  work: (dir: string, passphrase: string | undefined) => Promise<Outcome<T>>,
): Promise<T> {
  const { clock = systemClock } = options;
  const dir = resolve(options.dir);
  await requireCa(dir);
  const passphrase = await caPassphraseOf(dir, options);
  return changeFolder(dir, clock.now(), () => work(dir, passphrase));
}
