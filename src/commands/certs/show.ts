import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import { fail } from '../../kit/errors.ts';
import { STANDARD_INPUT, visible } from '../../kit/quoted.ts';
import type { Inspection } from '../../pki/inspect.ts';

/** The document that `tlsdb certs show --json` prints. */
interface ShowReport {
  readonly files: readonly { readonly file: string; readonly contents: readonly Inspection[] }[];
}

/** `tlsdb certs show FILE…`: what is in a file, and the strings that REQUIRE clauses compare. */
export class CertsShow extends BaseCommand {
  static override summary = 'show certificates, requests, CRLs and keys, with the exact REQUIRE strings';

  static override examples = [
    {
      description: 'what CREATE USER … REQUIRE must say',
      command: '<%= config.bin %> certs show certs/client-cert.pem',
    },
    {
      description: 'the subject alone, for a script',
      command: "<%= config.bin %> certs show alice-cert.pem --json | jq -r '.files[0].contents[0].require.subject'",
    },
  ];

  static override strict = false;

  static override args = {
    file: Args.string({ description: 'files in PEM or DER; - is standard input', required: true }),
  };

  async run(): Promise<ShowReport> {
    const { argv } = await this.parse(CertsShow);
    const { showFile } = await import('../../pki/inspect.ts');
    const { readWholeFile } = await import('../../kit/files.ts');
    const files: { file: string; contents: readonly Inspection[] }[] = [];
    for (const file of argv.map(String)) {
      const bytes = file === '-' ? await readStandardInput() : await readWholeFile(file);
      const contents = showFile(file, bytes);
      this.print(...contents.flatMap((item) => describe(file, item)));
      files.push({ file, contents });
    }
    return { files };
  }
}

async function readStandardInput(): Promise<Buffer> {
  const { READ_LIMIT } = await import('../../kit/files.ts');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > READ_LIMIT) throw fail('FILE_TOO_LARGE', { path: STANDARD_INPUT, size, limit: READ_LIMIT });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function describe(file: string, item: Inspection): readonly string[] {
  const { require } = item;
  const clauses: readonly (readonly [string, string | undefined])[] = require
    ? [
        ['REQUIRE SUBJECT', sqlString(require.subject)],
        ['REQUIRE ISSUER', sqlString(require.issuer)],
        ['REQUIRE SAN', require.san === '' ? undefined : `${sqlString(require.san)}  ${style.dim('(TiDB)')}`],
      ]
    : [];
  const rows = [...facts(item), ...clauses].flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[style.dim(name), value]],
  );
  return [`${style.bold(file === '-' ? STANDARD_INPUT : visible(file))}: ${item.kind}`, ...table(rows), ''];
}

function facts(item: Inspection): readonly (readonly [string, string | undefined])[] {
  return [
    ['problem', item.problem],
    ['subject', item.subject],
    ['issuer', item.issuer],
    ['names', item.sans?.join(', ')],
    ['serial', item.serial],
    ['valid', item.notAfter && `${item.notBefore} to ${item.notAfter}`],
    ['issued', item.thisUpdate && `${item.thisUpdate}, next ${item.nextUpdate ?? 'never'}`],
    ['number', item.crlNumber ?? undefined],
    ['revoked', item.revoked?.toString()],
    ['CA', item.isCa === undefined ? undefined : item.isCa ? 'yes' : 'no'],
    ['usages', item.usages?.join(', ')],
    ['key', item.key],
    ['protected', item.encryption],
    ['signature', item.signature],
    ['proven', item.isProven === undefined ? undefined : item.isProven ? 'yes' : 'no: the signature is wrong'],
    ['SHA-256', item.sha256],
    ['key pin', item.pin],
  ];
}

/** A string literal of SQL in every sql_mode: quotes and backslashes doubled. */
function sqlString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
