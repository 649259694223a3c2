import { createPublicKey } from 'node:crypto';
import { systemClock } from '../../kit/clock.ts';
import { displayGeneralName } from '../../x509/general-name.ts';
import { attributeValues } from '../../x509/name.ts';
import { OID } from '../../x509/oid.ts';
import { createAuthority, type Authority } from '../authority.ts';
import { encryptPrivateKey } from '../encrypt-key.ts';
import { isHost, issueCertificate, withLocalNames } from '../issue.ts';
import { generatePasswordExchangeKeys, privateKeyPem, type PasswordExchangeKeys } from '../keys.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { pemText } from '../pem-text.ts';
import { subjectProblem } from '../subject.ts';
import type { Change } from './change.ts';
import { nextCrl } from './crl-file.ts';
import type { FolderState } from './folder-state.ts';
import { readForeignLists } from './foreign-list.ts';
import { DEFAULT_USER, type Made, type PreparedOptions } from './init-folder.ts';
import type { InitPlan, LeafPlan } from './init-plan.ts';
import { inventoryText, withCertificates, type Inventory } from './inventory.ts';
import { FILE, GITIGNORE_TEXT, isFileName, OWN, type PairFiles } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { caEntry, loadInventory, readableCertificates } from './load-inventory.ts';
import { loadAuthorities, type FolderAuthorities } from './load-authority.ts';
import { certificateFile, plainFile, type FileKind } from './report.ts';

const NOTHING: Batch = { changes: [], created: [], warnings: [], entries: [] };

/** Makes what `plan` asks for. */
export async function makeFiles(
  state: FolderState,
  plan: InitPlan,
  options: PreparedOptions,
  passwordKeys: Promise<PasswordExchangeKeys> | undefined,
): Promise<{ readonly changes: readonly Change[]; readonly made: Made }> {
  const inventory = await loadInventory(state.folder);
  const { authorities, batch } = await makeAuthority(state, plan, options);
  const authority = authorities.signing;
  const crl = plan.makesCrl ? await makeCrl(state.folder, authorities, inventory, options) : undefined;
  const batches = [
    batch,
    await makeLeaf(authority, state.folder, state.server.files, plan.server, options),
    await makeLeaf(authority, state.folder, state.client.files, plan.client, options),
    crl?.batch ?? NOTHING,
    plan.makesGitignore ? single(FILE.gitignore, 'gitignore', GITIGNORE_TEXT) : NOTHING,
    await makePasswordKeys(state, plan, passwordKeys),
  ];
  const entries = batches.flatMap((part) => part.entries);
  const index = inventoryText(withCertificates(crl?.inventory ?? inventory, entries));
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
  options: PreparedOptions,
): Promise<{ readonly authorities: FolderAuthorities; readonly batch: Batch }> {
  if (!plan.makesCa) {
    return { authorities: await loadAuthorities(state.folder, options.caPassphrase), batch: NOTHING };
  }
  const { caDays: days, caPassphrase, adopted, profiles, ...given } = options;
  const { keyType, organization, commonName, permit, clock, random } = given;
  const chosen = { keyType, days, organization, commonName, permit, clock, random, profile: profiles?.ca };
  const authority = adopted ?? (await createAuthority(withoutUndefined(chosen)));
  const keyPem =
    caPassphrase === undefined
      ? privateKeyPem(authority.privateKey)
      : await encryptPrivateKey(authority.privateKey, caPassphrase, options.random);
  const batch: Batch = {
    changes: [
      { file: FILE.caKey, data: keyPem },
      { file: FILE.caCertificate, data: authority.path.map(({ raw }) => pemText('CERTIFICATE', raw)).join('') },
    ],
    created: [certificateFile(FILE.caCertificate, 'ca', authority.certificate), plainFile(FILE.caKey, 'ca-key')],
    warnings: [],
    entries: authority.path.map(caEntry),
  };
  return { authorities: { phase: 'none', signing: authority, other: undefined }, batch };
}

async function makeLeaf(
  authority: Authority,
  folder: string,
  files: PairFiles,
  plan: LeafPlan,
  options: PreparedOptions,
): Promise<Batch> {
  if (plan === 'keep') return NOTHING;
  const { keyType, days, clock, random, allowLong } = options;
  const kept = plan === 'new' ? {} : { privateKey: plan.keep };
  const profile = options.profiles?.[files.purpose];
  const present = await presentNames(folder, files);
  const organization = options.organization ?? (profile ? undefined : present.organization);
  const shared = { ...withoutUndefined({ keyType, days, organization, clock, random, profile }), ...kept };
  const { hosts = [], user = DEFAULT_USER } = { ...present, ...withoutUndefined(options) };
  const issued =
    files.purpose === 'server'
      ? await issueCertificate(authority, {
          ...shared,
          ...withoutUndefined({ allowLong }),
          purpose: 'server',
          hosts: withLocalNames(hosts, authority),
        })
      : await issueCertificate(authority, { ...shared, purpose: 'client', user });
  return leafBatch(files, issued, plan === 'new' ? issued.privateKeyPem : {});
}

/** What the certificate that is about to be replaced stands for, where it can be read. */
async function presentNames(
  folder: string,
  files: PairFiles,
): Promise<Pick<PreparedOptions, 'hosts' | 'user' | 'organization'>> {
  const [certificate] = (await readableCertificates(folder, files.certificate)) ?? [];
  const names = (certificate?.subjectAltName ?? []).map(displayGeneralName);
  const textsOf = (prefix: string): readonly string[] =>
    names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  const user = textsOf('URI:tlsdb://user.internal/').find(isFileName);
  const organizations = certificate ? attributeValues(certificate.subject, OID.organizationName) : [];
  const organization = organizations.find((name) => subjectProblem(name) === undefined);
  return withoutUndefined({ hosts: [...textsOf('DNS:'), ...textsOf('IP:')].filter(isHost), user, organization });
}

async function makeCrl(
  folder: string,
  authorities: FolderAuthorities,
  before: Inventory,
  { clock = systemClock, caCrlFile }: PreparedOptions,
): Promise<{ readonly batch: Batch; readonly inventory: Inventory }> {
  const above = authorities.signing.path.slice(1);
  const added = caCrlFile === undefined ? [] : await readForeignLists(caCrlFile, above, clock.now());
  const { pem, inventory, warnings } = await nextCrl(folder, { ...authorities, added }, before, clock.now());
  return { batch: { ...single(FILE.crl, 'crl', pem), warnings }, inventory };
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
