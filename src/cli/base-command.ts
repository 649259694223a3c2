import { Command, Flags } from '@oclif/core';
import { EXIT, TlsdbError } from '../kit/errors.ts';
import { errorStyle } from './style.ts';

/** The document that `--json` prints for an error. */
export interface ErrorDocument {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: number;
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

  /** Prints lines of the result to standard output, unless `--json` or `--quiet` was given. */
  protected print(...lines: readonly string[]): void {
    if (this.jsonEnabled() || this.argv.includes('--quiet') || this.argv.includes('-q')) return;
    for (const line of lines) process.stdout.write(`${line}\n`);
  }

  /** Prints a message to standard error, unless `--quiet` was given. */
  protected say(message: string): void {
    if (!this.argv.includes('--quiet') && !this.argv.includes('-q')) process.stderr.write(`${message}\n`);
  }

  protected override async catch(error: Error & { exitCode?: number }): Promise<void> {
    const failure = toFailure(error);
    process.exitCode = failure.exitCode;
    if (this.jsonEnabled()) {
      this.logJson(errorDocument(failure));
    } else {
      printFailure(failure);
    }
    if (process.env['DEBUG']?.includes('tlsdb')) process.stderr.write(`${error.stack ?? ''}\n`);
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof TlsdbError) return error;
  if (!(error instanceof Error)) return unexpected(String(error));
  if ('oclif' in error) {
    const { message, hint } = splitUsage(error.message);
    return { code: 'USAGE', message, hint, exitCode: EXIT.usage };
  }
  return unexpected(error.message);
}

/** oclif appends "See more help with --help" to its parse errors: that is the hint. */
function splitUsage(text: string): { readonly message: string; readonly hint: string } {
  const [message = text] = text.split(/\nSee more help with --help/);
  return { message: message.replace(/\s*\n\s*/g, ' ').trim(), hint: 'see the flags and examples with --help' };
}

function unexpected(problem: string): Failure {
  return {
    code: 'INTERNAL',
    message: `tlsdb met a condition it did not expect: ${problem}`,
    hint: 'run again with DEBUG=tlsdb* and report what it prints',
    exitCode: EXIT.failure,
  };
}

function errorDocument({ code, message, hint }: Failure): ErrorDocument {
  return { error: { code, message, hint } };
}

function printFailure({ code, message, hint }: Failure): void {
  process.stderr.write(`${errorStyle.red('error')} ${message} ${errorStyle.dim(`[${code}]`)}\n`);
  if (hint) process.stderr.write(`${errorStyle.cyan(' mend')} ${hint}\n`);
}
