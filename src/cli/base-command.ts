import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import * as Flags from '@oclif/core/flags';
import type * as Interfaces from '@oclif/core/interfaces';
import { fail } from '../kit/errors.ts';
import { errorDocument, printFailure, printStack, toFailure } from './failure.ts';
import { inFolder, namedFolder } from './folder-hint.ts';
import { takeOutputErrors } from './output-errors.ts';

/** Flags or arguments as they were given. */
type Given = Record<string, unknown>;

/** What the help shows as the value of flags that name files and folders. */
const PATHS: ReadonlySet<string> = new Set(['FILE', 'DIR', 'DIR/FILE', 'LIST-or-GLOB']);

function emptyPath(flag: string): Error {
  const problem = `--${flag} names no file or folder: its value is empty`;
  return fail('USAGE', { problem, hint: `give a path; is the variable behind --${flag} set?` });
}

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

  /** Refuses empty paths, which an unset variable of a shell makes: they would mean the present folder, or no file. */
  protected override async parse<F extends Given, B extends Given, A extends Given>(
    options?: Interfaces.Input<F, B, A>,
    argv?: string[],
  ): Promise<Interfaces.ParserOutput<F, B, A>> {
    const parsed = await super.parse(options, argv);
    // A command without flags of its own has no table of them.
    const known = { ...this.ctor.flags };
    for (const [name, value] of Object.entries<unknown>(parsed.flags)) {
      const isEmpty = Array.isArray(value) ? value.includes('') : value === '';
      const flag = known[name];
      if (isEmpty && flag?.type === 'option' && PATHS.has(String(flag.helpValue))) throw emptyPath(name);
    }
    return parsed;
  }

  /** oclif takes a document apart for colours that it has none of; one of ten thousand certificates took a second. */
  override logJson(document: unknown): void {
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  }

  protected override async catch(error: Error): Promise<void> {
    const { code, message, hint, exitCode } = toFailure(
      error,
      `tlsdb ${this.id?.replaceAll(':', ' ') ?? ''}`.trimEnd(),
    );
    const failure = { code, message, hint: inFolder(hint, namedFolder(this.argv)), exitCode };
    process.exitCode = failure.exitCode;
    if (this.jsonEnabled()) this.logJson(errorDocument(failure));
    else printFailure(failure);
    printStack(error);
  }
}
