import * as Flags from '@oclif/core/flags';
import { caPassphraseFileFlag, dirFlag } from '../../cli/flags.ts';
import { FolderCommand } from '../../cli/folder-command.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { CrlReport } from '../../pki/folder/revoke-folder.ts';

/** `tlsdb certs crl`: the same revocation list with new dates. */
export class CertsCrl extends FolderCommand {
  static override summary = 'write crl.pem again, with new dates';

  static override description =
    'Servers refuse every client once their CRL has ended. `certs renew` writes a new one in time; this command does it now.';

  static override examples = [
    { description: 'now', command: '<%= config.bin %> certs crl' },
    {
      description: 'with the list of the root above this CA, which MySQL and MariaDB want to see as well',
      command: '<%= config.bin %> certs crl --add company-root.crl',
    },
  ];

  static override flags = {
    dir: dirFlag,
    add: Flags.string({
      description: 'put the CRL of a CA above this one into crl.pem (PEM or DER); repeatable',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
    }),
    'ca-passphrase-file': caPassphraseFileFlag,
  };

  async run(): Promise<CrlReport> {
    const { flags } = await this.parse(CertsCrl);
    const { renewCrl } = await import('../../pki/folder/revoke-folder.ts');
    const { modeOf } = await import('../../pki/folder/layout.ts');
    const report = await renewCrl({
      ...withoutUndefined({ caPassphraseFile: flags['ca-passphrase-file'], addedFiles: flags.add }),
      ...this.passphrasePrompt(),
      dir: flags.dir,
    });
    this.showReport(report, modeOf);
    return report;
  }
}
