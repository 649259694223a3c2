import * as Flags from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command.ts';
import { dirFlag } from '../../cli/flags.ts';
import { ask, canAsk } from '../../cli/prompt.ts';
import { style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import { fail } from '../../kit/errors.ts';
import type { PlannedPlacement, TrustReport, TrustResult } from '../../pki/trust/trust-folder.ts';

const KINDS = ['system', 'nss', 'java'] as const;

/** `tlsdb certs trust`: the CA of a folder in the trust stores of this machine, and out again. */
export class CertsTrust extends BaseCommand {
  static override summary = 'put the CA into the trust stores of this machine, or take it out again';

  static override description =
    'Every program that uses the store then trusts whatever the CA signs: keep ca-key.pem safe, or limit the CA to ' +
    'your names (certs init --permit). --uninstall removes exactly what --install added. Without --system, --nss or ' +
    '--java all stores that are found are meant; the system store needs administrator rights.';

  static override examples = [
    { description: 'what would be done', command: '<%= config.bin %> certs trust --install --dry-run' },
    {
      description: 'in the system store, in a script',
      command: 'sudo <%= config.bin %> certs trust --install --system --yes',
    },
    { description: 'out of every store again', command: 'sudo <%= config.bin %> certs trust --uninstall' },
  ];

  static override flags = {
    dir: dirFlag,
    install: Flags.boolean({ description: 'trust the CA', exactlyOne: ['install', 'uninstall'] }),
    uninstall: Flags.boolean({ description: 'take out what --install added', exactlyOne: ['install', 'uninstall'] }),
    system: Flags.boolean({ description: 'the store of the operating system' }),
    nss: Flags.boolean({ description: 'the databases of Firefox and Chromium' }),
    java: Flags.boolean({ description: 'the trust store of the JDK' }),
    'dry-run': Flags.boolean({ description: 'print the commands and change nothing' }),
    yes: Flags.boolean({ char: 'y', description: 'do not ask; needed where there is no terminal' }),
  };

  async run(): Promise<TrustReport> {
    const { flags } = await this.parse(CertsTrust);
    if (!flags['dry-run'] && !flags.yes && !this.#canAsk()) throw fail('TRUST_NOT_CONFIRMED');
    const { trustFolder } = await import('../../pki/trust/trust-folder.ts');
    const chosen = KINDS.filter((kind) => flags[kind]);
    const report = await trustFolder({
      dir: flags.dir,
      action: flags.install ? 'install' : 'uninstall',
      ...(chosen.length > 0 ? { kinds: chosen } : {}),
      confirm: (plan) => this.#confirm(plan, flags),
    });
    this.#show(report, flags['dry-run']);
    return report;
  }

  #canAsk(): boolean {
    return canAsk() && !this.jsonEnabled();
  }

  async #confirm(
    plan: readonly PlannedPlacement[],
    flags: { readonly yes: boolean; readonly 'dry-run': boolean },
  ): Promise<boolean> {
    if (flags['dry-run']) return false;
    if (flags.yes) return true;
    for (const { commands } of plan) for (const command of commands) this.say(`  ${command}`);
    return /^y(es)?$/i.test((await ask('Do this? [y/N] ')).trim());
  }

  #show({ action, placements }: TrustReport, isDryRun: boolean): void {
    if (placements.length === 0) this.print('nothing was installed from this folder');
    else if (isDryRun) this.print(...placements.flatMap(({ commands }) => commands));
    else
      this.print(
        ...table(
          placements.map((placement) => row(placement)),
          '',
        ),
      );
    const isDeclined = !isDryRun && placements.some(({ status }) => status === 'planned');
    if (isDeclined) this.say(`nothing was changed: the ${action} was not confirmed`);
  }
}

const WORDS: Readonly<Record<TrustResult['status'], string>> = {
  planned: style.dim('not done'),
  installed: style.green('trusted'),
  removed: style.green('removed'),
  kept: style.dim('was there already'),
  gone: style.dim('was gone already'),
};

function row({ status, store, target, sha256 }: TrustResult): readonly string[] {
  return [WORDS[status], store, target, `sha256 ${sha256.slice(0, 16)}…`];
}
