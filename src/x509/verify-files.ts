import { fileMode, readSource } from './files.ts';
import { finding, verdictOf, type Finding } from './finding.ts';
import { verifyPair, type PairInput, type PairVerdict } from './verify-pair.ts';

/** What {@link verifyFiles} is asked: paths (`-` is standard input) in place of bytes. */
export interface FilesRequest extends Omit<PairInput, 'certificate' | 'key' | 'ca' | 'chain' | 'crl'> {
  readonly cert: string;
  readonly key?: string | undefined;
  readonly ca?: string | undefined;
  readonly chain?: string | undefined;
  readonly crl?: string | undefined;
}

/**
 * Judges one pair of files; see {@link verifyPair}. Never throws for bad input.
 *
 * @example const { ok, checks } = await verifyFiles({ cert: 'server-cert.pem', key: 'server-key.pem', ca: 'ca.pem' });
 */
export async function verifyFiles(request: FilesRequest): Promise<PairVerdict> {
  const { cert, key, ca, chain, crl, ...options } = request;
  const read = async (path: string | undefined) => (path === undefined ? undefined : await readSource(path));
  const verdict = verifyPair({
    ...options,
    certificate: await readSource(cert),
    key: await read(key),
    ca: await read(ca),
    chain: await read(chain),
    crl: await read(crl),
  });
  const checks = [...verdict.checks, ...(key === undefined ? [] : await permissionFindings(key))];
  return { ...verdict, ...verdictOf(checks, options.strict) };
}

/** Warns when others than the owner may read a private key; file modes say nothing on Windows. */
export async function permissionFindings(path: string): Promise<readonly Finding[]> {
  const mode = await fileMode(path);
  if (mode === undefined || process.platform === 'win32' || (mode & 0o077) === 0) return [];
  return finding('KEY_PERMISSIONS', path, { mode: mode.toString(8).padStart(4, '0') });
}
