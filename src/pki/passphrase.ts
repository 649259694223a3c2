import { join } from 'node:path';
import { fail } from '../kit/errors.ts';
import { readFileIfPresent, readWholeFile } from '../kit/files.ts';
import { FILE } from './folder/layout.ts';

/** A passphrase is a line, not a book: larger files are a mistake, in bytes. */
const PASSPHRASE_FILE_LIMIT = 64 * 1024;

/**
 * Reads a passphrase: the first line of a file, without its line end.
 *
 * @throws TlsdbError `PASSPHRASE_EMPTY`, or what reading a file throws
 */
export async function readPassphrase(path: string): Promise<string> {
  const text = (await readWholeFile(path, PASSPHRASE_FILE_LIMIT)).toString('utf8');
  const [line = ''] = text.split(/\r?\n/, 1);
  if (line === '') throw fail('PASSPHRASE_EMPTY', { path });
  return line;
}

/** How the passphrase of a CA key reaches a command. */
export interface PassphraseSource {
  /** A file whose first line it is. */
  readonly caPassphraseFile?: string;
  /** Asks for it; called only where there is no file and the key needs one. */
  readonly askCaPassphrase?: () => Promise<string>;
}

/**
 * The passphrase of the CA key of a folder, before the folder is locked: nobody waits while somebody types.
 *
 * @param keyFile the key that it opens; default: that of the folder
 * @returns `undefined` when there is no file and nobody had to be asked
 * @throws TlsdbError `PASSPHRASE_EMPTY`, or what reading a file throws
 */
export async function caPassphraseOf(
  dir: string,
  { caPassphraseFile, askCaPassphrase }: PassphraseSource,
  keyFile: string = join(dir, FILE.caKey),
): Promise<string | undefined> {
  if (caPassphraseFile !== undefined) return readPassphrase(caPassphraseFile);
  if (!askCaPassphrase) return undefined;
  const key = await readFileIfPresent(keyFile);
  if (!key?.includes('ENCRYPTED')) return undefined;
  const passphrase = await askCaPassphrase();
  if (passphrase === '') throw fail('PASSPHRASE_NEEDED', { path: keyFile });
  return passphrase;
}
