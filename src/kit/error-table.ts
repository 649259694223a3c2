/** What an exit code of the `tlsdb` command means. */
export const EXIT = { ok: 0, failure: 1, usage: 2, verification: 3, warnings: 4 } as const;

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
  FILE_NOT_REGULAR: {
    message: '{path} is {kind}, not a file',
    hint: 'give the path of a file: ls -l {path}',
    exit: EXIT.failure,
  },
  FILE_TOO_LARGE: {
    message: '{path} has {size} bytes; at most {limit} are read',
    hint: 'check that this is the right file: ls -l {path}',
    exit: EXIT.failure,
  },
  FOLDER_IS_LINK: {
    message: '{path} is a symbolic link; tlsdb writes through no symbolic link',
    hint: 'give the folder itself: readlink -f {path}',
    exit: EXIT.failure,
  },
  FOLDER_IS_FILE: {
    message: '{path} is a file, not a folder',
    hint: 'choose another folder, or move the file away: ls -l {path}',
    exit: EXIT.failure,
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
  LOCKED: {
    message: '{folder} is locked by process {pid} ({command})',
    hint: 'wait until that process has ended, then run the same command again: ps -p {pid}',
    exit: EXIT.failure,
  },
  NAME_INVALID: {
    message: '{what} {name} cannot become a file name',
    hint: 'use 1 to 64 letters, digits and . _ @ -, the first one a letter or digit; no name of a device, such as con',
    exit: EXIT.usage,
  },
  HOST_INVALID: {
    message: '{host} is neither a host name nor an IP address: {reason}',
    hint: 'give a name such as db.example.com or an address such as 10.0.0.5',
    exit: EXIT.usage,
  },
  PERMIT_INVALID: {
    message: '--permit {value} is neither a domain nor a network: {reason}',
    hint: 'give a domain such as example.com or a network such as 10.0.0.0/8',
    exit: EXIT.usage,
  },
  DAYS_INVALID: {
    message: '{flag} {days} is out of range: {reason}',
    hint: 'give a whole number of days from 1 to {limit}',
    exit: EXIT.usage,
  },
  LIFETIME_TOO_LONG: {
    message: '{what} {days}: a server certificate of more than {limit} days is refused by every client of Apple',
    hint: 'give {limit} days or fewer, or say that you want it all the same: --allow-long',
    exit: EXIT.usage,
  },
  PROFILE_INVALID: {
    message: '{path}, line {line}: {reason}',
    hint: '{mend}',
    exit: EXIT.usage,
  },
  SUBJECT_INVALID: {
    message: '{what} {value} cannot stand in a certificate: {reason}',
    hint: 'use 1 to 64 printable characters',
    exit: EXIT.usage,
  },
  NAME_CONSTRAINT: {
    message: '{name} lies outside the names that the CA may sign for ({limits})',
    hint: 'choose a permitted name, or make a CA with a wider --permit in another folder',
    exit: EXIT.failure,
  },
  CA_FOREIGN: {
    message: '{folder} has {present} but not {missing}: tlsdb cannot sign with half a CA and does not replace one',
    hint: 'bring back {missing}, or choose another folder with --dir',
    exit: EXIT.failure,
  },
  CA_NOT_CA: {
    message: '{path} is not a CA certificate: {reason}',
    hint: 'put the CA certificate that belongs to ca-key.pem first in {path}: tlsdb certs show {path}',
    exit: EXIT.failure,
  },
  CA_NOT_ADOPTED: {
    message: '{path} cannot become the CA of a folder: {reason}',
    hint: '{mend}',
    exit: EXIT.failure,
  },
  CA_PRESENT: {
    message: '{folder} has another CA already: {subject}',
    hint: 'choose another folder with --dir; tlsdb certs rotate replaces a CA without an outage',
    exit: EXIT.failure,
  },
  CA_FORBIDS: {
    message: '{ca} does not allow this certificate: {reason}',
    hint: 'change what the certificate says, or have it issued by another CA: tlsdb certs show ca.pem',
    exit: EXIT.failure,
  },
  CA_EXPIRED: {
    message: 'the CA certificate {path} ended on {notAfter}',
    hint: 'make a new CA: tlsdb certs rotate --prepare, or tlsdb certs init in another folder',
    exit: EXIT.failure,
  },
  NAMES_FILE_MALFORMED: {
    message: '{path}, line {line}: {reason}',
    hint: 'write one user to a line: user[,organization]',
    exit: EXIT.usage,
  },
  RELOAD_FAILED: {
    message: 'the certificates are renewed, but the reload command {outcome}: {command}',
    hint: 'run it by hand to see why; servers use the old certificates until they reload',
    exit: EXIT.failure,
  },
  ROTATION_ORDER: {
    message: '{folder}: {state}, so {step} is not the next step',
    hint: 'see how far the rotation is: tlsdb certs rotate --status; next: {next}',
    exit: EXIT.failure,
  },
  ROTATION_CUTS_OFF: {
    message: 'still signed by the old CA, and refused by everybody once it is dropped: {names}',
    hint: 'issue them again with the same command and --force, or withdraw them: tlsdb certs revoke NAME',
    exit: EXIT.failure,
  },
  ROTATION_FOREIGN_CA: {
    message: '{path} was issued by another CA ({issuer}); only that one can replace it',
    hint: 'have that CA issue the next one and hand it over: tlsdb certs rotate --prepare --ca-cert FILE --ca-key FILE',
    exit: EXIT.failure,
  },
  CERT_MALFORMED: {
    message: '{path} is not a readable certificate: {reason}',
    hint: 'restore the file from a copy, or look at what it is: tlsdb certs show {path}',
    exit: EXIT.failure,
  },
  CRL_MALFORMED: {
    message: '{path} is not a readable CRL: {reason}',
    hint: 'move the file away; the next command writes a new CRL: mv {path} {path}.old',
    exit: EXIT.failure,
  },
  CRL_REFUSED: {
    message: '{path} is not put into crl.pem: {reason}',
    hint: 'give the newest list of a CA that stands above this one in ca.pem: openssl crl -in {path} -noout -text',
    exit: EXIT.failure,
  },
  KEY_MALFORMED: {
    message: '{path} is not a readable private key: {reason}',
    hint: 'restore the file from a copy, or look at what it is: tlsdb certs show {path}',
    exit: EXIT.failure,
  },
  KEY_ENCRYPTED: {
    message: '{path} is protected by a password',
    hint: 'remove the password: openssl pkey -in {path} -out {path}.plain',
    exit: EXIT.failure,
  },
  KEY_MISMATCH: {
    message: '{key} does not belong to {path}',
    hint: 'bring back the key that belongs to {path}, or make a new pair: tlsdb certs init --force',
    exit: EXIT.failure,
  },
  KEY_UNSUPPORTED: {
    message: '{path} holds a key that tlsdb does not sign with: {reason}',
    hint: 'use an ECDSA P-256 or P-384, Ed25519 or RSA key of 2048 bits or more',
    exit: EXIT.failure,
  },
  PAIR_INCOMPLETE: {
    message: '{present} is there but {missing} is not',
    hint: 'bring back {missing}, or make a new pair: tlsdb certs init --force',
    exit: EXIT.failure,
  },
  PASSPHRASE_NEEDED: {
    message: '{path} is protected by a passphrase',
    hint: 'name the file that holds it: --ca-passphrase-file FILE',
    exit: EXIT.failure,
  },
  PASSPHRASE_WRONG: {
    message: 'the passphrase does not open {path}',
    hint: 'type it again, or check the file given with --ca-passphrase-file: its first line is the passphrase',
    exit: EXIT.failure,
  },
  PASSPHRASE_EMPTY: {
    message: 'the passphrase file {path} is empty',
    hint: 'write the passphrase as the first line of {path}',
    exit: EXIT.usage,
  },
  NAME_TAKEN: {
    message: '{path} is there already',
    hint: 'renew it (tlsdb certs renew {name}), or replace it and its key: the same command with --force',
    exit: EXIT.failure,
  },
  NAME_TWIN: {
    message: '{name} differs from {path} in nothing but upper and lower case',
    hint: 'choose another name: on Windows and macOS both would be one file',
    exit: EXIT.usage,
  },
  NAME_UNKNOWN: {
    message: 'no certificate is called {name}',
    hint: 'see what there is: tlsdb certs list',
    exit: EXIT.failure,
  },
  NAME_OF_CA: {
    message: '{name} is a CA, which is replaced, not renewed or revoked',
    hint: 'begin to replace it: tlsdb certs rotate --prepare',
    exit: EXIT.failure,
  },
  NAME_AMBIGUOUS: {
    message: '{name} is the name of several certificates: {names}',
    hint: 'give one of these names in full, or a serial number',
    exit: EXIT.usage,
  },
  ALREADY_REVOKED: {
    message: '{name} was revoked on {date}',
    hint: 'nothing is left to do; tlsdb certs crl writes the list again',
    exit: EXIT.failure,
  },
  CERT_REVOKED: {
    message: '{name} was revoked on {date} and is not renewed',
    hint: 'issue a new certificate: tlsdb certs issue --help',
    exit: EXIT.failure,
  },
  CSR_MALFORMED: {
    message: '{path} is not a readable certificate request: {reason}',
    hint: 'make a new one: openssl req -new -key key.pem -subj /CN=name -out {path}',
    exit: EXIT.failure,
  },
  CSR_REFUSED: {
    message: 'the request {path} is not signed: {reason}',
    hint: 'change the request; tlsdb certs issue --help says what a request may ask for',
    exit: EXIT.failure,
  },
  JOURNAL_MALFORMED: {
    message: 'the record of an unfinished change, {path}, is damaged',
    hint: 'compare the pairs of the folder (tlsdb certs verify), then move the record away: mv {path} {path}.old',
    exit: EXIT.failure,
  },
  CHANGE_UNFINISHED: {
    message: 'a change of {folder} stopped half way: {problem}',
    hint: 'remove the cause; the next tlsdb certs command finishes the change: tlsdb certs init --dir {folder}',
    exit: EXIT.failure,
  },
  INVENTORY_MALFORMED: {
    message: 'the inventory {path} is damaged: {reason}',
    hint: 'move it away; tlsdb builds it again from the certificates: mv {path} {path}.old',
    exit: EXIT.failure,
  },
  VARIABLES_FILE_BROKEN: {
    message: '{path} does not hold persisted variables: {reason}',
    hint: 'mend the file, or remove it to forget what SET PERSIST changed',
    exit: EXIT.failure,
  },
  ACCOUNTS_FILE_BROKEN: {
    message: '{path} is not a list of accounts: {reason}',
    hint: 'mend the file, put back a copy of it, or move it away to begin with a new root account',
    exit: EXIT.failure,
  },
  ADDRESS_IN_USE: {
    message: '{address} is taken: another program listens there',
    hint: 'choose another one with --port (0 picks a free port) or --socket, or end the other program: ss -ltnxp',
    exit: EXIT.failure,
  },
  LISTEN_FAILED: {
    message: 'the server cannot listen on {address}: {reason}',
    hint: 'choose an address of this machine with --host, and a port above 1023 with --port',
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
