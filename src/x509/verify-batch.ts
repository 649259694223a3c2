import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { readSource } from './files.ts';
import { finding, verdictOf, type Verdict } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { permissionFindings } from './verify-files.ts';
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
      : { target: target.cert, ...(await verifyEntry(target, options, authorities)) };
  }
}

async function verifyEntry(
  { cert, key, ca, host }: Extract<BatchTarget, { readonly cert: string }>,
  options: FolderOptions,
  authorities: Map<string, SourceFile>,
): Promise<Verdict> {
  const hosts = host === undefined ? options.hosts : [...(options.hosts ?? []), host];
  const { checks } = verifyPair({
    ...options,
    hosts,
    purpose: 'server',
    certificate: await readSource(cert),
    key: key === undefined ? undefined : await readSource(key),
    ca: ca === undefined ? undefined : shared(await readSource(ca), authorities),
  });
  const permissions = key === undefined ? [] : await permissionFindings(key);
  return verdictOf([...checks, ...permissions], options.strict);
}

/** The same bytes under the same name become the same object, which is parsed once. */
function shared(source: SourceFile, known: Map<string, SourceFile>): SourceFile {
  if ('problem' in source) return source;
  const digest = createHash('sha256').update(source.bytes).digest('base64');
  const key = `${source.file}\0${digest}`;
  const earlier = known.get(key) ?? source;
  known.set(key, earlier);
  return earlier;
}

/** The verdict about a list without entries. */
export function emptyBatch(source: string): BatchResult {
  const checks = finding('FILE_EMPTY', source);
  return { target: source, ...verdictOf(checks) };
}
