import { fail, messageOf } from '../kit/errors.ts';
import { shellQuoted } from '../kit/quoted.ts';
import { looked, readSourceSync } from '../x509/files.ts';
import type { Finding } from '../x509/finding.ts';
import { readRevocationFile } from '../x509/revocation-file.ts';
import { readCertificateFile, type SourceFile } from '../x509/source-file.ts';
import { verifyPair } from '../x509/verify-pair.ts';
import { createMaterial, createPair, type NamedServer, type TlsMaterial, type TlsPair } from './material.ts';

/** Where a server's TLS material comes from: the operator's files, or a folder that tlsdb keeps itself. */
export interface MaterialSource {
  /** Reads and verifies everything. @throws TlsdbError when any of it cannot be used */
  load(): Promise<TlsMaterial>;
  /** When `load` would renew something, in milliseconds since the epoch; of sources that renew nothing, nothing. */
  renewAt?(): number | undefined;
  /** Files, and folders of PEM files, whose change means that the material should be loaded again. */
  readonly files: readonly string[];
}

/** Paths of PEM files. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  /** CAs of client certificates; without it none are asked for. */
  readonly ca?: string | undefined;
  readonly crl?: string | undefined;
}

/** The material of the operator's own files. */
export function fileSource(files: TlsFiles, now: () => number = Date.now): MaterialSource {
  return { files: pathsOf(files), load: () => loadFiles(files, now()) };
}

/** The paths of the files that are given. */
export function pathsOf({ cert, key, ca, crl }: TlsFiles): readonly string[] {
  return [cert, key, ca, crl].filter((path) => path !== undefined);
}

/**
 * Reads each file once, judges those bytes by the rules of `certs verify`, and gives the same bytes to be used.
 *
 * @param now milliseconds since the epoch
 * @throws TlsdbError TLS_REFUSED with the code of the first error
 */
export async function loadFiles(
  files: TlsFiles,
  now: number,
  servers: readonly NamedServer[] = [],
): Promise<TlsMaterial> {
  await looked(pathsOf(files));
  const [certificate, key] = [readSourceSync(files.cert), readSourceSync(files.key)];
  const ca = files.ca === undefined ? undefined : readSourceSync(files.ca);
  const crl = files.crl === undefined ? undefined : readSourceSync(files.crl);
  const pair = loadPair(certificate, key, now);
  // The CA of client certificates need not be that of the server: it is judged by itself.
  refuseErrors([
    ...(ca === undefined ? [] : readCertificateFile(ca).findings),
    ...(crl === undefined ? [] : readRevocationFile(crl).findings),
  ]);
  return createMaterial(pair, { ca: ca && textOf(ca), crl: crl && textOf(crl) }, servers);
}

/**
 * Judges a server certificate with its key.
 *
 * @param now milliseconds since the epoch
 * @throws TlsdbError TLS_REFUSED with the code of the first error
 */
export function loadPair(certificate: SourceFile, key: SourceFile, now: number): TlsPair {
  const { checks, leaf } = verifyPair({ certificate, key, purpose: 'server', at: new Date(now) });
  refuseErrors(checks);
  const names = (leaf?.subjectAltName ?? []).flatMap((name) => (name.kind === 'dns' ? [name.value] : []));
  try {
    return createPair(textOf(certificate), textOf(key), names);
  } catch (cause) {
    const problem = `${certificate.file}: ${messageOf(cause)}`;
    const mend = `look at it: tlsdb certs verify --cert ${shellQuoted(certificate.file)} --key ${shellQuoted(key.file)}`;
    throw fail('TLS_REFUSED', { problem, check: 'CERT_MALFORMED', mend }, cause);
  }
}

function refuseErrors(findings: readonly Finding[]): void {
  const error = findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw refused(error);
}

function refused({ code, file, message, hint }: Finding): Error {
  return fail('TLS_REFUSED', { problem: `${file}: ${message}`, check: code, mend: hint });
}

function textOf(source: SourceFile): string {
  return 'bytes' in source ? Buffer.from(source.bytes).toString('utf8') : '';
}
