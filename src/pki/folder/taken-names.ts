import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { isRealFolder, namesIn } from '../../kit/folders.ts';
import type { PairFiles } from './layout.ts';

/** What a new pair may meet in its place. */
export interface TakenRules {
  /** A certificate and key of the same name are replaced. */
  readonly force?: boolean;
  /** The key is somewhere else: one that lies here would not match, not even by force. */
  readonly isKeyElsewhere?: boolean;
}

/**
 * Refuses pairs whose files are there, and names that differ from those of present files in nothing but case: on some
 * file systems, to which a folder may be copied, both are one file.
 *
 * @param pairs further servers, or further users
 * @throws TlsdbError `NAME_TAKEN`, `KEY_TAKEN`, `NAME_TWIN`, `FOLDER_IS_LINK` or `FOLDER_IS_FILE`
 */
export async function refuseTaken(
  dir: string,
  pairs: readonly PairFiles[],
  { force = false, isKeyElsewhere = false }: TakenRules,
): Promise<void> {
  const present = await presentFiles(dir, pairs);
  for (const { name, certificate, key } of pairs) {
    for (const file of [certificate, key]) {
      const isReplaced = force && !(isKeyElsewhere && file === key);
      const found = present.get(file.toLowerCase());
      if (found === undefined) continue;
      if (found !== file) throw fail('NAME_TWIN', { name, path: join(dir, found) });
      if (isReplaced) continue;
      throw fail(force ? 'KEY_TAKEN' : 'NAME_TAKEN', { path: join(dir, file), name });
    }
  }
}

/** The files beside which `pairs` will lie, by their names in lower case. */
async function presentFiles(dir: string, [first]: readonly PairFiles[]): Promise<ReadonlyMap<string, string>> {
  const folder = `${first?.purpose ?? 'client'}s`;
  const files = (await isRealFolder(join(dir, folder))) ? await namesIn(join(dir, folder)) : [];
  return new Map(files.map((file) => [`${folder}/${file}`.toLowerCase(), `${folder}/${file}`]));
}
