import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../../kit/clock.ts';
import { createAuthority, openAuthority, type Authority } from '../authority.ts';
import { issueCrl } from '../crl.ts';
import { encryptPrivateKey } from '../encrypt-key.ts';
import { issueCertificate, withLocalNames } from '../issue.ts';
import { generatePasswordExchangeKeys, privateKeyPem, type PasswordExchangeKeys } from '../keys.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { Change } from './change.ts';
import type { FolderState, PairState } from './folder-state.ts';
import { DEFAULT_USER, type InitOptions, type Made } from './init-folder.ts';
import type { InitPlan, LeafPlan } from './init-plan.ts';
import { inventoryText, revocationsOf, withCertificates, type Inventory } from './inventory.ts';
import { FILE, GITIGNORE_TEXT, OWN } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { caEntry, loadInventory } from './load-inventory.ts';
import { openCaKey } from './load-authority.ts';
import { certificateFile, plainFile, type FileKind } from './report.ts';

const NOTHING: Batch = { changes: [], created: [], warnings: [], entries: [] };

/** Makes what `plan` asks for. */
export async function makeFiles(
  state: FolderState,
  plan: InitPlan,
  options: InitOptions,
  passwordKeys: Promise<PasswordExchangeKeys> | undefined,
): Promise<{ readonly changes: readonly Change[]; readonly made: Made }> {
  const inventory = await loadInventory(state.folder);
  const { authority, batch } = await makeAuthority(state, plan, options);
  const batches = [
    batch,
    await makeLeaf(authority, state.server, plan.server, options),
    await makeLeaf(authority, state.client, plan.client, options),
    plan.makesCrl ? await makeCrl(authority, inventory, options) : NOTHING,
    plan.makesGitignore ? single(FILE.gitignore, 'gitignore', GITIGNORE_TEXT) : NOTHING,
    await makePasswordKeys(state, plan, passwordKeys),
  ];
  const crlNumber = plan.makesCrl ? inventory.crlNumber + 1 : inventory.crlNumber;
  const entries = batches.flatMap((part) => part.entries);
  const index = inventoryText({ ...withCertificates(inventory, entries), crlNumber });
  return {
    changes: [...batches.flatMap(({ changes }) => changes), { file: OWN.inventory, data: index }],
    made: {
      created: batches.flatMap(({ created }) => created),
      warnings: batches.flatMap(({ warnings }) => warnings),
    },
  };
}

async function makeAuthority(
  state: FolderState,
  plan: InitPlan,
  options: InitOptions,
): Promise<{ readonly authority: Authority; readonly batch: Batch }> {
  const [certificate] = state.caCertificates ?? [];
  if (!plan.makesCa && certificate && state.caKey) {
    const privateKey = openCaKey(join(state.folder, FILE.caKey), state.caKey, options.caPassphrase);
    const authority = await openAuthority(certificate, privateKey, join(state.folder, FILE.caCertificate));
    return { authority, batch: NOTHING };
  }
  const { caDays, caPassphrase, ...rest } = options;
  const authority = await createAuthority({ ...rest, ...(caDays === undefined ? {} : { days: caDays }) });
  const keyPem =
    caPassphrase === undefined
      ? privateKeyPem(authority.privateKey)
      : await encryptPrivateKey(authority.privateKey, caPassphrase, options.random);
  const batch: Batch = {
    changes: [
      { file: FILE.caKey, data: keyPem },
      { file: FILE.caCertificate, data: authority.certificatePem },
    ],
    created: [certificateFile(FILE.caCertificate, 'ca', authority.certificate), plainFile(FILE.caKey, 'ca-key')],
    warnings: [],
    entries: [caEntry(authority.certificate)],
  };
  return { authority, batch };
}

async function makeLeaf(
  authority: Authority,
  { files }: PairState,
  plan: LeafPlan,
  options: InitOptions,
): Promise<Batch> {
  if (plan === 'keep') return NOTHING;
  const { keyType, days, organization, clock, random } = options;
  const shared = {
    ...withoutUndefined({ keyType, days, organization, clock, random }),
    ...(plan === 'new' ? {} : { privateKey: plan.keep }),
  };
  const issued =
    files.purpose === 'server'
      ? await issueCertificate(authority, {
          ...shared,
          purpose: 'server',
          hosts: withLocalNames(options.hosts ?? [], authority),
        })
      : await issueCertificate(authority, { ...shared, purpose: 'client', user: options.user ?? DEFAULT_USER });
  return leafBatch(files, issued, plan === 'new' ? issued.privateKeyPem : undefined);
}

async function makeCrl(authority: Authority, inventory: Inventory, options: InitOptions): Promise<Batch> {
  const now = (options.clock ?? systemClock).now();
  const pem = await issueCrl(authority, revocationsOf(inventory), inventory.crlNumber + 1, now);
  return single(FILE.crl, 'crl', pem);
}

async function makePasswordKeys(
  state: FolderState,
  plan: InitPlan,
  passwordKeys: Promise<PasswordExchangeKeys> | undefined,
): Promise<Batch> {
  const { privateKeyPem: present } = state.passwordKeys;
  if (plan.passwordKeys === 'public' && present !== undefined) {
    const publicKeyPem = createPublicKey(present).export({ type: 'spki', format: 'pem' }).toString();
    return single(FILE.passwordPublicKey, 'password-public-key', publicKeyPem);
  }
  if (plan.passwordKeys !== 'new') return NOTHING;
  const made = await (passwordKeys ?? generatePasswordExchangeKeys());
  const privateBatch = single(FILE.passwordPrivateKey, 'password-private-key', made.privateKeyPem);
  const publicBatch = single(FILE.passwordPublicKey, 'password-public-key', made.publicKeyPem);
  return {
    ...NOTHING,
    changes: [...privateBatch.changes, ...publicBatch.changes],
    created: [...privateBatch.created, ...publicBatch.created],
  };
}

function single(file: string, kind: FileKind, data: string): Batch {
  return { ...NOTHING, changes: [{ file, data }], created: [plainFile(file, kind)] };
}
