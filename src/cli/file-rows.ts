import { relative } from 'node:path';
import { style } from './style.ts';

/** A file of a certificate folder as reports describe it. */
export interface ShownFile {
  readonly file: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly notAfter: string | null;
  readonly sans: readonly string[];
}

/** One row per file: what happened to it, its name, its mode, and what it is. */
export function fileRows(
  files: readonly ShownFile[],
  word: string,
  modeOf: (file: string) => number,
): readonly (readonly string[])[] {
  return files.map((file) => [word, file.file, modeOf(file.file).toString(8).padStart(4, '0'), contentsOf(file)]);
}

function contentsOf({ kind, subject, notAfter, sans }: ShownFile): string {
  if (subject === null || notAfter === null) return style.dim(PLAIN_FILES[kind] ?? '');
  const names = sans.length > 0 ? style.dim(` (${sans.join(', ')})`) : '';
  return `until ${notAfter.slice(0, 10)}  ${subject}${names}`;
}

const PLAIN_FILES: Readonly<Record<string, string>> = {
  'ca-key': 'signs certificates: keep it away from servers',
  'server-key': 'the server’s',
  'client-key': 'the user’s',
  'password-private-key': 'for caching_sha2_password without TLS',
  'password-public-key': 'its public half, for clients',
  crl: 'revoked certificates',
  gitignore: 'keeps the folder out of version control',
};

/** A path as it is typed from the present folder. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  if (shown === '') return '.';
  return shown.startsWith('..') ? path : shown;
}
