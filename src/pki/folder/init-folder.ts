import { resolve } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { fail } from '../../kit/errors.ts';
import { isRealFolder } from '../../kit/folders.ts';
import type { Random } from '../../kit/random.ts';
import { equalBytes } from '../../x509/der.ts';
import { oneLineName } from '../../x509/name.ts';
import { parseHost } from '../alternative-name.ts';
import type { Authority } from '../authority.ts';
import type { KeyType } from '../key-type.ts';
import type { PasswordExchangeKeys } from '../keys.ts';
import { nameConstraintsOf } from '../name-constraints.ts';
import { caPassphraseOf, type PassphraseSource } from '../passphrase.ts';
import { checkSubjectValue } from '../subject.ts';
import { checkDays, checkLeafDays } from '../validity.ts';
import { CA_LIFETIME_LIMIT_DAYS, type AuthorityProfile, type LeafProfile } from '../profile.ts';
import { changeFolder } from './change.ts';
import { belongsTogether, readFolder, type FolderState } from './folder-state.ts';
import { isComplete, planInit, type InitPlan } from './init-plan.ts';
import { hasUnfinishedWork } from './journal.ts';
import { checkFileName } from './layout.ts';
import type { FileReport, InitReport, Warning } from './report.ts';
import { startPasswordKeys } from './password-keys.ts';
import { keptFiles, stateWarnings } from './state-report.ts';

/** User of the default client certificate when nobody names another. */
export const DEFAULT_USER = 'client';

export interface InitOptions extends PassphraseSource {
  /** The certificate folder. */
  readonly dir: string;
  /** Names and addresses of the server beside those of this machine. */
  readonly hosts?: readonly string[];
  /** User of the default client certificate. Default `client`. */
  readonly user?: string;
  readonly keyType?: KeyType;
  /** Lifetime of server and client certificate in days. Default 397. */
  readonly days?: number;
  /** Lets the server certificate live longer than the 825 days that Apple's clients take. */
  readonly allowLong?: boolean;
  /** Lifetime of the CA in days. Default 3650. */
  readonly caDays?: number;
  /** Stands in the subject of all certificates. The CA's is `tlsdb` by default. */
  readonly organization?: string;
  /** Common name of the CA. Default `tlsdb CA`. */
  readonly commonName?: string;
  /** Limits the CA to these domains and networks. */
  readonly permit?: readonly string[];
  /** Files that say what new certificates contain, at most one of each kind. */
  readonly profileFiles?: readonly string[];
  /** A CA from elsewhere to sign with, in PEM; an intermediate with those above it up to its root. */
  readonly caCertificateFile?: string;
  /** Its key. */
  readonly caKeyFile?: string;
  /** CRLs of the CAs above it, which MySQL and MariaDB need beside its own. */
  readonly caCrlFile?: string;
  /** Encrypts a new CA key, opens an encrypted one. */
  readonly caPassphrase?: string;
  /** Replaces server and client certificate and their keys, never the CA. */
  readonly force?: boolean;
  /** The RSA pair, should it be missing: see {@link startPasswordKeys}. Made when needed where it is not given. */
  readonly passwordKeys?: Promise<PasswordExchangeKeys>;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Longest time to wait for another command on the same folder, in milliseconds. */
  readonly lockWaitMilliseconds?: number;
}

/** The options, and what their files hold. */
export interface PreparedOptions extends InitOptions {
  readonly adopted?: Authority;
  readonly profiles?: Profiles;
}

/** Profiles that the operator brought. */
export interface Profiles {
  readonly ca?: AuthorityProfile;
  readonly server?: LeafProfile;
  readonly client?: LeafProfile;
}

/** What the making of files gives back. */
export interface Made {
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
}

/**
 * Makes whatever is missing from a certificate folder and keeps the rest: CA, server, default client, RSA pair, CRL.
 * Run again it changes nothing.
 *
 * @throws TlsdbError see `planInit`, `changeFolder` and the checks of names; nothing has changed then
 */
export async function initFolder(given: InitOptions): Promise<InitReport> {
  checkOptions(given);
  const prepared = await prepare(given);
  const { clock = systemClock, force = false, lockWaitMilliseconds } = prepared;
  const dir = resolve(prepared.dir);
  const present = await peek(dir, force);
  if (present) refuseSecondCa(present.state, prepared.adopted);
  if (present && isComplete(present.plan)) return reportKept(present, prepared, clock.now());
  const { caPassphrase = await caPassphraseOf(dir, prepared) } = prepared;
  const options = { ...prepared, ...withoutUndefined({ caPassphrase }) };

  // The slowest part, in the thread pool while everything else goes on.
  const passwordKeys =
    present && present.plan.passwordKeys !== 'new' ? undefined : (options.passwordKeys ?? startPasswordKeys(dir));
  const wait = lockWaitMilliseconds === undefined ? {} : { waitMilliseconds: lockWaitMilliseconds };
  return changeFolder(
    dir,
    clock.now(),
    async () => {
      const state = await readFolder(dir, force);
      refuseSecondCa(state, options.adopted);
      const plan = planInit(state, force);
      const value = reportKept({ state, plan }, options, clock.now());
      if (isComplete(plan)) return { changes: [], value };
      const { makeFiles } = await import('./make-files.ts');
      const { changes, made } = await makeFiles(state, plan, options, passwordKeys);
      const warnings = [...value.warnings, ...made.warnings];
      return { changes, value: { ...value, created: made.created, warnings } };
    },
    wait,
  );
}

