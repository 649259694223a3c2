import { extensionCriticality, type Certificate } from './certificate.ts';
import type { FindingCode } from './codes.ts';
import { finding, type Finding } from './finding.ts';
import type { GeneralName } from './general-name.ts';
import { matchesDnsName } from './host-name.ts';
import { attributeValues } from './name.ts';
import { OID } from './oid.ts';
import { describePublicKey, keySuitability } from './public-key.ts';

/** A program, or the TLS stack of many, that is to be content with a server's files. */
export interface ClientStack {
  readonly id:
    | 'mysql'
    | 'mysql-server'
    | 'mariadb'
    | 'mariadb-server'
    | 'node'
    | 'python'
    | 'go'
    | 'java'
    | 'rustls'
    | 'gnutls';
  readonly name: string;
  /** Codes that make it refuse a server. */
  readonly refuses: ReadonlySet<FindingCode>;
  /** Of those, the ones it does not look at in a certificate that it trusts itself. */
  readonly overlooksInRoots: ReadonlySet<FindingCode>;
  /** What it compares with the name that a client connects to. */
  readonly names: NameReading;
  /** Codes of warnings that are no warnings to it, with this certificate of a server. */
  readonly refusesLeaf: LeafRule;
}

type LeafRule = (leaf: Certificate) => readonly FindingCode[];

/**
 * `strict`: RFC 9525; `common-name`: also the common name when there is no subjectAltName; `partial-wildcards`: that, and
 * `d*.example.com` for `db.example.com`; `none`: names do not matter.
 */
type NameReading = 'strict' | 'common-name' | 'partial-wildcards' | 'none';

/** What every stack refuses. */
const EVERYBODY: readonly FindingCode[] = [
  'CERT_MALFORMED',
  'CERT_EXPIRED',
  'CERT_NOT_YET_VALID',
  'UNKNOWN_CRITICAL_EXTENSION',
  'CHAIN_UNTRUSTED',
  'CHAIN_INCOMPLETE',
  'CHAIN_SIGNATURE',
  'CA_NOT_CA',
  'CA_KEY_USAGE',
];

/** What OpenSSL 3 at its default security level refuses beside. */
const OPENSSL: readonly FindingCode[] = [
  ...EVERYBODY,
  'CERT_WEAK_SIGNATURE',
  'KEY_WEAK',
  'KEY_UNSUPPORTED',
  'AKI_MISMATCH',
  'AKI_OTHER_CERTIFICATE',
  'CERT_TIME_FORM',
  'PURPOSE_MISMATCH',
  'NETSCAPE_TYPE',
  'PURPOSE_ANY',
  'CA_PURPOSE',
  'EXTENSION_WRONGLY_CRITICAL',
  'CA_EXPIRED',
  'CA_NOT_YET_VALID',
  'CA_PATHLEN',
  'NAME_CONSTRAINT',
];

/** What `X509_V_FLAG_X509_STRICT` adds, which Python sets from 3.13 on. */
const STRICT: readonly FindingCode[] = [
  'AKI_MISSING',
  'SKI_MISSING',
  'CA_NO_KEY_USAGE',
  'CERT_KEY_USAGE',
  'CERT_NO_ISSUER',
  'CERT_NO_SUBJECT',
  'EXTENSION_CRITICALITY',
];

/** What Go and GnuTLS, which compare names by octets, refuse beside. */
const GO: readonly FindingCode[] = [
  ...EVERYBODY,
  'CERT_WEAK_SIGNATURE',
  'CERT_TIME_FORM',
  'ISSUER_ENCODING_MISMATCH',
  'CA_EXPIRED',
  'CA_NOT_YET_VALID',
  'CA_PATHLEN',
  'NAME_CONSTRAINT',
  'POLICY_MISSING',
];

/** What Go refuses and GnuTLS does not. */
const GO_ALONE: readonly FindingCode[] = [
  'PURPOSE_MISMATCH',
  'CA_PURPOSE',
  'EXTENSION_WRONGLY_CRITICAL',
  'EXTENSION_MALFORMED',
  'NAME_ENCODING',
  'NAME_CONSTRAINT_KIND',
  'CERT_UNCOMMON_SIGNATURE',
  'KEY_LARGE',
  'KEY_ENCODING',
];

