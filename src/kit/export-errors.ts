import { EXIT, type ErrorEntry } from './error-entry.ts';

/** Errors of exports, key stores and trust stores. */
export const EXPORT_ERRORS = {
  FORMAT_UNKNOWN: {
    message: 'tlsdb exports no format {format}',
    hint: 'choose one of: {known}',
    exit: EXIT.usage,
  },
  EXPORT_NEEDS_FILE: {
    message: 'the format {format} is not text and is not printed',
    hint: 'say where to write it: --to {file}',
    exit: EXIT.usage,
  },
  EXPORT_NEEDS_FOLDER: {
    message: 'the format {format} is several files: {files}',
    hint: 'name a folder for them: --to DIR',
    exit: EXIT.usage,
  },
  EXPORT_EXISTS: {
    message: '{path} is there already and differs',
    hint: 'look at it, then replace it: the same command with --force',
    exit: EXIT.failure,
  },
  EXPORT_UNFINISHED: {
    message: '{placed} of {files} files are new, the others as they were: {problem}',
    hint: 'remove the cause, then run the same command again with --force',
    exit: EXIT.failure,
  },
  EXPORT_VALUE_INVALID: {
    message: 'the {name} {value} cannot be exported: {reason}',
    hint: 'give another value: tlsdb certs export --help',
    exit: EXIT.usage,
  },
  STORE_PASSWORD_NEEDED: {
    message: 'a key store needs a password',
    hint: 'name the file that holds it: --password-file FILE',
    exit: EXIT.usage,
  },
  STORE_PASSWORD_INVALID: {
    message: 'the password cannot protect a key store: {reason}',
    hint: 'use 6 or more printable ASCII characters, which is what every reader of key stores takes',
    exit: EXIT.usage,
  },
  TRUST_NOT_CONFIRMED: {
    message: 'nobody is there to confirm a change of the trust stores',
    hint: 'look at it with --dry-run, then say --yes',
    exit: EXIT.usage,
  },
  TRUST_NO_STORE: {
    message: 'this machine has no trust store of these kinds: {kinds}',
    hint: 'install ca-certificates, NSS (libnss3-tools) or a JDK, or give programs the file ca.pem',
    exit: EXIT.failure,
  },
  TRUST_FAILED: {
    message: 'a trust store refused: {command}: {reason}',
    hint: 'run the same command with administrator rights (sudo); --uninstall takes back what was done',
    exit: EXIT.failure,
  },
  TRUST_RECORD_MALFORMED: {
    message: '{path}, the record of what was installed, is damaged',
    hint: 'take the CA out by hand (docs/trust.md), then move the record away: mv {path} {path}.old',
    exit: EXIT.failure,
  },
} as const satisfies Record<string, ErrorEntry>;
