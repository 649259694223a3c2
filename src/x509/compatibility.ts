import type { Certificate } from './certificate.ts';
import type { FindingCode } from './codes.ts';
import { finding, type Finding } from './finding.ts';
import { matchesDnsName } from './host-name.ts';
import { attributeValues } from './name.ts';
import { OID } from './oid.ts';

/** A TLS stack that database clients are built on. */
export interface ClientStack {
  readonly id: 'openssl' | 'node' | 'python' | 'go' | 'java' | 'gnutls';
  readonly name: string;
  /** Codes that make it refuse a server. */
  readonly refuses: ReadonlySet<FindingCode>;
  /** Without subjectAltName it looks at the common name. */
  readonly readsCommonName: boolean;
  /** It takes `d*.example.com` for `db.example.com`. */
  readonly readsPartialWildcards: boolean;
  /** It does not look at the validity of a trusted certificate. */
  readonly ignoresExpiredRoots: boolean;
}

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
  'PURPOSE_MISMATCH',
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
  'EXTENSION_CRITICALITY',
];

/** What Go and GnuTLS, which compare names by octets, refuse beside. */
const GO: readonly FindingCode[] = [
  ...EVERYBODY,
  'CERT_WEAK_SIGNATURE',
  'ISSUER_ENCODING_MISMATCH',
  'CA_EXPIRED',
  'CA_NOT_YET_VALID',
  'CA_PATHLEN',
  'NAME_CONSTRAINT',
];

/** Where stacks differ beyond the codes they refuse. */
interface Leniency {
  readonly readsCommonName?: boolean;
  readonly readsPartialWildcards?: boolean;
  readonly ignoresExpiredRoots?: boolean;
}

function stack(id: ClientStack['id'], name: string, refuses: readonly FindingCode[], leniency: Leniency): ClientStack {
  const { readsCommonName = false, readsPartialWildcards = false, ignoresExpiredRoots = false } = leniency;
  return { id, name, refuses: new Set(refuses), readsCommonName, readsPartialWildcards, ignoresExpiredRoots };
}

/** The stacks and their rules, each of which a test confirms by running the stack. */
export const CLIENT_STACKS: readonly ClientStack[] = [
  stack('openssl', 'the clients of MySQL and MariaDB (OpenSSL)', [...OPENSSL, 'CA_NOT_ROOT'], {
    readsCommonName: true,
    readsPartialWildcards: true,
  }),
  stack('node', 'Node.js (mysql2, mariadb)', [...OPENSSL, 'CA_NOT_ROOT'], {
    readsCommonName: true,
    readsPartialWildcards: true,
  }),
  stack('python', 'Python 3.13 and newer', [...OPENSSL, ...STRICT], { readsCommonName: true }),
  stack('go', 'Go (TiDB, go-sql-driver)', [...GO, 'PURPOSE_MISMATCH', 'CA_PURPOSE', 'EXTENSION_WRONGLY_CRITICAL'], {}),
  stack(
    'java',
    'Java (Connector/J)',
    [...EVERYBODY, 'AKI_MISMATCH', 'PURPOSE_MISMATCH', 'EXTENSION_WRONGLY_CRITICAL', 'CA_EXPIRED'],
    { readsCommonName: true, ignoresExpiredRoots: true },
  ),
  stack('gnutls', 'GnuTLS', [...GO, 'CERT_SELF_SIGNED', 'AKI_MISMATCH'], { readsCommonName: true }),
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
  const weighed = checks.filter(
    ({ code, file }) => !(code === 'CA_EXPIRED' && client.ignoresExpiredRoots && file === caFile),
  );
  const reasons = new Set(weighed.map(({ code }) => code).filter((code) => client.refuses.has(code)));
  const isUnmatched = checks.some(({ code }) => code === 'NAME_MISMATCH');
  if (isUnmatched && !hosts.every((host) => matchesLoosely(client, leaf, host))) reasons.add('NAME_MISMATCH');
  return [...reasons];
}

/** Whether a stack that is laxer than RFC 9525 finds `host` in the certificate. */
function matchesLoosely(client: ClientStack, leaf: Certificate, host: string): boolean {
  if (leaf.subjectAltName === undefined) {
    return (
      client.readsCommonName && attributeValues(leaf.subject, OID.commonName).some((name) => matchesDnsName(name, host))
    );
  }
  return leaf.subjectAltName.some(
    (name) =>
      name.kind === 'dns' &&
      (matchesDnsName(name.value, host) || (client.readsPartialWildcards && matchesPartialWildcard(name.value, host))),
  );
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
  const accepting: string[] = [];
  const refusing: Finding[] = [];
  for (const client of CLIENT_STACKS) {
    const reasons = refusalReasons(client, server);
    if (reasons.length === 0) accepting.push(client.name);
    else refusing.push(...finding('CLIENT_REFUSES', file, { client: client.name, reasons: reasons.join(', ') }));
  }
  const good = accepting.length > 0 ? finding('CLIENTS_ACCEPT', file, { clients: accepting.join('; ') }) : [];
  return [...good, ...refusing];
}
