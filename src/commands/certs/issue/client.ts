import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { shownPath } from '../../../cli/file-rows.ts';
import { progressBar } from '../../../cli/progress.ts';
import { style } from '../../../cli/style.ts';
import { fail } from '../../../kit/errors.ts';
import { issueFlags, issueOptions, type IssueFlags } from '../../../cli/flags.ts';
import { FolderCommand } from '../../../cli/folder-command.ts';
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
      description: 'for every user of a list, all or none',
      command: '<%= config.bin %> certs issue client --from users.csv',
    },
    {
      description: 'with a subject, names and a lifetime of your own',
      command: '<%= config.bin %> certs issue client alice --profile staff.toml',
    },
    {
      description: 'for a key that never leaves its machine: its request is signed',
      command: '<%= config.bin %> certs issue client alice --csr alice.csr',
    },
  ];

  static override args = { user: Args.string({ description: 'the user; left out with --from' }) };

  static override flags = {
    ...issueFlags,
    from: Flags.string({
      description: 'issue one for every line of this CSV file: user[,organization]',
      exclusive: ['csr', 'common-name'],
      helpValue: 'FILE',
    }),
  };

  async run(): Promise<IssueReport> {
    const { args, flags } = await this.parse(CertsIssueClient);
    if ((args.user === undefined) === (flags.from === undefined)) {
      throw fail('USAGE', { problem: 'give one user, or a file of users with --from', hint: 'see --help' });
    }
    if (flags.from !== undefined) return this.issueMany(flags.from, flags);
    const { issueLeaf } = await import('../../../pki/folder/issue-leaf.ts');
    const { modeOf } = await import('../../../pki/folder/layout.ts');
    const report = await issueLeaf({
      ...issueOptions(flags),
      ...this.passphrasePrompt(),
      purpose: 'client',
      name: args.user ?? '',
    });
    this.showReport(report, modeOf);
    return report;
  }

  private async issueMany(file: string, flags: IssueFlags): Promise<IssueReport> {
    const { issueClients } = await import('../../../pki/folder/issue-clients.ts');
    const bar = progressBar('issued');
    const report = await issueClients({
      ...issueOptions(flags),
      ...this.passphrasePrompt(),
      namesFile: file,
      progress: (done, total) => bar.show(done, total),
    }).finally(() => bar.clear());
    const count = report.created.length / 2;
    const certificates = count === 1 ? '1 certificate' : `${count} certificates`;
    this.print(`${style.bold(shownPath(report.dir))}: ${certificates} issued in clients/`);
    this.showWarnings(report);
    return report;
  }
}