/** What the server of MySQL refuses when it checks its own certificate against its CA file. */
const MYSQL_SERVER: readonly FindingCode[] = [
  ...EVERYBODY,
  'KEY_MISMATCH',
  'KEY_WEAK',
  'AKI_MISMATCH',
  'AKI_OTHER_CERTIFICATE',
  'CERT_TIME_FORM',
  'EXTENSION_WRONGLY_CRITICAL',
  'CA_EXPIRED',
  'CA_NOT_YET_VALID',
  'CA_PATHLEN',
  'CA_NOT_ROOT',
  'NAME_CONSTRAINT',
  'CHAIN_NOT_IN_CA',
];

/** What rustls-webpki refuses. */
const RUSTLS: readonly FindingCode[] = [
  ...EVERYBODY,
  'CERT_V1',
  'CERT_IS_CA',
  'CERT_WEAK_SIGNATURE',
  'CERT_UNCOMMON_SIGNATURE',
  'CERT_TIME_FORM',
  'KEY_LARGE',
  'KEY_ENCODING',
  'KEY_WEAK',
  'KEY_UNSUPPORTED',
  'PURPOSE_MISMATCH',
  'PURPOSE_ANY',
  'CA_PURPOSE',
  'EXTENSION_WRONGLY_CRITICAL',
  'ISSUER_ENCODING_MISMATCH',
  'CA_EXPIRED',
  'CA_NOT_YET_VALID',
  'NAME_CONSTRAINT',
  'NAME_CONSTRAINT_KIND',
  // It knows no critical extension about policies.
  'POLICY_MISSING',
];

const nothing: LeafRule = () => [];

/** OpenSSL and Node.js offer the curves of NIST alone for signatures of a handshake. */
const oddCurve: LeafRule = ({ publicKey }) => {
  const key = describePublicKey(publicKey);
  return key?.family === 'ec' && keySuitability(key) === 'uncommon' ? ['KEY_UNCOMMON'] : [];
};

/** Go and rustls know no key of an uncommon kind. */
const oddKey: LeafRule = ({ publicKey }) => {
  const key = describePublicKey(publicKey);
  return key && keySuitability(key) === 'uncommon' ? ['KEY_UNCOMMON'] : [];
};

/** Go reads no certificate with a negative serial number. */
const goLeaf: LeafRule = (leaf) => [
  ...oddKey(leaf),
  ...((leaf.serialNumber[0] ?? 0) >= 0x80 ? (['CERT_SERIAL'] as const) : []),
];

/** Java reads no certificate without a subject whose subjectAltName is not critical (RFC 5280, section 4.1.2.6). */
const javaLeaf: LeafRule = (leaf) =>
  leaf.subject.relativeNames.length === 0 && extensionCriticality(leaf, OID.subjectAltName) === false
    ? ['EXTENSION_CRITICALITY']
    : [];

interface StackRules {
  readonly overlooksInRoots?: readonly FindingCode[];
  readonly refusesLeaf?: LeafRule;
}

function stack(
  id: ClientStack['id'],
  name: string,
  refuses: readonly FindingCode[],
  names: NameReading,
  { overlooksInRoots = [], refusesLeaf = nothing }: StackRules = {},
): ClientStack {
  return { id, name, refuses: new Set(refuses), overlooksInRoots: new Set(overlooksInRoots), names, refusesLeaf };
}

