/** How much a finding weighs. */
export type Severity = 'ok' | 'warning' | 'error';

/**
 * The rules a verification applies: what the TLS stacks of database clients enforce,
 * RFC 5280 with the RFCs that update it, or the CA/Browser Forum's Baseline Requirements.
 */
export const PROFILES = ['compat', 'rfc5280', 'webpki'] as const;
export type Profile = (typeof PROFILES)[number];

/** One rule: its weight in each profile, where it comes from, and what to tell the operator. */
export interface CodeEntry {
  /** In the order of {@link PROFILES}. `off`: the profile does not have the rule. */
  readonly severity: readonly [compat: Severity | 'off', rfc5280: Severity | 'off', webpki: Severity | 'off'];
  readonly clause: string;
  readonly message: string;
  readonly hint: string;
  readonly explanation: string;
}

const ERROR = ['error', 'error', 'error'] as const;
const WARNING = ['warning', 'warning', 'warning'] as const;
const OK = ['ok', 'ok', 'ok'] as const;
/** Deployed clients let it pass; the standards do not. */
const STRICT = ['warning', 'error', 'error'] as const;
/** Only of interest to somebody who runs a database today. */
const ADVICE = ['warning', 'off', 'off'] as const;
/** A demand of the Baseline Requirements alone. */
const WEB = ['off', 'off', 'error'] as const;

/**
 * Every code that a verification can report. Codes are stable and never reused;
 * `docs/verify.md` lists the same table and a test compares the two.
 */
