import { fail } from '../kit/errors.ts';
import { readWholeFile } from '../kit/files.ts';

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
