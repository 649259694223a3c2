import type { Verdict } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { givenSource, readSource } from './files.ts';
import { verifyFolder, type FolderOptions } from './verify-folder.ts';
import { verifyPair, type PairInput } from './verify-pair.ts';

/** A file by its path, or its contents: PEM text or bytes. */
export type FileOrContents = string | Uint8Array;

type Judged = 'certificate' | 'key' | 'ca' | 'chain' | 'crl';

/** One pair with what it is held against. */
export interface PairRequest extends Omit<PairInput, Judged> {
  readonly cert: FileOrContents;
  readonly key?: FileOrContents;
  readonly ca?: FileOrContents;
  readonly chain?: FileOrContents;
  readonly crl?: FileOrContents;
}

/** A whole certificate folder. */
export interface FolderRequest extends FolderOptions {
  readonly dir: string;
}

/**
 * The verdict of `tlsdb certs verify`: would a server start with these files, and would clients accept it? Bad input of
 * any kind is a finding, never an exception.
 *
 * @example
 * const { ok, checks } = await verifyCertificates({ cert: 'server-cert.pem', key: 'server-key.pem', ca: 'ca.pem' });
 */
export async function verifyCertificates(request: PairRequest | FolderRequest): Promise<Verdict> {
  if ('dir' in request) {
    const { dir, ...options } = request;
    return await verifyFolder(dir, options);
  }
  const { cert, key, ca, chain, crl, ...options } = request;
  const { ok, exitCode, checks } = verifyPair({
    ...options,
    certificate: await source(cert, 'cert'),
    key: key === undefined ? undefined : await source(key, 'key'),
    ca: ca === undefined ? undefined : await source(ca, 'ca'),
    chain: chain === undefined ? undefined : await source(chain, 'chain'),
    crl: crl === undefined ? undefined : await source(crl, 'crl'),
  });
  return { ok, exitCode, checks };
}

async function source(given: FileOrContents, name: string): Promise<SourceFile> {
  if (typeof given !== 'string') return givenSource(name, given);
  return given.includes('-----BEGIN ') ? givenSource(name, Buffer.from(given, 'utf8')) : await readSource(given);
}
