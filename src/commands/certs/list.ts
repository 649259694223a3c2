import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { dirFlag } from '../../cli/flags.ts';
import { style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import { visible } from '../../kit/quoted.ts';
import type { ListEntry, ListReport } from '../../pki/folder/list-folder.ts';

/** `tlsdb certs list`: what was issued in a folder, and until when it holds. */
export class CertsList extends BaseCommand {
  static override summary = 'list the certificates of a folder, with the days they have left';

  static override examples = [
    { description: 'everything in use', command: '<%= config.bin %> certs list' },
    {
      description: 'what a monitor asks: is anything due within two weeks?',
      command:
        '<%= config.bin %> certs list --expiring-days 14 --json | jq \'.certificates[] | select(.status == "expiring")\'',
    },
  ];

  static override flags = {
    dir: dirFlag,
    all: Flags.boolean({ description: 'list superseded certificates too' }),
    'expiring-days': Flags.integer({
      description: 'call a certificate expiring when it has fewer days left',
      default: 30,
      min: 0,
      helpValue: 'N',
    }),
  };

  async run(): Promise<ListReport> {
    const { flags } = await this.parse(CertsList);
    const { listFolder } = await import('../../pki/folder/list-folder.ts');
    const report = await listFolder({ dir: flags.dir, all: flags.all, expiringDays: flags['expiring-days'] });
    const header = ['STATUS', 'KIND', 'NAME', 'UNTIL', 'DAYS', 'SERIAL', 'SUBJECT'].map((title) => style.dim(title));
    this.print(...table([header, ...report.certificates.map(row)], ''));
    return report;
  }
}

const COLOURS: Readonly<Record<ListEntry['status'], (text: string) => string>> = {
  valid: style.green,
  expiring: style.yellow,
  expired: style.red,
  revoked: style.red,
  superseded: style.dim,
  unknown: style.yellow,
};

function row({ status, kind, name, notAfter, daysLeft, subject, serial, sans }: ListEntry): readonly string[] {
  const names = sans.length > 0 ? style.dim(` (${sans.join(', ')})`) : '';
  const whom = `${visible(subject)}${names}`;
  return [COLOURS[status](status), kind, visible(name), notAfter.slice(0, 10), String(daysLeft), serial, whom];
}
