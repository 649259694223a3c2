import { BaseCommand } from './base-command.ts';
import { fileRows, shownPath, type ShownFile } from './file-rows.ts';
import { askSecret, canAsk } from './prompt.ts';
import { errorStyle, style } from './style.ts';
import { table } from './table.ts';

/** What a command says after it changed a certificate folder. */
export interface FolderReport {
  readonly dir: string;
  readonly created: readonly ShownFile[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** What the commands that change a certificate folder share. */
export abstract class FolderCommand extends BaseCommand {
  #passphrase: Promise<string> | undefined;

  /** Lets a terminal be asked for the passphrase of an encrypted CA key, once; elsewhere nobody is asked. */
  protected passphrasePrompt(): { readonly askCaPassphrase?: () => Promise<string> } {
    if (!canAsk()) return {};
    return { askCaPassphrase: () => (this.#passphrase ??= askSecret('Passphrase of the CA key: ')) };
  }

  /** Prints one line per new file, then the warnings. */
  protected showReport(report: FolderReport, modeOf: (file: string) => number): void {
    const count = report.created.length;
    const headline = `${style.bold(shownPath(report.dir))}: ${count} ${count === 1 ? 'file' : 'files'} made`;
    const nothing = `${style.bold(shownPath(report.dir))}: nothing was changed`;
    this.print(
      ...(count > 0 ? [headline, '', ...table(fileRows(report.created, style.green('made'), modeOf))] : [nothing]),
    );
    this.showWarnings(report);
  }

  protected showWarnings({ warnings }: Pick<FolderReport, 'warnings'>): void {
    for (const { code, message } of warnings) this.say(`${errorStyle().yellow('warning')} ${message} [${code}]`);
  }
}