/** The stacks and their rules, each of which a test confirms by running the stack. */
export const CLIENT_STACKS: readonly ClientStack[] = [
  stack('mysql', 'the clients of MySQL 8 and 9', [...OPENSSL, 'CA_NOT_ROOT'], 'partial-wildcards', {
    refusesLeaf: oddCurve,
  }),
  stack('mysql-server', 'the server of MySQL 9 when it reloads TLS', MYSQL_SERVER, 'none'),
  stack('mariadb', 'the clients of MariaDB', [...OPENSSL, 'CA_NOT_ROOT'], 'partial-wildcards', {
    refusesLeaf: oddCurve,
  }),
  stack('mariadb-server', 'the server of MariaDB', ['KEY_MISMATCH', 'KEY_WEAK'], 'none'),
  stack('node', 'Node.js (mysql2, mariadb)', [...OPENSSL, 'CA_NOT_ROOT'], 'partial-wildcards', {
    refusesLeaf: oddCurve,
  }),
  stack('python', 'Python 3.13 and newer', [...OPENSSL, ...STRICT], 'common-name', { refusesLeaf: oddCurve }),
  stack('go', 'Go (TiDB, go-sql-driver)', [...GO, ...GO_ALONE], 'strict', {
    overlooksInRoots: ['KEY_LARGE'],
    refusesLeaf: goLeaf,
  }),
  stack(
    'java',
    'Java (Connector/J)',
    [
      ...EVERYBODY,
      'AKI_MISMATCH',
      'AKI_OTHER_CERTIFICATE',
      'KEY_ENCODING',
      'PURPOSE_MISMATCH',
      'NETSCAPE_TYPE',
      'EXTENSION_WRONGLY_CRITICAL',
      'CA_EXPIRED',
      'CA_NOT_YET_VALID',
      'CERT_NO_ISSUER',
      'POLICY_MISSING',
    ],
    'common-name',
    { overlooksInRoots: ['CA_EXPIRED', 'CA_NOT_YET_VALID'], refusesLeaf: javaLeaf },
  ),
  stack('rustls', 'rustls (sqlx, mysql_async)', RUSTLS, 'strict', {
    overlooksInRoots: ['CA_EXPIRED', 'CA_NOT_YET_VALID', 'CA_KEY_USAGE'],
    refusesLeaf: oddKey,
  }),
  stack('gnutls', 'GnuTLS', [...GO, 'CERT_SELF_SIGNED', 'AKI_MISMATCH', 'CERT_NO_ISSUER'], 'common-name'),
];

/** A server as its clients see it. */
export interface JudgedServer {
  readonly checks: readonly Finding[];
  readonly leaf: Certificate;
  readonly hosts: readonly string[];
  readonly caFile: string;
}

/** The codes of the server's findings that make `client` refuse it; empty when it accepts. */
export function refusalReasons(
  client: ClientStack,
  { checks, leaf, hosts, caFile }: JudgedServer,
): readonly FindingCode[] {
  const weighed = checks.filter(({ code, file }) => !(file === caFile && client.overlooksInRoots.has(code)));
  const reasons = new Set(weighed.map(({ code }) => code).filter((code) => client.refuses.has(code)));
  for (const code of client.refusesLeaf(leaf)) reasons.add(code);
  const isUnmatched = client.names !== 'none' && checks.some(({ code }) => code === 'NAME_MISMATCH');
  if (isUnmatched && !hosts.every((host) => matchesLoosely(client.names, leaf, host))) reasons.add('NAME_MISMATCH');
  return [...reasons];
}

/** Whether a stack that is laxer than RFC 9525 finds `host` in the certificate. */
function matchesLoosely(names: NameReading, leaf: Certificate, host: string): boolean {
  if (names === 'strict') return leaf.subjectAltName?.some((name) => isDnsMatch(name, host)) ?? false;
  if (leaf.subjectAltName === undefined) {
    return attributeValues(leaf.subject, OID.commonName).some((name) => matchesDnsName(name, host));
  }
  return leaf.subjectAltName.some(
    (name) =>
      isDnsMatch(name, host) ||
      (names === 'partial-wildcards' && name.kind === 'dns' && matchesPartialWildcard(name.value, host)),
  );
}

function isDnsMatch(name: GeneralName, host: string): boolean {
  return name.kind === 'dns' && matchesDnsName(name.value, host);
}

function matchesPartialWildcard(pattern: string, host: string): boolean {
  const [label = '', ...rest] = pattern.toLowerCase().split('.');
  const [hostLabel = '', ...hostRest] = host.toLowerCase().split('.');
  const [before = '', after = '', ...more] = label.split('*');
  if (!label.includes('*') || more.length > 0 || rest.join('.') !== hostRest.join('.')) return false;
  const isLongEnough = hostLabel.length >= before.length + after.length;
  return isLongEnough && hostLabel.startsWith(before) && hostLabel.endsWith(after);
}

/** Who will accept the server, and who will refuse it for what. */
export function compatibilityFindings(file: string, server: JudgedServer): readonly Finding[] {
  const byReasons = Map.groupBy(CLIENT_STACKS, (client) => refusalReasons(client, server).join(', '));
  return [...byReasons].flatMap(([reasons, stacks]) => {
    const clients = stacks.map(({ name }) => name).join('; ');
    return reasons === ''
      ? finding('CLIENTS_ACCEPT', file, { clients })
      : finding('CLIENT_REFUSES', file, { clients, reasons });
  });
}
