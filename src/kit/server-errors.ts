import { EXIT, type ErrorEntry } from './error-entry.ts';

/** Errors of the server: settings, data, addresses, TLS. */
export const SERVER_ERRORS = {
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
  DATA_DIR_LOCKED: {
    message: '{path} is in use by process {pid}',
    hint: 'stop that process, or choose another folder: ps -p {pid}',
    exit: EXIT.failure,
  },
  DATABASE_DAMAGED: {
    message: '{path} is damaged: {reason}',
    hint: 'restore it from a backup; keep the damaged file: mv {path} {path}.damaged',
    exit: EXIT.failure,
  },
  DATABASE_FOREIGN: {
    message: '{path} is a SQLite file of another program',
    hint: 'choose another data folder, or move the file away: mv {path} {path}.other',
    exit: EXIT.failure,
  },
  DATABASE_NEWER: {
    message: '{path} has format {found}; this version of tlsdb knows formats up to {known}',
    hint: 'install the version of tlsdb that wrote it, or a newer one',
    exit: EXIT.failure,
  },
  DATABASE_OLDER: {
    message: '{path} has format {found}; this version of tlsdb reads format {known}',
    hint: 'dump it with the version of tlsdb that wrote it (mysqldump --all-databases), and load the dump into a new data folder',
    exit: EXIT.failure,
  },
  VARIABLES_FILE_BROKEN: {
    message: '{path} does not hold persisted variables: {reason}',
    hint: 'mend the file, or remove it to forget what SET PERSIST changed',
    exit: EXIT.failure,
  },
  COMPONENTS_FILE_BROKEN: {
    message: '{path} does not hold installed components: {reason}',
    hint: 'mend the file, or remove it to begin without components',
    exit: EXIT.failure,
  },
  ACCOUNTS_FILE_BROKEN: {
    message: '{path} is not a list of accounts: {reason}',
    hint: 'mend the file, put back a copy of it, or move it away to begin with a new root account',
    exit: EXIT.failure,
  },
  ADDRESS_IN_USE: {
    message: '{address} is taken: another program listens there',
    hint: 'choose another one with {flag} (port 0 picks a free one), or end the other program: ss -ltnxp',
    exit: EXIT.failure,
  },
  LISTEN_FAILED: {
    message: 'the server cannot listen on {address}: {reason}',
    hint: 'choose an address of this machine with {hostFlag}, and a port above 1023 with {flag}',
    exit: EXIT.failure,
  },
  SOCKET_FAILED: {
    message: 'the server cannot listen on the Unix socket {path}: {reason}',
    hint: 'choose another path with --socket, in a folder where this user may write: ls -ld {folder}',
    exit: EXIT.failure,
  },
  SOCKET_PATH_TAKEN: {
    message: '{path} is there already, and is no socket',
    hint: 'choose another path with --socket, or look what it is and move it away: ls -l {path}',
    exit: EXIT.failure,
  },
  UPSTREAM_BAD_URL: {
    message: '{url} names no engine: {problem}',
    hint: 'write it as --upstream mysql://127.0.0.1:3306, or --upstream mysql:///run/mysqld/mysqld.sock for a Unix socket',
    exit: EXIT.usage,
  },
  UPSTREAM_MISSING: {
    message: '{given} was given without --upstream',
    hint: 'give --upstream as well, or leave {given} out',
    exit: EXIT.usage,
  },
  UPSTREAM_BAD_CA: {
    message: '{path} cannot be used as the CA of the engine: {reason}',
    hint: 'give a PEM file of the CA that signed the engine’s certificate with --upstream-ca: tlsdb certs show {path}',
    exit: EXIT.failure,
  },
  TLS_REFUSED: {
    message: 'the TLS files cannot be used: {problem} [{check}]',
    hint: '{mend}',
    exit: EXIT.failure,
  },
  TLS_HALF_CONFIGURED: {
    message: '{given} was given without {missing}',
    hint: 'give {missing} as well, or leave {given} out',
    exit: EXIT.usage,
  },
} as const satisfies Record<string, ErrorEntry>;
