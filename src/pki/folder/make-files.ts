import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../../kit/clock.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { createAuthority, openAuthority, type Authority } from '../authority.ts';
import { issueCrl } from '../crl.ts';
import { encryptPrivateKey } from '../encrypt-key.ts';
import { issueCertificate, withLocalNames, type IssuedCertificate } from '../issue.ts';
import { generatePasswordExchangeKeys, privateKeyPem, type PasswordExchangeKeys } from '../keys.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { Change } from './change.ts';
import type { FolderState, PairState } from './folder-state.ts';
import { DEFAULT_USER, type InitOptions, type Made } from './init-folder.ts';
import type { InitPlan, LeafPlan } from './init-plan.ts';
import { describeCertificate, inventoryText, readInventory, withCertificates } from './inventory.ts';
import { EMPTY_INVENTORY, revocationsOf, type Inventory, type InventoryEntry } from './inventory.ts';
import { FILE, GITIGNORE_TEXT, OWN, type PairFiles } from './layout.ts';
import { openCaKey } from './load-authority.ts';
import { certificateFile, plainFile, type FileKind, type Warning } from './report.ts';

/** Files that a plan asks for, ready to be written, and what is said about them. */
interface Batch extends Made {
  readonly changes: readonly Change[];
  readonly entries: readonly InventoryEntry[];
}

const NOTHING: Batch = { changes: [], created: [], warnings: [], entries: [] };

/** Makes what `plan` asks for. */
export async function makeFiles(
  state: FolderState,
  plan: InitPlan,
  options: InitOptions,
  passwordKeys: Promise<PasswordExchangeKeys> | undefined,
): Promise<{ readonly changes: readonly Change[]; readonly made: Made }> {
  const inventory = (await readInventory(state.folder)) ?? inventoryOf(state, plan);
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

/** An inventory of what lies in the folder, where none was kept. */
function inventoryOf(state: FolderState, plan: InitPlan): Inventory {
  const [ca] = state.caCertificates ?? [];
  const [server] = plan.server === 'keep' ? (state.server.certificates ?? []) : [];
  const [client] = plan.client === 'keep' ? (state.client.certificates ?? []) : [];
  const entries = [
    ...(ca ? [caEntry(ca)] : []),
    ...(server ? [leafEntry(state.server.files, server)] : []),
    ...(client ? [leafEntry(state.client.files, client)] : []),
  ];
  return withCertificates(EMPTY_INVENTORY, entries);
}

function caEntry(certificate: Certificate): InventoryEntry {
  return { kind: 'ca', name: 'ca', file: FILE.caCertificate, status: 'current', ...describeCertificate(certificate) };
}

/** What the inventory says about a leaf in its place. */
export function leafEntry(files: PairFiles, certificate: Certificate): InventoryEntry {
  const { name, purpose, certificate: file } = files;
  return { kind: purpose, name, file, status: 'current', ...describeCertificate(certificate) };
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
  return leafBatch(files, issued, plan === 'new');
}

function leafBatch(files: PairFiles, issued: IssuedCertificate, isNewKey: boolean): Batch {
  const { certificate, certificatePem, privateKeyPem: keyPem, isClamped } = issued;
  const report = certificateFile(files.certificate, files.purpose, certificate);
  return {
    changes: [isNewKey ? { pair: files, certificatePem, keyPem } : { file: files.certificate, data: certificatePem }],
    created: isNewKey ? [report, plainFile(files.key, `${files.purpose}-key`)] : [report],
    warnings: isClamped ? [clamped(files, certificate)] : [],
    entries: [leafEntry(files, certificate)],
  };
}

/** Says that a leaf lives shorter than it was asked to. */
export function clamped({ certificate: file }: PairFiles, { notAfter }: Certificate): Warning {
  const date = new Date(notAfter.milliseconds).toISOString().slice(0, 10);
  return { code: 'LIFETIME_CLAMPED', message: `${file} ends on ${date}, together with its CA` };
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
