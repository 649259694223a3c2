import { shellQuoted } from '../../kit/quoted.ts';

/** A program and its arguments, without a shell between. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** One thing to do for a trust store. */
export type Step =
  /** Runs a command; with `when`, only if that command succeeds first. */
  | { readonly kind: 'run'; readonly command: CommandLine; readonly when?: CommandLine }
  /** Makes a file that everybody may read; it must not exist. */
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string };

/** How a CA gets into one trust store and out again. Pure data: nothing happens until it is carried out. */
export interface Placement {
  readonly store: 'system' | 'nss' | 'java';
  /** Which store of that kind: a name of `SYSTEM_STORES`, the folder of an NSS database, `cacerts` or a key store. */
  readonly target: string;
  /** Succeeds when the CA is in the store already. Absent where a file of our own says it. */
  readonly probe?: CommandLine;
  readonly install: readonly Step[];
  readonly uninstall: readonly Step[];
}

/** A CA to trust. */
export interface TrustedCa {
  /** Fingerprints of the certificate in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly sha1: string;
  readonly pem: string;
  /** A file with this certificate alone. */
  readonly file: string;
}

/** The step as a person would type it. */
export function displayStep(step: Step): string {
  if (step.kind === 'create') return `write ${shellQuoted(step.path)}`;
  return step.kind === 'remove' ? `rm ${shellQuoted(step.path)}` : step.command.map(typed).join(' ');
}

/** Flags begin with a hyphen here on purpose; what a path begins with is a slash. */
function typed(word: string): string {
  return /^--?\w/.test(word) ? word : shellQuoted(word);
}
