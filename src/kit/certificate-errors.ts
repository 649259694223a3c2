import { EXIT, type ErrorEntry } from './error-entry.ts';

/** Errors of certificates, keys, CAs and their inventory. */
export const CERTIFICATE_ERRORS = {
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
  ROTATION_STATUS_UNKNOWN: {
    message: 'the step was taken, but how {folder} is now cannot be read: {problem}',
    hint: 'remove the cause, then look: tlsdb certs rotate --status --dir {folder}',
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
  NOTHING_TO_SHOW: {
    message: '{path} holds no certificate, request, CRL or key that can be read: {reason}',
    hint: 'check that this is the right file: file {path}',
    exit: EXIT.failure,
  },
  CERT_MALFORMED: {
    message: '{path} is not a readable certificate: {reason}',
    hint: 'restore the file from a copy, or look at what it is: tlsdb certs show {path}',
    exit: EXIT.failure,
  },
  CRL_MALFORMED: {
    message: '{path} is not a readable CRL: {reason}',
    hint: '{mend}',
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
  KEY_TAKEN: {
    message: '{path} is there already, and does not fit a certificate whose key is where its request came from',
    hint: 'move it away, then run the same command again: mv {path} {path}.old',
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
    hint: 'make a new one: openssl req -new -key key.pem -subj /CN=name -out request.pem',
    exit: EXIT.failure,
  },
  CSR_REFUSED: {
    message: 'the request {path} is not signed: {reason}',
    hint: 'change the request; tlsdb certs issue --help says what a request may ask for',
    exit: EXIT.failure,
  },
  INVENTORY_MALFORMED: {
    message: 'the inventory {path} is damaged: {reason}',
    hint: 'move it away; tlsdb builds it again from the certificates: mv {path} {path}.old',
    exit: EXIT.failure,
  },
} as const satisfies Record<string, ErrorEntry>;
