import * as Args from '@oclif/core/args';
import { allowLongFlag, hostFlag, issueFlags, issueOptions } from '../../../cli/flags.ts';
import { FolderCommand } from '../../../cli/folder-command.ts';
import { withoutUndefined } from '../../../kit/defined.ts';
import type { IssueReport } from '../../../pki/folder/issue-leaf.ts';

/** `tlsdb certs issue server NAME`: one more server certificate of the folder's CA. */
export class CertsIssueServer extends FolderCommand {
  static override summary = 'issue a certificate for one more server: servers/<name>-cert.pem';

  static override description =
    'Of a request (--csr) the public key, the organization, and the host names and addresses are taken; a request ' +
    'without proof of possession, with a weak key, for a CA or for other kinds of names is refused.';

  static override examples = [
    {
      description: 'a replica',
      command: '<%= config.bin %> certs issue server replica-1 --host replica-1.example.com',
    },
    {
      description: 'for a key that stays where it is: its request is signed',
      command: '<%= config.bin %> certs issue server replica-1 --csr replica-1.csr',
    },
  ];

  static override args = {
    name: Args.string({ description: 'name of the files, and a name of the server', required: true }),
  };

  static override flags = { ...issueFlags, host: hostFlag, 'allow-long': allowLongFlag };

  async run(): Promise<IssueReport> {
    const { args, flags } = await this.parse(CertsIssueServer);
    const { issueLeaf } = await import('../../../pki/folder/issue-leaf.ts');
    const { modeOf } = await import('../../../pki/folder/layout.ts');
    const report = await issueLeaf({
      ...issueOptions(flags),
      ...withoutUndefined({ hosts: flags.host }),
      ...this.passphrasePrompt(),
      purpose: 'server',
      name: args.name,
      allowLong: flags['allow-long'],
    });
    this.showReport(report, modeOf);
    return report;
  }
}
