import { cpSync, existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { visibleFaults } from '../support/folder-command.ts';
import { FolderProcess, type FolderRun } from '../support/folder-process.ts';
import { caKeysOf, changedFiles, leftovers, SHORT_WRITE, shortWriteFaults, treeOf, type Tree } from './sweep-checks.ts';
import { placeAt, type Place, type Scenario, type SweepPlaces } from './sweep-scenarios.ts';

/** `TLSDB_FULL=1` tries every point of every call in every command; otherwise some of them are tried. */
export const isFull = process.env['TLSDB_FULL'] === '1';

/** Kills cost a process each, and files are opened most often. */
function strideOf({ call, action }: Kind): number {
  return isFull || (action !== KILL && call !== 'openat') ? 1 : 11;
}

/** System calls that change something on the disk or open it, as the thread of files makes them. */
export const CALLS = ['openat', 'mkdir', 'fchmod', 'pwrite64', 'fsync', 'link', 'rename', 'unlink', 'rmdir'] as const;
export type Call = (typeof CALLS)[number] | 'read';

/** What happens at a call. */
export interface Kind {
  readonly call: Call;
  /** {@link KILL}, {@link SHORT_WRITE} or, as strace writes it, `error=ENOSPC`. */
  readonly action: string;
  /** It goes on failing: a disk that stays full, or is gone. */
  readonly isLasting?: boolean;
}

/** The commands are killed at the call. */
export const KILL = 'signal=KILL';

/** What a sweep found. */
export interface SweepReport {
  /** How many points were tried. */
  readonly points: number;
  /** What was wrong after which of them. */
  readonly problems: readonly string[];
}

/** What is known about a command that nothing disturbs. */
interface Reference {
  readonly before: Tree;
  readonly after: Tree;
  readonly changed: readonly string[];
  /** What `tlsdb certs verify` has against the folder, such as that a certificate was revoked. */
  readonly errors: readonly string[];
}

/** Runs commands on copies of folders, again and again, each time with a fault at another place. */
export class Sweeper {
  readonly #places: SweepPlaces;
  readonly #references = new Map<Scenario, Promise<Reference>>();
  #worker: FolderProcess | undefined;
  #next: FolderProcess | undefined;

  constructor(places: SweepPlaces) {
    this.#places = places;
  }

  /** A fault at every call of a kind, from the first to the last that the command makes. */
  async sweep(scenario: Scenario, kind: Kind): Promise<SweepReport> {
    const problems: string[] = [];
    for (let point = 1, points = 0; ; point += strideOf(kind), points++) {
      const place = this.copyOf(this.#places[scenario.start]);
      const run = await this.run(scenario, place, kind, point);
      const found = run.isHit
        ? await this.#faults(scenario, place, kind, run)
        : await this.#ended(scenario, place, run);
      problems.push(...found.map((problem) => `${kind.call} ${point}: ${problem}`));
      rmSync(join(place.root, '..'), { recursive: true, force: true });
      if (!run.isHit) return { points, problems };
    }
  }

  /** One run of a command with a fault. */
  async run(scenario: Scenario, place: Place, { call, action, isLasting = false }: Kind, point: number) {
    const worker = await this.#undisturbed();
    return worker.run(scenario.operation, scenario.options(place, this.#places), { call, action, point, isLasting });
  }

  /** A place as it was, elsewhere. */
  copyOf(original: Place): Place {
    const copy = placeAt(join(mkdtempSync(join(this.#places.base, 'copy-')), 'place'));
    cpSync(original.root, copy.root, { recursive: true });
    return copy;
  }

  async stop(): Promise<void> {
    await this.#worker?.stop();
    await this.#next?.stop();
  }

  /** The process that faults happen to. */
  async #undisturbed(): Promise<FolderProcess> {
    if (!this.#worker?.isAlive) this.#worker = await this.#start();
    return this.#worker;
  }

  /** The process of the command that comes next. */
  async #following(): Promise<FolderProcess> {
    return (this.#next ??= await this.#start());
  }

  #start(): Promise<FolderProcess> {
    return FolderProcess.start(this.#places.script, join(this.#places.base, 'strace'));
  }

  /** What a command leaves that nothing disturbs. */
  #referenceOf(scenario: Scenario): Promise<Reference> {
    const known = this.#references.get(scenario);
    if (known) return known;
    const made = this.#refer(scenario);
    this.#references.set(scenario, made);
    return made;
  }

  async #refer(scenario: Scenario): Promise<Reference> {
    const place = this.copyOf(this.#places[scenario.start]);
    const before = treeOf(place);
    const process = await this.#following();
    const { status, result } = await process.run(scenario.operation, scenario.options(place, this.#places));
    if (status !== 0) throw new Error(`${scenario.name}: ${JSON.stringify(result)}`);
    const after = treeOf(place);
    return { before, after, changed: changedFiles(before, after), errors: await this.#errors(place) };
  }

  async #ended(scenario: Scenario, place: Place, { status, result }: FolderRun): Promise<readonly string[]> {
    if (status !== 0) return [`ends with ${status} undisturbed: ${JSON.stringify(result)}`];
    const { before, changed, errors } = await this.#referenceOf(scenario);
    const found = changedFiles(before, treeOf(place));
    return [
      ...(found.join() === changed.join() ? [] : [`undisturbed it changes ${found.join()}`]),
      ...leftovers(place).map((name) => `${name} is left undisturbed`),
      ...(await this.#verdict(place, errors)),
    ];
  }

  async #faults(scenario: Scenario, place: Place, kind: Kind, run: FolderRun): Promise<readonly string[]> {
    const reference = await this.#referenceOf(scenario);
    const { before, after, changed } = reference;
    const now = treeOf(place);
    if (kind.action === SHORT_WRITE) {
      // The octets are missing: what a command reads again of its own may make no sense to it.
      const isTaken = run.status === 0 || run.result.code === 'ROTATION_STATUS_UNKNOWN';
      const isDone = isTaken && changedFiles(before, now).join() === changed.join();
      return isDone ? shortWriteFaults(place, now, after) : [`ends with ${run.status}: ${JSON.stringify(run.result)}`];
    }
    const [caKey] = caKeysOf(this.#places[scenario.start]);
    return [
      ...visibleFaults(place.certs),
      ...(kind.action === KILL ? killFaults(run) : errorFaults(kind, run, place, changedFiles(before, now), changed)),
      // A CA key that was there is there still; the switch of a rotation puts it aside.
      ...(caKey === undefined || caKeysOf(place).includes(caKey) ? [] : ['the CA key is lost']),
      ...(await this.#recoveryFaults(scenario, place, kind, reference)),
    ];
  }

  /** What the next command leaves behind that it should not. */
  async #recoveryFaults(
    scenario: Scenario,
    place: Place,
    { call, isLasting }: Kind,
    { before, changed, errors }: Reference,
  ): Promise<readonly string[]> {
    // What a process could not remove belongs to it until it ends.
    if (isLasting || call === 'unlink' || call === 'rmdir') await this.#worker?.stop();
    const hour = Date.now() / 1000 - 3600;
    for (const file of leftovers(place)) {
      const path = join(place.root, file);
      if (existsSync(path)) utimesSync(path, hour, hour);
    }
    const process = await this.#following();
    const { status, result } = scenario.isRepeated
      ? await process.run(scenario.operation, scenario.options(place, this.#places))
      : await process.run('init', { dir: place.certs });
    if (status !== 0) return [`the next command ends with ${status}: ${JSON.stringify(result)}`];
    const found = changedFiles(before, treeOf(place)).join();
    const isWhole = found === changed.join() || (found === '' && scenario.start !== 'keysOnly');
    return [
      ...visibleFaults(place.certs),
      ...(isWhole ? [] : [`in the end changed: ${found}, not ${changed.join()} and not nothing`]),
      ...leftovers(place).map((name) => `${name} is left`),
      ...(await this.#verdict(place, errors)),
    ];
  }

  /** What is wrong with the folder that would not be so otherwise. */
  async #verdict(place: Place, known: readonly string[]): Promise<readonly string[]> {
    return (await this.#errors(place)).filter((error) => !known.includes(error));
  }

  async #errors({ certs }: Place): Promise<readonly string[]> {
    const { result } = await (await this.#following()).run('verify', { dir: certs });
    const errors = (result.checks ?? []).filter(({ severity }) => severity === 'error');
    return errors.map(({ code, file }) => `verify: ${code} ${relative(certs, file)}`);
  }
}

function killFaults({ status }: FolderRun): readonly string[] {
  return status === null ? [] : [`the command was not killed but ended with ${status}`];
}

/** Calls without which nothing is on the disk. */
const ESSENTIAL: ReadonlySet<Call> = new Set(['pwrite64', 'fsync', 'rename']);

/** A failure is said by its name, and a command that says nothing has done its work. */
function errorFaults(
  kind: Kind,
  { status, result: { code = '', message = '', name } }: FolderRun,
  place: Place,
  found: readonly string[],
  changed: readonly string[],
): readonly string[] {
  if (status === 0) {
    const isDone = found.join() === changed.join();
    return [
      ...(isDone ? [] : [`it ends with 0 and has changed ${found.join() || 'nothing'}`]),
      ...(ESSENTIAL.has(kind.call) ? ['it ends with 0 although a write failed'] : []),
    ];
  }
  const isNamed = name === 'TlsdbError' && codesOf(kind).includes(code);
  const isUndone = !DONE_IN_PART.includes(code);
  return [
    ...(isNamed ? [] : [`the error is ${name} ${code}: ${message}`]),
    ...(isUndone && found.length > 0 ? [`${code}: ${message}; but changed: ${found.join()}`] : []),
    ...(isUndone && !kind.isLasting && kind.call !== 'unlink' && kind.call !== 'rmdir'
      ? leftovers(place).map((file) => `${code} leaves ${file}`)
      : []),
  ];
}

/** Errors of commands that have changed something. */
const DONE_IN_PART: readonly string[] = ['CHANGE_UNFINISHED', 'EXPORT_UNFINISHED', 'ROTATION_STATUS_UNKNOWN'];

function codesOf({ call, action }: Kind): readonly string[] {
  const reading = call === 'openat' || call === 'read' ? ['FILE_NOT_READABLE'] : [];
  const isFullDisk = /ENOSPC|EDQUOT/.test(action);
  return [isFullDisk ? 'DISK_FULL' : 'FILE_NOT_WRITABLE', ...DONE_IN_PART, ...reading];
}
