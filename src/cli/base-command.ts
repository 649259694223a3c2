import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import * as Flags from '@oclif/core/flags';
import { errorDocument, printFailure, printStack, toFailure } from './failure.ts';
import { takeOutputErrors } from './output-errors.ts';

/**
 * What every command shares: `--json`, `--quiet`, one way to print and one way to fail.
 * Data goes to standard output, messages to standard error.
 */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true;

  static override baseFlags = {
    quiet: Flags.boolean({ char: 'q', description: 'print only errors', helpGroup: 'GLOBAL' }),
    'no-color': Flags.boolean({ description: 'print without colours (also NO_COLOR=1)', helpGroup: 'GLOBAL' }),
  };

  /** Runs the command with a config as it is, where `run` would load it a second time. */
  static async start(this: new (argv: string[], config: Config) => BaseCommand, argv: string[], config: Config) {
    takeOutputErrors();
    await new this(argv, config)._run();
  }

  private get quiet(): boolean {
    return this.argv.includes('--quiet') || this.argv.includes('-q');
  }

  /** Prints lines of the result to standard output, unless `--json` or `--quiet` was given. */
  protected print(...lines: readonly string[]): void {
    if (this.jsonEnabled() || this.quiet) return;
    process.stdout.write(`${lines.join('\n')}\n`);
  }

  /** Prints a message to standard error, unless `--quiet` was given. */
  protected say(message: string): void {
    if (!this.quiet) process.stderr.write(`${message}\n`);
  }

  /** oclif takes a document apart for colours that it has none of; one of ten thousand certificates took a second. */
  override logJson(document: unknown): void {
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  }

  protected override async catch(error: Error): Promise<void> {
    const failure = toFailure(error);
    process.exitCode = failure.exitCode;
    if (this.jsonEnabled()) this.logJson(errorDocument(failure));
    else printFailure(failure);
    printStack(error);
  }
}
