import { EXIT } from '../kit/error-entry.ts';
import { TlsdbError } from '../kit/errors.ts';
import { errorStyle } from './style.ts';

/** The document that `--json` prints for an error. */
export interface ErrorDocument {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

/** An error as the terminal and scripts see it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: number;
}

/**
 * Turns whatever was thrown into what the operator is told.
 *
 * @param command the command as it is typed, `tlsdb certs init`, as far as it is known
 */
export function toFailure(error: unknown, command?: string): Failure {
  if (error instanceof TlsdbError) return error;
  if (!(error instanceof Error)) return unexpected(String(error));
  if ('oclif' in error) {
    return {
      code: 'USAGE',
      message: usageMessage(error.message),
      hint: usageHint(error, command),
      exitCode: EXIT.usage,
    };
  }
  return unexpected(error.message);
}

/** The failure as the document of `--json`. */
export function errorDocument({ code, message, hint }: Failure): ErrorDocument {
  return { error: { code, message, hint } };
}

/** Prints the failure to standard error: what happened, then the line that mends it. */
export function printFailure({ code, message, hint }: Failure): void {
  process.stderr.write(`${errorStyle().red('error')} ${message} ${errorStyle().dim(`[${code}]`)}\n`);
  if (hint) process.stderr.write(`${errorStyle().cyan(' mend')} ${hint}\n`);
}

/** Prints the stack, only when `DEBUG=tlsdb*` asks for it. */
export function printStack(error: unknown): void {
  if (!process.env['DEBUG']?.includes('tlsdb') || !(error instanceof Error)) return;
  process.stderr.write(`${error.stack ?? error.message}\n`);
}

/** oclif adds "See more help with --help" and the usage to its parse errors: our hint says that. */
function usageMessage(text: string): string {
  const [message = text] = text.split(/\nSee more help with --help/);
  const line = message
    .replace(/^Parsing (--\S+)\s+E/, '$1: e')
    .replace(/^The following errors? occurred:\s+/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return line.replace(/^command (\S+) not found$/, (_, id: string) => `command ${id.replaceAll(':', ' ')} not found`);
}

function usageHint(error: Error, command: string | undefined): string {
  const isUnknownCommand = /^command .* not found$/.test(error.message);
  return isUnknownCommand || command === undefined
    ? 'tlsdb --help lists the commands'
    : `see the flags and examples: ${command} --help`;
}

function unexpected(problem: string): Failure {
  return {
    code: 'INTERNAL',
    message: `tlsdb met a condition it did not expect: ${problem}`,
    hint: 'run again with DEBUG=tlsdb* and report what it prints',
    exitCode: EXIT.failure,
  };
}
