import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fail, systemErrorCode } from '../../kit/errors.ts';
import { readError } from '../../kit/file-failure.ts';
import { PRIVATE_MODE, PUBLIC_MODE, readFileIfPresent } from '../../kit/files.ts';
import { ensureFolder, isRealFolder } from '../../kit/folders.ts';
import { writeFilesTogether } from '../../kit/write-together.ts';
import { matchesHost, parseHost } from '../../x509/host-name.ts';
import type { Artefact } from './artefact.ts';
import { buildArtefacts, EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { openSource, type ExportSettings, type ExportSource } from './source.ts';
import { MADE_BY_INIT } from '../folder/layout.ts';

export interface ExportOptions extends ExportSettings {
  readonly format: ExportFormat;
  /** A folder, or the file of a format of one file. Absent: the text is in the report. */
  readonly to?: string;
  /** Replaces files that are there already. */
  readonly force?: boolean;
}

/** A file of an export: where it was written, or its text. */
export interface ExportedFile {
  readonly file: string;
  /** Octal, such as `0600`. */
  readonly mode: string;
  readonly status: 'written' | 'unchanged' | 'printed';
  readonly content?: string;
}

/** Something that the artefact's users will meet. */
export interface ExportWarning {
  readonly code: 'HOST_NOT_NAMED';
  readonly message: string;
}

/** The document that `tlsdb certs export --json` prints. */
export interface ExportReport {
  readonly dir: string;
  readonly format: ExportFormat;
  readonly files: readonly ExportedFile[];
  readonly warnings: readonly ExportWarning[];
}

/**
 * Exports the certificates of a folder in another form.
 *
 * @throws TlsdbError `FORMAT_UNKNOWN`, `EXPORT_NEEDS_FILE`, `EXPORT_NEEDS_FOLDER`, `EXPORT_EXISTS`,
 * `EXPORT_UNFINISHED`, `EXPORT_VALUE_INVALID`, `STORE_PASSWORD_NEEDED`, `STORE_PASSWORD_INVALID`, and whatever reading the folder throws
 */
export async function exportFolder(options: ExportOptions): Promise<ExportReport> {
  const { format, to, force = false } = options;
  if (!EXPORT_FORMATS.includes(format)) throw fail('FORMAT_UNKNOWN', { format, known: EXPORT_FORMATS.join(', ') });
  const dir = resolve(options.dir);
  if (!(await isRealFolder(dir))) throw fail('FILE_NOT_FOUND', { path: dir, more: MADE_BY_INIT });
  const source = openSource({ ...options, dir, certsPath: options.certsPath ?? dir });
  const artefacts = await buildArtefacts(format, source);
  const warnings = await hostWarnings(source);
  const files =
    to === undefined
      ? artefacts.map((artefact) => printed(format, artefacts, artefact))
      : await write(format, artefacts, to, force);
  return { dir, format, files, warnings };
}

function printed(format: ExportFormat, all: readonly Artefact[], { file, data, isPrivate }: Artefact): ExportedFile {
  if (all.length > 1) throw needsFolder(format, all);
  if (typeof data !== 'string') throw fail('EXPORT_NEEDS_FILE', { format, file });
  return { file, mode: modeText(isPrivate), status: 'printed', content: data };
}

function needsFolder(format: ExportFormat, artefacts: readonly Artefact[]): Error {
  return fail('EXPORT_NEEDS_FOLDER', { format, files: artefacts.map(({ file }) => file).join(', ') });
}

async function write(
  format: ExportFormat,
  artefacts: readonly Artefact[],
  to: string,
  force: boolean,
): Promise<readonly ExportedFile[]> {
  const targets = await chooseTargets(format, artefacts, to);
  const states = await Promise.all(targets.map(({ path, artefact }) => stateOf(path, artefact)));
  const taken = targets.find((_, index) => states[index] === 'other');
  if (taken && !force) throw fail('EXPORT_EXISTS', { path: taken.path });
  const isNew = (_: unknown, index: number): boolean => states[index] !== 'same';
  await writeFilesTogether(
    targets.filter(isNew).map(({ path, artefact: { data, isPrivate } }) => ({
      path,
      data,
      mode: isPrivate ? PRIVATE_MODE : PUBLIC_MODE,
    })),
  );
  return targets.map(({ path, artefact: { isPrivate } }, index) => ({
    file: path,
    mode: modeText(isPrivate),
    status: states[index] === 'same' ? 'unchanged' : 'written',
  }));
}

interface Target {
  readonly path: string;
  readonly artefact: Artefact;
}

/** `--to` names a folder when it is one, when it ends like one, or when there are several files. */
async function chooseTargets(
  format: ExportFormat,
  artefacts: readonly Artefact[],
  to: string,
): Promise<readonly Target[]> {
  const path = resolve(to);
  const present = await kindOf(path);
  const [first, ...others] = artefacts;
  if (first && others.length === 0 && present !== 'folder' && !/[/\\]$/.test(to)) return [{ path, artefact: first }];
  if (present === 'file') throw needsFolder(format, artefacts);
  if (present === 'folder') await isRealFolder(path);
  else await ensureFolder(path);
  return artefacts.map((artefact) => ({ path: join(path, artefact.file), artefact }));
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return 'nothing';
    throw readError(path, error);
  }
}

/** What is at a target: nothing, the same file with the same mode, or something else. */
async function stateOf(path: string, { data, isPrivate }: Artefact): Promise<'absent' | 'same' | 'other'> {
  const present = await readFileIfPresent(path);
  if (!present) return 'absent';
  const isSame = present.equals(typeof data === 'string' ? Buffer.from(data) : data);
  const mode = (await stat(path)).mode & 0o777;
  return isSame && (!isPrivate || mode === PRIVATE_MODE) ? 'same' : 'other';
}

function modeText(isPrivate: boolean): string {
  return (isPrivate ? PRIVATE_MODE : PUBLIC_MODE).toString(8).padStart(4, '0');
}

/** A host that the server certificate does not name would be refused by every client that verifies. */
async function hostWarnings(source: ExportSource): Promise<readonly ExportWarning[]> {
  const { host } = source.settings;
  if (host === undefined) return [];
  const identity = parseHost(host);
  if (!identity) throw fail('HOST_INVALID', { host: JSON.stringify(host), reason: 'it is no name and no address' });
  const leaf = await source.leaf('server').catch(() => undefined);
  if (!leaf || matchesHost(leaf.chain[0], identity)) return [];
  const message = `${leaf.files.certificate} does not name ${host}: clients that verify the server will refuse it`;
  return [{ code: 'HOST_NOT_NAMED', message }];
}
