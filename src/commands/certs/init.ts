import * as Flags from '@oclif/core/flags';
import { FolderCommand } from '../../cli/folder-command.ts';
import {
  allowLongFlag,
  caPassphraseFileFlag,
  daysFlag,
  dirFlag,
  hostFlag,
  keyTypeFlag,
  organizationFlag,
} from '../../cli/flags.ts';
import { fileRows, shownPath } from '../../cli/file-rows.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { shellQuoted } from '../../kit/quoted.ts';
import { style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import type { InitReport } from '../../pki/folder/report.ts';

/** `tlsdb certs init`: makes whatever is missing from a certificate folder. */
export class CertsInit extends FolderCommand {
  static override summary = 'make a certificate folder: CA, server and client certificate, RSA pair, CRL';

  static override description =
    'Makes what is missing and keeps the rest: a second run changes nothing. The file names are those of MySQL, ' +
    'so that the folder serves MySQL, MariaDB, TiDB, Vitess and ProxySQL as it is.';

  static override examples = [
    { description: 'everything for a server on this machine, in ./certs', command: '<%= config.bin %> certs init' },
    {
      description: 'a server that clients reach by these names',
      command: '<%= config.bin %> certs init --dir /etc/mysql/certs --host db.example.com --host 10.0.0.5',
    },
    {
      description: 'a CA that can sign for this domain and network only',
      command: '<%= config.bin %> certs init --permit db.internal --permit 10.0.0.0/8',
    },
    {
      description: 'certificates of a CA that you have already',
      command: '<%= config.bin %> certs init --ca-cert company-ca.pem --ca-key company-ca-key.pem',
    },
    {
      description: 'certificates with a subject, names and lifetimes of your own',
      command: '<%= config.bin %> certs init --profile ca.toml --profile server.toml',
    },
    {
      description: 'a CA key that needs a passphrase',
      command: '<%= config.bin %> certs init --ca-passphrase-file passphrase.txt',
    },
  ];

  static override flags = {
    dir: dirFlag,
    host: hostFlag,
    user: Flags.string({ description: 'user of the client certificate [default: client]', helpValue: 'NAME' }),
    'key-type': keyTypeFlag,
    days: daysFlag,
    'ca-days': Flags.integer({
      description: 'lifetime of the CA in days [default: 3650]',
      min: 1,
      max: 36_500,
      helpValue: 'N',
    }),
    organization: organizationFlag,
    'common-name': Flags.string({ description: 'name of the CA [default: tlsdb CA]', helpValue: 'TEXT' }),
    permit: Flags.string({
      description: 'limit the CA to this domain or network; repeatable, the loopback names are always permitted',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'DOMAIN-or-CIDR',
    }),
    'allow-long': allowLongFlag,
    profile: Flags.string({
      description: 'file that says what new certificates contain, one of each kind; templates/profiles has them',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
    }),
    'ca-cert': Flags.string({
      description: 'sign with this CA, made elsewhere; an intermediate together with those above it (PEM)',
      dependsOn: ['ca-key'],
      exclusive: ['ca-days', 'common-name', 'permit'],
      helpValue: 'FILE',
    }),
    'ca-key': Flags.string({ description: 'key of --ca-cert', dependsOn: ['ca-cert'], helpValue: 'FILE' }),
    'ca-crl': Flags.string({
      description: 'CRLs of the CAs above --ca-cert, which MySQL and MariaDB need beside its own',
      dependsOn: ['ca-cert'],
      helpValue: 'FILE',
    }),
    'ca-passphrase-file': caPassphraseFileFlag,
    force: Flags.boolean({ description: 'replace server and client certificate and their keys, never the CA' }),
  };

  async run(): Promise<InitReport> {
    const { flags } = await this.parse(CertsInit);
    // The slowest part, in a thread of its own while the rest is still being loaded.
    const { startPasswordKeys } = await import('../../pki/folder/password-keys.ts');
    const passwordKeys = startPasswordKeys(flags.dir);
    const { initFolder } = await import('../../pki/folder/init-folder.ts');
    const report = await initFolder({
      ...withoutUndefined({
        hosts: flags.host,
        user: flags.user,
        keyType: flags['key-type'],
        days: flags.days,
        caDays: flags['ca-days'],
        organization: flags.organization,
        commonName: flags['common-name'],
        permit: flags.permit,
        profileFiles: flags.profile,
        caCertificateFile: flags['ca-cert'],
        caKeyFile: flags['ca-key'],
        caCrlFile: flags['ca-crl'],
        caPassphraseFile: flags['ca-passphrase-file'],
        passwordKeys,
      }),
      ...this.passphrasePrompt(),
      dir: flags.dir,
      force: flags.force,
      allowLong: flags['allow-long'],
    });
    this.print(...(await describe(report)));
    this.showWarnings(report);
    return report;
  }
}

async function describe(report: InitReport): Promise<readonly string[]> {
  const { modeOf } = await import('../../pki/folder/layout.ts');
  const made = fileRows(report.created, style.green('made'), modeOf);
  const kept = fileRows(report.kept, style.dim('kept'), modeOf);
  return [headline(report), '', ...table([...made, ...kept]), ...(made.length > 0 ? nextSteps(report) : [])];
}

function headline({ dir, created, kept }: InitReport): string {
  const folder = style.bold(shownPath(dir));
  if (created.length === 0) return `${folder} is complete; nothing was changed`;
  return `${folder}: ${created.length} ${created.length === 1 ? 'file' : 'files'} made${kept.length > 0 ? `, ${kept.length} kept` : ''}`;
}

function nextSteps({ dir }: InitReport): readonly string[] {
  const folder = shellQuoted(shownPath(dir));
  const rows = [
    [
      'serve with it',
      style.cyan(
        `tlsdb serve --ssl-cert ${folder}/server-cert.pem --ssl-key ${folder}/server-key.pem --ssl-ca ${folder}/ca.pem`,
      ),
    ],
    [
      'MySQL, MariaDB',
      style.cyan(`ssl_ca=${dir}/ca.pem  ssl_cert=${dir}/server-cert.pem  ssl_key=${dir}/server-key.pem`),
    ],
    ['a client', style.cyan(`mysql --ssl-mode=VERIFY_IDENTITY --ssl-ca=${folder}/ca.pem --host=…`)],
    ['check it', style.cyan(`tlsdb certs verify --dir ${folder}`)],
  ];
  return ['', 'Next', ...table(rows)];
}
