import { Args, Flags } from '@oclif/core';
import { caPassphraseFileFlag, dirFlag } from '../../cli/flags.ts';
import { FolderCommand } from '../../cli/folder-command.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { CrlReport } from '../../pki/folder/revoke-folder.ts';

/** `tlsdb certs revoke NAME…`: withdraws certificates and writes the new CRL. */
export class CertsRevoke extends FolderCommand {
  static override summary = 'revoke certificates and write crl.pem again';

  static override examples = [
    {
      description: 'a user whose key was stolen',
      command: '<%= config.bin %> certs revoke alice --reason keyCompromise',
    },
    {
      description: 'an earlier certificate by its serial number (certs list --all)',
      command: '<%= config.bin %> certs revoke 6ffb1edbd24dbd1dc3452edd9d217376',
    },
  ];

  static override strict = false;

  static override args = {
    name: Args.string({ description: 'certificates by name or serial number', required: true }),
  };

  static override flags = {
    dir: dirFlag,
    reason: Flags.option({
      description: 'why',
      default: 'unspecified',
      options: [
        'unspecified',
        'keyCompromise',
        'affiliationChanged',
        'superseded',
        'cessationOfOperation',
        'privilegeWithdrawn',
      ] as const,
    })(),
    'ca-passphrase-file': caPassphraseFileFlag,
  };

  async run(): Promise<CrlReport> {
    const { argv, flags } = await this.parse(CertsRevoke);
    const { revokeCertificates } = await import('../../pki/folder/revoke-folder.ts');
    const { modeOf } = await import('../../pki/folder/layout.ts');
    const report = await revokeCertificates({
      ...withoutUndefined({ caPassphraseFile: flags['ca-passphrase-file'] }),
      ...this.passphrasePrompt(),
      dir: flags.dir,
      names: argv.map(String),
      reason: flags.reason,
    });
    for (const { name, serial, subject } of report.revoked) this.print(`revoked ${name}  ${subject}  ${serial}`);
    this.showReport(report, modeOf);
    this.print(
      'servers refuse it once they have the new crl.pem: copy it and reload (ALTER INSTANCE RELOAD TLS, FLUSH SSL)',
    );
    return report;
  }
}
