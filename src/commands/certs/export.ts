import * as Flags from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command.ts';
import { shownPath } from '../../cli/file-rows.ts';
import { dirFlag } from '../../cli/flags.ts';
import { askSecret, canAsk } from '../../cli/prompt.ts';
import { errorStyle, style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { fail } from '../../kit/errors.ts';
import type { ExportReport } from '../../pki/export/export-folder.ts';

/** The formats; `EXPORT_FORMATS` of the exporter is the same list, which a test compares. */
export const FORMATS = [
  'pem-bundle',
  'der',
  'p12',
  'jks',
  'haproxy',
  'k8s-secret',
  'my.cnf',
  'mysql-client.cnf',
  'tidb.toml',
  'proxysql',
  'compose',
  'systemd',
  'jdbc',
  'dsn',
  'env',
  'mysql2',
  'mariadb',
  'go',
  'pymysql',
  'mysql-connector-python',
  'php-pdo',
  'rust',
  'dotnet',
  'prisma',
  'typeorm',
] as const;

/** `tlsdb certs export`: the certificates of a folder in the form that another program reads. */
export class CertsExport extends BaseCommand {
  static override summary = 'export certificates as key stores, configuration of servers and clients, code';

  static override description =
    'Text of one file is printed unless --to says where to write it. Files with a private key are written with mode ' +
    '0600. Configuration and code name the files of the folder and hold no secret; k8s-secret, pem-bundle, p12, der ' +
    'and haproxy hold the private key itself.';

  static override examples = [
    {
      description: 'the lines for my.cnf, server and clients',
      command: '<%= config.bin %> certs export --format my.cnf --certs-path /etc/mysql/certs',
    },
    {
      description: "alice's key store and a trust store for Java",
      command: '<%= config.bin %> certs export --format p12 --user alice --to java/ --password-file password.txt',
    },
    {
      description: 'Secrets for TiDB Operator',
      command:
        '<%= config.bin %> certs export --format k8s-secret --cluster basic --namespace tidb | kubectl apply -f -',
    },
    {
      description: 'a Node.js program that connects with the identity of the server verified',
      command: '<%= config.bin %> certs export --format mysql2 --host db.example.com --port 3306 --to connect.mjs',
    },
  ];

  static override flags = {
    dir: dirFlag,
    format: Flags.option({ char: 'f', description: 'what to make', options: FORMATS, required: true })(),
    to: Flags.string({ description: 'file or folder to write to [default: standard output]', helpValue: 'DIR/FILE' }),
    user: Flags.string({
      description: 'user whose certificate is meant [default: the default client]',
      helpValue: 'NAME',
    }),
    server: Flags.string({ description: 'server whose certificate is meant [default: server]', helpValue: 'NAME' }),
    host: Flags.string({
      description: 'where clients reach the server [default: the first name of its certificate]',
      helpValue: 'NAME-or-IP',
    }),
    port: Flags.integer({ description: 'port of the server [default: 4000]', min: 1, max: 65_535, helpValue: 'PORT' }),
    database: Flags.string({ description: 'database to use [default: test]', helpValue: 'NAME' }),
    'certs-path': Flags.string({
      description: 'where the folder is on the machine that uses the result [default: --dir]',
      helpValue: 'PATH',
    }),
    cluster: Flags.string({ description: 'k8s-secret: name of the cluster [default: tlsdb]', helpValue: 'NAME' }),
    namespace: Flags.string({ description: 'k8s-secret: namespace [default: default]', helpValue: 'NAME' }),
    'password-file': Flags.string({
      description: 'p12, jks: file whose first line is the password; without it a terminal asks',
      helpValue: 'FILE',
    }),
    force: Flags.boolean({ description: 'replace files that are there already' }),
  };

  async run(): Promise<ExportReport> {
    const { flags } = await this.parse(CertsExport);
    const { exportFolder } = await import('../../pki/export/export-folder.ts');
    const report = await exportFolder({
      ...withoutUndefined({
        to: flags.to,
        user: flags.user,
        server: flags.server,
        host: flags.host,
        port: flags.port,
        database: flags.database,
        certsPath: flags['certs-path'],
        cluster: flags.cluster,
        namespace: flags.namespace,
      }),
      dir: flags.dir,
      format: flags.format,
      force: flags.force,
      password: () => storePassword(flags['password-file']),
    });
    this.#show(report);
    return report;
  }

  /** The text itself is what was asked for: --quiet does not hold it back. */
  #show({ files, warnings }: ExportReport): void {
    for (const { code, message } of warnings) this.say(`${errorStyle().yellow('warning')} ${message} [${code}]`);
    if (this.jsonEnabled()) return;
    for (const { content } of files) if (content !== undefined) process.stdout.write(content);
    const written = files.filter(({ status }) => status !== 'printed');
    if (written.length > 0) this.print(...table(written.map(row), ''));
  }
}

function row({ file, mode, status }: ExportReport['files'][number]): readonly string[] {
  return [status === 'written' ? style.green('made') : style.dim('kept'), shownPath(file), mode];
}

/** The password of a key store: from a file, or typed twice on a terminal; never from the command line. */
async function storePassword(file: string | undefined): Promise<string> {
  const { readPassphrase } = await import('../../pki/passphrase.ts');
  if (file !== undefined) return readPassphrase(file);
  if (!canAsk()) throw fail('STORE_PASSWORD_NEEDED');
  const password = await askSecret('Password of the key store: ');
  const again = await askSecret('The same again: ');
  if (password !== again) throw fail('STORE_PASSWORD_INVALID', { reason: 'the two entries differ' });
  return password;
}