export const CODES = {
  // Files
  FILE_MISSING: {
    severity: ERROR,
    clause: 'MySQL: option ssl_cert',
    message: 'the file does not exist',
    hint: 'check the path: ls -l {file}',
    explanation: 'A server with this path in its configuration does not start, or starts without TLS.',
  },
  FILE_UNREADABLE: {
    severity: ERROR,
    clause: 'open(2)',
    message: 'the file cannot be read: {reason}',
    hint: 'check its kind, owner and mode: ls -l {file}',
    explanation: 'The path is a folder, a pipe or a device, or this user may not read it.',
  },
  FILE_EMPTY: {
    severity: ERROR,
    clause: 'RFC 7468, section 2',
    message: 'the file is empty',
    hint: 'copy it again from where it was made: ls -l {file}',
    explanation: 'A write that failed, often on a full disk, leaves an empty file behind.',
  },
  FILE_TOO_LARGE: {
    severity: ERROR,
    clause: 'tlsdb limit',
    message: 'the file is larger than {limit} MiB: it is no certificate, key or CRL',
    hint: 'check what it is: file {file}',
    explanation: 'Certificates and keys take a few kilobytes; the limit keeps a wrong path from filling the memory.',
  },
  NOT_PEM: {
    severity: ERROR,
    clause: 'RFC 7468, section 2',
    message: 'the file holds no PEM block ("-----BEGIN …-----"); {found}',
    hint: 'check what it is: file {file}',
    explanation: 'MySQL, MariaDB and TiDB read PEM only: base64 text between a BEGIN and an END line.',
  },
  PEM_MALFORMED: {
    severity: ERROR,
    clause: 'RFC 7468, section 3',
    message: 'line {line}: {problem}',
    hint: '{mend}',
    explanation: 'The PEM text was damaged on its way: cut off, indented, in UTF-16, or with wrong line ends.',
  },
  PEM_BOM: {
    severity: WARNING,
    clause: 'RFC 7468, section 2',
    message: 'a byte order mark stands before a block: Go, and with it TiDB, does not see that block',
    hint: "remove it: sed -i 's/^\\xEF\\xBB\\xBF//' {file}",
    explanation:
      'An editor on Windows added three invisible octets. OpenSSL skips them, the PEM reader of Go does not.',
  },
  PEM_LABEL: {
    severity: WARNING,
    clause: 'RFC 7468, section 10',
    message: 'line {line}: the label says "{label}", the block is a {found}',
    hint: 'write it anew: openssl pkey -in {file} -out {file}.new',
    explanation: 'OpenSSL looks at the contents; other readers trust the label and fail.',
  },
  DER_GIVEN: {
    severity: ERROR,
    clause: 'RFC 7468, section 1',
    message: 'the file is {found} in DER, servers read PEM',
    hint: 'openssl {tool} -inform DER -in {file} -out {file}.pem',
    explanation: 'DER is the binary form. The content is fine, the wrapping is not the one database servers read.',
  },
  PKCS12_GIVEN: {
    severity: ERROR,
    clause: 'RFC 7292',
    message: 'the file is a PKCS#12 archive (.p12, .pfx), servers read PEM',
    hint: 'openssl pkcs12 -in {file} -noenc -out {file}.pem',
    explanation: 'A PKCS#12 archive packs key and certificates into one file with a password; Java and Windows use it.',
  },
  OPENSSH_KEY_GIVEN: {
    severity: ERROR,
    clause: 'OpenSSH PROTOCOL.key',
    message: 'the file is an OpenSSH private key, TLS needs PKCS#8',
    hint: 'ssh-keygen -p -m PKCS8 -f {file}',
    explanation: 'ssh-keygen writes its own format by default, which OpenSSL cannot read.',
  },
  PPK_KEY_GIVEN: {
    severity: ERROR,
    clause: 'PuTTY manual, appendix C',
    message: 'the file is a PuTTY private key (.ppk), TLS needs PKCS#8',
    hint: 'puttygen {file} -O private-openssh -o {file}.ssh && ssh-keygen -p -m PKCS8 -f {file}.ssh',
    explanation: 'PuTTY writes its own format, which OpenSSL cannot read.',
  },
  WRONG_FILE_KIND: {
    severity: ERROR,
    clause: 'MySQL: options ssl_cert, ssl_key, ssl_ca',
    message: 'a {wanted} belongs here, the file holds {found}',
    hint: 'give the {wanted}; are two paths swapped?',
    explanation: 'Typically the paths of key and certificate were exchanged, or a request was taken for a certificate.',
  },
  // Keys
  KEY_OK: {
    severity: OK,
    clause: 'RFC 5958',
    message: 'private key, {key}, without a password',
    hint: '',
    explanation: 'The key can be loaded by a server without anybody typing a password.',
  },
  KEY_ENCRYPTED: {
    severity: ERROR,
    clause: 'MySQL: Creating SSL Certificates and Keys',
    message: 'the private key is password-protected ({encryption})',
    hint: '{mend}',
    explanation:
      'A server starts unattended and has nobody to ask for a password. Remove it with `openssl pkey -in FILE -out FILE.new` and protect the file by its mode (0600).',
  },
  KEY_MALFORMED: {
    severity: ERROR,
    clause: 'RFC 5958',
    message: 'the private key cannot be read: {problem}',
    hint: 'check it: openssl pkey -in {file} -noout -check',
    explanation: 'The block has the outer form of a key, but its contents are damaged or not of the announced kind.',
  },
  KEY_UNSUPPORTED: {
    severity: ['error', 'warning', 'error'],
    clause: 'RFC 8446, section 4.2.3; RFC 5480, section 2.1.1',
    message: 'the {what} is {key}, which TLS clients do not accept',
    hint: 'make a new pair: tlsdb certs init --key-type ecdsa-p256',
    explanation:
      'DSA, X25519, Diffie-Hellman, small or unnamed curves: OpenSSL may load such a key, but handshakes fail.',
  },
  KEY_UNCOMMON: {
    severity: ['warning', 'off', 'warning'],
    clause: 'RFC 8446, section 4.2.3',
    message: 'the {what} is {key}: some TLS clients do not accept it',
    hint: 'for every client to connect use ECDSA P-256: tlsdb certs init --key-type ecdsa-p256',
    explanation: 'secp256k1, Brainpool curves, Ed448, RSA-PSS keys and ML-DSA work in few clients.',
  },
  KEY_WEAK: {
    severity: ['error', 'warning', 'error'],
    clause: 'NIST SP 800-131A; OpenSSL security level 2',
    message: 'the {what} is {key}: at least 2048 bits are needed',
    hint: 'make a new pair: tlsdb certs init --key-type ecdsa-p256',
    explanation: 'OpenSSL 3 at its default level, GnuTLS and Java refuse RSA below 2048 bits.',
  },
  KEY_LARGE: {
    severity: ADVICE,
    clause: 'Go: crypto/tls, CVE-2023-29409; ring: RSA_PKCS1_2048_8192_SHA256',
    message: 'the RSA key of {subject} has {bits} bits: Go and rustls take at most {limit}',
    hint: 'make a new pair: tlsdb certs init --key-type ecdsa-p256',
    explanation:
      'Each handshake with such a key costs the server a large part of a second, and some clients refuse to pay their share.',
  },
  KEY_ENCODING: {
    severity: WARNING,
    clause: 'RFC 5480, section 2.2; RFC 3279, section 2.3.1',
    message: 'the public key of {subject} is written with {problem}, which OpenSSL reads and others do not',
    hint: 'issue it anew, with an uncompressed point or RSA parameters of NULL',
    explanation: 'Go, Java and rustls do not read compressed or hybrid points of EC keys, Go no RSA key without NULL.',
  },
  KEY_RSA_LENGTH: {
    severity: WEB,
    clause: 'Baseline Requirements, 6.1.5',
    message: 'the RSA modulus has {bits} bits, which is no multiple of 8',
    hint: 'make a new key with 2048 or 3072 bits',
    explanation: 'The Baseline Requirements allow only moduli whose length is divisible by 8.',
  },
  KEY_MULTIPLE: {
    severity: ERROR,
    clause: 'RFC 7468, section 2',
    message: 'the file holds {count} private keys; nobody can tell which one is meant',
    hint: 'leave one key in {file}',
    explanation:
      'Most readers take the first and do not look at the others; a server may announce one and mean another.',
  },
  KEY_MATCHES: {
    severity: OK,
    clause: 'RFC 8446, section 4.4.3',
    message: 'the key belongs to the certificate in {certificateFile}',
    hint: '',
    explanation: 'The public half of the private key is the public key of the certificate.',
  },
  KEY_MISMATCH: {
    severity: ERROR,
    clause: 'RFC 8446, section 4.4.3',
    message: 'the key ({key}) does not belong to the certificate in {certificateFile} ({certificateKey})',
    hint: 'find its partner: compare openssl pkey -in {file} -pubout with openssl x509 -in {certificateFile} -noout -pubkey',
    explanation:
      'Two files of different pairs. OpenSSL refuses them when both have the same type, and fails only in the handshake when not.',
  },
  KEY_PERMISSIONS: {
    severity: WARNING,
    clause: 'MySQL: Creating SSL Certificates and Keys',
    message: 'mode {mode}: other users of this machine can read the private key',
    hint: 'chmod 600 {file}',
    explanation: 'Whoever reads the key can pose as the server.',
  },
  CA_KEY_PROTECTED: {
    severity: OK,
    clause: 'tlsdb certs init --ca-passphrase-file',
    message: 'the private key of the CA is password-protected',
    hint: '',
    explanation: 'No server loads this key, so a password on it is welcome.',
  },
  RSA_PAIR_OK: {
    severity: OK,
    clause: 'MySQL: caching_sha2_password',
    message: 'RSA pair for passwords without TLS, {key}',
    hint: '',
    explanation: 'private_key.pem and public_key.pem belong together.',
  },
  RSA_PAIR_MISMATCH: {
    severity: ERROR,
    clause: 'MySQL: caching_sha2_password',
    message: 'is not the public half of {other}',
    hint: 'openssl pkey -in {other} -pubout -out {file}',
    explanation: 'Logins with caching_sha2_password over plaintext encrypt the password with this key.',
  },
  KEY_REUSED: {
    severity: WARNING,
    clause: 'RFC 4210, section 5.2.8; good practice',
    message: 'the certificate has the same key as {other}',
    hint: 'make a key of its own: tlsdb certs renew --rekey',
    explanation: 'Whoever steals the key of one gets the other; with the key of a CA everything it signed is lost.',
  },
  KEY_ELSEWHERE: {
    severity: OK,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'was made from a request: its key is where the request came from',
    hint: '',
    explanation: 'The key has never been in this folder, so whether it fits could not be checked.',
  },
  // The inventory of a folder
  INVENTORY_OK: {
    severity: OK,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'lists the {count} certificates that are there',
    hint: '',
    explanation: 'The inventory of the folder and its files agree.',
  },
  INVENTORY_MALFORMED: {
    severity: ERROR,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'the inventory cannot be read: {problem}',
    hint: 'put back the copy of your last backup',
    explanation: 'Without it tlsdb does not know what it issued, and cannot revoke it.',
  },
  INVENTORY_FILE_MISSING: {
    severity: WARNING,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'the inventory lists the certificate of {name}, but it is not there',
    hint: 'issue it again: tlsdb certs renew {name}, or withdraw it: tlsdb certs revoke {name}',
    explanation: 'A certificate that was deleted is still valid in the hands of whoever has a copy.',
  },
  INVENTORY_MISMATCH: {
    severity: WARNING,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'is not the certificate that the inventory lists for {name} (serial number {serial})',
    hint: 'put back the right file, or issue it again: tlsdb certs renew {name}',
    explanation: 'The file was exchanged behind the back of tlsdb, for example by an old copy.',
  },
  INVENTORY_UNKNOWN: {
    severity: WARNING,
    clause: 'tlsdb: .tlsdb/index.json',
    message: '{subject} is not in the inventory',
    hint: 'if nobody knows it, remove {file}; tlsdb cannot renew or revoke what it did not issue',
    explanation: 'It was put into the folder by other means.',
  },
  INVENTORY_REVOKED: {
    severity: ERROR,
    clause: 'tlsdb: .tlsdb/index.json',
    message: 'the inventory says that {subject} was revoked',
    hint: 'remove {file}, or replace it and its key: tlsdb certs issue, or init, with --force',
    explanation: 'It is refused by everybody who reads the CRL, also when this copy of the CRL does not list it yet.',
  },
  // One certificate
  CERT_OK: {
    severity: OK,
    clause: 'RFC 5280, section 4.1.2.5',
    message: '{subject} is valid until {notAfter} ({days} days)',
    hint: '',
    explanation: 'The certificate is well-formed and the time of the check is inside its validity.',
  },
  CERT_MALFORMED: {
    severity: ERROR,
    clause: 'RFC 5280, section 4.1; X.690',
    message: 'a certificate cannot be read: {problem}',
    hint: 'look at it: openssl x509 -in {file} -noout -text; then ask its issuer for a correct one',
    explanation: 'The encoding breaks DER or the structure of RFC 5280; TLS stacks refuse it.',
  },
  CERT_ENCODING: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1; X.690, section 11.5',
    message: '{subject}: {problem}',
    hint: 'ask its issuer for a correctly encoded certificate',
    explanation: 'OpenSSL reads the certificate nevertheless; strict readers do not.',
  },
  CERT_EXPIRED: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (a)(2)',
    message: '{subject} expired on {notAfter}',
    hint: 'tlsdb certs renew, or ask its issuer for a new one',
    explanation: 'Every client that verifies refuses the connection. If the date looks right, check the clock.',
  },
  CERT_NOT_YET_VALID: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (a)(2)',
    message: '{subject} is valid only from {notBefore}',
    hint: 'check the clock of this machine and of the issuer: date -u',
    explanation: 'The certificate was made for later, or a clock is wrong.',
  },
  CERT_EXPIRES_SOON: {
    severity: ['warning', 'off', 'off'],
    clause: 'good practice',
    message: '{subject} expires on {notAfter}, in {days} days',
    hint: 'tlsdb certs renew',
    explanation: 'Fewer days are left than --warn-days says (default 30).',
  },
  CERT_WEAK_SIGNATURE: {
    severity: ERROR,
    clause: 'RFC 9155; NIST SP 800-131A',
    message: '{subject} is signed with {algorithm}, which can be forged',
    hint: 'have it issued anew with SHA-256',
    explanation: 'Collisions of MD5 and SHA-1 are practical, so clients refuse such signatures.',
  },
  CERT_UNCOMMON_SIGNATURE: {
    severity: ['warning', 'off', 'warning'],
    clause: 'RFC 8446, section 4.2.3',
    message: '{subject} is signed with {algorithm}, which some TLS clients do not check',
    hint: 'have it signed with SHA-256; with RSA-PSS the salt is as long as the digest',
    explanation: 'Go and rustls know neither SHA-224 nor RSA-PSS with another salt, nor EdDSA with parameters.',
  },
  CERT_SIGNATURE_ALGORITHM: {
    severity: ERROR,
    clause: 'RFC 5280, section 4.1.1.2',
    message: '{subject} names two different signature algorithms',
    hint: 'have it issued anew',
    explanation: 'The algorithm inside the signed part must be the one beside the signature.',
  },
  CERT_IS_CA: {
    severity: ['warning', 'warning', 'error'],
    clause: 'Baseline Requirements, 7.1.2.7.8',
    message: '{subject} is a CA certificate used as a leaf',
    hint: 'issue a certificate of its own: tlsdb certs issue server NAME',
    explanation: 'rustls refuses it, and a stolen server key could then sign certificates.',
  },
  CERT_SELF_SIGNED: {
    severity: ['warning', 'off', 'error'],
    clause: 'Baseline Requirements, 7.1.2',
    message: '{subject} is self-signed: every client needs this very file as its CA',
    hint: 'make a CA that stays when the certificate is renewed: tlsdb certs init',
    explanation: 'When the certificate is renewed, every client must get the new file at the same moment.',
  },
  CERT_V1: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1.2.1',
    message: '{subject} has X.509 version {version}, without extensions',
    hint: 'issue it anew with extensions: tlsdb certs issue, or openssl x509 -req -extfile',
    explanation: 'openssl x509 -req without -extfile makes such certificates; rustls and strict clients refuse them.',
  },
  CERT_REVOKED: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.3',
    message: '{subject} was revoked on {date} ({reason})',
    hint: 'use another certificate: tlsdb certs issue',
    explanation: 'The CRL of its issuer lists the serial number.',
  },
  CERT_SERIAL: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1.2.2',
    message: '{subject} has the serial number {serial}: it must be positive and at most 20 octets',
    hint: 'issue it anew',
    explanation: 'Zero, negative and overlong serial numbers break CRLs and some readers.',
  },
  CERT_NO_ISSUER: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1.2.4',
    message: 'the issuer of {subject} is empty',
    hint: 'issue it anew by a CA with a name',
    explanation: 'A chain is built by names; an empty issuer cannot be found.',
  },
  CERT_NO_SUBJECT: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1.2.6',
    message: 'a certificate has neither a subject nor names in subjectAltName',
    hint: 'issue it anew with a name',
    explanation: 'A CA must have a subject; a leaf must have a subject or a critical subjectAltName.',
  },
  CERT_TIME_FORM: {
    severity: ERROR,
    clause: 'RFC 5280, section 4.1.2.5',
    message: '{subject} states its validity with fractions of a second or without seconds',
    hint: 'issue it anew',
    explanation:
      'RFC 5280 wants whole seconds. OpenSSL takes anything else for a damaged time, Go does not read a fraction.',
  },
  CERT_TIME_TYPE: {
    severity: ['warning', 'warning', 'error'],
    clause: 'RFC 5280, section 4.1.2.5; Baseline Requirements, 7.1.2',
    message: '{subject} states a time before 2050 as GeneralizedTime',
    hint: 'issue it anew: a CA writes UTCTime through 2049',
    explanation: 'RFC 5280 forbids CAs to write it and obliges readers to read it.',
  },
  CERT_LIFETIME: {
    severity: ADVICE,
    clause: 'Apple support article 103769',
    message: '{subject} is valid for {days} days: macOS and iOS refuse more than 825',
    hint: 'issue it for a shorter time and renew it automatically: tlsdb certs renew --watch',
    explanation: "Apple's limit of 825 days holds for server certificates of private CAs too.",
  },
  CERT_OUTLIVES_CA: {
    severity: ['warning', 'off', 'off'],
    clause: 'RFC 5280, section 4.1.2.5',
    message: '{subject} ends {notAfter}, after its CA ({caNotAfter})',
    hint: 'replace the CA in time: tlsdb certs rotate --prepare',
    explanation: 'Clients refuse the certificate from the day the CA expires.',
  },
  CERT_KEY_USAGE: {
    severity: STRICT,
    clause: 'RFC 5280, sections 4.2.1.3 and 4.2.1.9',
    message: '{subject}: {problem}',
    hint: 'issue it anew with the key usage digitalSignature',
    explanation: 'keyCertSign belongs to CAs; a keyUsage must state at least one use; a path length only a CA has.',
  },
  CERT_KEY_USAGE_EC: {
    severity: ADVICE,
    clause: 'RFC 8813, section 3',
    message: '{subject} has an EC key and claims keyEncipherment or dataEncipherment',
    hint: 'issue it anew with the key usage digitalSignature alone',
    explanation: 'An EC key cannot encrypt; linters and some strict readers object.',
  },
  EXTENSION_MALFORMED: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2',
    message: '{subject}: extension {extension} cannot be read: {problem}',
    hint: 'issue it anew',
    explanation: 'TLS stacks do not read this extension while they build a chain; strict ones refuse it.',
  },
  EXTENSION_CRITICALITY: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2',
    message: '{subject}: extension {extension} must be critical',
    hint: 'issue it anew',
    explanation:
      'This holds for basicConstraints of a CA, inhibitAnyPolicy, subjectAltName without a subject, and policyConstraints of a CA without policies of its own.',
  },
  EXTENSION_WRONGLY_CRITICAL: {
    severity: ERROR,
    clause: 'RFC 5280, sections 4.2.1.1, 4.2.1.2, 4.2.1.7 and 4.2.2',
    message: '{subject}: extension {extension} must not be critical',
    hint: 'issue it anew',
    explanation:
      'Key identifiers, names of the issuer and access locations are never critical; Go (TiDB) and Java refuse the certificate.',
  },
  UNKNOWN_CRITICAL_EXTENSION: {
    severity: ERROR,
    clause: 'RFC 5280, section 4.2',
    message: '{subject} has the critical extension {extension}, which is not understood',
    hint: 'issue it anew without it, or not critical',
    explanation: 'Critical means: whoever does not understand it must refuse the certificate. TLS stacks do.',
  },
  AKI_MISSING: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2.1.1',
    message: '{subject} has no authorityKeyIdentifier with a key identifier',
    hint: 'issue it anew: tlsdb certs issue',
    explanation: 'Python from 3.13 on verifies with X509_STRICT and refuses it.',
  },
  ANCHOR_AKI_MISSING: {
    severity: ['off', 'error', 'off'],
    clause: 'RFC 5280, section 4.2.1.1',
    message: 'the CA {subject} was issued by another and has no authorityKeyIdentifier',
    hint: 'issue it anew, or trust the CA above it',
    explanation: 'Only a self-signed certificate may leave the identifier out.',
  },
  AKI_FORM: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.1.3',
    message: 'the authorityKeyIdentifier of the root {subject} {problem}',
    hint: 'issue it anew',
    explanation: 'In a root it holds the key identifier alone, equal to the subjectKeyIdentifier.',
  },
  AKI_MISMATCH: {
    severity: ['error', 'warning', 'warning'],
    clause: 'RFC 5280, section 4.2.1.1',
    message: '{subject} names another key identifier than its issuer {issuer} has',
    hint: 'issue it anew by the present CA',
    explanation: 'The signature fits, but OpenSSL does not take such a CA for the issuer.',
  },
  AKI_OTHER_CERTIFICATE: {
    severity: ['error', 'warning', 'warning'],
    clause: 'RFC 5280, section 4.2.1.1; OpenSSL: X509_check_issued',
    message: '{subject} names another certificate of its issuer {issuer} than the one that is here',
    hint: 'issue it anew by the present CA, or put back the certificate of the CA that signed it',
    explanation:
      'Its authorityKeyIdentifier holds an issuer or a serial number, and the certificate of the CA has others: that happens when a CA gets a new certificate for its old key. The signature fits, but OpenSSL looks for the certificate that is named.',
  },
  SKI_MISSING: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2.1.2',
    message: 'the CA {subject} has no subjectKeyIdentifier',
    hint: 'make the CA anew: tlsdb certs init',
    explanation: 'Python from 3.13 on verifies with X509_STRICT and refuses such a CA.',
  },
  // The chain
  CHAIN_OK: {
    severity: OK,
    clause: 'RFC 5280, section 6',
    message: 'leads to {anchor} through {intermediates} intermediate(s)',
    hint: '',
    explanation: 'A path from the certificate to a CA of the CA file was found and passes every check.',
  },
  CHAIN_NOT_CHECKED: {
    severity: ['warning', 'error', 'error'],
    clause: 'RFC 5280, section 6.1.1',
    message: 'no CA was given: who signed the certificate was not checked',
    hint: 'name the file that clients have as ssl-ca: --ca FILE',
    explanation: 'Without a trusted CA only the pair itself can be checked.',
  },
  CHAIN_INCOMPLETE: {
    severity: ERROR,
    clause: 'RFC 8446, section 4.4.2',
    message: 'the certificate of {issuer}, which signed {subject}, is in none of the files',
    hint: 'append it to the certificate file: cat intermediate.pem >> {file}',
    explanation: 'A server must send every intermediate certificate; clients do not fetch them.',
  },
  CHAIN_ORDER: {
    severity: ERROR,
    clause: 'RFC 5246, section 7.4.2',
    message: '{problem}',
    hint: 'write the file in this order: certificate of the server, its issuer, the issuer of that one',
    explanation: 'OpenSSL takes the first certificate for the server’s own; TLS 1.2 demands the order for the rest.',
  },
  CHAIN_EXTRA: {
    severity: ['warning', 'off', 'off'],
    clause: 'RFC 5246, section 7.4.2',
    message: '{subject} has no part in the chain',
    hint: 'remove it from {file}',
    explanation: 'It is sent with every handshake and helps nobody.',
  },
  CHAIN_SIGNATURE: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (a)(1)',
    message: 'the signature of {subject} was not made with the key of {issuer}',
    hint: 'the CA was made anew, or the file was changed: issue the certificate again by this CA',
    explanation: 'The names fit but the signature does not: another CA of the same name, or a damaged certificate.',
  },
  CHAIN_SIGNATURE_UNSUPPORTED: {
    severity: ERROR,
    clause: 'RFC 8446, section 4.2.3',
    message: 'the signature of {subject} ({algorithm}) cannot be checked',
    hint: 'have it issued anew with ECDSA or RSA and SHA-256',
    explanation: 'The signature algorithm or the key of the issuer is unknown to OpenSSL, or malformed.',
  },
  CHAIN_UNTRUSTED: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.1 (d)',
    message: '{subject} was issued by {issuer}, which is not a CA in {ca}',
    hint: 'give the CA that signed it with --ca, or have it issued by the CA in {ca}',
    explanation: 'A client that has only this CA file refuses the connection.',
  },
  CHAIN_TOO_LONG: {
    severity: ERROR,
    clause: 'OpenSSL: SSL_CTX_set_verify_depth',
    message: 'the chain has more than {limit} intermediates',
    hint: 'use a shorter chain',
    explanation: 'Clients limit the depth; a chain for a database has at most two or three intermediates.',
  },
  CHAIN_NOT_IN_CA: {
    severity: ['ok', 'off', 'off'],
    clause: 'MySQL 9: ALTER INSTANCE RELOAD TLS',
    message: 'the intermediates stand with the certificate and not in {ca}: the server of MySQL 9 wants them there too',
    hint: 'append the intermediates to the CA file of the MySQL server',
    explanation:
      'Before it reloads TLS, MySQL checks its certificate against ssl_ca alone and says "Invalid certificates" when an intermediate is missing there. Clients and other servers do not need it.',
  },
  CHAIN_TOO_COMPLEX: {
    severity: ERROR,
    clause: 'tlsdb limit',
    message: 'the search for a chain was given up after {limit}',
    hint: 'give only the certificates that belong to the chain',
    explanation: 'Hostile or careless collections of cross-signed certificates can keep a naive search busy for years.',
  },
  ISSUER_ENCODING_MISMATCH: {
    severity: ['error', 'warning', 'error'],
    clause: 'RFC 5280, section 7.1; Baseline Requirements, 7.1.4.1',
    message: '{subject} spells the name of its issuer with other octets than {issuer} itself',
    hint: 'issue it anew with the exact name of the CA: tlsdb certs issue',
    explanation: 'OpenSSL and Java compare the text and accept; Go (TiDB), GnuTLS and NSS compare octets and refuse.',
  },
  // Authorities
  CA_NOT_CA: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.4 (k)',
    message: '{subject} signed a certificate but is no CA',
    hint: 'make a CA with basicConstraints CA:TRUE: tlsdb certs init',
    explanation: 'Without the cA flag any holder of a certificate could issue further ones, so clients refuse.',
  },
  CA_EXPIRED: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (a)(2)',
    message: 'the CA {subject} expired on {notAfter}',
    hint: 'replace the CA: tlsdb certs rotate --prepare',
    explanation: 'Everything it signed is refused, however fresh.',
  },
  CA_NOT_YET_VALID: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (a)(2)',
    message: 'the CA {subject} is valid only from {notBefore}',
    hint: 'check the clock: date -u',
    explanation: 'The CA was made for later, or a clock is wrong.',
  },
  CA_PATHLEN: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.4 (l) and (m)',
    message: 'the CA {subject} allows {allowed} CA(s) below it, the chain has {found}',
    hint: 'let the CA sign the certificate itself, or make it anew with a larger path length',
    explanation: 'pathLenConstraint limits how many further CAs may follow.',
  },
  CA_KEY_USAGE: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.4 (n)',
    message: 'the key usage of the CA {subject} does not allow it to sign certificates',
    hint: 'make the CA anew with keyCertSign',
    explanation: 'A CA with a keyUsage extension needs the bit keyCertSign.',
  },
  CA_NO_KEY_USAGE: {
    severity: WARNING,
    clause: 'RFC 5280, section 4.2.1.3',
    message: 'the CA {subject} has no keyUsage',
    hint: 'make the CA anew: tlsdb certs init',
    explanation: 'Python from 3.13 on verifies with X509_STRICT and refuses such a CA.',
  },
  CA_NOT_ROOT: {
    severity: ADVICE,
    clause: 'OpenSSL: X509_V_FLAG_PARTIAL_CHAIN',
    message: 'the trusted CA {subject} is not self-signed, and its issuer is not in the file',
    hint: 'append the root that signed it to {file}',
    explanation: 'OpenSSL, and with it the clients of MySQL and MariaDB, trusts only chains that end in a root.',
  },
  CA_HAS_EKU: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.1.2',
    message: 'the root {subject} has an extendedKeyUsage',
    hint: 'make the root anew without it',
    explanation: 'The Baseline Requirements forbid the extension in roots.',
  },
  // Names and purposes
  NAME_OK: {
    severity: OK,
    clause: 'RFC 9525, section 6',
    message: 'is valid for {host}',
    hint: '',
    explanation: 'A client that verifies the identity of the server accepts this name.',
  },
  NAME_MISMATCH: {
    severity: ERROR,
    clause: 'RFC 9525, section 6',
    message: 'is not valid for {host}; it has {names}',
    hint: 'issue it for this name: tlsdb certs issue server NAME --host {host}',
    explanation: 'Clients with VERIFY_IDENTITY compare the name they connect to with subjectAltName.',
  },
  NAME_NO_SAN: {
    severity: ['warning', 'warning', 'error'],
    clause: 'RFC 9525, section 2; Baseline Requirements, 7.1.2.7.12',
    message: '{subject} has no subjectAltName: Go (TiDB, go-sql-driver) finds no name in it',
    hint: 'issue it anew with names: tlsdb certs issue server NAME --host HOST',
    explanation:
      'OpenSSL, Node.js, Python and GnuTLS still fall back to the common name, Go and RFC 9525 do not: VERIFY_CA works, VERIFY_IDENTITY only with some clients.',
  },
  NAME_SYNTAX: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2.1.6',
    message: '{subject} has the name {name} in subjectAltName: {problem}',
    hint: 'issue it anew with a correct name',
    explanation: 'A malformed name never matches, and strict clients refuse the whole certificate.',
  },
  NAME_COMMON_NAME: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.4.3',
    message: 'the common name {name} of {subject} is not in subjectAltName character for character',
    hint: 'issue it anew with the common name among its names',
    explanation: 'Since clients look only at subjectAltName, a common name that is not there misleads people.',
  },
  NAME_ENCODING: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.1.2.4; X.680, section 41.4',
    message: 'subject or issuer of {subject}: {problem}',
    hint: 'issue it anew, with names in UTF8String',
    explanation:
      'An underscore or an at sign in a PrintableString, an umlaut in an IA5String: Go, and with it TiDB, does not read such a certificate.',
  },
  NAME_SAN_CRITICAL: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.7.12',
    message: 'the subjectAltName of {subject} is critical although there is a subject',
    hint: 'issue it anew',
    explanation: 'It must be critical exactly when the subject is empty.',
  },
  NAME_CONSTRAINT: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.3 (b) and (c)',
    message: 'the name {name} of {subject} is outside what {ca} may issue',
    hint: 'use a name that the constraints of the CA permit',
    explanation: 'nameConstraints of a CA limit the names below it.',
  },
  NAME_CONSTRAINT_FORM: {
    severity: STRICT,
    clause: 'RFC 5280, section 4.2.1.10',
    message: 'the nameConstraints of {subject} {problem}',
    hint: 'issue it anew',
    explanation: 'Only a CA has nameConstraints; they are not empty; DNS names in them have no dot or star in front.',
  },
  NAME_CONSTRAINT_KIND: {
    severity: ADVICE,
    clause: 'Go: crypto/x509; rustls: webpki',
    message: 'the nameConstraints of {subject} are critical and concern a {kind}, which Go and rustls do not apply',
    hint: 'constrain DNS names, addresses, e-mail addresses and URIs only',
    explanation:
      'They refuse what a CA has issued whose critical constraints they cannot apply; TiDB is written in Go.',
  },
  NAME_CONSTRAINT_CRITICALITY: {
    severity: ['off', 'error', 'off'],
    clause: 'RFC 5280, section 4.2.1.10',
    message: 'the nameConstraints of {subject} are not critical',
    hint: 'issue it anew',
    explanation: 'RFC 5280 demands it; the Baseline Requirements allow either.',
  },
  PURPOSE_MISMATCH: {
    severity: ERROR,
    clause: 'RFC 5280, section 4.2.1.12',
    message: '{subject} is not meant for {purpose}: its {extension} is {found}',
    hint: 'issue one for this purpose: tlsdb certs issue {kind} NAME',
    explanation: 'A server needs serverAuth, a client clientAuth, also with the key usage digitalSignature.',
  },
  NETSCAPE_TYPE: {
    severity: ['error', 'off', 'off'],
    clause: 'OpenSSL: X509_check_purpose; JDK: EndEntityChecker',
    message: '{subject} is not meant for {purpose}: its nsCertType is {found}',
    hint: 'issue one for this purpose: tlsdb certs issue {kind} NAME',
    explanation:
      'An extension of Netscape’s, from before extendedKeyUsage. OpenSSL and Java still take it for a limit; Go, GnuTLS and rustls do not look at it.',
  },
  CA_PURPOSE: {
    severity: ERROR,
    clause: 'OpenSSL: X509_check_purpose; Baseline Requirements, 7.1.2.10.6',
    message: 'the CA {subject} may not issue for {purpose}: its extendedKeyUsage is {found}',
    hint: 'make the CA anew without extendedKeyUsage',
    explanation: 'OpenSSL and Go take the purposes of a CA as a limit for everything below it.',
  },
  PURPOSE_ANY: {
    severity: ['error', 'off', 'error'],
    clause: 'Baseline Requirements, 7.1.2.7.10',
    message: '{subject} lists anyExtendedKeyUsage instead of {purpose}',
    hint: 'issue it anew with the exact purpose',
    explanation: 'OpenSSL does not take "any" for serverAuth or clientAuth.',
  },
  PURPOSE_ANY_TOO: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.7.10',
    message: '{subject} lists anyExtendedKeyUsage beside {purpose}',
    hint: 'issue it anew with the exact purpose alone',
    explanation: 'TLS stacks accept it; the Baseline Requirements forbid it, because "any" takes every limit away.',
  },
  PURPOSE_MISSING: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.7.10',
    message: '{subject} has no extendedKeyUsage',
    hint: 'issue it anew with serverAuth',
    explanation: 'RFC 5280 allows any use then; the Baseline Requirements demand the extension.',
  },
  PURPOSE_CRITICAL: {
    severity: WEB,
    clause: 'Baseline Requirements, 7.1.2.7.6',
    message: 'the extendedKeyUsage of {subject} is critical',
    hint: 'issue it anew',
    explanation: 'The Baseline Requirements want it not critical.',
  },
  POLICY_MISSING: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.1.5 (g)',
    message: 'a CA demands a certificate policy, and none is valid at {subject}',
    hint: 'issue it with a policy that every CA above it has',
    explanation: 'policyConstraints of a CA make certificate policies obligatory for what is below it.',
  },
  POLICY_CONSTRAINTS_OPTIONAL: {
    severity: ['warning', 'warning', 'error'],
    clause: 'RFC 3280, section 4.2.1.12; RFC 5280, section 4.2.1.11',
    message: '{subject}: policyConstraints should be critical',
    hint: 'issue it anew',
    explanation:
      'RFC 3280 let the CA choose, RFC 5280 does not; tlsdb obeys the extension either way. A reader that ignores policies should refuse such a CA, and only a critical extension makes it.',
  },
  POLICY_MAPPING: {
    severity: STRICT,
    clause: 'RFC 5280, section 6.1.4 (a)',
    message: '{subject} maps anyPolicy to or from another policy',
    hint: 'issue it anew without this mapping',
    explanation: 'anyPolicy stands for all policies and cannot be mapped.',
  },
  // Clients
  CLIENTS_ACCEPT: {
    severity: OK,
    clause: 'tlsdb: client stacks',
    message: 'accepted by {clients}',
    hint: '',
    explanation: 'The rules of each TLS stack are confirmed by tests that run it.',
  },
  CLIENT_REFUSES: {
    severity: WARNING,
    clause: 'tlsdb: client stacks',
    message: 'refused by {clients}: {reasons}',
    hint: 'mend what these codes say: tlsdb certs verify --explain CODE',
    explanation: 'The rules of each TLS stack are confirmed by tests that run it.',
  },
  HANDSHAKE_OK: {
    severity: OK,
    clause: 'RFC 8446; RFC 5246',
    message: 'a handshake with {versions} succeeds',
    hint: '',
    explanation: 'A server with these files and a client with this CA were connected in memory.',
  },
  HANDSHAKE_FAILED: {
    severity: ERROR,
    clause: 'RFC 8446; RFC 5246',
    message: 'the handshake with {version} fails: {problem}',
    hint: 'try it by hand: openssl s_server -cert {file} -key KEY, openssl s_client -CAfile CA -verify_return_error',
    explanation: 'A server with these files and a client with this CA were connected in memory, and OpenSSL refused.',
  },
  // Revocation
  CRL_OK: {
    severity: OK,
    clause: 'RFC 5280, section 6.3',
    message: 'CRL of {issuer}, valid until {nextUpdate}',
    hint: '',
    explanation: 'The CRL is signed by its CA and fresh.',
  },
  CRL_MALFORMED: {
    severity: ERROR,
    clause: 'RFC 5280, section 5.1',
    message: 'a CRL cannot be read: {problem}',
    hint: 'write it anew: tlsdb certs crl',
    explanation: 'A server with a CRL it cannot read does not start.',
  },
  CRL_EXPIRED: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.3.3 (a)',
    message: 'the CRL of {issuer} was due for renewal on {nextUpdate}',
    hint: 'write it anew: tlsdb certs crl',
    explanation: 'OpenSSL refuses every certificate of this CA once its CRL is out of date.',
  },
  CRL_EXPIRES_SOON: {
    severity: ADVICE,
    clause: 'good practice',
    message: 'the CRL of {issuer} is due for renewal on {nextUpdate}, in {days} days',
    hint: 'write it anew: tlsdb certs crl',
    explanation: 'When it is out of date, OpenSSL refuses every certificate of this CA.',
  },
  CRL_NOT_YET_VALID: {
    severity: ERROR,
    clause: 'RFC 5280, section 5.1.2.4',
    message: 'the CRL of {issuer} is dated {thisUpdate}, in the future',
    hint: 'check the clock: date -u',
    explanation: 'A clock is wrong, here or where the CRL was written.',
  },
  CRL_SIGNATURE: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.3.3 (g)',
    message: 'the CRL of {issuer} was not signed with the key of that CA',
    hint: 'write it anew by the present CA: tlsdb certs crl',
    explanation: 'After a CA was made anew its old CRL no longer fits.',
  },
  CRL_KEY_USAGE: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.3.3 (f)',
    message: 'the key usage of the CA {issuer} does not allow it to sign CRLs',
    hint: 'make the CA anew with cRLSign',
    explanation: 'A CA with a keyUsage extension needs the bit cRLSign.',
  },
  CRL_MISSING: {
    severity: ERROR,
    clause: 'RFC 5280, section 6.3; MySQL: option ssl_crl',
    message: 'there is no CRL that covers {subject}, issued by {issuer}',
    hint: 'append the CRL of this CA to the CRL file',
    explanation: 'With a CRL file, MySQL and MariaDB demand a CRL of every CA in the chain.',
  },
  CRL_INCOMPLETE: {
    severity: ADVICE,
    clause: 'MySQL: option ssl_crl; OpenSSL: X509_V_FLAG_CRL_CHECK_ALL',
    message: 'there is no CRL of {issuer}, a CA above {anchor}',
    hint: 'append it: tlsdb certs crl --add FILE; or start servers without this CRL file',
    explanation:
      'MySQL and MariaDB, once given a CRL file, demand a CRL of every CA up to the root, and refuse every client without it.',
  },
  CRL_PROFILE: {
    severity: STRICT,
    clause: 'RFC 5280, section 5.2.3',
    message: 'the CRL of {issuer}: {problem}',
    hint: 'write it anew: tlsdb certs crl',
    explanation: 'A CRL has version 2, a cRLNumber that is not critical, and an authorityKeyIdentifier.',
  },
  CRL_UNKNOWN_CRITICAL_EXTENSION: {
    severity: ERROR,
    clause: 'RFC 5280, section 5.2',
    message: 'the CRL of {issuer} has the critical extension {extension}, which is not understood',
    hint: 'write it anew without it',
    explanation: 'Such a CRL must not be used to tell that a certificate is good.',
  },
} as const satisfies Record<string, CodeEntry>;

/** The stable name of a finding. */
export type FindingCode = keyof typeof CODES;

/** How much `code` weighs in `profile`. */
export function severityOf(code: FindingCode, profile: Profile): Severity | 'off' {
  return CODES[code].severity[PROFILES.indexOf(profile)] ?? 'error';
}

/** Whether `text` is the name of a code. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(CODES, text);
}
