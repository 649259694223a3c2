import { Args, Flags } from '@oclif/core';
import { caPassphraseFileFlag, dirFlag, keyTypeFlag } from '../../cli/flags.ts';
import { FolderCommand } from '../../cli/folder-command.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { parseDuration } from '../../kit/duration.ts';
import { fail } from '../../kit/errors.ts';
import type { RenewReport } from '../../pki/folder/renew-folder.ts';

/** `tlsdb certs renew [NAME…]`: the same certificates with new dates. */
export class CertsRenew extends FolderCommand {
  static override summary = 'renew the certificates that end soon, with the same subject, names and key';

  static override examples = [
    { description: 'whatever ends within 30 days; for a daily timer', command: '<%= config.bin %> certs renew' },
    {
      description: 'the server certificate now, with a new key',
      command: '<%= config.bin %> certs renew server --rekey',
    },
  ];

  static override strict = false;

  static override args = {
    name: Args.string({ description: 'certificates by name (server, alice, clients/alice) or serial number' }),
  };

  static override flags = {
    dir: dirFlag,
    before: Flags.string({ description: 'renew what ends within this time', default: '30d', helpValue: 'TIME' }),
    all: Flags.boolean({ description: 'renew everything, whatever the dates say' }),
    rekey: Flags.boolean({ description: 'make new keys too' }),
    'key-type': keyTypeFlag,
    days: Flags.integer({ description: 'new lifetime in days [default: 397]', min: 1, max: 825, helpValue: 'N' }),
    'ca-passphrase-file': caPassphraseFileFlag,
  };

  async run(): Promise<RenewReport> {
    const { argv, flags } = await this.parse(CertsRenew);
    const beforeSeconds = parseDuration(flags.before);
    if (beforeSeconds === undefined) {
      throw fail('USAGE', { problem: `--before ${flags.before} is not a time`, hint: 'write it like 30d or 12h' });
    }
    const { renewFolder } = await import('../../pki/folder/renew-folder.ts');
    const { modeOf } = await import('../../pki/folder/layout.ts');
    const report = await renewFolder({
      ...withoutUndefined({
        keyType: flags['key-type'],
        days: flags.days,
        caPassphraseFile: flags['ca-passphrase-file'],
      }),
      dir: flags.dir,
      names: argv.map(String),
      beforeSeconds,
      all: flags.all,
      rekey: flags.rekey,
    });
    this.showReport(report, modeOf);
    if (report.nextRenewal !== null) this.print(`next renewal: ${report.nextRenewal.slice(0, 10)}`);
    return report;
  }
}
