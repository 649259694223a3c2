import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { belongsTogether, type FolderState, type PairState } from './folder-state.ts';
import { FILE } from './layout.ts';

/** What happens to one leaf: it stays, or a new certificate is issued for a kept or a new key. */
export type LeafPlan = 'keep' | 'new' | { readonly keep: KeyObject };

/** What `init` makes. Whatever is not named here stays as it is. */
export interface InitPlan {
  readonly makesCa: boolean;
  readonly server: LeafPlan;
  readonly client: LeafPlan;
  readonly passwordKeys: 'keep' | 'new' | 'public';
  readonly makesCrl: boolean;
  readonly makesGitignore: boolean;
  readonly makesInventory: boolean;
}

/**
 * Decides what is missing from a folder.
 *
 * @param isForced leaves are replaced
 * @throws TlsdbError `CA_FOREIGN`, `KEY_MISMATCH`, `KEY_ENCRYPTED` or `PAIR_INCOMPLETE` when the folder holds
 * something that tlsdb can neither complete nor replace
 */
export function planInit(state: FolderState, isForced: boolean): InitPlan {
  return {
    makesCa: planCa(state, isForced),
    server: planLeaf(state, state.server, isForced),
    client: planLeaf(state, state.client, isForced),
    passwordKeys: planPasswordKeys(state, isForced),
    makesCrl: state.crlPem === undefined,
    makesGitignore: !state.hasGitignore,
    makesInventory: !state.hasInventory,
  };
}

/** Whether nothing is left to do. */
export function isComplete(plan: InitPlan): boolean {
  const kept = [plan.server, plan.client, plan.passwordKeys].every((part) => part === 'keep');
  return kept && !plan.makesCa && !plan.makesCrl && !plan.makesGitignore && !plan.makesInventory;
}

function planCa(state: FolderState, isForced: boolean): boolean {
  const { folder, caCertificates, caKey } = state;
  if (caCertificates && !caKey) throw halfCa(folder, FILE.caCertificate, FILE.caKey);
  if (caKey && !caCertificates) throw halfCa(folder, FILE.caKey, FILE.caCertificate);
  const [newest] = caCertificates ?? [];
  if (caCertificates && caKey && !caKey.isEncrypted && !fitsOne(caKey.privateKey, caCertificates)) {
    throw fail('KEY_MISMATCH', { key: join(folder, FILE.caKey), path: join(folder, FILE.caCertificate) });
  }
  const orphan = [state.server, state.client].find((pair) => pair.certificates);
  if (!newest && orphan && !isForced) throw halfCa(folder, orphan.files.certificate, FILE.caCertificate);
  return newest === undefined;
}

/** During a rotation the key belongs to the newest CA certificate or to the one before. */
function fitsOne(privateKey: KeyObject, certificates: readonly Certificate[]): boolean {
  return certificates.some((certificate) => belongsTogether(privateKey, certificate));
}

function halfCa(folder: string, present: string, missing: string): Error {
  return fail('CA_FOREIGN', { folder, present, missing });
}

function planLeaf({ folder }: FolderState, { files, certificates, key }: PairState, isForced: boolean): LeafPlan {
  const [certificate] = certificates ?? [];
  if (isForced || (!certificate && !key)) return 'new';
  if (key?.isEncrypted) throw fail('KEY_ENCRYPTED', { path: join(folder, files.key) });
  if (!key) {
    throw fail('PAIR_INCOMPLETE', { present: join(folder, files.certificate), missing: join(folder, files.key) });
  }
  if (!certificate) return { keep: key.privateKey };
  if (!belongsTogether(key.privateKey, certificate)) {
    throw fail('KEY_MISMATCH', { key: join(folder, files.key), path: join(folder, files.certificate) });
  }
  return 'keep';
}

function planPasswordKeys({ folder, passwordKeys }: FolderState, isForced: boolean): InitPlan['passwordKeys'] {
  const { privateKeyPem, publicKeyPem } = passwordKeys;
  if (privateKeyPem !== undefined) return publicKeyPem === undefined ? 'public' : 'keep';
  if (publicKeyPem === undefined || isForced) return 'new';
  const present = join(folder, FILE.passwordPublicKey);
  throw fail('PAIR_INCOMPLETE', { present, missing: join(folder, FILE.passwordPrivateKey) });
}
