import { Args, Flags } from '@oclif/core';
import { toFailure } from '../../cli/failure.ts';
import { allowLongFlag, caPassphraseFileFlag, dirFlag, keyTypeFlag } from '../../cli/flags.ts';
import { FolderCommand } from '../../cli/folder-command.ts';
import { errorStyle } from '../../cli/style.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { parseDuration } from '../../kit/duration.ts';
import { fail } from '../../kit/errors.ts';
import type { RenewOptions, RenewReport } from '../../pki/folder/renew-folder.ts';

/** `tlsdb certs renew [NAME…]`: the same certificates with new dates. */
export class CertsRenew extends FolderCommand {
  static override summary = 'renew the certificates that end soon, with the same subject, names and key';

  static override examples = [
    { description: 'whatever ends within 30 days; for a daily timer', command: '<%= config.bin %> certs renew' },
    {
      description: 'for good, as a service; MySQL and tlsdb read the new files when told',
      command: '<%= config.bin %> certs renew --watch --reload "mysql -e \'ALTER INSTANCE RELOAD TLS\'"',
    },
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
    before: Flags.string({ description: 'renew what ends within this time [default: 30d]', helpValue: 'TIME' }),
    all: Flags.boolean({ description: 'renew everything, whatever the dates say' }),
    rekey: Flags.boolean({ description: 'make new keys too' }),
    'key-type': keyTypeFlag,
    days: Flags.integer({
      description: 'new lifetime in days [default: as asked for before]',
      min: 1,
      max: 36_500,
      helpValue: 'N',
    }),
    'allow-long': allowLongFlag,
    'ca-passphrase-file': caPassphraseFileFlag,
    reload: Flags.string({
      description: 'command for the shell after something was renewed: makes the servers load it',
      helpValue: 'CMD',
    }),
    watch: Flags.boolean({
      description: 'go on renewing, each certificate after two thirds of its life',
      exclusive: ['all', 'before'],
    }),
  };

  async run(): Promise<RenewReport | undefined> {
    const { argv, flags } = await this.parse(CertsRenew);
    const { before = '30d', reload } = flags;
    const beforeSeconds = parseDuration(before);
    if (beforeSeconds === undefined) {
      throw fail('USAGE', { problem: `--before ${before} is not a time`, hint: 'write it like 30d or 12h' });
    }
    if (flags.watch && argv.length > 0) {
      throw fail('USAGE', { problem: '--watch looks after all certificates', hint: 'leave the names out' });
    }
    const { renewFolder } = await import('../../pki/folder/renew-folder.ts');
    const { modeOf } = await import('../../pki/folder/layout.ts');
    const { runReload } = await import('../../pki/folder/reload-command.ts');
    const { 'key-type': keyType, days, 'ca-passphrase-file': caPassphraseFile, dir, rekey } = flags;
    const allowLong = flags['allow-long'];
    const options = {
      ...withoutUndefined({ keyType, days, caPassphraseFile }),
      dir,
      rekey,
      allowLong,
      ...this.passphrasePrompt(),
    };
    if (flags.watch) return this.watch(options, modeOf, reload === undefined ? undefined : () => runReload(reload));
    const report = await renewFolder({ ...options, names: argv.map(String), beforeSeconds, all: flags.all });
    this.show(report, modeOf);
    if (report.created.length > 0 && reload !== undefined) await runReload(reload);
    return report;
  }

  /** Renews until SIGTERM or SIGINT, which end it well. */
  private async watch(
    options: RenewOptions,
    modeOf: (file: string) => number,
    reload: (() => Promise<void>) | undefined,
  ): Promise<RenewReport | undefined> {
    const { watchRenewals } = await import('../../pki/folder/watch-renewals.ts');
    const stop = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
    let last: RenewReport | undefined;
    await watchRenewals({
      ...options,
      ...withoutUndefined({ reload }),
      signal: stop.signal,
      events: {
        passed: (report) => {
          const isNews = report.created.length > 0 || report.nextRenewal !== last?.nextRenewal;
          if (isNews) this.show(report, modeOf);
          last = report;
        },
        failed: (error, next) => {
          const { message, code } = toFailure(error);
          this.say(`${errorStyle().red('error')} ${message} [${code}]`);
          this.say(`next try: ${new Date(next).toISOString()}`);
        },
      },
    });
    return last;
  }

  private show(report: RenewReport, modeOf: (file: string) => number): void {
    this.showReport(report, modeOf);
    if (report.nextRenewal !== null) this.print(`next renewal: ${report.nextRenewal}`);
  }
}
