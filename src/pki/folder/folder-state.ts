import { createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { readFileIfPresent } from '../../kit/files.ts';
import { shellQuoted } from '../../kit/quoted.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { readPem } from '../../x509/pem.ts';
import type { PasswordExchangeKeys } from '../keys.ts';
import type { Purpose } from '../profile.ts';
import { exists } from './journal.ts';
import { defaultPair, FILE, OWN, type PairFiles } from './layout.ts';
import { readCertificates, readKey, type KeyFile } from './read-file.ts';

/** What the files of one pair hold; absent files are `undefined`. */
export interface PairState {
  readonly files: PairFiles;
  readonly certificates: readonly Certificate[] | undefined;
  readonly key: KeyFile | undefined;
}

/** Everything that `init` looks at. */
export interface FolderState {
  readonly folder: string;
  /** Newest first. */
  readonly caCertificates: readonly Certificate[] | undefined;
  readonly caKey: KeyFile | undefined;
  readonly server: PairState;
  readonly client: PairState;
  readonly passwordKeys: Partial<PasswordExchangeKeys>;
  readonly crlPem: string | undefined;
  readonly hasGitignore: boolean;
  readonly hasInventory: boolean;
}

/**
 * Reads a certificate folder. What its files say together is judged elsewhere.
 *
 * @param skipsLeaves server and client are about to be replaced, whatever is in them
 */
export async function readFolder(folder: string, skipsLeaves = false): Promise<FolderState> {
  const [caCertificates, caKey, server, client, passwordKeys, crlPem, hasGitignore, hasInventory] = await Promise.all([
    readCertificates(folder, FILE.caCertificate),
    readKey(folder, FILE.caKey),
    skipsLeaves ? absentPair('server') : readPair(folder, defaultPair('server')),
    skipsLeaves ? absentPair('client') : readPair(folder, defaultPair('client')),
    readPasswordKeys(folder),
    readCrl(folder),
    exists(join(folder, FILE.gitignore)),
    exists(join(folder, OWN.inventory)),
  ]);
  return { folder, caCertificates, caKey, server, client, passwordKeys, crlPem, hasGitignore, hasInventory };
}

function absentPair(purpose: Purpose): PairState {
  return { files: defaultPair(purpose), certificates: undefined, key: undefined };
}

/** Reads the two files of a leaf. */
export async function readPair(folder: string, files: PairFiles): Promise<PairState> {
  const [certificates, key] = await Promise.all([
    readCertificates(folder, files.certificate),
    readKey(folder, files.key),
  ]);
  return { files, certificates, key };
}

/** The private half decides; a public half that does not belong to it is an error. */
async function readPasswordKeys(folder: string): Promise<Partial<PasswordExchangeKeys>> {
  const path = join(folder, FILE.passwordPublicKey);
  const key = await readKey(folder, FILE.passwordPrivateKey);
  const publicData = await readFileIfPresent(path);
  if (!key) return publicData ? { publicKeyPem: publicData.toString() } : {};
  if (key.isEncrypted) throw fail('KEY_ENCRYPTED', { path: join(folder, FILE.passwordPrivateKey) });
  if (publicData && publicDer(publicData, path) !== spkiOf(key.privateKey)) {
    throw fail('KEY_MISMATCH', { key: join(folder, FILE.passwordPrivateKey), path });
  }
  return { privateKeyPem: key.pem, ...(publicData ? { publicKeyPem: publicData.toString() } : {}) };
}

function publicDer(data: Buffer, path: string): string {
  try {
    return spkiOf(createPublicKey(data));
  } catch (error) {
    throw fail('KEY_MALFORMED', { path, reason: 'it is not a public key in PEM' }, error);
  }
}

function spkiOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

async function readCrl(folder: string): Promise<string | undefined> {
  const path = join(folder, FILE.crl);
  const data = await readFileIfPresent(path);
  if (!data) return undefined;
  if (!readPem(data).blocks.some(({ label }) => label === 'X509 CRL')) {
    const mend = `move the file away; the next command writes a new CRL: mv ${shellQuoted(path)} ${shellQuoted(path)}.old`;
    throw fail('CRL_MALFORMED', { path, reason: 'it holds no PEM block "X509 CRL"', mend });
  }
  return data.toString();
}

/** Whether a private key belongs to a certificate. */
export function belongsTogether(privateKey: KeyObject, certificate: Certificate): boolean {
  return spkiOf(privateKey) === Buffer.from(certificate.publicKey.raw).toString('base64');
}
