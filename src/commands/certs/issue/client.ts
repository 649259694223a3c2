import * as Args from '@oclif/core/args';
import { issueFlags } from '../../../cli/flags.ts';
import { FolderCommand } from '../../../cli/folder-command.ts';
import { withoutUndefined } from '../../../kit/defined.ts';
import type { IssueReport } from '../../../pki/folder/issue-leaf.ts';

/** `tlsdb certs issue client USER`: one more client certificate of the folder's CA. */
export class CertsIssueClient extends FolderCommand {
  static override summary = 'issue a certificate for one more user: clients/<user>-cert.pem';

  static override description =
    'Of a request (--csr) the public key and the organization are taken; a request without proof of possession, with ' +
    'a weak key, for a CA, for another user or for other names is refused.';

  static override examples = [
    { description: 'for the user alice', command: '<%= config.bin %> certs issue client alice' },
    {
      description: 'for a key that never leaves its machine: its request is signed',
      command: '<%= config.bin %> certs issue client alice --csr alice.csr',
    },
  ];

  static override args = { user: Args.string({ description: 'the user', required: true }) };

  static override flags = issueFlags;

  async run(): Promise<IssueReport> {
    const { args, flags } = await this.parse(CertsIssueClient);
    const { issueLeaf } = await import('../../../pki/folder/issue-leaf.ts');
    const { modeOf } = await import('../../../pki/folder/layout.ts');
    const report = await issueLeaf({
      ...withoutUndefined({
        keyType: flags['key-type'],
        days: flags.days,
        organization: flags.organization,
        commonName: flags['common-name'],
        requestFile: flags.csr,
        caPassphraseFile: flags['ca-passphrase-file'],
      }),
      dir: flags.dir,
      purpose: 'client',
      name: args.user,
      force: flags.force,
    });
    this.showReport(report, modeOf);
    return report;
  }
}
