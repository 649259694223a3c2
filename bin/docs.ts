// npm run docs: writes the tables of the reference that come from the code. A test compares them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentName, FIELDS, type Field } from '../src/config/schema.ts';
import { ERRORS } from '../src/kit/error-table.ts';
import { codeReference } from '../src/x509/explain.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A table of the reference: the file that holds it between its two marks, and how it is made. */
export interface DocumentTable {
  readonly file: string;
  readonly name: string;
  render(): string;
}

export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  { file: 'docs/errors.md', name: 'errors', render: renderErrors },
  { file: 'docs/serve.md', name: 'settings', render: renderSettings },
  { file: 'docs/verify.md', name: 'codes', render: codeReference },
];

/** The whole text of the table's file as it should be. */
export function rendered({ file, name, render }: DocumentTable): {
  readonly actual: string;
  readonly expected: string;
} {
  const actual = readFileSync(join(ROOT, file), 'utf8');
  const [begin, end] = [`<!-- ${name}: npm run docs -->`, `<!-- /${name} -->`];
  const from = actual.indexOf(begin);
  const to = actual.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks of the table ${name}`);
  const expected = `${actual.slice(0, from)}${begin}\n\n${render()}\n\n${actual.slice(to)}`;
  return { actual, expected };
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function renderErrors(): string {
  const rows = Object.entries(ERRORS).map(([code, { message, hint, exit }]) => [
    `\`${code}\``,
    message,
    hint,
    String(exit),
  ]);
  return table(['code', 'message', 'what mends it', 'exit'], rows);
}

function renderSettings(): string {
  const rows = Object.values<Field>(FIELDS).map((field) => [
    `\`--${field.flag}\`${field.char === undefined ? '' : `, \`-${field.char}\``}`,
    `\`${environmentName(field)}\``,
    `\`${field.key}\``,
    field.default === undefined ? '' : `\`${field.default}\``,
    field.choices === undefined ? field.description : `${field.description} (${field.choices.join(', ')})`,
  ]);
  return table(['flag', 'environment', 'config key', 'default', 'meaning'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const document of DOCUMENT_TABLES) writeFileSync(join(ROOT, document.file), rendered(document).expected);
}
