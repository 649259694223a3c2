import type { Artefact } from './artefact.ts';
import { applyFilter, escapeFor, type Syntax } from './escape.ts';
import type { ExportSource } from './source.ts';
import { readTemplate, renderTemplate } from './template.ts';
import { checkPrintable, valueOf } from './values.ts';

/** An artefact that is made of a template of the same name. */
interface TextFile {
  readonly file: string;
  readonly syntax: Syntax;
  readonly isPrivate?: boolean;
}

/** The formats that are text; each template says in its first lines what it is for. */
export const TEXT_FORMATS = {
  'k8s-secret': [{ file: 'k8s-secret.yaml', syntax: 'double', isPrivate: true }],
  'my.cnf': [{ file: 'my.cnf', syntax: 'double' }],
  'mysql-client.cnf': [{ file: 'mysql-client.cnf', syntax: 'double' }],
  'tidb.toml': [{ file: 'tidb.toml', syntax: 'double' }],
  proxysql: [{ file: 'proxysql.sql', syntax: 'sql' }],
  compose: [{ file: 'compose.yaml', syntax: 'compose' }],
  systemd: [
    { file: 'tlsdb.service', syntax: 'systemd' },
    { file: 'tlsdb-renew.service', syntax: 'systemd' },
    { file: 'tlsdb-renew.timer', syntax: 'systemd' },
  ],
  jdbc: [{ file: 'jdbc.properties', syntax: 'properties' }],
  dsn: [{ file: 'dsn.txt', syntax: 'url' }],
  env: [{ file: 'database.env', syntax: 'shell' }],
  mysql2: [{ file: 'mysql2.mjs', syntax: 'single' }],
  mariadb: [{ file: 'mariadb.mjs', syntax: 'single' }],
  go: [{ file: 'main.go', syntax: 'double' }],
  pymysql: [{ file: 'pymysql_example.py', syntax: 'double' }],
  'mysql-connector-python': [{ file: 'mysql_connector_example.py', syntax: 'double' }],
  'php-pdo': [{ file: 'pdo.php', syntax: 'single' }],
  rust: [{ file: 'main.rs', syntax: 'double' }],
  dotnet: [{ file: 'Program.cs', syntax: 'double' }],
  prisma: [{ file: 'prisma.ts', syntax: 'single' }],
  typeorm: [{ file: 'data-source.ts', syntax: 'single' }],
} as const satisfies Record<string, readonly TextFile[]>;

/** Makes the artefacts of a text format from their templates. */
export async function renderTextFormat(
  format: keyof typeof TEXT_FORMATS,
  source: ExportSource,
): Promise<readonly Artefact[]> {
  const files: readonly TextFile[] = TEXT_FORMATS[format];
  return Promise.all(files.map((file) => renderTextFile(file, source)));
}

/** Makes one artefact of its template. */
export async function renderTextFile(
  { file, syntax, isPrivate = false }: TextFile,
  source: ExportSource,
): Promise<Artefact> {
  const data = await renderTemplate(await readTemplate(file), async ({ name, filter }) => {
    const value = applyFilter(filter, await valueOf(source, name));
    return escapeFor(syntax, checkPrintable(name, value));
  });
  return { file, data, isPrivate };
}
