import { CERTIFICATE_ERRORS } from './certificate-errors.ts';
import { EXIT, type ErrorEntry } from './error-entry.ts';
import { EXPORT_ERRORS } from './export-errors.ts';
import { FILE_ERRORS } from './file-errors.ts';
import { SERVER_ERRORS } from './server-errors.ts';

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
  ...FILE_ERRORS,
  ...CERTIFICATE_ERRORS,
  ...EXPORT_ERRORS,
  ...SERVER_ERRORS,
} as const satisfies Record<string, ErrorEntry>;
