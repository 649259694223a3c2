import { glob, readFile } from 'node:fs/promises';
import { fileModeSync, readSourceSync } from './files.ts';
import { finding, verdictOf, type Verdict } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { modeFindings } from './verify-files.ts';
import { verifyFolder, type FolderOptions } from './verify-folder.ts';
import { verifyPair } from './verify-pair.ts';

/** One entry of a batch: a folder, or one pair with its CA and name. */
export type BatchTarget =
  | { readonly dir: string }
  | {
      readonly cert: string;
      readonly key: string | undefined;
      readonly ca: string | undefined;
      readonly host: string | undefined;
    };

/** The verdict about one entry. */
export interface BatchResult extends Verdict {
  /** The folder or the certificate file. */
  readonly target: string;
}

/**
 * Reads the entries of a batch. `source` is a pattern of folders (`/srv/db-*`) or a file with one entry per
 * line: a folder, or certificate, key, CA and host with tabs between them. Lines that start with `#` are passed over.
 *
 * @throws system errors of reading the list
 */
export async function readBatch(source: string): Promise<readonly BatchTarget[]> {
  if (/[*?[]/.test(source)) return await foldersOf(source);
  const lines = (await readFile(source, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseLine);
}

async function foldersOf(pattern: string): Promise<readonly BatchTarget[]> {
  const folders: string[] = [];
  for await (const folder of glob(pattern)) folders.push(folder);
  return folders.sort().map((dir) => ({ dir }));
}

function parseLine(line: string): BatchTarget {
  const [first = '', key, ca, host] = line.split('\t').map((field) => field.trim() || undefined);
  return line.includes('\t') ? { cert: first, key, ca, host } : { dir: first };
}

/** Judges the entries one after the other; a CA file that many of them share is read and parsed once. */
export async function* verifyBatch(
  targets: Iterable<BatchTarget>,
  options: FolderOptions = {},
): AsyncGenerator<BatchResult> {
  const authorities = new Map<string, SourceFile>();
  for (const target of targets) {
    yield 'dir' in target
      ? { target: target.dir, ...(await verifyFolder(target.dir, options)) }
      : { target: target.cert, ...verifyEntry(target, options, authorities) };
  }
}

function verifyEntry(
  { cert, key, ca, host }: Extract<BatchTarget, { readonly cert: string }>,
  options: FolderOptions,
  authorities: Map<string, SourceFile>,
): Verdict {
  const hosts = host === undefined ? options.hosts : [...(options.hosts ?? []), host];
  const { checks } = verifyPair({
    ...options,
    hosts,
    purpose: 'server',
    certificate: readSourceSync(cert),
    key: key === undefined ? undefined : readSourceSync(key),
    ca: ca === undefined ? undefined : shared(ca, authorities),
  });
  const permissions = key === undefined ? [] : modeFindings(key, fileModeSync(key), checks);
  return verdictOf([...checks, ...permissions], options.strict);
}

/** A CA file that many entries name is read and parsed once. */
function shared(file: string, known: Map<string, SourceFile>): SourceFile {
  const source = known.get(file) ?? readSourceSync(file);
  known.set(file, source);
  return source;
}

/** The verdict about a list without entries. */
export function emptyBatch(source: string): BatchResult {
  const checks = finding('FILE_EMPTY', source);
  return { target: source, ...verdictOf(checks) };
}
