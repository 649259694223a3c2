import type { FindingCode } from './codes.ts';
import { compatibilityFindings } from './compatibility.ts';
import { fileMode, readSource } from './files.ts';
import { finding, verdictOf, type Finding } from './finding.ts';
import { verifyPair, type PairInput, type PairVerdict } from './verify-pair.ts';

/** What a handshake is tried with, all PEM. */
export interface HandshakeInput {
  readonly certificateFile: string;
  /** The leaf and what the server sends with it. */
  readonly certificate: Uint8Array;
  readonly key: Uint8Array;
  readonly ca: Uint8Array;
  /** `undefined`: the name is not verified. */
  readonly host: string | undefined;
}

/** Connects a server that has the files with a client that trusts the CA. This room knows nothing of connections. */
export type TrialHandshake = (input: HandshakeInput) => Promise<readonly Finding[]>;

/** What {@link verifyFiles} is asked: paths (`-` is standard input) in place of bytes. */
export interface FilesRequest extends Omit<PairInput, 'certificate' | 'key' | 'ca' | 'chain' | 'crl'> {
  readonly cert: string;
  readonly key?: string | undefined;
  readonly ca?: string | undefined;
  readonly chain?: string | undefined;
  readonly crl?: string | undefined;
  /** Tried when nothing speaks against the files. Default: none. */
  readonly handshake?: TrialHandshake | undefined;
}

/**
 * Judges one pair of files; see {@link verifyPair}. Never throws for bad input.
 *
 * @example const { ok, checks } = await verifyFiles({ cert: 'server-cert.pem', key: 'server-key.pem', ca: 'ca.pem' });
 */
export async function verifyFiles(request: FilesRequest): Promise<PairVerdict> {
  const { cert, key, ca, chain, crl, handshake, ...options } = request;
  const read = async (path: string | undefined) => (path === undefined ? undefined : await readSource(path));
  const input: PairInput = {
    ...options,
    certificate: await readSource(cert),
    key: await read(key),
    ca: await read(ca),
    chain: await read(chain),
    crl: await read(crl),
  };
  const verdict = verifyPair(input);
  const checks = [...verdict.checks, ...(key === undefined ? [] : await permissionFindings(key, verdict.checks))];
  checks.push(...(await clientFindings(input, verdict, handshake)));
  return { ...verdict, ...verdictOf(checks, options.strict) };
}

/**
 * How the clients of a server take the verdict: who refuses it, and when nothing speaks against it, a real
 * handshake. Says nothing without a CA, for clients, and for another moment than now.
 */
export async function clientFindings(
  input: PairInput,
  verdict: PairVerdict,
  handshake: TrialHandshake | undefined,
): Promise<readonly Finding[]> {
  const { certificate, key, ca, chain, hosts = [], purpose } = input;
  const { leaf, checks, ok } = verdict;
  if (!leaf || !ca || purpose !== 'server') return [];
  const clients = compatibilityFindings(certificate.file, { checks, leaf, hosts, caFile: ca.file });
  const isNow = input.at === undefined && !chain;
  if (!handshake || !ok || !isNow || !key || 'problem' in key || 'problem' in ca || 'problem' in certificate)
    return clients;
  // OpenSSL trusts only chains that end in a root; other stacks are content with less.
  if (checks.some(({ code }) => code === 'CA_NOT_ROOT')) return clients;
  const { file: certificateFile, bytes } = certificate;
  const [host] = hosts;
  return [
    ...clients,
    ...(await handshake({ certificateFile, certificate: bytes, key: key.bytes, ca: ca.bytes, host })),
  ];
}

/** What is said of a file in which there is no private key that others could read. */
const WITHOUT_KEY: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'FILE_MISSING',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'NOT_PEM',
  'WRONG_FILE_KIND',
]);

/** Warns when others than the owner may read the private key that is in a file, as `checks` say. */
export async function permissionFindings(path: string, checks: readonly Finding[] = []): Promise<readonly Finding[]> {
  return modeFindings(path, await fileMode(path), checks);
}

/** Warns about the permission bits of a private key; they say nothing on Windows. */
export function modeFindings(
  path: string,
  mode: number | undefined,
  checks: readonly Finding[] = [],
): readonly Finding[] {
  if (mode === undefined || process.platform === 'win32' || (mode & 0o077) === 0) return [];
  if (checks.some(({ file, code }) => file === path && WITHOUT_KEY.has(code))) return [];
  return finding('KEY_PERMISSIONS', path, { mode: mode.toString(8).padStart(4, '0') });
}
