/** What an exit code of the `tlsdb` command means. */
export const EXIT = { ok: 0, failure: 1, usage: 2, verification: 3, warnings: 4 } as const;

/** Values that fill the `{placeholders}` of a message and its hint. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

interface ErrorEntry {
  readonly message: string;
  readonly hint: string;
  readonly exit: number;
}

/**
 * Every error an operator can see: what happened, the line that mends it, and the exit code.
 * Codes are stable and never reused. `docs/errors.md` lists the same table; a test compares them.
 */
export const ERRORS = {
  USAGE: { message: '{problem}', hint: '{hint}', exit: EXIT.usage },
  INTERNAL: {
    message: 'tlsdb met a condition it did not expect: {problem}',
    hint: 'run again with DEBUG=tlsdb* and report what it prints',
    exit: EXIT.failure,
  },
  NODE_TOO_OLD: {
    message: 'tlsdb needs Node.js {needed} or newer; this is {found} ({path})',
    hint: 'install a current Node.js from https://nodejs.org, or run `npm ci` in a checkout of tlsdb',
    exit: EXIT.failure,
  },
  FILE_NOT_FOUND: { message: '{path} does not exist', hint: 'check the path: ls -l {path}', exit: EXIT.failure },
  FILE_NOT_READABLE: {
    message: '{path} cannot be read: {reason}',
    hint: 'check the owner and mode: ls -l {path}',
    exit: EXIT.failure,
  },
  FILE_NOT_WRITABLE: {
    message: '{path} cannot be written: {reason}',
    hint: 'choose another folder, or give this user the right to write: ls -ld {path}',
    exit: EXIT.failure,
  },
  DISK_FULL: {
    message: 'no space left while writing {path}; nothing was changed',
    hint: 'free some space (df -h {path}) and run the same command again',
    exit: EXIT.failure,
  },
  CONFIG_BAD_VALUE: {
    message: "{origin} cannot be '{value}'",
    hint: 'give {expected}',
    exit: EXIT.usage,
  },
  CONFIG_UNKNOWN_KEY: {
    message: "{file} has the key '{key}', which tlsdb does not know",
    hint: 'remove it, or use one of: {known}',
    exit: EXIT.usage,
  },
  CONFIG_MALFORMED: {
    message: '{file} is not TOML: line {line}: {problem}',
    hint: 'mend line {line} of {file}',
    exit: EXIT.usage,
  },
} as const satisfies Record<string, ErrorEntry>;

/** The stable name of an operator's error. */
export type ErrorCode = keyof typeof ERRORS;

/** An error for the person who runs tlsdb: it says what happened, to what, and how to mend it. */
export class TlsdbError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly exitCode: number;

  constructor(code: string, message: string, hint: string, exitCode: number, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'TlsdbError';
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/**
 * Makes the error `code` with its placeholders filled from `details`.
 *
 * @example throw fail('FILE_NOT_FOUND', { path })
 */
export function fail(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown): TlsdbError {
  const { message, hint, exit } = ERRORS[code];
  return new TlsdbError(code, fill(message, details), fill(hint, details), exit, cause);
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}

/** The `code` of a system error (`ENOENT`, `EACCES` …), or an empty string. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
