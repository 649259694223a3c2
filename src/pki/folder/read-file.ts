import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { readFileIfPresent } from '../../kit/files.ts';
import { parseCertificate, type Certificate } from '../../x509/certificate.ts';
import { contentKind, isPrivateKeyKind } from '../../x509/content-kind.ts';
import { readPem, type PemBlock } from '../../x509/pem.ts';

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
 * Reads a private key file, recognising a passphrase by the form of the file and not by trial.
 *
 * @returns `undefined` when there is no such file
 * @throws TlsdbError `KEY_MALFORMED`
 */
export async function readKey(folder: string, file: string): Promise<KeyFile | undefined> {
  const path = join(folder, file);
  const data = await readFileIfPresent(path);
  if (!data) return undefined;
  const blocks = pemBlocks(data, (reason) => fail('KEY_MALFORMED', { path, reason }));
  const block = blocks.find(({ label, der }) => label.endsWith('PRIVATE KEY') || isPrivateKeyKind(contentKind(der)));
  if (!block) throw fail('KEY_MALFORMED', { path, reason: whatItIs(blocks) });
  const pem = data.toString('latin1');
  if (isEncrypted(block)) return { isEncrypted: true, pem };
  try {
    return { isEncrypted: false, privateKey: createPrivateKey(pem), pem };
  } catch (error) {
    throw fail('KEY_MALFORMED', { path, reason: 'OpenSSL cannot load it' }, error);
  }
}

/** PKCS#8 says it by its structure, the traditional form by a header (RFC 1421, section 4.6.1.1). */
function isEncrypted({ der, headers }: PemBlock): boolean {
  return contentKind(der) === 'encrypted private key' || headers.some((header) => header.includes('ENCRYPTED'));
}

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
