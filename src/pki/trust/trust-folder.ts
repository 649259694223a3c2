import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { readWholeFile } from '../../kit/files.ts';
import { ensureFolder, isRealFolder } from '../../kit/folders.ts';
import { withLock } from '../../kit/lock.ts';
import { isSelfIssued } from '../../x509/certificate.ts';
import { readPem } from '../../x509/pem.ts';
import { OWN, MADE_BY_INIT } from '../folder/layout.ts';
import { readCa } from '../folder/read-file.ts';
import { pemText } from '../pem-text.ts';
import { detectStores } from './detect.ts';
import { systemExecutor, type Executor } from './execute.ts';
import { placementOf, planPlacements, type StoreKind, type TrustStores } from './plan.ts';
import { copyPath, readRecords, sameRecord, writeCopy, writeRecords, type TrustRecord } from './record.ts';
import { displayStep, type Placement, type TrustedCa } from './step.ts';

export interface TrustOptions {
  readonly dir: string;
  readonly action: 'install' | 'uninstall';
  /** Kinds of stores; default: all that are found. */
  readonly kinds?: readonly StoreKind[];
  /** The stores of the machine; default: those that are found. */
  readonly stores?: TrustStores;
  readonly executor?: Executor;
  /** Says whether to go on, told what would be done. Default: nothing is done. */
  readonly confirm: (plan: readonly PlannedPlacement[]) => Promise<boolean>;
}

/** A CA and a store: what would be done. */
export interface PlannedPlacement {
  readonly store: StoreKind;
  readonly target: string;
  readonly sha256: string;
  /** The commands, as a person would type them. */
  readonly commands: readonly string[];
}

/** A CA and a store: what was done. `kept`: somebody else put it there; `gone`: somebody else removed it. */
export interface TrustResult extends PlannedPlacement {
  readonly status: 'planned' | 'installed' | 'removed' | 'kept' | 'gone';
}

/** The document that `tlsdb certs trust --json` prints. */
export interface TrustReport {
  readonly dir: string;
  readonly action: 'install' | 'uninstall';
  readonly placements: readonly TrustResult[];
}

const ALL_KINDS: readonly StoreKind[] = ['system', 'nss', 'java'];

interface Task {
  readonly record: TrustRecord;
  readonly placement: Placement;
  readonly ca: TrustedCa;
}

/**
 * Puts the CA of a folder into the trust stores of this machine, or takes out what an earlier install put there, and
 * nothing else.
 *
 * @throws TlsdbError `FILE_NOT_FOUND`, `TRUST_NO_STORE`, `TRUST_FAILED`, `TRUST_RECORD_MALFORMED`
 */
export async function trustFolder(options: TrustOptions): Promise<TrustReport> {
  const { action, kinds = ALL_KINDS, executor = systemExecutor, confirm } = options;
  const dir = resolve(options.dir);
  if (!(await isRealFolder(dir))) throw fail('FILE_NOT_FOUND', { path: dir, more: MADE_BY_INIT });
  const tasks =
    action === 'install'
      ? await tasksOfInstall(dir, new Set(kinds), options.stores ?? detectStores(new Set(kinds)))
      : await tasksOfUninstall(dir, new Set(kinds));
  const plan = tasks.map((task) => planned(task, action));
  if (tasks.length === 0) return { dir, action, placements: [] };
  if (!(await confirm(plan))) {
    return { dir, action, placements: plan.map((entry) => ({ ...entry, status: 'planned' })) };
  }
  await ensureFolder(join(dir, OWN.folder));
  return withLock(join(dir, OWN.lock), async () => {
    const placements: TrustResult[] = [];
    for (const [index, task] of tasks.entries()) {
      const status = await (action === 'install' ? install(dir, task, executor) : uninstall(dir, task, executor));
      const entry = plan[index];
      if (entry) placements.push({ ...entry, status });
    }
    return { dir, action, placements };
  });
}

function planned({ record, placement }: Task, action: 'install' | 'uninstall'): PlannedPlacement {
  return { ...record, commands: placement[action].map(displayStep) };
}

async function tasksOfInstall(
  dir: string,
  kinds: ReadonlySet<StoreKind>,
  stores: TrustStores,
): Promise<readonly Task[]> {
  // A store trusts roots: an intermediate in it would stay trusted when its root is not any more.
  const tasks = (await readCa(dir)).filter(isSelfIssued).flatMap(({ raw }) => {
    const ca = trustedCa(dir, raw);
    return planPlacements(stores, kinds, ca).map((placement) => toTask(placement, ca));
  });
  if (tasks.length === 0) throw fail('TRUST_NO_STORE', { kinds: [...kinds].join(', ') });
  return tasks;
}

async function tasksOfUninstall(dir: string, kinds: ReadonlySet<StoreKind>): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { store, target, sha256 } of await readRecords(dir)) {
    if (!kinds.has(store)) continue;
    const [block] = readPem(await readWholeFile(copyPath(dir, sha256))).blocks;
    const ca = trustedCa(dir, block?.der ?? new Uint8Array());
    const placement = ca.sha256 === sha256 ? placementOf(store, target, ca) : undefined;
    if (!placement) throw fail('TRUST_RECORD_MALFORMED', { path: copyPath(dir, sha256) });
    tasks.push(toTask(placement, ca));
  }
  return tasks;
}

function toTask(placement: Placement, ca: TrustedCa): Task {
  const { store, target } = placement;
  return { placement, ca, record: { store, target, sha256: ca.sha256 } };
}

function trustedCa(dir: string, der: Uint8Array): TrustedCa {
  const digest = (algorithm: string): string => createHash(algorithm).update(der).digest('hex');
  const sha256 = digest('sha256');
  return { sha256, sha1: digest('sha1'), pem: pemText('CERTIFICATE', der), file: copyPath(dir, sha256) };
}

/**
 * What is recorded first can be undone even when a step fails half way. A file of ours that is there already says
 * nothing about the step after it, which is done again.
 */
async function install(
  dir: string,
  { record, placement, ca }: Task,
  executor: Executor,
): Promise<TrustResult['status']> {
  const records = await readRecords(dir);
  const isOurs = records.some((other) => sameRecord(other, record));
  const isPlaced = await executor.isPlaced(placement);
  if (isPlaced && (placement.probe || !isOurs)) return 'kept';
  await writeCopy(dir, ca.sha256, ca.pem);
  if (!isOurs) await writeRecords(dir, [...records, record]);
  for (const step of placement.install) if (!isPlaced || step.kind !== 'create') await executor.carryOut(step);
  return 'installed';
}

async function uninstall(dir: string, { record, placement }: Task, executor: Executor): Promise<TrustResult['status']> {
  const isPlaced = await executor.isPlaced(placement);
  if (isPlaced || !placement.probe) for (const step of placement.uninstall) await executor.carryOut(step);
  const records = await readRecords(dir);
  await writeRecords(
    dir,
    records.filter((other) => !sameRecord(other, record)),
  );
  return isPlaced ? 'removed' : 'gone';
}
