import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { readFileIfPresent } from '../../kit/files.ts';
import { parseCertificate, type Certificate } from '../../x509/certificate.ts';
import { readKeyFile } from '../../x509/key-file.ts';
import { readPem, type PemBlock } from '../../x509/pem.ts';
import { FILE, MADE_BY_INIT } from './layout.ts';

/** A private key file: the key, or the fact that a passphrase guards it. */
export type KeyFile =
  | { readonly isEncrypted: false; readonly privateKey: KeyObject; readonly pem: string }
  | { readonly isEncrypted: true; readonly pem: string };

/**
 * Reads the certificates of a PEM file, in their order.
 *
 * @returns `undefined` when there is no such file
 * @throws TlsdbError `CERT_MALFORMED`
 */
export async function readCertificates(folder: string, file: string): Promise<readonly Certificate[] | undefined> {
  const path = join(folder, file);
  const data = await readFileIfPresent(path);
  if (!data) return undefined;
  const blocks = pemBlocks(data, (reason) => fail('CERT_MALFORMED', { path, reason }));
  const certificates = blocks
    .filter(({ label }) => label.endsWith('CERTIFICATE'))
    .map(({ der, line }) => {
      const parsed = parseCertificate(der);
      if (!parsed.ok) throw fail('CERT_MALFORMED', { path, reason: `line ${line}: ${parsed.problem}` });
      return parsed.value;
    });
  if (certificates.length === 0) throw fail('CERT_MALFORMED', { path, reason: whatItIs(blocks) });
  return certificates;
}

/**
 * The CA certificates of a folder, newest first.
 *
 * @throws TlsdbError `FILE_NOT_FOUND`, `CERT_MALFORMED`
 */
export async function readCa(folder: string): Promise<readonly Certificate[]> {
  const certificates = await readCertificates(folder, FILE.caCertificate);
  if (!certificates) throw fail('FILE_NOT_FOUND', { path: join(folder, FILE.caCertificate), more: MADE_BY_INIT });
  return certificates;
}

/**
 * Reads a private key file. What it is is told by the same reader that `verify` and the server ask: one readable key of
 * a kind that TLS clients take, or a key in PEM that a passphrase guards.
 *
 * @returns `undefined` when there is no such file
 * @throws TlsdbError `KEY_MALFORMED`
 */
export async function readKey(folder: string, file: string): Promise<KeyFile | undefined> {
  const path = join(folder, file);
  const data = await readFileIfPresent(path);
  return data && openKeyFile(path, data);
}

/** The key file `data`, called `path`. Throws what {@link readKey} throws. */
export function openKeyFile(path: string, data: Uint8Array): KeyFile {
  const pem = Buffer.from(data).toString('latin1').replace(BYTE_ORDER_MARK, '');
  const problem = readKeyFile(path, data).findings.find(({ severity }) => severity === 'error');
  if (!problem) return { isEncrypted: false, privateKey: createPrivateKey(pem), pem };
  if (problem.code === 'KEY_ENCRYPTED' && PASSPHRASE_PEM.test(pem)) return { isEncrypted: true, pem };
  throw fail('KEY_MALFORMED', { path, reason: problem.message });
}

/** That of UTF-8, read octet by octet. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;

/** The encrypted forms that a passphrase opens: PKCS#8 says it by its label, the traditional form by a header. */
const PASSPHRASE_PEM = /^-----BEGIN ENCRYPTED PRIVATE KEY-----$|^Proc-Type:\s*4\s*,\s*ENCRYPTED/m;

function pemBlocks(data: Uint8Array, malformed: (reason: string) => Error): readonly PemBlock[] {
  if (data.length === 0) throw malformed('the file is empty');
  const { blocks, problems } = readPem(data);
  const [problem] = problems;
  if (problem) throw malformed(`line ${problem.line}: ${problem.message}`);
  return blocks;
}

function whatItIs(blocks: readonly PemBlock[]): string {
  return blocks.length === 0 ? 'it holds no PEM block' : `it holds a ${blocks[0]?.label ?? ''}`;
}