interface Present {
  readonly state: FolderState;
  readonly plan: InitPlan;
}

/**
 * Looks at the folder without the lock. While another command is at work, or left its work unfinished, what is
 * seen may be half done: then the answer is `undefined`.
 */
async function peek(dir: string, isForced: boolean): Promise<Present | undefined> {
  if (!(await isRealFolder(dir))) return undefined;
  if (await hasUnfinishedWork(dir)) return undefined;
  try {
    const state = await readFolder(dir, isForced);
    const plan = planInit(state, isForced);
    return { state, plan };
  } catch (error) {
    if (await hasUnfinishedWork(dir)) return undefined;
    throw error;
  }
}

async function prepare(options: InitOptions): Promise<PreparedOptions> {
  const { dir, caCertificateFile: certificateFile, caKeyFile: keyFile, clock = systemClock } = options;
  const isOpen =
    options.caPassphrase !== undefined || (options.caPassphraseFile === undefined && keyFile === undefined);
  const caPassphrase = isOpen ? options.caPassphrase : await caPassphraseOf(dir, options, keyFile);
  const profiles = await readProfiles(options);
  const opened = { ...options, ...withoutUndefined({ caPassphrase }), profiles };
  if (certificateFile === undefined || keyFile === undefined) return opened;
  const { adoptAuthority } = await import('./adopt-authority.ts');
  const adopted = await adoptAuthority({ certificateFile, keyFile }, { passphrase: caPassphrase, clock });
  return { ...opened, adopted };
}

async function readProfiles({ profileFiles = [], days, allowLong, caCertificateFile }: InitOptions): Promise<Profiles> {
  if (profileFiles.length === 0) return {};
  const { readProfile } = await import('../profile-file.ts');
  const profiles: { -readonly [K in keyof Profiles]: Profiles[K] } = {};
  for (const path of profileFiles) {
    const profile = await readProfile(path);
    if (profiles[profile.kind])
      throw contrary(`there are two profiles of the kind ${profile.kind}`, 'give one of each');
    Object.assign(profiles, { [profile.kind]: profile });
    if (profile.kind !== 'ca') checkLeafDays(`${path}: days`, days ?? profile.days, profile.kind, allowLong);
  }
  if (profiles.ca && caCertificateFile !== undefined) {
    throw contrary('a profile cannot change a CA that is adopted', 'leave the profile out, or --ca-cert and --ca-key');
  }
  return profiles;
}

function contrary(problem: string, hint: string): Error {
  return fail('USAGE', { problem, hint });
}

/** A CA is never replaced here, not even by one that the operator hands over. */
function refuseSecondCa({ folder, caCertificates, caKey }: FolderState, adopted: Authority | undefined): void {
  const [newest] = caCertificates ?? [];
  if (!adopted || !newest) return;
  const isSame =
    caKey && !caKey.isEncrypted
      ? belongsTogether(caKey.privateKey, adopted.certificate)
      : equalBytes(newest.raw, adopted.certificate.raw);
  if (!isSame) throw fail('CA_PRESENT', { folder, subject: oneLineName(newest.subject) });
}

/** Refuses malformed values before anything is written. */
function checkOptions(options: InitOptions): void {
  const { hosts = [], user, organization, commonName, permit = [], days, caDays } = options;
  hosts.forEach((host) => parseHost(host));
  if (user !== undefined) checkFileName('user name', user);
  if (organization !== undefined) checkSubjectValue('organization', organization);
  if (commonName !== undefined) checkSubjectValue('common name', commonName);
  nameConstraintsOf(permit);
  checkAdoption(options);
  checkLeafDays('--days', days, 'server', options.allowLong);
  checkDays('--ca-days', caDays, CA_LIFETIME_LIMIT_DAYS);
}

/** What a CA from elsewhere says is settled: flags about a new one contradict it. */
function checkAdoption({ caCertificateFile, caKeyFile, caDays, commonName, permit = [] }: InitOptions): void {
  if ((caCertificateFile === undefined) !== (caKeyFile === undefined)) {
    const [given, missing] = caKeyFile === undefined ? ['--ca-cert', '--ca-key'] : ['--ca-key', '--ca-cert'];
    throw contrary(`${given} was given without ${missing}`, `name the other file: ${missing}`);
  }
  if (caCertificateFile === undefined) return;
  const flags = [
    ...(caDays === undefined ? [] : ['--ca-days']),
    ...(commonName === undefined ? [] : ['--common-name']),
    ...(permit.length === 0 ? [] : ['--permit']),
  ];
  if (flags.length === 0) return;
  const hint = 'leave these flags out, or leave out --ca-cert and --ca-key';
  throw contrary(`${flags.join(', ')} cannot change a CA that is adopted`, hint);
}

function reportKept({ state, plan }: Present, options: InitOptions, now: number): InitReport {
  return {
    dir: state.folder,
    created: [],
    kept: keptFiles(state, plan),
    warnings: stateWarnings(state, plan, options, now),
  };
}
