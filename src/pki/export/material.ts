import type { KeyObject } from 'node:crypto';
import { basename, join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { equalBytes } from '../../x509/der.ts';
import { attributeValues } from '../../x509/name.ts';
import { OID } from '../../x509/oid.ts';
import { defaultPair, namedPair, type PairFiles } from '../folder/layout.ts';
import { readCertificates, readKey } from '../folder/read-file.ts';
import { keyPairOf } from '../keys.ts';
import type { Purpose } from '../profile.ts';

/** A leaf of the folder with what stands after it in its file. */
export interface Leaf {
  readonly files: PairFiles;
  /** Leaf first. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * Finds a certificate by the name that `--server` or `--user` gave: a further server or user, or the default one under
 * its common name or the word `server` or `client`.
 *
 * @throws TlsdbError `FILE_NOT_FOUND`, `NAME_UNKNOWN`, `NAME_INVALID`, `CERT_MALFORMED`
 */
export async function loadLeaf(folder: string, purpose: Purpose, name?: string): Promise<Leaf> {
  if (name !== undefined) {
    const named = await readLeaf(folder, namedPair(purpose, name));
    if (named) return named;
  }
  const standard = await readLeaf(folder, defaultPair(purpose));
  if (standard && (name === undefined || name === purpose || commonName(standard.chain[0]) === name)) return standard;
  if (name !== undefined) throw fail('NAME_UNKNOWN', { name });
  throw fail('FILE_NOT_FOUND', { path: join(folder, defaultPair(purpose).certificate) });
}

async function readLeaf(folder: string, files: PairFiles): Promise<Leaf | undefined> {
  const [leaf, ...others] = (await readCertificates(folder, files.certificate)) ?? [];
  return leaf && { files, chain: [leaf, ...others] };
}

/**
 * Loads the private key of a leaf.
 *
 * @throws TlsdbError `PAIR_INCOMPLETE`, `KEY_ENCRYPTED`, `KEY_MISMATCH`, `KEY_MALFORMED`
 */
export async function loadLeafKey(folder: string, { files, chain: [leaf] }: Leaf): Promise<KeyObject> {
  const path = join(folder, files.key);
  const key = await readKey(folder, files.key);
  if (!key) throw fail('PAIR_INCOMPLETE', { present: join(folder, files.certificate), missing: path });
  if (key.isEncrypted) throw fail('KEY_ENCRYPTED', { path });
  if (!equalBytes(keyPairOf(key.privateKey).publicKeyInfo, leaf.publicKey.raw)) {
    throw fail('KEY_MISMATCH', { key: path, path: join(folder, files.certificate) });
  }
  return key.privateKey;
}

/** The first common name of a certificate's subject. */
export function commonName({ subject }: Certificate): string | undefined {
  return attributeValues(subject, OID.commonName)[0];
}

/** What artefacts of a leaf are called: `server`, `client`, or the name of the further server or user. */
export function leafName({ files }: Leaf): string {
  return basename(files.name);
}
